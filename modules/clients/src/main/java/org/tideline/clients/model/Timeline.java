package org.tideline.clients.model;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.openide.util.Lookup;
import org.tideline.clients.api.CaseKind;
import org.tideline.clients.api.Member;
import org.tideline.clients.api.Reader;
import org.tideline.clients.api.Scope;
import org.tideline.clients.spi.CaseItems;
import org.tideline.clients.spi.Item;
import org.tideline.clients.spi.Part;
import org.tideline.core.api.Drawer;
import org.tideline.core.api.Label;
import org.tideline.core.api.Period;
import org.tideline.storage.api.OpenPractice;

/**
 * Everything one reader may see of a case, newest first, by day. Counted and joined only after the scope has
 * filtered, so nothing tells what is withheld. Immutable; any thread.
 */
public final class Timeline {
    /**
     * One drawer of the case.
     *
     * @param drawer the drawer
     * @param owner  whose, 0 where it has no single owner
     */
    public record Place(Drawer drawer, long owner) {
        static Place of(Label label) {
            return new Place(label.drawer(), label.drawer() == Drawer.OWN || label.drawer() == Drawer.SAFETY ? label.owner() : 0);
        }
    }

    /**
     * A drawer in the filter row.
     *
     * @param place which drawer
     * @param count how many entries lie in it
     */
    public record Filter(Place place, int count) {
    }

    /**
     * One line of the timeline.
     *
     * @param item what it is
     * @param text its further words, as far as this reader may see them
     */
    public record Entry(Item item, String text) {
    }

    /**
     * The entries of one day.
     *
     * @param day     the day
     * @param entries latest first
     */
    public record Day(LocalDate day, List<Entry> entries) {
    }

    private static final Comparator<Item> NEWEST = Comparator.comparing(Item::day)
            .thenComparing(item -> item.time() == null ? LocalTime.MIN : item.time())
            .thenComparing(item -> item.ref().id()).reversed();
    private final Scope scope;
    private final List<Entry> entries;

    /** The timeline of these items as the scope permits. */
    public Timeline(Scope scope, Collection<Item> all) {
        this.scope = scope;
        // What a note said stands on the sheets; here the session it is of has its row.
        this.entries = scope.only(all).stream().filter(item -> item.part() != Part.SAID).sorted(NEWEST).map(item -> new Entry(item, text(scope, item))).toList();
    }

    /** Everything all features keep about a case, labelled and unfiltered. Worker thread. */
    public static List<Item> gather(OpenPractice practice, long caseId) {
        List<Item> all = new ArrayList<>();
        for (CaseItems feature : Lookup.getDefault().lookupAll(CaseItems.class)) {
            all.addAll(feature.of(practice, caseId, Period.ALL));
        }
        return all;
    }

    /** The further words of an item, as far as the scope permits each. */
    static String text(Scope scope, Item item) {
        StringBuilder text = new StringBuilder();
        for (Item.Line line : scope.only(item.lines())) {
            if (!text.isEmpty()) {
                text.append(text.toString().endsWith(".") ? " " : ", ");
            }
            text.append(line.text());
        }
        // A line begins with a capital whichever of its answers this reader may see first.
        return text.isEmpty() ? "" : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    /** As whom. */
    public Scope scope() {
        return scope;
    }

    /** All entries this reader may see. */
    public int count() {
        return entries.size();
    }

    /**
     * The drawers to choose from. The therapist is offered the joint drawer and each member's own even while they are
     * empty; whoever else it is seen as, only what holds something.
     */
    public List<Filter> filters() {
        boolean therapist = scope.reader() instanceof Reader.Therapist;
        List<Place> places = new ArrayList<>();
        places.add(new Place(Drawer.JOINT, 0));
        scope.of().people().stream().map(Member::person).forEach(person -> places.add(new Place(Drawer.OWN, person)));
        places.add(new Place(Drawer.THERAPIST, 0));
        boolean several = scope.of().kind() != CaseKind.INDIVIDUAL;
        return places.stream().map(place -> new Filter(place, count(place)))
                .filter(f -> f.count() > 0 || therapist && several && f.place().drawer() != Drawer.THERAPIST).toList();
    }

    private int count(Place place) {
        return (int) entries.stream().filter(e -> Place.of(e.item().label()).equals(place)).count();
    }

    /** The days, newest first, with what lies in the chosen drawers; all of it if none is chosen. */
    public List<Day> days(Set<Place> chosen) {
        List<Day> days = new ArrayList<>();
        List<Entry> open = new ArrayList<>();
        LocalDate day = null;
        for (Entry entry : entries) {
            if (!chosen.isEmpty() && !chosen.contains(Place.of(entry.item().label()))) {
                continue;
            }
            if (!entry.item().day().equals(day)) {
                if (!open.isEmpty()) {
                    days.add(new Day(day, List.copyOf(open)));
                }
                open.clear();
                day = entry.item().day();
            }
            open.add(entry);
        }
        if (!open.isEmpty()) {
            days.add(new Day(day, List.copyOf(open)));
        }
        return days;
    }
}
