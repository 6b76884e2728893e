package org.tideline.exercises.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tideline.testing.support.OnScreen.all;
import static org.tideline.testing.support.OnScreen.onEventThread;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import javax.swing.AbstractButton;
import javax.swing.text.JTextComponent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.CaseKind;
import org.tideline.clients.api.Enrolment;
import org.tideline.clients.api.Member;
import org.tideline.clients.api.SecretsPolicy;
import org.tideline.core.api.Ids;
import org.tideline.core.api.Labelled;
import org.tideline.core.api.Now;
import org.tideline.core.api.Opening;
import org.tideline.core.api.Period;
import org.tideline.exercises.model.Asks;
import org.tideline.exercises.model.Assignment;
import org.tideline.exercises.model.AssignmentTyped;
import org.tideline.exercises.model.Assignments;
import org.tideline.exercises.model.EntryTyped;
import org.tideline.exercises.model.Given;
import org.tideline.exercises.model.Library;
import org.tideline.exercises.model.PracticeEntry;
import org.tideline.exercises.model.Said;
import org.tideline.exercises.model.Turn;
import org.tideline.storage.api.OpenPractice;
import org.tideline.testing.support.PracticeExtension;
import org.tideline.ui.support.api.HandOverPage;
import org.tideline.ui.support.api.HandedTo;
import org.tideline.ui.support.api.OpeningChoice;

@ExtendWith(PracticeExtension.class)
class HandOverTriedTest {
    private final OpenPractice practice;
    private final Assignments assignments;
    private final Case couple;
    private final Member mara;
    private final Member jonas;

    HandOverTriedTest(OpenPractice practice) {
        this.practice = practice;
        assignments = practice.service(Assignments.class);
        couple = practice.database().write(tx -> practice.service(Enrolment.class).make(tx, CaseKind.COUPLE, "test", "c",
                List.of("m", "j"), List.of("Mara Lindqvist", "Jonas Okoro"), LocalDate.of(2025, 1, 1), 0));
        mara = couple.people().get(0);
        jonas = couple.people().get(1);
    }

    private Assignment give(long exercise, Given.Answer marasAnswer) {
        AssignmentTyped typed = new AssignmentTyped(exercise, Map.of(mara.person(), new AssignmentTyped.Said(marasAnswer, ""),
                jonas.person(), new AssignmentTyped.Said(Given.Answer.YES, "")), "", "", "", "");
        Assignment a = typed.assignment(Ids.next(), couple, null, practice.service(Library.class).find(exercise).orElseThrow(),
                Now.today().minusDays(9), null, null);
        assignments.put(a);
        return a;
    }

    private static void press(HandOverPage page, String words, int nth) {
        all(page.view()).stream().filter(c -> c instanceof AbstractButton b && words.equals(b.getText())).skip(nth).findFirst()
                .map(AbstractButton.class::cast).orElseThrow(() -> new AssertionError("There is no " + words)).doClick();
    }

    private Optional<HandOverPage> page(Member who, Optional<SecretsPolicy> policy) throws Exception {
        var offer = new HandOverTried().offers(new HandedTo(practice, couple, who, policy));
        return offer.isEmpty() ? Optional.empty() : Optional.of(onEventThread(() -> offer.get(0).page(false)));
    }

    /** Tells of a try: safe 3, a feeling, and that it did not feel safe. */
    private OpeningChoice<?> tell(Member who) throws Exception {
        HandOverPage page = page(who, Optional.empty()).orElseThrow();
        Callable<Optional<OpeningChoice<?>>> keep = onEventThread(() -> {
            press(page, "Tried", 0);
            press(page, "yesterday", 0);
            assertThat(page.next()).isTrue();
            press(page, "8", 0);
            assertThat(page.next()).isTrue();
            press(page, "3", 0);
            assertThat(page.next()).isTrue();
            press(page, "more", 0);
            assertThat(page.next()).isTrue();
            press(page, "a feeling", 0);
            assertThat(page.next()).isTrue();
            press(page, "It did not feel safe", 0);
            assertThat(page.next()).isFalse();
            assertThat(page.missing()).isEmpty();
            return page.keep();
        });
        return keep.call().orElseThrow();
    }

    @Test
    void onlyWhatGoesOnForThisMemberIsAskedAbout() throws Exception {
        assertThat(page(mara, Optional.empty())).isEmpty();
        Assignment declined = give(5, Given.Answer.NO);
        assertThat(page(mara, Optional.empty())).isEmpty();
        assertThat(page(jonas, Optional.empty())).isPresent();
        assignments.put(declined.with(new Turn(Ids.next(), 0, Now.today(), Turn.Kind.RESTED, "")));
        assertThat(page(jonas, Optional.empty())).isEmpty();
    }

