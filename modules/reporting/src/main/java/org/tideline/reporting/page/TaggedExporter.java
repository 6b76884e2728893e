package org.tideline.reporting.page;

import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfStructureElement;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.text.AttributedCharacterIterator;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintFrame;
import net.sf.jasperreports.engine.JRPrintImage;
import net.sf.jasperreports.engine.JRPrintText;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.export.type.AccessibilityTagEnum;
import net.sf.jasperreports.export.AccessibilityUtil;
import net.sf.jasperreports.pdf.AbstractPdfTextRenderer;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.JRPdfExporterTagHelper;
import net.sf.jasperreports.pdf.PdfTextRenderer;
import net.sf.jasperreports.pdf.classic.ClassicPdfProducer;
import net.sf.jasperreports.pdf.classic.ClassicStructureEntry;
import net.sf.jasperreports.pdf.common.PdfContent;
import net.sf.jasperreports.pdf.common.PdfProducer;
import net.sf.jasperreports.pdf.common.PdfStructureEntry;
import net.sf.jasperreports.pdf.common.PdfTextRendererContext;

/**
 * Writes pages as a tagged PDF that passes PDF/A-2a and PDF/UA-1 once {@link Finish} has been over it. The stock
 * writer leaves lines untagged, splits a table at every page, and reads page footers aloud; what it is made to do
 * instead, and why, stands in {@code docs/adr} and {@code pdf-from-blocks.md}.
 */
final class TaggedExporter extends JRPdfExporter {
    /** Properties of our own on printed elements begin so. */
    static final String OWN = "doc.";
    /** {@link #ARTIFACT}: on the page, but not read aloud; {@link #FOOTER}: read on the first page only. */
    static final String ROLE = OWN + "role", ARTIFACT = "artifact", FOOTER = "footer", ROW_HEAD = "rowHead", SIDE = "side",
            HEADING = "heading", RUNNING = "running", NUMBER = "number", RULE = "rule";
    /** A picture's content in words. */
    static final String ALT = OWN + "alt";

    private int page;

    TaggedExporter(JasperReportsContext context) {
        super(context);
        tagHelper = new Tags(this);
    }

    static boolean is(JRPrintElement element, String role) {
        return element.hasProperties() && role.equals(element.getPropertiesMap().getProperty(ROLE));
    }

    /** The stock anchor is a blank in a face that is not embedded. */
    @Override
    protected void writePageAnchor(int index) {
        page = index;
    }

    @Override
    protected PdfProducer createPdfProducer() {
        return new Producer();
    }

    /** Wraps what is painted outside of text and pictures as an artifact, and tells the tags each paragraph's words. */
    private final class Producer extends ClassicPdfProducer {
        private static final Pattern PAINTS = Pattern.compile("(stroke|fill)(Line|Rectangle|RoundRectangle|Ellipse)");
        private PdfContent wrapped;

        Producer() {
            super(createPdfProducerContext());
        }

        @Override
        public PdfContent createPdfContent() {
            PdfContent real = super.createPdfContent();
            wrapped = (PdfContent) Proxy.newProxyInstance(PdfContent.class.getClassLoader(), new Class<?>[] {PdfContent.class},
                    (proxy, method, arguments) -> {
                        boolean paints = PAINTS.matcher(method.getName()).matches();
                        if (paints) {
                            getPdfContentByte().beginMarkedContentSequence(new PdfName("Artifact"));
                        }
                        try {
                            return method.invoke(real, arguments);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        } finally {
                            if (paints) {
                                getPdfContentByte().endMarkedContentSequence();
                            }
                        }
                    });
            return wrapped;
        }

        @Override
        public PdfContent getPdfContent() {
            return wrapped;
        }

        /** Lines are set where they were measured, one by one, so no line is ever broken anew and cropped. */
        @Override
        public AbstractPdfTextRenderer getTextRenderer(PdfTextRendererContext text) {
            return new PdfTextRenderer(jasperReportsContext, text.getAwtIgnoreMissingFont(), text.getIndentFirstLine(),
                    text.getJustifyLastLine()) {
                @Override
                protected void renderParagraph(AttributedCharacterIterator all, int start, String words) {
                    Tags tags = (Tags) tagHelper;
                    tags.paragraph = words;
                    super.renderParagraph(all, start, words);
                    tags.paragraph = null;
                }
            };
        }

        PdfContentByte content() {
            return getPdfContentByte();
        }
    }

    private static final class Tags extends JRPdfExporterTagHelper {
        private static final Pattern LEAF_IS_SPAN = Pattern.compile("H[1-6]|TH|TD|Lbl|LBody");
        private final TaggedExporter owner;
        private final Map<Integer, PdfStructureEntry> tables = new HashMap<>();
        private JRPrintElement current;
        private int artifact;
        private boolean again;
        private String paragraph;
        private PdfStructureElement side;

