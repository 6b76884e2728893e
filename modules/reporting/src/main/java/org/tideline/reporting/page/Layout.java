package org.tideline.reporting.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.sf.jasperreports.engine.design.JRDesignSection;
import net.sf.jasperreports.engine.design.JRDesignTextField;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.type.HorizontalTextAlignEnum;
import net.sf.jasperreports.engine.type.TextAdjustEnum;
import net.sf.jasperreports.engine.type.WhenNoDataTypeEnum;
import org.tideline.reporting.page.PageStyle.Set;
import org.tideline.reporting.spi.Block;
import org.tideline.reporting.spi.Block.Style;

/**
 * Turns a document into a page design made at run time: one band for what stays together, parameters for every word,
 * so that neither templates nor a compiler are needed. Reading order is the order of elements in a band.
 */
final class Layout {
    private final Document document;
    private final Frame frame;
    private final JasperDesign design = new JasperDesign();
    private final Map<String, Object> values = new HashMap<>();
    /** White that the head of the first page has already left. */
    private int left = PageStyle.NEXT_TOP - PageStyle.FIRST_TOP;

    Layout(Document document) {
        this.document = document;
        frame = Frame.of(document);
        int foot = footHigh();
        design.setName("report");
        design.setPageWidth(frame.width());
        design.setPageHeight(frame.height());
        design.setLeftMargin(frame.left());
        design.setRightMargin(frame.width() - frame.left() - frame.body());
        design.setColumnWidth(frame.body());
        design.setTopMargin(PageStyle.FIRST_TOP);
        design.setBottomMargin(PageStyle.FOOT_BELOW);
        design.setWhenNoDataType(WhenNoDataTypeEnum.ALL_SECTIONS_NO_DETAIL);
        masthead();
        runningHead();
        footer(foot);
        opening();
        facts();
        if (document.look().sheet()) {
            SheetBody body = new SheetBody(this, document.look() == Document.Look.TIGHT_SHEET);
            document.sections().forEach(body::add);
        } else {
            document.sections().forEach(this::section);
        }
        signing();
    }

    /** The design. */
    JasperDesign design() {
        return design;
    }

    /** What its parameters hold. */
    Map<String, Object> values() {
        return values;
    }

    /** The measures of the page. */
    Frame frame() {
        return frame;
    }

    Strip strip() {
        return new Strip(design, values);
    }

    void add(Strip strip) {
        ((JRDesignSection) design.getDetailSection()).addBand(strip.band());
    }

    private void masthead() {
        Strip head = strip();
        Strip.role(head.rule(0, 0, frame.body(), PageStyle.MAST_RULE, PageStyle.INK), TaggedExporter.ARTIFACT);
        int mark = document.mark().isEmpty() ? 0 : (int) PageFonts.width(Set.PRACTICE_OF, document.mark()) + 2;
        int room = frame.body() - mark - (mark > 0 ? PageStyle.GUTTER : 0);
        int name = Math.min(room, (int) Math.ceil(PageFonts.width(Set.PRACTICE, document.practice())) + 2);
        int y = PageStyle.MAST_PAD;
        artifact(head.words(Set.PRACTICE, document.practice(), 0, y, Math.max(name, 1), 1));
        int of = name + PageStyle.CELL_RIGHT;
        if (!document.practiceOf().isEmpty() && PageFonts.width(Set.PRACTICE_OF, document.practiceOf()) < room - of) {
            artifact(head.words(Set.PRACTICE_OF, document.practiceOf(), of, y, room - of, 1));
        }
        if (mark > 0) {
            artifact(right(head.field(Set.PRACTICE_OF, document.mark(), frame.body() - mark, y, mark, Set.PRACTICE_OF.high(1))));
        }
        Set size = titleSize();
        JRDesignTextField title = head.words(size, document.title(), 0, head.bottom() + PageStyle.MAST_TITLE, frame.body(), 1);
        Strip.heading(title, TaggedExporter.PdfTags.H1);
        head.words(document.look().sheet() ? Set.SHEET_SUBTITLE : Set.SUBTITLE, document.subtitle(), 0, head.bottom() + PageStyle.MAST_SUBTITLE, frame.body(), 1);
        design.setTitle(head.band());
    }

