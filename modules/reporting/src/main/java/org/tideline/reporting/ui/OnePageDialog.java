package org.tideline.reporting.ui;

import java.awt.Dimension;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;
import org.openide.windows.WindowManager;
import org.tideline.clients.api.Member;
import org.tideline.clients.api.Reader;
import org.tideline.clients.api.WorkingFormat;
import org.tideline.core.api.Trouble;
import org.tideline.reporting.api.OnePages;
import org.tideline.reporting.api.ReportKind;
import org.tideline.reporting.model.Batch;
import org.tideline.reporting.model.OnePageMaker;
import org.tideline.storage.api.OpenPractice;
import org.tideline.storage.api.Practices;
import org.tideline.ui.support.api.Background;
import org.tideline.ui.support.api.Buttons;
import org.tideline.ui.support.api.Dialog;
import org.tideline.ui.support.api.Prompts;
import org.tideline.ui.support.api.Scale;
import org.tideline.ui.support.api.Toast;
import org.tideline.ui.support.api.Tokens;
import org.tideline.ui.support.api.Type;

/** Shows a single page as it will be, lets one question be chosen for it, and makes it. Event thread. */
@Messages({
    "OnePageDialog.question=A question for today",
    "OnePageDialog.none=Left out",
    "# {0} - how many", "OnePageDialog.leftOut={0,choice,0#|1#1 line had no room and is left out.|1<{0} lines had no room and are left out.}",
    "OnePageDialog.make=&Make PDF…",
    "OnePageDialog.close=Close",
    "# {0} - file name", "OnePageDialog.made=Made {0}. Not yet given.",
    "OnePageDialog.notMade=The page was not made"})
final class OnePageDialog {
    private static final int WIDE = 560;
    private static final int HIGH = 560;
    private final OpenPractice practice;
    private final OnePages.Page page;
    private final OnePageMaker maker = new OnePageMaker();
    private final Dialog dialog;
    private final Preview preview = new Preview();
    private final JComboBox<String> question = new JComboBox<>();
    private final JLabel leftOut = Type.CAPTION.on(Tokens.TEXT2.text(new JLabel(" ")));
    private final JButton make = Buttons.primary(Bundle.OnePageDialog_make(), "file-down", this::make);
    private OnePageMaker.Made shown;
    private long asked;

    private OnePageDialog(OpenPractice practice, OnePages.Page page) {
        this.practice = practice;
        this.page = page;
        dialog = new Dialog(page.title());
        question.addItem(Bundle.OnePageDialog_none());
        page.questions().forEach(question::addItem);
        question.addActionListener(e -> show());
        question.getAccessibleContext().setAccessibleName(Bundle.OnePageDialog_question());
        JPanel row = new JPanel(new MigLayout("insets 0, fillx", "[][grow,fill]"));
        row.setOpaque(false);
        JLabel label = Type.LABEL.on(new JLabel(Bundle.OnePageDialog_question()));
        label.setLabelFor(question);
        row.add(label);
        row.add(question, "wmin 0");
        int room = WindowManager.getDefault().getMainWindow().getHeight() - Scale.of(220);
        preview.setPreferredSize(new Dimension(Scale.of(WIDE), Math.min(Scale.of(HIGH), Math.max(Scale.of(280), room))));
        dialog.content(preview);
        if (!page.questions().isEmpty()) {
            dialog.content(row);
        }
        dialog.content(leftOut);
        make.setEnabled(false);
        JButton close = Buttons.plain(Bundle.OnePageDialog_close(), dialog::dispose);
        dialog.buttons(List.of(close, make));
        dialog.safe(close);
    }

    /** Offers pages wherever the desktop is there. */
    @ServiceProvider(service = OnePages.class)
    public static final class Offer implements OnePages {
        @Override
        public void offer(Page page) {
            Practices.current().ifPresent(practice -> new OnePageDialog(practice, page).open());
        }
    }

    private void open() {
        show();
        dialog.open();
        asked++;
        preview.release();
    }

    private void show() {
        long mine = ++asked;
        String words = question.getSelectedIndex() <= 0 ? "" : (String) question.getSelectedItem();
        Background.run(() -> maker.make(practice, page, words), made -> {
            if (mine == asked) {
                shown = made;
                preview.show(made.pdf());
                leftOut.setText(made.leftOut() == 0 ? " " : Bundle.OnePageDialog_leftOut(made.leftOut()));
                make.setEnabled(true);
            }
        }, failure -> {
            if (mine == asked) {
                shown = null;
                make.setEnabled(false);
                if (failure instanceof Trouble trouble) {
                    preview.trouble(trouble.getMessage());
                } else {
                    Prompts.get().failed(failure);
                }
            }
        });
    }

    private void make() {
        if (shown == null || !safeAtHome()) {
            return;
        }
        OnePageMaker.Made made = shown;
        Optional<Path> place = PdfPlace.ask(dialog, null, made.fileName());
        place.ifPresent(file -> {
            dialog.dispose();
            // Made anew from what may be seen at this moment, never from an older preview.
            String words = question.getSelectedIndex() <= 0 ? "" : (String) question.getSelectedItem();
            Background.run(() -> {
                Batch.keep(file, maker.make(practice, page, words).pdf());
                OnePageMaker.note(practice, page);
                return file;
            }, done -> Toast.show(Bundle.OnePageDialog_made(done.getFileName()), null), failure -> {
                if (failure instanceof Trouble trouble) {
                    Prompts.get().failed(Bundle.OnePageDialog_notMade(), trouble);
                } else {
                    Prompts.get().failed(failure);
                }
            });
        });
    }

    /** The take-home question, in the words of the reports. */
    private boolean safeAtHome() {
        if (page.kind() == ReportKind.COUPLE) {
            return ReportsTab.togetherSafe();
        }
        if (page.scope().of().format() == WorkingFormat.EACH_ALONE && page.scope().reader() instanceof Reader.OwnPaper own) {
            return ReportsTab.aloneSafe(page.scope().of().member(own.member()).map(Member::name).orElse(""));
        }
        return true;
    }
}
