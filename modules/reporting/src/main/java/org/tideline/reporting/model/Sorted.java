package org.tideline.reporting.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.openide.util.Lookup;
import org.openide.util.NbBundle.Messages;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.Decision;
import org.tideline.clients.api.Member;
import org.tideline.clients.api.Scope;
import org.tideline.clients.spi.CaseItems;
import org.tideline.clients.spi.Item;
import org.tideline.core.api.Drawer;
import org.tideline.core.api.ItemRef;
import org.tideline.core.api.Label;
import org.tideline.core.api.Labelled;
import org.tideline.core.api.Period;
import org.tideline.core.api.Trouble;
import org.tideline.reporting.api.ReportKind;
import org.tideline.reporting.spi.Block;
import org.tideline.reporting.spi.Offer;
import org.tideline.reporting.spi.ReportSection;
import org.tideline.storage.api.OpenPractice;
import org.tideline.storage.spi.RecordKinds;

/**
 * What goes with a report, what stays, and why, record by record, for the therapist alone. What goes is what the sections
 * themselves name as their sources; what stays is asked of the same scope. Safety records are not in it at all.
 *
 * @param goes  by section, in the order of the pages
 * @param stays by reason
 */
@Messages({
    "SortedNothing=Nothing of this time", "# {0} - how many", "SortedRecords={0,choice,1#1 record|1<{0} records}",
    "# {0} - how many", "# {1} - of how many", "SortedSome={0} of {1} records",
    "SortedOff=Switched off",
    "SortedUnused=Not part of this report", "SortedUnusedWhy=It may be seen, and no section of this report holds it.",
    "SortedPsychotherapy=Psychotherapy notes", "SortedPsychotherapyWhy=Kept apart. They are on no page of this kind.",
    "SortedPsychotherapyOutside=They need an authorisation of their own, or a ground of their own.",
    "SortedTherapists=Your own", "SortedTherapistsWhy=For you only.",
    "# {0} - name", "SortedOwn=Everything else of {0}\u2019s own", "# {0} - name", "SortedNotOpened={0} has not opened it that far.",
    "# {0} - name", "SortedOwnNotAuthorised={0} has not authorised it.",
    "SortedJoint=The joint record", "# {0} - names", "SortedJointNotAuthorised=It goes only when each of them has agreed; missing: {0}.",
    "SortedAlone=Joint", "SortedAloneWhy=They are worked with each alone.",
    "SortedThen=From before or after", "SortedThenWhy=Not everyone who reads this was a member on its day.",
    "SortedOther=Others", "SortedOtherWhy=It does not belong here."})
public record Sorted(List<Group> goes, List<Group> stays) {
    public Sorted {
        goes = List.copyOf(goes);
        stays = List.copyOf(stays);
    }

    /**
     * A section that goes, or a reason for which records stay.
     *
     * @param id    the section's id, or the reason
     * @param title what they are
     * @param why   how many, or why they stay
     * @param on    whether the section is switched on
     * @param fixed whether it cannot be switched
     * @param badge a label for all of them, or null where they lie in several drawers
     * @param lines the records
     */
    public record Group(String id, String title, String why, boolean on, boolean fixed, Label badge, List<Line> lines) {
        public Group {
            lines = List.copyOf(lines);
        }
    }

    /**
     * A record.
     *
     * @param refs  it, and whatever of it stands by itself
     * @param title in a line
     * @param going whether it goes where its section is on
     */
    public record Line(Set<ItemRef> refs, LocalDate day, String title, Label label, boolean going) {
        public Line {
            refs = Set.copyOf(refs);
        }
    }

    /**
     * Sorts the records of a case for a report. Worker thread.
     *
     * @throws NotMade if there is no such report of this case
     * @throws Trouble if a section holds what its reader may not see
     */
    public static Sorted of(OpenPractice practice, Composer composer, Report report) throws Trouble {
        return new Work(practice, composer, report).sorted();
    }

    /** One sorting. */
    private static final class Work {
        private final OpenPractice practice;
        private final Composer composer;
        private final Report report;
        private final Composer.Addressed to;
        private final Scope scope;
        private final Case of;
        private final Map<ItemRef, Item> items = new HashMap<>();
        private final List<Item> all = new ArrayList<>();
        private final Set<ItemRef> used = new HashSet<>();
        private final Map<String, String> kinds = new HashMap<>();

        Work(OpenPractice practice, Composer composer, Report report) throws Trouble {
            this.practice = practice;
            this.composer = composer;
            this.report = report;
            to = composer.addressed(practice, report);
            scope = to.scope();
            of = scope.of();
            Lookup.getDefault().lookupAll(RecordKinds.class).forEach(each -> kinds.putAll(each.words()));
            for (CaseItems source : Lookup.getDefault().lookupAll(CaseItems.class)) {
                for (Item item : source.of(practice, of.id(), Period.ALL)) {
                    if (item.label().drawer() != Drawer.SAFETY) {
                        all.add(item);
                        items.put(item.ref(), item);
                    }
                }
            }
            all.forEach(item -> item.lines().forEach(line -> items.putIfAbsent(line.ref(), item)));
        }

