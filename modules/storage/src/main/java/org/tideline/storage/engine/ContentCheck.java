package org.tideline.storage.engine;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.tideline.core.api.ItemRef;
import org.tideline.storage.api.Action;
import org.tideline.storage.api.Batches;
import org.tideline.storage.engine.KeptContent.Kept;

/**
 * Holds every row of one guarded table against what the audit chain last entered of it, in the order of the ids, and opens
 * what is under keys of its own, also in a table that is not guarded.
 */
final class ContentCheck {
    /** Rows looked at in one go, while writers wait. */
    private static final int PAGE = 1_000;
    private final DeclaredTable table;
    private final FieldKeys fields;
    private final Findings findings;
    private long last = Long.MIN_VALUE;

    ContentCheck(DeclaredTable table, FieldKeys fields, Findings findings) {
        this.table = table;
        this.fields = fields;
        this.findings = findings;
    }

    /** Looks at the next rows; false when there are no more. */
    boolean page(Handle sql) throws SQLException {
        TreeMap<Long, Row> rows = rows(sql);
        boolean more = rows.size() == PAGE;
        long to = more ? rows.lastKey() : Long.MAX_VALUE;
        Map<Long, Kept> kept = new KeptContent(sql).range(table, last == Long.MIN_VALUE ? last : last + 1, to);
        Set<Long> published = new HashSet<>(sql.createQuery("select id from storage_batch where published_at is not null")
                .mapTo(Long.class).list());
        published.add(0L);
        rows.forEach((id, row) -> there(id, row, kept.remove(id), published));
        for (Kept gone : kept.values()) {
            if (published.contains(gone.batch())) {
                gone(sql, gone);
            }
        }
        last = to;
        return more;
    }

    /** @param content null in a table that is not guarded */
    private record Row(byte[] content, long batch, boolean closed) {
    }

    private TreeMap<Long, Row> rows(Handle sql) throws SQLException {
        String query = "select * from " + table.name() + " where id > ? order by id fetch first " + PAGE + " rows only";
        try (PreparedStatement statement = sql.getConnection().prepareStatement(query)) {
            statement.setLong(1, last);
            try (ResultSet result = statement.executeQuery()) {
                Canon canon = new Canon(table, fields, result.getMetaData());
                TreeMap<Long, Row> rows = new TreeMap<>();
                while (result.next()) {
                    byte[] content = canon.bytes(result);
                    rows.put(result.getLong("id"), new Row(table.guarded() ? content : null, table.batched() ? result.getLong("batch") : 0,
                            canon.closed()));
                }
                return rows;
            }
        }
    }

    private void there(long id, Row row, Kept kept, Set<Long> published) {
        if (row.closed()) {
            findings.closed(table.ref(id), kept == null ? 0 : kept.entry());
        } else if (row.content() == null) {
            return;
        } else if (kept == null || kept.gone()) {
            // What an import has not published, or took back, is nobody's record.
            if (published.contains(row.batch())) {
                findings.notEntered(table.ref(id));
            }
        } else if (!kept.is(row.content())) {
            findings.changed(table.ref(id), kept.entry());
        }
    }

    private void gone(Handle sql, Kept kept) {
        ItemRef what = table.ref(kept.row());
        if (kept.gone() || kept.salt() == null) {
            boolean erased = sql.createQuery("""
                    select count(*) from storage_audit where item_kind = ? and item_id = ? and action = ?""")
                    .bind(0, what.kind()).bind(1, what.id()).bind(2, Action.ERASED.name()).mapTo(Long.class).one() > 0;
            if (erased) {
                findings.erased(what, kept.entry());
            } else if (!kept.gone()) {
                findings.missing(what, kept.entry());
            }
        } else {
            findings.missing(what, kept.entry());
        }
    }

    /** Imports that are hidden, or not there any more, though the chain does not say that they were taken back. */
    static void batches(Handle sql, Findings findings) {
        Map<Long, Action> lastOf = new TreeMap<>();
        sql.createQuery("select item_id, action from storage_audit where item_kind = ? order by id").bind(0, Batches.KIND)
                .map((row, context) -> lastOf.put(row.getLong(1), Action.valueOf(row.getString(2))) == null).list();
        Set<Long> published = new HashSet<>(sql.createQuery("select id from storage_batch where published_at is not null")
                .mapTo(Long.class).list());
        for (Map.Entry<Long, Action> batch : lastOf.entrySet()) {
            if (published.contains(batch.getKey()) == (batch.getValue() == Action.IMPORT_UNDONE)) {
                findings.batchHidden(Batches.ref(batch.getKey()));
            }
        }
    }
}
