package org.tideline.checkins.ui;

import java.awt.BorderLayout;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JComponent;
import javax.swing.JFileChooser;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextField;
import javax.swing.filechooser.FileNameExtensionFilter;
import net.miginfocom.swing.MigLayout;
import org.openide.util.NbBundle.Messages;
import org.openide.windows.Mode;
import org.openide.windows.TopComponent;
import org.openide.windows.WindowManager;
import org.tideline.checkins.model.csv.FileTrouble;
import org.tideline.checkins.model.csv.ImportDraft;
import org.tideline.checkins.model.csv.Imports;
import org.tideline.core.api.Progress;
import org.tideline.core.api.Validation;
import org.tideline.storage.api.OpenPractice;
import org.tideline.storage.api.Practices;
import org.tideline.ui.support.api.Background;
import org.tideline.ui.support.api.Buttons;
import org.tideline.ui.support.api.EmptyState;
import org.tideline.ui.support.api.Line;
import org.tideline.ui.support.api.Prompts;
import org.tideline.ui.support.api.TextChanges;
import org.tideline.ui.support.api.Tokens;
import org.tideline.ui.support.api.Type;
import org.tideline.ui.support.api.Undo;

/**
 * Brings in a file of check-ins on one page: which column is what, what will come in, what stays out and why. The
 * import is one step to undo. The window system keeps nothing of it.
 */
@TopComponent.Description(preferredID = "ImportWindow", persistenceType = TopComponent.PERSISTENCE_NEVER)
@Messages({
    "IMPORT_title=Bring in check-ins", "IMPORT_another=Another file…", "IMPORT_choose=Choose a file",
    "IMPORT_csv=CSV files", "IMPORT_looking=Looking at the file",
    "# {0} - file", "# {1} - rows", "# {2} - separator", "# {3} - encoding", "IMPORT_file={0}, {1,choice,0#no rows|1#1 row|1<{1,number,integer} rows}, {2}, {3}",
    "# {0} - rows", "IMPORT_go=&Bring in {0,choice,0#nothing|1#1 row|1<{0,number,integer} rows}", "IMPORT_cancel=Cancel",
    "IMPORT_remember=Remember this mapping as", "IMPORT_undo=One step to undo: Ctrl+Z takes the whole import back out.",
    "IMPORT_running=Bringing in check-ins",
    "# {0} - check-ins", "IMPORT_done={0,choice,1#1 check-in came in|1<{0,number,integer} check-ins came in}",
    "IMPORT_stopped=Stopped. Nothing was brought in.",
    "IMPORT_trouble=This file cannot be brought in.", "IMPORT_western=Read it as Western European (Windows-1252)",
    "IMPORT_doneHow=They lie in their authors’ own drawers, closed. Ctrl+Z takes the whole import back out.",
    "# {0} - rows", "IMPORT_doneAside={0,choice,1#1 row was|1<{0,number,integer} rows were} set aside.",
    "IMPORT_close=Close", "IMPORT_saveAside=Save the rows that stay out",
    "# {0} - rows", "IMPORT_savedRows=Saved {0,choice,1#1 row|1<{0,number,integer} rows}",
    "IMPORT_replaceTitle=Replace this file?", "IMPORT_replaceBody=A file of that name is there already. Its content would be lost.",
    "IMPORT_replace=Replace it", "IMPORT_keepIt=Keep it",
    "IMPORT_notSaved=The rows were not saved", "IMPORT_notSavedHow=This place cannot be written to. Choose another folder.",
    "IMPORT_asideName=rows-set-aside.csv"
})
public final class ImportWindow extends TopComponent {
    private static final long serialVersionUID = 1;
    private static final Charset WESTERN = Charset.forName("windows-1252");
    private final transient OpenPractice practice = Practices.current().orElseThrow();
    private final transient long caseId;
    private final JLabel about = Type.CAPTION.on(Tokens.TEXT2.text(new JLabel()));
    private final JPanel middle = new JPanel(new BorderLayout());
    private final ImportMappingPanel mapping = new ImportMappingPanel(this::changed);
    private final ImportRowsPanel rows = new ImportRowsPanel(this::saveAside);
    private final JPanel foot = Tokens.RAISED.ground(new JPanel(new MigLayout("insets 12 28 12 28, fillx", "[][][]8[]16[grow, right]")));
    private final JButton go = Buttons.primary(Bundle.IMPORT_go(0), "upload", this::bringIn);
    private final JCheckBox remember = new JCheckBox(Bundle.IMPORT_remember());
    private final JTextField name = new JTextField(14);
    private transient ImportDraft draft;
    private transient Imports.Preview preview;
    private transient long asked;
    private transient Background.Running running;

