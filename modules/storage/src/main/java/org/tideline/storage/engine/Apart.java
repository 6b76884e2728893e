package org.tideline.storage.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tideline.core.api.ItemRef;
import org.tideline.core.api.Now;
import org.tideline.core.api.Progress;
import org.tideline.storage.api.Action;
import org.tideline.storage.api.OpenPractice;
import org.tideline.storage.api.Refused;
import org.tideline.storage.api.StorageException;
import org.tideline.vault.api.Drafts;
import org.tideline.vault.api.PracticeKeys;

/**
 * The database of a practice that lies apart from the one in use: a copy that is checked, or a restored one that is made
 * ready. It is started as it is, without any step of this program, and is never the practice of this process.
 */
public final class Apart implements AutoCloseable {
    /** What tells nothing of how new the records are. */
    private static final String NO_CHANGE = "('UNLOCKED', 'LOCKED', 'UNLOCK_FAILED', 'CLOSED', 'MIGRATED', 'VIEWED', 'PRINTED', "
            + "'BACKED_UP', 'CHECKED', 'PUT_BACK', 'ANCHOR_MISSING', 'EXPORTED', 'SETTINGS_CHANGED')";
    private static final int SOMETIMES = 500;

    private final PracticeDatabase database;
    private final AuditChain audit;
    private final ChangeBell changes = new ChangeBell();

    private Apart(Derby derby, AuditChain audit, FieldKeys fields) {
        this.audit = audit;
        database = new PracticeDatabase(derby, audit, fields, changes);
    }

    /**
     * How much is in a database.
     *
     * @param entries number of the last entry of the audit chain, 0 if it is empty
     * @param link    its link
     * @param newest  day of the newest change, where this computer is
     * @param rows    how many rows each table holds
     */
    public record Contents(long entries, String link, LocalDate newest, Map<String, Long> rows) {
        public Contents {
            rows = Map.copyOf(rows);
        }

