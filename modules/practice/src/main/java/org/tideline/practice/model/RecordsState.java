package org.tideline.practice.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.openide.util.NbBundle.Messages;
import org.tideline.core.api.Now;
import org.tideline.storage.api.Backups;
import org.tideline.storage.api.OpenPractice;
import org.tideline.storage.api.PracticeCheck;

/**
 * How the records of the practice are kept at this moment, and what is to be said of it.
 *
 * @param sample  whether the practice is made up; then nobody needs a backup of it
 * @param folders where backups go
 * @param proven  the last backup that was opened and checked
 * @param tried   the last attempt
 * @param check   the newest check since the practice was opened
 * @param free    bytes free where the practice lies, or -1 where that is not known
 */
@Messages({
    "# {0} - moment", "RecordsState.last=Last backup: {0}, opened and checked",
    "RecordsState.none=No backup yet",
    "RecordsState.noFolder=No folder for backups is chosen",
    "RecordsState.why=If this computer is lost or breaks, only a backup brings your records back.",
    "# {0} - folder", "RecordsState.first=The first one goes to {0}.",
    "# {0} - folder", "RecordsState.in=In {0}",
    "# {0} - one folder", "# {1} - the other", "RecordsState.inBoth=In {0} and {1}",
    "# {0} - how many days", "RecordsState.old=That is {0} days ago. Whatever was written since stands on this computer alone.",
    "# {0} - moment", "# {1} - why", "RecordsState.failed={0} it did not work: {1}",
    "# {0} - moment", "RecordsState.status=Backup checked {0}",
    "# {0} - moment", "RecordsState.statusFailed=Backup did not work {0}",
    "# {0} - moment", "# {1} - how many", "RecordsState.found=The check of {0} found {1,choice,1#one thing|1<{1} things} that should not be so.",
    "# {0} - size", "RecordsState.disk=Only {0} are free on the disk of this practice. Make room: without it nothing more can be saved."})
public record RecordsState(boolean sample, List<Path> folders, Optional<Backups.Last> proven, Optional<Backups.Last> tried,
                           Optional<PracticeCheck.Result> check, long free) {
    /** After how many days without a proven backup it is asked for one. */
    public static final int OLD_DAYS = 7;
    /** Below how many bytes the disk is called full. */
    public static final long LITTLE = 1_000_000_000L;

    public RecordsState {
        folders = List.copyOf(folders);
    }

    /** As it is now. Worker thread. */
    public static RecordsState read(OpenPractice practice) {
        return new RecordsState(practice.info().sample(), Backups.folders(practice), Backups.lastProven(practice),
                Backups.lastTried(practice), PracticeCheck.latest(practice), free(practice.folder()));
    }

    private static long free(Path folder) {
        try {
            return Files.getFileStore(folder).getUsableSpace();
        } catch (IOException e) {
            return -1;
        }
    }

    /** Whether the therapist should do something about backups. */
    public boolean wanting() {
        return !sample && (folders.isEmpty() || proven.isEmpty() || days() > OLD_DAYS || failed().isPresent());
    }

    private long days() {
        return proven.map(last -> Duration.between(last.at(), Now.instant()).toDays()).orElse(0L);
    }

    /** The attempt after the last proven one, if it failed. */
    public Optional<Backups.Last> failed() {
        return tried.filter(last -> last.trouble() != null)
                .filter(last -> proven.isEmpty() || last.at().isAfter(proven.get().at()));
    }

    /** How old the last proven backup is, in one line. */
    public String headline() {
        return proven.map(last -> Bundle.RecordsState_last(Moments.words(last.at())))
                .orElse(folders.isEmpty() ? Bundle.RecordsState_noFolder() : Bundle.RecordsState_none());
    }

    /** What stands under it: where backups go, or what there is to know. */
    public String second() {
        if (failed().isPresent()) {
            Backups.Last last = failed().get();
            return Bundle.RecordsState_failed(Moments.atBeginning(last.at()), last.trouble());
        }
        if (proven.isPresent() && days() > OLD_DAYS) {
            return Bundle.RecordsState_old(days());
        }
        if (folders.isEmpty()) {
            return proven.isPresent() ? Bundle.RecordsState_noFolder() + "." : Bundle.RecordsState_why();
        }
        if (proven.isEmpty()) {
            return Bundle.RecordsState_first(name(folders.get(0)));
        }
        return folders.size() == 1 ? Bundle.RecordsState_in(name(folders.get(0)))
                : Bundle.RecordsState_inBoth(name(folders.get(0)), name(folders.get(1)));
    }

    private static String name(Path folder) {
        return "\u201C" + (folder.getFileName() == null ? folder : folder.getFileName()) + "\u201D";
    }

    /** A few words for the status line; empty if there is nothing to say. */
    public String status() {
        Instant at = failed().map(Backups.Last::at).orElse(null);
        return at != null ? Bundle.RecordsState_statusFailed(Moments.words(at))
                : proven.map(last -> Bundle.RecordsState_status(Moments.words(last.at()))).orElse("");
    }

    /** What the newest check found, if something is wrong. */
    public Optional<String> found() {
        return check.filter(result -> !result.whole()).map(result -> Bundle.RecordsState_found(Moments.words(result.at()),
                result.findings().stream().filter(finding -> finding.kind().trouble()).count()));
    }

    /** That the disk is nearly full, if it is. */
    public Optional<String> disk() {
        return free < 0 || free >= LITTLE ? Optional.empty() : Optional.of(Bundle.RecordsState_disk(Moments.size(free)));
    }
}
