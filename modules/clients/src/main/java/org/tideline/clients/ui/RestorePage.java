package org.tideline.clients.ui;

import java.io.File;
import java.nio.file.Path;
import java.text.NumberFormat;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JFileChooser;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextField;
import javax.swing.filechooser.FileNameExtensionFilter;
import net.miginfocom.swing.MigLayout;
import org.openide.util.NbBundle.Messages;
import org.tideline.core.api.Progress;
import org.tideline.storage.api.Backups;
import org.tideline.ui.support.api.Buttons;
import org.tideline.ui.support.api.Tokens;
import org.tideline.ui.support.api.Type;
import org.tideline.vault.api.Secret;

/** Which backup is put back, and what opens it (ux.md §10 j). Nothing that is here is touched on this page. */
@Messages({
    "RestorePage.greeting=Restore a backup",
    "RestorePage.sentence=It is put into a folder of its own and checked there. What is on this computer now is not touched.",
    "RestorePage.file=Backup",
    "RestorePage.choose=&Choose…",
    "RestorePage.chooser=Choose a backup",
    "RestorePage.kind=Backups of Tideline",
    "RestorePage.noFile=Choose the backup first.",
    "RestorePage.look=Put it back and &check it",
    "RestorePage.back=Back",
    "RestorePage.cancel=Cancel",
    "RestorePage.working=Putting it back and checking it…",
    "# {0} - done", "# {1} - all", "RestorePage.counted=Putting it back and checking it, {0} of {1}",
    "RestorePage.stopping=Stopping…",
    "RestorePage.stopped=Stopped. Nothing was changed."})
final class RestorePage extends DoorPage {
    private static final long serialVersionUID = 1;
    private final transient Restoring restoring;
    private final JTextField name = new JTextField();
    private final JButton choose = Buttons.plain(Bundle.RestorePage_choose(), this::choose);
    private final SecretField field = new SecretField(this::look);
    private final JButton look = Buttons.primary(Bundle.RestorePage_look(), this::look);
    private final JButton back = Buttons.plain(Bundle.RestorePage_back(), this::back);
    private final JButton cancel = Buttons.plain(Bundle.RestorePage_cancel(), this::cancel);
    private final JLabel at = Type.CAPTION.on(Tokens.TEXT2.text(new JLabel(" ")));
    private final javax.swing.Timer watch = new javax.swing.Timer(200, e -> far());
    private transient Path file;

    /** @param restoring does the work */
    RestorePage(Restoring restoring) {
        super(480, Bundle.RestorePage_greeting(), Bundle.RestorePage_sentence());
        this.restoring = restoring;
        JLabel caption = Type.LABEL.on(Tokens.TEXT2.text(new JLabel(Bundle.RestorePage_file())));
        caption.setLabelFor(name);
        name.setEditable(false);
        JPanel row = new JPanel(new MigLayout("insets 0, fillx, gapx 8", "[grow,fill][]"));
        row.setOpaque(false);
        row.add(name, "height 38!, wmin 0");
        row.add(choose, "height 38!");
        column.add(caption, "gapbottom 5");
        column.add(row, "gapbottom 16");
        column.add(field);
        JPanel buttons = new JPanel(new MigLayout("insets 0, gapx 8, hidemode 3"));
        buttons.setOpaque(false);
        buttons.add(look, "height 36!");
        buttons.add(back, "height 36!");
        buttons.add(cancel, "height 36!");
        buttons.add(field.other(), "gapleft 4");
        column.add(buttons, "gaptop 14");
        column.add(at, "gaptop 10");
        cancel.setVisible(false);
    }

    @Override
    JComponent first() {
        return file == null ? choose : field.first();
    }

    @Override
    void left() {
        watch.stop();
        field.wipe();
    }

    private void choose() {
        // A chooser of its own each time: none remembers where backups lie.
        JFileChooser chooser = new JFileChooser();
        chooser.setDialogTitle(Bundle.RestorePage_chooser());
        chooser.setFileFilter(new FileNameExtensionFilter(Bundle.RestorePage_kind(), Backups.ENDING.substring(1)));
        if (chooser.showOpenDialog(this) == JFileChooser.APPROVE_OPTION) {
            File chosen = chooser.getSelectedFile();
            file = chosen.toPath();
            name.setText(chosen.getName());
            name.setToolTipText(chosen.getPath());
            field.first().requestFocusInWindow();
        }
    }

    private void look() {
        if (cancel.isVisible()) {
            return;
        }
        if (file == null) {
            at.setText(Bundle.RestorePage_noFile());
            choose.requestFocusInWindow();
            return;
        }
        Secret secret = field.secret();
        if (secret != null) {
            busy(true);
            at.setText(Bundle.RestorePage_working());
            watch.start();
            restoring.begin(file, secret, this::refused);
        }
    }

    private void far() {
        if (restoring.stopping()) {
            at.setText(Bundle.RestorePage_stopping());
        } else if (restoring.total() > 0) {
            NumberFormat number = NumberFormat.getIntegerInstance();
            at.setText(Bundle.RestorePage_counted(number.format(restoring.done()), number.format(restoring.total())));
        }
    }

    private void refused(Exception failure, String words) {
        busy(false);
        watch.stop();
        if (failure instanceof Progress.Cancelled) {
            at.setText(Bundle.RestorePage_stopped());
            field.first().requestFocusInWindow();
        } else {
            at.setText(" ");
            field.refused(words);
        }
    }

    private void cancel() {
        restoring.cancel();
        far();
    }

    private void back() {
        restoring.back();
    }

    private void busy(boolean now) {
        field.busy(now);
        choose.setEnabled(!now);
        look.setVisible(!now);
        back.setVisible(!now);
        field.other().setVisible(!now);
        cancel.setVisible(now);
        if (now) {
            cancel.requestFocusInWindow();
        }
    }
}
