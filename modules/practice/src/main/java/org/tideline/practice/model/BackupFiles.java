package org.tideline.practice.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.tideline.storage.api.Backups;
import org.tideline.storage.api.OpenPractice;

/**
 * What lies in the folders of the backups. Worker thread: a folder may be a slow stick, or gone.
 *
 * @param folder    the folder
 * @param reachable whether it can be looked into now
 * @param files     the backups in it, newest first
 */
public record BackupFiles(Path folder, boolean reachable, List<Backup> files) {
    /** One file. @param at when it was written @param bytes its size */
    public record Backup(Path file, Instant at, long bytes) {
    }

    public BackupFiles {
        files = List.copyOf(files);
    }

    /** Of every folder of a practice. */
    public static List<BackupFiles> of(OpenPractice practice) {
        return Backups.folders(practice).stream().map(BackupFiles::in).toList();
    }

    /** Of one folder. */
    public static BackupFiles in(Path folder) {
        List<Backup> found = new ArrayList<>();
        try (Stream<Path> all = Files.list(folder)) {
            for (Path file : all.filter(f -> f.getFileName().toString().endsWith(Backups.ENDING)).toList()) {
                found.add(new Backup(file, Files.getLastModifiedTime(file).toInstant(), Files.size(file)));
            }
        } catch (IOException e) {
            return new BackupFiles(folder, Files.isReadable(folder), found);
        }
        found.sort(Comparator.comparing(Backup::at).reversed());
        return new BackupFiles(folder, true, found);
    }
}
