package org.tideline.progress.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The level against the reference values of {@code domain.md} B.2, to the digits printed there. */
class LocalLevelTest {
    private static final Offset<Double> FOUR = within(5e-5);
    private static final Offset<Double> SIX = within(5e-7);
    private static final Offset<Double> EXACT = within(1e-9);

    @Nested
    class TheNile {
        private final double[] years = IntStream.rangeClosed(1871, 1970).asDoubleStream().toArray();
        private final LocalLevel nile = LocalLevel.fit(years, Figures.NILE, 15099, 1469.1);

        @Test
        void hasItsLikelihood() {
            assertThat(nile.logLikelihood()).isCloseTo(-632.545625, SIX);
        }

        @Test
        void isFilteredAsPublished() {
            filtered(1871, 1120.0000, 15099);
            filtered(1872, 1140.9278, 7899.7364);
            filtered(1873, 1072.7985, 5781.4699);
            filtered(1898, 1133.1263, 4032.1582);
            filtered(1970, 798.3703, 4032.1579);
        }

        @Test
        void isSmoothedAsPublished() {
            smoothed(nile, 1871, 1111.6683, 4032.1579);
            smoothed(nile, 1872, 1110.8577, 3242.9301);
            smoothed(nile, 1898, 999.5852, 2326.7570);
            smoothed(nile, 1899, 950.9301, 2326.7569);
            assertThat(nile.at(1920 - 1871).level()).isCloseTo(834.7633, FOUR);
            smoothed(nile, 1970, 798.3703, 4032.1579);
        }

        @Test
        void bridgesGapsAsPublished() {
            int[] kept = IntStream.range(0, 100)
                    .filter(i -> !(i >= 20 && i < 40) && !(i >= 60 && i < 80)).toArray();
            double[] days = Arrays.stream(kept).mapToDouble(i -> years[i]).toArray();
            double[] flow = Arrays.stream(kept).mapToDouble(i -> Figures.NILE[i]).toArray();
            LocalLevel gaps = LocalLevel.fit(days, flow, 15099, 1469.1);
            assertThat(gaps.logLikelihood()).isCloseTo(-380.587063, SIX);
            smoothed(gaps, days, 1890, 999.7127, 3614.4034);
            smoothed(gaps, days, 1911, 797.5004, 3614.3960);
            smoothed(gaps, days, 1970, 798.3151, 4032.1868);
        }

        private void filtered(int year, double level, double variance) {
            LocalLevel.Sample s = nile.filtered(year - 1871);
            assertThat(s.level()).as("level of %d", year).isCloseTo(level, FOUR);
            assertThat(s.sd() * s.sd()).as("variance of %d", year).isCloseTo(variance, FOUR);
        }

        private void smoothed(LocalLevel model, int year, double level, double variance) {
            smoothed(model, years, year, level, variance);
        }

        private void smoothed(LocalLevel model, double[] days, int year, double level, double variance) {
            LocalLevel.Sample s = model.at(Arrays.binarySearch(days, year));
            assertThat(s.level()).as("level of %d", year).isCloseTo(level, FOUR);
            assertThat(s.sd() * s.sd()).as("variance of %d", year).isCloseTo(variance, FOUR);
        }
    }

    @Nested
    class TheMadeUpCouple {
        private final LocalLevel a = LocalLevel.fit(Figures.DAYS, Figures.A, 1, 0.02);
        private final LocalLevel b = LocalLevel.fit(Figures.DAYS, Figures.B, 1, 0.02);

        @Test
        void hasItsLikelihoods() {
            assertThat(a.logLikelihood()).isCloseTo(-33.377773, SIX);
            assertThat(b.logLikelihood()).isCloseTo(-27.528807, SIX);
        }

        @Test
        void beginsAndEndsWhereItShould() {
            assertThat(a.at(0).level()).isCloseTo(4.676023, SIX);
            assertThat(a.at(0).sd()).isCloseTo(0.441447, SIX);
            assertThat(a.at(21).level()).isCloseTo(6.664088, SIX);
            assertThat(a.at(21).sd()).isCloseTo(0.456629, SIX);
            assertThat(b.at(0).level()).isCloseTo(5.724473, SIX);
            assertThat(b.at(21).level()).isCloseTo(6.470171, SIX);
        }

