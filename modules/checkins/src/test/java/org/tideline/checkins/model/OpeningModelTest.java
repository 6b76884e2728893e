package org.tideline.checkins.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.CaseStatus;
import org.tideline.clients.api.WorkingFormat;
import org.tideline.core.api.Opening;

class OpeningModelTest {
    private static final long MARA = 1;
    private static final long JONAS = 2;
    private static final long LEAH = 3;

    private static Checkin checkin(Case of) {
        EntryModel entry = new EntryModel(of, QuestionSet.DEFAULT, MARA);
        for (EntryModel.Slot slot : entry.slots()) {
            if (slot.question() == Question.CLOSE || slot.question() == Question.SAFE) {
                entry.choose(slot, slot.question() == Question.CLOSE ? 7 : 2);
            }
        }
        entry.note("mine alone");
        return entry.checkin();
    }

    private static Answer answer(OpeningModel opening, Question question) {
        return opening.answers().stream().filter(a -> a.question() == question).findFirst().orElseThrow();
    }

    @Test
    void saysExactlyWhatTheOtherWillSeeBeforeItCounts() {
        Case couple = EntryModelTest.of(WorkingFormat.TOGETHER, "Mara", "Jonas");
        OpeningModel opening = new OpeningModel(couple, checkin(couple));
        assertThat(opening.preview()).containsExactly("Jonas will see nothing of this.");

        opening.choose(answer(opening, Question.CLOSE), Opening.PAPER);
        opening.choose(answer(opening, Question.SAFE), Opening.ROOM);
        assertThat(opening.preview()).containsExactly("Jonas will see, while Mara is in the room: safe 2.",
                "Jonas will see, also on paper: close 7.");
        assertThat(opening.changes()).extracting(Answer::question, Answer::opening, Answer::openedTo).containsExactly(
                org.assertj.core.groups.Tuple.tuple(Question.CLOSE, Opening.PAPER, Set.of(JONAS)),
                org.assertj.core.groups.Tuple.tuple(Question.SAFE, Opening.ROOM, Set.of(JONAS)));
        assertThat(opening.before()).extracting(Answer::opening).containsOnly(Opening.CLOSED);
    }

    @Test
    void whatWasLeftOutIsNothingToOpen() {
        Case couple = EntryModelTest.of(WorkingFormat.TOGETHER, "Mara", "Jonas");
        assertThat(new OpeningModel(couple, checkin(couple)).answers()).extracting(Answer::question)
                .containsExactly(Question.CLOSE, Question.SAFE, Question.NOTE);
    }

    @Test
    void nothingChangesUntilSomethingIsChosen() {
        Case couple = EntryModelTest.of(WorkingFormat.TOGETHER, "Mara", "Jonas");
        OpeningModel opening = new OpeningModel(couple, checkin(couple));
        opening.choose(answer(opening, Question.CLOSE), Opening.CLOSED);
        assertThat(opening.changes()).isEmpty();
    }

    @Test
    void withThreeMembersItIsOpenedToThoseNamed() {
        Case three = EntryModelTest.of(WorkingFormat.TOGETHER, "Mara", "Jonas", "Leah");
        OpeningModel opening = new OpeningModel(three, checkin(three));
        opening.openTo(LEAH, false);
        opening.choose(answer(opening, Question.CLOSE), Opening.PAPER);
        assertThat(opening.changes()).extracting(Answer::openedTo).containsExactly(Set.of(JONAS));
        assertThat(opening.preview()).contains("Leah will see nothing of this.");
    }

    @Test
    void nothingIsOpenedAfterTheyHaveParted() {
        Case of = EntryModelTest.of(WorkingFormat.TOGETHER, "Mara", "Jonas");
        Case parted = new Case(of.id(), of.code(), of.kind(), CaseStatus.PARTED, of.format(), of.since(), of.members());
        assertThat(new OpeningModel(of, checkin(of)).possible()).isTrue();
        assertThat(new OpeningModel(parted, checkin(parted)).possible()).isFalse();
    }

    @Test
    void nothingCanBeOpenedWhereEachIsSeenAloneOrNobodyElseIsThere() {
        for (Case of : List.of(EntryModelTest.of(WorkingFormat.EACH_ALONE, "Mara", "Jonas"),
                EntryModelTest.of(WorkingFormat.TOGETHER, "Mara"))) {
            assertThat(new OpeningModel(of, checkin(of)).possible()).isFalse();
        }
    }
}