    private ImportWindow(long caseId) {
        this.caseId = caseId;
        setLayout(new BorderLayout());
        setName("import-checkins");
        setDisplayName(Bundle.IMPORT_title());
        Tokens.PANEL.ground(this);
        getAccessibleContext().setAccessibleName(Bundle.IMPORT_title());
        JPanel top = new JPanel(new MigLayout("insets 18 28 12 28, fillx", "[]12[grow, fill][]"));
        top.setOpaque(false);
        top.add(Type.TITLE.on(Tokens.TEXT1.text(new JLabel(Bundle.IMPORT_title()))));
        top.add(about, "wmin 0");
        top.add(Buttons.plain(Bundle.IMPORT_another(), "folder-open", this::another));
        add(top, BorderLayout.NORTH);
        middle.setOpaque(false);
        add(middle, BorderLayout.CENTER);
        foot.setBorder(new Line(Tokens.LINE, 1, 0, 0, 0, null));
        foot.add(go);
        foot.add(Buttons.plain(Bundle.IMPORT_cancel(), this::cancel));
        remember.setOpaque(false);
        foot.add(remember, "gapleft 12");
        foot.add(name, "w 150!");
        name.getAccessibleContext().setAccessibleName(Bundle.IMPORT_remember());
        TextChanges.tell(name, () -> remember.setSelected(!name.getText().isBlank()));
        foot.add(Type.CAPTION.on(Tokens.TEXT2.text(new JLabel(Bundle.IMPORT_undo()))), "wmin 0");
        foot.setVisible(false);
        add(foot, BorderLayout.SOUTH);
    }

    /**
     * Asks for a file and opens the window on it. Event thread.
     *
     * @param caseId the case it is for, or 0 where the file says it
     */
    public static void choose(long caseId) {
        Optional<Path> path = ask();
        path.ifPresent(p -> show(p, caseId));
    }

    /** Opens the window on a file. Event thread. */
    static void show(Path path, long caseId) {
        if (Practices.current().isEmpty()) {
            return;
        }
        WindowManager.getDefault().getRegistry().getOpened().stream().filter(ImportWindow.class::isInstance)
                .map(ImportWindow.class::cast).filter(w -> !w.busy()).forEach(TopComponent::close);
        ImportWindow window = new ImportWindow(caseId);
        Mode documents = WindowManager.getDefault().findMode("editor");
        if (documents != null) {
            documents.dockInto(window);
        }
        window.open();
        window.requestActive();
        window.load(path, null);
    }

    private static Optional<Path> ask() {
        JFileChooser chooser = new JFileChooser();
        chooser.setDialogTitle(Bundle.IMPORT_choose());
        chooser.setFileFilter(new FileNameExtensionFilter(Bundle.IMPORT_csv(), "csv", "tsv", "txt"));
        return chooser.showOpenDialog(WindowManager.getDefault().getMainWindow()) == JFileChooser.APPROVE_OPTION
                ? Optional.of(chooser.getSelectedFile().toPath()) : Optional.empty();
    }

    private void another() {
        if (!busy()) {
            ask().ifPresent(p -> load(p, null));
        }
    }

    private void load(Path path, Charset told) {
        about.setText(path.getFileName().toString());
        preview = null;
        long mine = ++asked;
        Background.start(Bundle.IMPORT_looking(), progress -> ImportDraft.open(practice, path, told, caseId).look(practice, progress),
                look -> {
                    if (mine == asked) {
                        page();
                        show(look);
                    }
                }, failure -> trouble(failure, path));
    }

    /** The page with both halves; where it is narrow the rows come below. */
    private void page() {
        JPanel halves = new Halves(mapping, rows);
        JScrollPane scroll = new JScrollPane(halves, JScrollPane.VERTICAL_SCROLLBAR_AS_NEEDED, JScrollPane.HORIZONTAL_SCROLLBAR_NEVER);
        scroll.setBorder(null);
        scroll.setOpaque(false);
        scroll.getViewport().setOpaque(false);
        scroll.getVerticalScrollBar().setUnitIncrement(24);
        middle(scroll);
        foot.setVisible(true);
    }

    private void middle(JComponent content) {
        middle.removeAll();
        middle.add(content, BorderLayout.CENTER);
        middle.revalidate();
        middle.repaint();
    }

    private void trouble(Exception failure, Path path) {
        foot.setVisible(false);
        if (!(failure instanceof FileTrouble trouble)) {
            middle(new JPanel());
            Prompts.get().failed(failure);
            return;
        }
        JButton other = Buttons.plain(Bundle.IMPORT_another(), "folder-open", this::another);
        middle(trouble.encoding()
                ? new EmptyState(Bundle.IMPORT_trouble(), trouble.getMessage(), other,
                        Buttons.plain(Bundle.IMPORT_western(), () -> load(path, WESTERN)))
                : new EmptyState(Bundle.IMPORT_trouble(), trouble.getMessage(), other));
    }

    /** The therapist changed something: the draft is looked at anew; of several looks under way only the last counts. */
    private void changed(ImportDraft now) {
        if (busy()) {
            return;
        }
        draft = now;
        long mine = ++asked;
        go.setEnabled(false);
        Background.start(Bundle.IMPORT_looking(), progress -> {
            // At once, and not when the window closes: a lock or a crash would lose it.
            now.remember(practice);
            return now.look(practice, progress);
        }, look -> {
            if (mine == asked) {
                show(look);
            }
        }, failure -> trouble(failure, now.file().path()));
    }

