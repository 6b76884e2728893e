package org.tideline.progress.model;

/**
 * The same model worked out another way, for the tests: all moments at once with full matrices, no recursion. Each
 * distinct moment has one level; a flat prior on its height and a normal one on each step give the posterior.
 */
final class Dense {
    private final double[] level;
    private final double[][] covariance;
    private final int[] momentOf;

    Dense(double[] days, double[] ratings, double noise, double drift) {
        int n = days.length;
        momentOf = new int[n];
        double[] moments = new double[n];
        int m = 0;
        for (int i = 0; i < n; i++) {
            if (i == 0 || days[i] > days[i - 1]) {
                moments[m++] = days[i];
            }
            momentOf[i] = m - 1;
        }
        double[][] precision = new double[m][m];
        double[] right = new double[m];
        for (int i = 0; i < n; i++) {
            precision[momentOf[i]][momentOf[i]] += 1 / noise;
            right[momentOf[i]] += ratings[i] / noise;
        }
        for (int i = 1; i < m; i++) {
            double p = 1 / (drift * (moments[i] - moments[i - 1]));
            precision[i][i] += p;
            precision[i - 1][i - 1] += p;
            precision[i][i - 1] -= p;
            precision[i - 1][i] -= p;
        }
        covariance = inverse(precision);
        level = new double[m];
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < m; j++) {
                level[i] += covariance[i][j] * right[j];
            }
        }
    }

    double level(int rating) {
        return level[momentOf[rating]];
    }

    double sd(int rating) {
        return Math.sqrt(covariance[momentOf[rating]][momentOf[rating]]);
    }

    double covariance(int i, int j) {
        return covariance[momentOf[i]][momentOf[j]];
    }

    /** Log-likelihood of all ratings but the first, given the first: one multivariate normal. */
    static double logLikelihood(double[] days, double[] ratings, double noise, double drift) {
        int n = days.length - 1;
        double[][] v = new double[n][n];
        double[] d = new double[n];
        for (int i = 0; i < n; i++) {
            d[i] = ratings[i + 1] - ratings[0];
            for (int j = 0; j < n; j++) {
                v[i][j] = drift * (Math.min(days[i + 1], days[j + 1]) - days[0]) + noise * (i == j ? 2 : 1);
            }
        }
        double[][] l = cholesky(v);
        double log = -0.5 * n * Math.log(2 * Math.PI);
        for (int i = 0; i < n; i++) {
            double z = d[i];
            for (int j = 0; j < i; j++) {
                z -= l[i][j] * d[j];
            }
            d[i] = z / l[i][i];
            log -= Math.log(l[i][i]) + 0.5 * d[i] * d[i];
        }
        return log;
    }

    private static double[][] cholesky(double[][] v) {
        int n = v.length;
        double[][] l = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = v[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= l[i][k] * l[j][k];
                }
                l[i][j] = i == j ? Math.sqrt(sum) : sum / l[j][j];
            }
        }
        return l;
    }

    private static double[][] inverse(double[][] matrix) {
        int n = matrix.length;
        double[][] a = new double[n][2 * n];
        for (int i = 0; i < n; i++) {
            System.arraycopy(matrix[i], 0, a[i], 0, n);
            a[i][n + i] = 1;
        }
        for (int i = 0; i < n; i++) {
            int best = i;
            for (int r = i + 1; r < n; r++) {
                if (Math.abs(a[r][i]) > Math.abs(a[best][i])) {
                    best = r;
                }
            }
            double[] swap = a[i];
            a[i] = a[best];
            a[best] = swap;
            double pivot = a[i][i];
            for (int c = i; c < 2 * n; c++) {
                a[i][c] /= pivot;
            }
            for (int r = 0; r < n; r++) {
                if (r != i && a[r][i] != 0) {
                    double f = a[r][i];
                    for (int c = i; c < 2 * n; c++) {
                        a[r][c] -= f * a[i][c];
                    }
                }
            }
        }
        double[][] out = new double[n][n];
        for (int i = 0; i < n; i++) {
            System.arraycopy(a[i], n, out[i], 0, n);
        }
        return out;
    }
}