        Sorted sorted() throws Trouble {
            List<Group> goes = new ArrayList<>();
            Locale locale = Wording.language();
            for (ReportSection section : composer.offered(report.kind(), report.form())) {
                Offer offer = section.offer(report.kind(), report.form());
                boolean on = report.wants(section.id(), offer);
                List<Line> lines = on ? lines(composer.blocks(practice, section, scope, report, locale)) : List.of();
                lines.forEach(line -> used.addAll(line.refs()));
                long going = lines.stream().filter(Line::going).count();
                String why = !on ? Bundle.SortedOff() : lines.isEmpty() ? Bundle.SortedNothing()
                        : going < lines.size() ? Bundle.SortedSome(going, lines.size()) : Bundle.SortedRecords(lines.size());
                goes.add(new Group(section.id(), section.title(report.kind(), locale), why, on, offer == Offer.ALWAYS, badge(lines), lines));
            }
            return new Sorted(goes, stays());
        }

        private List<Line> lines(List<Block> blocks) {
            Map<Object, Set<ItemRef>> refs = new LinkedHashMap<>();
            Map<Object, Labelled> first = new HashMap<>();
            for (Block block : blocks) {
                for (Labelled source : block.sources()) {
                    Item item = items.get(source.ref());
                    Object key = item == null ? source.ref() : item.ref();
                    refs.computeIfAbsent(key, k -> new HashSet<>()).add(source.ref());
                    first.putIfAbsent(key, source);
                }
            }
            List<Line> lines = new ArrayList<>();
            refs.forEach((key, own) -> {
                Item item = items.get((ItemRef) key);
                Labelled source = first.get(key);
                String title = item != null ? item.title() : kinds.getOrDefault(source.ref().kind(), "");
                lines.add(new Line(own, item != null ? item.day() : source.label().day(), title, source.label(),
                        own.stream().noneMatch(report.leftOut()::contains)));
            });
            lines.sort(Comparator.comparing(Line::day).reversed());
            return lines;
        }

        /** Of items of which something goes, nothing is said to stay: what of them is closed shows nowhere. */
        private List<Group> stays() {
            Map<String, List<Item>> by = new TreeMap<>();
            for (Item item : all) {
                boolean goes = used.contains(item.ref()) || item.lines().stream().anyMatch(line -> used.contains(line.ref()));
                if (!goes && report.period().contains(item.day())) {
                    Decision why = scope.decide(item.label());
                    by.computeIfAbsent(String.format("%02d %s %d", rank(why), item.label().drawer(), owner(item.label())), k -> new ArrayList<>()).add(item);
                }
            }
            List<Group> groups = new ArrayList<>();
            by.forEach((key, found) -> groups.add(group(key, found)));
            return groups;
        }

        private static long owner(Label label) {
            return label.drawer() == Drawer.OWN ? label.owner() : 0;
        }

        /** What can be opened by a signature comes first, what is not part of the report last. */
        private static int rank(Decision why) {
            return switch (why) {
                case NOT_AUTHORISED -> 1;
                case EACH_ALONE -> 2;
                case NOT_MEMBER_THEN -> 3;
                case NOT_OPENED -> 4;
                case THERAPISTS -> 5;
                case PSYCHOTHERAPY -> 6;
                case YES -> 8;
                case SAFETY, OTHER_CASE, OTHER_TIME -> 9;
            };
        }

        private Group group(String key, List<Item> found) {
            Item one = found.get(0);
            Decision why = scope.decide(one.label());
            String name = of.member(owner(one.label())).map(Member::name).orElse("");
            boolean own = one.label().drawer() == Drawer.OWN;
            String title = switch (why) {
                case NOT_AUTHORISED, NOT_OPENED -> own ? Bundle.SortedOwn(name) : Bundle.SortedJoint();
                case EACH_ALONE -> own ? Bundle.SortedOwn(name) : Bundle.SortedAlone();
                case NOT_MEMBER_THEN -> Bundle.SortedThen();
                case THERAPISTS -> Bundle.SortedTherapists();
                case PSYCHOTHERAPY -> Bundle.SortedPsychotherapy();
                case YES -> Bundle.SortedUnused();
                case SAFETY, OTHER_CASE, OTHER_TIME -> Bundle.SortedOther();
            };
            List<Line> lines = found.stream().sorted(Comparator.comparing(Item::day).reversed())
                    .map(item -> new Line(Set.of(item.ref()), item.day(), item.title(), item.label(), false)).toList();
            return new Group(key, title, reason(why, own, name), false, true, badge(lines), lines);
        }

        private String reason(Decision why, boolean own, String name) {
            return switch (why) {
                case NOT_AUTHORISED -> own ? Bundle.SortedOwnNotAuthorised(name)
                        : Bundle.SortedJointNotAuthorised(Wording.and(to.outside().missing().stream().map(Member::name).toList()));
                case NOT_OPENED -> Bundle.SortedNotOpened(name);
                case EACH_ALONE -> Bundle.SortedAloneWhy();
                case NOT_MEMBER_THEN -> Bundle.SortedThenWhy();
                case THERAPISTS -> Bundle.SortedTherapistsWhy();
                case PSYCHOTHERAPY -> report.kind() == ReportKind.OUTSIDE ? Bundle.SortedPsychotherapyOutside() : Bundle.SortedPsychotherapyWhy();
                case YES -> Bundle.SortedUnusedWhy();
                case SAFETY, OTHER_CASE, OTHER_TIME -> Bundle.SortedOtherWhy();
            };
        }

        private static Label badge(List<Line> lines) {
            if (lines.isEmpty()) {
                return null;
            }
            Label first = lines.get(0).label();
            return lines.stream().map(Line::label).allMatch(l -> l.drawer() == first.drawer() && owner(l) == owner(first))
                    ? new Label(first.caseId(), first.drawer(), first.owner(), org.tideline.core.api.Opening.CLOSED, Set.of(), first.day(), false) : null;
        }
    }
}
