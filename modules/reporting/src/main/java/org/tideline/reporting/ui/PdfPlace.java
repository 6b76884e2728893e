package org.tideline.reporting.ui;

import java.awt.Component;
import java.awt.Desktop;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.swing.JFileChooser;
import javax.swing.filechooser.FileNameExtensionFilter;
import org.openide.util.NbBundle.Messages;
import org.tideline.ui.support.api.Background;
import org.tideline.ui.support.api.Prompts;

/** Asks where a file shall go, and shows the folder it went to. Event thread. */
@Messages({
    "PdfPlace.title=Make PDF", "PdfPlace.make=Make PDF", "PdfPlace.files=PDF files",
    "PdfPlace.figures=Make CSV", "PdfPlace.csv=CSV files",
    "# {0} - file name", "PdfPlace.replaceTitle=Replace {0}?",
    "PdfPlace.replaceBody=There is a file of this name in the folder already. It is replaced as a whole.",
    "PdfPlace.replace=Replace", "PdfPlace.keep=Keep it"})
final class PdfPlace {
    private PdfPlace() {
    }

    /**
     * Asks for a file; empty if the person thought better of it.
     *
     * @param folder    where to begin, or null for the person's own folder
     * @param suggested name of the file; its ending stays
     */
    static Optional<Path> ask(Component over, Path folder, String suggested) {
        JFileChooser chooser = new JFileChooser(folder == null ? null : folder.toFile());
        chooser.setDialogTitle(suggested.endsWith(".pdf") ? Bundle.PdfPlace_title() : Bundle.PdfPlace_figures());
        String ending = suggested.substring(suggested.lastIndexOf('.'));
        boolean pdf = ending.equals(".pdf");
        chooser.setFileFilter(new FileNameExtensionFilter(pdf ? Bundle.PdfPlace_files() : Bundle.PdfPlace_csv(), ending.substring(1)));
        chooser.setSelectedFile(chooser.getCurrentDirectory().toPath().resolve(suggested).toFile());
        chooser.setApproveButtonText(pdf ? Bundle.PdfPlace_make() : Bundle.PdfPlace_figures());
        if (chooser.showSaveDialog(over) != JFileChooser.APPROVE_OPTION) {
            return Optional.empty();
        }
        Path chosen = chooser.getSelectedFile().toPath();
        String name = chosen.getFileName().toString();
        Path file = name.toLowerCase(java.util.Locale.ROOT).endsWith(ending) ? chosen : chosen.resolveSibling(name + ending);
        boolean free = !Files.exists(file) || Prompts.get().confirm(Bundle.PdfPlace_replaceTitle(file.getFileName()),
                Bundle.PdfPlace_replaceBody(), Bundle.PdfPlace_replace(), Bundle.PdfPlace_keep());
        return free ? Optional.of(file) : Optional.empty();
    }

    /** Whether a folder can be shown here at all. */
    static boolean canShow() {
        return Desktop.isDesktopSupported() && Desktop.getDesktop().isSupported(Desktop.Action.OPEN);
    }

    /** Shows the folder in the system's own window. */
    static void show(Path folder) {
        Background.run(() -> {
            Desktop.getDesktop().open(folder.toFile());
            return null;
        }, nothing -> { });
    }

    /** Asks for a folder; empty if the person thought better of it. */
    static Optional<Path> askFolder(Component over, Path before, String title) {
        JFileChooser chooser = new JFileChooser(before == null ? null : before.toFile());
        chooser.setDialogTitle(title);
        chooser.setFileSelectionMode(JFileChooser.DIRECTORIES_ONLY);
        return chooser.showOpenDialog(over) == JFileChooser.APPROVE_OPTION ? Optional.of(chooser.getSelectedFile().toPath()) : Optional.empty();
    }
}
