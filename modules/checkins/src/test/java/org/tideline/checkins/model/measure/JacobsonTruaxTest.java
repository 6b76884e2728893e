package org.tideline.checkins.model.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.tideline.checkins.model.measure.InstrumentsTest.of;

import java.util.Optional;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.tideline.checkins.model.measure.Change.Outcome;
import org.tideline.checkins.model.measure.Instrument.Better;
import org.tideline.checkins.model.measure.Instrument.Cut;
import org.tideline.checkins.model.measure.Instrument.Inputs;
import org.tideline.checkins.model.measure.Instrument.Side;

/** The figures of Jacobson and Truax 1991, and those reckoned for the instruments that come with the program. */
class JacobsonTruaxTest {
    private static final Offset<Double> EXACT = within(1e-6);
    private static final double CUT_C = 94.84;

    private static Outcome outcome(double before, double after, double sd, double reliability, double cut) {
        boolean reliable = JacobsonTruax.reliable(JacobsonTruax.index(before, after, sd, reliability));
        return Change.outcome(Better.HIGHER, before, after, reliable, Optional.of(new Cut(Side.BELOW, cut, "test")));
    }

    @Test
    void theWorkedExampleComesOut() {
        assertThat(JacobsonTruax.a(40, 7.5, Better.HIGHER)).isEqualTo(55, EXACT);
        assertThat(JacobsonTruax.b(60, 7.5, Better.HIGHER)).isEqualTo(45, EXACT);
        assertThat(JacobsonTruax.c(60, 7.5, 40, 7.5)).isEqualTo(50, EXACT);
        assertThat(JacobsonTruax.error(7.5, .8)).isEqualTo(3.354102, EXACT).isEqualTo(3.35, within(.005));
        assertThat(JacobsonTruax.differenceError(7.5, .8)).isEqualTo(4.743416, EXACT).isEqualTo(4.74, within(.005));
        assertThat(JacobsonTruax.index(32.5, 47.5, 7.5, .8)).isEqualTo(3.162278, EXACT).isEqualTo(3.16, within(.005));
        assertThat(JacobsonTruax.a(60, 7.5, Better.LOWER)).isEqualTo(45, EXACT);
        assertThat(JacobsonTruax.b(40, 7.5, Better.LOWER)).isEqualTo(55, EXACT);
    }

    /** The needed differences and the cut-off as they are reckoned for the couples of the paper (domain.md B.1). */
    @Test
    void whatThePaperReckonsWithComesOut() {
        assertThat(JacobsonTruax.differenceError(17.8, .96)).isEqualTo(5.0346, EXACT);
        assertThat(JacobsonTruax.threshold(17.8, .96)).isEqualTo(9.867817, EXACT);
        assertThat(JacobsonTruax.threshold(11.82566, .88)).isEqualTo(11.355, within(5e-4));
        assertThat(JacobsonTruax.a(81.58333, 11.82566, Better.HIGHER)).isEqualTo(105.2347, within(5e-5));
    }

    /** Scores made up round the lines of the paper: needed 9.87, cut at 105.23. */
    @Test
    void eachOutcomeIsToldFromItsNeighbours() {
        double a = JacobsonTruax.a(81.58333, 11.82566, Better.HIGHER);
        assertThat(outcome(95, 105.3, 17.8, .96, a)).isEqualTo(Outcome.RECOVERED);
        assertThat(outcome(95, 105.1, 17.8, .96, a)).isEqualTo(Outcome.IMPROVED);
        assertThat(outcome(80, 89.8, 17.8, .96, a)).isEqualTo(Outcome.UNCHANGED);
        assertThat(outcome(80, 89.9, 17.8, .96, a)).isEqualTo(Outcome.IMPROVED);
        assertThat(outcome(80, 70.2, 17.8, .96, a)).isEqualTo(Outcome.UNCHANGED);
        assertThat(outcome(80, 70.1, 17.8, .96, a)).isEqualTo(Outcome.WORSE);
        assertThat(outcome(80, 90.5, 11.82566, .88, a)).as("another sample, another line").isEqualTo(Outcome.UNCHANGED);
        assertThat(outcome(80, 90.5, 11.82566, .96, a)).isEqualTo(Outcome.IMPROVED);
    }

    @Test
    void whoCrossesTheLineWithinChanceIsOfASortOfTheirOwn() {
        assertThat(outcome(90, 99, 17.8, .96, CUT_C)).isEqualTo(Outcome.CROSSED);
        assertThat(outcome(84, 99, 17.8, .96, CUT_C)).isEqualTo(Outcome.RECOVERED);
    }

    @Test
    void exactlyAtTheLineIsChance() {
        assertThat(JacobsonTruax.reliable(1.96)).isFalse();
        assertThat(JacobsonTruax.reliable(-1.96)).isFalse();
        assertThat(JacobsonTruax.reliable(Math.nextUp(1.96))).isTrue();
        assertThat(JacobsonTruax.reliable(-1.961)).isTrue();
    }

    @Test
    void whatIsReckonedForTheInstrumentsIsWhatIsKnownOfThem() {
        assertThat(Change.reckonedCut(of("core-10")).orElseThrow()).isEqualTo(10.46, within(.005));
        assertThat(threshold("core-10")).isEqualTo(6.75, within(.005));
        assertThat(1.645 * JacobsonTruax.differenceError(7.7, .9)).as("at 90 %").isEqualTo(5.66, within(.005));
        assertThat(threshold("csi-4")).isEqualTo(2.72, within(.005));
        assertThat(threshold("csi-16")).isEqualTo(6.66, within(.005));
        assertThat(threshold("csi-32")).isEqualTo(12.54, within(.005));
        assertThat(JacobsonTruax.threshold(17.8, .96)).isEqualTo(9.87, within(.005));
        assertThat(threshold("das")).isEqualTo(17.79, within(.005));
        assertThat(of("phq-9").change().orElseThrow().points()).isEqualTo(6);
        assertThat(of("gad-7").change().orElseThrow().points()).isEqualTo(4);
        assertThat(of("rdas").change().orElseThrow().points()).isEqualTo(11.58);
        assertThat(of("oq-45").change().orElseThrow().points()).isEqualTo(14);
        assertThat(of("crs").change().orElseThrow().points()).isEqualTo(16);
        assertThat(of("who-5").change().orElseThrow().points()).isEqualTo(10);
    }

    private static double threshold(String id) {
        Inputs inputs = of(id).change().orElseThrow().inputs().orElseThrow();
        return JacobsonTruax.threshold(inputs.sd(), inputs.reliability());
    }
}
