package org.tideline.exercises.chart;

import org.tideline.libs.fonts.api.Face;

/**
 * The measures of the depth map in one medium: points on paper ({@code reports.md} §5.3), pixels on screen ({@code ux.md} §6).
 *
 * @param text      face of words
 * @param strong    face of numbers and of the chosen topic
 * @param size      size of words
 * @param left      from the left edge to the time
 * @param band      height of a band, 0 where they share the room there is
 * @param axis      height of the strip below with the months
 * @param mark      radius of a mark
 * @param line      width of a topic's line
 * @param chosen    width of the chosen topic's line
 * @param beside    whether a topic's name stands beside its marks; otherwise above or below them
 * @param counts    whether each depth says how many conversations it holds
 * @param rest      whether a mark is open where the talk was let rest; otherwise its fill says how it was received
 * @param outlines  whether text is drawn as shapes, so that no font need be there
 */
public record Style(Face text, Face strong, double size, double left, double band, double axis, double mark, double line,
                    double chosen, boolean beside, boolean counts, boolean rest, boolean outlines) {
    /** Printed pages, in points. */
    public static final Style PAPER = new Style(Face.SANS, Face.SANS_SEMIBOLD, 8, 120, 18, 20, 3, 0.6, 0.6, true, false, true, true);
    private static final double SLIM = 44;

    /**
     * Windows, in pixels.
     *
     * @param scale 1 at 100 %
     * @param slim  whether depths are told by their numbers alone
     */
    public static Style screen(double scale, boolean slim) {
        return new Style(Face.INTER, Face.INTER_SEMIBOLD, 12 * scale, (slim ? SLIM : 188) * scale, 0, 30 * scale, 7.5 * scale, 1.2 * scale,
                2.2 * scale, false, true, false, false);
    }

    /** The same for a picture to be saved: text as shapes, so that it looks alike everywhere. */
    public Style saved() {
        return new Style(text, strong, size, left, band, axis, mark, line, chosen, beside, counts, rest, true);
    }

    /** Whether depths are told by their numbers alone. */
    boolean slim() {
        return left < 10 * size;
    }
}
