package org.tideline.storage.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openide.util.NbBundle.Messages;
import org.tideline.core.api.Now;
import org.tideline.core.api.Progress;
import org.tideline.core.api.Trouble;
import org.tideline.storage.api.OpenPractice;
import org.tideline.storage.api.Refused;
import org.tideline.storage.api.Refused.Reason;
import org.tideline.storage.engine.Own;

/**
 * The backup that is made before a newer program changes the tables of a practice. It lies inside the practice, because
 * nothing is known yet of the therapist's own folders; the last two stay.
 */
@Messages({
    "# {0} - sentences",
    "BeforeUpdate_failed=This practice was last used with an earlier Tideline and has to be brought up to date. A backup comes first, and it could not be made. Nothing was changed. {0}"
})
public final class BeforeUpdate {
    /** The folder inside the practice. */
    public static final String FOLDER = "before-update";
    private static final Logger LOG = Logger.getLogger(BeforeUpdate.class.getName());
    private static final int STAY = 2;

    private BeforeUpdate() {
    }

    /**
     * Makes and proves the backup.
     *
     * @throws Refused if that cannot be done; the practice is as it was
     */
    public static void make(OpenPractice practice) throws Refused {
        Path folder = practice.folder().resolve(FOLDER);
        try {
            if (!Files.isDirectory(folder)) {
                Own.folder(folder);
            }
            Maker.makeInside(practice, BackupFolders.free(folder, Now.instant()), Progress.NONE);
        } catch (Trouble e) {
            throw new Refused(Reason.CANNOT_WRITE, Bundle.BeforeUpdate_failed(e.getMessage()));
        } catch (IOException | Progress.Cancelled e) {
            throw new Refused(Reason.CANNOT_WRITE, Bundle.BeforeUpdate_failed(Bundle.Maker_failed()));
        }
        thin(practice, folder);
    }

    /** Takes these backups away, and what a crash left of others in the making, because they hold what was erased since. */
    public static void forget(Path practice) {
        WorkFolder.remove(practice.resolve(FOLDER));
        WorkFolder.sweep(practice, Maker.WORK);
    }

    private static void thin(OpenPractice practice, Path folder) {
        List<Retention.Kept> own = new ArrayList<>(BackupFolders.own(practice, folder));
        own.sort(Comparator.comparing(Retention.Kept::madeAt).reversed());
        for (Retention.Kept old : own.subList(Math.min(STAY, own.size()), own.size())) {
            try {
                Files.delete(old.file());
            } catch (IOException e) {
                LOG.log(Level.INFO, "A backup of before an earlier update could not be deleted: {0}", e.getClass().getName());
            }
        }
    }
}
