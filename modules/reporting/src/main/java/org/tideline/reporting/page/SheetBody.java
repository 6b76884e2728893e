package org.tideline.reporting.page;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.font.GlyphVector;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import net.sf.jasperreports.engine.design.JRDesignLine;
import net.sf.jasperreports.engine.design.JRDesignTextField;
import org.openide.util.NbBundle.Messages;
import org.tideline.libs.fonts.api.Face;
import org.tideline.reporting.page.PageStyle.Set;
import org.tideline.reporting.spi.Block;

/** The body of a hand-out: numbered steps, the line on stopping, notes, and scales to be circled by hand. */
@Messages("SheetScale=Scale from 0 to 10, to be circled by hand.")
public final class SheetBody {
    /** Ids of its sections: a numbered step, what is said before the steps, the line with the bar, a note, the questions afterwards. */
    public static final String STEP = "step", WHY = "why", STOP = "stop", NOTE = "note", ASK = "ask";
    private static final int HIGHEST = 10;
    private final Layout layout;
    private final boolean tight;
    private int steps;

    SheetBody(Layout layout, boolean tight) {
        this.layout = layout;
        this.tight = tight;
    }

    void add(Document.Section section) {
        switch (section.id()) {
            case STEP -> step(section);
            case WHY -> why(section);
            case STOP -> stop(section);
            case ASK -> ask(section);
            default -> note(section);
        }
    }

    private int block() {
        return tight ? PageStyle.TIGHT_BLOCK : PageStyle.SHEET_BLOCK;
    }

    private int radius() {
        return tight ? PageStyle.TIGHT_CIRCLE : PageStyle.SHEET_CIRCLE;
    }

    private static String words(Document.Section section) {
        return ((Block.Words) section.blocks().get(0)).text();
    }

    private void why(Document.Section section) {
        Strip strip = layout.begin(block());
        strip.words(Set.SHEET_BODY, words(section), 0, strip.bottom(), PageStyle.BODY, 1);
        layout.add(strip);
    }

    private void step(Document.Section section) {
        Strip strip = layout.begin(steps++ == 0 ? PageStyle.SHEET_BLOCK : tight ? PageStyle.TIGHT_STEP : PageStyle.SHEET_STEP);
        int y = strip.bottom();
        int wide = PageStyle.BODY - PageStyle.SHEET_TEXT_AT;
        strip.field(Set.SHEET_NUMBER, Integer.toString(steps), 0, Math.max(0, y - PageStyle.SHEET_NUMBER_UP), PageStyle.SHEET_TEXT_AT - 2,
                PageStyle.SHEET_NUMBER_HIGH);
        int at = y;
        if (!section.title().isEmpty()) {
            int lines = PageFonts.lines(Set.SHEET_HEAD, section.title(), wide);
            JRDesignTextField title = strip.words(Set.SHEET_HEAD, section.title(), PageStyle.SHEET_TEXT_AT, at, wide, lines);
            Strip.heading(title, TaggedExporter.PdfTags.H2);
            at += Set.SHEET_HEAD.high(lines);
        }
        String words = words(section);
        strip.words(Set.SHEET_BODY, words, PageStyle.SHEET_TEXT_AT, at, wide, Layout.keep(PageFonts.lines(Set.SHEET_BODY, words, wide)));
        layout.add(strip);
    }

    private void stop(Document.Section section) {
        Strip strip = layout.begin(block());
        int y = strip.bottom();
        int wide = PageStyle.BODY - PageStyle.SHEET_BAR_ROOM;
        int high = Set.SHEET_STOP.high(PageFonts.lines(Set.SHEET_STOP, words(section), wide));
        JRDesignLine bar = Strip.role(new JRDesignLine(), TaggedExporter.ARTIFACT);
        bar.getLinePen().setLineWidth((float) PageStyle.SHEET_BAR);
        bar.getLinePen().setLineColor(PageStyle.INK);
        strip.place(bar, 1, y, 1, high);
        strip.field(Set.SHEET_STOP, words(section), PageStyle.SHEET_BAR_ROOM, y, wide, high);
        layout.add(strip);
    }

    private void note(Document.Section section) {
        Strip strip = layout.begin(tight ? PageStyle.TIGHT_STEP : PageStyle.SHEET_STEP);
        for (Block block : section.blocks()) {
            Block.Words words = (Block.Words) block;
            Set set = words.style() == Block.Style.SMALL ? Set.SHEET_SMALL : Set.SHEET_NOTE;
            int lines = PageFonts.lines(set, words.text(), PageStyle.BODY);
            strip.words(set, words.text(), 0, strip.bottom(), PageStyle.BODY, lines);
        }
        layout.add(strip);
    }

    /** Questions each with its scale: under it, or beside it where room is scarce. */
    private void ask(Document.Section section) {
        Strip strip = layout.begin(block());
        JRDesignTextField title = strip.field(Set.SHEET_HEAD, section.title(), 0, strip.bottom(), PageStyle.BODY, Set.SHEET_HEAD.high(1));
        Strip.heading(title, TaggedExporter.PdfTags.H2);
        for (Block block : section.blocks()) {
            Block.Words words = (Block.Words) block;
            strip.white(tight ? PageStyle.TIGHT_ASKS : PageStyle.SHEET_ASKS);
            if (words.style() == Block.Style.SMALL) {
                strip.words(Set.SHEET_SMALL, words.text(), 0, strip.bottom(), PageStyle.BODY, PageFonts.lines(Set.SHEET_SMALL, words.text(), PageStyle.BODY));
                continue;
            }
            int high = 2 * radius() + 2;
            int y = strip.bottom();
            if (tight) {
                int room = PageStyle.SHEET_SCALE_AT - 6;
                int lines = Set.SHEET_ASK.high(PageFonts.lines(Set.SHEET_ASK, words.text(), room));
                strip.field(Set.SHEET_ASK, words.text(), 0, y + Math.max(0, (high - lines) / 2), room, lines);
                strip.figure(this::scale, Bundle.SheetScale(), PageStyle.SHEET_SCALE_AT, y, PageStyle.BODY - PageStyle.SHEET_SCALE_AT, high);
            } else {
                int lines = Set.SHEET_ASK.high(PageFonts.lines(Set.SHEET_ASK, words.text(), PageStyle.BODY));
                strip.field(Set.SHEET_ASK, words.text(), 0, y, PageStyle.BODY, lines);
                strip.figure(this::scale, Bundle.SheetScale(), 0, y + lines + 2, PageStyle.BODY, high);
            }
        }
        layout.add(strip);
    }

    /** Eleven circles over the whole width. */
    private void scale(Graphics2D g, Rectangle2D area) {
        double r = radius();
        double step = (area.getWidth() - 2 * r - 2) / HIGHEST;
        g.setColor(PageStyle.INK);
        g.setStroke(new BasicStroke(1));
        for (int i = 0; i <= HIGHEST; i++) {
            double x = area.getX() + 1 + r + i * step;
            double y = area.getY() + 1 + r;
            g.draw(new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r));
            GlyphVector digits = Face.SANS.at(11).createGlyphVector(g.getFontRenderContext(), Integer.toString(i));
            Rectangle2D box = digits.getVisualBounds();
            Shape drawn = digits.getOutline((float) (x - box.getCenterX()), (float) (y - box.getCenterY()));
            g.fill(drawn);
        }
    }
}
