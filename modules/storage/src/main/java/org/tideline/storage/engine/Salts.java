package org.tideline.storage.engine;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * Destroys the salts of rows of one table, wherever they stand: without them nobody can try whether a guessed text is what
 * a digest in the chain was made of. The digests stay, because the chain is verified with them.
 */
final class Salts {
    private final Handle sql;
    private final DeclaredTable table;

    Salts(Handle sql, DeclaredTable table) {
        this.sql = sql;
        this.table = table;
    }

    /** Many rows' ids and salts in one record. */
    private record Chunk(long id, byte[] rows, byte[] salts) {
        /** Whether there was one of these rows in it. */
        boolean destroy(TreeSet<Long> which) {
            boolean some = false;
            ByteBuffer each = ByteBuffer.wrap(rows);
            for (int i = 0; each.hasRemaining(); i++) {
                long row = each.getLong();
                each.getLong();
                if (which.contains(row)) {
                    Arrays.fill(salts, i * KeptContent.SALT, (i + 1) * KeptContent.SALT, (byte) 0);
                    some = true;
                }
            }
            return some;
        }
    }

    void destroy(TreeSet<Long> rows) {
        PreparedBatch single = sql.prepareBatch("update storage_content set salt = null where table_name = ? and row_id = ?");
        rows.forEach(row -> single.bind(0, table.name()).bind(1, row).add());
        single.execute();
        List<Long> chunks = sql.createQuery("select id from storage_content_batch where table_name = ? and first_id <= ? and last_id >= ?")
                .bind(0, table.name()).bind(1, rows.last()).bind(2, rows.first()).mapTo(Long.class).list();
        for (long id : chunks) {
            Chunk chunk = sql.createQuery("select row_ids, salts from storage_content_batch where id = ?").bind(0, id)
                    .map((row, context) -> new Chunk(id, row.getBytes(1), row.getBytes(2))).one();
            if (chunk.destroy(rows)) {
                sql.createUpdate("update storage_content_batch set salts = ? where id = ?").bind(0, chunk.salts()).bind(1, id).execute();
            }
        }
    }
}
