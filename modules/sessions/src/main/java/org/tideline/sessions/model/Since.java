package org.tideline.sessions.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.openide.util.Lookup;
import org.openide.util.NbBundle.Messages;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.Member;
import org.tideline.clients.api.Scope;
import org.tideline.clients.spi.CaseItems;
import org.tideline.clients.spi.Item;
import org.tideline.clients.spi.Part;
import org.tideline.core.api.Drawer;
import org.tideline.core.api.Label;
import org.tideline.core.api.Opening;
import org.tideline.core.api.Period;
import org.tideline.storage.api.OpenPractice;

/**
 * What came in since the last session, and what its note said to return to, for the therapist who writes. Immutable.
 *
 * @param from   the day of the last session, or null if there was none
 * @param to     the day of the session that is written about
 * @param groups what there is, by sort; empty ones are left out
 */
@Messages({
    "Since.SAID=Last session’s “next time”",
    "Since.CHECKIN=Check-ins",
    "Since.TRIED=Practice",
    "Since.TALKED=Talks",
    "Since.CONTACT=In between",
    "Since.TO_BRING=To bring into the room",
    "Since.LIVES=Life",
    "# {0} - title", "# {1} - further words", "Since.line={0}: {1}"})
public record Since(LocalDate from, LocalDate to, List<Group> groups) {
    private static final List<Part> SORTS = List.of(Part.SAID, Part.TO_BRING, Part.CHECKIN, Part.TRIED, Part.TALKED, Part.CONTACT, Part.LIVES);

    /** What is of one sort. */
    public record Group(String title, List<Entry> entries) {
    }

    /**
     * One item.
     *
     * @param item  the item
     * @param words it in words, all the therapist may see
     */
    public record Entry(Item item, String words) {
    }

    /** Reads it. Worker thread. */
    public static Since read(OpenPractice practice, Scope scope, Session session, Optional<Note> last) {
        List<Item> all = new ArrayList<>();
        for (CaseItems feature : Lookup.getDefault().lookupAll(CaseItems.class)) {
            all.addAll(feature.of(practice, scope.of().id(), Period.ALL));
        }
        LocalDate from = all.stream().filter(item -> item.part() == Part.SESSION && item.day().isBefore(session.day())).map(Item::day)
                .max(Comparator.naturalOrder()).orElse(null);
        return of(scope, all, from, session, last);
    }

    static Since of(Scope scope, List<Item> all, LocalDate from, Session session, Optional<Note> last) {
        List<Group> groups = new ArrayList<>();
        for (Part sort : SORTS) {
            List<Entry> entries = scope.only(all).stream().filter(item -> item.part() == sort && stands(item, sort, from, session, last))
                    .sorted(Comparator.comparing(Item::day).thenComparing(item -> item.ref().id())).map(item -> new Entry(item, words(scope, item))).toList();
            if (!entries.isEmpty()) {
                groups.add(new Group(title(sort), entries));
            }
        }
        return new Since(from, session.day(), groups);
    }

    private static boolean stands(Item item, Part sort, LocalDate from, Session session, Optional<Note> last) {
        return switch (sort) {
            case SAID -> last.isPresent() && item.ref().id() == last.get().id();
            case TO_BRING -> true;
            // What they were given stands there as long as it goes on, however long ago that was.
            case TRIED -> since(item, from, session) || item.lasting() != null && item.lasting().contains(session.day());
            default -> since(item, from, session) && item.ref().id() != session.id();
        };
    }

    private static boolean since(Item item, LocalDate from, Session session) {
        return (from == null || item.day().isAfter(from)) && !item.day().isAfter(session.day());
    }

    private static String words(Scope scope, Item item) {
        String further = scope.only(item.lines()).stream().map(Item.Line::text).collect(Collectors.joining(", "));
        return further.isEmpty() ? item.title() : item.title().endsWith(".") ? item.title() + " " + further
                : Bundle.Since_line(item.title(), further);
    }

    private static String title(Part sort) {
        return switch (sort) {
            case SAID -> Bundle.Since_SAID();
            case TO_BRING -> Bundle.Since_TO_BRING();
            case CHECKIN -> Bundle.Since_CHECKIN();
            case TRIED -> Bundle.Since_TRIED();
            case TALKED -> Bundle.Since_TALKED();
            case CONTACT -> Bundle.Since_CONTACT();
            default -> Bundle.Since_LIVES();
        };
    }

    /**
     * The member whose own it is and who has not opened it to all who may read that part: then it is not quoted there.
     *
     * @param of   the case
     * @param part the part it would be quoted in
     */
    public static Optional<Member> keptBy(Label label, Case of, Note.Part part) {
        if (label.drawer() != Drawer.OWN || part.drawer() == Drawer.THERAPIST) {
            return Optional.empty();
        }
        Set<Long> readers = part.drawer() == Drawer.OWN ? Set.of(part.owner())
                : of.people().stream().map(Member::person).collect(Collectors.toSet());
        boolean open = !label.authorOnly() && label.opening() != Opening.CLOSED
                && readers.stream().allMatch(reader -> reader == label.owner() || label.openedTo().contains(reader));
        return open || readers.equals(Set.of(label.owner())) ? Optional.empty() : of.member(label.owner());
    }
}
