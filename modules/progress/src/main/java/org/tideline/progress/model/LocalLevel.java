package org.tideline.progress.model;

import java.util.Arrays;

/**
 * The level the waves move around: a local-level model with elapsed time, filtered by Kalman and smoothed by Rauch,
 * Tung and Striebel.
 * <p>
 * A rating is the level at its moment plus noise of variance &sigma;&sup2;&epsilon;; between two moments the level
 * drifts by a normal step of variance &sigma;&sup2;&eta; a day. The drift is chosen, not fitted: with the few ratings
 * of one couple the likelihood finds "no drift at all" in most records. The noise comes from the differences of
 * neighbouring ratings. Formulas and reference values: {@code domain.md} B.2 and B.9.
 * <p>
 * Several ratings at one moment and gaps of any length need nothing special. Immutable; any thread.
 */
public final class LocalLevel {
    /** How far the level may plausibly drift in a month (standard deviation), in points. */
    public static final double DRIFT_PER_MONTH = 0.75;
    /** Variance of the drift in one day. */
    public static final double DRIFT_VARIANCE = DRIFT_PER_MONTH * DRIFT_PER_MONTH / 30;
    /** Smallest noise variance: rounding to whole points alone gives 1/12, and nobody rates that exactly. */
    public static final double NOISE_FLOOR = 0.25;
    /** Half the width of the 80 % band, in standard deviations. */
    public static final double BAND = 1.2816;

    private final double[] days;
    private final double noise;
    private final double drift;
    private final double[] filtered;
    private final double[] filteredVariance;
    private final double[] smoothed;
    private final double[] smoothedVariance;
    private final double logLikelihood;

    /**
     * The level at one moment.
     *
     * @param day   days, in the unit and from the origin the model was given
     * @param level the level, in points
     * @param sd    its standard deviation, in points
     */
    public record Sample(double day, double level, double sd) {
        /** Lower edge of the 80 % band, not cut at the ends of the scale. */
        public double low() {
            return level - BAND * sd;
        }

        /** Upper edge of the 80 % band, not cut at the ends of the scale. */
        public double high() {
            return level + BAND * sd;
        }
    }

    /**
     * How far the level moved between two ratings.
     *
     * @param difference    later minus earlier, in points
     * @param standardError its standard error, in points; the two ends' covariance is taken into account
     */
    public record Change(double difference, double standardError) {
        /** The "give or take" of the sentences: 1.96 standard errors. */
        public double giveOrTake() {
            return 1.96 * standardError;
        }
    }

    private LocalLevel(double[] days, double[] ratings, double noise, double drift) {
        this.days = days;
        this.noise = noise;
        this.drift = drift;
        int n = days.length;
        filtered = new double[n];
        filteredVariance = new double[n];
        double log = 0;
        filtered[0] = ratings[0];
        filteredVariance[0] = noise;
        for (int i = 1; i < n; i++) {
            double predicted = predictedVariance(i);
            double total = predicted + noise;
            double gain = predicted / total;
            double surprise = ratings[i] - filtered[i - 1];
            filtered[i] = filtered[i - 1] + gain * surprise;
            filteredVariance[i] = predicted * (1 - gain);
            log -= 0.5 * (Math.log(2 * Math.PI * total) + surprise * surprise / total);
        }
        logLikelihood = log;
        smoothed = filtered.clone();
        smoothedVariance = filteredVariance.clone();
        for (int i = n - 2; i >= 0; i--) {
            double pull = pull(i);
            smoothed[i] = filtered[i] + pull * (smoothed[i + 1] - filtered[i]);
            smoothedVariance[i] = filteredVariance[i]
                    + pull * pull * (smoothedVariance[i + 1] - predictedVariance(i + 1));
        }
    }

    /**
     * Fits the level to ratings, with the chosen drift and the noise that their differences show.
     *
     * @param days    moments in days from any origin, never falling; at least one
     * @param ratings the ratings, in the same order
     */
    public static LocalLevel fit(double[] days, double[] ratings) {
        return fit(days, ratings, DRIFT_PER_MONTH);
    }

    /**
     * Fits the level to ratings, with another drift.
     *
     * @param perMonth how far the level may drift in a month (standard deviation), in points, above 0
     */
    public static LocalLevel fit(double[] days, double[] ratings, double perMonth) {
        double variance = perMonth * perMonth / 30;
        return fit(days, ratings, noiseOf(days, ratings, variance), variance);
    }

