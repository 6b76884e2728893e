package org.tideline.storage.engine;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;
import org.tideline.storage.engine.ContentLedger.Entering;
import org.tideline.storage.engine.KeptContent.Kept;

/** Enters many rows of one table with one entry: ids, digests and salts of up to some thousand rows in one record. */
final class ChunkWriter {
    private static final int CHUNK = 2_000;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Handle sql;
    private final long entry;
    private final DeclaredTable table;
    private final Entering entering;
    private Predicate<Row> skip;

    /** @param entering the entry's contents so far */
    ChunkWriter(Handle sql, long entry, DeclaredTable table, Entering entering) {
        this.sql = sql;
        this.entry = entry;
        this.table = table;
        this.entering = entering;
    }

    /** A row, and what was entered of it before, if that was asked for. */
    record Row(long id, long of, byte[] content, Kept before) {
    }

    /** Rows to leave out; they are told with what was entered before. */
    void skip(Predicate<Row> which) {
        skip = which;
    }

    /** Enters the rows that came with an import; 0 for those that came with none. */
    void rowsOf(long batch) throws SQLException {
        String query = "select * from " + table.name() + (table.batched() ? " where batch = ?" : "") + " order by id";
        List<Row> rows = new ArrayList<>();
        try (PreparedStatement statement = sql.getConnection().prepareStatement(query)) {
            if (table.batched()) {
                statement.setLong(1, batch);
            }
            try (ResultSet result = statement.executeQuery()) {
                Canon canon = new Canon(table, entering.fields(), result.getMetaData());
                while (result.next()) {
                    long of = table.part() == null ? 0 : result.getLong(table.part().column());
                    rows.add(new Row(result.getLong("id"), of, canon.bytes(result), null));
                    if (rows.size() == CHUNK) {
                        write(batch, rows);
                        rows.clear();
                    }
                }
            }
        }
        write(batch, rows);
    }

    private void write(long batch, List<Row> all) {
        List<Row> rows = skip == null ? all : notSkipped(all);
        if (rows.isEmpty()) {
            return;
        }
        byte[] salts = new byte[rows.size() * KeptContent.SALT];
        RANDOM.nextBytes(salts);
        ByteBuffer ids = ByteBuffer.allocate(rows.size() * KeptContent.IDS);
        ByteBuffer digests = ByteBuffer.allocate(rows.size() * Hashes.BYTES);
        byte[] salt = new byte[KeptContent.SALT];
        long firstOf = Long.MAX_VALUE;
        long lastOf = Long.MIN_VALUE;
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            System.arraycopy(salts, i * KeptContent.SALT, salt, 0, KeptContent.SALT);
            ids.putLong(row.id()).putLong(row.of());
            digests.put(Canon.digest(salt, row.content()));
            firstOf = Math.min(firstOf, row.of());
            lastOf = Math.max(lastOf, row.of());
        }
        sql.createUpdate("""
                insert into storage_content_batch (id, entry, batch, table_name, first_id, last_id, first_of, last_of,
                    row_ids, digests, salts)
                values (:id, :entry, :batch, :table, :first, :last, :firstOf, :lastOf, :ids, :digests, :salts)""")
                .bind("id", entering.nextId()).bind("entry", entry).bind("batch", batch).bind("table", table.name())
                .bind("first", rows.get(0).id()).bind("last", rows.get(rows.size() - 1).id()).bind("firstOf", firstOf)
                .bind("lastOf", lastOf).bind("ids", ids.array()).bind("digests", digests.array()).bind("salts", salts)
                .execute();
        entering.digests().rows(table.name(), batch, ids.array(), digests.array());
    }

    private List<Row> notSkipped(List<Row> all) {
        if (all.isEmpty()) {
            return all;
        }
        Map<Long, Kept> before = new KeptContent(sql).range(table, all.get(0).id(), all.get(all.size() - 1).id());
        return all.stream().map(row -> new Row(row.id(), row.of(), row.content(), before.get(row.id())))
                .filter(row -> !skip.test(row)).toList();
    }
}
