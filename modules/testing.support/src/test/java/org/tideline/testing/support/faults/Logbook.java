package org.tideline.testing.support.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tideline.core.api.ItemRef;
import org.tideline.storage.api.Action;
import org.tideline.storage.api.Database;
import org.tideline.storage.api.OpenPractice;

/** Writes and reads the entries of {@link LogbookSchema} as a feature does: each save one transaction with its audit entry. */
final class Logbook {
    private static final long LEAVES = 10;

    private Logbook() {
    }

    /** Saves an edition, or takes the entry out. */
    static void save(OpenPractice practice, Entry entry) {
        practice.database().write(tx -> {
            write(tx, entry);
            return null;
        });
    }

    static void write(Database.Tx tx, Entry entry) {
        writeHead(tx, entry);
        writeLeaves(tx, entry);
    }

    /** Without its leaves: half of a save. */
    static void writeHead(Database.Tx tx, Entry entry) {
        ItemRef what = new ItemRef(LogbookSchema.KIND, entry.id());
        tx.sql().createUpdate("delete from logbook_leaf where entry_id = ?").bind(0, entry.id()).execute();
        if (entry.edition() == Entry.REMOVED) {
            tx.sql().createUpdate("delete from logbook_entry where id = ?").bind(0, entry.id()).execute();
            tx.audit(Action.REMOVED, what, 0);
        } else if (entry.edition() == 1) {
            tx.sql().createUpdate("insert into logbook_entry (id, edition, leaves, title) values (?, ?, ?, ?)")
                    .bind(0, entry.id()).bind(1, entry.edition()).bind(2, entry.leaves().size()).bind(3, entry.title()).execute();
            tx.audit(Action.CREATED, what, 0);
        } else {
            tx.sql().createUpdate("update logbook_entry set edition = ?, leaves = ?, title = ? where id = ?")
                    .bind(0, entry.edition()).bind(1, entry.leaves().size()).bind(2, entry.title()).bind(3, entry.id()).execute();
            tx.audit(Action.CHANGED, what, 0);
        }
        tx.changed(what);
    }

    static void writeLeaves(Database.Tx tx, Entry entry) {
        for (int place = 0; place < entry.leaves().size(); place++) {
            tx.sql().createUpdate("insert into logbook_leaf (id, entry_id, place, edition, words) values (?, ?, ?, ?, ?)")
                    .bind(0, entry.id() * LEAVES + place).bind(1, entry.id()).bind(2, place).bind(3, entry.edition())
                    .bind(4, entry.leaves().get(place)).execute();
        }
    }

    /** What is there, and what of it does not hold together. */
    record Content(Map<Long, Entry> entries, List<String> halves) {
    }

    static Content read(OpenPractice practice) {
        return practice.database().read(tx -> {
            Map<Long, List<Leaf>> leaves = new TreeMap<>();
            tx.sql().createQuery("select entry_id, edition, words from logbook_leaf order by entry_id, place")
                    .map((row, context) -> new Leaf(row.getLong(1), row.getInt(2), row.getString(3)))
                    .forEach(leaf -> leaves.computeIfAbsent(leaf.entry(), id -> new ArrayList<>()).add(leaf));
            Map<Long, Long> audited = new TreeMap<>();
            tx.sql().createQuery("""
                    select item_id, count(*) from storage_audit where item_kind = ? and action <> 'REMOVED' group by item_id""")
                    .bind(0, LogbookSchema.KIND).map((row, context) -> audited.put(row.getLong(1), row.getLong(2))).list();
            Map<Long, Entry> entries = new TreeMap<>();
            List<String> halves = new ArrayList<>();
            tx.sql().createQuery("select id, edition, leaves, title from logbook_entry order by id").map((row, context) -> {
                long id = row.getLong(1);
                int edition = row.getInt(2);
                List<Leaf> own = leaves.getOrDefault(id, List.of());
                if (own.size() != row.getInt(3) || own.stream().anyMatch(leaf -> leaf.edition() != edition)) {
                    halves.add("entry " + id + ": " + own.size() + " of " + row.getInt(3) + " leaves");
                }
                if (audited.getOrDefault(id, 0L) != edition) {
                    halves.add("entry " + id + ": edition " + edition + ", audited " + audited.get(id) + " times");
                }
                leaves.remove(id);
                return entries.put(id, new Entry(id, edition, row.getString(4), own.stream().map(Leaf::words).toList()));
            }).list();
            leaves.keySet().forEach(id -> halves.add("leaves of entry " + id + ", which is not there"));
            return new Content(entries, halves);
        });
    }

    private record Leaf(long entry, int edition, String words) {
    }
}
