package org.tideline.progress.model;

import java.util.List;
import org.tideline.storage.api.OpenPractice;

/**
 * How far a level may plausibly drift in a month (standard deviation, in points): the one setting of the model. It is
 * chosen, not fitted, and it is the same for everyone in the practice. Any thread unless said.
 */
public final class Drift {
    /** What is offered, from stiff to loose. */
    public static final List<Double> CHOICES = List.of(0.25, 0.5, 0.75, 1.0, 1.5);
    private static final String SETTING = "progress.drift";

    private Drift() {
    }

    /** The one the practice chose; the usual one if it never did, or if what is kept is none of the choices. */
    public static double of(OpenPractice practice) {
        return practice == null ? LocalLevel.DRIFT_PER_MONTH : practice.settings().get(SETTING).map(Drift::read).orElse(LocalLevel.DRIFT_PER_MONTH);
    }

    private static double read(String kept) {
        return CHOICES.stream().filter(c -> c.toString().equals(kept)).findFirst().orElse(LocalLevel.DRIFT_PER_MONTH);
    }

    /** Chooses it. Worker thread. */
    public static void choose(OpenPractice practice, double drift) {
        practice.settings().set(SETTING, Double.toString(drift));
    }
}
