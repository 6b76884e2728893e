package org.tideline.sessions.model.calendar;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.Cases;
import org.tideline.core.api.Period;
import org.tideline.sessions.model.Session;
import org.tideline.sessions.model.Sessions;
import org.tideline.storage.api.OpenPractice;

/**
 * The sessions of the whole caseload on some days, past and planned; contacts between sessions are none. Immutable.
 *
 * @param period  the days
 * @param entries by day and time; those without a time first
 */
public record Diary(Period period, List<Entry> entries) {
    /** How long a session is taken to last where that is not said, in minutes. */
    public static final int USUAL_MINUTES = 50;
    /** Minutes of a day. */
    public static final int DAY_MINUTES = 24 * 60;
    private static final Comparator<Session> ORDER = Comparator.comparing(Session::day)
            .thenComparing(Session::time, Comparator.nullsFirst(Comparator.naturalOrder())).thenComparing(Session::id);

    public Diary {
        entries = List.copyOf(entries);
    }

    /**
     * One session.
     *
     * @param of     its case
     * @param begun  whether it has a note
     */
    public record Entry(Session session, Case of, boolean begun) {
        public Entry {
            Objects.requireNonNull(of, "of");
        }

        /** Whether it stands at a time of its day. */
        public boolean timed() {
            return session.time() != null;
        }

        /** The minute of its day at which it begins; 0 where no time is said. */
        public int from() {
            return Diary.from(session);
        }

        /** The minute behind its end, at most that of midnight. */
        public int to() {
            return Diary.to(session);
        }

        /** Whether it can still be put elsewhere: nothing was written about it yet, and it did not fall through. */
        public boolean movable() {
            return !begun && !session.signed() && !session.fellThrough();
        }
    }

    static int from(Session session) {
        return session.time() == null ? 0 : session.time().toSecondOfDay() / 60;
    }

    static int to(Session session) {
        return Math.min(DAY_MINUTES, from(session) + (session.minutes() == 0 ? USUAL_MINUTES : session.minutes()));
    }

    /** The same session on another day, or at another time. */
    public static Session moved(Session session, LocalDate day, LocalTime time) {
        return new Session(session.id(), session.caseId(), session.kind(), session.place(), day, time, session.minutes(), session.attendance(),
                session.beside(), session.signed());
    }

    /** Reads it. Worker thread. */
    public static Diary read(OpenPractice practice, Period period) {
        Sessions sessions = practice.service(Sessions.class);
        Cases cases = practice.service(Cases.class);
        Map<Long, Optional<Case>> found = new HashMap<>();
        Set<Long> written = sessions.written(period).stream().map(Sessions.Written::session).collect(Collectors.toSet());
        List<Entry> entries = new ArrayList<>();
        sessions.over(period).stream().filter(session -> !session.kind().contact()).sorted(ORDER)
                .forEach(session -> found.computeIfAbsent(session.caseId(), cases::find)
                        .ifPresent(of -> entries.add(new Entry(session, of, written.contains(session.id())))));
        return new Diary(period, entries);
    }

    /** Those of one day. */
    public List<Entry> on(LocalDate day) {
        return entries.stream().filter(entry -> entry.session().day().equals(day)).toList();
    }
}
