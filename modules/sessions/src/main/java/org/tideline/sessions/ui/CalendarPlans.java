package org.tideline.sessions.ui;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.openide.util.NbBundle.Messages;
import org.tideline.clients.api.Case;
import org.tideline.core.api.Period;
import org.tideline.sessions.model.Session;
import org.tideline.sessions.model.Sessions;
import org.tideline.sessions.model.calendar.Clash;
import org.tideline.sessions.model.calendar.Diary;
import org.tideline.sessions.model.calendar.Diary.Entry;
import org.tideline.storage.api.OpenPractice;
import org.tideline.ui.support.api.Background;
import org.tideline.ui.support.api.Undo;

/** Keeps what is planned, moved and taken out in the calendar; each is one step of undo, named. Event thread, but where said. */
@Messages({
    "# {0} - whose", "# {1} - when", "CalendarPlans.planned=Planned {0}, {1}",
    "# {0} - whose", "# {1} - how many", "# {2} - when", "CalendarPlans.several=Planned {1} sessions of {0}, from {2}",
    "# {0} - whose", "# {1} - when", "CalendarPlans.moved=Moved {0} to {1}",
    "# {0} - whose", "# {1} - when", "CalendarPlans.removed=Took out {0}, {1}"})
final class CalendarPlans {
    private final OpenPractice practice;
    private final Sessions sessions;

    CalendarPlans(OpenPractice practice) {
        this.practice = practice;
        sessions = practice.service(Sessions.class);
    }

    /** Worker thread. */
    void put(List<Session> all) {
        sessions.put(all);
    }

    /** They were kept. */
    void kept(Case of, List<Session> now, Session before) {
        Session first = now.get(0);
        String when = CalendarWords.moment(first);
        if (before != null) {
            practice.service(Undo.class).done(Bundle.CalendarPlans_moved(of.title(), when), () -> sessions.put(before), () -> sessions.put(first));
        } else {
            practice.service(Undo.class).done(now.size() == 1 ? Bundle.CalendarPlans_planned(of.title(), when)
                    : Bundle.CalendarPlans_several(of.title(), now.size(), when), () -> now.forEach(sessions::remove), () -> now.forEach(sessions::restore));
        }
    }

    void move(Entry entry, LocalDate day, LocalTime time) {
        Session moved = Diary.moved(entry.session(), day, time);
        Background.run(() -> {
            sessions.put(moved);
            return null;
        }, done -> kept(entry.of(), List.of(moved), entry.session()));
    }

    /** Nothing where something was written about it. */
    void remove(Entry entry) {
        if (entry.movable()) {
            Session session = entry.session();
            Background.run(() -> {
                sessions.remove(session);
                return null;
            }, done -> practice.service(Undo.class).done(Bundle.CalendarPlans_removed(entry.of().title(), CalendarWords.moment(session)),
                    () -> sessions.restore(session), () -> sessions.remove(session)));
        }
    }

    /** What already stands at the time of these; those are not looked at themselves. Worker thread. */
    List<Entry> meeting(List<Session> planned) {
        Set<Long> ids = new HashSet<>();
        planned.forEach(each -> ids.add(each.id()));
        Session first = planned.get(0);
        Diary diary = Diary.read(practice, new Period(first.day(), planned.get(planned.size() - 1).day()));
        List<Entry> met = new ArrayList<>();
        for (Session each : planned) {
            List<Entry> there = diary.on(each.day()).stream().filter(entry -> !ids.contains(entry.session().id())).toList();
            there.stream().filter(entry -> Clash.between(entry.session(), each)).forEach(met::add);
        }
        return met;
    }
}
