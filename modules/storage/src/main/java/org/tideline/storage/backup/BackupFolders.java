package org.tideline.storage.backup;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.openide.util.NbBundle.Messages;
import org.tideline.core.api.Now;
import org.tideline.core.api.Progress;
import org.tideline.core.api.Trouble;
import org.tideline.storage.api.Backups;
import org.tideline.storage.api.Backups.Backup;
import org.tideline.storage.api.OpenPractice;
import org.tideline.storage.engine.Apart;
import org.tideline.storage.engine.Place;

/** The folders backups go to by themselves, and which of the older ones stay there. */
@Messages({
    "BackupFolders_two=Backups can go to two folders. Take one out first.",
    "# {0} - folder",
    "BackupFolders_noFolder=This folder cannot be written to, so it was not chosen: {0}. Connect the drive if it lies on one, or choose another folder.",
    "BackupFolders_inside=A folder inside the practice would be lost together with it, so it was not chosen. Choose another folder.",
    "# {0} - folder", "# {1} - sentences",
    "BackupFolders_one={0}: {1}"
})
public final class BackupFolders {
    private static final Logger LOG = Logger.getLogger(BackupFolders.class.getName());
    private static final String FOLDERS = "backup.folders";
    private static final int MOST = 2;
    private static final int ALL = 100;
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd HHmm");
    /** Names made here, and no others: what a person named stays until that person deletes it. */
    private static final Pattern NAME = Pattern.compile("Tideline \\d{4}-\\d{2}-\\d{2} \\d{4}(?: \\(\\d+\\))?"
            + Pattern.quote(Backups.ENDING));

    private BackupFolders() {
    }

    /** See {@link Backups#folders(OpenPractice)}. */
    public static List<Path> chosen(OpenPractice practice) {
        return practice.settings().get(FOLDERS).stream().flatMap(String::lines).map(Path::of).toList();
    }

    /** See {@link Backups#folders(OpenPractice, List)}. */
    public static void choose(OpenPractice practice, List<Path> folders) throws Trouble {
        List<String> chosen = new ArrayList<>();
        for (Path folder : folders) {
            Path whole = folder.toAbsolutePath().normalize();
            if (Place.real(whole).startsWith(Place.real(practice.folder()))) {
                throw new Trouble(Bundle.BackupFolders_inside());
            }
            if (!writable(whole) || whole.toString().indexOf('\n') >= 0) {
                throw new Trouble(Bundle.BackupFolders_noFolder(whole));
            }
            if (!chosen.contains(whole.toString())) {
                chosen.add(whole.toString());
            }
        }
        if (chosen.size() > MOST) {
            throw new Trouble(Bundle.BackupFolders_two());
        }
        practice.settings().set(FOLDERS, chosen.isEmpty() ? null : String.join("\n", chosen));
    }

    private static boolean writable(Path folder) {
        try {
            Path tried = Files.createTempFile(folder, Maker.WRITING, null);
            Files.delete(tried);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** See {@link Backups#makeInFolders}. */
    public static List<Backup> make(OpenPractice practice, Progress progress) throws Trouble, Progress.Cancelled {
        List<Path> folders = chosen(practice);
        List<Backup> made = new ArrayList<>();
        Trouble first = null;
        StringBuilder troubles = new StringBuilder();
        Path failed = null;
        for (int i = 0; i < folders.size(); i++) {
            Path folder = folders.get(i);
            Path file = free(folder, Now.instant());
            try {
                made.add(Maker.make(practice, file, new Stage(progress, ALL * i / folders.size(), ALL * (i + 1) / folders.size())));
                thin(practice, folder, file);
            } catch (Trouble e) {
                first = first == null ? e : first;
                failed = file;
                troubles.append(troubles.isEmpty() ? "" : " ").append(e.getMessage());
            }
        }
        if (folders.isEmpty()) {
            return made;
        }
        BackupMemory.tried(practice, made, failed, troubles.toString());
        if (made.isEmpty()) {
            throw first;
        }
        return made;
    }

    /** A name that is not taken; whatever lies there, a backup never writes over it. */
    static Path free(Path folder, Instant at) {
        String stamp = "Tideline " + STAMP.withZone(Now.clock().getZone()).format(at);
        Path file = folder.resolve(stamp + Backups.ENDING);
        for (int i = 2; Files.exists(file); i++) {
            file = folder.resolve(stamp + " (" + i + ")" + Backups.ENDING);
        }
        return file;
    }

    /** Deletes what is no longer kept: only files made here by this practice, and never the one that was just proven. */
    private static void thin(OpenPractice practice, Path folder, Path proven) {
        ZoneId zone = Now.clock().getZone();
        for (Retention.Kept old : Retention.superfluous(own(practice, folder), zone)) {
            if (old.file().equals(proven)) {
                continue;
            }
            try {
                Files.delete(old.file());
            } catch (IOException e) {
                LOG.log(Level.INFO, "An older backup could not be deleted: {0}", e.getClass().getName());
            }
        }
    }

    /** The backups in a folder that were made here by this practice. */
    static List<Retention.Kept> own(OpenPractice practice, Path folder) {
        long id = Apart.practice(practice);
        List<Retention.Kept> own = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder, "*" + Backups.ENDING)) {
            for (Path file : all) {
                if (NAME.matcher(file.getFileName().toString()).matches()) {
                    try (Archive archive = Archive.open(file)) {
                        if (archive.manifest().practice() == id) {
                            own.add(new Retention.Kept(file, archive.manifest().madeAt()));
                        }
                    } catch (IOException e) {
                        LOG.log(Level.INFO, "A file named like a backup is none, and stays: {0}", e.getClass().getName());
                    }
                }
            }
        } catch (IOException e) {
            LOG.log(Level.INFO, "A backup folder cannot be read: {0}", e.getClass().getName());
        }
        return own;
    }
}
