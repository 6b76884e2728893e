package org.tideline.clients.ui;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.swing.JFileChooser;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.openide.util.NbBundle.Messages;
import org.openide.windows.WindowManager;
import org.tideline.clients.model.Attachment;
import org.tideline.clients.model.Attachments;
import org.tideline.clients.model.CaseWords;
import org.tideline.core.api.ItemRef;
import org.tideline.core.api.Label;
import org.tideline.core.api.Progress;
import org.tideline.storage.api.OpenPractice;
import org.tideline.ui.support.api.Background;
import org.tideline.ui.support.api.Buttons;
import org.tideline.ui.support.api.Form;
import org.tideline.ui.support.api.Icons;
import org.tideline.ui.support.api.Prompts;
import org.tideline.ui.support.api.Toast;
import org.tideline.ui.support.api.Tokens;
import org.tideline.ui.support.api.Type;
import org.tideline.ui.support.api.Undo;

/**
 * The files of a case or of one of its records. A copy leaves the practice only when it is saved on purpose; pictures and
 * plain text are shown here, nothing else is opened. Event thread.
 */
@Messages({
    "FilesPanel.add=Attach a file…",
    "FilesPanel.adding=Attaching a file",
    "FilesPanel.added=The file was attached. The original is where it was.",
    "# {0} - day", "# {1} - size", "FilesPanel.detail={0} · {1}",
    "# {0} - number", "FilesPanel.kb={0} kB",
    "# {0} - number", "FilesPanel.mb={0} MB",
    "# {0} - file name", "FilesPanel.see=Show {0}",
    "# {0} - file name", "FilesPanel.save=Save a copy of {0} outside",
    "# {0} - file name", "FilesPanel.remove=Take {0} away",
    "FilesPanel.saveTitle=Save a copy outside?",
    "FilesPanel.saveBody=The copy is not encrypted, and Tideline does not know what becomes of it. It is entered in the audit trail.",
    "FilesPanel.saveVerb=Choose where",
    "FilesPanel.keepHere=Keep it here",
    "FilesPanel.saving=Saving a copy",
    "FilesPanel.saved=A copy was saved.",
    "FilesPanel.replace=Replace the file that is there?",
    "FilesPanel.replaceBody=Another file of this name is in that folder already.",
    "FilesPanel.replaceVerb=Replace it",
    "FilesPanel.leaveIt=Leave it",
    "FilesPanel.notSaved=The copy was not saved",
    "FilesPanel.notSavedHow=It could not be written there. What is kept in the practice is as it was. Choose another folder.",
    "FilesPanel.removed=The file was taken away"})
final class FilesPanel extends JPanel {
    private static final long serialVersionUID = 1;
    private static final int KILO = 1024;
    private final transient OpenPractice practice;
    private final transient ItemRef of;
    private final transient Label label;

    /**
     * @param of    the record they belong to, or the case
     * @param label where they lie
     */
    FilesPanel(OpenPractice practice, ItemRef of, Label label) {
        super(new MigLayout("insets 0, wrap 1, fillx, gap 0", "[grow,fill]"));
        this.practice = practice;
        this.of = of;
        this.label = label;
        setOpaque(false);
    }

    /** Shows those of these files that belong here. */
    void show(List<Attachment> all) {
        removeAll();
        all.stream().filter(file -> file.of().equals(of)).forEach(file -> add(row(file)));
        add(Form.left(Buttons.link(Bundle.FilesPanel_add(), this::attach)));
        revalidate();
        repaint();
    }

    private JPanel row(Attachment file) {
        JPanel row = new JPanel(new MigLayout("insets 0, fillx, gapx 8", "[grow,fill][][]"));
        row.setOpaque(false);
        JLabel name = Type.BASE.on(Tokens.TEXT1.text(new JLabel(file.fileName())));
        name.setIcon(Icons.of(file.mediaType().startsWith("image/") ? "image" : "file-text", 16, Tokens.TEXT2));
        name.setToolTipText(Bundle.FilesPanel_detail(CaseWords.day(file.day()), size(file.size())));
        row.add(name, "wmin 60");
        row.add(Type.CAPTION.on(Tokens.TEXT2.text(new JLabel(Bundle.FilesPanel_detail(CaseWords.day(file.day()), size(file.size()))))));
        JPanel verbs = new JPanel(new MigLayout("insets 0, gapx 2"));
        verbs.setOpaque(false);
        if (file.shows() && file.size() <= Attachments.LARGEST_SHOWN) {
            verbs.add(Buttons.icon("eye", Bundle.FilesPanel_see(file.fileName()), () -> FileWindow.show(practice, file)));
        }
        verbs.add(Buttons.icon("download", Bundle.FilesPanel_save(file.fileName()), () -> save(file)));
        verbs.add(Buttons.icon("trash-2", Bundle.FilesPanel_remove(file.fileName()), () -> remove(file)));
        row.add(verbs);
        return row;
    }

    private static String size(long bytes) {
        return bytes < (long) KILO * KILO ? Bundle.FilesPanel_kb(Math.max(1, bytes / KILO)) : Bundle.FilesPanel_mb(bytes / KILO / KILO);
    }

    private void attach() {
        JFileChooser chooser = new JFileChooser();
        chooser.setDialogTitle(Bundle.FilesPanel_add());
        if (chooser.showOpenDialog(WindowManager.getDefault().getMainWindow()) == JFileChooser.APPROVE_OPTION) {
            Path file = chooser.getSelectedFile().toPath();
            Background.start(Bundle.FilesPanel_adding(), progress -> practice.service(Attachments.class).add(label.caseId(), of, label.owner(),
                    label.drawer(), file, progress), added -> Toast.show(Bundle.FilesPanel_added(), null), FilesPanel::failed);
        }
    }

    private static void failed(Exception failure) {
        if (failure instanceof IOException) {
            Prompts.get().tell(Bundle.FilesPanel_notSaved(), Bundle.FilesPanel_notSavedHow());
        } else {
            Prompts.get().failed(failure);
        }
    }

    private void save(Attachment file) {
        if (!Prompts.get().confirm(Bundle.FilesPanel_saveTitle(), Bundle.FilesPanel_saveBody(), Bundle.FilesPanel_saveVerb(), Bundle.FilesPanel_keepHere())) {
            return;
        }
        Optional<Path> to = choose(file);
        to.ifPresent(path -> Background.start(Bundle.FilesPanel_saving(), (Progress progress) -> {
            practice.service(Attachments.class).save(file, path, progress);
            return null;
        }, done -> Toast.show(Bundle.FilesPanel_saved(), null), FilesPanel::failed));
    }

    private static Optional<Path> choose(Attachment file) {
        JFileChooser chooser = new JFileChooser();
        chooser.setSelectedFile(new File(chooser.getCurrentDirectory(), file.fileName()));
        if (chooser.showSaveDialog(WindowManager.getDefault().getMainWindow()) != JFileChooser.APPROVE_OPTION) {
            return Optional.empty();
        }
        Path to = chooser.getSelectedFile().toPath();
        boolean free = !Files.exists(to) || Prompts.get().confirm(Bundle.FilesPanel_replace(), Bundle.FilesPanel_replaceBody(),
                Bundle.FilesPanel_replaceVerb(), Bundle.FilesPanel_leaveIt());
        return free ? Optional.of(to) : Optional.empty();
    }

    private void remove(Attachment file) {
        Attachments files = practice.service(Attachments.class);
        Background.run(() -> {
            files.remove(file);
            return null;
        }, done -> practice.service(Undo.class).done(Bundle.FilesPanel_removed(), () -> files.restore(file), () -> files.remove(file)));
    }
}
