package org.tideline.progress.chart;

import org.tideline.libs.fonts.api.Face;

/**
 * The measures of one medium, for the one drawing code: points on paper ({@code reports.md} §5.1), pixels on screen
 * ({@code ux.md} §6). Which lines are drawn at all does not depend on the medium.
 *
 * @param text         face of words and numbers
 * @param strong       face of names
 * @param textSize     size of words and numbers
 * @param nameSize     size of names above the panels
 * @param left         from the left edge to the plot
 * @param right        from the plot to the right edge
 * @param name         height of the strip above a panel that holds its name
 * @param between      between two panels
 * @param endWords     whether the scale's end words stand at the far left; otherwise inside the plot
 * @param grid         width of grid lines
 * @param axis         width of axis lines
 * @param dot          radius of a rating
 * @param dotDense     radius where ratings stand closer than {@link #DENSE} on average
 * @param dotTiny      radius where they stand closer than {@link #TINY}
 * @param dotFew       radius where no level is drawn
 * @param fade         below this average distance ratings are drawn in the colour of the wave
 * @param outline      width of the line in the ground's colour round each rating; 0 for none
 * @param wave         width of the wave
 * @param level        width of the level
 * @param levelDense   width of the level where ratings stand closer than {@link #TINY}, and of monthly levels
 * @param patterned    whether wave and level have the member's line pattern
 * @param levelOnTop   whether the level is drawn over the ratings
 * @param eventRow     height of a row of life events' words
 * @param rail         from one rail to the next
 * @param tick         length of a tick
 * @param mondaysUpTo  longest time, in days, that is divided by Mondays
 * @param outlines     whether text is drawn as shapes, so that no font need be there
 */
public record Style(Face text, Face strong, double textSize, double nameSize, double left, double right, double name,
                    double between, boolean endWords, double grid, double axis, double dot, double dotDense,
                    double dotTiny, double dotFew, double fade, double outline, double wave, double level,
                    double levelDense, boolean patterned, boolean levelOnTop, double eventRow, double rail,
                    double tick, int mondaysUpTo, boolean outlines) {
    /** Closer than this on average, ratings are drawn smaller. */
    static final double DENSE = 3;
    /** Closer than this, the wave is left out. */
    static final double NO_WAVE = 2;
    /** Closer than this, ratings are drawn smallest and the level thinner. */
    static final double TINY = 1.2;
    /** Closer than this, a month is one hairline. */
    static final double MONTHLY = 0.6;

    /** Printed pages, in points. */
    public static final Style PAPER = new Style(Face.SANS, Face.SANS_SEMIBOLD, 8, 9, 62, 2, 15, 8, true, 0.5, 0.5,
            1.7, 1.2, 0.7, 2.2, TINY, 0, 0.6, 1.8, 1.3, false, true, 11, 11.5, 3, 63, true);

    /**
     * Windows, in pixels.
     *
     * @param scale 1 at 100 %
     */
    public static Style screen(double scale) {
        return new Style(Face.INTER, Face.INTER_SEMIBOLD, 12 * scale, 13 * scale, 44 * scale, 16 * scale, 26 * scale,
                18 * scale, false, scale, scale, 4 * scale, 2 * scale, 1.2 * scale, 4 * scale, DENSE, scale, scale,
                2.5 * scale, 1.6 * scale, true, false, 17 * scale, 20 * scale, 4 * scale, 98, false);
    }

    /** The same for a picture to be saved: text as shapes, so that it looks alike everywhere. */
    public Style saved() {
        return new Style(text, strong, textSize, nameSize, left, right, name, between, endWords, grid, axis, dot,
                dotDense, dotTiny, dotFew, fade, outline, wave, level, levelDense, patterned, levelOnTop, eventRow,
                rail, tick, mondaysUpTo, true);
    }
}
