package org.tideline.progress.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.tideline.core.api.Period;

/** The one setting of the model. */
class DriftTest {
    private static double movement(double drift) {
        Slice slice = MadeUp.trees(drift).panels().get(0).slice();
        double moved = 0;
        var samples = slice.level().get(0);
        for (int i = 1; i < samples.size(); i++) {
            moved += Math.abs(samples.get(i).level() - samples.get(i - 1).level());
        }
        return moved;
    }

    @Test
    void theUsualOneIsAmongTheChoices() {
        assertThat(Drift.CHOICES).contains(LocalLevel.DRIFT_PER_MONTH).isSorted();
        assertThat(Drift.of(null)).isEqualTo(LocalLevel.DRIFT_PER_MONTH);
    }

    @Test
    void aLooserLevelMovesMoreAndItsBandIsWider() {
        for (int i = 1; i < Drift.CHOICES.size(); i++) {
            double stiff = Drift.CHOICES.get(i - 1);
            double loose = Drift.CHOICES.get(i);
            assertThat(movement(loose)).isGreaterThan(movement(stiff));
            assertThat(MadeUp.trees(loose).panels().get(0).slice().level().get(0).get(40).sd())
                    .isGreaterThan(MadeUp.trees(stiff).panels().get(0).slice().level().get(0).get(40).sd());
        }
    }

    @Test
    void aLevelTellsItsDrift() {
        assertThat(Series.of(Made.daily(Made.MARA, 1, 2, 3), true, 1.5).level().driftPerMonth()).isCloseTo(1.5, within(1e-12));
        assertThat(Slice.of(Series.of(Made.daily(Made.MARA, 1, 2, 3), true), Period.ALL).series().level().driftPerMonth()).isCloseTo(0.75, within(1e-12));
    }
}