    private void show(ImportDraft.Look look) {
        draft = look.draft();
        preview = look.preview().orElse(null);
        String encoding = draft.file().charset() == StandardCharsets.UTF_8 ? "UTF-8" : draft.file().charset().displayName();
        String file = draft.file().path().getFileName().toString();
        about.setText(preview == null ? file
                : Bundle.IMPORT_file(file, preview.tally().rows(), draft.file().separatorWords(), encoding));
        mapping.show(draft, preview);
        if (preview == null) {
            rows.missing(look.missing().problems().stream().map(Validation.Problem::message).toList());
        } else {
            rows.show(preview, draft.mapping());
        }
        long coming = preview == null ? 0 : preview.tally().comeIn();
        String words = Bundle.IMPORT_go(coming);
        org.openide.awt.Mnemonics.setLocalizedText(go, words);
        go.setEnabled(coming > 0);
    }

    private boolean busy() {
        return running != null && !running.over();
    }

    private void bringIn() {
        ImportDraft now = draft;
        Imports imports = practice.service(Imports.class);
        String keepAs = remember.isSelected() ? name.getText().strip() : "";
        go.setEnabled(false);
        // What is coming in is settled: a look still under way would show, and offer, something else.
        asked++;
        mapping.still();
        running = Background.start(Bundle.IMPORT_running(), progress -> {
            Imports.Outcome outcome = imports.bringIn(now.file(), now.mapping(), now.target(), row -> { }, progress);
            if (!keepAs.isEmpty()) {
                imports.keep(now.kept(keepAs));
            }
            return outcome;
        }, outcome -> done(now, imports, outcome), failure -> {
            if (draft != null) {
                mapping.show(draft, preview);
                go.setEnabled(true);
            }
            if (failure instanceof Progress.Cancelled) {
                org.tideline.ui.support.api.Toast.show(Bundle.IMPORT_stopped(), null);
            } else if (failure instanceof FileTrouble) {
                trouble(failure, now.file().path());
            } else {
                Prompts.get().failed(failure);
            }
        });
    }

    private void done(ImportDraft now, Imports imports, Imports.Outcome outcome) {
        foot.setVisible(false);
        String words = Bundle.IMPORT_done(outcome.tally().comeIn());
        if (outcome.batch() != 0) {
            practice.service(Undo.class).done(words, () -> imports.takeBack(outcome), () -> imports.bringBack(outcome));
        }
        draft = now;
        long out = outcome.tally().stayOut();
        JButton close = Buttons.primary(Bundle.IMPORT_close(), this::close);
        JButton other = Buttons.plain(Bundle.IMPORT_another(), "folder-open", this::another);
        String how = out == 0 ? Bundle.IMPORT_doneHow() : Bundle.IMPORT_doneHow() + " " + Bundle.IMPORT_doneAside(out);
        middle(out == 0 ? new EmptyState(words + ".", how, close, other)
                : new EmptyState(words + ".", how, close, other, Buttons.plain(Bundle.ROWS_save(), "file-down", this::saveAside)));
        close.requestFocusInWindow();
    }

    private void saveAside() {
        JFileChooser chooser = new JFileChooser();
        chooser.setDialogTitle(Bundle.IMPORT_saveAside());
        chooser.setSelectedFile(new java.io.File(chooser.getCurrentDirectory(), Bundle.IMPORT_asideName()));
        if (chooser.showSaveDialog(this) != JFileChooser.APPROVE_OPTION) {
            return;
        }
        Path to = chooser.getSelectedFile().toPath();
        if (Files.exists(to) && !Prompts.get().confirm(Bundle.IMPORT_replaceTitle(), Bundle.IMPORT_replaceBody(),
                Bundle.IMPORT_replace(), Bundle.IMPORT_keepIt())) {
            return;
        }
        ImportDraft now = draft;
        Background.run(() -> practice.service(Imports.class).saveAside(now.file(), now.mapping(), now.target(), to),
                count -> org.tideline.ui.support.api.Toast.show(Bundle.IMPORT_savedRows(count), null),
                failure -> {
                    if (failure instanceof IOException) {
                        Prompts.get().tell(Bundle.IMPORT_notSaved(), Bundle.IMPORT_notSavedHow());
                    } else {
                        Prompts.get().failed(failure);
                    }
                });
    }

    private void cancel() {
        if (busy()) {
            running.cancel();
        } else {
            close();
        }
    }

    @Override
    protected void componentClosed() {
        if (running != null) {
            running.cancel();
        }
        asked++;
        middle.removeAll();
        draft = null;
        preview = null;
    }

    @Override
    public int getPersistenceType() {
        return PERSISTENCE_NEVER;
    }

    @Override
    protected String preferredID() {
        return "ImportWindow";
    }

    private void writeObject(java.io.ObjectOutputStream out) throws IOException {
        throw new java.io.NotSerializableException(ImportWindow.class.getName());
    }
}