    /** Very long titles step down, so that a large family still leaves room on its first page. */
    private Set titleSize() {
        for (Set size : document.look() == Document.Look.SHEET ? List.of(Set.SHEET_TITLE, Set.TITLE, Set.TITLE_SMALL)
                : document.look() == Document.Look.SUMMARY ? List.of(Set.TITLE_SMALL, Set.H2) : List.of(Set.TITLE, Set.TITLE_SMALL, Set.H2)) {
            if (PageFonts.lines(size, document.title(), frame.body()) <= 3) {
                return size;
            }
        }
        return Set.BODY;
    }

    /** Laid out at the top of the body, moved up and taken off the first page once the pages are filled. */
    private void runningHead() {
        Strip head = strip();
        int mark = document.mark().isEmpty() ? 0 : (int) PageFonts.width(Set.SMALL, document.mark()) + 2 + PageStyle.GUTTER;
        int room = frame.body() - mark;
        String words = PageFonts.width(Set.SMALL, document.running()) < room - 1 ? document.running() : document.subtitle();
        Strip.role(head.field(Set.SMALL, words, 0, 0, room, Set.SMALL.high(1)), TaggedExporter.RUNNING);
        if (mark > 0) {
            Strip.role(right(head.field(Set.SMALL, document.mark(), room, 0, mark, Set.SMALL.high(1))), TaggedExporter.RUNNING);
        }
        head.reach(PageStyle.NEXT_TOP - PageStyle.FIRST_TOP);
        design.setPageHeader(head.band());
    }

    private Set footSet() {
        return document.look().sheet() ? Set.SHEET_FOOT : Set.SMALL;
    }

    private int numberWide() {
        return (int) PageFonts.width(footSet(), pageOf("000", "000")) + PageStyle.GUTTER;
    }

    private String pageOf(String page, String pages) {
        return document.pageOf().replace("{0}", page).replace("{1}", pages);
    }

    private int footLines(int line) {
        int room = line == 0 ? frame.body() - numberWide() : frame.body();
        return PageFonts.lines(footSet(), document.footer().get(line), room - 1f);
    }

    private int footHigh() {
        int lines = 0;
        for (int i = 0; i < document.footer().size(); i++) {
            lines += footLines(i);
        }
        return PageStyle.FOOT_ABOVE + PageStyle.FOOT_PAD + footSet().high(lines);
    }

    private void footer(int high) {
        Strip foot = strip();
        int wide = numberWide();
        Strip.role(foot.rule(0, PageStyle.FOOT_ABOVE, frame.body(), PageStyle.RULE_WIDTH, PageStyle.RULE), TaggedExporter.ARTIFACT);
        int y = PageStyle.FOOT_ABOVE + PageStyle.FOOT_PAD;
        Strip.role(right(foot.field(footSet(), pageOf("000", "000"), frame.body() - wide, y, wide, footSet().high(1))),
                TaggedExporter.NUMBER);
        for (int i = 0; i < document.footer().size(); i++) {
            int lines = footSet().high(footLines(i));
            Strip.role(foot.field(footSet(), document.footer().get(i), 0, y, i == 0 ? frame.body() - wide : frame.body(), lines),
                    TaggedExporter.FOOTER);
            y += lines;
        }
        foot.reach(high);
        design.setPageFooter(foot.band());
    }

    /** White above, less what the first page's head has left already. */
    Strip begin(int white) {
        Strip strip = strip().white(Math.max(0, white - left));
        left = 0;
        return strip;
    }

    private void opening() {
        List<String> paragraphs = document.opening();
        for (int i = 0; i < paragraphs.size(); i++) {
            Strip strip = begin(i == 0 ? PageStyle.AFTER_SUBTITLE : PageStyle.LEAD_PARAGRAPH);
            boolean last = i == paragraphs.size() - 1;
            paragraph(strip, Set.LEAD, paragraphs.get(i));
            if (last && !document.signature().isEmpty()) {
                strip.white(PageStyle.LEAD_PARAGRAPH);
                strip.words(Set.SIGN, document.signature(), frame.textAt(), strip.bottom(), frame.text(), 1);
            }
            add(strip);
        }
    }

