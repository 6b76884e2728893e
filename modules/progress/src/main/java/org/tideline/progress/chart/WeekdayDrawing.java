package org.tideline.progress.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import org.tideline.progress.model.Panel;
import org.tideline.progress.model.Weekdays;
import org.tideline.progress.spi.Point;
import org.tideline.reporting.spi.Drawing;
import org.tideline.ui.support.api.MemberMark;
import org.tideline.ui.support.api.Palette;

/** Ratings by weekday: a row for each member, a column for each day, a dot for each rating in order of time. Immutable. */
public record WeekdayDrawing(Weekdays weekdays, Style style, Palette palette, Locale locale) implements Drawing {
    private static final int DAYS = 7;

    private double panel() {
        return style.textSize() * 5.5;
    }

    /** Height of the whole. */
    public double height() {
        int n = weekdays.panels().size();
        return style.textSize() * 3.4 + (n == 0 ? 0 : n * (panel() + style.name()) + style.textSize() * 1.6);
    }

    @Override
    public void draw(Graphics2D graphics, Rectangle2D area) {
        Graphics2D g = (Graphics2D) graphics.create();
        try {
            g.translate(area.getX(), area.getY());
            Pen pen = new Pen(g, style);
            PanelFrame frame = new PanelFrame(style, palette);
            pen.strong(0, style.textSize(), Weekdays.title(), palette.grey(), Pen.Anchor.START);
            pen.text(0, style.textSize() * 2.5, Pen.fitted(style, weekdays.note(), area.getWidth()), palette.grey(), Pen.Anchor.START);
            double y = style.textSize() * 3;
            double left = style.textSize() * 2;
            double width = area.getWidth() - left - style.right();
            for (Panel p : weekdays.panels()) {
                y += style.name();
                Rectangle2D plot = new Rectangle2D.Double(left, y, width, panel());
                frame.grid(pen, plot, p.scale());
                frame.name(pen, left, y, p, "");
                for (double value : new double[] {p.scale().min(), p.scale().max()}) {
                    pen.text(left - style.textSize() * 0.5, PanelFrame.y(plot, p.scale(), value) + style.textSize() * 0.35,
                            String.valueOf(Math.round(value)), palette.grey(), Pen.Anchor.END);
                }
                dots(g, plot, p);
                y += panel();
            }
            for (int i = 0; i < DAYS && !weekdays.panels().isEmpty(); i++) {
                pen.text(left + width * (i + 0.5) / DAYS, y + style.textSize() * 1.3, DayOfWeek.of(i + 1).getDisplayName(TextStyle.SHORT, locale),
                        palette.grey(), Pen.Anchor.MIDDLE);
            }
        } finally {
            g.dispose();
        }
    }

    private void dots(Graphics2D g, Rectangle2D plot, Panel panel) {
        for (DayOfWeek day : DayOfWeek.values()) {
            List<Point> on = Weekdays.on(panel, day);
            double slot = plot.getWidth() / DAYS;
            double from = plot.getX() + slot * (day.getValue() - 1) + slot * 0.12;
            for (int i = 0; i < on.size(); i++) {
                double x = from + slot * 0.76 * (i + 0.5) / on.size();
                MemberMark.paint(g, palette, panel.mark(), x, PanelFrame.y(plot, panel.scale(), on.get(i).value()), on.size() > 40 ? style.dotTiny() : style.dotDense() * 1.2, false);
            }
        }
    }
}
