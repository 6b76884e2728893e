package org.tideline.ui.support.api;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.print.PageFormat;
import java.awt.print.Printable;
import java.awt.print.PrinterJob;
import java.util.List;
import javax.print.DocFlavor;
import javax.print.PrintServiceLookup;
import org.openide.util.NbBundle.Messages;
import org.tideline.core.api.Now;
import org.tideline.core.api.Trouble;

/** The recovery key on one sheet of paper. Nobody's name is on it, nor in the name of the print job. Event thread. */
@Messages({
    "KeySheet.job=Tideline",
    "KeySheet.title=Recovery key",
    "KeySheet.what=It opens the practice if the passphrase is lost. Whoever has it can read everything.",
    "KeySheet.where=Keep it where nobody finds it together with the computer.",
    "# {0} - day", "KeySheet.made=Printed on {0}. An older sheet no longer holds.",
    "KeySheet.notPrinted=The recovery key was not printed",
    "KeySheet.none=There is no printer on this computer. Write the key down, letter by letter, or copy it.",
    "KeySheet.why=The printer did not take it. The key is still on the screen: write it down, or choose another printer."})
final class KeySheet implements Printable {
    private static final int LINE = 22;
    private final List<String> key;

    /** @param key in lines */
    private KeySheet(List<String> key) {
        this.key = key;
    }

    /**
     * Asks for the printer, and prints.
     *
     * @param printed is told once it went to the printer
     */
    static void print(List<String> key, Runnable printed) {
        // The toolkit would say so too, in words of its own.
        if (PrintServiceLookup.lookupPrintServices(DocFlavor.SERVICE_FORMATTED.PRINTABLE, null).length == 0) {
            Prompts.get().failed(Bundle.KeySheet_notPrinted(), new Trouble(Bundle.KeySheet_none()));
            return;
        }
        PrinterJob job = PrinterJob.getPrinterJob();
        job.setJobName(Bundle.KeySheet_job());
        job.setPrintable(new KeySheet(key));
        if (job.printDialog()) {
            Background.outliving(() -> {
                job.print();
                return null;
            }, done -> printed.run(), failure -> Prompts.get().failed(Bundle.KeySheet_notPrinted(), new Trouble(Bundle.KeySheet_why())));
        }
    }

    @Override
    public int print(Graphics graphics, PageFormat page, int index) {
        if (index > 0) {
            return NO_SUCH_PAGE;
        }
        Graphics2D g = (Graphics2D) graphics;
        g.translate(page.getImageableX(), page.getImageableY());
        g.setColor(Color.BLACK);
        int y = 2 * LINE;
        g.setFont(Type.TITLE.font().deriveFont(20f));
        g.drawString(Bundle.KeySheet_title(), 0, y);
        y += LINE;
        // Every sign as wide as any other: it is read letter by letter.
        g.setFont(new Font(Font.MONOSPACED, Font.BOLD, 15));
        for (String line : key) {
            y += LINE;
            g.drawString(line, 0, y);
        }
        y += LINE;
        g.setFont(Type.BASE.font().deriveFont(10.5f));
        for (String line : List.of(Bundle.KeySheet_what(), Bundle.KeySheet_where(), Bundle.KeySheet_made(DayWords.full(Now.today())))) {
            y += LINE * 3 / 4;
            g.drawString(line, 0, y);
        }
        return PAGE_EXISTS;
    }
}
