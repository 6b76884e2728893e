package org.tideline.exercises.store;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.openide.util.lookup.ServiceProvider;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.CaseKind;
import org.tideline.clients.api.CaseStatus;
import org.tideline.clients.api.Cases;
import org.tideline.clients.api.Member;
import org.tideline.clients.api.WorkingFormat;
import org.tideline.core.api.Ids;
import org.tideline.core.api.Label;
import org.tideline.core.api.Now;
import org.tideline.core.api.Opening;
import org.tideline.exercises.model.Asks;
import org.tideline.exercises.model.Assignment;
import org.tideline.exercises.model.Exercise;
import org.tideline.exercises.model.Given;
import org.tideline.exercises.model.Library;
import org.tideline.exercises.model.PracticeEntry;
import org.tideline.exercises.model.Said;
import org.tideline.exercises.model.Turn;
import org.tideline.storage.api.OpenPractice;
import org.tideline.storage.spi.SampleContent;

/** What the couples of the made-up practice were given, and how they tried it: some tries twice, some paused, some not at all. */
@ServiceProvider(service = SampleContent.class)
public final class SampleExercises implements SampleContent {
    private static final int ORDER = 160;
    private static final String[] HAPPENED = {"We sat down at nine and put the phones away.", "It came out wrong. The second time was better.",
        "I said the thing about Sundays.", "We laughed, and then it was quiet for a while.", "There was a question back: is there more? There was.",
        "It was easier walking than sitting.", "I did not know that. I thought it was about the money.", "We only got to one of us. That was all right.",
        "I wanted to explain, and waited.", "The tea went cold.", "It took me until the end to say it.", "We agreed on one small thing for Thursday.",
        "I heard it without having to mend it.", "I was tired, and said that first."};
    private static final String[] STOPPED = {"I had to stop in the middle. We said so and stopped.", "The child woke. We left it there.",
        "It got loud, and we let it rest."};
    private static final String[] NEXT = {"Not so late in the evening.", "Shorter, and on a walk.", "Begin with something small."};

    /** One exercise of the plan: which, since how many weeks, why, how often. */
    private record Plan(long exercise, int weeks, String why, String often, int reviewIn, Turn.Kind end) {
    }

    private static final List<Plan> COUPLE = List.of(
            new Plan(1, 24, "To ask before being angry", "once before we meet", -1, Turn.Kind.RESTED),
            new Plan(12, 16, "To be on the same side against the office", "twice before we meet", -1, Turn.Kind.PAUSED),
            new Plan(5, 9, "To find the word that means stop, before it gets hot", "twice before we meet", 0, null),
            new Plan(16, 3, "For what came out wrong on Sunday", "when it fits", 6, null));
    private static final List<Plan> ONE = List.of(new Plan(18, 10, "To know when talking is possible", "before a talk", -1, null),
            new Plan(25, 4, "To tell what is now from what is old", "when one visits", 5, null));

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public void fill(OpenPractice practice) {
        Library library = practice.service(Library.class);
        for (Case of : practice.service(Cases.class).all().stream().sorted(Comparator.comparing(Case::code)).toList()) {
            List<Member> now = of.people().stream().filter(m -> m.on(Now.today())).toList();
            if (of.status() != CaseStatus.ACTIVE || now.isEmpty() || of.format() == WorkingFormat.EACH_ALONE) {
                continue;
            }
            Filling filling = new Filling(of, now);
            for (Plan plan : of.kind() == CaseKind.INDIVIDUAL ? ONE : COUPLE) {
                library.find(plan.exercise()).filter(e -> !Now.today().minusWeeks(plan.weeks()).isBefore(of.since()))
                        .ifPresent(exercise -> filling.plan(plan, exercise));
            }
            practice.database().write(tx -> {
                filling.assignments.forEach(a -> AssignmentRows.insert(tx.sql(), a));
                EntryRows.insert(tx.sql(), filling.entries, 0);
                return null;
            });
        }
    }

    private static final class Filling {
        private final Case of;
        private final List<Member> now;
        private final Random random;
        private int told;
        private final List<Assignment> assignments = new ArrayList<>();
        private final List<PracticeEntry> entries = new ArrayList<>();

        Filling(Case of, List<Member> now) {
            this.of = of;
            this.now = now;
            random = new Random(of.code().hashCode() * 17L);
        }

