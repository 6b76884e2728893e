package org.tideline.application;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.tideline.checkins.model.Answer;
import org.tideline.checkins.model.Checkin;
import org.tideline.checkins.model.Checkins;
import org.tideline.checkins.model.Question;
import org.tideline.clients.api.CaseKind;
import org.tideline.clients.api.CaseStatus;
import org.tideline.clients.api.WorkingFormat;
import org.tideline.clients.model.CaseFile;
import org.tideline.clients.model.CaseFiles;
import org.tideline.clients.model.LifeEvent;
import org.tideline.clients.model.LifeEvents;
import org.tideline.clients.model.Membership;
import org.tideline.clients.model.Person;
import org.tideline.core.api.Ids;
import org.tideline.core.api.Label;
import org.tideline.core.api.Now;
import org.tideline.core.api.Opening;
import org.tideline.core.api.Period;
import org.tideline.core.api.Trouble;
import org.tideline.progress.spi.Asked;
import org.tideline.reporting.model.Letters;
import org.tideline.storage.api.OpenPractice;
import org.tideline.storage.api.PracticeInfo;
import org.tideline.storage.engine.Opener;
import org.tideline.vault.api.PracticeKeys;

/**
 * A practice in which every answer that is opened stands beside one that is not: a couple, a family of three whose
 * daughter came later, a couple that opened nothing, a couple each alone, and a person who is also a member elsewhere.
 * What is closed is rated far away from what is opened, so that it would move any level it got into.
 */
final class Household {
    /** The day on which everything here happens. */
    static final LocalDate TODAY = LocalDate.of(2026, 6, 30);
    private static final LocalDate SINCE = LocalDate.of(2025, 9, 1);
    private static final LocalDate JOINED = LocalDate.of(2026, 1, 10);
    private static final int CHECKINS = 30;
    private static final int DAYS_BETWEEN = 8;

    /** A couple that opened some answers to each other. */
    final CaseFile couple;
    /** Parents and a daughter, who became a member later. */
    final CaseFile family;
    /** A couple that opened nothing. */
    final CaseFile closed;
    /** A couple worked with each alone, that had opened to each other before. */
    final CaseFile alone;
    /** A case of one person, who is a member of {@link #couple} too. */
    final CaseFile single;

    private final CaseFiles files;
    private final LifeEvents events;
    private final Checkins checkins;
    private final Letters letters;
    private final NotesOfAll notes;
    private final TriesOfAll tries;

    private Household(OpenPractice practice) {
        files = practice.service(CaseFiles.class);
        events = practice.service(LifeEvents.class);
        checkins = practice.service(Checkins.class);
        letters = practice.service(Letters.class);
        notes = new NotesOfAll(practice);
        tries = new TriesOfAll(practice);
        Person nadia = person("Nadia Ferrant");
        couple = file(CaseKind.COUPLE, member(nadia, 0, SINCE), member(person("Tomas Ibarra"), 1, SINCE));
        family = file(CaseKind.FAMILY, member(person("Greta Holm"), 0, SINCE), member(person("Paavo Holm"), 1, SINCE),
                member(person("Inka Holm"), 2, JOINED));
        closed = file(CaseKind.COUPLE, member(person("Odile Sand"), 0, SINCE), member(person("Reuben Sand"), 1, SINCE));
        alone = file(CaseKind.COUPLE, member(person("Vesna Kral"), 0, SINCE), member(person("Milo Kral"), 1, SINCE));
        single = file(CaseKind.INDIVIDUAL, member(nadia, 0, SINCE));
        fill();
    }

    /** Holds the clock still at {@link #TODAY}. */
    static void stopTheClock() {
        Now.use(Clock.fixed(TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC));
    }

    /** Makes the practice, and closes it. */
    static Household make(Path folder) throws Trouble {
        PracticeInfo info = new PracticeInfo(1, "Ebb Street Practice", "Ruth Anders", "LMFT", "2 Ebb Street", "",
                PracticeInfo.Paper.A4, false);
        anchorsBeside(folder);
        try (OpenPractice practice = Opener.create(folder, where -> new StillKeys(), info)) {
            return new Household(practice);
        }
    }

