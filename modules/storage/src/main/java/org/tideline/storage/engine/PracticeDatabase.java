package org.tideline.storage.engine;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.tideline.core.api.ItemRef;
import org.tideline.storage.api.Action;
import org.tideline.storage.api.Database;
import org.tideline.storage.api.Refused;
import org.tideline.storage.api.StorageException;
import org.tideline.storage.api.StorageException.Kind;

/** Runs each piece of work in a connection and a transaction of its own; one writer at a time, in order of arrival. */
final class PracticeDatabase implements Database {
    private static final long CLOSE_WAIT_MILLIS = 5_000;
    private static final long PATIENCE_SECONDS = 10;

    private final Derby derby;
    private final Jdbi jdbi;
    private final AuditChain audit;
    private final ContentLedger contents;
    private final FieldKeys fields;
    private final ChangeBell changes;
    private final ReentrantLock writer = new ReentrantLock(true);
    /** Whoever reads holds it together with others; what rebuilds a table holds it alone. */
    private final ReentrantReadWriteLock shape = new ReentrantReadWriteLock();
    private int running;
    private boolean closed;
    private boolean stopped;
    private Commits commits = (head, entries) -> { };

    /** Is told of each commit, before anybody else is and before the next writer begins. */
    interface Commits {
        /** @param entries those that went into the audit chain */
        void committed(AuditChain.Head head, List<AuditChain.Entry> entries);
    }

    PracticeDatabase(Derby derby, AuditChain audit, FieldKeys fields, ChangeBell changes) {
        this.derby = derby;
        this.audit = audit;
        this.changes = changes;
        this.fields = fields;
        contents = new ContentLedger(fields);
        jdbi = prepare(derby);
    }

    /** How we speak to the database; touches nothing before the first work. */
    static Jdbi prepare(Derby derby) {
        Jdbi jdbi = Jdbi.create(derby::connect);
        Types.register(jdbi);
        return jdbi;
    }

    @Override
    public <T> T read(Work<T> work) {
        return read(work, false);
    }

    private <T> T read(Work<T> work, boolean whileStopped) {
        enter(whileStopped);
        try {
            return reading(work);
        } finally {
            leave();
        }
    }

    private <T> T reading(Work<T> work) {
        shape.readLock().lock();
        try (Handle sql = jdbi.open()) {
            sql.setReadOnly(true);
            sql.begin();
            try {
                return work.run(new ReadingTx(sql));
            } finally {
                rollBack(sql);
            }
        } catch (Exception | OutOfMemoryError e) {
            throw failed(e);
        } finally {
            shape.readLock().unlock();
        }
    }

    @Override
    public <T> T write(Work<T> work) {
        enter(false);
        try {
            writer.lock();
            AuditChain.Head before = audit.head();
            Set<ItemRef> changed;
            T result;
            try (Handle sql = jdbi.open()) {
                WritingTx tx = new WritingTx(sql);
                sql.begin();
                boolean committed = false;
                try {
                    result = work.run(tx);
                    AuditChain.Head head = audit.append(sql, tx.entries, contents);
                    sql.commit();
                    committed = true;
                    audit.advance(head);
                    commits.committed(head, tx.entries);
                } finally {
                    tx.over = true;
                    if (!committed) {
                        // An import puts another chain in its place, which is taken back too.
                        audit.advance(before);
                        rollBack(sql);
                    }
                }
                changed = tx.changed;
            } finally {
                writer.unlock();
            }
            changes.ring(changed);
            return result;
        } catch (Exception | OutOfMemoryError e) {
            throw failed(e);
        } finally {
            leave();
        }
    }

    /**
     * Reads while nobody writes, so that what is compared with each other is of one moment. To be short.
     */
    <T> T readAlone(Work<T> work) {
        enter(false);
        writer.lock();
        try {
            return reading(work);
        } finally {
            writer.unlock();
            leave();
        }
    }

    /** Whom to tell of commits; once, before the first one. */
    void tell(Commits whom) {
        commits = whom;
    }

    /** Writes into the tables what so far stands in the log only. */
    void checkpoint() {
        enter(false);
        try {
            derby.checkpoint();
        } catch (SQLException e) {
            throw failed(e);
        } finally {
            leave();
        }
    }

    /** What opens values under keys of their own. */
    FieldKeys fields() {
        return fields;
    }

    /** What is entered of the contents of guarded rows. */
    ContentLedger contents() {
        return contents;
    }

    /** How many pieces of work are running; for the leak check of tests. */
    synchronized int running() {
        return running;
    }

