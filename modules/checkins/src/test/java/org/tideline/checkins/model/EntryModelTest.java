package org.tideline.checkins.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.CaseKind;
import org.tideline.clients.api.CaseStatus;
import org.tideline.clients.api.Member;
import org.tideline.clients.api.WorkingFormat;
import org.tideline.core.api.Now;
import org.tideline.core.api.Opening;
import org.tideline.core.api.Validation;
import org.tideline.progress.spi.Asked;

class EntryModelTest {
    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);
    private static final long MARA = 1;
    private static final long JONAS = 2;
    private static final long LEAH = 3;

    static Case of(WorkingFormat format, String... names) {
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < names.length; i++) {
            members.add(new Member(10 + i, 1 + i, names[i], names[i], i, i, LONG_AGO, null));
        }
        return new Case(7, "C-0007", names.length == 1 ? CaseKind.INDIVIDUAL : CaseKind.COUPLE, CaseStatus.ACTIVE, format,
                LONG_AGO, members);
    }

    private static final Case COUPLE = of(WorkingFormat.TOGETHER, "Mara", "Jonas");
    private final EntryModel entry = new EntryModel(COUPLE, QuestionSet.DEFAULT, MARA);

    private EntryModel.Slot slot(Question question) {
        return entry.slots().stream().filter(s -> s.question() == question).findFirst().orElseThrow();
    }

    @Test
    void asksTheFourQuestionsOfTheClinicalPageInItsWordsAndOrder() {
        assertThat(entry.slots()).extracting(entry::words).containsExactly(
                "How close do you feel to Jonas right now?",
                "How safe did it feel today to be honest with Jonas?",
                "Of what mattered to you today, how much did you tell Jonas?",
                "When you spoke, how heard did you feel by Jonas?");
    }

    @Test
    void theWeekReplacesTodayInEveryQuestionButThoseAboutNow() {
        QuestionSet all = new QuestionSet(Question.CHOICES, Asked.THIS_WEEK, "");
        EntryModel weekly = new EntryModel(COUPLE, all, MARA);
        assertThat(weekly.slots()).extracting(weekly::words).noneMatch(w -> w.contains("today"));
        assertThat(Question.CLOSE.asked(Asked.THIS_WEEK)).isEqualTo(Asked.NOW);
        assertThat(Question.WISHED.asked(Asked.THIS_WEEK)).isEqualTo(Asked.NOW);
        assertThat(Question.SAFE.asked(Asked.THIS_WEEK)).isEqualTo(Asked.THIS_WEEK);
    }

    @Test
    void nothingIsPreset() {
        assertThat(entry.slots()).allSatisfy(slot -> {
            assertThat(entry.value(slot)).isEmpty();
            assertThat(entry.isThird(slot)).isFalse();
        });
        assertThat(entry.touched()).isFalse();
    }

    @Test
    void onlyHowCloseMustBeAnswered() {
        entry.choose(slot(Question.SAFE), 4);
        assertThat(entry.validate().problems()).extracting(Validation.Problem::field).containsExactly(EntryModel.CLOSE);
        entry.choose(slot(Question.CLOSE), 0);
        assertThat(entry.validate().ok()).isTrue();
    }

    @Test
    void keepsSkippedAndThirdAnswersAsWhatTheyAreAndNeverAsNought() {
        entry.choose(slot(Question.CLOSE), 0);
        entry.third(slot(Question.HEARD));
        entry.choose(slot(Question.TRUE), 5);
        entry.blank(slot(Question.TRUE));
        Checkin kept = entry.checkin();

        assertThat(kept.answers()).extracting(Answer::question, Answer::state, Answer::value).containsExactly(
                org.assertj.core.groups.Tuple.tuple(Question.CLOSE, Answer.State.ANSWERED, BigDecimal.ZERO),
                org.assertj.core.groups.Tuple.tuple(Question.SAFE, Answer.State.SKIPPED, null),
                org.assertj.core.groups.Tuple.tuple(Question.TRUE, Answer.State.SKIPPED, null),
                org.assertj.core.groups.Tuple.tuple(Question.HEARD, Answer.State.THIRD, null));
        assertThat(kept.answers()).allSatisfy(a -> {
            assertThat(a.opening()).isEqualTo(Opening.CLOSED);
            assertThat(a.label().owner()).isEqualTo(MARA);
        });
    }

    @Test
    void howCloseHasNoThirdAnswer() {
        entry.third(slot(Question.CLOSE));
        assertThat(entry.isThird(slot(Question.CLOSE))).isFalse();
    }

    @Test
    void ratingsRunFromNoughtToTen() {
        assertThatThrownBy(() -> entry.choose(slot(Question.CLOSE), 11)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> entry.choose(slot(Question.CLOSE), -1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatWasMarkedForOnePersonIsNotTakenOverByAnotherAndIsThereAgainWhenTheyAre() {
        entry.choose(slot(Question.CLOSE), 7);
        entry.note("mine");
        entry.writer(JONAS);
        assertThat(entry.slots().get(0).about()).isEqualTo(MARA);
        assertThat(entry.slots()).allSatisfy(slot -> assertThat(entry.value(slot)).isEmpty());
        entry.choose(slot(Question.CLOSE), 2);
        assertThat(entry.checkin().answers()).noneMatch(a -> a.question() == Question.NOTE);
        entry.writer(MARA);
        assertThat(entry.value(slot(Question.CLOSE))).contains(7);
        assertThat(entry.checkin().answers()).filteredOn(a -> a.question() == Question.NOTE).extracting(Answer::text)
                .containsExactly("mine");
    }

    @Test
    void leavingWouldLoseWhatWasMarkedForAnyone() {
        entry.choose(slot(Question.CLOSE), 7);
        entry.writer(JONAS);
        assertThat(entry.touched()).isTrue();
        entry.writer(MARA);
        entry.blank(slot(Question.CLOSE));
        assertThat(entry.touched()).isFalse();
    }

    /** Aiko and Ben, and Leah who joined ten days ago. */
    private static EntryModel withLateJoiner() {
        Case three = of(WorkingFormat.TOGETHER, "Aiko", "Ben", "Leah");
        List<Member> members = new ArrayList<>(three.members());
        Member leah = members.remove(2);
        members.add(new Member(leah.id(), leah.person(), leah.name(), leah.fullName(), leah.mark(), leah.position(),
                Now.today().minusDays(10), null));
        return new EntryModel(new Case(three.id(), three.code(), three.kind(), three.status(), three.format(), three.since(),
                members), QuestionSet.DEFAULT, MARA);
    }

    @Test
    void onAnEarlierDayMarksStayWithTheirQuestionsAndNobodyIsTakenForAnother() {
        EntryModel page = withLateJoiner();
        EntryModel.Slot told = new EntryModel.Slot(Question.TRUE, 0);
        EntryModel.Slot toldBen = new EntryModel.Slot(Question.TRUE, JONAS);
        EntryModel.Slot closeToBen = new EntryModel.Slot(Question.CLOSE, JONAS);
        EntryModel.Slot closeToLeah = new EntryModel.Slot(Question.CLOSE, LEAH);
        page.choose(closeToBen, 7);
        page.choose(closeToLeah, 4);
        page.choose(told, 5);

        page.day(Now.today().minusDays(30));
        assertThat(page.slots()).contains(closeToBen, toldBen).doesNotContain(closeToLeah, told);
        assertThat(page.value(closeToBen)).contains(7);
        assertThat(page.value(toldBen)).contains(5);
        assertThat(page.validate().ok()).isTrue();
        assertThat(page.checkin().answers()).filteredOn(a -> a.state() == Answer.State.ANSWERED)
                .extracting(Answer::question, Answer::about, a -> a.value().intValue()).containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Question.CLOSE, JONAS, 7),
                        org.assertj.core.groups.Tuple.tuple(Question.TRUE, JONAS, 5));

        page.day(null);
        page.day(Now.today());
        assertThat(page.value(closeToLeah)).contains(4);
        assertThat(page.value(told)).contains(5);
    }

    @Test
    void whatWasMarkedOnOneDayCanBeChangedAndTakenAwayOnAnother() {
        EntryModel page = withLateJoiner();
        EntryModel.Slot told = new EntryModel.Slot(Question.TRUE, 0);
        EntryModel.Slot toldBen = new EntryModel.Slot(Question.TRUE, JONAS);
        page.choose(told, 5);
        page.day(Now.today().minusDays(30));
        page.choose(toldBen, 6);
        page.day(Now.today());
        assertThat(page.value(told)).contains(6);
        page.blank(told);
        page.day(Now.today().minusDays(30));
        assertThat(page.value(toldBen)).isEmpty();
    }

    @Test
    void closenessToOneIsNotTakenForClosenessToTheOther() {
        EntryModel page = withLateJoiner();
        page.choose(new EntryModel.Slot(Question.CLOSE, LEAH), 4);
        page.day(Now.today().minusDays(30));
        assertThat(page.value(new EntryModel.Slot(Question.CLOSE, JONAS))).isEmpty();
        assertThat(page.validate().ok()).isFalse();
    }

    @Test
    void whomItIsAboutCanBeChosenWhileTheDayIsBeingTyped() {
        EntryModel page = withLateJoiner();
        page.day(null);
        page.askAbout(LEAH, false);
        assertThat(page.slots()).extracting(EntryModel.Slot::about).doesNotContain(LEAH);
    }

    @Test
    void aDayToComeIsNotTaken() {
        entry.choose(slot(Question.CLOSE), 7);
        entry.day(Now.today().plusDays(1));
        assertThat(entry.validate().problems()).extracting(Validation.Problem::field).containsExactly(EntryModel.DAY);
        entry.day(null);
        assertThat(entry.validate().ok()).isFalse();
        entry.day(Now.today().minusDays(3));
        entry.time(LocalTime.of(21, 30));
        assertThat(entry.validate().ok()).isTrue();
        assertThat(entry.checkin().day()).isEqualTo(Now.today().minusDays(3));
    }

    @Test
    void upToThreeKindsOfDay() {
        entry.choose(slot(Question.CLOSE), 7);
        entry.kinds(new DayKinds(List.of(DayKind.OFF, DayKind.APART, DayKind.ILL), List.of("choir")));
        assertThat(entry.validate().problems()).extracting(Validation.Problem::field).containsExactly(EntryModel.KINDS);
        entry.kinds(new DayKinds(List.of(DayKind.OFF), List.of("choir", " ")));
        assertThat(entry.validate().ok()).isTrue();
    }

    @Test
    void withThreeMembersSomeQuestionsAreAskedForEachOther() {
        Case three = of(WorkingFormat.TOGETHER, "Mara", "Jonas", "Leah");
        EntryModel page = new EntryModel(three, QuestionSet.DEFAULT, MARA);
        assertThat(page.slots()).containsExactly(
                new EntryModel.Slot(Question.CLOSE, JONAS), new EntryModel.Slot(Question.CLOSE, LEAH),
                new EntryModel.Slot(Question.SAFE, JONAS), new EntryModel.Slot(Question.SAFE, LEAH),
                new EntryModel.Slot(Question.TRUE, 0),
                new EntryModel.Slot(Question.HEARD, JONAS), new EntryModel.Slot(Question.HEARD, LEAH));
        page.askAbout(LEAH, false);
        assertThat(page.slots()).hasSize(4);
    }

    @Test
    void anIndividualIsAskedAboutWhomTheyName() {
        Case alone = of(WorkingFormat.TOGETHER, "Ruth");
        EntryModel page = new EntryModel(alone, new QuestionSet(List.of(Question.CLOSE, Question.SELF), Asked.TODAY, "my sister"), MARA);
        assertThat(page.words(page.slots().get(0))).isEqualTo("How close do you feel to my sister right now?");
        EntryModel self = new EntryModel(alone, QuestionSet.selfOnly(), MARA);
        assertThat(self.validate().ok()).isFalse();
        self.choose(self.slots().get(0), 6);
        assertThat(self.validate().ok()).isTrue();
    }

    @Test
    void moreThanSixRatingsAreRefusedWithTheReason() {
        QuestionSet six = new QuestionSet(List.of(Question.CLOSE, Question.SAFE, Question.TRUE, Question.HEARD, Question.OPEN,
                Question.BRACED, Question.SELF), Asked.TODAY, "");
        assertThat(six.weight()).isEqualTo(6);
        assertThat(six.validate(false).ok()).isTrue();
        QuestionSet seven = new QuestionSet(Question.CHOICES, Asked.TODAY, "");
        assertThat(seven.validate(false).problems().get(0).message()).contains("minute");
        assertThat(new QuestionSet(List.of(Question.CLOSE, Question.OPEN), Asked.TODAY, "").validate(false).ok()).isFalse();
        assertThat(new QuestionSet(List.of(Question.SAFE), Asked.TODAY, "").validate(false).ok()).isFalse();
        assertThat(new QuestionSet(List.of(Question.CLOSE), Asked.TODAY, "").validate(true).ok()).isFalse();
    }
}
