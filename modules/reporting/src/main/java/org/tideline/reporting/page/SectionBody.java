package org.tideline.reporting.page;

import java.util.List;
import net.sf.jasperreports.engine.JRCommonText;
import net.sf.jasperreports.engine.design.JRDesignTextField;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.type.PositionTypeEnum;
import org.tideline.core.text.api.Block.Bullet;
import org.tideline.core.text.api.Block.Numbered;
import org.tideline.core.text.api.Run;
import org.tideline.reporting.page.PageStyle.Set;
import org.tideline.reporting.spi.Block;
import org.tideline.reporting.spi.Block.Style;

/** The content of a section under or beside its heading, in strips. */
final class SectionBody {
    private final Layout layout;
    private final JasperDesign design;
    private String side;
    private Strip strip;
    /** Where the first paragraph begins when it stands beside the heading; else -1. */
    private int beside = -1;
    private int sideAt = -1;
    /** Whether the strip holds words already, and where they end. */
    private boolean full;
    private int textBottom;
    /** A member's name waits for the words under it. */
    private boolean named;
    private boolean afterPicture;
    private boolean begun;
    /** Whether the line before was one of a list. */
    private boolean inList;

    SectionBody(Layout layout, JasperDesign design, Strip strip, String side) {
        this.layout = layout;
        this.design = design;
        this.strip = strip;
        this.side = side;
    }

    void from(int y) {
        beside = y;
    }

    void sideAt(int y) {
        sideAt = y;
    }

    void add(Block block) {
        if (block instanceof Block.Words words) {
            if (words.style() != Style.SIDE) {
                for (String paragraph : words.text().split("\n+")) {
                    words(words, paragraph);
                }
            }
        } else if (block instanceof Block.Marked marked) {
            marked.text().blocks().stream().filter(line -> !line.text().isBlank()).forEach(this::line);
        } else if (block instanceof Block.Figure figure) {
            picture(figure);
        } else if (block instanceof Block.Table table) {
            table(table);
        }
    }

    private void words(Block.Words words, String text) {
        Set set = switch (words.style()) {
            case LEAD -> Set.LEAD;
            case SIGN -> Set.SIGN;
            case NAME -> Set.NAME;
            case QUOTE -> Set.QUOTE;
            case SMALL -> Set.SIDE;
            case BODY, SIDE -> Set.BODY;
        };
        int top = top(PageStyle.PARAGRAPH);
        boolean isName = words.style() == Style.NAME;
        String line = isName && words.mark() >= 0 ? PageStyle.memberMark(words.mark()) + "\u00A0" + text : text;
        int lines = PageFonts.lines(set, line, layout.frame().text());
        JRDesignTextField field = strip.words(set, line, layout.frame().textAt(), top, layout.frame().text(), Layout.keep(lines));
        if (isName) {
            Strip.heading(field, TaggedExporter.PdfTags.H3);
            if (words.mark() >= 0) {
                field.setForecolor(PageStyle.memberText(words.mark()));
            }
        }
        placed(set, top, lines, isName);
    }

    /** A line of a text as notes have it. */
    private void line(org.tideline.core.text.api.Block line) {
        boolean heading = line instanceof org.tideline.core.text.api.Block.Heading;
        Set set = heading ? Set.HEADING : Set.BODY;
        String mark = line instanceof Bullet ? "\u2013" : line instanceof Numbered numbered ? numbered.number() + "." : "";
        int indent = mark.isEmpty() ? 0 : (int) Math.ceil(PageFonts.width(set, mark)) + PageStyle.LIST_GAP;
        int top = top(inList && indent > 0 ? PageStyle.LIST_ITEM : PageStyle.PARAGRAPH);
        int wide = layout.frame().text() - indent;
        int lines = heading ? PageFonts.lines(set, line.text(), wide) : PageFonts.lines(set, line.runs(), wide);
        boolean plain = heading || line.runs().stream().noneMatch(run -> run.bold() || run.italic());
        if (indent > 0) {
            JRDesignTextField before = strip.field(set, mark, layout.frame().textAt(), top, indent, set.high(1));
            before.setPositionType(PositionTypeEnum.FLOAT);
            if (line instanceof Bullet) {
                Strip.role(before, TaggedExporter.ARTIFACT);
            }
        }
        JRDesignTextField field = strip.words(set, plain ? line.text() : styled(line.runs()), layout.frame().textAt() + indent, top, wide, Layout.keep(lines));
        if (!plain) {
            field.setMarkup(JRCommonText.MARKUP_STYLED_TEXT);
        }
        if (heading) {
            Strip.heading(field, TaggedExporter.PdfTags.H3);
        }
        placed(set, top, lines, heading);
        inList = indent > 0;
    }

    private static String styled(List<Run> runs) {
        StringBuilder words = new StringBuilder();
        for (Run run : runs) {
            String text = run.text().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
            words.append(run.bold() || run.italic() ? "<style isBold=\"" + run.bold() + "\" isItalic=\"" + run.italic() + "\">" + text + "</style>" : text);
        }
        return words.toString();
    }

    private void placed(Set set, int top, int lines, boolean heads) {
        textBottom = top + set.high(Layout.keep(lines));
        side(top);
        full = true;
        named = heads;
        inList = false;
        afterPicture = false;
        begun = true;
    }

    /**
     * Where the next paragraph begins: under a member's name at once, beside the heading as long as that is higher
     * than the text so far, else in a strip of its own, so that a page can end between two paragraphs.
     */
    private int top(int white) {
        if (afterPicture) {
            return strip.white(PageStyle.AFTER_FIGURE).bottom();
        }
        if (!full) {
            return beside >= 0 ? beside : strip.bottom();
        }
        if (named) {
            return textBottom;
        }
        if (textBottom < strip.bottom()) {
            return textBottom + white;
        }
        next(white);
        return strip.bottom();
    }

    private void side(int top) {
        if (!side.isEmpty()) {
            int y = sideAt >= 0 ? sideAt : top + 1;
            int width = layout.frame().heading() - PageStyle.SIDE_RIGHT;
            int lines = PageFonts.lines(Set.SIDE, side, width);
            Strip.role(strip.words(Set.SIDE, side, 0, y, width, Layout.keep(lines)), TaggedExporter.SIDE);
            side = "";
        }
    }

    private void picture(Block.Figure figure) {
        if (begun) {
            next(PageStyle.AFTER_FIGURE);
        }
        strip.figure(figure.drawing(), figure.alternative(), 0, strip.bottom(), layout.frame().body(), figure.heightPt());
        afterPicture = true;
        full = false;
        begun = true;
    }

    private void table(Block.Table table) {
        if (begun && !named) {
            next(PageStyle.AFTER_FIGURE);
        }
        boolean wide = sideAt < 0;
        TableLayout.place(design, strip, table, wide ? 0 : layout.frame().textAt(), named ? textBottom + PageStyle.SIDE_BELOW : strip.bottom(),
                wide ? layout.frame().body() : layout.frame().text());
        next(0);
        strip.rule(wide ? 0 : layout.frame().textAt(), 0, wide ? layout.frame().body() : layout.frame().text(), PageStyle.STRONG_RULE, PageStyle.RULE);
        afterPicture = true;
        full = false;
        begun = true;
    }

    private void next(int white) {
        layout.add(strip);
        strip = layout.strip().white(white);
        full = false;
        named = false;
        beside = -1;
    }

    void end() {
        if (!side.isEmpty()) {
            strip.white(afterPicture ? PageStyle.AFTER_FIGURE : 0);
            side(strip.bottom() - 1);
        }
        layout.add(strip);
    }
}
