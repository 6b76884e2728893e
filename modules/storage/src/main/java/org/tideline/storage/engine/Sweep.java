package org.tideline.storage.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.tideline.storage.api.Action;
import org.tideline.storage.api.Database;
import org.tideline.storage.api.StorageException;
import org.tideline.storage.engine.ForeignKeys.ForeignKey;
import org.tideline.storage.spi.SchemaContribution.Nature;

/**
 * Deletes the rows of batches that nobody sees any more. The rule: what was written about the people and cases of an
 * import goes with them, whether it came with the import or was typed in later, because nothing shows it any more and
 * no name may stay for ever. Two kinds of rows are never deleted here: those of tables that are only added to, and
 * those that lock when signed. Where one of them refers to a row of the batch, that row stays, hidden, and its batch
 * is looked at again at the next opening; everything else goes. Worker thread.
 */
final class Sweep {
    /** Rows in one transaction: well below the 5,000 at which Derby locks the whole table and readers wait. */
    private static final int CHUNK = 1_000;
    private static final String REFERRED_TO = "23503";
    private final Database database;
    private final List<DeclaredTable> tables;
    private final ForeignKeys keys;
    private long current;
    private long swept;

    Sweep(Database database) {
        this.database = database;
        List<DeclaredTable> declared = new ArrayList<>(database.read(tx -> DeclaredTable.all(tx.sql())));
        keys = database.read(tx -> ForeignKeys.read(tx.sql(), declared));
        // Those that refer to others go first.
        Collections.reverse(declared);
        tables = declared.stream().toList();
    }

    /** Deletes the rows of a batch and, if all of them went, the batch; says how many rows went. */
    long run(long batch) {
        swept = 0;
        current = batch;
        // From here on it cannot be brought back; if it was brought back before, it stays.
        int given = database.write(tx -> tx.sql().createUpdate(
                "update storage_batch set taken_back_at = null where id = ? and published_at is null").bind(0, batch).execute());
        if (given == 0) {
            return 0;
        }
        for (DeclaredTable table : tables) {
            if (table.nature() == Nature.BATCHED) {
                keys.to(table).forEach(key -> delete(key.from(), others(key, batch)));
            }
        }
        boolean all = true;
        for (DeclaredTable table : tables) {
            if (table.nature() == Nature.BATCHED) {
                List<Long> rows = database.read(tx -> tx.sql().createQuery("select id from " + table.name()
                        + " where batch = ?").bind(0, batch).mapTo(Long.class).list());
                all &= deleteEach(table, rows);
            }
        }
        if (all) {
            database.write(tx -> tx.sql().createUpdate("delete from storage_batch where id = ? and published_at is null")
                    .bind(0, batch).execute());
        }
        return swept;
    }

    /** Rows that did not come with the batch and refer to one that did. */
    private List<Long> others(ForeignKey key, long batch) {
        String other = key.from().nature() == Nature.BATCHED ? " and c.batch <> :batch" : "";
        return database.read(tx -> tx.sql().createQuery("select c.id from " + key.from().name() + " c join "
                + key.to().name() + " p on p.id = c." + key.column() + " where p.batch = :batch" + other)
                .bind("batch", batch).mapTo(Long.class).list());
    }

    /** Deletes rows with all that refers to them in turn. */
    private void delete(DeclaredTable table, List<Long> rows) {
        if (rows.isEmpty() || table.nature() == Nature.APPEND_ONLY || table.nature() == Nature.LOCKED_WHEN_SIGNED) {
            return;
        }
        for (ForeignKey key : keys.to(table)) {
            for (int from = 0; from < rows.size(); from += CHUNK) {
                List<Long> chunk = rows.subList(from, Math.min(from + CHUNK, rows.size()));
                delete(key.from(), database.read(tx -> tx.sql().createQuery("select id from " + key.from().name()
                        + " where " + key.column() + " in (<rows>)").bindList("rows", chunk).mapTo(Long.class).list()));
            }
        }
        deleteEach(table, rows);
    }

    private boolean deleteEach(DeclaredTable table, List<Long> rows) {
        boolean all = true;
        for (int from = 0; from < rows.size(); from += CHUNK) {
            List<Long> chunk = rows.subList(from, Math.min(from + CHUNK, rows.size()));
            if (!deleted(table, chunk)) {
                for (long row : chunk) {
                    all &= deleted(table, List.of(row));
                }
            }
        }
        return all;
    }

    /** In one transaction; false, and nothing done, where something that may not go refers to one of them. */
    private boolean deleted(DeclaredTable table, List<Long> rows) {
        try {
            swept += database.write(tx -> {
                if (table.guarded()) {
                    enteredApart(tx.sql(), table, rows).forEach(id -> tx.audit(Action.REMOVED, table.ref(id), 0));
                }
                PreparedBatch delete = tx.sql().prepareBatch("delete from " + table.name() + " where id = ?");
                rows.forEach(id -> delete.bind(0, id).add());
                int gone = 0;
                for (int one : delete.execute()) {
                    gone += one;
                }
                return gone;
            });
            return true;
        } catch (StorageException e) {
            if (REFERRED_TO.equals(e.state())) {
                return false;
            }
            throw e;
        }
    }

    /**
     * Which of the rows were not entered in the chain with this batch only, so that their end is entered too; for the
     * others it is enough that the batch was taken back.
     */
    private List<Long> enteredApart(Handle sql, DeclaredTable table, List<Long> rows) {
        long first = Collections.min(rows);
        long last = Collections.max(rows);
        Set<Long> apart = new HashSet<>(sql.createQuery(
                "select row_id from storage_content where table_name = ? and row_id between ? and ?")
                .bind(0, table.name()).bind(1, first).bind(2, last).mapTo(Long.class).list());
        if (table.batched()) {
            apart.addAll(sql.createQuery("select id from " + table.name() + " where id between ? and ? and batch <> ?")
                    .bind(0, first).bind(1, last).bind(2, current).mapTo(Long.class).list());
        } else {
            apart.addAll(rows);
        }
        return rows.stream().filter(apart::contains).toList();
    }
}
