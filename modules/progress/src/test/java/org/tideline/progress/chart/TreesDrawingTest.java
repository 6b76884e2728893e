package org.tideline.progress.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tideline.progress.model.Made.JONAS;
import static org.tideline.progress.model.Made.MARA;
import static org.tideline.progress.model.Made.SAMIRA;
import static org.tideline.progress.model.Made.START;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tideline.clients.spi.Item;
import org.tideline.core.api.Opening;
import org.tideline.core.api.Period;
import org.tideline.progress.model.Made;
import org.tideline.progress.model.Trees;
import org.tideline.progress.spi.Point;
import org.tideline.ui.support.api.Palette;

/** The drawing stays inside its frame, whatever it is given, and is opaque where it is printed. */
class TreesDrawingTest {
    private static final int MARGIN = 20;

    static Stream<Arguments> records() {
        double[] same = new double[40];
        Arrays.fill(same, 5);
        double[] nought = new double[40];
        double[] ten = new double[40];
        Arrays.fill(ten, 10);
        double[] gap28 = {0, 4, 8, 12, 16, 20, 24, 28, 56, 60, 64};
        double[] gap29 = {0, 4, 8, 12, 16, 20, 24, 28, 57, 61, 65};
        double[] eleven = {5, 6, 4, 5, 6, 7, 5, 4, 5, 6, 5};
        Point twice = Made.point(MARA, Made.CLOSE, START, LocalTime.NOON, 9, Opening.PAPER);
        Item[] events = new Item[7];
        for (int i = 0; i < events.length; i++) {
            events[i] = Made.event(START.plusDays(20 + i), "a life event with a good many words to it, number " + i);
        }
        return Stream.of(
                Arguments.of("five ratings", trees(1, Made.daily(MARA, 5, 4, 6, 6, 3))),
                Arguments.of("one rating", trees(1, Made.daily(MARA, 5))),
                Arguments.of("a gap of 28 days", trees(1, Made.points(MARA, gap28, eleven))),
                Arguments.of("a gap of 29 days", trees(1, Made.points(MARA, gap29, eleven))),
                Arguments.of("two at one moment", trees(1, Made.and(List.of(twice, Made.point(MARA, Made.CLOSE, START, LocalTime.NOON, 1, Opening.PAPER)), Made.daily(MARA, same)))),
                Arguments.of("all equal", trees(1, Made.daily(MARA, same))),
                Arguments.of("all 0", trees(1, Made.daily(MARA, nought))),
                Arguments.of("all 10", trees(2, Made.and(Made.daily(MARA, ten), Made.daily(JONAS, nought)))),
                Arguments.of("twenty years", trees(1, Made.walk(8, MARA, START.minusYears(20), START, 1.6, Opening.PAPER))),
                Arguments.of("three members with events in a crowd", trees(3, Made.and(Made.walk(1, MARA, START, START.plusDays(90), 3, Opening.PAPER),
                        Made.walk(2, JONAS, START, START.plusDays(90), 3, Opening.PAPER), Made.walk(3, SAMIRA, START, START.plusDays(90), 3, Opening.CLOSED)), events)),
                Arguments.of("long names", Made.seen(Made.people(List.of("Wolfeschlegelsteinhausenbergerdorffalways", "\u039a\u03c9\u03bd\u03c3\u03c4\u03b1\u03bd\u03c4\u03af\u03bd\u03b1")),
                        new org.tideline.clients.api.Reader.Therapist(), Made.and(Made.daily(MARA, same), Made.daily(JONAS, same)), List.of())
                        .trees(new org.tideline.progress.model.Question(Made.CLOSE, org.tideline.progress.spi.Asked.NOW), Period.ALL)));
    }

