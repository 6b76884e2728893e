package org.tideline.reporting.page;

import java.awt.print.PrinterException;
import java.awt.print.PrinterJob;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.printing.PDFPageable;

/** Sends the pages of a PDF to a printer, straight from memory. Worker thread. */
public final class PdfPrint {
    private PdfPrint() {
    }

    /** Prints what the job was set up for; returns once the printer has taken it. */
    public static void send(byte[] pdf, PrinterJob job) throws IOException, PrinterException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            job.setPageable(new PDFPageable(document));
            job.print();
        }
    }
}
