package org.tideline.exercises.ui;

import java.awt.Component;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javax.swing.JFileChooser;
import javax.swing.filechooser.FileNameExtensionFilter;
import org.openide.util.NbBundle.Messages;
import org.tideline.core.api.Now;
import org.tideline.core.api.Trouble;
import org.tideline.exercises.model.Exercise;
import org.tideline.exercises.model.ExerciseFile;
import org.tideline.exercises.model.Library;
import org.tideline.storage.api.Action;
import org.tideline.storage.api.OpenPractice;
import org.tideline.ui.support.api.Background;
import org.tideline.ui.support.api.Prompts;
import org.tideline.ui.support.api.Toast;
import org.tideline.ui.support.api.Undo;
import org.tideline.vault.api.WholeFile;

/** Exercises out to a file and in from one. Event thread; files are read and written on a worker. */
@Messages({
    "LibraryFiles.files=Files of exercises (.json)",
    "# {0} - a day", "LibraryFiles.name=exercises {0}.json",
    "LibraryFiles.save=Export", "LibraryFiles.open=Bring in",
    "# {0} - file name", "LibraryFiles.replaceTitle=Replace {0}?",
    "LibraryFiles.replaceBody=There is a file of this name in the folder already. It is replaced as a whole.",
    "LibraryFiles.replace=Replace", "LibraryFiles.keep=Keep it",
    "# {0} - how many", "# {1} - file name", "LibraryFiles.out={0,choice,1#1 exercise|1<{0,number,integer} exercises} exported as {1}. No client stands in it.",
    "LibraryFiles.notOut=The exercises were not exported",
    "# {0} - folder", "LibraryFiles.notWritten=Nothing can be written to {0}. The library is as it was. Choose another folder.",
    "LibraryFiles.notIn=The exercises were not brought in",
    "# {0} - file name", "LibraryFiles.notRead={0} cannot be read. The library is as it was.",
    "# {0} - how many", "# {1} - here already", "LibraryFiles.in={0,choice,1#1 exercise|1<{0,number,integer} exercises} brought in"
            + "{1,choice,0#|1#, 1 was here already|1<, {1,number,integer} were here already}",
    "# {0} - how many", "LibraryFiles.nothing={0,choice,1#The exercise in it is|1<All {0,number,integer} exercises in it are} here already. Nothing was changed."})
final class LibraryFiles {
    private LibraryFiles() {
    }

    private static JFileChooser chooser(String verb) {
        JFileChooser chooser = new JFileChooser();
        chooser.setFileFilter(new FileNameExtensionFilter(Bundle.LibraryFiles_files(), "json"));
        chooser.setApproveButtonText(verb);
        return chooser;
    }

    /** Asks where to, and writes these exercises to one file. */
    static void export(Component over, OpenPractice practice, List<Exercise> exercises) {
        JFileChooser chooser = chooser(Bundle.LibraryFiles_save());
        chooser.setSelectedFile(chooser.getCurrentDirectory().toPath().resolve(Bundle.LibraryFiles_name(Now.today())).toFile());
        if (chooser.showSaveDialog(over) != JFileChooser.APPROVE_OPTION) {
            return;
        }
        Path chosen = chooser.getSelectedFile().toPath();
        Path file = chosen.toString().toLowerCase(Locale.ROOT).endsWith(".json") ? chosen : chosen.resolveSibling(chosen.getFileName() + ".json");
        if (Files.exists(file) && !Prompts.get().confirm(Bundle.LibraryFiles_replaceTitle(file.getFileName()), Bundle.LibraryFiles_replaceBody(),
                Bundle.LibraryFiles_replace(), Bundle.LibraryFiles_keep())) {
            return;
        }
        Background.run(() -> {
            write(file, exercises);
            exercises.forEach(each -> practice.audit().note(Action.EXPORTED, each.ref(), 0));
            return exercises.size();
        }, count -> Toast.show(Bundle.LibraryFiles_out(count, file.getFileName()), null), failure -> failed(Bundle.LibraryFiles_notOut(), failure));
    }

    private static void write(Path file, List<Exercise> exercises) throws Trouble {
        try {
            WholeFile.replace(file, ExerciseFile.write(exercises));
        } catch (IOException e) {
            throw new Trouble(Bundle.LibraryFiles_notWritten(file.toAbsolutePath().getParent()), e);
        }
    }

    /** Asks for a file, and takes in what the library does not have: all of it or, where anything is wrong, nothing. */
    static void bringIn(Component over, OpenPractice practice, Consumer<Long> done) {
        JFileChooser chooser = chooser(Bundle.LibraryFiles_open());
        if (chooser.showOpenDialog(over) == JFileChooser.APPROVE_OPTION) {
            bringIn(practice, chooser.getSelectedFile().toPath(), done);
        }
    }

    private static void bringIn(OpenPractice practice, Path file, Consumer<Long> done) {
        Library library = practice.service(Library.class);
        Background.run(() -> ExerciseFile.takeIn(content(file), library), in -> {
            if (in.ids().isEmpty()) {
                Toast.show(Bundle.LibraryFiles_nothing(in.all()), null);
                return;
            }
            practice.service(Undo.class).done(Bundle.LibraryFiles_in(in.ids().size(), in.all() - in.ids().size()),
                    () -> library.remove(in.ids()), () -> library.restore(in.ids()));
            done.accept(in.ids().get(0));
        }, failure -> failed(Bundle.LibraryFiles_notIn(), failure));
    }

    private static byte[] content(Path file) throws Trouble {
        try (var in = Files.newInputStream(file)) {
            // One byte more than a file may have, so that a larger one is noticed without being read.
            return in.readNBytes(ExerciseFile.LARGEST + 1);
        } catch (IOException e) {
            throw new Trouble(Bundle.LibraryFiles_notRead(Optional.ofNullable(file.getFileName()).orElse(file)), e);
        }
    }

    private static void failed(String title, Exception failure) {
        if (failure instanceof Trouble trouble) {
            Prompts.get().failed(title, trouble);
        } else {
            Prompts.get().failed(failure);
        }
    }
}
