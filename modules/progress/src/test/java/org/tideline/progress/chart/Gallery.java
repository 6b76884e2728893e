package org.tideline.progress.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.File;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.tideline.clients.spi.Item;
import org.tideline.core.api.Opening;
import org.tideline.core.api.Period;
import org.tideline.progress.model.Made;
import org.tideline.progress.model.Trees;
import org.tideline.ui.support.api.Palette;

/** Draws the chart cases of {@code reports.md} into a folder, to be looked at. Not a test. */
public final class Gallery {
    private static final LocalDate FROM = Made.START;
    private static final LocalDate TO = LocalDate.of(2025, 6, 29);

    private Gallery() {
    }

    /** @param folder where the pictures go */
    public static void main(String[] folder) throws Exception {
        File to = new File(folder[0]);
        to.mkdirs();
        forests(to);
        Item[] events = {Made.event(FROM.plusDays(28), "Jonas: new shift pattern"), Made.event(FROM.plusDays(63), "Mara\u2019s father in hospital"),
            Made.event(FROM.plusDays(143), "long weekend away")};
        List<Item> rails = new ArrayList<>(List.of(events));
        for (int i = 3; i < 170; i += 14) {
            rails.add(Made.mark("notebook-pen", FROM.plusDays(i), "session"));
            rails.add(Made.mark(i == 59 ? "pause" : "footprints", FROM.plusDays(i + 3), "walk"));
        }
        rails.add(Made.mark("link", FROM.plusDays(29), "repair"));
        rails.add(Made.mark("message-circle", FROM.plusDays(50), "talk"));
        Period half = new Period(FROM, TO);
        var mara = Made.walk(1, Made.MARA, FROM, TO, 2.5, Opening.PAPER);
        var jonas = Made.and(Made.walk(5, Made.JONAS, FROM, FROM.plusDays(35), 2, Opening.PAPER),
                Made.walk(3, Made.JONAS, FROM.plusDays(79), TO, 2, Opening.CLOSED));
        var samira = Made.walk(4, Made.SAMIRA, FROM, TO, 1.5, Opening.PAPER);
        Trees two = Made.trees(2, half, Made.and(mara, jonas), rails.toArray(Item[]::new));
        paper(to, "five", Made.trees(1, new Period(FROM, FROM.plusDays(27)), Made.points(Made.MARA, new double[] {1, 4, 9, 12, 17}, 5, 4, 6, 6, 3)), 90);
        paper(to, "one", Made.trees(1, half, mara, events), 90);
        paper(to, "two", two, 72);
        paper(to, "three", Made.trees(3, half, Made.and(mara, jonas, samira), events), 70);
        paper(to, "years2", Made.trees(1, new Period(FROM, FROM.plusYears(2)), Made.walk(7, Made.MARA, FROM, FROM.plusYears(2), 2.3, Opening.PAPER), events), 90);
        paper(to, "years20", Made.trees(1, Period.ALL, Made.walk(8, Made.MARA, FROM.minusYears(20), FROM, 1.6, Opening.PAPER)), 90);
        paper(to, "diary", Made.trees(2, Period.ALL, Made.and(Made.daily(Made.MARA, 4, 4.4, 5, 0, 10, 7, 6, 5, 5, 4, 3, 2, 3, 4), Made.daily(Made.JONAS, 10, 10, 10, 10))), 72);
        Trees weeks = Made.trees(2, new Period(FROM.plusDays(40), FROM.plusDays(124)), Made.and(mara, jonas), events);
        Picture picture = new Picture(weeks, "Mara & Jonas", "How close", true, Locale.ENGLISH, false);
        try (var png = new java.io.FileOutputStream(new File(to, "saved.png")); var svg = new java.io.FileOutputStream(new File(to, "saved.svg"))) {
            picture.png(png);
            picture.svg(svg);
        }
        screen(to, "screen-light", weeks, Palette.SCREEN_LIGHT, false, 820, 480);
        screen(to, "screen-dark", weeks, Palette.SCREEN_DARK, false, 820, 480);
        screen(to, "screen-overlay", weeks, Palette.SCREEN_LIGHT, true, 820, 480);
        screen(to, "screen-overlay-dark", weeks, Palette.SCREEN_DARK, true, 820, 480);
    }

