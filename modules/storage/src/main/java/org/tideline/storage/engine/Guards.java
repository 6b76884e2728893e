package org.tideline.storage.engine;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/**
 * Triggers, in Derby's words, that refuse to change or delete what is kept for good: rows that are only added, and rows
 * that were signed. They stop mistakes; whoever takes them away on purpose is found by the audit chain.
 */
final class Guards {
    /** A division by nothing: the one way a trigger of Derby's can refuse without code of ours (22012). */
    private static final String REFUSE = " values 1 / (o.id - o.id)";
    /** What may still be changed in tables of storage: a salt may be destroyed, for erasing. */
    private static final Map<String, String> FIXED = Map.of(
            "storage_content", "id, entry, table_name, row_id, of_id, gone, digest",
            "storage_content_batch", "id, entry, batch, table_name, first_id, last_id, first_of, last_of, row_ids, digests");

    private Guards() {
    }

    /** Makes the triggers of these tables that are not there yet. */
    static void make(Handle sql, List<DeclaredTable> tables) {
        Set<String> there = new HashSet<>(sql.createQuery("select triggername from sys.systriggers").mapTo(String.class).list());
        for (DeclaredTable table : tables) {
            String when = switch (table.nature()) {
                case APPEND_ONLY -> "";
                case LOCKED_WHEN_SIGNED -> " when (o.signed_at is not null)";
                default -> null;
            };
            if (when != null) {
                String fixed = FIXED.get(table.name());
                make(sql, there, table.name(), "update" + (fixed == null ? "" : " of " + fixed), "update", when);
                make(sql, there, table.name(), "delete", "delete", when);
            }
        }
    }

    /** Takes the triggers of these tables away, for the one transaction that makes them again at its end. */
    static void lift(Handle sql, Collection<String> tables) {
        Set<String> there = new HashSet<>(sql.createQuery("select triggername from sys.systriggers").mapTo(String.class).list());
        for (String table : tables) {
            for (String name : List.of("update", "delete")) {
                if (there.contains((table + "_no_" + name).toUpperCase(Locale.ROOT))) {
                    sql.execute("drop trigger " + table + "_no_" + name);
                }
            }
        }
    }

    private static void make(Handle sql, Set<String> there, String table, String event, String name, String when) {
        String trigger = table + "_no_" + name;
        if (!there.contains(trigger.toUpperCase(Locale.ROOT))) {
            sql.execute("create trigger " + trigger + " no cascade before " + event + " on " + table
                    + " referencing old as o for each row" + when + REFUSE);
        }
    }
}
