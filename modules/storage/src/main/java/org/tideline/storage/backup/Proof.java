package org.tideline.storage.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.tideline.core.api.Progress;
import org.tideline.storage.api.Backups.Backup;
import org.tideline.storage.api.Refused;
import org.tideline.storage.api.StorageException;
import org.tideline.storage.engine.Apart;
import org.tideline.storage.engine.Apart.Contents;
import org.tideline.vault.api.PracticeKeys;

/** Proves a backup by taking all of it out, starting it as a practice, and checking every table of it. */
final class Proof {
    private Proof() {
    }

    /** It does not hold. The message is for the log. */
    static final class Failed extends Exception {
        private static final long serialVersionUID = 1;

        Failed(String message) {
            super(message);
        }
    }

    /**
     * Takes the archive out into an empty folder, which is then a whole practice at rest, and proves it.
     *
     * @throws IOException if the file is not whole, or there is no room to take it out
     * @throws Failed      if it is whole, but the database in it does not hold
     */
    static Backup of(Path file, Archive archive, PracticeKeys keys, Path folder, Progress progress)
            throws IOException, Failed, Progress.Cancelled {
        archive.verify(keys);
        Contents told = Seals.open(keys, archive.manifest().contents());
        archive.takeAll(folder, new Stage(progress, 0, 40));
        if (Maker.KEY_FILES.stream().noneMatch(name -> Files.exists(folder.resolve(name)))) {
            throw new Failed("No key file");
        }
        try (Apart apart = Apart.open(folder, keys)) {
            if (apart.practice() != archive.manifest().practice()) {
                throw new Failed("Another practice");
            }
            Contents found = apart.check(new Stage(progress, 40, 100));
            // The day depends on where the computer is.
            if (found.entries() != told.entries() || !found.link().equals(told.link()) || !found.rows().equals(told.rows())) {
                throw new Failed("Not what was put in");
            }
            return new Backup(file, archive.manifest().madeAt(), found.newest(), found.entries(), found.allRows(),
                    Files.size(file));
        } catch (Refused e) {
            throw new Failed("The database does not start: " + e.reason());
        } catch (StorageException e) {
            throw new Failed("The database does not hold: " + e.state());
        }
    }
}
