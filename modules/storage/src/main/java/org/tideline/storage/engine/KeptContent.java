package org.tideline.storage.engine;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongPredicate;
import org.jdbi.v3.core.Handle;

/**
 * What the audit chain last entered of each guarded row. Rows that came one by one have a row each in storage_content;
 * those of an import stand together in storage_content_batch, in the order of their ids. The later entry counts.
 */
final class KeptContent {
    /** Bytes of a salt. */
    static final int SALT = 16;
    /** Bytes of a row's id and the id of the row it is part of, one after the other. */
    static final int IDS = 16;
    private static final HexFormat HEX = HexFormat.of();
    private static final String COLUMNS = "select row_id, of_id, entry, gone, digest, salt from storage_content where table_name = ?";

    private final Handle sql;

    KeptContent(Handle sql) {
        this.sql = sql;
    }

    /**
     * One content as entered.
     *
     * @param row    the row
     * @param of     the row it is part of, 0 for none
     * @param entry  the entry that entered it
     * @param batch  the import it came with, 0 for none
     * @param gone   whether the row was removed
     * @param digest of salt and content; null if it is gone
     * @param salt   null if it is gone, or was erased
     */
    record Kept(long row, long of, long entry, long batch, boolean gone, byte[] digest, byte[] salt) {
        /** Whether this is the content that was entered. */
        boolean is(byte[] content) {
            return !gone && salt != null && Arrays.equals(digest, Canon.digest(salt, content));
        }
    }

    /** What was last entered of one row. */
    Optional<Kept> latest(DeclaredTable table, long row) {
        Map<Long, Kept> found = new TreeMap<>();
        sql.createQuery(COLUMNS + " and row_id = ? order by id desc fetch first 1 rows only")
                .bind(0, table.name()).bind(1, row).map((r, c) -> single(r)).forEach(kept -> found.put(row, kept));
        chunks(table, "first_id <= ? and last_id >= ?", row, row, id -> id == row, of -> true, found);
        return Optional.ofNullable(found.get(row));
    }

    /** What was last entered of the rows of a table that were part of this row. */
    List<Kept> partsOf(DeclaredTable table, long of) {
        Map<Long, Kept> found = new TreeMap<>();
        sql.createQuery(COLUMNS + " and of_id = ? order by id").bind(0, table.name()).bind(1, of)
                .map((r, c) -> single(r)).forEach(kept -> found.put(kept.row(), kept));
        chunks(table, "first_of <= ? and last_of >= ?", of, of, id -> true, parent -> parent == of, found);
        return List.copyOf(found.values());
    }

    /** What was last entered of the rows with these ids, both ends included, by id. */
    TreeMap<Long, Kept> range(DeclaredTable table, long from, long to) {
        TreeMap<Long, Kept> found = new TreeMap<>();
        sql.createQuery(COLUMNS + " and row_id between ? and ? order by id").bind(0, table.name()).bind(1, from).bind(2, to)
                .map((r, c) -> single(r)).forEach(kept -> found.put(kept.row(), kept));
        chunks(table, "first_id <= ? and last_id >= ?", to, from, id -> id >= from && id <= to, of -> true, found);
        return found;
    }

    private static Kept single(ResultSet row) throws SQLException {
        return new Kept(row.getLong(1), row.getLong(2), row.getLong(3), 0, row.getBoolean(4), bytes(row.getString(5)),
                bytes(row.getString(6)));
    }

    private static byte[] bytes(String hex) {
        return hex == null ? null : HEX.parseHex(hex);
    }

    private void chunks(DeclaredTable table, String where, long first, long last, LongPredicate row, LongPredicate of,
            Map<Long, Kept> found) {
        List<Chunk> chunks = sql.createQuery("select entry, batch, row_ids, digests, salts from storage_content_batch"
                + " where table_name = ? and " + where + " order by id").bind(0, table.name()).bind(1, first).bind(2, last)
                .map((r, c) -> new Chunk(r.getLong(1), r.getLong(2), r.getBytes(3), r.getBytes(4), r.getBytes(5))).list();
        for (Chunk chunk : chunks) {
            for (Kept kept : chunk.rows(row, of)) {
                Kept other = found.get(kept.row());
                if (other == null || other.entry() < kept.entry()) {
                    found.put(kept.row(), kept);
                }
            }
        }
    }

    /** Rows entered together. */
    private record Chunk(long entry, long batch, byte[] ids, byte[] digests, byte[] salts) {
        List<Kept> rows(LongPredicate row, LongPredicate of) {
            List<Kept> found = new ArrayList<>();
            ByteBuffer each = ByteBuffer.wrap(ids);
            for (int i = 0; each.hasRemaining(); i++) {
                long id = each.getLong();
                long parent = each.getLong();
                if (row.test(id) && of.test(parent)) {
                    byte[] salt = Arrays.copyOfRange(salts, i * SALT, (i + 1) * SALT);
                    found.add(new Kept(id, parent, entry, batch, false,
                            Arrays.copyOfRange(digests, i * Hashes.BYTES, (i + 1) * Hashes.BYTES),
                            Arrays.equals(salt, new byte[SALT]) ? null : salt));
                }
            }
            return found;
        }
    }
}
