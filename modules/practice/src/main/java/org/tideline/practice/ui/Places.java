package org.tideline.practice.ui;

import java.awt.Component;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javax.swing.JFileChooser;
import org.openide.util.NbBundle.Messages;
import org.tideline.ui.support.api.Prompts;

/** Asks for a folder or a file; nothing is remembered of where it was. Event thread. */
@Messages({
    "Places.choose=Choose this folder",
    "Places.save=Save",
    "# {0} - file name", "Places.replaceTitle=Replace {0}?",
    "Places.replaceBody=There is a file of this name in the folder already. It is replaced as a whole.",
    "Places.replace=Replace", "Places.keep=Keep it"})
final class Places {
    private Places() {
    }

    /** A folder; empty if the person thought better of it. */
    static Optional<Path> folder(Component over, String title) {
        JFileChooser chooser = new JFileChooser();
        chooser.setDialogTitle(title);
        chooser.setFileSelectionMode(JFileChooser.DIRECTORIES_ONLY);
        return chooser.showDialog(over, Bundle.Places_choose()) == JFileChooser.APPROVE_OPTION
                ? Optional.of(chooser.getSelectedFile().toPath()) : Optional.empty();
    }

    /**
     * A file to write; asks before one is replaced.
     *
     * @param suggested its name, with its ending
     */
    static Optional<Path> file(Component over, String title, String suggested) {
        JFileChooser chooser = new JFileChooser();
        chooser.setDialogTitle(title);
        chooser.setApproveButtonText(Bundle.Places_save());
        chooser.setSelectedFile(chooser.getCurrentDirectory().toPath().resolve(suggested).toFile());
        if (chooser.showSaveDialog(over) != JFileChooser.APPROVE_OPTION) {
            return Optional.empty();
        }
        Path chosen = chooser.getSelectedFile().toPath();
        String ending = suggested.substring(suggested.lastIndexOf('.'));
        Path file = chosen.toString().toLowerCase(Locale.ROOT).endsWith(ending) ? chosen
                : chosen.resolveSibling(chosen.getFileName() + ending);
        boolean free = !Files.exists(file) || Prompts.get().confirm(Bundle.Places_replaceTitle(file.getFileName()),
                Bundle.Places_replaceBody(), Bundle.Places_replace(), Bundle.Places_keep());
        return free ? Optional.of(file) : Optional.empty();
    }
}