    /** Two columns of labels and what belongs to them. */
    private void facts() {
        List<Document.Fact> facts = document.facts();
        if (document.look() == Document.Look.LETTER) {
            for (Document.Fact fact : facts) {
                Strip strip = begin(fact == facts.get(0) ? PageStyle.AFTER_SUBTITLE : PageStyle.FACT_PAD);
                fact(strip, fact, frame.textAt(), frame.text(), strip.bottom());
                add(strip.white(PageStyle.FACT_PAD));
            }
            return;
        }
        int rows = (facts.size() + 1) / 2;
        for (int row = 0; row < rows; row++) {
            Strip strip = begin(row == 0 ? PageStyle.AFTER_SUBTITLE : PageStyle.FACT_PAD);
            int y = strip.bottom();
            fact(strip, facts.get(row), 0, frame.half(), y);
            if (row + rows < facts.size()) {
                fact(strip, facts.get(row + rows), frame.half() + PageStyle.GUTTER, frame.half(), y);
            }
            add(strip.white(PageStyle.FACT_PAD));
        }
    }

    private void fact(Strip strip, Document.Fact fact, int x, int wide, int y) {
        strip.words(Set.LABEL, fact.label(), x, y, PageStyle.FACT_LABEL, 1);
        strip.words(Set.TD, fact.value(), x + PageStyle.FACT_LABEL, y, wide - PageStyle.FACT_LABEL, 1);
    }

    /** Lines to be signed, side by side, kept together with what stands under them. */
    private void signing() {
        if (document.signing().isEmpty()) {
            return;
        }
        Strip strip = begin(PageStyle.SIGN_WHITE);
        int y = strip.bottom();
        for (int i = 0; i < document.signing().size(); i++) {
            int x = i * (frame.half() + PageStyle.GUTTER);
            strip.rule(x, y, frame.half(), PageStyle.STRONG_RULE, PageStyle.INK);
            strip.words(Set.TD, document.signing().get(i), x, y + PageStyle.CELL_TOP, frame.half(), 1);
        }
        add(strip);
    }

    private void section(Document.Section section) {
        Strip strip = begin(PageStyle.SECTION_WHITE);
        strip.rule(0, strip.bottom(), frame.body(), PageStyle.RULE_WIDTH, PageStyle.RULE);
        int y = strip.bottom() - 1 + PageStyle.SECTION_PAD;
        String side = frame.stacked() ? "" : side(section);
        int width = section.wide() ? frame.body() : frame.heading();
        int lines = PageFonts.lines(Set.H2, section.title(), width - 1f);
        JRDesignTextField title = strip.field(Set.H2, section.title(), 0, y, width, Set.H2.high(lines));
        title.setTextAdjust(TextAdjustEnum.STRETCH_HEIGHT);
        Strip.heading(title, TaggedExporter.PdfTags.H2);
        SectionBody body = new SectionBody(this, design, strip, side);
        if (section.wide() || frame.stacked()) {
            strip.white(PageStyle.WIDE_HEADING);
        } else {
            int under = strip.bottom() + PageStyle.SIDE_BELOW;
            body.from(y);
            body.sideAt(under);
        }
        section.blocks().forEach(body::add);
        if (frame.stacked() && !side(section).isEmpty()) {
            body.add(new Block.Words(Style.SMALL, side(section), List.of()));
        }
        body.end();
    }

    private static String side(Document.Section section) {
        StringBuilder all = new StringBuilder();
        for (Block block : section.blocks()) {
            if (block instanceof Block.Words words && words.style() == Style.SIDE) {
                all.append(all.isEmpty() ? "" : "\n").append(words.text());
            }
        }
        return all.toString();
    }

    private void paragraph(Strip strip, Set set, String text) {
        int lines = PageFonts.lines(set, text, frame.text());
        strip.words(set, text, frame.textAt(), strip.bottom(), frame.text(), keep(lines));
    }

    static int keep(int lines) {
        return lines <= PageStyle.WHOLE_LINES ? lines : PageStyle.KEEP_LINES;
    }

    private static void artifact(JRDesignTextField field) {
        Strip.role(field, TaggedExporter.ARTIFACT);
    }

    private static JRDesignTextField right(JRDesignTextField field) {
        field.setHorizontalTextAlign(HorizontalTextAlignEnum.RIGHT);
        return field;
    }
}
