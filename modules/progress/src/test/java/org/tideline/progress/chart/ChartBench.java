package org.tideline.progress.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.tideline.core.api.Opening;
import org.tideline.core.api.Period;
import org.tideline.progress.model.Made;
import org.tideline.progress.model.Trees;
import org.tideline.progress.spi.Point;
import org.tideline.ui.support.api.Palette;

/** Measures the redraw of 100,000 ratings and prints what it took. Not a test: nothing is asserted about time. */
public final class ChartBench {
    private ChartBench() {
    }

    /** Time this thread had of a processor, so that a busy machine does not count. */
    private static long cpu() {
        return java.lang.management.ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** @param unused nothing is read */
    public static void main(String[] unused) {
        for (int years : new int[] {2, 20, 270}) {
            LocalDate from = LocalDate.of(2026, 1, 1).minusYears(years);
            List<Point> points = Made.walk(1, Made.MARA, from, from.plusYears(years), 7, Opening.PAPER);
            while (points.size() < 100_000) {
                points = Made.and(points, Made.walk(points.size(), Made.MARA, from, from.plusYears(years), 7, Opening.PAPER));
            }
            long began = cpu();
            Trees trees = Made.trees(1, Period.ALL, points);
            System.out.printf("%d years, %,d ratings: fitted in %d ms%n", years, points.size(), (cpu() - began) / 1_000_000);
            BufferedImage image = new BufferedImage(1100, 480, BufferedImage.TYPE_INT_RGB);
            for (int i = 0; i < 12; i++) {
                long drawn = cpu();
                Graphics2D g = image.createGraphics();
                new TreesDrawing(trees, Style.screen(1), Palette.SCREEN_LIGHT, Locale.ENGLISH, false).draw(g, new Rectangle2D.Double(0, 0, 1100, 480));
                g.dispose();
                System.out.printf("  redraw %d: %.1f ms%n", i + 1, (cpu() - drawn) / 1e6);
            }
        }
    }
}
