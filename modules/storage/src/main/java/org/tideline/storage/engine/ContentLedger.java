package org.tideline.storage.engine;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.tideline.core.api.ItemRef;
import org.tideline.storage.api.Action;
import org.tideline.storage.api.Batches;
import org.tideline.storage.engine.AuditChain.Entry;
import org.tideline.storage.engine.KeptContent.Kept;

/**
 * Enters the contents of guarded rows in the audit chain: for each entry that says something was made, changed or
 * removed, the item's row and its parts are looked up as they are at the end of the transaction, and what differs from
 * what was entered last is entered anew, with a fresh salt. Called by the one writer.
 */
final class ContentLedger {
    /** The kind of the entry that takes in whatever was never entered: of a practice older than this, or a sample. */
    static final ItemRef EVERYTHING = new ItemRef("storage.content", 0);
    /** Entries that come with a change; the others are about reading. */
    private static final Set<Action> CHANGES = Set.of(Action.CREATED, Action.CHANGED, Action.SIGNED, Action.ARCHIVED, Action.RESTORED,
            Action.REMOVED, Action.UNDONE, Action.OPENED, Action.CLOSED, Action.ERASED, Action.IMPORTED, Action.MIGRATED);
    private static final HexFormat HEX = HexFormat.of();
    private static final SecureRandom RANDOM = new SecureRandom();
    /** Room for the contents of one entry. */
    private static final int PLACES = 20;

    private final FieldKeys fields;
    private List<DeclaredTable> tables = List.of();
    private Map<String, DeclaredTable> byKind = Map.of();
    private Map<String, List<DeclaredTable>> parts = Map.of();
    private Set<String> altered = Set.of();

    ContentLedger(FieldKeys fields) {
        this.fields = fields;
    }

    /** Learns which tables are guarded; until then nothing is entered. */
    void load(List<DeclaredTable> declared) {
        tables = declared.stream().filter(DeclaredTable::guarded).toList();
        byKind = new HashMap<>();
        tables.forEach(table -> byKind.put(table.ref(0).kind(), table));
        parts = tables.stream().filter(table -> table.part() != null)
                .collect(Collectors.groupingBy(table -> table.part().table()));
    }

    /** The guarded tables. */
    List<DeclaredTable> tables() {
        return tables;
    }

    /** Tables a step changed, whose rows {@link #EVERYTHING} enters anew where they differ. */
    void altered(Set<String> names) {
        altered = Set.copyOf(names);
    }

    /** Enters the contents that belong to an entry; the digest over them in hexadecimal, or null if there are none. */
    String enter(Handle sql, long number, Entry entry) throws SQLException {
        DeclaredTable table = byKind.get(entry.what().kind());
        boolean all = entry.what().equals(EVERYTHING);
        boolean batch = entry.action() == Action.IMPORTED && entry.what().kind().equals(Batches.KIND);
        if (!CHANGES.contains(entry.action()) || table == null && !all && !batch && entry.along().isEmpty()) {
            return null;
        }
        Entering entering = new Entering(sql, number, entry.action() == Action.ERASED);
        if (all) {
            entering.everything();
        } else if (batch) {
            for (DeclaredTable each : tables) {
                if (each.batched()) {
                    new ChunkWriter(sql, number, each, entering).rowsOf(entry.what().id());
                }
            }
        } else if (table != null) {
            entering.item(table, entry.what().id());
        }
        for (Belongings.Row row : entry.along()) {
            if (row.table().guarded()) {
                entering.item(row.table(), row.id());
            }
        }
        for (Map.Entry<DeclaredTable, TreeSet<Long>> gone : entering.erased.entrySet()) {
            new Salts(sql, gone.getKey()).destroy(gone.getValue());
        }
        return entering.digest();
    }

    /** A row as it is now. */
    private record Row(long id, byte[] content) {
    }

    /** What one entry enters. */
    final class Entering {
        private final Handle sql;
        private final KeptContent kept;
        private final long number;
        private final boolean erase;
        private final EntryDigest digest = new EntryDigest();
        private int place;
        private final Map<DeclaredTable, TreeSet<Long>> erased = new HashMap<>();

        Entering(Handle sql, long number, boolean erase) {
            this.sql = sql;
            this.kept = new KeptContent(sql);
            this.number = number;
            this.erase = erase;
        }

        String digest() {
            return digest.hex();
        }

        /** The next id of a record of this entry: by it they stand in the order they were entered. */
        long nextId() {
            if (place >= 1 << PLACES) {
                throw new IllegalStateException("One entry holds too much");
            }
            return number << PLACES | place++;
        }

        FieldKeys fields() {
            return fields;
        }

        EntryDigest digests() {
            return digest;
        }

