package org.tideline.storage.backup;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.openide.util.NbBundle.Messages;
import org.tideline.core.api.Ids;
import org.tideline.core.api.ItemRef;
import org.tideline.core.api.Now;
import org.tideline.core.api.Progress;
import org.tideline.core.api.Trouble;
import org.tideline.storage.api.Action;
import org.tideline.storage.api.Backups.Backup;
import org.tideline.storage.api.OpenPractice;
import org.tideline.storage.api.Refused;
import org.tideline.storage.api.StorageException;
import org.tideline.storage.engine.Apart;
import org.tideline.storage.engine.Apart.Contents;
import org.tideline.storage.engine.Own;
import org.tideline.storage.engine.Place;
import org.tideline.vault.api.PracticeKeys;

/**
 * Makes one backup: the database as Derby copies it while it is in use, started once so that it is at rest, packed with
 * the keys, the drafts and the anchor into a file of another name, proven, and only then given its own name.
 */
@Messages({
    "Maker_there=There is a file of this name already, so no backup was made. Choose another name.",
    "# {0} - folder",
    "Maker_noFolder=No backup was made, because this folder cannot be written to: {0}. Connect the drive if it lies on one, or choose another folder.",
    "Maker_inside=No backup was made: one that lies inside the practice would be lost together with it. Choose another folder.",
    "Maker_full=The disk became full, so no backup was made. Earlier backups are as they were. Make room or choose another folder, and try again.",
    "Maker_failed=The backup could not be finished, and nothing of it was kept. Earlier backups are as they were. Try again, or choose another folder.",
    "Maker_stopped=The database could not be copied, so no backup was made. Earlier backups are as they were. Check this practice, and try again.",
    "Maker_noKeys=The key file of this practice is missing from its folder, so no backup was made: without it a backup could not be opened. Lock the practice, open it again, and try again.",
    "Maker_notProven=The backup was written, but did not hold when it was opened and checked, so it was not kept. Earlier backups are as they were. Check this practice, and try again."
})
public final class Maker {
    /** Before names of files being written beside their target, and of work inside a practice. */
    static final String WRITING = ".tideline-writing-";
    /** The folder for work inside a practice. */
    static final String WORK = "work-";
    static final List<String> KEY_FILES = List.of("keys.json", "keys-copy.json");
    static final String DRAFTS = "drafts";
    static final String DATABASE = "database";
    private static final Logger LOG = Logger.getLogger(Maker.class.getName());
    private static final List<String> ANCHORS = List.of("anchor");
    private static final String DONE = "Backup completed";

    private final OpenPractice practice;
    private final PracticeKeys keys;
    private final Path file;
    private final Progress progress;
    private final Instant madeAt = Now.instant();

    private Maker(OpenPractice practice, Path file, Progress progress) {
        this.practice = practice;
        this.file = file.toAbsolutePath().normalize();
        this.progress = progress;
        keys = Apart.keys(practice);
    }

    /** See {@link org.tideline.storage.api.Backups#make}. */
    public static Backup make(OpenPractice practice, Path file, Progress progress) throws Trouble, Progress.Cancelled {
        Maker maker = new Maker(practice, file, progress);
        if (Place.real(maker.file).startsWith(Place.real(practice.folder()))) {
            throw new Trouble(Bundle.Maker_inside());
        }
        Backup made = maker.make();
        maker.enter();
        return made;
    }

    /** The same for a place inside the practice, before its tables are changed; nothing is entered in the chain. */
    static Backup makeInside(OpenPractice practice, Path file, Progress progress) throws Trouble, Progress.Cancelled {
        return new Maker(practice, file, progress).make();
    }

    private Backup make() throws Trouble, Progress.Cancelled {
        if (Files.exists(file)) {
            throw new Trouble(Bundle.Maker_there());
        }
        Path target = file.getParent();
        if (target == null || !Files.isDirectory(target) || !Files.isWritable(target)) {
            throw new Trouble(Bundle.Maker_noFolder(target));
        }
        WorkFolder.sweep(target, WRITING);
        Path writing = target.resolve(WRITING + Ids.next());
        boolean done = false;
        try (WorkFolder work = WorkFolder.make(practice.folder(), WORK)) {
            Path copy = work.folder("copy");
            Contents contents = copy(copy);
            Backup proven;
            try (FileChannel out = WorkFolder.locked(writing)) {
                new ArchiveWriter(keys, new Stage(progress, 25, 50)).write(out, parts(copy), Apart.practice(practice),
                        madeAt, contents);
                WorkFolder.remove(copy);
                proven = prove(writing, work.folder("proof"));
            }
            progress.check();
            if (Files.exists(file)) {
                throw new Trouble(Bundle.Maker_there());
            }
            Files.move(writing, file, StandardCopyOption.ATOMIC_MOVE);
            Own.force(target);
            done = true;
            progress.at(1, 1);
            return new Backup(file, proven.madeAt(), proven.newest(), proven.entries(), proven.rows(), proven.bytes());
        } catch (IOException e) {
            LOG.log(Level.WARNING, "A backup was not made: {0}", e.getClass().getName());
            throw new Trouble(full(e) ? Bundle.Maker_full() : Bundle.Maker_failed());
        } catch (StorageException e) {
            LOG.log(Level.WARNING, "A backup was not made", e);
            throw new Trouble(e.kind() == StorageException.Kind.FULL ? Bundle.Maker_full() : Bundle.Maker_stopped());
        } finally {
            if (!done) {
                WorkFolder.remove(writing);
            }
        }
    }