    /** Opens it, or a copy of it. */
    static OpenPractice open(Path folder) throws Trouble {
        anchorsBeside(folder);
        return Opener.open(folder, where -> new StillKeys());
    }

    /** Copies of one practice must not find each other's anchors. */
    private static void anchorsBeside(Path folder) {
        System.setProperty("tideline.anchors", folder.resolveSibling("anchors").toString());
    }

    /** Always the same keys, without the second that stretching a passphrase takes. */
    private record StillKeys() implements PracticeKeys {
        @Override
        public byte[] databaseKey() {
            return derive("database");
        }

        @Override
        public byte[] derive(String purpose) {
            try {
                return MessageDigest.getInstance("SHA-256").digest(purpose.getBytes(StandardCharsets.UTF_8));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void close() {
            // the next copy needs them
        }
    }

    List<CaseFile> all() {
        return List.of(couple, family, closed, alone, single);
    }

    static long who(CaseFile file, int member) {
        return file.members().get(member).person().id();
    }

    private static Set<Long> others(CaseFile file, int but) {
        long author = who(file, but);
        return file.members().stream().map(m -> m.person().id()).filter(id -> id != author).collect(Collectors.toSet());
    }

    private CaseFile file(CaseKind kind, Membership... members) {
        return files.save(new CaseFile(Ids.next(), "", kind, CaseStatus.ACTIVE, SINCE, SINCE, List.of(members)));
    }

    private static Membership member(Person person, int mark, LocalDate from) {
        return new Membership(Ids.next(), person, mark, from, null);
    }

    private static Person person(String name) {
        return new Person(Ids.next(), name, name.split(" ")[0], "", "");
    }

    private void fill() {
        for (int member = 0; member < 2; member++) {
            int one = member;
            write(couple, member, Household::someOpened, seldom -> one == 0 ? Opening.PAPER : Opening.CLOSED, others(couple, member));
            write(closed, member, i -> Opening.CLOSED, i -> Opening.CLOSED, others(closed, member));
            write(alone, member, Household::someOpened, i -> Opening.CLOSED, others(alone, member));
        }
        for (int member = 0; member < 3; member++) {
            write(family, member, Household::someOpened, i -> Opening.PAPER, others(family, member));
        }
        write(single, 0, i -> Opening.CLOSED, i -> Opening.CLOSED, Set.of());
        files.format(alone.id(), WorkingFormat.EACH_ALONE, TODAY.minusDays(60));
        for (CaseFile file : all()) {
            tell(file);
            notes.write(file, SINCE.plusDays(240));
            tries.write(file, SINCE.plusDays(241), file == closed ? List.of(Opening.CLOSED, Opening.CLOSED)
                    : List.of(Opening.PAPER, Opening.ROOM, Opening.PAPER));
        }
        notes.before(family, SINCE.plusDays(20));
        event(family, -1, 20, "Before Inka came", Opening.CLOSED, Set.of());
    }

    /** Most to paper, some to the room alone, some to nobody. */
    private static Opening someOpened(int i) {
        return i % 5 == 2 ? Opening.CLOSED : i % 7 == 3 ? Opening.ROOM : Opening.PAPER;
    }

    /** One person's check-ins, every few days, with a long pause. */
    private void write(CaseFile file, int member, IntFunction<Opening> close, IntFunction<Opening> safe, Set<Long> to) {
        LocalDate from = file.members().get(member).from();
        for (int i = 0; i < CHECKINS; i++) {
            LocalDate day = SINCE.plusDays((long) i * DAYS_BETWEEN + member);
            if (!day.isBefore(from) && i % 20 < 16) {
                checkins.put(checkin(file, member, i, day, close.apply(i), safe.apply(i), to));
            }
        }
    }

    private static Checkin checkin(CaseFile file, int member, int i, LocalDate day, Opening close, Opening safe, Set<Long> to) {
        List<Answer> answers = new ArrayList<>();
        boolean several = to.size() > 1;
        for (long about : to.isEmpty() ? Set.of(0L) : to) {
            // In the family every third opened answer is opened to the one it is about, and to nobody else.
            Set<Long> whom = several && i % 3 == 1 ? Set.of(about) : to;
            answers.add(rated(file, member, Question.CLOSE, about, close == Opening.PAPER ? 5 + i * 7 % 4 : i % 2 * 10, day, close, whom));
            answers.add(rated(file, member, Question.SAFE, about, safe == Opening.PAPER ? 6 : 1, day, safe, whom));
            answers.add(rated(file, member, Question.HEARD, about, 1 + i % 2, day, to.isEmpty() ? Opening.CLOSED : Opening.ROOM, whom));
        }
        answers.add(rated(file, member, Question.SELF, 0, i % 3, day, Opening.CLOSED, Set.of()));
        answers.add(new Answer(Ids.next(), Question.NOTE, 0, Answer.State.ANSWERED, null, "Kept to myself " + i,
                Label.own(file.id(), who(file, member), day), null));
        LocalTime time = i % 4 == 0 ? null : LocalTime.of(21, i % 60);
        return new Checkin(Ids.next(), file.id(), who(file, member), day, time, Asked.TODAY,
                day.atTime(22, 0).toInstant(ZoneOffset.UTC), Checkin.Source.TYPED, answers);
    }

    private static Answer rated(CaseFile file, int member, Question question, long about, int value, LocalDate day,
                                Opening opening, Set<Long> to) {
        boolean opened = opening != Opening.CLOSED && !to.isEmpty();
        Label label = Label.own(file.id(), who(file, member), day).opened(opened ? opening : Opening.CLOSED, opened ? to : Set.of());
        return new Answer(Ids.next(), question, question.aboutPartner() ? about : 0, Answer.State.ANSWERED,
                BigDecimal.valueOf(value), null, label, opened ? day : null);
    }

    /** Life events in every drawer, and opening words for everybody. */
    private void tell(CaseFile file) {
        event(file, -1, 200, "A summer house together", Opening.CLOSED, Set.of());
        for (int m = 0; m < file.members().size(); m++) {
            String name = file.members().get(m).person().goesBy();
            Set<Long> to = others(file, m);
            event(file, m, 210 + m, name + " told nobody", Opening.CLOSED, Set.of());
            if (!to.isEmpty()) {
                event(file, m, 220 + m, name + " told it in the room", Opening.ROOM, to);
                event(file, m, 230 + m, name + " told it on paper", Opening.PAPER, to);
            }
            letters.write(Letters.Recipient.member(file.id(), who(file, m)), "Dear " + name + ",\nthis is for you alone.");
        }
        if (file.members().size() > 1) {
            Set<Long> today = file.members().stream().map(m -> m.person().id()).collect(Collectors.toSet());
            letters.write(Letters.Recipient.couple(file.id(), today), "Dear all,\nthis is what you chose to look at together.");
        }
    }

    /** @param owner the member, -1 for what is joint */
    private void event(CaseFile file, int owner, int day, String words, Opening opening, Set<Long> to) {
        events.put(new LifeEvent(Ids.next(), file.id(), owner < 0 ? 0 : who(file, owner), owner >= 0, SINCE.plusDays(day), null,
                words, opening, to));
    }

    /** What a member says about one question: all of it is now opened to the others, on paper. */
    static void openAll(OpenPractice practice, CaseFile file, int member, Question question) {
        Checkins checkins = practice.service(Checkins.class);
        long author = who(file, member);
        checkins.open(checkins.of(file.id(), Period.ALL).stream().filter(c -> c.person() == author)
                .flatMap(c -> c.answers().stream()).filter(a -> a.question() == question)
                .map(a -> a.opened(Opening.PAPER, others(file, member), TODAY)).toList());
    }
}
