package org.tideline.storage.engine;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.tideline.storage.api.Batches;
import org.tideline.storage.engine.ForeignKeys.ForeignKey;
import org.tideline.storage.spi.SchemaContribution.Nature;
import org.tideline.storage.spi.SchemaContribution.Table;

/**
 * The conditions under which an export writes a row: neither the row itself nor one it refers to belongs to an import
 * that was never published or was taken back, nor to a table that is left out as a whole.
 */
final class SeenRows {
    /** The condition of a table that is left out as a whole. */
    private static final String NONE = "1 = 0";
    private final ForeignKeys keys;
    private final boolean someHidden;
    private final Map<String, String> conditions = new HashMap<>();

    SeenRows(Handle sql, List<DeclaredTable> tables, boolean sealed) throws SQLException {
        keys = ForeignKeys.read(sql, tables);
        tables.stream().filter(table -> !sealed && table.sealed().contains(Table.WHOLE)).forEach(table -> conditions.put(table.name(), NONE));
        someHidden = sql.createQuery("select count(*) from storage_batch where published_at is null")
                .mapTo(Long.class).one() > 0;
    }

    /** The {@code where} of a table with a blank before it, or nothing. */
    String where(DeclaredTable table) {
        String condition = table.name().equals("storage_batch") ? "published_at is not null" : condition(table);
        return condition.isEmpty() ? "" : " where " + condition;
    }

    /** The ids of rows that are not written though the chain entered them, for {@link TableFiles} to name. */
    List<Long> hidden(Handle sql, DeclaredTable table) {
        String condition = condition(table);
        if (!table.guarded() || condition.isEmpty() || !someHidden && !condition.contains(NONE)) {
            return List.of();
        }
        // What came with a hidden import and was never touched since is hidden with it there too.
        String entered = table.batched() ? " and (" + Batches.VISIBLE + " or id in (select row_id from storage_content where table_name = '"
                + table.name() + "'))" : "";
        return sql.createQuery("select id from " + table.name() + " where not (" + condition + ")" + entered).mapTo(Long.class).list();
    }

    private String condition(DeclaredTable table) {
        String known = conditions.get(table.name());
        if (known == null) {
            // A table that refers to itself finds this, and is not followed round and round.
            conditions.put(table.name(), "");
            known = make(table);
            conditions.put(table.name(), known);
        }
        return known;
    }

    private String make(DeclaredTable table) {
        List<String> parts = new ArrayList<>();
        if (table.nature() == Nature.BATCHED) {
            parts.add(Batches.VISIBLE);
        }
        // Usually every import is published, and what refers to its rows need not be looked at one by one.
        for (ForeignKey key : keys.of(table)) {
            String there = condition(key.to());
            if (!there.isEmpty() && (someHidden || there.contains(NONE))) {
                parts.add("(" + key.column() + " is null or " + key.column() + " in (select id from " + key.to().name()
                        + " where " + there + "))");
            }
        }
        return String.join(" and ", parts);
    }
}
