package org.tideline.sessions.store;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.openide.util.lookup.ServiceProvider;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.CaseStatus;
import org.tideline.clients.api.Cases;
import org.tideline.clients.api.Member;
import org.tideline.clients.api.SecretsPolicies;
import org.tideline.clients.api.SecretsPolicy;
import org.tideline.clients.api.WorkingFormat;
import org.tideline.core.api.Drawer;
import org.tideline.core.api.Ids;
import org.tideline.core.api.Now;
import org.tideline.sessions.model.Brought;
import org.tideline.sessions.model.Note;
import org.tideline.sessions.model.Sections;
import org.tideline.sessions.model.Session;
import org.tideline.sessions.model.Session.Attendance;
import org.tideline.sessions.model.Session.Attended;
import org.tideline.sessions.model.SessionTyped;
import org.tideline.storage.api.Action;
import org.tideline.storage.api.Database;
import org.tideline.storage.api.OpenPractice;
import org.tideline.storage.spi.SampleContent;

/**
 * Sessions of the made-up practice: every other week for those who come, some alone, one that fell through, notes signed on
 * the evening of their day, but for the last ones.
 */
@ServiceProvider(service = SampleContent.class)
public final class SampleSessions implements SampleContent {
    private static final int ORDER = 150;
    private static final int WEEKS = 26;
    private static final List<String> BROUGHT = List.of("Sundays at five", "The laundry, again", "His father’s room", "Money, week by week",
            "Who plans the evening", "The phone at table", "A holiday with her parents", "Going to bed at different times");
    private static final List<String> HAPPENED = List.of(
            "They began with what had gone well: a walk without telephones. Then the room grew quiet.",
            "Both said they were tired. They asked to go slowly, and we did.",
            "The week had been short of words. They looked at each other more than at me.",
            "They came from a quarrel in the car and were able to say so.");
    private static final List<String> ROOM = List.of(
            "One made room by waiting. The other told it twice, the second time plainer.",
            "The telling was interrupted once; then a hand on the table, and it went on.",
            "It was received in part: the wish was heard, the fear behind it not yet.",
            "Said back in the other’s words, and corrected with a laugh.");
    private static final List<String> TAKES = List.of("Ten minutes on Thursday, and stopping when either says so.",
            "To ask for one small thing each, and to leave the reasons out.",
            "To say “not now” with a time instead of leaving the room.",
            "To tell the other one thing about their own day before asking about theirs.");
    private static final List<String> RETURN = List.of("What the sigh was about. Not to hurry past it.", "The letter that was not read out.",
            "Whether evenings are the right time at all.", "What each of them would miss.");

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public void fill(OpenPractice practice) {
        LocalDate today = Now.today();
        List<Case> cases = practice.service(Cases.class).all().stream().sorted(Comparator.comparing(Case::code)).toList();
        for (Case of : cases) {
            if (of.status() == CaseStatus.ACTIVE) {
                Filling filling = new Filling(practice, of, today);
                practice.database().write(tx -> {
                    filling.all(tx);
                    return null;
                });
            }
        }
    }

    private static final class Filling {
        private final String therapist;
        private final Case of;
        private final LocalDate today;
        private final Random random;
        private final long policy;
        private final LocalTime time;

        Filling(OpenPractice practice, Case of, LocalDate today) {
            this.therapist = practice.info().therapist() + ", " + practice.info().credential();
            this.of = of;
            this.today = today;
            random = new Random(of.code().hashCode());
            policy = practice.service(SecretsPolicies.class).on(of.id(), today).map(SecretsPolicy::id).orElse(0L);
            time = LocalTime.of(9 + random.nextInt(9), random.nextBoolean() ? 0 : 30);
        }

        void all(Database.Tx tx) {
            DayOfWeek weekday = DayOfWeek.of(1 + random.nextInt(5));
            LocalDate day = today.minusWeeks(Math.min(WEEKS, Math.max(2, ChronoUnit.WEEKS.between(of.since(), today))))
                    .with(TemporalAdjusters.nextOrSame(weekday));
            List<LocalDate> days = new ArrayList<>();
            for (; day.isBefore(today); day = day.plusWeeks(2)) {
                days.add(day);
            }
            for (int i = 0; i < days.size(); i++) {
                session(tx, i, days.get(i), i == days.size() - 1);
            }
            if (day.isBefore(today.plusWeeks(3))) {
                put(tx, session(day, everyone(), kind()));
            }
        }

