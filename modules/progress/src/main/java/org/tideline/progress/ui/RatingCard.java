package org.tideline.progress.ui;

import java.awt.BasicStroke;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.RoundRectangle2D;
import java.util.List;
import org.tideline.progress.chart.Place;
import org.tideline.ui.support.api.Tokens;
import org.tideline.ui.support.api.Type;

/** The card beside a rating: who and what, when, how far it is opened. Event thread. */
final class RatingCard {
    private RatingCard() {
    }

    /**
     * Paints the card above the rating, or below it where there is no room, inside the component.
     *
     * @param inside size of the component
     * @param scale  1 at 100 %
     */
    static void paint(Graphics2D g, Place spot, boolean therapist, Dimension inside, double scale) {
        List<String> lines = RatingWords.card(spot, therapist);
        double pad = 10 * scale;
        double line = 18 * scale;
        double width = 0;
        for (int i = 0; i < lines.size(); i++) {
            width = Math.max(width, font(i).getStringBounds(lines.get(i), g.getFontRenderContext()).getWidth());
        }
        width += 2 * pad;
        double height = lines.size() * line + pad;
        double x = Math.max(2, Math.min(inside.width - width - 2, spot.x() - width / 2));
        double y = spot.y() - height - 14 * scale;
        if (y < 2) {
            y = Math.min(inside.height - height - 2, spot.y() + 14 * scale);
        }
        var box = new RoundRectangle2D.Double(x, y, width, height, 8 * scale, 8 * scale);
        g.setColor(Tokens.PANEL.color());
        g.fill(box);
        g.setColor(Tokens.LINE2.color());
        g.setStroke(new BasicStroke(1));
        g.draw(box);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        for (int i = 0; i < lines.size(); i++) {
            g.setFont(font(i));
            g.setColor(i == 0 ? Tokens.TEXT1.color() : Tokens.TEXT2.color());
            g.drawString(lines.get(i), (float) (x + pad), (float) (y + pad / 2 + line * (i + 0.72)));
        }
    }

    private static Font font(int line) {
        return line == 0 ? Type.STRONG.font() : Type.CAPTION.font();
    }
}
