package org.tideline.storage.engine;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openide.util.Lookup;
import org.openide.util.NbBundle.Messages;
import org.tideline.core.api.ItemRef;
import org.tideline.storage.api.Action;
import org.tideline.storage.api.Audit;
import org.tideline.storage.api.Changes;
import org.tideline.storage.api.Merge;
import org.tideline.storage.api.OpenPractice;
import org.tideline.storage.api.PracticeInfo;
import org.tideline.storage.api.Refused;
import org.tideline.storage.api.Refused.Reason;
import org.tideline.storage.api.Settings;
import org.tideline.storage.api.StorageException;
import org.tideline.storage.spi.PracticeService;
import org.tideline.vault.api.Drafts;
import org.tideline.vault.api.PracticeKeys;

/** An open practice, and the order in which its parts are let go. */
@Messages({
    "PracticeOnDisk_stillStopped=The database of this practice could not be started again. What was saved is still there, and what you typed is kept. Make room on the disk, or restart the computer, and try again.",
    "# {0} - number it went to", "# {1} - number it goes to",
    "PracticeOnDisk_lostTail=Something that was saved in this practice before is missing from it now: older files were put in its place, or the database lost its newest changes. Its audit chain once went to number {0}; here it goes to {1}. Nothing was changed. Restore your newest backup, or open the practice as it is: Tideline then enters in the chain that something was lost.",
    "PracticeOnDisk_lost=The database started again, but something that was saved before is missing from it, so it was left alone. Lock the practice and open it again to see what can be done."
})
final class PracticeOnDisk implements OpenPractice {
    private static final Logger LOG = Logger.getLogger(PracticeOnDisk.class.getName());

    private static final long CLOSE_MINUTES = 5;

    private final Path folder;
    private final PracticeKeys keys;
    private final InUse inUse;
    private final Derby derby;
    private final AuditChain audit;
    private final FieldKeys fields;
    private final ChangeBell changes = new ChangeBell();
    private final PracticeDatabase database;
    private final PracticeBatches batches;
    private final PracticeBin bin;
    private final Merge merge;
    private final PracticeErasure erasure;
    private final PracticeSettings settings;
    private final PracticeAudit entries;
    private final Drafts drafts;
    private final Anchors anchors;
    private final Checkpoints checkpoints;
    private final Checks checks;
    private final Runnable whenClosed;
    private final Map<Class<?>, Object> services = new HashMap<>();
    private final List<Object> servicesInOrder = new ArrayList<>();
    private volatile PracticeInfo info;
    private boolean unlocked;
    private boolean closed;
    private final CountDownLatch gone = new CountDownLatch(1);

    /** @param whenClosed run once, last */
    PracticeOnDisk(Path folder, PracticeKeys keys, InUse inUse, Derby derby, Runnable whenClosed) {
        this.folder = folder;
        this.keys = keys;
        this.inUse = inUse;
        this.derby = derby;
        this.whenClosed = whenClosed;
        audit = new AuditChain(keys.derive("audit-mac"));
        fields = new FieldKeys(keys);
        database = new PracticeDatabase(derby, audit, fields, changes);
        batches = new PracticeBatches(database);
        bin = new PracticeBin(database);
        merge = new PracticeMerge(fields);
        erasure = new PracticeErasure(this);
        settings = new PracticeSettings(database);
        entries = new PracticeAudit(database);
        drafts = Drafts.in(folder, keys);
        anchors = new Anchors(folder, keys.derive(Anchors.PURPOSE));
        checkpoints = new Checkpoints(database::checkpoint);
        checks = new Checks(this, changes);
        database.tell((head, written) -> {
            if (!written.isEmpty()) {
                anchors.taken(written);
                anchors.committed(head, written);
            }
            checkpoints.committed(!written.isEmpty());
        });
    }

    /** The chain itself. */
    AuditChain chain() {
        return audit;
    }

    /** What says outside the database how far it goes. */
    Anchors anchors() {
        return anchors;
    }

    /** The checks. */
    Checks checks() {
        return checks;
    }

    /** Finds the end of the audit chain, before anything is written. */
    void loadAudit() {
        database.read(tx -> {
            audit.load(tx.sql());
            return null;
        });
    }

    /** How the anchors are taken when a practice is opened. */
    enum Anchoring {
        /** They are held against the chain; what lost its newest entries is refused. */
        HELD,
        /** The therapist accepts that something is lost: a new incarnation begins. */
        LOSS_ACCEPTED
    }

    /** Whose anchors to look at, before anything is written. */
    private record Whose(long practice, boolean sample, boolean anchored) {
    }

    /**
     * Holds the anchors against the chain, and anchors each commit from here on.
     *
     * @throws Refused if something saved is missing; nothing was written
     */
    void anchor(Anchoring how) throws Refused {
        Whose whose = database.read(tx -> tx.sql().createQuery("""
                select id, sample, (select count(*) from storage_step where owner = 'storage' and number > 1)
                from storage_practice""").map((row, context) -> new Whose(row.getLong(1), row.getBoolean(2), row.getInt(3) > 0))
                .one());
        anchors.of(whose.practice(), !whose.sample());
        Anchors.Verdict verdict = database.read(tx -> anchors.judge(tx.sql(), audit.head()));
        if (how == Anchoring.HELD && verdict.lost().isPresent()) {
            throw new Refused(Reason.LOST_TAIL, Bundle.PracticeOnDisk_lostTail(
                    Long.toString(verdict.lost().getAsLong()), Long.toString(audit.head().number())));
        }
        anchors.begin();
        if (verdict.copied()) {
            checks.noticed(Findings.otherCopy());
        }
        if (verdict.lost().isPresent()) {
            database.write(tx -> {
                Anchors.beginIncarnation(tx, Action.LOSS_ACCEPTED, verdict.lost().getAsLong());
                return null;
            });
        } else if (verdict.none() && whose.anchored()) {
            database.write(tx -> {
                tx.audit(Action.ANCHOR_MISSING, new ItemRef(InfoTable.KIND, whose.practice()), 0);
                return null;
            });
            checks.noticed(Findings.anchorMissing());
        } else if (verdict.mended()) {
            anchors.write(audit.head());
            if (!verdict.fresh()) {
                checks.noticed(Findings.anchorMended());
            }
        }
    }

