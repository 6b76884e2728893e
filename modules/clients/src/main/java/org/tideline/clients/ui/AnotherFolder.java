package org.tideline.clients.ui;

import java.nio.file.Path;
import java.util.Optional;
import javax.swing.JFileChooser;
import org.openide.util.NbBundle.Messages;
import org.openide.windows.WindowManager;

/** Asks for the folder of another practice, or a new folder for one. Event thread. */
@Messages({
    "AnotherFolder.title=Choose the folder of a practice",
    "AnotherFolder.this=Choose this folder"})
final class AnotherFolder {
    private AnotherFolder() {
    }

    /** @param now the folder in use, beside which it begins to look */
    static Optional<Path> choose(Path now) {
        JFileChooser chooser = new JFileChooser(now.getParent() == null ? null : now.getParent().toFile());
        chooser.setDialogTitle(Bundle.AnotherFolder_title());
        chooser.setFileSelectionMode(JFileChooser.DIRECTORIES_ONLY);
        return chooser.showDialog(WindowManager.getDefault().getMainWindow(), Bundle.AnotherFolder_this()) == JFileChooser.APPROVE_OPTION
                ? Optional.of(chooser.getSelectedFile().toPath()) : Optional.empty();
    }
}
