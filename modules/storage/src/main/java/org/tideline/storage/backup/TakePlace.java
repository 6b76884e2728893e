package org.tideline.storage.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.openide.util.NbBundle.Messages;
import org.tideline.core.api.Now;
import org.tideline.core.api.Trouble;
import org.tideline.storage.engine.Own;
import org.tideline.storage.engine.PracticeHold;
import org.tideline.vault.api.Vault;
import org.tideline.vault.api.WholeFile;

/**
 * Puts a restored practice in the place of another, by renaming only. What is about to happen is written down beside
 * them first, so that whoever looks for the practice after a crash between two renames finishes it.
 */
@Messages({
    "TakePlace_none=There is no restored practice in that folder, so nothing was changed.",
    "TakePlace_same=A practice cannot take its own place. Nothing was changed.",
    "TakePlace_failed=The restored practice could not be put in this place; both are as they were. It has to lie on the same disk, and no other program may have files of either open.",
    "TakePlace_notOld=This is no practice that was replaced by a restored one, so it was not deleted.",
    "TakePlace_notDeleted=Not all of the old practice could be deleted. Make sure that no program has files of it open, and try again."
})
public final class TakePlace {
    private static final Logger LOG = Logger.getLogger(TakePlace.class.getName());
    private static final String BEFORE = ".before-";
    private static final Pattern OLD = Pattern.compile(".+\\.before-\\d{4}-\\d{2}-\\d{2}-\\d{6}(?:-\\d+)?");
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmmss");

    private TakePlace() {
    }

    /** See {@link org.tideline.storage.api.Backups#takePlace}. */
    public static Optional<Path> take(Path restored, Path practice) throws Trouble {
        Path from = restored.toAbsolutePath().normalize();
        Path to = practice.toAbsolutePath().normalize();
        if (from.startsWith(to) || to.startsWith(from)) {
            throw new Trouble(Bundle.TakePlace_same());
        }
        if (!Vault.exists(from)) {
            throw new Trouble(Bundle.TakePlace_none());
        }
        boolean replaces = Files.exists(to);
        PracticeHold.requireNotInUse(from);
        if (replaces) {
            PracticeHold.requireNotInUse(to);
        }
        Path old = free(to);
        Path note = note(to);
        boolean aside = false;
        try {
            Files.createDirectories(to.getParent());
            WholeFile.replace(note, (from + "\n" + old + "\n").getBytes(StandardCharsets.UTF_8));
            if (replaces) {
                rename(to, old);
                aside = true;
            }
            rename(from, to);
            WholeFile.remove(note);
            return replaces ? Optional.of(old) : Optional.empty();
        } catch (IOException e) {
            LOG.log(Level.WARNING, "A restored practice did not take its place: {0}", e.getClass().getName());
            back(aside && !Files.exists(to), old, to, note);
            throw new Trouble(Bundle.TakePlace_failed());
        }
    }

    private static void back(boolean aside, Path old, Path to, Path note) {
        try {
            if (aside) {
                rename(old, to);
            }
            WholeFile.remove(note);
        } catch (IOException e) {
            // The note stays: whoever looks for the practice next finishes it.
            LOG.log(Level.WARNING, "The old practice could not be put back: {0}", e.getClass().getName());
        }
    }

    /**
     * Finishes what a crash interrupted, if the practice is not there and a note beside it says that it was being
     * replaced. To be called before anybody says that there is no practice; cheap where there is one.
     */
    public static void finish(Path practice) {
        Path to = practice.toAbsolutePath().normalize();
        Path note = note(to);
        if (!Files.exists(note)) {
            return;
        }
        try {
            List<String> lines = Files.readAllLines(note, StandardCharsets.UTF_8);
            Path from = Path.of(lines.get(0));
            Path old = Path.of(lines.get(1));
            if (!Files.exists(to)) {
                if (Vault.exists(from)) {
                    rename(from, to);
                } else if (Vault.exists(old)) {
                    rename(old, to);
                }
            }
            WholeFile.remove(note);
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.WARNING, "A practice that was being replaced could not be put in its place: {0}",
                    e.getClass().getName());
        }
    }

    /** See {@link org.tideline.storage.api.Backups#old}. */
    public static List<Path> old(Path practice) {
        Path to = practice.toAbsolutePath().normalize();
        List<Path> old = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(to.getParent())) {
            for (Path path : all) {
                String name = path.getFileName().toString();
                if (name.startsWith(to.getFileName() + BEFORE) && OLD.matcher(name).matches() && Vault.exists(path)) {
                    old.add(path);
                }
            }
        } catch (IOException e) {
            return List.of();
        }
        Collections.sort(old);
        return old;
    }

    /** See {@link org.tideline.storage.api.Backups#forgetOld}. */
    public static void forget(Path old) throws Trouble {
        Path folder = old.toAbsolutePath().normalize();
        if (!OLD.matcher(folder.getFileName().toString()).matches() || !Vault.exists(folder)) {
            throw new Trouble(Bundle.TakePlace_notOld());
        }
        PracticeHold.requireNotInUse(folder);
        // The database first: as long as the key file is there it is known for an old practice, and can be tried again.
        boolean all = true;
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                all &= Maker.KEY_FILES.contains(entry.getFileName().toString()) || WorkFolder.remove(entry);
            }
        } catch (IOException e) {
            all = false;
        }
        if (!all || !WorkFolder.remove(folder)) {
            throw new Trouble(Bundle.TakePlace_notDeleted());
        }
    }

    private static void rename(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        Own.force(from.getParent());
        Own.force(to.getParent());
    }

    private static Path note(Path practice) {
        return practice.resolveSibling("." + practice.getFileName() + ".being-replaced");
    }

    private static Path free(Path practice) {
        String name = practice.getFileName() + BEFORE + WHEN.withZone(Now.clock().getZone()).format(Now.instant());
        Path old = practice.resolveSibling(name);
        for (int i = 2; Files.exists(old); i++) {
            old = practice.resolveSibling(name + "-" + i);
        }
        return old;
    }
}