    /** Lets running work end for a while, refuses new work, and stops the database. Idempotent. */
    void close() {
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
            awaitNoneRunning();
        }
        derby.stop();
    }

    private synchronized void awaitNoneRunning() {
        long until = System.currentTimeMillis() + CLOSE_WAIT_MILLIS;
        boolean interrupted = false;
        for (long left = CLOSE_WAIT_MILLIS; running > 0 && left > 0; left = until - System.currentTimeMillis()) {
            try {
                wait(left);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Writes a copy of the database into a folder, while it is in use. */
    void copy(Path into) {
        enter(false);
        // In no transaction of ours: Derby refuses it in one that only reads.
        try (Handle sql = jdbi.open()) {
            sql.execute("call syscs_util.syscs_backup_database(?)", into.toString());
        } catch (RuntimeException | OutOfMemoryError e) {
            throw failed(e);
        } finally {
            leave();
        }
    }

    /**
     * Rebuilds a table and its indexes in new files, while nobody reads or writes; a check that looks at it meanwhile would
     * take it for damaged.
     *
     * @return false if somebody read for so long that it was given up
     */
    boolean compress(String table) {
        enter(false);
        writer.lock();
        boolean alone = false;
        try {
            alone = shape.writeLock().tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (alone) {
                try (Handle sql = jdbi.open()) {
                    sql.execute("call syscs_util.syscs_compress_table(?, ?, 1)", sql.getConnection().getSchema(), table);
                }
            }
            return alone;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (SQLException | RuntimeException | OutOfMemoryError e) {
            throw failed(e);
        } finally {
            if (alone) {
                shape.writeLock().unlock();
            }
            writer.unlock();
            leave();
        }
    }

    /** Whether the database stopped itself. */
    synchronized boolean stopped() {
        return stopped && !closed;
    }

    /** Starts the database again after it stopped itself; work is still refused until {@link #resume}. */
    void startAgain(byte[] key) throws Refused {
        awaitNoneRunning();
        derby.stop();
        derby.start(key);
    }

    /** Takes work again. */
    synchronized void resume() {
        stopped = false;
    }

    /** Reads while nothing else may, before {@link #resume}. */
    <T> T readAgain(Work<T> work) {
        return read(work, true);
    }

    /**
     * If even this fails the database has stopped, unless the thread was interrupted, for which Derby closes the one
     * connection; what made it fail first is what the caller is told.
     */
    private void rollBack(Handle sql) {
        try {
            sql.rollback();
        } catch (RuntimeException e) {
            if (!Thread.currentThread().isInterrupted()) {
                synchronized (this) {
                    stopped = true;
                }
            }
        }
    }

    /** What leaves storage; after a failure that stops the database nothing more is tried on it. */
    private RuntimeException failed(Throwable thrown) {
        RuntimeException reduced = Failures.reduced(thrown);
        if (reduced instanceof StorageException storage) {
            if (storage.kind().stops()) {
                synchronized (this) {
                    stopped = true;
                }
            }
            if (storage.kind().stops() || Failures.interrupted(storage)) {
                // Said with this; Derby also interrupts those who are inside when it stops. The next work begins anew.
                Thread.interrupted();
            }
        }
        return reduced;
    }

    private void enter(boolean whileStopped) {
        // By name, because asking the event queue itself would wake the toolkit in unattended work.
        if (Thread.currentThread().getClass().getName().equals("java.awt.EventDispatchThread")) {
            throw new IllegalStateException("The database is not for the event thread");
        }
        if (writer.isHeldByCurrentThread()) {
            throw new IllegalStateException("Inside writing work, use its Tx: a second transaction would wait for it");
        }
        if (Thread.interrupted()) {
            throw Failures.interrupted();
        }
        synchronized (this) {
            if (closed) {
                throw new StorageException(Kind.CLOSED, "08003", "The practice is closed (08003).");
            }
            if (stopped && !whileStopped) {
                throw new StorageException(Kind.STOPPED, "08003", "The database has stopped (08003).");
            }
            running++;
        }
    }

    private synchronized void leave() {
        running--;
        notifyAll();
    }

    /** Notes for the audit chain that this was done to an item and to rows that go along with it. */
    static void audit(Tx tx, Action action, ItemRef what, long caseId, List<Belongings.Row> along) {
        WritingTx writing = (WritingTx) tx;
        writing.requireCurrent();
        writing.entries.add(new AuditChain.Entry(action, what, caseId, along));
    }

    private record ReadingTx(Handle sql) implements Tx {
        @Override
        public void audit(Action action, ItemRef what, long caseId) {
            throw new IllegalStateException("Reading work changes nothing");
        }

        @Override
        public void changed(ItemRef what) {
            throw new IllegalStateException("Reading work changes nothing");
        }
    }

    private static final class WritingTx implements Tx {
        private final Handle sql;
        private final List<AuditChain.Entry> entries = new ArrayList<>();
        private final Set<ItemRef> changed = new LinkedHashSet<>();
        private boolean over;

        WritingTx(Handle sql) {
            this.sql = sql;
        }

        @Override
        public Handle sql() {
            requireCurrent();
            return sql;
        }

        @Override
        public void audit(Action action, ItemRef what, long caseId) {
            requireCurrent();
            entries.add(new AuditChain.Entry(action, what, caseId));
        }

        @Override
        public void changed(ItemRef what) {
            requireCurrent();
            changed.add(what);
        }

        private void requireCurrent() {
            if (over) {
                throw new IllegalStateException("This transaction is over");
            }
        }
    }
}
