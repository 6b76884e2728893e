package org.tideline.ui.support.api;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.swing.JFileChooser;
import javax.swing.filechooser.FileNameExtensionFilter;
import org.openide.util.NbBundle.Messages;
import org.openide.windows.WindowManager;
import org.tideline.core.api.ItemRef;
import org.tideline.core.api.Now;
import org.tideline.core.api.Trouble;
import org.tideline.storage.api.OpenPractice;
import org.tideline.storage.api.Practices;
import org.tideline.vault.api.Draft;

/** Words that could not be saved, sealed in a file of the person's choosing, and brought back from there. Event thread. */
@Messages({
    "Elsewhere.title=Save the words in another place",
    "Elsewhere.save=Save here",
    "Elsewhere.bring=Bring back words kept elsewhere",
    "Elsewhere.open=Bring back",
    "Elsewhere.sort=Words kept by Tideline",
    "Elsewhere.saved=Kept there, sealed. Practice ▸ Bring back words kept elsewhere reads it again.",
    "Elsewhere.failed=The words could not be written there either. Choose another place; here they stay in their window.",
    "Elsewhere.foreign=This file holds no words of this practice, or it is damaged. Nothing was changed."})
public final class Elsewhere {
    /** Ending of such files. */
    private static final String ENDING = "tideline-words";
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH.mm");
    private static final Logger LOG = Logger.getLogger(Elsewhere.class.getName());

    private Elsewhere() {
    }

    /** Lets the person choose a place and writes the words there, sealed. */
    static void save(Draft draft, byte[] content) {
        JFileChooser chooser = chooser(Bundle.Elsewhere_title());
        // The name tells when, never whose.
        chooser.setSelectedFile(new File(NAME.format(LocalDateTime.now(Now.clock())) + "." + ENDING));
        if (chooser.showDialog(WindowManager.getDefault().getMainWindow(), Bundle.Elsewhere_save()) == JFileChooser.APPROVE_OPTION) {
            Path file = chooser.getSelectedFile().toPath();
            Path to = file.getFileName().toString().contains(".") ? file : file.resolveSibling(file.getFileName() + "." + ENDING);
            Background.run(() -> {
                draft.keepElsewhere(to, content);
                return null;
            }, done -> Toast.show(Bundle.Elsewhere_saved(), null), failure -> {
                LOG.log(Level.WARNING, "Not kept elsewhere: {0}", failure.getClass().getName());
                Prompts.get().failed(new Trouble(Bundle.Elsewhere_failed()));
            });
        }
    }

    /** Lets the person choose such a file and opens its editor with the words in it. */
    public static void bringBack() {
        OpenPractice practice = Practices.current().orElseThrow();
        JFileChooser chooser = chooser(Bundle.Elsewhere_bring());
        if (chooser.showDialog(WindowManager.getDefault().getMainWindow(), Bundle.Elsewhere_open()) == JFileChooser.APPROVE_OPTION) {
            Path file = chooser.getSelectedFile().toPath();
            Background.run(() -> bring(practice, file), item -> {
                if (!DraftEditors.open(item)) {
                    Prompts.get().failed(new Trouble(Bundle.Elsewhere_foreign()));
                }
            });
        }
    }

    private static ItemRef bring(OpenPractice practice, Path file) throws Trouble {
        try {
            return practice.drafts().bringBack(file);
        } catch (IOException e) {
            throw new Trouble(Bundle.Elsewhere_foreign());
        }
    }

    private static JFileChooser chooser(String title) {
        JFileChooser chooser = new JFileChooser();
        chooser.setDialogTitle(title);
        chooser.setFileFilter(new FileNameExtensionFilter(Bundle.Elsewhere_sort(), ENDING));
        return chooser;
    }
}