        /** All rows. */
        public long allRows() {
            return rows.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /** Writes a copy of the open practice's database into a folder, while it is in use. */
    public static void copy(OpenPractice practice, Path into) {
        ((PracticeOnDisk) practice).database().copy(into);
    }

    /** Gives the keys of the open practice to work that needs them; it must not close them. */
    public static PracticeKeys keys(OpenPractice practice) {
        return ((PracticeOnDisk) practice).keys();
    }

    /**
     * Starts the database in a practice folder.
     *
     * @throws Refused if it does not start with these keys
     */
    public static Apart open(Path folder, PracticeKeys keys) throws Refused {
        Derby derby = new Derby(PracticeFolder.database(folder));
        Rekey.startWithEither(derby, keys, false);
        return of(derby, keys);
    }

    /** A database that has been started; it is stopped with this. */
    static Apart of(Derby started, PracticeKeys keys) {
        return new Apart(started, new AuditChain(keys.derive("audit-mac")), new FieldKeys(keys));
    }

    /**
     * What came of putting a backup back.
     *
     * @param erasedAgain how many records it held that were erased for good after it was made; they are gone from it
     * @param left        how many of those could not be erased again, because others refer to them
     */
    public record PutBack(int erasedAgain, int left) {
    }

    /** Enters in the chain of a practice that was put back from a backup that it was, and erases again what was erased since. */
    public static PutBack putBack(PracticeKeys keys, Path folder) throws Refused {
        try (Apart apart = open(folder, keys)) {
            apart.contents(Map.of());
            long practice = apart.practice();
            long lastKnown = apart.lastKnown(folder, keys);
            apart.database.write(tx -> {
                tx.audit(Action.PUT_BACK, new ItemRef(InfoTable.KIND, practice), 0);
                Anchors.beginIncarnation(tx, Action.PUT_BACK, lastKnown);
                return null;
            });
            try (Drafts drafts = Drafts.in(folder, keys)) {
                Erased.Again again = new Erased(practice, keys).again(apart.database, drafts);
                return new PutBack(again.erased(), again.left());
            }
        }
    }

    /** The number up to which this computer has seen the practice's chain go, 0 if it has not. Writes nothing. */
    private long lastKnown(Path folder, PracticeKeys keys) {
        try (Anchors anchors = new Anchors(folder, keys.derive(Anchors.PURPOSE))) {
            anchors.of(practice(), true);
            return database.read(tx -> anchors.judge(tx.sql(), audit.head())).known();
        }
    }

    /** Stable id of the practice. */
    public long practice() {
        return practice(database);
    }

    /** Stable id of a practice, whatever steps it has had. */
    public static long practice(OpenPractice practice) {
        return practice(((PracticeOnDisk) practice).database());
    }

    private static long practice(PracticeDatabase database) {
        return database.read(tx -> tx.sql().createQuery("select id from storage_practice").mapTo(Long.class).one());
    }

    /** Takes a setting away that says what is to be done with this database. */
    void forget(String setting) {
        database.write(tx -> tx.sql().createUpdate("delete from storage_setting where name = ?").bind(0, setting).execute());
    }

    /** Counts without looking at every row. */
    public Contents contents() {
        Map<String, Long> rows = new TreeMap<>();
        for (String table : tables()) {
            rows.put(table, database.read(tx -> tx.sql().createQuery("select count(*) from " + table).mapTo(Long.class).one()));
        }
        return contents(rows);
    }

    /**
     * Checks every table with its indexes, those of the database itself too, and reads every row to its end.
     *
     * @throws StorageException if something does not hold together
     */
    public Contents check(Progress progress) throws Progress.Cancelled {
        List<String[]> all = database.read(tx -> tx.sql().createQuery("""
                select s.schemaname, t.tablename from sys.systables t join sys.sysschemas s on s.schemaid = t.schemaid
                where t.tabletype in ('T', 'S')""").map((row, context) -> new String[] {row.getString(1), row.getString(2)}).list());
        int done = 0;
        for (String[] table : all) {
            progress.check();
            progress.at(done++, 2L * all.size());
            database.read(tx -> tx.sql().createQuery("values syscs_util.syscs_check_table(?, ?)")
                    .bind(0, table[0]).bind(1, table[1]).mapTo(Integer.class).one());
        }
        Map<String, Long> rows = new TreeMap<>();
        List<String> tables = tables();
        for (String table : tables) {
            progress.check();
            progress.at(tables.size() + rows.size(), 2L * tables.size());
            rows.put(table, readAll(table, progress));
        }
        return contents(rows);
    }

    /**
     * Reads every row to its end and every index from end to end, and counts that they hold as many; each page is read once.
     *
     * @throws StorageException if a page cannot be read, or an index does not hold what its table holds
     */
    Contents readAll() throws Progress.Cancelled {
        Map<String, Long> rows = new TreeMap<>();
        for (String table : tables()) {
            rows.put(table, readAll(table, Progress.NONE));
        }
        for (String[] index : database.read(tx -> Derby.indexes(tx.sql()))) {
            long count = database.read(tx -> Derby.count(tx.sql(), index[0], index[1]));
            if (count != rows.get(index[0])) {
                throw new StorageException(StorageException.Kind.OTHER, "X0Y55", "An index does not hold what its table holds (X0Y55).");
            }
        }
        return contents(rows);
    }

    private List<String> tables() {
        return database.read(tx -> tx.sql().createQuery("""
                select t.tablename from sys.systables t join sys.sysschemas s on s.schemaid = t.schemaid
                where t.tabletype = 'T' and s.schemaname = 'APP' order by t.tablename""").mapTo(String.class).list());
    }

    private Contents contents(Map<String, Long> rows) {
        return database.read(tx -> {
            audit.load(tx.sql());
            Instant newest = tx.sql().createQuery("select max(made_at) from storage_audit where action not in " + NO_CHANGE)
                    .mapTo(Instant.class).findOne().orElse(Instant.EPOCH);
            AuditChain.Head head = audit.head();
            return new Contents(head.number(), head.link(), newest.atZone(Now.clock().getZone()).toLocalDate(), rows);
        });
    }

    private long readAll(String table, Progress progress) throws Progress.Cancelled {
        boolean[] cancelled = new boolean[1];
        long read = database.read(tx -> tx.sql().createQuery("select * from " + table).scanResultSet((result, context) -> {
            try (ResultSet rows = result.get()) {
                long count = 0;
                while (!cancelled[0] && rows.next()) {
                    drain(rows);
                    cancelled[0] = ++count % SOMETIMES == 0 && progress.cancelled();
                }
                return count;
            }
        }));
        if (cancelled[0]) {
            throw new Progress.Cancelled();
        }
        return read;
    }

    private static void drain(ResultSet row) throws SQLException {
        char[] characters = new char[8192];
        try {
            for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                switch (row.getMetaData().getColumnType(column)) {
                    case Types.BLOB -> {
                        try (InputStream in = row.getBinaryStream(column)) {
                            if (in != null) {
                                in.transferTo(OutputStream.nullOutputStream());
                            }
                        }
                    }
                    case Types.CLOB -> {
                        try (Reader in = row.getCharacterStream(column)) {
                            while (in != null && in.read(characters) >= 0) {
                                // only read
                            }
                        }
                    }
                    default -> row.getObject(column);
                }
            }
        } catch (IOException e) {
            throw new SQLException("A value that cannot be read", "XSDG0");
        }
    }

    /** Stops the database, everything written down. */
    @Override
    public void close() {
        database.close();
        database.fields().close();
        changes.close();
        audit.close();
    }
}
