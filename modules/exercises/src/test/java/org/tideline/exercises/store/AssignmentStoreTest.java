package org.tideline.exercises.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.CaseKind;
import org.tideline.clients.api.Enrolment;
import org.tideline.core.api.Ids;
import org.tideline.core.api.ItemRef;
import org.tideline.core.api.Now;
import org.tideline.core.api.Opening;
import org.tideline.core.api.Period;
import org.tideline.exercises.model.Asks;
import org.tideline.exercises.model.Assignment;
import org.tideline.exercises.model.AssignmentTyped;
import org.tideline.exercises.model.Assignments;
import org.tideline.exercises.model.EntryTyped;
import org.tideline.exercises.model.Exercise;
import org.tideline.exercises.model.ExerciseItems;
import org.tideline.exercises.model.Given;
import org.tideline.exercises.model.Library;
import org.tideline.exercises.model.PracticeEntry;
import org.tideline.exercises.model.Turn;
import org.tideline.exercises.model.Wording;
import org.tideline.storage.api.OpenPractice;
import org.tideline.testing.support.Entered;
import org.tideline.testing.support.PracticeExtension;

@ExtendWith({PracticeExtension.class, Entered.class})
class AssignmentStoreTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 14);
    private final OpenPractice practice;
    private final Assignments assignments;
    private final Library library;
    private final Case couple;
    private final long mara;
    private final long jonas;

    AssignmentStoreTest(OpenPractice practice) {
        this.practice = practice;
        assignments = practice.service(Assignments.class);
        library = practice.service(Library.class);
        couple = practice.database().write(tx -> practice.service(Enrolment.class).make(tx, CaseKind.COUPLE, "test", "c",
                List.of("m", "j"), List.of("Mara Lindqvist", "Jonas Okoro"), DAY.minusYears(1), 0));
        mara = couple.members().get(0).person();
        jonas = couple.members().get(1).person();
    }

    private Assignment give(long exercise, Map<Long, AssignmentTyped.Said> who, LocalDate review) {
        AssignmentTyped typed = new AssignmentTyped(exercise, who, " twice ", "", "", " To find the word ");
        Assignment a = typed.assignment(Ids.next(), couple, null, library.find(exercise).orElseThrow(), DAY, review, new ItemRef("sessions.session", 4));
        assignments.put(a);
        return a;
    }

    private Map<Long, AssignmentTyped.Said> both() {
        return Map.of(mara, new AssignmentTyped.Said(Given.Answer.YES, ""), jonas, new AssignmentTyped.Said(Given.Answer.CHANGED, "not on a Sunday"));
    }

    private static EntryTyped.Page page(int safe, String happened) {
        return new EntryTyped.Page(PracticeEntry.Outcome.TRIED, Map.of("safe", safe), Map.of("happened", happened));
    }

    @Test
    void whatIsGivenComesBackAsItWas() {
        Assignment a = give(5, both(), DAY.plusWeeks(2)).with(new Turn(Ids.next(), mara, DAY.plusDays(3), Turn.Kind.PAUSED, "father arriving"));
        assignments.put(a);

        assertThat(assignments.of(couple.id())).containsExactly(a);
        assertThat(assignments.find(a.id())).contains(a);
        assertThat(a.often()).isEqualTo("twice");
        assertThat(a.standing(mara)).isEqualTo(Assignment.Standing.PAUSED);
        assertThat(a.standing(jonas)).isEqualTo(Assignment.Standing.GOING);
        assertThat(a.standing()).isEqualTo(Assignment.Standing.GOING);
    }

    @Test
    void itKeepsTheTextItWasGivenWithWhateverBecomesOfTheExercise() {
        Assignment a = give(5, both(), null);
        Exercise was = library.find(5).orElseThrow();
        Wording w = was.wording();
        library.put(5, new Wording(w.code(), "Another title", w.purpose(), w.serves(), w.depth(), w.who(), w.thenTogether(), w.minutes(), w.steps(),
                w.aloneSteps(), w.family(), w.othersSteps(), w.firstInSession(), w.watchFor(), w.notWhen(), w.idea()));
        library.retire(5, true);

        Assignment kept = assignments.find(a.id()).orElseThrow();
        assertThat(kept.text()).isEqualTo(w);
        assertThat(kept.version()).isEqualTo(was.version());
        AssignmentTyped typed = AssignmentTyped.of(kept, "", "");
        assertThat(typed.assignment(a.id(), couple, kept, library.find(5).orElseThrow(), DAY, null, null).text()).as("changing what was agreed")
                .isEqualTo(w);
    }

    @Test
    void noIsAnAnswerAndWaitsForNothing() {
        Assignment no = give(5, Map.of(mara, new AssignmentTyped.Said(Given.Answer.NO, ""), jonas, new AssignmentTyped.Said(Given.Answer.LATER, "")), DAY);
        Assignment due = give(12, both(), DAY.plusDays(7));

        assertThat(no.open()).isFalse();
        assertThat(assignments.due(DAY.plusDays(6))).isEmpty();
        assertThat(assignments.due(DAY.plusDays(7))).containsExactly(due);
        assertThat(new ExerciseItems().waiting(practice, DAY.plusDays(8))).hasSize(1);

        assignments.put(due.with(new Turn(Ids.next(), 0, DAY.plusDays(7), Turn.Kind.LOOKED_AT, "")));
        assertThat(assignments.due(DAY.plusDays(8))).isEmpty();
    }

    @Test
    void whatTwoSayOfOneTryIsTwoEntriesOfOneAttemptClosedInTheirDrawers() {
        Assignment a = give(5, both(), null);
        EntryTyped typed = new EntryTyped("", "20:15", true, 0, Map.of(mara, page(3, "hers"), jonas, page(7, "his")));

        assignments.put(typed.entries(a, null, DAY, LocalTime.of(20, 15), PracticeEntry.Source.TYPED));

        List<PracticeEntry> kept = assignments.entries(couple.id(), Period.ALL);
        assertThat(kept).hasSize(2).extracting(PracticeEntry::attempt).containsOnly(kept.get(0).attempt());
        assertThat(kept).allSatisfy(e -> {
            assertThat(e.widest().opening()).isEqualTo(Opening.CLOSED);
            assertThat(e.time()).isEqualTo(LocalTime.of(20, 15));
            assertThat(e.answers()).hasSize(2);
        });
    }

    @Test
    void aSecondTryIsLinkedToTheFirst() {
        Assignment a = give(5, both(), null);
        PracticeEntry first = new EntryTyped("", "", true, 0, Map.of(mara, page(3, ""))).entries(a, null, DAY, null, PracticeEntry.Source.TYPED).get(0);
        PracticeEntry second = new EntryTyped("", "", true, first.attempt(), Map.of(mara, page(6, "")))
                .entries(a, null, DAY.plusDays(2), null, PracticeEntry.Source.TYPED).get(0);
        assignments.put(List.of(first, second));

        assertThat(assignments.entry(second.id()).orElseThrow().repeats()).isEqualTo(first.attempt());
    }

    @Test
    void changingOneAnswerLeavesTheOpeningOfTheOthers() {
        Assignment a = give(5, both(), null);
        PracticeEntry entry = new EntryTyped("", "", true, 0, Map.of(mara, page(3, "words"))).entries(a, null, DAY, null, PracticeEntry.Source.TYPED).get(0);
        assignments.put(List.of(entry));
        assignments.open(entry.answers().stream().map(s -> s.opened(Opening.PAPER, java.util.Set.of(jonas), DAY)).toList());
        PracticeEntry opened = assignments.entry(entry.id()).orElseThrow();

        EntryTyped typed = EntryTyped.of(opened, "", "");
        EntryTyped.Page page = typed.pages().get(mara);
        EntryTyped changed = new EntryTyped("", "", true, 0, Map.of(mara, new EntryTyped.Page(page.outcome(), Map.of("safe", 5), page.words())));
        assignments.change(changed.entries(a, opened, DAY, null, PracticeEntry.Source.TYPED).get(0));

        PracticeEntry now = assignments.entry(entry.id()).orElseThrow();
        assertThat(now.answer(Asks.HAPPENED).orElseThrow().label().opening()).isEqualTo(Opening.PAPER);
        assertThat(now.answer(Asks.SAFE).orElseThrow().label().opening()).as("another answer is a new one, and closed").isEqualTo(Opening.CLOSED);
        assertThat(now.enteredAt()).isEqualTo(opened.enteredAt());
    }

    @Test
    void takingAnAssignmentOutTakesItsTriesAndPuttingItBackBringsThem() {
        Assignment a = give(5, both(), null);
        assignments.put(new EntryTyped("", "", true, 0, Map.of(mara, page(3, "hers"), jonas, page(7, "his")))
                .entries(a, null, DAY, null, PracticeEntry.Source.TYPED));
        List<PracticeEntry> before = assignments.entries(couple.id(), Period.ALL);

        Assignments.Removed out = assignments.remove(a);
        assertThat(assignments.of(couple.id())).isEmpty();
        assertThat(assignments.entries(couple.id(), Period.ALL)).isEmpty();

        assignments.putBack(out);
        assertThat(assignments.of(couple.id())).containsExactly(a);
        assertThat(assignments.entries(couple.id(), Period.ALL)).containsExactlyInAnyOrderElementsOf(before);
    }

    @Test
    void aFormSaysWhatIsMissingWhereItIsMissing() {
        AssignmentTyped nothing = new AssignmentTyped(0, Map.of(), "", "", "soon", "");
        assertThat(nothing.check(couple, null, Optional.empty(), Optional.empty(), true).problems()).extracting(p -> p.field())
                .containsExactly(AssignmentTyped.EXERCISE, AssignmentTyped.WHO, AssignmentTyped.FROM, AssignmentTyped.REVIEW);
        EntryTyped empty = new EntryTyped("", "", false, 0, Map.of());
        assertThat(empty.check(Optional.of(Now.today().plusDays(1)), Optional.empty()).problems()).extracting(p -> p.field())
                .containsExactly(EntryTyped.DAY, EntryTyped.PAGES);
        assertThat(new EntryTyped("", "late", true, 0, Map.of(mara, page(1, ""))).check(Optional.of(DAY), Optional.empty()).problems())
                .extracting(p -> p.field()).containsExactly(EntryTyped.TIME);
    }
}