    @Test
    void theSameTryIsTheSameRecordAsWhenTheTherapistTypesItIn() throws Exception {
        Assignment of = give(5, Given.Answer.YES);
        tell(mara);
        PracticeEntry told = assignments.entries(couple.id(), Period.ALL).get(0);
        EntryTyped.Page page = new EntryTyped.Page(PracticeEntry.Outcome.TRIED, Map.of("fear", 8, "safe", 3),
                Map.of("room", "more", "shared", "feeling", "notSafe", "yes"));
        PracticeEntry typed = new EntryTyped("", "", true, 0, Map.of(mara.person(), page))
                .entries(of, null, Now.today().minusDays(1), null, PracticeEntry.Source.TYPED).get(0);
        assertThat(told.answers()).usingRecursiveComparison().ignoringFields("id", "value").isEqualTo(typed.answers());
        assertThat(told.answers()).extracting(Said::answer).isEqualTo(typed.answers().stream().map(Said::answer).toList());
        assertThat(told.day()).isEqualTo(typed.day());
        assertThat(told.outcome()).isEqualTo(typed.outcome());
        assertThat(told.together()).isEqualTo(typed.together());
        assertThat(told.source()).isEqualTo(PracticeEntry.Source.HAND_OVER);
    }

    @Test
    void whatEachTellsOfOneTryTogetherIsOneTry() throws Exception {
        give(5, Given.Answer.YES);
        tell(mara);
        tell(jonas);
        List<PracticeEntry> entries = assignments.entries(couple.id(), Period.ALL);
        assertThat(entries).hasSize(2).extracting(PracticeEntry::attempt).containsOnly(entries.get(0).attempt());
        tell(mara);
        assertThat(assignments.entries(couple.id(), Period.ALL).stream().map(PracticeEntry::attempt).distinct()).as("told again it is another").hasSize(2);
    }

    @Test
    void thatItDidNotFeelSafeCanBeOpenedToNobody() throws Exception {
        give(5, Given.Answer.YES);
        openAll(tell(mara));
        PracticeEntry entry = assignments.entries(couple.id(), Period.ALL).get(0);
        assertThat(entry.answer(Asks.SAFE).orElseThrow().label().opening()).isEqualTo(Opening.PAPER);
        assertThat(entry.answer(Asks.NOT_SAFE).orElseThrow().label().opening()).isEqualTo(Opening.CLOSED);
    }

    private static <A extends Labelled> void openAll(OpeningChoice<A> choice) {
        choice.who().answers().forEach(answer -> choice.who().choose(answer, Opening.PAPER));
        choice.chosen().run();
    }

    @Test
    void notThisTimeIsAFullAnswerAndAsksForNothingMore() throws Exception {
        give(5, Given.Answer.YES);
        HandOverPage page = page(mara, Optional.empty()).orElseThrow();
        onEventThread(() -> {
            assertThat(page.next()).as("what came of it decides what is asked").isFalse();
            assertThat(page.missing()).isPresent();
            press(page, "Not this time", 0);
            assertThat(page.next()).isTrue();
            press(page, "too big for now", 0);
            assertThat(page.next()).isFalse();
            return page.keep();
        }).call();
        PracticeEntry entry = assignments.entries(couple.id(), Period.ALL).get(0);
        assertThat(entry.outcome()).isEqualTo(PracticeEntry.Outcome.NOT_THIS_TIME);
        assertThat(entry.answers()).extracting(Said::asks).containsExactly(Asks.IN_THE_WAY);
    }

    @Test
    void withoutIndividualContactNoOwnWordsAreAskedFor() throws Exception {
        give(5, Given.Answer.YES);
        SecretsPolicy policy = new SecretsPolicy(1, SecretsPolicy.Kind.NO_INDIVIDUAL, "", "", LocalDate.of(2025, 1, 1), Map.of());
        for (Optional<SecretsPolicy> agreed : List.of(Optional.of(policy), Optional.<SecretsPolicy>empty())) {
            HandOverPage page = page(mara, agreed).orElseThrow();
            boolean words = onEventThread(() -> {
                press(page, "Tried", 0);
                boolean found = false;
                do {
                    found |= all(page.view()).stream().anyMatch(c -> c instanceof JTextComponent t && t.isEditable() && t.isVisible());
                } while (page.next());
                return found;
            });
            assertThat(words).isEqualTo(agreed.isEmpty());
        }
    }
}