    /**
     * Fits the level with given variances.
     *
     * @param noise variance of a rating around the level, above 0
     * @param drift variance of the level's drift in one day, not below 0
     */
    public static LocalLevel fit(double[] days, double[] ratings, double noise, double drift) {
        if (days.length == 0 || days.length != ratings.length) {
            throw new IllegalArgumentException("One moment for each rating, and at least one rating");
        }
        for (int i = 1; i < days.length; i++) {
            if (days[i] < days[i - 1]) {
                throw new IllegalArgumentException("The ratings are not in order of time");
            }
        }
        return new LocalLevel(days.clone(), ratings, noise, drift);
    }

    /**
     * Noise variance from successive differences: half of what their mean square leaves when the drift over the mean
     * gap is taken off; never under {@link #NOISE_FLOOR}. {@code domain.md} B.2.
     */
    public static double noiseOf(double[] days, double[] ratings, double drift) {
        int steps = ratings.length - 1;
        if (steps < 1) {
            return NOISE_FLOOR;
        }
        double meanGap = (days[steps] - days[0]) / steps;
        return Math.max(NOISE_FLOOR, (meanSquaredStep(ratings) - drift * meanGap) / 2);
    }

    /** Mean of the squared differences of neighbouring ratings; {@code domain.md} B.6. At least two ratings. */
    static double meanSquaredStep(double[] ratings) {
        double sum = 0;
        for (int i = 1; i < ratings.length; i++) {
            sum += (ratings[i] - ratings[i - 1]) * (ratings[i] - ratings[i - 1]);
        }
        return sum / (ratings.length - 1);
    }

    /** How many ratings were fitted. */
    public int size() {
        return days.length;
    }

    /** Variance of a rating around the level. */
    public double noise() {
        return noise;
    }

    /** How far the level may drift in a month (standard deviation), in points. */
    public double driftPerMonth() {
        return Math.sqrt(drift * 30);
    }

    /** Logarithm of the likelihood, given the first rating. */
    public double logLikelihood() {
        return logLikelihood;
    }

    /** The level at a rating, from the ratings up to it only. */
    public Sample filtered(int rating) {
        return new Sample(days[rating], filtered[rating], Math.sqrt(filteredVariance[rating]));
    }

    /** The level at a rating, from all ratings. */
    public Sample at(int rating) {
        return new Sample(days[rating], smoothed[rating], Math.sqrt(smoothedVariance[rating]));
    }

    /**
     * The level at any moment between the first and the last rating, from all ratings.
     *
     * @throws IllegalArgumentException outside that time: the level is never carried past a rating
     */
    public Sample atDay(double day) {
        if (!(day >= days[0] && day <= days[days.length - 1])) {
            throw new IllegalArgumentException("There is no level before the first or after the last rating");
        }
        int found = Arrays.binarySearch(days, day);
        if (found >= 0) {
            return at(found);
        }
        int before = -found - 2;
        double variance = filteredVariance[before] + drift * (day - days[before]);
        double predicted = predictedVariance(before + 1);
        double pull = variance / predicted;
        double level = filtered[before] + pull * (smoothed[before + 1] - filtered[before]);
        return new Sample(day, level,
                Math.sqrt(variance + pull * pull * (smoothedVariance[before + 1] - predicted)));
    }

    /** Covariance of the level at two ratings, {@code earlier <= later}. */
    public double covariance(int earlier, int later) {
        double product = 1;
        for (int i = earlier; i < later; i++) {
            product *= pull(i);
        }
        return product * smoothedVariance[later];
    }

    /** How far the level moved from one rating to a later one. */
    public Change change(int earlier, int later) {
        double variance = smoothedVariance[earlier] + smoothedVariance[later] - 2 * covariance(earlier, later);
        return new Change(smoothed[later] - smoothed[earlier], Math.sqrt(Math.max(0, variance)));
    }

    private double predictedVariance(int i) {
        return filteredVariance[i - 1] + drift * (days[i] - days[i - 1]);
    }

    /** How strongly what came after a rating pulls at the level there. */
    private double pull(int i) {
        return filteredVariance[i] / predictedVariance(i + 1);
    }
}
