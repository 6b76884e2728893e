package org.tideline.clients.model;

import java.text.CollationKey;
import java.text.Collator;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.openide.util.NbBundle.Messages;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.CaseStatus;
import org.tideline.core.api.Plain;

/**
 * The list of cases as the caseload window shows it: active ones and inquiries first, paused below, parted and closed
 * only on request or when something is looked for. Immutable; any thread.
 *
 * @param current     inquiries and active cases, by name
 * @param paused      paused cases, by name
 * @param closed      parted and ended cases, by name, or none while they are not shown
 * @param closedCount how many there are, shown or not
 * @param activeCount how many cases are active
 */
public record Caseload(List<Entry> current, List<Entry> paused, List<Entry> closed, int closedCount, int activeCount) {
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final int LONGEST_NUMBER = 12;
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

    /**
     * One case of the list.
     *
     * @param of     the case
     * @param since  since when it stands where it stands
     * @param key    its names in their order, worked out once: the list is sorted with every key typed
     * @param begins the parts of names that words typed may begin, likewise
     * @param names  its names without accents and capitals
     * @param code   its code likewise
     */
    public record Entry(Case of, LocalDate since, CollationKey key, List<String> begins, String names, String code) {
        /** An entry of a case. */
        public Entry(Case of, LocalDate since) {
            this(of, since, Collator.getInstance(Locale.ENGLISH).getCollationKey(counted(of.title())), parts(of), plain(of.fullTitle()),
                    plain(of.code()));
        }

        /**
         * What stands under the names.
         *
         * @param lastRated day of the newest rating, or null if there is none or it is not known
         */
        @Messages({
            "# {0} - a day", "Caseload.inquiry=Inquiry since {0}",
            "# {0} - a month", "Caseload.paused=Paused since {0}",
            "# {0} - a month", "Caseload.parted=Parted in {0}",
            "# {0} - a month", "Caseload.ended=Closed in {0}",
            "# {0} - a day", "Caseload.rated=Last check-in {0}",
            "# {0} - a day", "Caseload.with=With you since {0}"})
        public String line(LocalDate lastRated) {
            return switch (of.status()) {
                case INQUIRY -> Bundle.Caseload_inquiry(DAY.format(since));
                case PAUSED -> Bundle.Caseload_paused(MONTH.format(since));
                case PARTED -> Bundle.Caseload_parted(MONTH.format(since));
                case ENDED -> Bundle.Caseload_ended(MONTH.format(since));
                case ACTIVE -> lastRated == null ? Bundle.Caseload_with(MONTH.format(of.since()))
                        : Bundle.Caseload_rated(DAY.format(lastRated));
            };
        }
    }

    /**
     * Lists the cases.
     *
     * @param all        all cases with the day since when they stand where they stand
     * @param typed      what is looked for: every word must begin a name or stand in the code; empty for everything
     * @param showClosed whether parted and closed cases are listed although nothing is looked for
     */
    public static Caseload of(List<Entry> all, String typed, boolean showClosed) {
        Comparator<Entry> byName = Comparator.comparing(Entry::key).thenComparing(Entry::code);
        boolean searching = !typed.isBlank();
        String begun = plain(typed);
        // Whose names begin with what was typed stands first, so that Enter opens the case that was meant.
        Comparator<Entry> nearest = Comparator.comparing((Entry e) -> !searching || !e.names().startsWith(begun));
        List<String> words = words(typed);
        List<Entry> found = all.stream().filter(e -> fits(e.code(), e.begins(), words)).sorted(nearest.thenComparing(byName)).toList();
        List<Entry> closed = found.stream().filter(e -> closed(e.of())).toList();
        return new Caseload(
                found.stream().filter(e -> !closed(e.of()) && e.of().status() != CaseStatus.PAUSED).toList(),
                found.stream().filter(e -> e.of().status() == CaseStatus.PAUSED).toList(),
                searching || showClosed ? closed : List.of(), closed.size(),
                (int) all.stream().filter(e -> e.of().status() == CaseStatus.ACTIVE).count());
    }

    /** Whether nothing is listed. */
    public boolean empty() {
        return current.isEmpty() && paused.isEmpty() && closed.isEmpty();
    }

    /** Numbers in names count as numbers: "Person 2" stands before "Person 101". */
    static String counted(String title) {
        return NUMBER.matcher(title).replaceAll(number -> "0".repeat(Math.max(0, LONGEST_NUMBER - number.group().length())) + number.group());
    }

    private static boolean closed(Case of) {
        return of.status() == CaseStatus.PARTED || of.status() == CaseStatus.ENDED;
    }

    /** Whether a case is meant by what was typed. Accents and letter case do not matter. */
    static boolean matches(Case of, String typed) {
        return fits(plain(of.code()), parts(of), words(typed));
    }

    /** Whether each of the words begins a part of a name or stands in the code. */
    static boolean fits(String code, List<String> begins, List<String> words) {
        for (String word : words) {
            if (!code.contains(word) && begins.stream().noneMatch(w -> w.startsWith(word))) {
                return false;
            }
        }
        return true;
    }

    /** The words that were typed, as they are looked for. */
    static List<String> words(String typed) {
        return Stream.of(plain(typed).split("[\\s&,]+")).filter(w -> !w.isEmpty()).toList();
    }

    /** The parts of the names in a case that words typed may begin. */
    static List<String> parts(Case of) {
        return of.people().stream().flatMap(m -> Stream.of(m.fullName(), m.name())).flatMap(name -> Stream.of(plain(name).split("[\\s-]+")))
                .distinct().toList();
    }

    /** Without accents and capitals, as it is looked for. */
    static String plain(String text) {
        return Plain.of(text).replace('ı', 'i').replace('ø', 'o').replace("ß", "ss").replace('ł', 'l').replace('đ', 'd');
    }
}
