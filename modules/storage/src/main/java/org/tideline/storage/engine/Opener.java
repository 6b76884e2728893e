package org.tideline.storage.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openide.util.Lookup;
import org.openide.util.NbBundle.Messages;
import org.openide.util.RequestProcessor;
import org.tideline.core.api.ItemRef;
import org.tideline.core.api.Trouble;
import org.tideline.storage.api.Action;
import org.tideline.storage.api.OpenPractice;
import org.tideline.storage.api.PracticeInfo;
import org.tideline.storage.api.Refused;
import org.tideline.storage.api.Refused.Reason;
import org.tideline.storage.api.StorageException;
import org.tideline.storage.api.StorageException.Kind;
import org.tideline.storage.backup.BeforeUpdate;
import org.tideline.storage.backup.TakePlace;
import org.tideline.storage.engine.PracticeOnDisk.Anchoring;
import org.tideline.storage.spi.SchemaContribution;
import org.tideline.vault.api.PracticeKeys;
import org.tideline.vault.api.Secret;
import org.tideline.vault.api.Vault;

/**
 * Makes and opens practices, each step checked before the next one touches anything. The package is not exported;
 * {@link org.tideline.storage.api.Practices} is the door, and tests come in with keys of their own.
 */
@Messages({
    "Opener_openHere=A practice is open in this window already. Close it first.",
    "Opener_none=There is no practice in this folder.",
    "Opener_failed=The database of this practice could not be read or brought up to date. What was saved in it is still there. Make sure that the disk is not full and try again; if it stays so, put the whole practice folder back from a backup."
})
public final class Opener {
    private static final Logger LOG = Logger.getLogger(Opener.class.getName());
    private static final RequestProcessor BACKGROUND = new RequestProcessor("tideline-storage", 1);
    /** The kind of the item that stands for a try to open that failed; its id is the time in milliseconds. */
    static final String FAILED_TRY = "storage.try";
    private static final AtomicReference<OpenPractice> CURRENT = new AtomicReference<>();

    private Opener() {
    }

    /** Where keys come from: the vault, or a test. */
    public interface KeySource {
        /** @return the open keys; whoever asked closes them */
        PracticeKeys keys(Path folder) throws Trouble;
    }

    /** The practice open in this process. */
    public static Optional<OpenPractice> current() {
        return Optional.ofNullable(CURRENT.get());
    }

    /** Where a practice lies unless told otherwise. */
    public static Path defaultFolder() {
        return PracticeFolder.byDefault();
    }

    /** Whether the folder holds a practice. */
    public static boolean exists(Path folder) {
        TakePlace.finish(folder);
        return Vault.exists(folder);
    }

    /** See {@link org.tideline.storage.api.Practices#prepare}. */
    public static void prepare(Path folder) {
        BACKGROUND.post(() -> {
            if (exists(folder)) {
                Vault.prepare();
                Derby derby = new Derby(PracticeFolder.database(folder));
                derby.warmUp();
                PracticeDatabase.prepare(derby);
            }
        });
    }

    /** Makes a practice in an empty or new folder and opens it; if anything goes wrong nothing of it is left. */
    public static synchronized OpenPractice create(Path folder, KeySource source, PracticeInfo info) throws Trouble {
        requireNoneOpen();
        Derby.forgetInterrupt();
        Place.require(folder);
        List<Path> made = PracticeFolder.makeEmpty(folder);
        Derby derby = new Derby(PracticeFolder.database(folder));
        Opening opening = new Opening(folder, derby);
        try {
            opening.take();
            opening.keys(source);
            derby.create(opening.keys.databaseKey());
            PracticeOnDisk practice = opening.practice();
            practice.anchors().of(info.practiceId(), !info.sample());
            practice.anchors().begin();
            new Schema(contributions()).create(practice.database());
            practice.database().write(tx -> {
                InfoTable.write(tx.sql(), info);
                tx.audit(Action.CREATED, new ItemRef(InfoTable.KIND, info.practiceId()), 0);
                return null;
            });
            practice.loadInfo();
            practice.unlocked();
            ownOnly(folder);
            return opening.done();
        } catch (StorageException e) {
            throw new Refused(Reason.CANNOT_WRITE, Bundle.PracticeFolder_cannotWrite());
        } finally {
            if (opening.undo()) {
                PracticeFolder.takeAway(folder, made, true);
            }
        }
    }

    /** Closes a practice that was just made and takes it away again. */
    public static void discard(OpenPractice practice) {
        practice.close();
        PracticeFolder.takeAway(practice.folder(), List.of(), true);
    }

    /** Opens a practice, or refuses it with nothing changed. */
    public static synchronized OpenPractice open(Path folder, Secret secret) throws Trouble {
        requireThere(folder);
        return open(folder, (Path where) -> Vault.open(where, secret));
    }

    /** See {@link org.tideline.storage.api.Practices#openAfterLoss}. */
    public static synchronized OpenPractice openAfterLoss(Path folder, Secret secret) throws Trouble {
        requireThere(folder);
        return open(folder, (Path where) -> Vault.open(where, secret), Anchoring.LOSS_ACCEPTED);
    }

    private static void requireThere(Path folder) throws Refused {
        if (!exists(folder)) {
            throw new Refused(Reason.NO_PRACTICE, Bundle.Opener_none());
        }
    }

    /** Opens a practice whose keys are known. */
    public static synchronized OpenPractice open(Path folder, KeySource source) throws Trouble {
        return open(folder, source, Anchoring.HELD);
    }

