package org.tideline.storage.engine;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.tideline.core.api.Ids;
import org.tideline.core.api.ItemRef;
import org.tideline.storage.api.Action;
import org.tideline.storage.api.Bin;
import org.tideline.storage.api.Database;
import org.tideline.storage.api.Erasure;
import org.tideline.storage.api.NotPossible;
import org.tideline.storage.api.StorageException;
import org.tideline.storage.engine.Belongings.Row;
import org.tideline.storage.spi.Holds.Hold;
import org.tideline.storage.spi.SchemaContribution.Nature;
import org.tideline.vault.api.Drafts;

/** Erasing, in one transaction that begins with the entry that stays. */
final class PracticeErasure implements Erasure {
    /** The setting that says that the key is to be replaced at the close. */
    static final String DUE = "storage.rekey";
    private static final Logger LOG = Logger.getLogger(PracticeErasure.class.getName());
    private final PracticeOnDisk practice;
    /** In this session, after the last row was erased from it. */
    private final Set<String> compacted = ConcurrentHashMap.newKeySet();

    PracticeErasure(PracticeOnDisk practice) {
        this.practice = practice;
    }

    @Override
    public List<Hold> holds(ItemRef item, long caseId) {
        return practice.database().read(tx -> PracticeBin.holds(tx, item, caseId));
    }

    @Override
    public boolean pending() {
        return practice.database().read(tx -> pending(tx.sql()));
    }

    static boolean pending(Handle sql) {
        return sql.createQuery("select count(*) from storage_setting where name = ?").bind(0, DUE).mapTo(Long.class).one() > 0;
    }

    @Override
    public void erase(ItemRef item, long caseId, Ground ground) {
        Set<ItemRef> gone = new HashSet<>(Set.of(item));
        Set<String> touched = practice.database().write(tx -> {
            List<Hold> holds = PracticeBin.holds(tx, item, caseId);
            if (!holds.isEmpty()) {
                throw new NotPossible(holds.get(0).words());
            }
            return destroy(tx, practice.database().fields(), item, caseId, ground, gone);
        });
        practice.erased().ifPresent(list -> list.add(item, caseId));
        forgetDrafts(practice.drafts(), gone);
        compacted.removeAll(touched);
        compact(touched);
    }

    /** What was being typed into it lies beside the database. */
    static void forgetDrafts(Drafts drafts, Set<ItemRef> gone) {
        drafts.left().stream().filter(gone::contains).forEach(draft -> drafts.open(draft).done());
    }

    /** Whether a database holds an item, in its table or in the bin. */
    static boolean holds(Handle sql, ItemRef item) throws SQLException {
        List<DeclaredTable> declared = DeclaredTable.all(sql);
        return there(sql, declared, item) || !lying(sql, declared, item).isEmpty();
    }

    /** Destroys an item with what goes with it, and enters that; answers with the tables that are to be compacted. */
    static Set<String> destroy(Database.Tx tx, FieldKeys fields, ItemRef item, long caseId, Ground ground, Set<ItemRef> gone)
            throws SQLException {
        Handle sql = tx.sql();
        // What stays is written first.
        tx.audit(Action.ERASED, new ItemRef(ground.kind(), item.id()), caseId);
        List<DeclaredTable> declared = DeclaredTable.all(sql);
        Map<String, DeclaredTable> byName = declared.stream().collect(Collectors.toMap(DeclaredTable::name, Function.identity()));
        Set<Row> along = new LinkedHashSet<>();
        Set<String> touched = new LinkedHashSet<>(List.of("storage_content", "storage_content_batch", "storage_bin", "storage_bin_row"));
        List<Long> lying = lying(sql, declared, item);
        for (long bin : lying) {
            sql.createQuery("select table_name, row_id from storage_bin_row where bin_id = ?").bind(0, bin)
                    .map((row, context) -> byName.containsKey(row.getString(1))
                            && along.add(new Row(byName.get(row.getString(1)), row.getLong(2)))).list();
            PracticeBin.empty(sql, bin);
            along.add(new Row(byName.get("storage_bin"), bin));
        }
        if (lying.isEmpty() || there(sql, declared, item)) {
            Belongings all = Belongings.of(sql, item);
            List<String> locked = all.tables().stream().filter(table -> table.nature() == Nature.APPEND_ONLY
                    || table.nature() == Nature.LOCKED_WHEN_SIGNED).map(DeclaredTable::name).toList();
            Guards.lift(sql, locked);
            new RowMover(sql, fields).delete(all.all());
            Guards.make(sql, declared);
            along.addAll(all.all());
        }
        forgetMerges(sql, item, along, byName.get("storage_merge"));
        PracticeDatabase.audit(tx, Action.ERASED, item, caseId, List.copyOf(along));
        along.forEach(row -> touched.add(row.table().name()));
        mark(sql, touched);
        along.forEach(row -> {
            if (row.table().kind() != null) {
                gone.add(row.table().ref(row.id()));
            }
        });
        tx.changed(gone);
        return touched;
    }

