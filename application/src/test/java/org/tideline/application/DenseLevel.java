package org.tideline.application;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/**
 * The level of {@code domain.md} B.2 worked out without a filter: all moments at once, as one normal distribution with
 * a full matrix. A level between two moments moves by a step of variance drift &times; days; each rating is its
 * moment's level plus noise; the first moment's height is unknown.
 */
final class DenseLevel {
    private static final double DRIFT = 0.75 * 0.75 / 30;
    private static final double LEAST_NOISE = 0.25;

    private final double[][] spread;
    private final double[] level;
    private final int[] moment;

    /** A rating as an export tells it; without a time it counts as noon. */
    record Rating(LocalDate day, LocalTime time, double value) {
        double when() {
            return day.toEpochDay() + (time == null ? 12 * 3600 : time.toSecondOfDay()) / 86400.0;
        }
    }

    DenseLevel(List<Rating> ratings) {
        int n = ratings.size();
        moment = new int[n];
        double[] when = new double[n];
        int moments = 0;
        for (int i = 0; i < n; i++) {
            if (i == 0 || ratings.get(i).when() > when[moments - 1]) {
                when[moments++] = ratings.get(i).when();
            }
            moment[i] = moments - 1;
        }
        double noise = noise(ratings);
        double[][] precision = new double[moments][moments];
        double[] right = new double[moments];
        for (int i = 0; i < n; i++) {
            precision[moment[i]][moment[i]] += 1 / noise;
            right[moment[i]] += ratings.get(i).value() / noise;
        }
        for (int i = 1; i < moments; i++) {
            double step = 1 / (DRIFT * (when[i] - when[i - 1]));
            precision[i][i] += step;
            precision[i - 1][i - 1] += step;
            precision[i][i - 1] -= step;
            precision[i - 1][i] -= step;
        }
        spread = inverse(precision);
        level = new double[moments];
        for (int i = 0; i < moments; i++) {
            for (int j = 0; j < moments; j++) {
                level[i] += spread[i][j] * right[j];
            }
        }
    }

    /** Half the mean squared difference of neighbouring ratings, less what the drift adds to it. */
    private static double noise(List<Rating> ratings) {
        int steps = ratings.size() - 1;
        if (steps < 1) {
            return LEAST_NOISE;
        }
        double squares = 0;
        for (int i = 0; i < steps; i++) {
            squares += Math.pow(ratings.get(i + 1).value() - ratings.get(i).value(), 2);
        }
        double days = ratings.get(steps).when() - ratings.get(0).when();
        return Math.max(LEAST_NOISE, (squares / steps - DRIFT * days / steps) / 2);
    }

    double level(int rating) {
        return level[moment[rating]];
    }

    double sd(int rating) {
        return Math.sqrt(spread[moment[rating]][moment[rating]]);
    }

    /** Gauss and Jordan, in place; the matrix is positive definite, so no rows are swapped. */
    private static double[][] inverse(double[][] a) {
        int n = a.length;
        for (int k = 0; k < n; k++) {
            double pivot = 1 / a[k][k];
            a[k][k] = 1;
            for (int j = 0; j < n; j++) {
                a[k][j] *= pivot;
            }
            for (int i = 0; i < n; i++) {
                if (i != k) {
                    double factor = a[i][k];
                    a[i][k] = 0;
                    for (int j = 0; j < n; j++) {
                        a[i][j] -= factor * a[k][j];
                    }
                }
            }
        }
        return a;
    }
}