        void item(DeclaredTable table, long id) throws SQLException {
            Optional<Row> row = rows(table, "id", id).stream().findFirst();
            Optional<Kept> before = kept.latest(table, id);
            long of = row.isPresent() && table.part() != null ? parent(table, id) : before.map(Kept::of).orElse(0L);
            row(table, id, of, row.map(Row::content).orElse(null), before.orElse(null));
        }

        private long parent(DeclaredTable table, long id) {
            return sql.createQuery("select " + table.part().column() + " from " + table.name() + " where id = ?")
                    .bind(0, id).mapTo(Long.class).findOne().orElse(0L);
        }

        private void row(DeclaredTable table, long id, long of, byte[] content, Kept before) throws SQLException {
            if (content == null && before == null) {
                return;
            }
            if (content == null) {
                if (!before.gone()) {
                    write(table, id, of, null);
                }
            } else if (before == null || !before.is(content)) {
                write(table, id, of, content);
            }
            if (erase) {
                erased.computeIfAbsent(table, t -> new TreeSet<>()).add(id);
            }
            for (DeclaredTable part : parts.getOrDefault(table.name(), List.of())) {
                parts(part, id);
            }
        }

        private void parts(DeclaredTable part, long of) throws SQLException {
            Map<Long, Kept> before = new TreeMap<>();
            kept.partsOf(part, of).forEach(one -> before.put(one.row(), one));
            for (Row row : rows(part, part.part().column(), of)) {
                row(part, row.id(), of, row.content(), before.remove(row.id()));
            }
            for (Kept left : before.values()) {
                // One that moved to another row is entered there.
                if (rows(part, "id", left.row()).isEmpty()) {
                    row(part, left.row(), of, null, left);
                }
            }
        }

        private List<Row> rows(DeclaredTable table, String column, long value) throws SQLException {
            String query = "select * from " + table.name() + " where " + column + " = ? order by id";
            try (PreparedStatement statement = sql.getConnection().prepareStatement(query)) {
                statement.setLong(1, value);
                try (ResultSet result = statement.executeQuery()) {
                    Canon canon = new Canon(table, fields, result.getMetaData());
                    List<Row> rows = new ArrayList<>();
                    while (result.next()) {
                        rows.add(new Row(result.getLong("id"), canon.bytes(result)));
                    }
                    return rows;
                }
            }
        }

        private void write(DeclaredTable table, long row, long of, byte[] content) {
            byte[] salt = null;
            byte[] hash = null;
            if (content != null) {
                salt = new byte[KeptContent.SALT];
                RANDOM.nextBytes(salt);
                hash = Canon.digest(salt, content);
            }
            String hex = hash == null ? null : HEX.formatHex(hash);
            sql.createUpdate("""
                    insert into storage_content (id, entry, table_name, row_id, of_id, gone, digest, salt)
                    values (:id, :entry, :table, :row, :of, :gone, :digest, :salt)""")
                    .bind("id", nextId()).bind("entry", number).bind("table", table.name()).bind("row", row).bind("of", of)
                    .bind("gone", content == null).bind("digest", hex)
                    .bind("salt", salt == null ? null : HEX.formatHex(salt)).execute();
            digest.row(table.name(), row, of, hex);
        }

        /** Enters what was never entered of all that is seen, and what a step altered. */
        void everything() throws SQLException {
            List<Long> batches = sql.createQuery("select id from storage_batch where published_at is not null order by id")
                    .mapTo(Long.class).list();
            for (DeclaredTable table : tables) {
                ChunkWriter writer = new ChunkWriter(sql, number, table, this);
                writer.skip(row -> {
                    Kept before = row.before();
                    return before != null && (!altered.contains(table.name()) || before.is(row.content()));
                });
                writer.rowsOf(0);
                if (table.batched()) {
                    for (long batch : batches) {
                        writer.rowsOf(batch);
                    }
                }
            }
            altered = Set.of();
        }
    }

    /** The one digest over all that an entry entered, in that order. */
    static final class EntryDigest {
        private final MessageDigest digest = Hashes.sha256();
        private boolean some;

        /** A single row; without a hash it is gone. */
        void row(String table, long row, long of, String hash) {
            add(Hashes.bytes(out -> {
                out.writeUTF(table);
                out.writeLong(row);
                out.writeLong(of);
                out.writeUTF(hash == null ? "" : hash);
            }));
        }

        /** Rows entered together. */
        void rows(String table, long batch, byte[] ids, byte[] hashes) {
            add(Hashes.bytes(out -> {
                out.writeUTF(table);
                out.writeLong(batch);
                out.writeInt(ids.length);
                out.write(ids);
                out.write(hashes);
            }));
        }

        private void add(byte[] bytes) {
            some = true;
            digest.update(bytes);
        }

        /** In hexadecimal; null if there was nothing. */
        String hex() {
            return some ? HEX.formatHex(digest.digest()) : null;
        }
    }
}
