package org.tideline.checkins.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.Decision;
import org.tideline.clients.api.Reader;
import org.tideline.clients.api.Scope;
import org.tideline.clients.api.WorkingFormat;
import org.tideline.clients.model.Rule;
import org.tideline.core.api.Label;
import org.tideline.core.api.Now;
import org.tideline.core.api.Opening;
import org.tideline.core.api.Period;

class SideBySideTest {
    private static final long MARA = 1;
    private static final long JONAS = 2;
    private static final Case COUPLE = EntryModelTest.of(WorkingFormat.TOGETHER, "Mara", "Jonas");

    private record Room(Case of) implements Scope {
        @Override
        public Reader reader() {
            return SideBySide.reader(of);
        }

        @Override
        public Period period() {
            return Period.ALL;
        }

        @Override
        public Decision decide(Label label) {
            return Rule.decide(label, reader(), of);
        }

        @Override
        public boolean jointAllowed() {
            return Rule.jointAllowed(reader(), of);
        }
    }

    private static Checkin checkin(long person, int daysAgo, Question... opened) {
        EntryModel entry = new EntryModel(COUPLE, QuestionSet.DEFAULT, person);
        entry.day(Now.today().minusDays(daysAgo));
        entry.slots().forEach(slot -> entry.choose(slot, person == MARA ? 7 : 4));
        Checkin typed = entry.checkin();
        List<Answer> answers = new ArrayList<>();
        for (Answer answer : typed.answers()) {
            answers.add(Set.of(opened).contains(answer.question()) ? answer.opened(Opening.ROOM, Set.of(3 - person), LocalDate.of(2026, 1, 1)) : answer);
        }
        return new Checkin(typed.id(), typed.caseId(), person, typed.day(), null, typed.asked(), typed.enteredAt(), typed.source(), answers);
    }

    private static SideBySide.Moment moment(Checkin... all) {
        return SideBySide.moments(COUPLE, List.of(all)).get(0);
    }

    @Test
    void onlyWhatEachOpenedIsOnThePage() {
        SideBySide.Moment moment = moment(checkin(MARA, 0, Question.CLOSE, Question.SAFE), checkin(JONAS, 0, Question.CLOSE, Question.HEARD));
        List<SideBySide.Row> page = SideBySide.page(new Room(COUPLE), moment);
        assertThat(page).extracting(SideBySide.Row::question).containsExactly(Question.CLOSE);
        assertThat(page.get(0).cells()).extracting(SideBySide.Cell::words).containsExactly("7", "4");
    }

    @Test
    void theTherapistAloneIsToldWhatIsMissingAndByWhom() {
        SideBySide.Moment moment = moment(checkin(MARA, 0, Question.CLOSE, Question.SAFE), checkin(JONAS, 0, Question.CLOSE));
        assertThat(SideBySide.missing(new Room(COUPLE), moment)).contains("How safe: not on the page. Jonas kept it closed.")
                .noneMatch(sentence -> sentence.startsWith("How close"));
        assertThat(SideBySide.page(new Room(COUPLE), moment).toString()).as("the page itself names nothing of it").doesNotContain("SAFE");
    }

    @Test
    void closingAgainTakesAQuestionOffThePage() {
        Checkin open = checkin(MARA, 0, Question.CLOSE);
        Checkin jonas = checkin(JONAS, 1, Question.CLOSE);
        assertThat(SideBySide.page(new Room(COUPLE), moment(open, jonas))).hasSize(1);
        assertThat(SideBySide.page(new Room(COUPLE), moment(open.closed(), jonas))).isEmpty();
    }

    @Test
    void theySetOutFromAboutTheSameTime() {
        assertThat(SideBySide.moments(COUPLE, List.of(checkin(MARA, 0), checkin(JONAS, 6)))).hasSize(1);
        assertThat(SideBySide.moments(COUPLE, List.of(checkin(MARA, 0), checkin(JONAS, 7)))).isEmpty();
        assertThat(SideBySide.moments(COUPLE, List.of(checkin(MARA, 0)))).isEmpty();
    }

    @Test
    void thereIsNoSuchPageWhereEachIsSeenAlone() {
        assertThat(SideBySide.possible(COUPLE)).isTrue();
        Case alone = EntryModelTest.of(WorkingFormat.EACH_ALONE, "Mara", "Jonas");
        assertThat(SideBySide.possible(alone)).isFalse();
        SideBySide.Moment moment = moment(checkin(MARA, 0, Question.CLOSE), checkin(JONAS, 0, Question.CLOSE));
        assertThat(SideBySide.page(new Room(alone), moment)).as("nor would it show anything").isEmpty();
        assertThat(SideBySide.possible(EntryModelTest.of(WorkingFormat.TOGETHER, "Mara"))).isFalse();
    }
}
