package org.tideline.reporting.spi;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;

/** Draws a figure, for screen, SVG, PNG and PDF alike. Any thread; opaque colours only. */
public interface Drawing {
    /** Draws into the area, in points. */
    void draw(Graphics2D graphics, Rectangle2D area);
}
