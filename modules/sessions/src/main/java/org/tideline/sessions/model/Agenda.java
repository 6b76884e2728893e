package org.tideline.sessions.model;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tideline.core.api.Period;
import org.tideline.storage.api.OpenPractice;

/**
 * A day over the whole caseload: its sessions, the notes that wait for their signature, and the sessions that have none.
 * Immutable.
 *
 * @param today   the sessions of the day, by their time
 * @param toSign  sessions of before whose note was begun and is not signed, the oldest first
 * @param without sessions of the last days before that have no note, the oldest first
 * @param any     whether there is any session at all
 */
public record Agenda(List<Entry> today, List<Entry> toSign, List<Entry> without, boolean any) {
    /** How far back a session without any note is still asked about. */
    static final int UNWRITTEN_DAYS = 30;

    /**
     * One session.
     *
     * @param begun  whether it has a note
     * @param signed whether that is signed
     * @param days   how many days ago it was
     * @param over   whether its note waits longer than the practice allows itself
     */
    public record Entry(Session session, boolean begun, boolean signed, long days, boolean over) {
    }

    /** Reads it. Worker thread. */
    public static Agenda read(OpenPractice practice, LocalDate day) {
        Sessions sessions = practice.service(Sessions.class);
        Period back = new Period(day.minusDays(SessionItems.DAYS_BACK), day);
        Map<Long, Boolean> written = sessions.written(back).stream().collect(Collectors.toMap(Sessions.Written::session, Sessions.Written::locked));
        int limit = sessions.signDays();
        List<Entry> all = sessions.over(back).stream().map(session -> {
            long days = ChronoUnit.DAYS.between(session.day(), day);
            boolean signed = Boolean.TRUE.equals(written.get(session.id()));
            return new Entry(session, written.containsKey(session.id()), signed, days, !signed && days > limit);
        }).sorted(Comparator.comparing((Entry entry) -> entry.session().day())).toList();
        return new Agenda(
                all.stream().filter(entry -> entry.days() == 0 && !entry.session().kind().contact())
                        .sorted(Comparator.comparing(entry -> entry.session().time(), Comparator.nullsLast(Comparator.naturalOrder()))).toList(),
                all.stream().filter(entry -> entry.begun() && !entry.signed() && (entry.days() > 0 || entry.session().kind().contact())).toList(),
                all.stream().filter(entry -> !entry.begun() && entry.days() > 0 && entry.days() <= UNWRITTEN_DAYS
                        && !entry.session().kind().contact() && !entry.session().fellThrough()).toList(),
                !all.isEmpty());
    }
}
