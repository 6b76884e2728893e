package org.tideline.progress.chart;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Locale;
import org.tideline.progress.model.Chart;
import org.tideline.progress.model.Forest;
import org.tideline.progress.model.Trees;
import org.tideline.reporting.spi.Drawing;
import org.tideline.ui.support.api.Palette;

/** The drawing of a chart. One code for screen, SVG, PNG and PDF; style and palette say which. Any thread. */
public interface ChartDrawing extends Drawing {
    /** The drawing of a chart; members overlaid only for the therapist, on request. */
    static ChartDrawing of(Chart chart, Style style, Palette palette, Locale locale, boolean overlaid) {
        return chart instanceof Forest forest ? new ForestDrawing(forest, style, palette, locale, overlaid)
                : new TreesDrawing((Trees) chart, style, palette, locale, overlaid);
    }

    /** Height of the whole drawing for panels of this height each, at this width. */
    double height(double width, double panel);

    /** Where each rating or quarter is drawn, in the coordinates of the area; in the order of the panels. */
    List<? extends Place> spots(Rectangle2D area);
}
