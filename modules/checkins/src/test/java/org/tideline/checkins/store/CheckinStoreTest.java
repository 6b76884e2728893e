package org.tideline.checkins.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openide.util.Lookup;
import org.tideline.checkins.model.Answer;
import org.tideline.checkins.model.Checkin;
import org.tideline.checkins.model.CheckinItems;
import org.tideline.checkins.model.CheckinSeries;
import org.tideline.checkins.model.Checkins;
import org.tideline.checkins.model.DayKind;
import org.tideline.checkins.model.DayKinds;
import org.tideline.checkins.model.Question;
import org.tideline.checkins.model.QuestionSet;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.CaseKind;
import org.tideline.clients.api.Enrolment;
import org.tideline.clients.api.Reader;
import org.tideline.clients.api.Scope;
import org.tideline.clients.api.Scopes;
import org.tideline.clients.spi.Item;
import org.tideline.clients.spi.Openings;
import org.tideline.clients.spi.Part;
import org.tideline.core.api.Ids;
import org.tideline.core.api.Label;
import org.tideline.core.api.Now;
import org.tideline.core.api.Opening;
import org.tideline.core.api.Period;
import org.tideline.progress.spi.Asked;
import org.tideline.progress.spi.Point;
import org.tideline.storage.api.OpenPractice;
import org.tideline.testing.support.Entered;
import org.tideline.testing.support.PracticeExtension;

