package org.tideline.progress.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/**
 * The figures of {@code domain.md} B.5 to B.8 over the made-up couple. Only the step between ratings (B.6) is the program's
 * own; the others stand here as second opinions on its level, and as the reason why it shows no rhythm and no "synchrony".
 */
class ReferenceFiguresTest {
    private static final double[] T = Figures.DAYS;
    private static final double[] A = Figures.A;
    private static final double[] B = Figures.B;
    private static final Offset<Double> SIX = within(1e-6);

    @Test
    void stepsBetweenRatings() {
        assertThat(LocalLevel.meanSquaredStep(A)).isCloseTo(2.428571, SIX);
        assertThat(Math.sqrt(LocalLevel.meanSquaredStep(A))).isCloseTo(1.558387, SIX);
        assertThat(LocalLevel.meanSquaredStep(A) / variance(A)).isCloseTo(1.366626, SIX);
        assertThat(LocalLevel.meanSquaredStep(B)).isCloseTo(1.095238, SIX);
        assertThat(Math.sqrt(LocalLevel.meanSquaredStep(B))).isCloseTo(1.046536, SIX);
        assertThat(LocalLevel.meanSquaredStep(B) / variance(B)).isCloseTo(1.664474, SIX);
    }

    @Test
    void anAverageThatForgetsLagsBehindTheLevel() {
        assertThat(Arrays.copyOf(forgetting(A, 14), 5)).containsExactly(new double[] {4.000000, 4.524735, 3.947770, 4.257839, 4.685509}, SIX);
        assertThat(forgetting(A, 14)[21]).isCloseTo(6.344986, SIX);
        assertThat(forgetting(B, 14)[21]).isCloseTo(6.265006, SIX);
        assertThat(LocalLevel.fit(T, A, 1, 0.02).at(21).level()).isGreaterThan(forgetting(A, 14)[21]);
    }

    @Test
    void straightLines() {
        double[] line = line(A);
        assertThat(line[0]).isCloseTo(0.05565600, within(1e-8));
        assertThat(line[1]).isCloseTo(4.09072681, within(1e-8));
        assertThat(line[2]).isCloseTo(0.01157230, within(1e-8));
        assertThat(line(B)[0]).isCloseTo(0.02088067, within(1e-8));
        assertThat(middleSlope(A)).isCloseTo(0.05405405, within(1e-8));
        assertThat(middleSlope(B)).isZero();
        assertThat(rising(A)).isEqualTo(127);
    }

    @Test
    void twoPeople() {
        assertThat(correlation(A, B)).isCloseTo(0.448373, SIX);
        assertThat(correlation(withoutLine(A), withoutLine(B))).isCloseTo(0.193753, SIX);
        assertThat(correlation(ranks(A), ranks(B))).isCloseTo(0.369164, SIX);
        double apart = 0;
        for (int i = 0; i < A.length; i++) {
            apart += Math.abs(A[i] - B[i]) / A.length;
        }
        assertThat(apart).isCloseTo(0.954545, SIX);
    }

    @Test
    void rhythms() {
        assertThat(power(A, 7)).isCloseTo(0.104030, SIX);
        assertThat(power(A, 14)).isCloseTo(0.357940, SIX);
        assertThat(power(A, 28)).isCloseTo(0.440330, SIX);
        assertThat(power(B, 7)).isCloseTo(0.784049, SIX);
        assertThat(power(B, 14)).isCloseTo(1.671240, SIX);
        assertThat(power(B, 28)).isCloseTo(0.156871, SIX);
    }

    private static double mean(double[] y) {
        return Arrays.stream(y).average().orElseThrow();
    }

    private static double variance(double[] y) {
        double mean = mean(y);
        return Arrays.stream(y).map(v -> (v - mean) * (v - mean)).sum() / (y.length - 1);
    }

    private static double[] forgetting(double[] y, double halfLife) {
        double[] values = new double[y.length];
        double sum = 0;
        double weight = 0;
        for (int i = 0; i < y.length; i++) {
            double kept = i == 0 ? 0 : Math.pow(0.5, (T[i] - T[i - 1]) / halfLife);
            sum = sum * kept + y[i];
            weight = weight * kept + 1;
            values[i] = sum / weight;
        }
        return values;
    }

    /** Slope, intercept and the slope's standard error of the least squares line. */
    private static double[] line(double[] y) {
        double mt = mean(T);
        double my = mean(y);
        double sxy = 0;
        double sxx = 0;
        for (int i = 0; i < y.length; i++) {
            sxy += (T[i] - mt) * (y[i] - my);
            sxx += (T[i] - mt) * (T[i] - mt);
        }
        double slope = sxy / sxx;
        double rest = 0;
        for (int i = 0; i < y.length; i++) {
            rest += Math.pow(y[i] - my - slope * (T[i] - mt), 2);
        }
        return new double[] {slope, my - slope * mt, Math.sqrt(rest / (y.length - 2) / sxx)};
    }

    private static double[] withoutLine(double[] y) {
        double[] line = line(y);
        double[] rest = new double[y.length];
        Arrays.setAll(rest, i -> y[i] - line[1] - line[0] * T[i]);
        return rest;
    }

    private static double middleSlope(double[] y) {
        double[] slopes = new double[y.length * (y.length - 1) / 2];
        int n = 0;
        for (int i = 0; i < y.length; i++) {
            for (int k = i + 1; k < y.length; k++) {
                slopes[n++] = (y[k] - y[i]) / (T[k] - T[i]);
            }
        }
        Arrays.sort(slopes);
        return (slopes[(n - 1) / 2] + slopes[n / 2]) / 2;
    }

    private static int rising(double[] y) {
        int s = 0;
        for (int i = 0; i < y.length; i++) {
            for (int k = i + 1; k < y.length; k++) {
                s += (int) Math.signum(y[k] - y[i]);
            }
        }
        return s;
    }

    private static double correlation(double[] x, double[] y) {
        double mx = mean(x);
        double my = mean(y);
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += (x[i] - mx) * (y[i] - my);
        }
        return sum / (x.length - 1) / Math.sqrt(variance(x) * variance(y));
    }

    private static double[] ranks(double[] y) {
        double[] ranks = new double[y.length];
        Arrays.setAll(ranks, i -> Arrays.stream(y).filter(v -> v < y[i]).count() + (Arrays.stream(y).filter(v -> v == y[i]).count() + 1) / 2.0);
        return ranks;
    }

    /** Lomb and Scargle's power at a period of so many days. */
    private static double power(double[] y, double period) {
        double w = 2 * Math.PI / period;
        double s2 = 0;
        double c2 = 0;
        for (double t : T) {
            s2 += Math.sin(2 * w * t);
            c2 += Math.cos(2 * w * t);
        }
        double tau = Math.atan2(s2, c2) / (2 * w);
        double mean = mean(y);
        double yc = 0;
        double ys = 0;
        double cc = 0;
        double ss = 0;
        for (int i = 0; i < y.length; i++) {
            double c = Math.cos(w * (T[i] - tau));
            double s = Math.sin(w * (T[i] - tau));
            yc += (y[i] - mean) * c;
            ys += (y[i] - mean) * s;
            cc += c * c;
            ss += s * s;
        }
        return 0.5 * (yc * yc / cc + ys * ys / ss) / variance(y);
    }
}