    /** Opens a practice whose keys are known, its anchors taken in one of the ways there are. */
    static synchronized OpenPractice open(Path folder, KeySource source, Anchoring anchoring) throws Trouble {
        requireNoneOpen();
        Derby.forgetInterrupt();
        Place.require(folder);
        Derby derby = new Derby(PracticeFolder.database(folder));
        Opening opening = new Opening(folder, derby);
        try {
            opening.take();
            requireDatabase(folder);
            // The engine loads while the secret is being stretched.
            BACKGROUND.post(derby::warmUp);
            opening.keys(source);
            int damagedLogs = Derby.damagedLogs();
            Rekey.start(derby, folder, opening.keys);
            PracticeOnDisk practice = opening.practice();
            practice.loadAudit();
            practice.anchor(anchoring);
            new Schema(contributions()).update(practice.database(), () -> BeforeUpdate.make(practice));
            practice.loadInfo();
            enterUnlock(practice);
            boolean behind = opening.inUse.leftSigned() || anchoring != Anchoring.HELD;
            practice.erased().filter(list -> behind).ifPresent(list -> eraseAgain(practice, list));
            practice.checks().begin(opening.inUse.leftSigned() || Derby.damagedLogs() > damagedLogs || anchoring != Anchoring.HELD);
            ownOnly(folder);
            sweepInBackground(practice);
            return opening.done();
        } catch (StorageException e) {
            LOG.log(Level.WARNING, "A practice did not open", e);
            throw new Refused(e.kind() == Kind.STOPPED || e.kind() == Kind.OTHER ? Reason.DAMAGED : Reason.CANNOT_WRITE,
                    Bundle.Opener_failed());
        } finally {
            opening.undo();
        }
    }

    /** What was lost may be that something was erased; and after a crash the list may be behind. */
    private static void eraseAgain(PracticeOnDisk practice, Erased list) {
        list.again(practice.database(), practice.drafts());
        practice.database().read(tx -> {
            list.learn(tx.sql());
            return null;
        });
    }

    /** A crash may have left it under another name. */
    private static void requireDatabase(Path folder) throws Refused {
        try {
            new Swap(folder).mend();
        } catch (IOException e) {
            throw new Refused(Reason.CANNOT_WRITE, Bundle.InUse_cannotWrite());
        }
        if (!Files.isDirectory(PracticeFolder.database(folder))) {
            throw new Refused(Reason.DAMAGED, Bundle.Derby_missing());
        }
    }

    /** Tries that failed while nobody could enter them go into the chain with the one that did not. */
    private static void enterUnlock(PracticeOnDisk practice) {
        List<Instant> failed = Vault.failedTries(practice.folder());
        practice.database().write(tx -> {
            failed.forEach(at -> tx.audit(Action.UNLOCK_FAILED, new ItemRef(FAILED_TRY, at.toEpochMilli()), 0));
            tx.audit(Action.UNLOCKED, new ItemRef(InfoTable.KIND, practice.info().practiceId()), 0);
            return null;
        });
        if (!failed.isEmpty()) {
            Vault.forgetFailedTries(practice.folder());
        }
        practice.unlocked();
    }

    /** How many pieces of work are running in an open practice; for the leak check of tests. */
    public static int running(OpenPractice practice) {
        return ((PracticeOnDisk) practice).database().running();
    }

    /** Derby leaves its own key check readable to all, and so does a copy made by hand. */
    private static void ownOnly(Path folder) {
        try {
            Own.everything(folder);
        } catch (IOException e) {
            // A disk that knows no owners, or files of somebody else.
            LOG.log(Level.WARNING, "The files of a practice could not be closed to others: {0}", e.getClass().getName());
        }
    }

    private static void requireNoneOpen() throws Refused {
        if (CURRENT.get() instanceof PracticeOnDisk closing) {
            closing.awaitClosed();
        }
        if (CURRENT.get() != null) {
            throw new Refused(Reason.OPEN_HERE, Bundle.Opener_openHere());
        }
    }

    private static Collection<? extends SchemaContribution> contributions() {
        return Lookup.getDefault().lookupAll(SchemaContribution.class);
    }

    /** What a crash or cancel left, what was taken back before the last lock, and what lay in the bin too long, goes without anybody waiting. */
    private static void sweepInBackground(PracticeOnDisk practice) {
        List<Long> left = practice.batches().leftOver();
        boolean due = !practice.bin().due().isEmpty();
        if (due || !left.isEmpty()) {
            BACKGROUND.post(() -> {
                try {
                    practice.batches().sweep(left);
                    practice.erasure().emptyBin();
                } catch (StorageException e) {
                    // The practice was closed meanwhile; the next opening goes on.
                    LOG.log(Level.INFO, "Sweeping stopped: {0}", e.state());
                }
            });
        }
    }

    /** What has been taken so far, so that a refusal gives all of it back. */
    private static final class Opening {
        private final Path folder;
        private final Derby derby;
        private InUse inUse;
        private PracticeKeys keys;
        private PracticeOnDisk practice;
        private boolean done;

        Opening(Path folder, Derby derby) {
            this.folder = folder;
            this.derby = derby;
        }

        void take() throws Refused {
            inUse = InUse.take(folder);
        }

        void keys(KeySource source) throws Trouble {
            keys = source.keys(folder);
            inUse.sign();
        }

        PracticeOnDisk practice() {
            practice = new PracticeOnDisk(folder, keys, inUse, derby, () -> CURRENT.set(null));
            return practice;
        }

        OpenPractice done() {
            CURRENT.set(practice);
            done = true;
            return practice;
        }

        /** Gives everything back unless the practice is open; says whether it did. */
        boolean undo() {
            if (done) {
                return false;
            }
            if (practice != null) {
                practice.close();
                return true;
            }
            if (keys != null) {
                keys.close();
            }
            if (inUse != null) {
                inUse.close();
            }
            return true;
        }
    }
}
