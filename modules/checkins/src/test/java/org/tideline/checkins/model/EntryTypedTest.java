package org.tideline.checkins.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.WorkingFormat;
import org.tideline.progress.spi.Asked;

class EntryTypedTest {
    private static final Case COUPLE = EntryModelTest.of(WorkingFormat.TOGETHER, "Mara", "Jonas");
    private static final Case THREE = EntryModelTest.of(WorkingFormat.TOGETHER, "Mara", "Jonas", "Leah");
    private static final QuestionSet ALL = new QuestionSet(Question.CHOICES, Asked.TODAY, "");

    private static EntryModel.Slot slot(EntryModel entry, Question question, long about) {
        return entry.slots().stream().filter(s -> s.question() == question && s.about() == about).findFirst().orElseThrow();
    }

    private static EntryModel half() {
        EntryModel entry = new EntryModel(THREE, ALL, 1);
        entry.choose(slot(entry, Question.CLOSE, 2), 7);
        entry.third(slot(entry, Question.HEARD, 3));
        entry.askAbout(3, false);
        entry.kinds(new DayKinds(List.of(DayKind.WORKING), List.of("tide was low")));
        entry.note("Half a sent");
        entry.writer(2);
        entry.choose(slot(entry, Question.CLOSE, 1), 0);
        return entry;
    }

    @Test
    void aCheckinHalfTypedInComesBackWhole() {
        EntryTyped typed = half().typed("yester", "21:");
        EntryModel back = new EntryModel(THREE, ALL, 3);
        back.put(typed);

        assertThat(back.typed("yester", "21:")).isEqualTo(typed);
        assertThat(back.writer().person()).isEqualTo(2);
        assertThat(back.value(slot(back, Question.CLOSE, 1))).contains(0);
        back.writer(1);
        assertThat(back.value(slot(back, Question.CLOSE, 2))).contains(7);
        assertThat(back.asksAbout(3)).isFalse();
        assertThat(back.note()).isEqualTo("Half a sent");
        assertThat(back.kinds().own()).containsExactly("tide was low");
    }

    @Test
    void whatIsNotAskedAnyMoreAndWhoIsNotThereAnyMoreIsLeftOut() {
        EntryModel back = new EntryModel(COUPLE, QuestionSet.DEFAULT, 1);
        back.put(new EntryTyped(3, "", "", java.util.Map.of(
                3L, new EntryTyped.Page(List.of(new EntryTyped.Mark(Question.CLOSE.code(), 1, 4, false)), Set.of(), "", ""),
                1L, new EntryTyped.Page(List.of(new EntryTyped.Mark(Question.LISTENED.code(), 0, 4, false),
                        new EntryTyped.Mark("no.such.question", 0, 4, false)), Set.of(), "", ""))));

        assertThat(back.writer().person()).isEqualTo(1);
        assertThat(back.touched()).isFalse();
    }

    @Test
    void nothingTypedIsNothing() {
        EntryModel entry = new EntryModel(COUPLE, QuestionSet.DEFAULT, 1);
        entry.day(LocalDate.of(2025, 3, 3));

        assertThat(entry.touched()).isFalse();
        entry.put(EntryTyped.NOTHING);
        assertThat(entry.touched()).isFalse();
    }
}