        @Test
        void isTheSameInBetween() {
            double[] filteredA = {4.000000, 4.509804, 3.961779, 4.259987, 4.688990, 4.519384, 4.620416, 4.696385,
                4.981660, 4.574203, 4.873434, 5.112849, 5.090098, 5.509761, 5.604560, 5.482347, 5.816324, 6.060621,
                6.046403, 6.467203, 6.575595, 6.664088};
            double[] smoothedA = {4.676023, 4.703064, 4.725809, 4.810005, 4.886601, 4.950722, 4.985766, 5.055286,
                5.198748, 5.238429, 5.432256, 5.592019, 5.682208, 5.917163, 5.954245, 6.062746, 6.292434, 6.378975,
                6.533225, 6.616254, 6.643933, 6.664088};
            double[] smoothedB = {5.724473, 5.713452, 5.679727, 5.684433, 5.676517, 5.714805, 5.718673, 5.675157,
                5.642136, 5.611310, 5.661751, 5.751898, 5.802071, 5.886583, 5.925443, 6.037549, 6.190027, 6.233867,
                6.366854, 6.394723, 6.438381, 6.470171};
            double[] sd = {0.441447, 0.411312, 0.379844, 0.365274, 0.357217, 0.343350, 0.340879, 0.342076, 0.342467,
                0.341711, 0.342560, 0.341881, 0.342774, 0.342776, 0.343566, 0.352186, 0.360516, 0.366393, 0.383922,
                0.393878, 0.413136, 0.456629};
            for (int i = 0; i < sd.length; i++) {
                assertThat(a.filtered(i).level()).isCloseTo(filteredA[i], SIX);
                assertThat(a.at(i).level()).isCloseTo(smoothedA[i], SIX);
                assertThat(b.at(i).level()).isCloseTo(smoothedB[i], SIX);
                assertThat(a.at(i).sd()).isCloseTo(sd[i], SIX);
                assertThat(b.at(i).sd()).as("the band depends on the days alone").isCloseTo(sd[i], SIX);
            }
        }

        @Test
        void movedFromEndToEnd() {
            assertThat(a.change(0, 21).difference()).isCloseTo(1.988064, SIX);
            assertThat(a.change(0, 21).standardError()).isCloseTo(0.630548, SIX);
            assertThat(a.covariance(0, 21)).isCloseTo(0.002897, SIX);
            assertThat(b.change(0, 21).difference()).isCloseTo(0.745698, SIX);
        }

        @Test
        void showsItsNoiseInItsSteps() {
            assertThat(LocalLevel.meanSquaredStep(Figures.A)).isCloseTo(2.428571, SIX);
            assertThat(LocalLevel.meanSquaredStep(Figures.B)).isCloseTo(1.095238, SIX);
            assertThat(LocalLevel.noiseOf(Figures.DAYS, Figures.A, 0.02)).isCloseTo(1.187619, SIX);
            assertThat(LocalLevel.noiseOf(Figures.DAYS, Figures.B, 0.02)).isCloseTo(0.520952, SIX);
        }

        @Test
        void movedFromEndToEndWithThatNoise() {
            change(Figures.A, 1.888072, 0.659468);
            change(Figures.B, 0.861663, 0.526003);
        }

        private void change(double[] ratings, double difference, double standardError) {
            double noise = LocalLevel.noiseOf(Figures.DAYS, ratings, 0.02);
            LocalLevel.Change c = LocalLevel.fit(Figures.DAYS, ratings, noise, 0.02).change(0, 21);
            assertThat(c.difference()).isCloseTo(difference, SIX);
            assertThat(c.standardError()).isCloseTo(standardError, SIX);
        }
    }

    @Test
    void severalRatingsAtOneMomentShareOneLevel() {
        LocalLevel ties = LocalLevel.fit(new double[] {0, 0, 3, 7, 7, 7, 12}, new double[] {4, 6, 5, 7, 6, 8, 7},
                1, 0.02);
        double[] level = {5.922620, 5.922620, 6.033334, 6.263620, 6.263620, 6.263620, 6.330564};
        double[] sd = {0.438050, 0.438050, 0.416538, 0.402027, 0.402027, 0.402027, 0.473798};
        for (int i = 0; i < level.length; i++) {
            assertThat(ties.at(i).level()).isCloseTo(level[i], SIX);
            assertThat(ties.at(i).sd()).isCloseTo(sd[i], SIX);
        }
    }

    @Test
    void unevenDaysAreADailyGridWithMissingDays() {
        LocalLevel uneven = LocalLevel.fit(Figures.DAYS, Figures.A, 1, 0.02);
        double[][] grid = dailyGrid(Figures.DAYS, Figures.A, 1, 0.02);
        for (int day = 0; day <= 56; day++) {
            LocalLevel.Sample s = uneven.atDay(day);
            assertThat(s.level()).as("day %d", day).isCloseTo(grid[0][day], EXACT);
            assertThat(s.sd() * s.sd()).as("day %d", day).isCloseTo(grid[1][day], EXACT);
        }
    }

