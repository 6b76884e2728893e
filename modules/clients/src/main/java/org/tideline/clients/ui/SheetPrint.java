package org.tideline.clients.ui;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.print.PageFormat;
import java.awt.print.Printable;
import java.text.AttributedString;
import java.util.ArrayList;
import java.util.List;
import org.openide.util.NbBundle.Messages;
import org.tideline.clients.model.ContinuitySheet;
import org.tideline.ui.support.api.Printing;
import org.tideline.ui.support.api.Type;

/** The continuity sheet on paper, on as many pages as it needs. The print job carries no name. Event thread. */
@Messages("SheetPrint.notPrinted=The sheet was not printed")
final class SheetPrint implements Printable {
    private static final float HEAD_SIZE = 13;
    private static final float SIZE = 10.5f;
    private static final float AFTER = 4;
    private static final float BEFORE_HEAD = 12;
    private final List<String> lines;

    private SheetPrint(List<String> lines) {
        this.lines = lines;
    }

    /**
     * Asks for the printer, and prints.
     *
     * @param printed is told once it went to the printer
     */
    static void print(ContinuitySheet sheet, Runnable printed) {
        Printing.print(job -> {
            job.setPrintable(new SheetPrint(sheet.lines()));
            job.print();
        }, Bundle.SheetPrint_notPrinted(), printed);
    }

    /** A line as set, with the room above it. */
    private record Set(TextLayout layout, float above) {
    }

    @Override
    public int print(Graphics graphics, PageFormat page, int index) {
        Graphics2D g = (Graphics2D) graphics;
        List<List<Set>> pages = pages(g, (float) page.getImageableWidth(), (float) page.getImageableHeight());
        if (index >= pages.size()) {
            return NO_SUCH_PAGE;
        }
        g.translate(page.getImageableX(), page.getImageableY());
        g.setColor(Color.BLACK);
        float y = 0;
        for (Set line : pages.get(index)) {
            y += line.above() + line.layout().getAscent();
            line.layout().draw(g, 0, y);
            y += line.layout().getDescent() + line.layout().getLeading();
        }
        return PAGE_EXISTS;
    }

    private List<List<Set>> pages(Graphics2D g, float width, float height) {
        List<List<Set>> pages = new ArrayList<>(List.of(new ArrayList<>()));
        float y = 0;
        for (String line : lines) {
            boolean head = line.startsWith(ContinuitySheet.HEAD);
            String text = head ? line.substring(ContinuitySheet.HEAD.length()) : line;
            Font font = (head ? Type.HEADING : Type.BASE).font().deriveFont(head ? HEAD_SIZE : SIZE);
            AttributedString words = new AttributedString(text.isEmpty() ? " " : text);
            words.addAttribute(TextAttribute.FONT, font);
            LineBreakMeasurer measurer = new LineBreakMeasurer(words.getIterator(), g.getFontRenderContext());
            boolean first = true;
            while (measurer.getPosition() < Math.max(1, text.length())) {
                TextLayout layout = measurer.nextLayout(width);
                Set set = new Set(layout, first ? head ? BEFORE_HEAD : AFTER : 0);
                float tall = set.above() + layout.getAscent() + layout.getDescent() + layout.getLeading();
                if (y + tall > height && !pages.get(pages.size() - 1).isEmpty()) {
                    pages.add(new ArrayList<>());
                    y = 0;
                }
                pages.get(pages.size() - 1).add(set);
                y += tall;
                first = false;
            }
        }
        return pages;
    }
}
