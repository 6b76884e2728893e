package org.tideline.progress.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.openide.util.NbBundle.Messages;
import org.tideline.core.api.ItemRef;
import org.tideline.core.api.Label;
import org.tideline.core.api.Period;
import org.tideline.progress.spi.Asked;
import org.tideline.progress.spi.Point;
import org.tideline.progress.spi.Scale;

/** Made-up ratings of nobody, always the same, to show what a setting changes. Any thread. */
@Messages({
    "MadeUp_name=Made-up ratings",
    "MadeUp_title=How close",
    "MadeUp_low=far apart",
    "MadeUp_high=very close"
})
public final class MadeUp {
    private static final LocalDate FROM = LocalDate.of(2026, 1, 5);
    private static final int DAYS = 120;
    private static final int SEED = 7;

    private MadeUp() {
    }

    /** Four months of them, with the level of this drift. */
    public static Trees trees(double drift) {
        Random random = new Random(SEED);
        List<Point> points = new ArrayList<>();
        for (int day = 0; day < DAYS; day++) {
            double level = day < 50 ? 5.5 : day < 64 ? 5.5 - 0.16 * (day - 50) : 3.3 + 0.04 * (day - 64);
            double value = Math.max(0, Math.min(10, Math.round(level + random.nextGaussian() * 1.2)));
            if (random.nextDouble() < 0.45) {
                LocalDate on = FROM.plusDays(day);
                points.add(new Point(new ItemRef("progress.made-up", day + 1L), Label.therapist(0, on), "close", 1, 0, Asked.NOW, on, null, value));
            }
        }
        Period shown = new Period(FROM, FROM.plusDays(DAYS - 1L));
        Scale scale = new Scale("close", Bundle.MadeUp_title(), 0, 10, Bundle.MadeUp_low(), Bundle.MadeUp_high(), true);
        return new Trees(shown, List.of(new Panel(new Subject.Named(Bundle.MadeUp_name()), 0, scale, Slice.of(Series.of(points, true, drift), shown))),
                List.of(), false);
    }
}
