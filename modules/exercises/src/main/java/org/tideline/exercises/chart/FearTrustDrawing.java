package org.tideline.exercises.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.openide.util.NbBundle.Messages;
import org.tideline.reporting.spi.Drawing;
import org.tideline.ui.support.api.Palette;

/**
 * Fear before and trust after, a row for each try on two scales of their own; no line joins the two and no difference is
 * drawn, for they are two feelings (reports.md §5.4).
 */
@Messages({"FearTrustDrawing.fear=Fear before, 0 to 10", "FearTrustDrawing.trust=Trust after, 0 to 10"})
public final class FearTrustDrawing implements Drawing {
    private static final double ROW = 13.5;
    private static final double HEAD = 16;
    private static final double SCALE = 126;
    private static final double GAP = 28;
    private static final double RADIUS = 2.8;
    private static final double TOP = 10;
    private final List<Row> rows;
    private final int mark;

    /**
     * One try.
     *
     * @param words its day and exercise
     * @param fear  before, 0 to 10
     * @param trust after, 0 to 10
     */
    public record Row(String words, double fear, double trust) {
    }

    /** @param mark the member's mark, for its colour */
    public FearTrustDrawing(List<Row> rows, int mark) {
        this.rows = List.copyOf(rows);
        this.mark = mark;
    }

    /** How high it is, in points. */
    public int height() {
        return (int) Math.ceil(HEAD + ROW * rows.size() + 4);
    }

    @Override
    public void draw(Graphics2D graphics, Rectangle2D area) {
        Pen pen = new Pen(graphics, Style.PAPER);
        Palette palette = Palette.PAPER;
        double trust = area.getMaxX() - SCALE - RADIUS;
        double fear = trust - GAP - SCALE;
        pen.text(fear, area.getY() + HEAD - 6, Bundle.FearTrustDrawing_fear(), palette.grey(), false);
        pen.text(trust, area.getY() + HEAD - 6, Bundle.FearTrustDrawing_trust(), palette.grey(), false);
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            double y = area.getY() + HEAD + ROW * (i + 0.5);
            pen.text(area.getX(), y + 3, Pen.fitted(Style.PAPER, row.words(), fear - area.getX() - 10), palette.ink(), false);
            for (double x : new double[] {fear, trust}) {
                pen.line(x, y, x + SCALE, y, palette.axis(), 0.6);
            }
            pen.mark(0, fear + SCALE * row.fear() / TOP, y, RADIUS, Pen.Fill.OPEN, palette.mark(mark), palette.ground());
            pen.mark(0, trust + SCALE * row.trust() / TOP, y, RADIUS, Pen.Fill.FULL, palette.mark(mark), palette.ground());
        }
    }
}