@ExtendWith({PracticeExtension.class, Entered.class})
class CheckinStoreTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 14);
    private final OpenPractice practice;
    private final Checkins checkins;
    private final Case couple;
    private final long mara;
    private final long jonas;

    CheckinStoreTest(OpenPractice practice) {
        this.practice = practice;
        checkins = practice.service(Checkins.class);
        couple = practice.database().write(tx -> practice.service(Enrolment.class).make(tx, CaseKind.COUPLE, "test", "c",
                List.of("m", "j"), List.of("Mara Lindqvist", "Jonas Okoro"), DAY.minusYears(1), 0));
        mara = couple.members().get(0).person();
        jonas = couple.members().get(1).person();
    }

    private Checkin checkin(LocalDate day, LocalTime time, Answer... answers) {
        return new Checkin(Ids.next(), couple.id(), mara, day, time, Asked.TODAY, Instant.ofEpochMilli(1_000), Checkin.Source.TYPED,
                List.of(answers));
    }

    private Answer rated(Question question, String value) {
        return new Answer(Ids.next(), question, question.aboutPartner() ? jonas : 0, Answer.State.ANSWERED,
                new BigDecimal(value), null, Label.own(couple.id(), mara, DAY), null);
    }

    private Answer words(Question question, String text) {
        return new Answer(Ids.next(), question, 0, Answer.State.ANSWERED, null, text, Label.own(couple.id(), mara, DAY), null);
    }

    private Answer without(Question question, Answer.State state) {
        return new Answer(Ids.next(), question, jonas, state, null, null, Label.own(couple.id(), mara, DAY), null);
    }

    @Test
    void aCaseThatHasGoneQuietWaitsAfterAsManyWeeksAsThePracticeSays() {
        CheckinItems items = new CheckinItems();
        LocalDate today = DAY.plusWeeks(5).plusDays(1);
        assertThat(items.waiting(practice, today)).as("who never had one is not quiet").isEmpty();

        checkins.put(checkin(DAY, null, rated(Question.CLOSE, "5")));
        checkins.put(checkin(DAY.minusWeeks(9), null, rated(Question.CLOSE, "5")));

        assertThat(items.waiting(practice, today)).extracting(Item::title).containsExactly("No check-in for 5 weeks");
        assertThat(items.waiting(practice, DAY.plusWeeks(4))).isEmpty();
        practice.settings().set(CheckinItems.QUIET_WEEKS, "6");
        assertThat(items.waiting(practice, today)).isEmpty();
        practice.settings().set(CheckinItems.QUIET_WEEKS, "nonsense");
        assertThat(items.waiting(practice, today)).hasSize(1);
    }

    @Test
    void whatFeltUnsafeIsAQuietLineForTheTherapistAlone() {
        LocalDate today = Now.today();
        checkins.put(checkin(today.minusDays(20), null, rated(Question.CLOSE, "1"), rated(Question.SAFE, "0")));
        checkins.put(checkin(today.minusDays(2), null, rated(Question.CLOSE, "0"), rated(Question.SAFE, "3"), rated(Question.BRACED, "8")));
        assertThat(forYou()).as("long ago, or nothing to ask about").isEmpty();

        checkins.put(checkin(today.minusDays(1), null, rated(Question.SAFE, "2"), rated(Question.BRACED, "9")));

        assertThat(forYou()).extracting(Item::title).containsExactly("Mara, at a check-in: safe 2, braced 9. Own drawer. Ask alone.");
        for (Reader reader : List.of(new Reader.OwnPaper(mara), new Reader.Room(Set.of(mara, jonas)), new Reader.Paper(Set.of(mara, jonas)))) {
            assertThat(practice.service(Scopes.class).of(couple.id(), reader, Period.ALL).only(forYou())).as(reader.toString()).isEmpty();
        }
    }

    private List<Item> forYou() {
        return new CheckinItems().of(practice, couple.id(), Period.ALL).stream().filter(item -> item.part() == Part.FOR_YOU).toList();
    }

    @Test
    void givesBackExactlyWhatWasKept() {
        Checkin kept = checkin(DAY, LocalTime.of(21, 30), rated(Question.CLOSE, "7.0"), without(Question.SAFE, Answer.State.SKIPPED),
                without(Question.HEARD, Answer.State.THIRD),
                words(Question.DAY, new DayKinds(List.of(DayKind.QUARREL), List.of("choir")).stored()),
                words(Question.NOTE, "Εν οίδα. Ничего."));
        checkins.put(kept);

        assertThat(checkins.of(couple.id(), Period.ALL)).containsExactly(kept);
        assertThat(checkins.find(kept.id())).contains(kept);
    }

    @Test
    void listsNewestFirstAndCountsAMissingTimeAsNoon() {
        Checkin evening = checkin(DAY, LocalTime.of(21, 30), rated(Question.CLOSE, "7.0"));
        Checkin someTime = checkin(DAY, null, rated(Question.CLOSE, "5.0"));
        Checkin morning = checkin(DAY, LocalTime.of(7, 0), rated(Question.CLOSE, "6.0"));
        List.of(someTime, evening, morning).forEach(checkins::put);

        assertThat(checkins.of(couple.id(), Period.ALL)).containsExactly(evening, someTime, morning);
        assertThat(checkins.of(couple.id(), new Period(DAY.plusDays(1), null))).isEmpty();
    }

    @Test
    void offersOnlyRatingsAsPointsAndAsksCloseAlwaysAboutNow() {
        checkins.put(checkin(DAY, null, rated(Question.CLOSE, "7.0"), rated(Question.SAFE, "4.0"),
                without(Question.HEARD, Answer.State.THIRD), words(Question.NOTE, "x")));

        assertThat(new CheckinSeries().points(practice, couple.id(), Period.ALL))
                .extracting(Point::scale, Point::asked, Point::value, Point::about).containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("close", Asked.NOW, 7.0, jonas),
                        org.assertj.core.groups.Tuple.tuple("safe", Asked.TODAY, 4.0, jonas));
    }

    @Test
    void eachAnswerIsOpenedOnItsOwnAndClosedAgain() {
        Answer close = rated(Question.CLOSE, "7.0");
        Checkin kept = checkin(DAY, null, close, rated(Question.SAFE, "2.0"), words(Question.NOTE, "mine"));
        checkins.put(kept);
        checkins.open(List.of(close.opened(Opening.PAPER, Set.of(jonas), DAY.plusDays(2))));

        List<Answer> now = checkins.of(couple.id(), Period.ALL).get(0).answers();
        assertThat(now).extracting(Answer::opening).containsExactly(Opening.PAPER, Opening.CLOSED, Opening.CLOSED);
        assertThat(now.get(0).openedTo()).containsExactly(jonas);
        assertThat(now.get(0).openedOn()).isEqualTo(DAY.plusDays(2));
        assertThat(words(new Reader.Paper(Set.of(mara, jonas)))).containsExactly("close 7");

        checkins.open(List.of(now.get(0).opened(Opening.CLOSED, Set.of(), DAY.plusDays(3))));
        assertThat(words(new Reader.Paper(Set.of(mara, jonas)))).isEmpty();
        assertThat(words(new Reader.Therapist())).containsExactly("close 7", "safe 2", "note: mine");
    }

    @Test
    void lookingTogetherIsNotYetPaper() {
        Answer close = rated(Question.CLOSE, "7.0");
        checkins.put(checkin(DAY, null, close));
        checkins.open(List.of(close.opened(Opening.ROOM, Set.of(jonas), DAY)));

        assertThat(words(new Reader.Room(Set.of(mara, jonas)))).containsExactly("close 7");
        assertThat(words(new Reader.Paper(Set.of(mara, jonas)))).isEmpty();
    }

    /** What the timeline of that reader holds of check-ins, items filtered first and then their lines. */
    private List<String> words(Reader reader) {
        Scope scope = practice.service(Scopes.class).of(couple.id(), reader, Period.ALL);
        return scope.only(new CheckinItems().of(practice, couple.id(), Period.ALL)).stream()
                .flatMap(item -> scope.only(item.lines()).stream()).map(Item.Line::text).toList();
    }

    @Test
    void anAnswerIsOpenedToSomebody() {
        Answer close = rated(Question.CLOSE, "7.0");
        checkins.put(checkin(DAY, null, close));
        assertThatThrownBy(() -> checkins.open(List.of(close.opened(Opening.PAPER, Set.of(), DAY)))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void allOpeningsOfACaseCanBeClosedAtOnce() {
        Answer close = rated(Question.CLOSE, "7.0");
        checkins.put(checkin(DAY, null, close));
        checkins.open(List.of(close.opened(Opening.PAPER, Set.of(jonas), DAY)));
        closeAll();
        assertThat(checkins.of(couple.id(), Period.ALL).get(0).answers().get(0).opening()).isEqualTo(Opening.CLOSED);
        assertThat(words(new Reader.Paper(Set.of(mara, jonas)))).isEmpty();
    }

    private void closeAll() {
        practice.database().write(tx -> {
            Lookup.getDefault().lookupAll(Openings.class).forEach(o -> o.close(tx, couple.id()));
            return null;
        });
    }

    @Test
    void whatWasOutWhenOpeningsWereClosedComesBackClosed() {
        Answer close = rated(Question.CLOSE, "7.0").opened(Opening.PAPER, Set.of(jonas), DAY);
        Checkin kept = checkin(DAY, null, close);
        checkins.put(kept);
        Checkins.Removed removed = checkins.remove(kept);
        closeAll();
        checkins.putBack(removed);

        Answer back = checkins.find(kept.id()).orElseThrow().answers().get(0);
        assertThat(back.opening()).isEqualTo(Opening.CLOSED);
        assertThat(back.openedTo()).isEmpty();
        assertThat(back.value()).isEqualByComparingTo("7");
        assertThat(words(new Reader.Room(Set.of(mara, jonas)))).isEmpty();
    }

    @Test
    void whatWasTakenOutCanBeBroughtBack() {
        Answer close = rated(Question.CLOSE, "7.0").opened(Opening.PAPER, Set.of(jonas), DAY);
        Checkin kept = checkin(DAY, null, close);
        checkins.put(kept);
        Checkins.Removed removed = checkins.remove(kept);
        assertThat(checkins.of(couple.id(), Period.ALL)).isEmpty();
        checkins.putBack(removed);
        assertThat(checkins.of(couple.id(), Period.ALL)).containsExactly(kept);
    }

    @Test
    void ownWordsForADayAreOfferedAgainToThatPerson() {
        checkins.put(checkin(DAY, null, rated(Question.CLOSE, "7.0"),
                words(Question.DAY, new DayKinds(List.of(), List.of("choir", "Aunt Rosa")).stored())));
        assertThat(checkins.ownKinds(couple.id(), mara)).containsExactly("Aunt Rosa", "choir");
        assertThat(checkins.ownKinds(couple.id(), jonas)).isEmpty();
    }

    @Test
    void asksFourQuestionsUntilTheCaseSaysOtherwise() {
        assertThat(checkins.questions(couple.id())).isEqualTo(QuestionSet.DEFAULT);
        QuestionSet wider = new QuestionSet(List.of(Question.CLOSE, Question.OPEN, Question.BRACED, Question.WISHED),
                Asked.THIS_WEEK, "");
        checkins.keep(couple.id(), wider);
        assertThat(checkins.questions(couple.id())).isEqualTo(wider);
    }
}
