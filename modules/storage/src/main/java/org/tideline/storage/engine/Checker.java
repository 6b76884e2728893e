package org.tideline.storage.engine;

import java.util.List;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.tideline.core.api.Progress;
import org.tideline.storage.api.Database.Work;
import org.tideline.storage.api.Refused;
import org.tideline.storage.api.StorageException;
import org.tideline.storage.engine.ForeignKeys.ForeignKey;

/**
 * One check of an open practice. One damaged page stops the whole of Derby, so that is expected here: the table is
 * named, the database started again, and the check goes on with what follows.
 */
final class Checker {
    private static final Logger LOG = Logger.getLogger(Checker.class.getName());
    /** How many times the database is started again before the check gives up. */
    private static final int RESTARTS = 20;

    private final PracticeOnDisk practice;
    private final PracticeDatabase database;
    private final Findings findings;
    private final Progress progress;
    private final ChainCheck chain;
    private List<DeclaredTable> declared = List.of();
    private int tables;
    private long rows;
    private long done;
    private long total;
    private int restarts;
    private boolean gaveUp;

    Checker(PracticeOnDisk practice, Findings findings, Progress progress) {
        this.practice = practice;
        this.database = practice.database();
        this.findings = findings;
        this.progress = progress;
        this.chain = new ChainCheck(practice.chain(), findings);
    }

    int tables() {
        return tables;
    }

    long rows() {
        return rows;
    }

    long entries() {
        return chain.entries();
    }

    /** @throws Progress.Cancelled if it is not wanted any more */
    void run() throws Progress.Cancelled {
        List<String[]> all = attempt("", tx -> Derby.tables(tx.sql()));
        if (all == null) {
            return;
        }
        total = all.size() + 1;
        for (String[] table : all) {
            step();
            attempt(table[1].toLowerCase(Locale.ROOT), tx -> {
                Derby.checkTable(tx.sql(), table[0], table[1]);
                return true;
            });
            tables++;
        }
        learnTables();
        count();
        total += rows;
        references();
        entered();
        progress.at(total, total);
    }

    /** The part about what was entered: the audit chain, and every record against it. */
    void runEntered() throws Progress.Cancelled {
        learnTables();
        entered();
    }

    private void learnTables() {
        List<DeclaredTable> known = attempt("storage_table", tx -> DeclaredTable.all(tx.sql()));
        declared = known == null ? List.of() : known;
    }

    private void entered() throws Progress.Cancelled {
        pages("storage_audit", tx -> chain.page(tx.sql()), 0);
        alone("storage_batch", tx -> {
            ContentCheck.batches(tx.sql(), findings);
            return true;
        });
        for (DeclaredTable table : declared) {
            if (table.guarded() || !table.underKey().isEmpty()) {
                ContentCheck contents = new ContentCheck(table, database.fields(), findings);
                pages(table.name(), tx -> contents.page(tx.sql()), 1_000);
            }
        }
    }

    private void count() throws Progress.Cancelled {
        for (DeclaredTable table : declared) {
            step();
            Long there = attempt(table.name(), tx -> tx.sql().createQuery("select count(*) from " + table.name())
                    .mapTo(Long.class).one());
            rows += there == null ? 0 : there;
        }
    }

    private void references() throws Progress.Cancelled {
        List<ForeignKey> keys = attempt("", tx -> {
            ForeignKeys all = ForeignKeys.read(tx.sql(), declared);
            return declared.stream().flatMap(table -> all.of(table).stream()).toList();
        });
        for (ForeignKey key : keys == null ? List.<ForeignKey>of() : keys) {
            step();
            attempt(key.from().name(), tx -> {
                tx.sql().createQuery("select c.id from " + key.from().name() + " c left join " + key.to().name()
                        + " p on p.id = c." + key.column() + " where p.id is null and c." + key.column() + " is not null")
                        .mapTo(Long.class).forEach(row -> findings.reference(key.from().ref(row)));
                return true;
            });
        }
    }

    private void pages(String table, Work<Boolean> page, int size) throws Progress.Cancelled {
        boolean more = true;
        while (more) {
            progress.check();
            Boolean there = alone(table, page);
            more = there != null && there;
            done += size;
            progress.at(Math.min(done, total), total);
        }
    }

    private void step() throws Progress.Cancelled {
        progress.check();
        progress.at(Math.min(++done, total), total);
    }

    private <T> T alone(String table, Work<T> work) {
        return attempt(table, work, true);
    }

    private <T> T attempt(String table, Work<T> work) {
        return attempt(table, work, false);
    }

    /** The work's answer, or null if the database could not do it: then that is entered as a finding. */
    private <T> T attempt(String table, Work<T> work, boolean alone) {
        if (gaveUp) {
            return null;
        }
        try {
            return alone ? database.readAlone(work) : database.read(work);
        } catch (StorageException e) {
            if (e.kind() == StorageException.Kind.CLOSED) {
                throw e;
            }
            LOG.log(Level.WARNING, "The check found a damaged table: {0}", e.state());
            findings.table(table);
            goOn();
            return null;
        } catch (RuntimeException e) {
            // The engine may also break inside over a damaged page.
            LOG.log(Level.WARNING, "The check found a damaged table: {0}", e.getClass().getName());
            findings.table(table);
            goOn();
            return null;
        }
    }

    private void goOn() {
        if (!database.stopped()) {
            return;
        }
        try {
            if (restarts++ < RESTARTS) {
                practice.restart();
                return;
            }
        } catch (Refused e) {
            LOG.log(Level.WARNING, "The database did not start again after a damaged table");
        }
        gaveUp = true;
        findings.stopped();
    }
}
