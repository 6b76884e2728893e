package org.tideline.clients.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.openide.util.NbBundle.Messages;
import org.tideline.core.api.Now;
import org.tideline.core.api.Progress;
import org.tideline.storage.api.Backups;
import org.tideline.storage.api.Practices;
import org.tideline.ui.support.api.Background;
import org.tideline.vault.api.Secret;
import org.tideline.vault.api.WrongSecret;

/** One backup on its way back into a practice's place, from the file to the swap. Event thread. */
@Messages("Restoring.ready=The backup was put back. It opens with the passphrase, or the recovery key, of the day it was made.")
final class Restoring implements Progress {
    private static final Logger LOG = Logger.getLogger(Restoring.class.getName());
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmmss");
    private final Desk desk;
    private final Path practice;
    private volatile boolean cancelled;
    private volatile long done;
    private volatile long total;
    private Backups.Restored restored;

    /** @param practice the folder whose place it may take */
    Restoring(Desk desk, Path practice) {
        this.desk = desk;
        this.practice = practice;
    }

    /**
     * Puts the backup into a folder of its own beside the practice, and checks it.
     *
     * @param secret  wiped afterwards
     * @param refused is told the failure, and the words for it; empty where the secret was wrong
     */
    void begin(Path file, Secret secret, BiConsumer<Exception, String> refused) {
        cancelled = false;
        total = 0;
        Path folder = practice.resolveSibling(practice.getFileName() + "-restored-"
                + STAMP.format(LocalDateTime.ofInstant(Now.instant(), Now.clock().getZone())));
        Background.outliving(() -> {
            try (secret) {
                Files.createDirectories(folder.toAbsolutePath().getParent());
                Backups.Restored made = Backups.restore(file, folder, secret, this);
                return new Object[] {made, Practices.exists(practice)};
            }
        }, made -> {
            restored = (Backups.Restored) made[0];
            desk.show(new RestoredPage(this, restored, (Boolean) made[1]));
        }, failure -> refused.accept(failure, failure instanceof WrongSecret ? "" : Desk.words(failure)));
    }

    /** Goes on with what was restored: in the practice's place, or beside it. */
    void accept(boolean inPlace, Consumer<String> refused) {
        Path from = restored.folder();
        Background.outliving(() -> {
            if (inPlace) {
                Backups.takePlace(from, practice);
            }
            return inPlace ? practice : from;
        }, where -> desk.beginAt(where, Bundle.Restoring_ready()), failure -> refused.accept(Desk.words(failure)));
    }

    /** Takes what was restored away again. */
    void leave() {
        Path folder = restored.folder();
        Background.outliving(() -> {
            remove(folder);
            return null;
        }, gone -> back(), failure -> back());
    }

    private static void remove(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            LOG.log(Level.INFO, "A restored folder could not be taken away");
        }
    }

    /** Back to the door as it was. */
    void back() {
        desk.begin();
    }

    /** Asks the work to stop. */
    void cancel() {
        cancelled = true;
    }

    /** Whether it was asked to stop. */
    boolean stopping() {
        return cancelled;
    }

    /** Steps done so far. */
    long done() {
        return done;
    }

    /** All steps, or 0 where that is not known. */
    long total() {
        return total;
    }

    @Override
    public void at(long doneSoFar, long all) {
        done = doneSoFar;
        total = all;
    }

    @Override
    public boolean cancelled() {
        return cancelled;
    }
}
