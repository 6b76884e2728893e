package org.tideline.reporting.ui;

import java.awt.Dimension;
import java.util.List;
import javax.swing.JButton;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;
import org.openide.windows.WindowManager;
import org.tideline.core.api.Trouble;
import org.tideline.reporting.api.HandOuts;
import org.tideline.reporting.model.Batch;
import org.tideline.reporting.model.HandOutMaker;
import org.tideline.reporting.page.PdfPrint;
import org.tideline.storage.api.Action;
import org.tideline.storage.api.OpenPractice;
import org.tideline.storage.api.Practices;
import org.tideline.ui.support.api.Background;
import org.tideline.ui.support.api.Buttons;
import org.tideline.ui.support.api.Dialog;
import org.tideline.ui.support.api.Notice;
import org.tideline.ui.support.api.Printing;
import org.tideline.ui.support.api.Prompts;
import org.tideline.ui.support.api.Scale;
import org.tideline.ui.support.api.Toast;

/** Shows hand-outs as they will be, prints them and keeps them as a PDF. Event thread. */
@Messages({
    "HandOutDialog.noCrisis=Your practice has no crisis contacts yet, so a placeholder stands on this sheet. They are entered in Practice > Practice details.",
    "HandOutDialog.noCrisisTitle=Make it without crisis contacts?",
    "HandOutDialog.noCrisisBody=Every sheet a client takes home says whom to reach in danger. A placeholder stands there now.",
    "HandOutDialog.without=Make it so",
    "HandOutDialog.homeTitle=Make this hand-out for them?",
    "HandOutDialog.homeBody=Is there anything that makes it unsafe for one of them to have this at home, or for the other to find it?",
    "HandOutDialog.goOn=Go on",
    "HandOutDialog.stop=Stop",
    "HandOutDialog.make=&Make PDF…",
    "HandOutDialog.print=&Print…",
    "HandOutDialog.close=Close",
    "# {0} - file name", "HandOutDialog.made=Made {0}. Not yet given.",
    "HandOutDialog.printed=Sent to the printer. Not yet given.",
    "HandOutDialog.notPrinted=The hand-out was not printed",
    "HandOutDialog.notMade=The hand-out was not made"})
final class HandOutDialog {
    private static final int WIDE = 620;
    private static final int HIGH = 620;
    private static final int AROUND = 230;
    private final OpenPractice practice;
    private final HandOuts.HandOut handOut;
    private final Dialog dialog;
    private final Preview preview = new Preview();
    private final JButton make = Buttons.primary(Bundle.HandOutDialog_make(), "file-down", this::make);
    private final JButton print = Buttons.plain(Bundle.HandOutDialog_print(), "printer", this::print);
    private byte[] shown;
    private boolean closed;

    private HandOutDialog(OpenPractice practice, HandOuts.HandOut handOut) {
        this.practice = practice;
        this.handOut = handOut;
        dialog = new Dialog(handOut.sheets().get(0).title());
        int room = WindowManager.getDefault().getMainWindow().getHeight() - Scale.of(AROUND);
        preview.setPreferredSize(new Dimension(Scale.of(WIDE), Math.min(Scale.of(HIGH), Math.max(Scale.of(280), room))));
        dialog.content(preview);
        if (practice.info().crisis().isBlank()) {
            dialog.content(new Notice(Notice.Kind.ATTENTION, Bundle.HandOutDialog_noCrisis()));
        }
        make.setEnabled(false);
        print.setEnabled(false);
        JButton close = Buttons.plain(Bundle.HandOutDialog_close(), dialog::dispose);
        dialog.buttons(List.of(close, print, make));
        dialog.safe(close);
    }

    /** Offers hand-outs wherever the desktop is there. */
    @ServiceProvider(service = HandOuts.class)
    public static final class Offer implements HandOuts {
        @Override
        public void offer(HandOut handOut) {
            Practices.current().ifPresent(practice -> new HandOutDialog(practice, handOut).open());
        }
    }

    private void open() {
        Background.run(() -> HandOutMaker.make(practice.info(), handOut), this::show, failure -> {
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

    private void show(byte[] pdf) {
        if (!closed) {
            shown = pdf;
            preview.show(pdf);
            make.setEnabled(true);
            print.setEnabled(true);
        }
    }

    private boolean may() {
        if (practice.info().crisis().isBlank() && !Prompts.get().confirm(Bundle.HandOutDialog_noCrisisTitle(), Bundle.HandOutDialog_noCrisisBody(),
                Bundle.HandOutDialog_without(), Bundle.HandOutDialog_stop())) {
            return false;
        }
        return switch (handOut.home()) {
            case NOBODY -> true;
            case TOGETHER -> Prompts.get().confirm(Bundle.HandOutDialog_homeTitle(), Bundle.HandOutDialog_homeBody(), Bundle.HandOutDialog_goOn(),
                    Bundle.HandOutDialog_stop());
            case ALONE -> ReportsTab.aloneSafe(handOut.whom());
        };
    }

    private void print() {
        byte[] pdf = shown;
        if (may()) {
            Printing.print(job -> PdfPrint.send(pdf, job), Bundle.HandOutDialog_notPrinted(), () -> {
                note(Action.PRINTED);
                Toast.show(Bundle.HandOutDialog_printed(), null);
            });
        }
    }

    private void note(Action action) {
        Background.run(() -> {
            HandOutMaker.note(practice, handOut, action);
            return null;
        }, nothing -> { });
    }

    private void make() {
        byte[] pdf = shown;
        if (!may()) {
            return;
        }
        PdfPlace.ask(dialog, null, handOut.fileName()).ifPresent(file -> {
            dialog.dispose();
            Background.run(() -> {
                Batch.keep(file, pdf);
                HandOutMaker.note(practice, handOut, Action.MADE);
                return file;
            }, done -> Toast.show(Bundle.HandOutDialog_made(done.getFileName()), null), failure -> {
                if (failure instanceof Trouble trouble) {
                    Prompts.get().failed(Bundle.HandOutDialog_notMade(), trouble);
                } else {
                    Prompts.get().failed(failure);
                }
            });
        });
    }
}