    /** A whole practice folder in another place: what will be packed. */
    private Contents copy(Path copy) throws IOException, Trouble, Progress.Cancelled {
        progress.at(0, 100);
        Apart.copy(practice, copy);
        progress.check();
        progress.at(10, 100);
        Path database = copy.resolve(DATABASE);
        requireDone(database.resolve("BACKUP.HISTORY"));
        for (String name : KEY_FILES) {
            take(practice.folder().resolve(name), copy.resolve(name));
        }
        if (KEY_FILES.stream().noneMatch(name -> Files.exists(copy.resolve(name)))) {
            throw new Trouble(Bundle.Maker_noKeys());
        }
        for (String name : ANCHORS) {
            take(practice.folder().resolve(name), copy.resolve(name));
        }
        Path drafts = practice.folder().resolve(DRAFTS);
        if (Files.isDirectory(drafts)) {
            Path to = Own.folder(copy.resolve(DRAFTS));
            try (DirectoryStream<Path> all = Files.newDirectoryStream(drafts)) {
                for (Path draft : all) {
                    take(draft, to.resolve(draft.getFileName().toString()));
                }
            }
        }
        // Started once, what it was in the middle of is settled, and what is packed is at rest.
        try (Apart apart = Apart.open(copy, keys)) {
            progress.at(20, 100);
            return apart.contents();
        } catch (Refused e) {
            throw new Trouble(Bundle.Maker_stopped());
        }
    }

    /** Derby writes this last; a copy without it is not a whole one, even if it starts. */
    private static void requireDone(Path history) throws IOException, Trouble {
        List<String> lines = Files.readAllLines(history).stream().filter(line -> !line.isBlank()).toList();
        if (lines.isEmpty() || !lines.get(lines.size() - 1).contains(DONE)) {
            throw new Trouble(Bundle.Maker_stopped());
        }
    }

    private static void take(Path from, Path to) throws IOException {
        if (Files.isRegularFile(from)) {
            try {
                Files.copy(from, to);
            } catch (NoSuchFileException e) {
                // A draft that became a record meanwhile.
            }
        }
    }

    /** Everything to be packed, by its name in the archive. */
    private static Map<String, Path> parts(Path copy) throws IOException {
        Map<String, Path> parts = new TreeMap<>();
        try (Stream<Path> all = Files.walk(copy)) {
            for (Path path : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
                String name = copy.relativize(path).toString().replace('\\', '/');
                // What Derby wrote about this copy names folders of this computer; locks and spills are of no use.
                if (!name.endsWith(".lck") && !name.endsWith("BACKUP.HISTORY") && !name.endsWith(".new")
                        && !name.startsWith(DATABASE + "/tmp/")) {
                    parts.put(name, path);
                }
            }
        }
        return parts;
    }

    private Backup prove(Path writing, Path proof) throws Trouble, Progress.Cancelled {
        try (Archive archive = Archive.open(writing)) {
            return Proof.of(writing, archive, keys, proof, new Stage(progress, 50, 100));
        } catch (IOException | Proof.Failed e) {
            LOG.log(Level.WARNING, "A backup did not prove: {0}", e.getMessage());
            throw new Trouble(Bundle.Maker_notProven());
        }
    }

    /** The chain is told after the fact; a backup that is proven stays, even where that cannot be written. */
    private void enter() {
        try {
            practice.database().write(tx -> {
                tx.audit(Action.BACKED_UP, new ItemRef("storage.practice", practice.info().practiceId()), 0);
                return null;
            });
        } catch (StorageException e) {
            LOG.log(Level.WARNING, "A backup was made, but could not be entered in the chain", e);
        }
    }

    static boolean full(IOException e) {
        String message = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        return message.contains("no space left") || message.contains("not enough space") || message.contains("quota");
    }
}
