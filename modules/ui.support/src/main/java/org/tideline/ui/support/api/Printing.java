package org.tideline.ui.support.api;

import java.awt.print.PrinterException;
import java.awt.print.PrinterJob;
import java.io.IOException;
import javax.print.DocFlavor;
import javax.print.PrintServiceLookup;
import org.openide.util.NbBundle.Messages;
import org.tideline.core.api.Trouble;

/** Asks for a printer and prints. The job in the printer's queue carries no name of anybody. Event thread. */
@Messages({
    "Printing.job=Document",
    "Printing.none=There is no printer on this computer.",
    "Printing.why=The printer did not take it. Choose another printer."})
public final class Printing {
    private Printing() {
    }

    /** What a printer job prints. */
    @FunctionalInterface
    public interface Pages {
        /** Gives the job its pages and prints them. Worker thread. */
        void print(PrinterJob job) throws PrinterException, IOException;
    }

    /**
     * Asks for the printer, and prints.
     *
     * @param notPrinted what is said where it was not printed
     * @param printed    is told once it went to the printer
     */
    public static void print(Pages pages, String notPrinted, Runnable printed) {
        // The toolkit would say so too, in words of its own.
        if (PrintServiceLookup.lookupPrintServices(DocFlavor.SERVICE_FORMATTED.PRINTABLE, null).length == 0) {
            Prompts.get().failed(notPrinted, new Trouble(Bundle.Printing_none()));
            return;
        }
        PrinterJob job = PrinterJob.getPrinterJob();
        job.setJobName(Bundle.Printing_job());
        if (job.printDialog()) {
            Background.run(() -> {
                pages.print(job);
                return null;
            }, done -> printed.run(), failure -> Prompts.get().failed(notPrinted, new Trouble(Bundle.Printing_why())));
        }
    }
}