    /** What was erased for good, as it is remembered outside; a sample practice leaves nothing outside. */
    Optional<Erased> erased() {
        return info.sample() ? Optional.empty() : Optional.of(new Erased(info.practiceId(), keys));
    }

    /** Reads whose practice this is, and how it is set; the tables are up to date. */
    void loadInfo() {
        info = database.read(tx -> InfoTable.read(tx.sql()));
        settings.load();
    }

    /** The opening is entered in the chain; from here on the close is entered too. */
    void unlocked() {
        unlocked = true;
    }

    /** The open keys; they end with this practice. */
    PracticeKeys keys() {
        return keys;
    }

    @Override
    public Path folder() {
        return folder;
    }

    @Override
    public PracticeInfo info() {
        return info;
    }

    @Override
    public void update(PracticeInfo changed) {
        if (changed.practiceId() != info.practiceId() || changed.sample() != info.sample()) {
            throw new IllegalArgumentException("A practice keeps its id, and whether it is a sample");
        }
        database.write(tx -> {
            InfoTable.write(tx.sql(), changed);
            ItemRef what = new ItemRef(InfoTable.KIND, changed.practiceId());
            tx.audit(Action.CHANGED, what, 0);
            tx.changed(what);
            return null;
        });
        info = changed;
    }

    @Override
    public PracticeDatabase database() {
        return database;
    }

    @Override
    public Audit audit() {
        return entries;
    }

    @Override
    public Settings settings() {
        return settings;
    }

    @Override
    public FieldKeys sealedFields() {
        return fields;
    }

    @Override
    public Drafts drafts() {
        return drafts;
    }

    @Override
    public Changes changes() {
        return changes;
    }

    @Override
    public PracticeBatches batches() {
        return batches;
    }

    @Override
    public PracticeBin bin() {
        return bin;
    }

    @Override
    public Merge merge() {
        return merge;
    }

    @Override
    public PracticeErasure erasure() {
        return erasure;
    }

    @Override
    public <T> T service(Class<T> type) {
        synchronized (services) {
            if (closed) {
                throw new IllegalStateException("The practice is closed");
            }
            Object service = services.get(type);
            if (service == null) {
                service = make(type);
                services.put(type, service);
                servicesInOrder.add(service);
            }
            return type.cast(service);
        }
    }

    private Object make(Class<?> type) {
        for (PracticeService<?> offered : Lookup.getDefault().lookupAll(PracticeService.class)) {
            if (offered.type() == type) {
                return offered.create(this);
            }
        }
        throw new IllegalStateException("No installed module offers " + type.getName());
    }

    @Override
    public boolean stopped() {
        return database.stopped();
    }

    @Override
    public synchronized void restart() throws Refused {
        if (!database.stopped()) {
            return;
        }
        database.startAgain(keys.databaseKey());
        AuditChain.Head saved = audit.head();
        try {
            database.readAgain(tx -> {
                audit.load(tx.sql());
                return null;
            });
        } catch (StorageException e) {
            throw new Refused(Reason.DAMAGED, Bundle.PracticeOnDisk_stillStopped());
        }
        if (audit.head().number() < saved.number()) {
            audit.advance(saved);
            throw new Refused(Reason.LOST_TAIL, Bundle.PracticeOnDisk_lost());
        }
        database.resume();
    }

    /** An interrupt stops nothing of it, and stays on the thread. */
    @Override
    public void close() {
        boolean interrupted = Thread.interrupted();
        letGo();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void letGo() {
        List<Object> making;
        synchronized (services) {
            if (closed) {
                return;
            }
            closed = true;
            making = new ArrayList<>(servicesInOrder);
            services.clear();
            servicesInOrder.clear();
        }
        drafts.close();
        Collections.reverse(making);
        checks.close();
        making.forEach(PracticeOnDisk::closeService);
        if (unlocked) {
            entries.close(Action.LOCKED, new ItemRef(InfoTable.KIND, info.practiceId()));
        } else {
            entries.drop();
        }
        checkpoints.close();
        boolean rekey = unlocked && erasure.finish();
        database.close();
        if (rekey) {
            new Rekey(folder, keys).run();
        }
        anchors.close();
        changes.close();
        audit.close();
        fields.close();
        keys.close();
        inUse.close();
        whenClosed.run();
        gone.countDown();
    }

    /** If somebody closes it just now, waits until that is done, which may take long where all of it gets a new key. */
    void awaitClosed() {
        synchronized (services) {
            if (!closed) {
                return;
            }
        }
        try {
            gone.await(CLOSE_MINUTES, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void closeService(Object service) {
        if (service instanceof AutoCloseable closeable) {
            try {
                closeable.close();
            } catch (Exception e) {
                LOG.log(Level.WARNING, "{0} did not close: {1}",
                        new Object[] {service.getClass().getName(), e.getClass().getName()});
            }
        }
    }
}
