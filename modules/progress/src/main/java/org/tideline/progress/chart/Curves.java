package org.tideline.progress.chart;

import java.util.List;
import org.jfree.data.xy.AbstractIntervalXYDataset;

/** Curves as JFreeChart reads them: each a series of moments with a value and, where it has one, a span. */
final class Curves extends AbstractIntervalXYDataset {
    private static final long serialVersionUID = 1;
    private final transient List<Curve> curves;

    /**
     * @param x    moments, rising
     * @param y    values
     * @param low  lower ends of the spans; the values themselves where there are none
     * @param high upper ends
     */
    record Curve(double[] x, double[] y, double[] low, double[] high) {
        /** A curve without spans. */
        static Curve of(double[] x, double[] y) {
            return new Curve(x, y, y, y);
        }
    }

    Curves(List<Curve> curves) {
        this.curves = List.copyOf(curves);
    }

    Curve curve(int series) {
        return curves.get(series);
    }

    @Override
    public int getSeriesCount() {
        return curves.size();
    }

    @Override
    public Comparable<Integer> getSeriesKey(int series) {
        return series;
    }

    @Override
    public int getItemCount(int series) {
        return curves.get(series).x().length;
    }

    @Override
    public double getXValue(int series, int item) {
        return curves.get(series).x()[item];
    }

    @Override
    public double getYValue(int series, int item) {
        return curves.get(series).y()[item];
    }

    @Override
    public double getStartYValue(int series, int item) {
        return curves.get(series).low()[item];
    }

    @Override
    public double getEndYValue(int series, int item) {
        return curves.get(series).high()[item];
    }

    @Override
    public Number getX(int series, int item) {
        return getXValue(series, item);
    }

    @Override
    public Number getY(int series, int item) {
        return getYValue(series, item);
    }

    @Override
    public Number getStartX(int series, int item) {
        return getXValue(series, item);
    }

    @Override
    public Number getEndX(int series, int item) {
        return getXValue(series, item);
    }

    @Override
    public Number getStartY(int series, int item) {
        return getStartYValue(series, item);
    }

    @Override
    public Number getEndY(int series, int item) {
        return getEndYValue(series, item);
    }
}
