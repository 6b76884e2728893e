package org.tideline.storage.backup;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.openide.util.NbBundle.Messages;
import org.tideline.core.api.Progress;
import org.tideline.core.api.Trouble;
import org.tideline.storage.api.Backups.Backup;
import org.tideline.storage.api.Backups.Restored;
import org.tideline.storage.api.Refused;
import org.tideline.storage.api.StorageException;
import org.tideline.storage.engine.Apart;
import org.tideline.storage.engine.Own;
import org.tideline.storage.engine.Place;
import org.tideline.vault.api.PracticeKeys;
import org.tideline.vault.api.Secret;
import org.tideline.vault.api.Vault;

/** Proves a backup that comes from anywhere, and puts one back. No practice that is there is touched. */
@Messages({
    "Restorer_none=There is no such file, or it cannot be read. Nothing was changed.",
    "Restorer_damaged=This file is not a whole backup: it is damaged, was changed after it was made, or was never one. Nothing was put back, and nothing was changed. Try an earlier backup.",
    "Restorer_full=The disk became full, so nothing was put back, and nothing was changed. Make room or choose a folder on another disk, and try again.",
    "Restorer_cannotWrite=Nothing was put back, because this folder cannot be written to. Choose another folder, or change its permissions.",
    "# {0} - how many",
    "Restorer_erased={0,choice,1#1 record in it was|1<{0,number,integer} records in it were} erased for good after this backup was made, and {0,choice,1#was|1<were} erased again.",
    "# {0} - how many",
    "Restorer_left={0,choice,1#1 record|1<{0,number,integer} records} erased for good after this backup was made {0,choice,1#is|1<are} in it again, because other records refer to {0,choice,1#it|1<them}. Delete {0,choice,1#it|1<them} by hand.",
    "Restorer_notEmpty=This folder is not empty, so nothing was put back into it. Choose an empty folder, or a new name."
})
public final class Restorer {
    /** Before the names of folders in which something is being put back. */
    static final String RESTORING = ".tideline-restoring-";
    private static final String PROVING = "tideline-proving-";
    private static final Logger LOG = Logger.getLogger(Restorer.class.getName());
    private static final int MOST_KEY_BYTES = 64 * 1024;

    private static final String OUT = "practice";

    private final Path file;
    private final Secret secret;
    private final Progress progress;

    private Restorer(Path file, Secret secret, Progress progress) {
        this.file = file.toAbsolutePath().normalize();
        this.secret = secret;
        this.progress = progress;
    }

    /** Work with the keys that were in the backup, on what was taken out of it. */
    private interface Then {
        void run(PracticeKeys keys, Path folder) throws Refused;
    }

    /** See {@link org.tideline.storage.api.Backups#prove}. */
    public static Backup prove(Path file, Secret secret, Progress progress) throws Trouble, Progress.Cancelled {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        try (WorkFolder work = WorkFolder.make(temporary, PROVING)) {
            return new Restorer(file, secret, progress).takeOut(work, (keys, folder) -> { });
        } catch (IOException e) {
            throw new Trouble(Bundle.Restorer_full());
        }
    }

    /** See {@link org.tideline.storage.api.Backups#restore}. */
    public static Restored restore(Path file, Path folder, Secret secret, Progress progress)
            throws Trouble, Progress.Cancelled {
        Path target = folder.toAbsolutePath().normalize();
        Place.require(target);
        requireFree(target);
        List<Path> made = new ArrayList<>();
        boolean done = false;
        String[] erased = new String[1];
        try {
            makeMissing(target.getParent(), made);
            Backup backup;
            try (WorkFolder work = WorkFolder.make(target.getParent(), RESTORING)) {
                Restorer restorer = new Restorer(file, secret, progress);
                backup = restorer.takeOut(work, (keys, out) -> erased[0] = erased(Apart.putBack(keys, out)));
                Path whole = work.path(OUT);
                Own.everything(whole);
                progress.check();
                requireFree(target);
                Files.deleteIfExists(target);
                Files.move(whole, target, StandardCopyOption.ATOMIC_MOVE);
                Own.force(target.getParent());
            }
            done = true;
            progress.at(1, 1);
            return new Restored(backup, target, erased[0]);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "A backup was not put back: {0}", e.getClass().getName());
            throw new Trouble(Maker.full(e) ? Bundle.Restorer_full() : Bundle.Restorer_cannotWrite());
        } finally {
            for (int i = made.size() - 1; i >= 0 && !done; i--) {
                WorkFolder.remove(made.get(i));
            }
        }
    }

    private static String erased(Apart.PutBack made) {
        String again = made.erasedAgain() == 0 ? "" : Bundle.Restorer_erased(made.erasedAgain());
        String left = made.left() == 0 ? "" : Bundle.Restorer_left(made.left());
        return (again + " " + left).strip();
    }

    /** Takes the whole backup out into the work folder and proves it, then does what is to be done with it. */
    private Backup takeOut(WorkFolder work, Then then) throws Trouble, IOException, Progress.Cancelled {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new Trouble(Bundle.Restorer_none());
        }
        Path envelope = work.folder("envelope");
        Path out = work.folder(OUT);
        try (Archive archive = Archive.open(file)) {
            for (String name : archive.names()) {
                if (Maker.KEY_FILES.contains(name)) {
                    archive.take(name, MOST_KEY_BYTES, envelope);
                }
            }
            if (!Vault.exists(envelope)) {
                throw new Trouble(Bundle.Restorer_damaged());
            }
            try (PracticeKeys keys = Vault.open(envelope, secret)) {
                Backup backup = Proof.of(file, archive, keys, out, progress);
                then.run(keys, out);
                return backup;
            }
        } catch (Proof.Failed | StorageException | Refused e) {
            LOG.log(Level.WARNING, "A backup did not prove: {0}", e.getMessage());
            throw new Trouble(Bundle.Restorer_damaged());
        } catch (FileSystemException e) {
            throw e;
        } catch (IOException e) {
            if (Maker.full(e)) {
                throw e;
            }
            LOG.log(Level.WARNING, "A file is not a whole backup: {0}", e.getMessage());
            throw new Trouble(Bundle.Restorer_damaged());
        }
    }

    private static void requireFree(Path target) throws Trouble {
        if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Stream<Path> content = Files.list(target)) {
            if (content.findAny().isEmpty()) {
                return;
            }
        } catch (IOException e) {
            // A file, or a folder that may not be looked into.
        }
        throw new Refused(Refused.Reason.NOT_EMPTY, Bundle.Restorer_notEmpty());
    }

    private static void makeMissing(Path folder, List<Path> made) throws IOException {
        for (Path missing = folder; missing != null && !Files.exists(missing); missing = missing.getParent()) {
            made.add(0, missing);
        }
        Files.createDirectories(folder);
    }
}
