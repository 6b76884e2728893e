package org.tideline.reporting.ui;

import java.awt.Dimension;
import java.util.List;
import javax.swing.JButton;
import javax.swing.JLabel;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;
import org.openide.windows.WindowManager;
import org.tideline.core.api.Trouble;
import org.tideline.reporting.api.FilePages;
import org.tideline.reporting.model.Batch;
import org.tideline.reporting.model.FilePageMaker;
import org.tideline.reporting.page.PdfPrint;
import org.tideline.storage.api.Action;
import org.tideline.storage.api.OpenPractice;
import org.tideline.storage.api.Practices;
import org.tideline.ui.support.api.Background;
import org.tideline.ui.support.api.Buttons;
import org.tideline.ui.support.api.Dialog;
import org.tideline.ui.support.api.Printing;
import org.tideline.ui.support.api.Prompts;
import org.tideline.ui.support.api.Scale;
import org.tideline.ui.support.api.Toast;
import org.tideline.ui.support.api.Tokens;
import org.tideline.ui.support.api.Type;

/** Shows pages of the therapist's own file as they will be, prints them and keeps them as a PDF. Event thread. */
@Messages({
    "FilePagesDialog.signs=What these pages have no letters for stands in square brackets, by its name or its number.",
    "FilePagesDialog.make=&Make PDF…",
    "FilePagesDialog.print=&Print…",
    "FilePagesDialog.close=Close",
    "# {0} - file name", "FilePagesDialog.made=Made {0}. Not for clients.",
    "FilePagesDialog.printed=Sent to the printer. Not for clients.",
    "FilePagesDialog.notPrinted=The pages were not printed",
    "FilePagesDialog.notMade=The pages were not made"})
final class FilePagesDialog {
    private static final int WIDE = 620;
    private static final int HIGH = 620;
    private static final int AROUND = 200;
    private final OpenPractice practice;
    private final FilePages.Pages pages;
    private final Dialog dialog;
    private final Preview preview = new Preview();
    private final JLabel signs = Type.CAPTION.on(Tokens.TEXT2.text(new JLabel(" ")));
    private final JButton make = Buttons.primary(Bundle.FilePagesDialog_make(), "file-down", this::make);
    private final JButton print = Buttons.plain(Bundle.FilePagesDialog_print(), "printer", this::print);
    private FilePageMaker.Made shown;
    private boolean closed;

    private FilePagesDialog(OpenPractice practice, FilePages.Pages pages) {
        this.practice = practice;
        this.pages = pages;
        dialog = new Dialog(pages.foot());
        int room = WindowManager.getDefault().getMainWindow().getHeight() - Scale.of(AROUND);
        preview.setPreferredSize(new Dimension(Scale.of(WIDE), Math.min(Scale.of(HIGH), Math.max(Scale.of(280), room))));
        dialog.content(preview);
        dialog.content(signs);
        make.setEnabled(false);
        print.setEnabled(false);
        JButton close = Buttons.plain(Bundle.FilePagesDialog_close(), dialog::dispose);
        dialog.buttons(List.of(close, print, make));
        dialog.safe(close);
    }

    /** Offers pages wherever the desktop is there. */
    @ServiceProvider(service = FilePages.class)
    public static final class Offer implements FilePages {
        @Override
        public void offer(Pages pages) {
            Practices.current().ifPresent(practice -> new FilePagesDialog(practice, pages).open());
        }
    }

    private void open() {
        Background.run(() -> new FilePageMaker().make(practice, pages), this::show, failure -> {
            if (closed) {
                return;
            }
            if (failure instanceof Trouble trouble) {
                preview.trouble(trouble.getMessage());
            } else {
                Prompts.get().failed(failure);
            }
        });
        dialog.open();
        closed = true;
        shown = null;
        preview.release();
    }

    private void show(FilePageMaker.Made made) {
        if (!closed) {
            shown = made;
            preview.show(made.pdf());
            signs.setText(made.standIns() ? Bundle.FilePagesDialog_signs() : " ");
            make.setEnabled(true);
            print.setEnabled(true);
        }
    }

    private void print() {
        byte[] pdf = shown.pdf();
        Printing.print(job -> PdfPrint.send(pdf, job), Bundle.FilePagesDialog_notPrinted(), () -> {
            note(Action.PRINTED);
            Toast.show(Bundle.FilePagesDialog_printed(), null);
        });
    }

    private void note(Action action) {
        Background.run(() -> {
            FilePageMaker.note(practice, pages, action);
            return null;
        }, nothing -> { });
    }

    private void make() {
        FilePageMaker.Made made = shown;
        PdfPlace.ask(dialog, null, made.fileName()).ifPresent(file -> {
            dialog.dispose();
            Background.run(() -> {
                Batch.keep(file, made.pdf());
                FilePageMaker.note(practice, pages, Action.MADE);
                return file;
            }, done -> Toast.show(Bundle.FilePagesDialog_made(done.getFileName()), null), failure -> {
                if (failure instanceof Trouble trouble) {
                    Prompts.get().failed(Bundle.FilePagesDialog_notMade(), trouble);
                } else {
                    Prompts.get().failed(failure);
                }
            });
        });
    }
}
