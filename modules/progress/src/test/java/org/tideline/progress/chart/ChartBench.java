package org.tideline.progress.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jfree.chart.ChartFactory;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.tideline.core.api.Opening;
import org.tideline.core.api.Period;
import org.tideline.progress.model.Forest;
import org.tideline.progress.model.LocalLevel;
import org.tideline.progress.model.Made;
import org.tideline.progress.model.Trees;
import org.tideline.progress.spi.Point;
import org.tideline.ui.support.api.Palette;

/**
 * Measures level and drawing of 100, 10,000 and 1,000,000 ratings, beside JFreeChart drawing the same plain, and prints what
 * it took. Not a test: nothing is asserted about time.
 */
public final class ChartBench {
    private ChartBench() {
    }

    /** Time this thread had of a processor, so that a busy machine does not count. */
    private static long cpu() {
        return java.lang.management.ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** @param unused nothing is read */
    public static void main(String[] unused) {
        for (int ratings : new int[] {100, 10_000, 1_000_000}) {
            List<Point> points = points(ratings);
            Trees trees = Made.trees(1, Period.ALL, points);
            double[] days = points.stream().mapToDouble(p -> p.day().toEpochDay() + p.time().toSecondOfDay() / 86400.0).sorted().toArray();
            double[] values = points.stream().mapToDouble(Point::value).toArray();
            System.out.printf("%,d ratings%n", ratings);
            measure("  the level of all", () -> LocalLevel.fit(days, values));
            measure("  read, filtered, sorted, fitted", () -> Made.trees(1, Period.ALL, points));
            Forest forest = Made.forest(1, 0, points);
            measure("  years by quarter", () -> Made.forest(1, 0, points));
            BufferedImage image = new BufferedImage(1100, 480, BufferedImage.TYPE_INT_RGB);
            measure("  Trees drawn", () -> draw(image, new TreesDrawing(trees, Style.screen(1), Palette.SCREEN_LIGHT, Locale.ENGLISH, false)));
            measure("  Forest drawn", () -> draw(image, new ForestDrawing(forest, Style.screen(1), Palette.SCREEN_LIGHT, Locale.ENGLISH, false)));
            XYSeries plain = new XYSeries("plain");
            for (int i = 0; i < days.length; i++) {
                plain.add(days[i], values[i], false);
            }
            JFreeChart chart = ChartFactory.createXYLineChart(null, null, null, new XYSeriesCollection(plain));
            ((XYLineAndShapeRenderer) chart.getXYPlot().getRenderer()).setDefaultShapesVisible(true);
            measure("  the same ratings, JFreeChart plain", () -> {
                Graphics2D g = image.createGraphics();
                chart.draw(g, new Rectangle2D.Double(0, 0, 1100, 480));
                g.dispose();
            });
        }
    }

    /** So many ratings, three a week for as long as it takes, in at most 20 years. */
    private static List<Point> points(int ratings) {
        Random random = new Random(1);
        List<Point> points = new ArrayList<>();
        double days = Math.min(ratings / 3.0 * 7, 7300);
        for (int i = 0; i < ratings; i++) {
            double moment = i * days / ratings;
            LocalDate day = LocalDate.of(2006, 1, 1).plusDays((long) moment);
            points.add(Made.point(Made.MARA, Made.CLOSE, day, LocalTime.ofSecondOfDay((long) ((moment - Math.floor(moment)) * 86399)),
                    Math.max(0, Math.min(10, Math.round(5 + 1.5 * Math.sin(moment / 200) + random.nextGaussian()))), Opening.PAPER));
        }
        return points;
    }

    private static void draw(BufferedImage image, ChartDrawing drawing) {
        Graphics2D g = image.createGraphics();
        drawing.draw(g, new Rectangle2D.Double(0, 0, 1100, 480));
        g.dispose();
    }

    private static void measure(String what, Runnable does) {
        double[] took = new double[9];
        for (int i = 0; i < took.length; i++) {
            long began = cpu();
            does.run();
            took[i] = (cpu() - began) / 1e6;
        }
        Arrays.sort(took);
        System.out.printf("%s: %.1f ms (worst %.1f)%n", what, took[took.length / 2], took[took.length - 1]);
    }
}
