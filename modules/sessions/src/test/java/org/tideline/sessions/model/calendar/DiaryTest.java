package org.tideline.sessions.model.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tideline.clients.api.Case;
import org.tideline.core.api.Drawer;
import org.tideline.core.api.Ids;
import org.tideline.core.api.Now;
import org.tideline.core.api.Period;
import org.tideline.sessions.model.Agenda;
import org.tideline.sessions.model.Note;
import org.tideline.sessions.model.Session;
import org.tideline.sessions.model.Sessions;
import org.tideline.sessions.model.calendar.Columns.Column;
import org.tideline.sessions.model.calendar.Diary.Entry;
import org.tideline.sessions.store.Household;
import org.tideline.storage.api.NotPossible;
import org.tideline.storage.api.OpenPractice;
import org.tideline.testing.support.PracticeExtension;

@ExtendWith(PracticeExtension.class)
class DiaryTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 16);
    private final OpenPractice practice;
    private final Sessions sessions;
    private final Case couple;
    private final Case alone;

    DiaryTest(OpenPractice practice) {
        this.practice = practice;
        sessions = practice.service(Sessions.class);
        couple = new Household(practice).with("Mara Lindqvist", "Jonas Okoro");
        alone = new Household(practice).with("Noor Haddad");
    }

    private Session kept(Case of, LocalDate day, String time, int minutes) {
        Session session = new Session(Ids.next(), of.id(), Session.Kind.JOINT, Session.Place.ROOM, day, time == null ? null : LocalTime.parse(time),
                minutes, List.of(new Session.Attendance(Household.person(of, 0), Session.Attended.PRESENT, null, "")), List.of(), false);
        sessions.put(session);
        return session;
    }

    private Diary week() {
        return Diary.read(practice, new Period(MONDAY, MONDAY.plusDays(6)));
    }

    private static PlanTyped typed(Case of, Rhythm rhythm) {
        return new PlanTyped(of.id(), 0, Session.Place.ROOM, "", "15:00", "50", rhythm, "");
    }

    @Test
    void theDayOfTheCalendarIsTheDayOfToday() {
        LocalDate today = Now.today();
        kept(couple, today, "15:00", 50);
        kept(alone, today, "09:30", 50);
        kept(alone, today.plusDays(1), "09:30", 50);
        sessions.put(Household.session(alone, Session.Kind.CONTACT, today, 0));
        assertThat(Diary.read(practice, new Period(today, today)).entries().stream().map(entry -> entry.session().id()))
                .containsExactlyElementsOf(Agenda.read(practice, today).today().stream().map(entry -> entry.session().id()).toList()).hasSize(2);
    }

    @Test
    void twoAtOnceMeetAndOneAfterTheOtherDoNotNorWhatFellThrough() {
        Session first = kept(couple, MONDAY, "15:00", 50);
        Session second = kept(alone, MONDAY, "15:30", 50);
        kept(alone, MONDAY, "16:20", 50);
        kept(couple, MONDAY.plusDays(1), "15:00", 50);
        kept(alone, MONDAY.plusDays(2), null, 50);
        Session fell = kept(alone, MONDAY.plusDays(1), "15:00", 50);
        sessions.put(new Session(fell.id(), fell.caseId(), fell.kind(), fell.place(), fell.day(), fell.time(), 50,
                List.of(new Session.Attendance(Household.person(alone, 0), Session.Attended.CANCELLED, null, "")), List.of(), false));
        assertThat(Clash.in(week().entries())).extracting(clash -> clash.first().session().id(), clash -> clash.second().session().id())
                .containsExactly(org.assertj.core.groups.Tuple.tuple(first.id(), second.id()));
    }

    @Test
    void whatMeetsStandsSideBySideAndTheRestAsWideAsItsDay() {
        kept(couple, MONDAY, "15:00", 60);
        kept(alone, MONDAY, "15:30", 60);
        kept(couple, MONDAY, "16:00", 60);
        kept(alone, MONDAY, "18:00", 60);
        List<Entry> day = week().on(MONDAY);
        assertThat(day.stream().map(Columns.of(day)::get)).containsExactly(new Column(0, 2), new Column(1, 2), new Column(0, 2), new Column(0, 1));
    }

    @Test
    void whatRepeatsStaysOnItsDayOfTheWeekAndEndsInTime() {
        List<Session> planned = typed(couple, Rhythm.FORTNIGHTLY).sessions(couple, MONDAY, MONDAY.plusWeeks(8));
        assertThat(planned).hasSize(5).allSatisfy(session -> {
            assertThat(session.day().getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
            assertThat(session.time()).isEqualTo(LocalTime.of(15, 0));
            assertThat(session.attendance()).hasSize(2);
        });
        sessions.put(planned);
        assertThat(Diary.read(practice, new Period(MONDAY, MONDAY.plusWeeks(20))).entries()).hasSize(5);
        assertThat(typed(couple, Rhythm.ONCE).sessions(couple, MONDAY, null)).hasSize(1);
        assertThat(typed(couple, Rhythm.WEEKLY).check(MONDAY, MONDAY).of("until")).isPresent();
        assertThat(typed(couple, Rhythm.WEEKLY).check(MONDAY, MONDAY.plusWeeks(Rhythm.MOST - 1L)).ok()).isTrue();
        assertThat(typed(couple, Rhythm.WEEKLY).check(MONDAY, MONDAY.plusWeeks(Rhythm.MOST)).of("until")).isPresent();
        assertThat(new PlanTyped(0, 0, Session.Place.ROOM, "", "25:00", "4", Rhythm.ONCE, "").check(null, null).problems()).hasSize(4);
    }

    @Test
    void ofManyThatAreKeptNoneIsWhereOneIsSigned() {
        Session signed = kept(couple, MONDAY, "15:00", 50);
        Note note = sessions.keep(Household.note(signed, Drawer.OWN, Household.person(couple, 0), "Words"));
        sessions.sign(note);
        Session fresh = typed(alone, Rhythm.ONCE).sessions(alone, MONDAY, null).get(0);
        assertThatThrownBy(() -> sessions.put(List.of(fresh, Diary.moved(signed, MONDAY.plusDays(1), signed.time())))).isInstanceOf(NotPossible.class);
        assertThat(sessions.find(fresh.id())).isEmpty();
        assertThat(week().entries()).hasSize(1).allSatisfy(entry -> assertThat(entry.movable()).isFalse());
    }

    @Test
    void arrowKeysComeToEverySessionAndEveryEmptyHalfHour() {
        Session first = kept(couple, MONDAY, "15:00", 50);
        Session second = kept(alone, MONDAY, "15:20", 50);
        Diary week = week();
        Spot spot = Spot.at(week, MONDAY, 14 * 60 + 30);
        assertThat(spot.entry()).isNull();
        Spot at = spot.down(week);
        assertThat(at.entry().session()).isEqualTo(first);
        at = at.down(week);
        assertThat(at.entry().session()).isEqualTo(second);
        assertThat(at.up(week).entry().session()).isEqualTo(first);
        at = at.down(week);
        assertThat(at).isEqualTo(new Spot(MONDAY, 16 * 60 + 30, null));
        assertThat(at.up(week)).satisfies(up -> assertThat(up.entry().session()).isEqualTo(second));
        assertThat(at.on(week, MONDAY.plusDays(1))).isEqualTo(new Spot(MONDAY.plusDays(1), 16 * 60 + 30, null));
        Spot top = new Spot(MONDAY, 0, null);
        assertThat(top.up(week)).isEqualTo(top);
        Spot end = Spot.at(week, MONDAY, Diary.DAY_MINUTES);
        assertThat(end.minute()).isEqualTo(23 * 60 + 30);
        assertThat(end.down(week)).isEqualTo(end);
    }

    @Test
    void aPlaceFollowsItsSessionWhereverItIsMoved() {
        Session session = kept(couple, MONDAY, "15:00", 50);
        Spot at = Spot.at(week().entries().get(0));
        sessions.put(Diary.moved(session, MONDAY.plusDays(2), LocalTime.of(10, 15)));
        Spot now = at.in(week());
        assertThat(now.day()).isEqualTo(MONDAY.plusDays(2));
        assertThat(now.minute()).isEqualTo(10 * 60);
        assertThat(now.entry().session().id()).isEqualTo(session.id());
        sessions.remove(session);
        assertThat(now.in(week()).entry()).isNull();
    }
}