        private Session.Kind kind() {
            return SessionTyped.usual(of);
        }

        private List<Long> everyone() {
            return of.people().stream().map(Member::person).toList();
        }

        private Session session(LocalDate day, List<Long> there, Session.Kind kind) {
            return new Session(Ids.next(), of.id(), kind, Session.Place.ROOM, day, time, 50,
                    there.stream().map(person -> new Attendance(person, Attended.PRESENT, null, "")).toList(), List.of(), false);
        }

        private void session(Database.Tx tx, int number, LocalDate day, boolean newest) {
            boolean several = of.people().size() > 1;
            boolean alone = several && (of.format() == WorkingFormat.EACH_ALONE || number % 6 == 4);
            if (number % 11 == 7) {
                Session fell = session(day, everyone(), kind());
                put(tx, new Session(fell.id(), of.id(), fell.kind(), fell.place(), day, time, 50, fell.attendance().stream()
                        .map(a -> new Attendance(a.person(), Attended.CANCELLED, null, "Rang the day before")).toList(), List.of(), false));
                return;
            }
            List<Long> there = alone ? List.of(everyone().get(number / 6 % of.people().size())) : everyone();
            Session session = session(day, there, alone ? Session.Kind.INDIVIDUAL : kind());
            put(tx, session);
            // Of two cases the newest session still waits for its note, of two others for its signature.
            boolean wait = newest && ("C-0002".equals(of.code()) || "C-0007".equals(of.code()));
            boolean draft = newest && ("C-0001".equals(of.code()) || "C-0004".equals(of.code()));
            if (!wait) {
                Note note = note(session, there.size() == 1, several);
                NoteRows.write(tx.sql(), note, Optional.empty());
                tx.audit(Action.CREATED, note.ref(), of.id());
                if (!draft) {
                    NoteRows.lock(tx.sql(), note, note.written(), therapist, false);
                    tx.audit(Action.SIGNED, session.ref(), of.id());
                    tx.audit(Action.SIGNED, note.ref(), of.id());
                }
            }
        }

        private void put(Database.Tx tx, Session session) {
            SessionRows.write(tx.sql(), session);
            tx.audit(Action.CREATED, session.ref(), of.id());
        }

        private String one(List<String> of) {
            return of.get(random.nextInt(of.size()));
        }

        private Note note(Session session, boolean alone, boolean several) {
            List<Note.Part> parts = new ArrayList<>();
            String topic = one(BROUGHT);
            if (alone) {
                parts.add(part("", Drawer.OWN, session.attendance().get(0).person(), several ? policy : 0, List.of(
                        new Sections.Section("What was brought", topic + "."), new Sections.Section("What happened in the room", one(HAPPENED)),
                        new Sections.Section("Next time", one(RETURN))), List.of()));
            } else {
                List<Brought.For> each = session.attendance().stream()
                        .map(a -> new Brought.For(a.person(), 1 + random.nextInt(5), random.nextInt(9), 3 + random.nextInt(7))).toList();
                parts.add(part("", Drawer.JOINT, 0, 0, List.of(
                        new Sections.Section("Since we last met", one(HAPPENED)), new Sections.Section("What was brought", topic + "."),
                        new Sections.Section("Making room, telling, receiving", one(ROOM)),
                        new Sections.Section("What each takes with them", one(TAKES)), new Sections.Section("To return to", one(RETURN))),
                        List.of(new Brought(topic, null, session.attendance().get(random.nextInt(session.attendance().size())).person(),
                                Brought.Received.values()[random.nextInt(3)], each))));
                parts.add(part("Plan", Drawer.THERAPIST, 0, 0, List.of(new Sections.Section("Plan", "Ask about it before they do. Leave time for both.")),
                        List.of()));
            }
            return new Note(Ids.next(), session, alone ? "With one alone" : "Process note", evening(session.day()), parts, null, "", false, List.of());
        }

        private Instant evening(LocalDate day) {
            return day.atTime(time.plusHours(1)).atZone(ZoneId.systemDefault()).toInstant();
        }

        private static Note.Part part(String title, Drawer drawer, long owner, long policy, List<Sections.Section> sections, List<Brought> brought) {
            return new Note.Part(Ids.next(), title, drawer, owner, 0, policy, Sections.join(sections), brought);
        }
    }

}
