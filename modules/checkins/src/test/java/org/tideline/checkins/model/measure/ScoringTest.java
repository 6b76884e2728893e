package org.tideline.checkins.model.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tideline.checkins.model.measure.InstrumentsTest.of;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.tideline.checkins.model.measure.Instrument.Item;

class ScoringTest {
    /** Answers in the order of the questions; a dash is left blank. */
    private static Map<Integer, Integer> answers(String marks) {
        Map<Integer, Integer> answers = new TreeMap<>();
        for (int i = 0; i < marks.length(); i++) {
            if (marks.charAt(i) != '-') {
                answers.put(i + 1, marks.charAt(i) - '0');
            }
        }
        return answers;
    }

    @Test
    void sumsWhatWasAnsweredAndTurnsRoundWhatIsReversed() {
        assertThat(Scoring.total(of("phq-9"), answers("321012301"))).hasValue(13);
        assertThat(Scoring.total(of("core-10"), answers("0000000000"))).as("both turned round count four").hasValue(8);
        assertThat(Scoring.total(of("core-10"), answers("1432101021"))).hasValue(1 + 0 + 1 + 2 + 1 + 0 + 1 + 0 + 2 + 1);
        assertThat(Scoring.total(of("csi-4"), answers("6555"))).hasValue(21);
    }

    @Test
    void anIncompleteFormHasATotalOnlyWhereTheRuleSaysSo() {
        assertThat(Scoring.total(of("phq-9"), answers("32101230-"))).isEmpty();
        assertThat(Scoring.total(of("gad-7"), answers("-111111"))).isEmpty();
        assertThat(Scoring.total(of("csi-16"), answers("5555555555555555".substring(1) + "-"))).isEmpty();
        assertThat(Scoring.total(of("core-10"), answers("244222222-"))).as("ten times the mean of nine").hasValue(15.6);
        assertThat(Scoring.total(of("core-10"), answers("24422222--"))).isEmpty();
        assertThat(Scoring.total(of("phq-9"), Map.of())).isEmpty();
    }

    @Test
    void anAnswerThatMustBeSeenIsSeenWhateverTheTotalAndAlsoWhereItIsBlank() {
        assertThat(Scoring.toSee(of("phq-9"), answers("000000001"))).extracting(Item::number).containsExactly(9);
        assertThat(Scoring.toSee(of("phq-9"), answers("00000000-"))).extracting(Item::number).containsExactly(9);
        assertThat(Scoring.toSee(of("phq-9"), answers("333333330"))).isEmpty();
        assertThat(Scoring.toSee(of("core-10"), answers("0000010000"))).extracting(Item::number).containsExactly(6);
        assertThat(Scoring.toSee(of("core-10"), answers("44444-4444"))).extracting(Item::number).containsExactly(6);
        assertThat(Scoring.toSee(of("gad-7"), answers("3333333"))).isEmpty();
    }
}