        void plan(Plan plan, Exercise exercise) {
            LocalDate from = Now.today().minusWeeks(plan.weeks()).minusDays(random.nextInt(4));
            if (now.stream().anyMatch(m -> !m.on(from))) {
                return;
            }
            List<Given> given = new ArrayList<>();
            for (Member member : now) {
                boolean changed = random.nextInt(3) == 0;
                given.add(new Given(member.person(), changed ? Given.Answer.CHANGED : Given.Answer.YES, changed ? "not on a Sunday" : "", from));
            }
            long id = Ids.next();
            LocalDate end = plan.end() == null ? Now.today() : from.plusWeeks(6);
            List<Turn> turns = plan.end() == null ? List.of() : List.of(new Turn(Ids.next(), 0, end, plan.end(),
                    plan.end() == Turn.Kind.PAUSED ? "his father is staying" : ""));
            LocalDate review = plan.reviewIn() < 0 ? null : Now.today().plusDays(plan.reviewIn());
            assignments.add(new Assignment(id, of.id(), exercise.id(), exercise.version(), exercise.wording(), plan.why(), plan.often(), from,
                    review, null, given, turns, Assignment.labelFor(of, now.stream().map(Member::person).toList(), from)));
            long last = 0;
            for (LocalDate day = from.plusDays(3L + random.nextInt(4)); day.isBefore(end); day = day.plusDays(6L + random.nextInt(8))) {
                long attempt = Ids.next();
                boolean not = random.nextInt(6) == 0;
                boolean paused = !not && random.nextInt(5) == 0;
                for (Member member : now) {
                    entries.add(entry(id, member, day, not, paused, attempt, last != 0 && random.nextInt(3) == 0 ? last : 0));
                }
                last = not ? last : attempt;
            }
        }

        private PracticeEntry entry(long assignment, Member member, LocalDate day, boolean not, boolean paused, long attempt, long repeats) {
            Set<Long> others = now.stream().map(Member::person).filter(p -> p != member.person()).collect(Collectors.toSet());
            boolean opens = !others.isEmpty() && random.nextInt(3) > 0;
            Label closed = Label.own(of.id(), member.person(), day);
            Label label = opens ? closed.opened(Opening.PAPER, others) : closed;
            List<Said> said = new ArrayList<>();
            if (not) {
                said.add(words(Asks.IN_THE_WAY, List.of("forgot", "busy", "tooBig").get(random.nextInt(3)), closed, null));
            } else {
                int base = 4 + random.nextInt(4);
                said.add(rated(Asks.FEAR, 9 - base + random.nextInt(2), closed));
                for (Asks asks : List.of(Asks.SAFE, Asks.TRUE, Asks.HEARD)) {
                    said.add(rated(asks, Math.min(10, base + random.nextInt(3)), label));
                }
                said.add(rated(Asks.TRUST, Math.min(10, base + random.nextInt(3)), closed));
                String[] happened = paused ? STOPPED : HAPPENED;
                said.add(words(Asks.HAPPENED, happened[told++ % happened.length], label, opens ? day : null));
                if (random.nextBoolean()) {
                    said.add(words(Asks.NEXT, NEXT[random.nextInt(NEXT.length)], label, opens ? day : null));
                }
                said.add(words(Asks.CIRCUMSTANCES, random.nextBoolean() ? "workingDay" : "dayOff", label, opens ? day : null));
            }
            PracticeEntry.Outcome outcome = not ? PracticeEntry.Outcome.NOT_THIS_TIME
                    : paused ? PracticeEntry.Outcome.TRIED_AND_PAUSED : PracticeEntry.Outcome.TRIED;
            LocalTime time = LocalTime.of(19 + random.nextInt(3), random.nextInt(4) * 15);
            return new PracticeEntry(Ids.next(), of.id(), assignment, member.person(), day, time, outcome, now.size() > 1, attempt, repeats,
                    day.atTime(time).toInstant(ZoneOffset.UTC), PracticeEntry.Source.SAMPLE, said);
        }

        private static Said rated(Asks asks, int value, Label label) {
            return new Said(Ids.next(), asks, BigDecimal.valueOf(value), "", label, label.opening() == Opening.CLOSED ? null : label.day());
        }

        private static Said words(Asks asks, String words, Label label, LocalDate told) {
            return new Said(Ids.next(), asks, null, words, label, told);
        }
    }
}
