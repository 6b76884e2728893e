package org.tideline.exercises.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import javax.swing.JFileChooser;
import org.openide.util.NbBundle.Messages;
import org.openide.windows.WindowManager;
import org.tideline.clients.api.Case;
import org.tideline.core.api.Trouble;
import org.tideline.exercises.model.Assignment;
import org.tideline.exercises.model.Assignments;
import org.tideline.exercises.model.csv.EntryFile;
import org.tideline.storage.api.OpenPractice;
import org.tideline.ui.support.api.Background;
import org.tideline.ui.support.api.Prompts;
import org.tideline.ui.support.api.Toast;
import org.tideline.ui.support.api.Undo;

/** Brings tries in from a CSV file, and makes an empty one to be filled in. Event thread. */
@Messages({
    "EntryFiles.choose=Bring in tries from a CSV file",
    "# {0} - how many", "EntryFiles.title={0,choice,1#Bring in 1 entry about a try|1<Bring in {0,number,integer} entries about tries}?",
    "EntryFiles.all=Every row of the file can be read. What each says lies in their own drawer, closed.",
    "# {0} - how many", "# {1} - the first of them", "EntryFiles.aside={0,choice,1#1 row is|1<{0,number,integer} rows are} set aside and not brought in: {1}",
    "# {0} - line", "# {1} - why", "EntryFiles.line=line {0}, {1}",
    "# {0} - names of columns", "EntryFiles.unknown=Nothing is taken from these columns: {0}.",
    "EntryFiles.bring=Bring them in", "EntryFiles.leave=Leave it",
    "EntryFiles.nothing=Nothing in this file can be brought in",
    "# {0} - how many", "EntryFiles.done={0,choice,1#Brought in 1 entry|1<Brought in {0,number,integer} entries} about tries",
    "EntryFiles.emptyTitle=Save an empty table to fill in",
    "EntryFiles.saved=Saved the empty table",
    "EntryFiles.notSaved=The table was not saved. Look whether there is room, and whether you may write there."})
final class EntryFiles {
    private static final int TOLD = 6;

    private EntryFiles() {
    }

    /** Asks for a file, reads it, says what is in it, and brings it in where that is wanted. */
    static void choose(OpenPractice practice, Case of, List<Assignment> given) {
        JFileChooser chooser = new JFileChooser();
        chooser.setDialogTitle(Bundle.EntryFiles_choose());
        if (chooser.showOpenDialog(WindowManager.getDefault().getMainWindow()) != JFileChooser.APPROVE_OPTION) {
            return;
        }
        Path path = chooser.getSelectedFile().toPath();
        Background.run(() -> EntryFile.read(path, of, given), read -> ask(practice, read));
    }

    private static void ask(OpenPractice practice, EntryFile read) {
        StringBuilder body = new StringBuilder();
        if (read.aside().isEmpty()) {
            body.append(Bundle.EntryFiles_all());
        } else {
            body.append(Bundle.EntryFiles_aside(read.aside().size(), read.aside().stream().limit(TOLD)
                    .map(aside -> Bundle.EntryFiles_line(aside.line(), aside.why())).collect(Collectors.joining("; ")))).append('.');
        }
        if (!read.unknown().isEmpty()) {
            body.append(' ').append(Bundle.EntryFiles_unknown(String.join(", ", read.unknown())));
        }
        int n = read.entries().size();
        if (n == 0) {
            Prompts.get().tell(Bundle.EntryFiles_nothing(), body.toString());
        } else if (Prompts.get().confirm(Bundle.EntryFiles_title(n), body.toString(), Bundle.EntryFiles_bring(), Bundle.EntryFiles_leave())) {
            Assignments assignments = practice.service(Assignments.class);
            Background.run(() -> assignments.bringIn(read.entries()), batch -> practice.service(Undo.class).done(Bundle.EntryFiles_done(n),
                    () -> assignments.takeBack(batch), () -> assignments.bringBack(batch)));
        }
    }

    /** Saves an empty table with all headings. */
    static void empty() {
        JFileChooser chooser = new JFileChooser();
        chooser.setDialogTitle(Bundle.EntryFiles_emptyTitle());
        chooser.setSelectedFile(new java.io.File("tries.csv"));
        if (chooser.showSaveDialog(WindowManager.getDefault().getMainWindow()) == JFileChooser.APPROVE_OPTION) {
            Path path = chooser.getSelectedFile().toPath();
            Background.run(() -> {
                try {
                    return Files.writeString(path, EntryFile.empty(), java.nio.file.StandardOpenOption.CREATE_NEW);
                } catch (IOException e) {
                    throw new Trouble(Bundle.EntryFiles_notSaved());
                }
            }, saved -> Toast.show(Bundle.EntryFiles_saved(), null));
        }
    }
}
