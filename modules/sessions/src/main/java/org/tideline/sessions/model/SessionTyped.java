package org.tideline.sessions.model;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.openide.util.NbBundle.Messages;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.CaseKind;
import org.tideline.clients.api.Member;
import org.tideline.core.api.TimeWords;
import org.tideline.core.api.Validation;

/**
 * A session as it stands in its form, as typed.
 *
 * @param kind    its sort
 * @param place   where, or by which way
 * @param day     the day
 * @param time    when it began
 * @param minutes how long
 * @param who     how each person attended, by person; who is not expected is not in it
 * @param beside  who else was there
 */
@Messages({
    "SessionTyped.day=Which day was it? Such as “today”, “4/11” or “mon”.",
    "SessionTyped.time=A time is written like 15:00.",
    "SessionTyped.minutes=How long in minutes, 1 to 4320; or leave it empty.",
    "SessionTyped.who=Who of them was there, or is expected?",
    "SessionTyped.oneContact=A contact is with one person; what was said with several is a session."})
public record SessionTyped(Session.Kind kind, Session.Place place, String day, String time, String minutes, Map<Long, Who> who,
                           List<Session.Beside> beside) {

    public SessionTyped {
        who = new TreeMap<>(who);
        beside = List.copyOf(beside);
    }

    /** How one person attended, as typed. */
    public record Who(Session.Attended how, String time, String words) {
    }

    /** A session as its form shows it. */
    public static SessionTyped of(Session session, String day) {
        Map<Long, Who> who = new TreeMap<>();
        session.attendance().forEach(a -> who.put(a.person(), new Who(a.how(), TimeWords.of(a.time()), a.words())));
        return new SessionTyped(session.kind(), session.place(), day, TimeWords.of(session.time()),
                session.minutes() == 0 ? "" : String.valueOf(session.minutes()), who, session.beside());
    }

    private Optional<Integer> length() {
        String digits = minutes.strip();
        return digits.matches("\\d{1,4}") && Integer.parseInt(digits) >= 1 && Integer.parseInt(digits) <= Session.MOST_MINUTES
                ? Optional.of(Integer.parseInt(digits)) : Optional.empty();
    }

    /** @param onDay the day as the form reads it, or null */
    public Validation check(LocalDate onDay) {
        Validation validation = new Validation();
        validation.require(onDay != null, "day", Bundle.SessionTyped_day());
        validation.require(time.isBlank() || TimeWords.parse(time).isPresent(), "time", Bundle.SessionTyped_time());
        validation.require(minutes.isBlank() || length().isPresent(), "minutes", Bundle.SessionTyped_minutes());
        validation.require(!who.isEmpty(), "who", Bundle.SessionTyped_who());
        validation.require(!kind.contact() || who.size() < 2, "who", Bundle.SessionTyped_oneContact());
        validation.require(who.values().stream().allMatch(w -> w.time().isBlank() || TimeWords.parse(w.time()).isPresent()), "who", Bundle.SessionTyped_time());
        return validation;
    }

    /** The session that was typed; only what {@link #check} finds right. */
    public Session session(long id, Case of, LocalDate onDay) {
        List<Session.Attendance> attendance = new ArrayList<>();
        for (Member member : of.people()) {
            Who how = who.get(member.person());
            if (how != null) {
                attendance.add(new Session.Attendance(member.person(), how.how(), TimeWords.parse(how.time()).orElse(null), how.words().strip()));
            }
        }
        return new Session(id, of.id(), kind, place, onDay, TimeWords.parse(time).orElse(null), length().orElse(0), attendance, beside, false);
    }

    /** The session that a case would have next: as the last of its sort was, with all who are members on that day. */
    public static Session next(long id, Case of, Session.Kind kind, List<Session> newestFirst, LocalDate day, LocalTime now) {
        Optional<Session> last = newestFirst.stream().filter(s -> !s.kind().contact() && s.kind() == kind).findFirst();
        List<Long> present = of.people().stream().filter(m -> m.on(day)).map(Member::person).toList();
        boolean all = kind == Session.Kind.JOINT || kind == Session.Kind.INTAKE || present.size() == 1;
        List<Session.Attendance> attendance = (all ? present : present.subList(0, Math.min(1, present.size()))).stream()
                .map(person -> new Session.Attendance(person, Session.Attended.PRESENT, null, "")).toList();
        LocalTime begun = kind.contact() ? now.withSecond(0).withNano(0)
                : last.map(Session::time).orElse(now.withMinute(0).withSecond(0).withNano(0));
        return new Session(id, of.id(), kind, kind.contact() ? Session.Place.PHONE : last.map(Session::place).orElse(Session.Place.ROOM), day,
                begun, kind.contact() ? 0 : last.map(Session::minutes).orElse(50), attendance, List.of(), false);
    }

    /** The sort of session a case usually has. */
    public static Session.Kind usual(Case of) {
        return of.kind() == CaseKind.INDIVIDUAL ? Session.Kind.INDIVIDUAL : Session.Kind.JOINT;
    }
}