    /** What of the item lies in the bin; of a case, all that came from it. */
    private static List<Long> lying(Handle sql, List<DeclaredTable> declared, ItemRef item) throws SQLException {
        boolean whole = Belongings.isCase(sql, declared, item);
        return sql.createQuery("select id from storage_bin where item_kind = :kind and item_id = :id" + (whole ? " or case_id = :id" : ""))
                .bind("kind", item.kind()).bind("id", item.id()).mapTo(Long.class).list();
    }

    private static boolean there(Handle sql, List<DeclaredTable> declared, ItemRef item) {
        return Belongings.table(declared, item).filter(table -> sql.createQuery("select count(*) from " + table.name() + " where id = ?")
                .bind(0, item.id()).mapTo(Long.class).one() > 0).isPresent();
    }

    /** A person who became another is remembered for undoing that; with the other one's record this goes too. */
    private static void forgetMerges(Handle sql, ItemRef item, Set<Row> along, DeclaredTable merges) {
        boolean person = along.stream().anyMatch(row -> row.id() == item.id() && row.table().ref(0).kind().equals(item.kind()));
        if (person) {
            for (long merge : sql.createQuery("select id from storage_merge where from_id = :id or to_id = :id").bind("id", item.id())
                    .mapTo(Long.class).list()) {
                sql.createUpdate("delete from storage_merge_row where merge_id = ?").bind(0, merge).execute();
                sql.createUpdate("delete from storage_merge where id = ?").bind(0, merge).execute();
                along.add(new Row(merges, merge));
            }
        }
    }

    /** Says that the key is to be replaced at the close, and which tables may still hold what was deleted. */
    private static void mark(Handle sql, Set<String> tables) {
        Set<String> all = new LinkedHashSet<>(tables);
        all.addAll(marked(sql));
        sql.createUpdate("delete from storage_setting where name = ?").bind(0, DUE).execute();
        sql.createUpdate("insert into storage_setting (id, name, setting) values (?, ?, ?)").bind(0, Ids.next()).bind(1, DUE)
                .bind(2, String.join(" ", all)).execute();
    }

    private static List<String> marked(Handle sql) {
        return sql.createQuery("select setting from storage_setting where name = ?").bind(0, DUE).mapTo(String.class).findOne()
                .map(names -> List.of(names.split(" "))).orElse(List.of());
    }

    /** Rebuilds the tables, so that no page holds what was deleted. What cannot be now is done before the close. */
    private void compact(Collection<String> tables) {
        for (String table : tables) {
            try {
                if (practice.database().compress(table.toUpperCase(Locale.ROOT))) {
                    compacted.add(table);
                }
            } catch (StorageException e) {
                LOG.log(Level.WARNING, "A table was not compacted: {0}", e.state());
            }
        }
    }

    /** The last thing before the database is closed; says whether its key is to be replaced. Throws nothing. */
    boolean finish() {
        try {
            boolean due = pending();
            if (due) {
                List<String> left = new ArrayList<>(practice.database().read(tx -> marked(tx.sql())));
                left.removeAll(compacted);
                compact(left);
            }
            return due;
        } catch (StorageException e) {
            // It stopped itself; the next close does it.
            return false;
        }
    }

    /** Erases what has lain in the bin for thirty days, except what is held. */
    void emptyBin() {
        for (Bin.Binned due : practice.bin().due()) {
            try {
                erase(due.item(), due.caseId(), Ground.BIN);
            } catch (NotPossible e) {
                LOG.log(Level.INFO, "Something stays in the bin, because it is held");
            }
        }
    }
}
