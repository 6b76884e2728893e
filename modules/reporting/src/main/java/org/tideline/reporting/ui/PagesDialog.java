package org.tideline.reporting.ui;

import java.awt.Dimension;
import java.util.List;
import javax.swing.JButton;
import javax.swing.JComponent;
import org.openide.util.NbBundle.Messages;
import org.openide.windows.WindowManager;
import org.tideline.core.api.Trouble;
import org.tideline.reporting.model.Batch;
import org.tideline.reporting.page.PdfPrint;
import org.tideline.storage.api.Action;
import org.tideline.storage.api.OpenPractice;
import org.tideline.ui.support.api.Background;
import org.tideline.ui.support.api.Buttons;
import org.tideline.ui.support.api.Dialog;
import org.tideline.ui.support.api.Printing;
import org.tideline.ui.support.api.Prompts;
import org.tideline.ui.support.api.Scale;
import org.tideline.ui.support.api.Toast;

/**
 * Shows pages as they will be, prints them and keeps them as a PDF. Event thread, but where said otherwise.
 *
 * @param <M> the pages as they were made
 */
@Messages({"PagesDialog.make=&Make PDF…", "PagesDialog.print=&Print…", "PagesDialog.close=Close"})
abstract class PagesDialog<M> {
    private static final int WIDE = 620;
    private static final int HIGH = 620;
    private static final int LEAST = 280;
    /** Height of title, buttons and what else stands round the pages. */
    private static final int AROUND = 200;
    private static final int LINE = 30;
    private final OpenPractice practice;
    private final Dialog dialog;
    private final Preview preview = new Preview();
    private final JButton make = Buttons.primary(Bundle.PagesDialog_make(), "file-down", this::make);
    private final JButton print = Buttons.plain(Bundle.PagesDialog_print(), "printer", this::print);
    private M shown;
    private long asked;

    /** What is said of printing them, and where something fails. */
    record Said(String printed, String notPrinted, String notMade) {
    }

    /** @param title names the window */
    PagesDialog(OpenPractice practice, String title) {
        this.practice = practice;
        dialog = new Dialog(title);
    }

    /** Makes the pages from what may be seen at this moment. Worker thread. */
    abstract M made() throws Exception;

    /** The file they are. */
    abstract byte[] pdf(M made);

    /** The name proposed for it. */
    abstract String fileName(M made);

    /** Writes down that they were made or printed. Worker thread. */
    abstract void note(Action action);

    /** What is said once they lie in this file. */
    abstract String kept(String file);

    /** What is said of them. */
    abstract Said said();

    /** Asks what must be asked before they leave the program. */
    boolean may() {
        return true;
    }

    /** They are shown now. */
    void shown(M made) {
    }

    final OpenPractice practice() {
        return practice;
    }

    /**
     * Opens the window and waits until it is closed.
     *
     * @param below stands below the pages
     */
    final void open(List<? extends JComponent> below) {
        int room = WindowManager.getDefault().getMainWindow().getHeight() - Scale.of(AROUND + LINE * below.size());
        preview.setPreferredSize(new Dimension(Scale.of(WIDE), Math.min(Scale.of(HIGH), Math.max(Scale.of(LEAST), room))));
        dialog.content(preview);
        below.forEach(dialog::content);
        JButton close = Buttons.plain(Bundle.PagesDialog_close(), dialog::dispose);
        dialog.buttons(List.of(close, print, make));
        dialog.safe(close);
        show();
        dialog.open();
        asked++;
        shown = null;
        preview.release();
    }

    /** Makes them, and shows them; those asked for last are shown. */
    final void show() {
        long mine = ++asked;
        Background.run(this::made, made -> {
            if (mine == asked) {
                shown = made;
                preview.show(pdf(made));
                enable(true);
                shown(made);
            }
        }, failure -> {
            if (mine == asked) {
                shown = null;
                enable(false);
                if (failure instanceof Trouble trouble) {
                    preview.trouble(trouble.getMessage());
                } else {
                    Prompts.get().failed(failure);
                }
            }
        });
        enable(false);
    }

    private void enable(boolean now) {
        make.setEnabled(now);
        print.setEnabled(now);
    }

    private void print() {
        byte[] pdf = pdf(shown);
        if (may()) {
            Printing.print(job -> PdfPrint.send(pdf, job), said().notPrinted(), () -> {
                Background.run(() -> {
                    note(Action.PRINTED);
                    return null;
                }, nothing -> { });
                Toast.show(said().printed(), null);
            });
        }
    }

    private void make() {
        M ready = shown;
        if (ready == null || !may()) {
            return;
        }
        PdfPlace.ask(dialog, null, fileName(ready)).ifPresent(file -> {
            dialog.dispose();
            Background.run(() -> {
                // Never from an older preview.
                Batch.keep(file, pdf(made()));
                note(Action.MADE);
                return file;
            }, done -> Toast.show(kept(done.getFileName().toString()), null), failure -> {
                if (failure instanceof Trouble trouble) {
                    Prompts.get().failed(said().notMade(), trouble);
                } else {
                    Prompts.get().failed(failure);
                }
            });
        });
    }
}
