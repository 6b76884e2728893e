package org.tideline.sessions.model.calendar;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.openide.util.NbBundle.Messages;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.Member;
import org.tideline.core.api.Ids;
import org.tideline.core.api.TimeWords;
import org.tideline.core.api.Validation;
import org.tideline.sessions.model.Session;
import org.tideline.sessions.model.Session.Attended;
import org.tideline.sessions.model.SessionTyped;

/**
 * A session that is planned or moved, as it stands in its form.
 *
 * @param caseId  whose, 0 while nobody is chosen
 * @param with    the one person it is with, 0 for all
 * @param place   where
 * @param day     the day
 * @param time    when it begins
 * @param minutes how long
 * @param rhythm  how often
 * @param until   the last day of what repeats
 */
@Messages({
    "PlanTyped.case=Whose session is it?",
    "PlanTyped.day=Which day? Such as 4 Nov, 4/11 or 2026-11-04.",
    "PlanTyped.time=A time is written like 15:00.",
    "PlanTyped.minutes=How long in minutes, 5 to 600.",
    "PlanTyped.until=Until which day? It lies behind the first one.",
    "# {0} - how many", "PlanTyped.many=That would be more than {0} sessions. Choose an earlier last day."})
public record PlanTyped(long caseId, long with, Session.Place place, String day, String time, String minutes, Rhythm rhythm, String until) {
    private static final int SHORTEST = 5;
    private static final int LONGEST = 600;

    private Optional<Integer> length() {
        String digits = minutes.strip();
        return digits.matches("\\d{1,3}") && Integer.parseInt(digits) >= SHORTEST && Integer.parseInt(digits) <= LONGEST
                ? Optional.of(Integer.parseInt(digits)) : Optional.empty();
    }

    /**
     * What is still to be mended.
     *
     * @param onDay the day as the form reads it, or null
     * @param last  the last day as the form reads it, or null
     */
    public Validation check(LocalDate onDay, LocalDate last) {
        Validation validation = new Validation();
        validation.require(caseId != 0, "case", Bundle.PlanTyped_case());
        validation.require(onDay != null, "day", Bundle.PlanTyped_day());
        validation.require(TimeWords.parse(time).isPresent(), "time", Bundle.PlanTyped_time());
        validation.require(length().isPresent(), "minutes", Bundle.PlanTyped_minutes());
        if (rhythm != Rhythm.ONCE && onDay != null) {
            boolean later = last != null && last.isAfter(onDay);
            validation.require(later, "until", Bundle.PlanTyped_until());
            validation.require(!later || !more(onDay, last), "until", Bundle.PlanTyped_many(Rhythm.MOST));
        }
        return validation;
    }

    private boolean more(LocalDate first, LocalDate last) {
        List<LocalDate> days = rhythm.days(first, last);
        return days.size() == Rhythm.MOST && rhythm.days(days.get(days.size() - 1), last).size() > 1;
    }

    /** What was typed of when it is: empty while it cannot be read. */
    public Optional<LocalTime> at() {
        return TimeWords.parse(time);
    }

    /** The sessions that were typed; only what {@link #check} finds right. */
    public List<Session> sessions(Case of, LocalDate first, LocalDate last) {
        return rhythm.days(first, last == null ? first : last).stream().map(each -> session(of, each)).toList();
    }

    private Session session(Case of, LocalDate onDay) {
        List<Member> there = of.people().stream().filter(member -> with == 0 ? member.on(onDay) : member.person() == with).toList();
        Session.Kind kind = with == 0 || of.people().size() == 1 ? SessionTyped.usual(of) : Session.Kind.INDIVIDUAL;
        return new Session(Ids.next(), of.id(), kind, place, onDay, at().orElseThrow(), length().orElseThrow(), there.stream()
                .map(member -> new Session.Attendance(member.person(), Attended.PRESENT, null, "")).toList(), List.of(), false);
    }

    /** That session as it was typed: on its day, at its time, as long, and where. */
    public Session changed(Session session, LocalDate onDay) {
        return new Session(session.id(), session.caseId(), session.kind(), place, onDay, at().orElseThrow(), length().orElseThrow(),
                session.attendance(), session.beside(), session.signed());
    }
}
