package org.tideline.clients.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openide.util.NbBundle.Messages;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.CaseKind;
import org.tideline.clients.api.Member;
import org.tideline.clients.api.Reader;
import org.tideline.clients.api.Scope;
import org.tideline.clients.api.WorkingFormat;
import org.tideline.clients.spi.Item;
import org.tideline.clients.spi.Part;
import org.tideline.core.api.Labelled;

/**
 * Fills the two sheets from what features keep: <em>Since we last met</em>, of what is joint or opened and nothing else,
 * and <em>Before the session</em>, the therapist's. Each takes of an item its {@link Part}, so that a feature that comes
 * later needs no change here. Pure; any thread.
 */
@Messages({
    "Sheets.FOR_YOU=For you",
    "Sheets.TERMS=Who comes, and on what terms",
    "Sheets.SAID=From the last note",
    "Sheets.TO_BRING=To bring into the room",
    "Sheets.CONTACT=In between",
    "Sheets.CHECKIN=New check-ins",
    "Sheets.MEASURE=Measures",
    "Sheets.TRIED=To look back at",
    "Sheets.RUNNING_OUT=Running out, or due",
    "Sheets.MONEY=Money",
    "Sheets.saidSince=What we said last time",
    "Sheets.talked=What came up again",
    "Sheets.triedSince=To look back at together",
    "Sheets.ratings=New ratings",
    "Sheets.lives=In their lives",
    "# {0} - first line", "# {1} - further words", "Sheets.line={0}. {1}",
    "# {0} - a day", "# {1} - a line", "Sheets.dated={1} ({0})",
    "# {0} - names", "# {1} - kind", "# {2} - working format", "Sheets.who={0} · {1}, {2}",
    "# {0} - names", "# {1} - kind", "Sheets.whoAlone={0} · {1}"})
public final class Sheets {
    /** So many days back where no session is known. */
    public static final int USUAL_DAYS = 14;
    private static final List<Part> BEFORE = List.of(Part.FOR_YOU, Part.TERMS, Part.SAID, Part.TO_BRING, Part.CONTACT, Part.CHECKIN,
            Part.MEASURE, Part.TRIED, Part.RUNNING_OUT, Part.MONEY);
    private static final List<Part> SINCE = List.of(Part.TO_BRING, Part.TRIED, Part.TALKED, Part.CHECKIN, Part.LIVES, Part.SAID);
    /** What a sheet for one who is worked with alone holds (clinical.md §7.2). */
    private static final List<Part> ALONE = List.of(Part.SAID, Part.TRIED);
    /** What stands there however old it is, as long as it is open. */
    private static final Set<Part> OPEN = Set.of(Part.FOR_YOU, Part.TERMS, Part.TO_BRING, Part.MEASURE, Part.RUNNING_OUT, Part.MONEY);
    private static final Comparator<Item> OLDEST = Comparator.comparing(Item::day)
            .thenComparing(item -> item.time() == null ? java.time.LocalTime.MIN : item.time()).thenComparing(item -> item.ref().id());

    private Sheets() {
    }

    /** The day of the newest session up to today; empty where none is known. */
    public static Optional<LocalDate> lastMet(Collection<Item> all, LocalDate today) {
        return all.stream().filter(item -> item.part() == Part.SESSION && !item.day().isAfter(today)).map(Item::day).max(Comparator.naturalOrder());
    }

    /**
     * For whom sheets of a case can be made: all who are members together, or each alone where they are worked with alone
     * or there is only one.
     *
     * @param paper whether it is for a page, rather than to be looked at together
     */
    public static List<Reader> readers(Case of, LocalDate today, boolean paper) {
        List<Long> now = of.people().stream().filter(m -> m.on(today)).map(Member::person).toList();
        if (of.format() == WorkingFormat.EACH_ALONE || now.size() < 2) {
            return now.stream().map(person -> (Reader) new Reader.OwnPaper(person)).toList();
        }
        Set<Long> all = Set.copyOf(now);
        return List.of(paper ? new Reader.Paper(all) : new Reader.Room(all));
    }

    /** <em>Since we last met</em>: only what this scope permits, in the order of the panel. */
    public static Sheet since(Scope scope, Collection<Item> all, LocalDate since, boolean met, LocalDate today) {
        boolean alone = scope.of().format() == WorkingFormat.EACH_ALONE;
        List<Item> seen = scope.only(all);
        List<Sheet.Part> parts = new ArrayList<>();
        for (Part place : alone ? ALONE : SINCE) {
            List<Item> here = seen.stream().filter(item -> item.part() == place && stands(item, since)).sorted(OLDEST).toList();
            List<Item> kept = place == Part.CHECKIN ? newestOfEach(here) : place == Part.SAID ? newestDay(here) : here;
            add(parts, place, sinceTitle(place), kept.stream().map(item -> line(scope, item, today)).toList());
        }
        return new Sheet(scope, since, met, parts);
    }