        Tags(TaggedExporter owner) {
            super(owner);
            this.owner = owner;
        }

        private static PdfStructureElement of(PdfStructureEntry entry) {
            return ((ClassicStructureEntry) entry).getElement();
        }

        private static boolean has(JRPrintElement element, String property) {
            return element.hasProperties() && element.getPropertiesMap().containsProperty(property);
        }

        @Override
        protected void init() {
            super.init();
            of(allTag).put(PdfName.S, new PdfName("Document"));
        }

        @Override
        protected void startElement(JRPrintElement element) {
            current = element;
            boolean silent = is(element, ARTIFACT) || is(element, RUNNING) || is(element, NUMBER)
                    || is(element, FOOTER) && owner.page > 0;
            if (artifact > 0 || silent || again && has(element, PdfTags.TH)) {
                artifact++;
                return;
            }
            if (PdfTags.H2.equals(element.hasProperties() ? element.getPropertiesMap().getProperty(PdfTags.HEADING) : null)) {
                sideAfterItsSection();
            }
            super.startElement(element);
        }

        /** A side note stands beside its section and is read after it. */
        private void sideAfterItsSection() {
            if (side != null) {
                PdfArray read = (PdfArray) of(allTag).get(PdfName.K);
                read.remove(side);
                read.add(side);
                side = null;
            }
        }

        @Override
        protected void endElement(JRPrintElement element) {
            if (artifact > 0) {
                artifact--;
                return;
            }
            super.endElement(element);
            if (has(element, PdfTags.TABLE)) {
                again = false;
            }
        }

        /** A table that goes on over a page stays one table; its repeated head is not read again. */
        @Override
        protected void createTableStartTag() {
            PdfStructureEntry begun = tables.get(current.getSourceElementId());
            again = begun != null;
            if (again) {
                tagStack.push(begun);
                return;
            }
            super.createTableStartTag();
            tables.put(current.getSourceElementId(), tagStack.peek());
        }

        @Override
        protected void createThStartTag(JRPrintElement element) {
            super.createThStartTag(element);
            scope("Column");
        }

        @Override
        protected void createTdStartTag(JRPrintElement element) {
            if (!namesItsRow(element)) {
                super.createTdStartTag(element);
                return;
            }
            super.createThStartTag(element);
            scope("Row");
        }

        private static boolean namesItsRow(JRPrintElement element) {
            return is(element, ROW_HEAD) || element instanceof JRPrintFrame frame
                    && frame.getElements().stream().anyMatch(Tags::namesItsRow);
        }

        private void scope(String of) {
            PdfDictionary attributes = new PdfDictionary();
            attributes.put(PdfName.O, new PdfName("Table"));
            attributes.put(new PdfName("Scope"), new PdfName(of));
            of(tagStack.peek()).put(PdfName.A, attributes);
        }

        @Override
        protected void startText(JRPrintText text) {
            startText(text, null);
        }

        @Override
        protected void startText(JRPrintText text, String actual) {
            if (artifact > 0) {
                PdfDictionary kind = new PdfDictionary();
                kind.put(PdfName.TYPE, new PdfName("Pagination"));
                ((Producer) pdfProducer).content().beginMarkedContentSequence(new PdfName("Artifact"), kind, true);
                return;
            }
            boolean inside = LEAF_IS_SPAN.matcher(of(tagStack.peek()).get(PdfName.S).toString().substring(1)).matches();
            PdfStructureEntry leaf = pdfStructure.beginTag(tagStack.peek(), inside ? "Span" : "P");
            if (is(text, SIDE)) {
                side = of(leaf);
            }
            String words = actual != null ? actual : paragraph;
            if (words != null) {
                of(leaf).put(new PdfName("ActualText"), new PdfString(words, PdfObject.TEXT_UNICODE));
            }
        }

        @Override
        protected void startImage(JRPrintImage image) {
            PdfStructureEntry figure = pdfStructure.beginTag(tagStack.peek(), "Figure");
            of(figure).put(new PdfName("Alt"), new PdfString(image.getPropertiesMap().getProperty(ALT), PdfObject.TEXT_UNICODE));
        }
    }

    /** Names the table component gives its parts, and the headings' property. */
    static final class PdfTags {
        static final String TABLE = "net.sf.jasperreports.export.pdf.tag.table";
        static final String TH = "net.sf.jasperreports.export.pdf.tag.th";
        static final String GENERATE = "net.sf.jasperreports.components.table.generate.pdf.tags";
        static final String HEADING = AccessibilityUtil.PROPERTY_ACCESSIBILITY_TAG;
        static final String H1 = AccessibilityTagEnum.H1.getName(), H2 = AccessibilityTagEnum.H2.getName(),
                H3 = AccessibilityTagEnum.H3.getName();

        private PdfTags() {
        }
    }
}
