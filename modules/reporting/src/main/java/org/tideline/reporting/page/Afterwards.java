package org.tideline.reporting.page;

import java.util.ArrayList;
import java.util.List;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintPage;
import net.sf.jasperreports.engine.JRPrintText;
import net.sf.jasperreports.engine.JasperPrint;

/** What can only be known once the pages are filled: their numbers, which rules begin a page, where headings are. */
final class Afterwards {
    /** A heading on its page, for the bookmarks. */
    record Bookmark(String words, int level, int page, int y) {
    }

    private Afterwards() {
    }

    /** Puts the finishing touches to filled pages. */
    static List<Bookmark> to(JasperPrint print, Document document) {
        List<Bookmark> headings = new ArrayList<>();
        List<JRPrintPage> pages = print.getPages();
        for (int i = 0; i < pages.size(); i++) {
            List<JRPrintElement> elements = pages.get(i).getElements();
            if (i == 0) {
                elements.removeIf(e -> TaggedExporter.is(e, TaggedExporter.RUNNING));
            } else {
                liftFirstSection(elements);
            }
            for (JRPrintElement element : elements) {
                if (TaggedExporter.is(element, TaggedExporter.RUNNING)) {
                    element.setY(PageStyle.RUNNING_AT);
                } else if (TaggedExporter.is(element, TaggedExporter.NUMBER)) {
                    ((JRPrintText) element).setText(document.pageOf().replace("{0}", Integer.toString(i + 1))
                            .replace("{1}", Integer.toString(pages.size())));
                } else if (TaggedExporter.is(element, TaggedExporter.HEADING)) {
                    String tag = element.getPropertiesMap().getProperty(TaggedExporter.PdfTags.HEADING);
                    headings.add(new Bookmark(((JRPrintText) element).getFullText(), tag.charAt(1) - '0', i, element.getY()));
                }
            }
        }
        return headings;
    }

    /** A section that begins a page needs no rule above it, and no white for one. */
    private static void liftFirstSection(List<JRPrintElement> elements) {
        JRPrintElement first = null;
        for (JRPrintElement element : elements) {
            if (!frame(element) && (first == null || element.getY() < first.getY())) {
                first = element;
            }
        }
        if (first == null || !TaggedExporter.is(first, TaggedExporter.RULE) || first.getY() > PageStyle.NEXT_TOP + PageStyle.SECTION_WHITE) {
            return;
        }
        int up = first.getY() - PageStyle.NEXT_TOP;
        elements.remove(first);
        for (JRPrintElement element : elements) {
            if (!frame(element)) {
                element.setY(element.getY() - up);
            }
        }
    }

    private static boolean frame(JRPrintElement element) {
        return TaggedExporter.is(element, TaggedExporter.RUNNING) || TaggedExporter.is(element, TaggedExporter.FOOTER)
                || TaggedExporter.is(element, TaggedExporter.NUMBER) || TaggedExporter.is(element, TaggedExporter.ARTIFACT);
    }
}