    /**
     * <em>Before the session</em>, in the order of clinical.md §7.1.
     *
     * @param scope   the therapist's
     * @param waiting what waits in this case
     */
    public static Sheet before(Scope scope, Collection<Item> all, Collection<Item> waiting, LocalDate since, boolean met, LocalDate today) {
        if (!(scope.reader() instanceof Reader.Therapist)) {
            throw new IllegalArgumentException("This sheet is the therapist's alone");
        }
        List<Item> seen = Stream.concat(scope.only(all).stream().filter(item -> item.part() != Part.RUNNING_OUT),
                scope.only(waiting).stream()).toList();
        List<Sheet.Part> parts = new ArrayList<>();
        for (Part place : BEFORE) {
            List<Item> here = seen.stream().filter(item -> item.part() == place && stands(item, since)).sorted(OLDEST).toList();
            List<Item> kept = place == Part.SAID ? newestDay(here) : place == Part.TERMS ? newestOfKind(here) : here;
            List<Sheet.Line> lines = new ArrayList<>();
            if (place == Part.TERMS) {
                lines.add(new Sheet.Line(who(scope.of(), today), null, null, List.of()));
            }
            kept.forEach(item -> lines.add(line(scope, item, today)));
            add(parts, place, beforeTitle(place), lines);
        }
        return new Sheet(scope, since, met, parts);
    }

    private static void add(List<Sheet.Part> parts, Part place, String title, List<Sheet.Line> lines) {
        if (!lines.isEmpty()) {
            parts.add(new Sheet.Part(place, title, lines));
        }
    }

    private static boolean stands(Item item, LocalDate since) {
        // What was said belongs to the last note, which is of the day they met; coming dates stand in their lives.
        return OPEN.contains(item.part()) || item.part() == Part.SAID || item.day().isAfter(since)
                || item.lasting() != null && (item.lasting().to() == null || item.lasting().to().isAfter(since));
    }

    private static List<Item> newestDay(List<Item> items) {
        LocalDate newest = items.stream().map(Item::day).max(Comparator.naturalOrder()).orElse(null);
        return items.stream().filter(item -> item.day().equals(newest)).toList();
    }

    /** The newest of each member: there is no count of who gave more (design.md §1, rule 11). */
    private static List<Item> newestOfEach(List<Item> items) {
        return items.stream().collect(Collectors.toMap(item -> item.label().owner(), item -> item, (older, newer) -> newer,
                java.util.LinkedHashMap::new)).values().stream().toList();
    }

    private static List<Item> newestOfKind(List<Item> items) {
        return items.stream().collect(Collectors.toMap(item -> item.ref().kind(), item -> item, (older, newer) -> newer,
                java.util.LinkedHashMap::new)).values().stream().toList();
    }

    private static Sheet.Line line(Scope scope, Item item, LocalDate today) {
        String further = Timeline.text(scope, item);
        String title = item.title();
        String words = further.isEmpty() ? title : title.endsWith(".") ? title + " " + further : Bundle.Sheets_line(title, further);
        boolean dated = item.part() == Part.CHECKIN || item.part() == Part.LIVES || item.part() == Part.CONTACT || item.part() == Part.TALKED
                || item.part() == Part.RUNNING_OUT;
        List<Labelled> sources = new ArrayList<>(List.of(item));
        sources.addAll(scope.only(item.lines()));
        return new Sheet.Line(dated ? Bundle.Sheets_dated(CaseWords.shortDay(item.due() == null ? item.day() : item.due(), today), words) : words,
                item.icon(), item, sources);
    }

    private static String who(Case of, LocalDate today) {
        String names = String.join(", ", of.people().stream().filter(m -> m.on(today)).map(Member::fullName).toList());
        return of.kind() == CaseKind.INDIVIDUAL ? Bundle.Sheets_whoAlone(names, CaseWords.of(of.kind()).toLowerCase(java.util.Locale.ENGLISH))
                : Bundle.Sheets_who(names, CaseWords.of(of.kind()).toLowerCase(java.util.Locale.ENGLISH),
                        CaseWords.of(of.format()).toLowerCase(java.util.Locale.ENGLISH));
    }

    private static String sinceTitle(Part place) {
        return switch (place) {
            case TO_BRING -> Bundle.Sheets_TO_BRING();
            case TRIED -> Bundle.Sheets_triedSince();
            case TALKED -> Bundle.Sheets_talked();
            case CHECKIN -> Bundle.Sheets_ratings();
            case LIVES -> Bundle.Sheets_lives();
            default -> Bundle.Sheets_saidSince();
        };
    }

    private static String beforeTitle(Part place) {
        return switch (place) {
            case FOR_YOU -> Bundle.Sheets_FOR_YOU();
            case TERMS -> Bundle.Sheets_TERMS();
            case SAID -> Bundle.Sheets_SAID();
            case TO_BRING -> Bundle.Sheets_TO_BRING();
            case CONTACT -> Bundle.Sheets_CONTACT();
            case CHECKIN -> Bundle.Sheets_CHECKIN();
            case MEASURE -> Bundle.Sheets_MEASURE();
            case TRIED -> Bundle.Sheets_TRIED();
            case RUNNING_OUT -> Bundle.Sheets_RUNNING_OUT();
            case MONEY -> Bundle.Sheets_MONEY();
            default -> throw new IllegalArgumentException(place.name());
        };
    }
}