    private static void forests(File to) throws Exception {
        LocalDate end = LocalDate.of(2025, 11, 17);
        LocalDate from = LocalDate.of(2021, 1, 10);
        var mara = Made.and(Made.walk(21, Made.MARA, from, LocalDate.of(2023, 3, 20), 2, Opening.PAPER), Made.walk(22, Made.MARA, LocalDate.of(2023, 10, 3), end, 2, Opening.PAPER));
        var jonas = Made.and(Made.walk(23, Made.JONAS, from, LocalDate.of(2023, 3, 2), 1.6, Opening.PAPER), Made.walk(24, Made.JONAS, LocalDate.of(2023, 12, 3), end, 1.6, Opening.PAPER));
        List<Item> items = new ArrayList<>(List.of(Made.life(Made.MARA, LocalDate.of(2021, 7, 20), LocalDate.of(2022, 11, 20), "Preparing for the doctorate"),
                Made.life(Made.MARA, LocalDate.of(2023, 1, 3), LocalDate.of(2025, 11, 10), "Doctorate, second try at it"),
                Made.life(Made.MARA, LocalDate.of(2022, 4, 13), null, "Her mother\u2019s illness"),
                Made.life(Made.MARA, LocalDate.of(2024, 1, 1), LocalDate.of(2025, 1, 30), "Learns to say no at work"),
                Made.life(Made.MARA, LocalDate.of(2025, 4, 20), LocalDate.of(2025, 10, 10), "Night shifts"),
                Made.life(Made.JONAS, LocalDate.of(2021, 2, 1), LocalDate.of(2022, 1, 15), "New in the city, no work"),
                Made.life(Made.JONAS, LocalDate.of(2022, 2, 8), LocalDate.of(2025, 11, 10), "Workshop of his own"),
                Made.life(Made.JONAS, LocalDate.of(2023, 10, 8), LocalDate.of(2024, 11, 10), "Own therapy"),
                Made.life(Made.JONAS, LocalDate.of(2025, 10, 28), null, "Father moves in"),
                Made.life(0, LocalDate.of(2021, 2, 8), null, "Marriage"), Made.life(0, LocalDate.of(2021, 10, 25), null, "Ada is born"),
                Made.life(0, LocalDate.of(2023, 4, 1), LocalDate.of(2023, 9, 25), "Apart"), Made.life(0, LocalDate.of(2023, 10, 14), null, "Come back")));
        for (int i = 0; i < 18; i++) {
            items.add(Made.mark("notebook-pen", LocalDate.of(2025, 3, 3).plusDays(14L * i), "session"));
        }
        int[] depths = {1, 2, 1, 3, 2, 4, 3, 5, 2, 6, 4, 7, 1};
        for (int i = 0; i < depths.length; i++) {
            items.add(Made.talk(LocalDate.of(2024, 9, 3).plusDays(31L * i), depths[i]));
        }
        Item[] all = items.toArray(Item[]::new);
        var five = Made.forest(2, 5, Made.and(mara, jonas), all);
        forest(to, "forest-two", five, 74);
        forest(to, "forest-one-20", Made.forest(1, 0, Made.walk(8, Made.MARA, FROM.minusYears(20), FROM, 1.6, Opening.PAPER)), 74);
        forest(to, "forest-three", Made.forest(3, 0, Made.and(mara, jonas, Made.walk(31, Made.SAMIRA, from, end, 2, Opening.PAPER)), all), 60);
        forest(to, "forest-five-ratings", Made.forest(1, 0, Made.points(Made.MARA, new double[] {1, 40, 90, 120, 170}, 5, 4, 6, 6, 3), Made.life(Made.MARA, FROM.plusDays(50), null, "Father in hospital")), 74);
        for (boolean over : new boolean[] {false, true}) {
            draw(to, "forest-light" + (over ? "-over" : ""), new ForestDrawing(five, Style.screen(1), Palette.SCREEN_LIGHT, Locale.ENGLISH, over), 1060, 620, 1, Palette.SCREEN_LIGHT.ground());
            draw(to, "forest-dark" + (over ? "-over" : ""), new ForestDrawing(five, Style.screen(1), Palette.SCREEN_DARK, Locale.ENGLISH, over), 1060, 620, 1, Palette.SCREEN_DARK.ground());
        }
        draw(to, "forest-20-screen", new ForestDrawing(Made.forest(1, 0, Made.walk(8, Made.MARA, FROM.minusYears(20), FROM, 1.6, Opening.PAPER), all), Style.screen(2), Palette.SCREEN_LIGHT, Locale.ENGLISH, false), 1060, 620, 1, Palette.SCREEN_LIGHT.ground());
        try (var png = new java.io.FileOutputStream(new File(to, "forest-saved.png"))) {
            new Picture(five, "Mara & Jonas", "How close", true, Locale.ENGLISH, false).png(png);
        }
    }

    private static void forest(File to, String name, org.tideline.progress.model.Forest forest, double panel) throws Exception {
        ForestDrawing drawing = ForestDrawing.onPaper(forest, Locale.ENGLISH);
        draw(to, name, drawing, 474, drawing.height(474, panel), 2, Color.WHITE);
    }

    private static void paper(File to, String name, Trees trees, double panel) throws Exception {
        TreesDrawing drawing = TreesDrawing.onPaper(trees, Locale.ENGLISH);
        draw(to, name, drawing, 474, drawing.height(474, panel), 2, Color.WHITE);
    }

    private static void screen(File to, String name, Trees trees, Palette palette, boolean overlaid, double w, double h) throws Exception {
        draw(to, name, new TreesDrawing(trees, Style.screen(1), palette, Locale.ENGLISH, overlaid), w, h, 1, palette.ground());
    }

    private static void draw(File to, String name, ChartDrawing drawing, double w, double h, double scale, Color ground) throws Exception {
        BufferedImage image = new BufferedImage((int) Math.ceil((w + 20) * scale), (int) Math.ceil((h + 20) * scale), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setColor(ground);
        g.fillRect(0, 0, image.getWidth(), image.getHeight());
        g.scale(scale, scale);
        drawing.draw(g, new Rectangle2D.Double(10, 10, w, h));
        g.dispose();
        ImageIO.write(image, "png", new File(to, name + ".png"));
    }
}
