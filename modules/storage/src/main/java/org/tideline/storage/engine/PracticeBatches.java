package org.tideline.storage.engine;

import java.util.List;
import java.util.Optional;
import org.tideline.core.api.Ids;
import org.tideline.core.api.Now;
import org.tideline.storage.api.Action;
import org.tideline.storage.api.Batches;
import org.tideline.storage.api.Database;

/** Batches in their table; the rows they own are found by the declared tables of nature BATCHED. */
final class PracticeBatches implements Batches {
    private final Database database;

    PracticeBatches(Database database) {
        this.database = database;
    }

    @Override
    public long begin(String source) {
        long batch = Ids.next();
        return database.write(tx -> {
            tx.sql().createUpdate("insert into storage_batch (id, source, begun_at) values (?, ?, ?)")
                    .bind(0, batch).bind(1, source).bind(2, Now.instant()).execute();
            return batch;
        });
    }

    @Override
    public void publish(Database.Tx tx, long batch) {
        mark(tx, batch, "published_at = :now, taken_back_at = null", "published_at is null");
        tx.audit(Action.IMPORTED, Batches.ref(batch), 0);
        tx.changed(Batches.ref(batch));
    }

    @Override
    public void unpublish(long batch) {
        database.write(tx -> {
            mark(tx, batch, "published_at = null, taken_back_at = :now", "published_at is not null");
            tx.audit(Action.IMPORT_UNDONE, Batches.ref(batch), 0);
            tx.changed(Batches.ref(batch));
            return null;
        });
    }

    @Override
    public void republish(long batch) {
        database.write(tx -> {
            mark(tx, batch, "published_at = :now, taken_back_at = null", "taken_back_at is not null");
            tx.audit(Action.RESTORED, Batches.ref(batch), 0);
            tx.changed(Batches.ref(batch));
            return null;
        });
    }

    @Override
    public long sweep() {
        return sweep(database.read(tx -> tx.sql()
                .createQuery("select id from storage_batch where published_at is null and taken_back_at is null")
                .mapTo(Long.class).list()));
    }

    /** The batches an earlier session left unpublished or took back; to be asked before anybody begins one. */
    List<Long> leftOver() {
        return database.read(tx -> tx.sql().createQuery("select id from storage_batch where published_at is null")
                .mapTo(Long.class).list());
    }

    /** Deletes these batches with their rows, and what refers to them. */
    long sweep(List<Long> batches) {
        long swept = 0;
        Sweep sweep = batches.isEmpty() ? null : new Sweep(database);
        for (long batch : batches) {
            swept += sweep.run(batch);
        }
        return swept;
    }

    @Override
    public Optional<Long> newest() {
        return database.read(tx -> tx.sql().createQuery("""
                select id from storage_batch where published_at is not null
                order by published_at desc, id desc fetch first 1 rows only""").mapTo(Long.class).findOne());
    }

    private static void mark(Database.Tx tx, long batch, String set, String only) {
        int marked = tx.sql().createUpdate("update storage_batch set " + set + " where id = :id and " + only)
                .bind("now", Now.instant()).bind("id", batch).execute();
        if (marked != 1) {
            throw new IllegalStateException("The batch is not there, or not in this state");
        }
    }
}
