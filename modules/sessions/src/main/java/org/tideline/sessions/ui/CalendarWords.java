package org.tideline.sessions.ui;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import org.openide.util.NbBundle.Messages;
import org.tideline.clients.api.Member;
import org.tideline.core.api.TimeWords;
import org.tideline.sessions.model.Session;
import org.tideline.sessions.model.SessionWords;
import org.tideline.sessions.model.calendar.CalendarTimes;
import org.tideline.sessions.model.calendar.Clash;
import org.tideline.sessions.model.calendar.Diary.Entry;
import org.tideline.ui.support.api.DayWords;

/** What the calendar says of days, sessions and what meets. Event thread. */
@Messages({
    "# {0} - from", "# {1} - to", "CalendarWords.span={0}–{1}",
    "# {0} - case", "# {1} - who of them", "CalendarWords.only={0}: {1} alone",
    "CalendarWords.begun=note begun", "CalendarWords.signed=note signed",
    "# {0} - when", "# {1} - whose", "# {2} - further", "CalendarWords.name={1}, {0}. {2}",
    "# {0} - day", "# {1} - one", "# {2} - time of one", "# {3} - other", "# {4} - time of the other",
    "CalendarWords.clash=Two at once on {0}: {1}, {2}, and {3}, {4}.",
    "# {0} - how many", "CalendarWords.more={0,choice,1#One more meets.|1<{0,number,integer} more meet.}",
    "# {0} - day", "# {1} - whose", "# {2} - its time", "CalendarWords.meets=On {0} {1} stands there, {2}.",
    "# {0} - day", "# {1} - time", "CalendarWords.moment={0}, {1}"})
final class CalendarWords {
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("EEE d", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private CalendarWords() {
    }

    /** The head of a day's column: "Tue 24". */
    static String head(LocalDate day) {
        return NAME.format(day);
    }

    /** The days shown: "24 November 2026", "23 Nov – 29 Nov 2026". */
    static String days(LocalDate first, LocalDate last) {
        return first.equals(last) ? first.getDayOfWeek().getDisplayName(java.time.format.TextStyle.FULL, Locale.ENGLISH) + ", " + MONTH.format(first)
                : Bundle.CalendarWords_span(DateTimeFormatter.ofPattern(first.getYear() == last.getYear() ? "d MMM" : "d MMM uuuu", Locale.ENGLISH)
                        .format(first) + " ", " " + DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH).format(last));
    }

    /** From when to when: "15:00–15:50". */
    static String span(Entry entry) {
        return entry.timed() ? Bundle.CalendarWords_span(TimeWords.of(entry.session().time()), TimeWords.of(CalendarTimes.of(entry.to()))) : "";
    }

    /** Whose it is; where not all of them are expected, who is. */
    static String title(Entry entry) {
        Session session = entry.session();
        boolean all = session.attendance().size() >= entry.of().personsOn(session.day()).size();
        return all ? entry.of().title() : Bundle.CalendarWords_only(entry.of().title(), session.attendance().stream()
                .map(a -> entry.of().member(a.person()).map(Member::name).orElse("")).collect(Collectors.joining(", ")));
    }

    /** Where, and what became of it. */
    static String second(Entry entry) {
        String place = SessionWords.of(entry.session().place());
        String then = entry.session().fellThrough() ? SessionWords.fell() : entry.session().signed() ? Bundle.CalendarWords_signed()
                : entry.begun() ? Bundle.CalendarWords_begun() : "";
        return then.isEmpty() ? place : place + " · " + then;
    }

    /** "Tue 24 Nov, 15:00". */
    static String moment(Session session) {
        return session.time() == null ? DayWords.brief(session.day())
                : Bundle.CalendarWords_moment(DayWords.brief(session.day()), SessionWords.time(session.time()));
    }

    /** What a screen reader says of it. */
    static String name(Entry entry) {
        return Bundle.CalendarWords_name(DayWords.full(entry.session().day()) + " " + span(entry), title(entry), second(entry));
    }

    /** What meets, plainly: the first of them in full, and how many more; empty where nothing does. */
    static String clashes(java.util.List<Clash> clashes) {
        if (clashes.isEmpty()) {
            return "";
        }
        Clash first = clashes.get(0);
        String words = Bundle.CalendarWords_clash(DayWords.brief(first.first().session().day()), title(first.first()), span(first.first()),
                title(first.second()), span(first.second()));
        return clashes.size() < 2 ? words : words + " " + Bundle.CalendarWords_more(clashes.size() - 1);
    }

    /** What already stands where something is being planned; empty where nothing does. */
    static String meets(java.util.List<Entry> met) {
        if (met.isEmpty()) {
            return "";
        }
        Entry first = met.get(0);
        String words = Bundle.CalendarWords_meets(DayWords.brief(first.session().day()), title(first), span(first));
        return met.size() < 2 ? words : words + " " + Bundle.CalendarWords_more(met.size() - 1);
    }
}
