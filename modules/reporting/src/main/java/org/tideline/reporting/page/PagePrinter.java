package org.tideline.reporting.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import net.sf.jasperreports.engine.JREmptyDataSource;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.pdf.SimplePdfExporterConfiguration;
import net.sf.jasperreports.pdf.SimplePdfReportConfiguration;
import net.sf.jasperreports.pdf.type.PdfaConformanceEnum;
import org.tideline.core.api.Trouble;

/**
 * Prints documents: pages as PDF/A-2a and PDF/UA-1 bytes, in memory only. Equal documents give equal bytes. Holds the
 * fonts and nothing of a client, so one printer serves the whole program. Any thread but the event thread; one
 * document at a time.
 */
public final class PagePrinter {
    private final JasperReportsContext context;

    /** A printer with the fonts loaded. */
    public PagePrinter() {
        context = guarded(() -> new PageFonts().context());
    }

    /**
     * Prints a document.
     *
     * @throws Trouble if a character in it cannot be printed; the message names the character and where it stands
     */
    public synchronized byte[] print(Document document) throws Trouble {
        return print(List.of(document));
    }

    /** Prints documents one after the other into one file, each with its own page numbers and its own foot. */
    public synchronized byte[] print(List<Document> documents) throws Trouble {
        List<Document> clean = new ArrayList<>();
        for (Document document : documents) {
            clean.add(Printable.check(document));
        }
        return guarded(() -> pages(clean));
    }

    private byte[] pages(List<Document> documents) throws JRException, IOException {
        List<JasperPrint> prints = new ArrayList<>();
        List<Afterwards.Bookmark> headings = new ArrayList<>();
        int before = 0;
        for (Document document : documents) {
            Layout layout = new Layout(document);
            JasperReport report = JasperCompileManager.getInstance(context).compile(layout.design());
            JasperPrint print = JasperFillManager.getInstance(context).fill(report, layout.values(), new JREmptyDataSource(1));
            for (Afterwards.Bookmark heading : Afterwards.to(print, document)) {
                headings.add(new Afterwards.Bookmark(heading.words(), heading.level(), before + heading.page(), heading.y()));
            }
            before += print.getPages().size();
            prints.add(print);
        }
        Document document = documents.get(0);
        ByteArrayOutputStream raw = new ByteArrayOutputStream(1 << 17);
        TaggedExporter exporter = new TaggedExporter(context);
        exporter.setExporterInput(SimpleExporterInput.getInstance(prints));
        exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(raw));
        SimplePdfExporterConfiguration file = new SimplePdfExporterConfiguration();
        file.setTagged(true);
        file.setTagLanguage(document.locale().toLanguageTag());
        file.setMetadataTitle(document.metaTitle());
        file.setDisplayMetadataTitle(true);
        file.setPdfaConformance(PdfaConformanceEnum.PDFA_2A);
        file.setIccProfilePath(PageFonts.SRGB);
        file.setEmbedIccProfile(true);
        exporter.setConfiguration(file);
        SimplePdfReportConfiguration pages = new SimplePdfReportConfiguration();
        pages.setForceSvgShapes(true);
        exporter.setConfiguration(pages);
        exporter.exportReport();
        return Finish.of(raw.toByteArray(), document, headings);
    }

    private interface Work<T> {
        T run() throws JRException, IOException;
    }

    /**
     * The library looks for its own parts through the thread's class loader; it gets the one that has them, whatever
     * thread asks. What goes wrong inside is told without its message, which may hold a client's words.
     */
    private static <T> T guarded(Work<T> work) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(JasperReport.class.getClassLoader());
        try {
            return work.run();
        } catch (JRException | IOException e) {
            throw new IllegalStateException("The pages could not be made: " + e.getClass().getName(), e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