    @Test
    void agreesWithFullMatrices() {
        agrees(Figures.DAYS, Figures.A);
        agrees(Figures.DAYS, Figures.B);
        agrees(new double[] {0, 0, 3, 7, 7, 7, 12}, new double[] {4, 6, 5, 7, 6, 8, 7});
        Random random = new Random(20261122);
        for (int run = 0; run < 20; run++) {
            int n = 2 + random.nextInt(60);
            double[] days = new double[n];
            double[] ratings = new double[n];
            for (int i = 0; i < n; i++) {
                days[i] = (i == 0 ? 0 : days[i - 1]) + (random.nextInt(5) == 0 ? 0 : random.nextDouble() * 9);
                ratings[i] = random.nextInt(11);
            }
            agrees(days, ratings);
        }
    }

    private static void agrees(double[] days, double[] ratings) {
        LocalLevel model = LocalLevel.fit(days, ratings);
        Dense dense = new Dense(days, ratings, model.noise(), LocalLevel.DRIFT_VARIANCE);
        int last = days.length - 1;
        Offset<Double> close = within(1e-6);
        for (int i = 0; i <= last; i++) {
            assertThat(model.at(i).level()).isCloseTo(dense.level(i), close);
            assertThat(model.at(i).sd()).isCloseTo(dense.sd(i), close);
        }
        assertThat(model.covariance(0, last)).isCloseTo(dense.covariance(0, last), close);
        assertThat(model.logLikelihood())
                .isCloseTo(Dense.logLikelihood(days, ratings, model.noise(), LocalLevel.DRIFT_VARIANCE), close);
    }

    @Test
    void driftsThreeQuartersOfAPointInAMonth() {
        assertThat(LocalLevel.DRIFT_VARIANCE).isEqualTo(0.01875);
    }

    @Test
    void noiseNeverFallsBelowAQuarter() {
        double[] days = {0, 1, 2, 3};
        assertThat(LocalLevel.fit(days, new double[] {5, 5, 5, 5}).noise()).isEqualTo(0.25);
        assertThat(LocalLevel.fit(new double[] {0}, new double[] {5}).noise()).isEqualTo(0.25);
    }

    @Test
    void oneRatingIsItsOwnLevel() {
        LocalLevel one = LocalLevel.fit(new double[] {3}, new double[] {7});
        assertThat(one.at(0).level()).isEqualTo(7);
        assertThat(one.atDay(3).level()).isEqualTo(7);
        assertThat(one.change(0, 0).difference()).isZero();
        assertThat(one.change(0, 0).standardError()).isZero();
    }

    @Test
    void isNeverCarriedPastARating() {
        LocalLevel a = LocalLevel.fit(Figures.DAYS, Figures.A);
        assertThatThrownBy(() -> a.atDay(-0.01)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> a.atDay(56.01)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> a.atDay(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesRatingsOutOfOrder() {
        assertThatThrownBy(() -> LocalLevel.fit(new double[] {1, 0}, new double[] {1, 2}))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void mirroredRatingsGiveTheMirroredLevel() {
        double[] mirrored = Arrays.stream(Figures.A).map(v -> 10 - v).toArray();
        LocalLevel up = LocalLevel.fit(Figures.DAYS, Figures.A);
        LocalLevel down = LocalLevel.fit(Figures.DAYS, mirrored);
        assertThat(down.change(0, 21).difference()).isCloseTo(-up.change(0, 21).difference(), EXACT);
        assertThat(down.change(0, 21).standardError()).isCloseTo(up.change(0, 21).standardError(), EXACT);
    }

    /** Kalman filter and smoother over every day, most of them without a rating: the textbook's way. */
    static double[][] dailyGrid(double[] days, double[] ratings, double noise, double drift) {
        int n = (int) days[days.length - 1] + 1;
        double[] rating = new double[n];
        Arrays.fill(rating, Double.NaN);
        for (int i = 0; i < days.length; i++) {
            rating[(int) days[i]] = ratings[i];
        }
        double[] level = new double[n];
        double[] variance = new double[n];
        double[] before = new double[n];
        level[0] = rating[0];
        variance[0] = noise;
        for (int k = 1; k < n; k++) {
            before[k] = variance[k - 1] + drift;
            double gain = Double.isNaN(rating[k]) ? 0 : before[k] / (before[k] + noise);
            level[k] = level[k - 1] + (gain == 0 ? 0 : gain * (rating[k] - level[k - 1]));
            variance[k] = before[k] * (1 - gain);
        }
        double[] filtered = level.clone();
        double[] smoothedVariance = variance.clone();
        for (int k = n - 2; k >= 0; k--) {
            double pull = variance[k] / before[k + 1];
            level[k] = filtered[k] + pull * (level[k + 1] - filtered[k]);
            smoothedVariance[k] = variance[k] + pull * pull * (smoothedVariance[k + 1] - before[k + 1]);
        }
        return new double[][] {level, smoothedVariance};
    }
}
