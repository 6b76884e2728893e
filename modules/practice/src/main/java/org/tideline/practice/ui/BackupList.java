package org.tideline.practice.ui;

import java.awt.BorderLayout;
import java.awt.EventQueue;
import java.nio.file.Path;
import java.util.List;
import javax.swing.JButton;
import javax.swing.JPanel;
import javax.swing.JPasswordField;
import javax.swing.JTable;
import javax.swing.ListSelectionModel;
import javax.swing.table.AbstractTableModel;
import net.miginfocom.swing.MigLayout;
import org.openide.util.NbBundle.Messages;
import org.tideline.core.api.Now;
import org.tideline.core.api.Progress;
import org.tideline.core.api.Trouble;
import org.tideline.core.api.Validation;
import org.tideline.practice.model.BackupFiles;
import org.tideline.practice.model.Moments;
import org.tideline.storage.api.Backups;
import org.tideline.ui.support.api.Background;
import org.tideline.ui.support.api.Buttons;
import org.tideline.ui.support.api.Form;
import org.tideline.ui.support.api.Line;
import org.tideline.ui.support.api.Notice;
import org.tideline.ui.support.api.Parts;
import org.tideline.ui.support.api.Prompts;
import org.tideline.ui.support.api.Tables;
import org.tideline.ui.support.api.Tokens;
import org.tideline.vault.api.Secret;
import org.tideline.vault.api.WrongSecret;

/** The backups in one folder; one of them can be opened in a temporary place and checked. Event thread. */
@Messages({
    "# {0} - folder", "BackupList.name=Backups in {0}",
    "BackupList.made=Made", "BackupList.size=Size", "BackupList.file=File",
    "BackupList.check=Check this backup…",
    "BackupList.passphrase=&Passphrase it was made under",
    "BackupList.needed=Type the passphrase.",
    "BackupList.go=Check it", "BackupList.cancel=Cancel",
    "BackupList.checking=Checking the backup",
    "BackupList.wrong=That did not open it.",
    "# {0} - moment", "# {1} - day", "# {2} - rows", "# {3} - entries",
    "BackupList.whole=The backup of {0} opens and is whole. The newest entry is of {1}. It holds {2,number,integer} records "
            + "and {3,number,integer} entries of the audit trail."})
final class BackupList extends JPanel {
    private static final long serialVersionUID = 1;
    private final transient List<BackupFiles.Backup> files;
    private final JTable table;
    private final JButton check = Buttons.plain(Bundle.BackupList_check(), this::ask);
    private final JPasswordField passphrase = Fields.secret();
    private final JButton go = Buttons.plain(Bundle.BackupList_go(), this::prove);
    private final Form form = new Form();
    private final JPanel asking = new JPanel(new MigLayout("insets 0, wrap 1, fillx, gap 0", "[320:360:360,fill]"));
    private final JPanel outcome = new JPanel(new BorderLayout());
    private boolean wrong;

    /** @param of a folder with at least one backup */
    BackupList(BackupFiles of) {
        super(new MigLayout("insets 0, wrap 1, fillx, gap 0, hidemode 3", "[grow,fill]"));
        setOpaque(false);
        files = of.files();
        table = Tables.plain(new JTable(new Model(files)), Bundle.BackupList_name(of.folder()));
        table.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        table.getSelectionModel().addListSelectionListener(e -> check.setEnabled(table.getSelectedRow() >= 0 && go.isEnabled()));
        int[] widths = {220, 90, 400};
        for (int i = 0; i < widths.length; i++) {
            table.getColumnModel().getColumn(i).setPreferredWidth(widths[i]);
        }
        JPanel box = new JPanel(new BorderLayout());
        box.setOpaque(false);
        box.setBorder(new Line(Tokens.LINE, 1, 1, 1, 1, null));
        box.add(table.getTableHeader(), BorderLayout.NORTH);
        box.add(table, BorderLayout.CENTER);
        add(box, "wmin 0, gapbottom 8");
        table.setRowSelectionInterval(0, 0);
        add(Parts.buttons(check));
        asking.setOpaque(false);
        form.field("passphrase", Bundle.BackupList_passphrase(), passphrase);
        form.check(() -> new Validation().require(!wrong, "passphrase", Bundle.BackupList_wrong())
                .require(passphrase.getDocument().getLength() > 0, "passphrase", Bundle.BackupList_needed()));
        passphrase.addActionListener(e -> prove());
        asking.add(form);
        asking.add(Parts.buttons(go, Buttons.plain(Bundle.BackupList_cancel(), this::leave)));
        asking.setVisible(false);
        add(asking, "gaptop 12");
        outcome.setOpaque(false);
        outcome.setVisible(false);
        add(outcome, "wmin 0, gaptop 12");
    }

    private void ask() {
        outcome.setVisible(false);
        asking.setVisible(true);
        wrong = false;
        form.fresh();
        revalidate();
        EventQueue.invokeLater(passphrase::requestFocusInWindow);
    }

    private void leave() {
        passphrase.setText("");
        asking.setVisible(false);
        revalidate();
        table.requestFocusInWindow();
    }

    @Override
    public void removeNotify() {
        passphrase.setText("");
        super.removeNotify();
    }

    private void prove() {
        wrong = false;
        int row = table.getSelectedRow();
        if (row < 0 || !go.isEnabled() || !form.accept()) {
            return;
        }
        BackupFiles.Backup file = files.get(row);
        Secret secret = new Secret.Passphrase(passphrase.getPassword());
        busy(true);
        Path path = file.file();
        Background.start(Bundle.BackupList_checking(), progress -> {
            try (secret) {
                return Backups.prove(path, secret, progress);
            }
        }, backup -> {
            busy(false);
            leave();
            tell(new Notice(Notice.Kind.INFO, Bundle.BackupList_whole(Moments.words(backup.madeAt()), Moments.day(backup.newest()),
                    backup.rows(), backup.entries())));
        }, this::failed);
    }

    private void failed(Exception failure) {
        busy(false);
        if (failure instanceof WrongSecret) {
            wrong = true;
            form.accept();
            passphrase.selectAll();
            wrong = false;
        } else if (failure instanceof Trouble) {
            leave();
            tell(new Notice(Notice.Kind.ERROR, failure.getMessage()));
        } else if (!(failure instanceof Progress.Cancelled)) {
            Prompts.get().failed(failure);
        }
    }

    private void busy(boolean now) {
        go.setEnabled(!now);
        passphrase.setEnabled(!now);
        check.setEnabled(!now && table.getSelectedRow() >= 0);
    }

    private void tell(Notice notice) {
        outcome.removeAll();
        outcome.add(notice);
        outcome.setVisible(true);
        revalidate();
        repaint();
    }

    /** Made, size, file. */
    private static final class Model extends AbstractTableModel {
        private static final long serialVersionUID = 1;
        private final transient List<BackupFiles.Backup> files;

        Model(List<BackupFiles.Backup> files) {
            this.files = files;
        }

        @Override
        public int getRowCount() {
            return files.size();
        }

        @Override
        public int getColumnCount() {
            return 3;
        }

        @Override
        public String getColumnName(int column) {
            return switch (column) {
                case 0 -> Bundle.BackupList_made();
                case 1 -> Bundle.BackupList_size();
                default -> Bundle.BackupList_file();
            };
        }

        @Override
        public Object getValueAt(int row, int column) {
            BackupFiles.Backup file = files.get(row);
            return switch (column) {
                case 0 -> Moments.exact(file.at(), Now.clock().getZone());
                case 1 -> Moments.size(file.bytes());
                default -> file.file().getFileName().toString();
            };
        }
    }
}