    private static Trees trees(int people, List<Point> points, Item... items) {
        return Made.trees(people, Period.ALL, points, items);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("records")
    void staysInsideItsFrame(String what, Trees trees) {
        for (Style style : List.of(Style.PAPER, Style.screen(1), Style.screen(2))) {
            for (boolean overlaid : new boolean[] {false, true}) {
                TreesDrawing drawing = new TreesDrawing(trees, style, Palette.PAPER, Locale.ENGLISH, overlaid);
                double width = style == Style.PAPER ? 474 : 900;
                BufferedImage image = drawn(drawing, width, drawing.height(width, 72));
                assertThat(inkOutside(image)).as("%s, %s", what, overlaid ? "overlaid" : "stacked").isZero();
            }
        }
    }

    static BufferedImage drawn(ChartDrawing drawing, double width, double height) {
        BufferedImage image = new BufferedImage((int) Math.ceil(width) + 2 * MARGIN, (int) Math.ceil(height) + 2 * MARGIN, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, image.getWidth(), image.getHeight());
        drawing.draw(g, new Rectangle2D.Double(MARGIN, MARGIN, width, height));
        g.dispose();
        return image;
    }

    static int inkOutside(BufferedImage image) {
        int ink = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                boolean inside = x >= MARGIN - 3 && x < image.getWidth() - MARGIN + 3 && y >= MARGIN - 3 && y < image.getHeight() - MARGIN + 3;
                if (!inside && (image.getRGB(x, y) & 0xffffff) != 0xffffff) {
                    ink++;
                }
            }
        }
        return ink;
    }

    @Test
    void aGapIsLeftEmptyFromTwentyNineDaysOn() {
        double[] values = {5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5};
        double[] bridged = {0, 4, 8, 12, 16, 20, 24, 28, 56, 60, 64};
        double[] parted = {0, 4, 8, 12, 16, 20, 24, 28, 57, 61, 65};
        assertThat(inkBetween(bridged, values)).isPositive();
        assertThat(inkBetween(parted, values)).isZero();
    }

    /** Ink in the member's colour in the middle of the longest empty stretch. */
    private static int inkBetween(double[] days, double[] values) {
        TreesDrawing drawing = TreesDrawing.onPaper(trees(1, Made.points(MARA, days, values)), Locale.ENGLISH);
        BufferedImage image = drawn(drawing, 474, drawing.height(474, 90));
        int x = MARGIN + 62 + (int) (410 * 42.0 / 66);
        int ink = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            Color colour = new Color(image.getRGB(x, y));
            ink += colour.getBlue() - colour.getRed() > 40 ? 1 : 0;
        }
        return ink;
    }

    @Test
    void nothingOnPaperIsTransparent() {
        Set<Integer> alphas = new HashSet<>();
        Trees trees = trees(2, Made.and(Made.walk(1, MARA, START, START.plusDays(90), 3, Opening.PAPER), Made.walk(2, JONAS, START, START.plusDays(90), 3, Opening.CLOSED)),
                Made.event(START.plusDays(30), "moved house"));
        for (String colour : colours(new PictureSvg(trees).text())) {
            alphas.add(colour.contains("opacity") && !colour.contains("opacity=\"1\"") && !colour.contains("opacity:1;") ? 1 : 0);
        }
        assertThat(alphas).containsOnly(0);
    }

    private static List<String> colours(String svg) {
        List<String> found = new ArrayList<>();
        java.util.regex.Matcher matcher = java.util.regex.Pattern.compile("(fill-|stroke-)?opacity(=\"[^\"]*\"|:[^;\"]*;?)|fill=\"#[^\"]*\"").matcher(svg);
        while (matcher.find()) {
            found.add(matcher.group());
        }
        assertThat(found).isNotEmpty();
        return found;
    }

    /** The saved picture of a stacked chart. */
    private record PictureSvg(Trees trees) {
        String text() {
            return new Picture(trees, "Mara & Jonas", "How close", true, Locale.ENGLISH, false).svg();
        }
    }

    @Test
    void aSavedPictureIsWellFormedAndCarriesItsWords() throws Exception {
        Trees trees = trees(2, Made.and(Made.walk(1, MARA, START, START.plusDays(90), 3, Opening.PAPER), Made.walk(2, JONAS, START, START.plusDays(90), 3, Opening.PAPER)));
        String svg = new PictureSvg(trees).text();
        var document = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(
                svg.replaceFirst("<!DOCTYPE[^>]*>", "").getBytes(StandardCharsets.UTF_8)));
        assertThat(document.getElementsByTagName("title").item(0).getTextContent()).startsWith("Mara & Jonas. Over these 13 weeks Mara\u2019s level ");
        assertThat(document.getElementsByTagName("desc").item(0).getTextContent()).startsWith("Chart of How close");
        assertThat(document.getElementsByTagName("text").getLength()).as("text is drawn as shapes").isZero();
        assertThat(document.getElementsByTagName("image").getLength()).isZero();
    }

    @Test
    void eventsWhoseWordsFindNoRoomAreNumbered() {
        Item[] crowd = new Item[5];
        for (int i = 0; i < crowd.length; i++) {
            crowd[i] = Made.event(START.plusDays(40 + i), "something that takes a while to tell");
        }
        List<Point> points = Made.walk(1, MARA, START, START.plusDays(90), 3, Opening.PAPER);
        assertThat(TreesDrawing.onPaper(trees(1, points, crowd), Locale.ENGLISH).numbered(474)).hasSize(5);
        assertThat(TreesDrawing.onPaper(trees(1, points, Arrays.copyOf(crowd, 3)), Locale.ENGLISH).numbered(474)).isEmpty();
    }

    @Test
    void everyRatingHasItsSpot() {
        Trees trees = trees(2, Made.and(Made.daily(MARA, 0, 10), Made.daily(JONAS, 5)));
        TreesDrawing drawing = new TreesDrawing(trees, Style.screen(1), Palette.SCREEN_LIGHT, Locale.ENGLISH, true);
        List<TreesDrawing.Spot> spots = drawing.spots(new Rectangle2D.Double(0, 0, 800, 400));
        assertThat(spots).hasSize(3);
        assertThat(spots.get(0).y() - spots.get(1).y()).isCloseTo(2 * (spots.get(0).y() - spots.get(2).y()), org.assertj.core.api.Assertions.within(1e-9));
        assertThat(spots.get(0).x()).isEqualTo(spots.get(2).x()).isLessThan(spots.get(1).x());
    }
}
