package org.tideline.storage.engine;

import java.security.MessageDigest;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.openide.util.Lookup;
import org.openide.util.NbBundle.Messages;
import org.tideline.core.api.Ids;
import org.tideline.core.api.ItemRef;
import org.tideline.core.api.Now;
import org.tideline.storage.api.Action;
import org.tideline.storage.api.Batches;
import org.tideline.storage.api.Bin;
import org.tideline.storage.api.Database;
import org.tideline.storage.api.NotPossible;
import org.tideline.storage.engine.Belongings.Row;
import org.tideline.storage.spi.Holds;
import org.tideline.storage.spi.Holds.Hold;
import org.tideline.storage.spi.SchemaContribution.Key;

/**
 * The bin in its two tables: one row for each thing in it, and one for each row it took along, sealed, because what was
 * under a key of its own is in it too.
 */
@Messages({
    "PracticeBin_none=This record is not in the bin any more.",
    "PracticeBin_changed=What lies in the bin is not as it was put there, so it cannot be put back. Check the practice.",
    "PracticeBin_leftOut=What this record held was left out of the export this practice comes from, so it cannot be put back.",
    "PracticeBin_takenBack=This record came with an import that was taken back, so it cannot be put back by itself.",
    "PracticeBin_goneBelow=A person or a case this record belongs to is gone, so it cannot be put back. Put that back first."
})
final class PracticeBin implements Bin {
    private static final String KEPT = "storage_bin_row";
    private static final String CONTENT = "content";

    private final PracticeDatabase database;

    PracticeBin(PracticeDatabase database) {
        this.database = database;
    }

    /** Something in the bin, with what proves it. */
    record Lying(long id, Binned what, String hash) {
    }

    @Override
    public void put(ItemRef item, long caseId, String words) {
        database.write(tx -> {
            put(tx, item, caseId, words);
            return null;
        });
    }

    @Override
    public void put(Database.Tx tx, ItemRef item, long caseId, String words) {
        for (Hold hold : holds(tx, item, caseId)) {
            if (hold.kind() == Holds.Kind.ORDER) {
                throw new NotPossible(hold.words());
            }
        }
        try {
            Belongings all = Belongings.of(tx.sql(), item);
            all.requireFree();
            put(tx, item, caseId, words, all.all());
        } catch (SQLException e) {
            throw Failures.reduced(e);
        }
    }

    private void put(Database.Tx tx, ItemRef item, long caseId, String words, List<Row> rows) throws SQLException {
        Handle sql = tx.sql();
        FieldKeys fields = database.fields();
        RowMover mover = new RowMover(sql, fields);
        long bin = Ids.next();
        MessageDigest hash = Hashes.sha256();
        // The row itself comes last, when its hash is known; until then its parts refer to nothing.
        sql.createUpdate("insert into storage_bin (id, item_kind, item_id, case_id, words, put_at, row_count, hash)"
                + " values (:id, :kind, :item, :case, :words, :at, :rows, :hash)").bind("id", bin).bind("kind", item.kind())
                .bind("item", item.id()).bind("case", caseId).bind("words", words).bind("at", Now.instant()).bind("rows", rows.size())
                .bind("hash", "").execute();
        try (PreparedStatement into = sql.getConnection().prepareStatement(
                "insert into storage_bin_row (id, bin_id, place, table_name, row_id, content) values (?, ?, ?, ?, ?, ?)")) {
            for (int place = 0; place < rows.size(); place++) {
                Row row = rows.get(place);
                byte[] content = mover.content(row.table(), row.id());
                add(hash, row.table().name(), row.id(), content);
                long id = Ids.next();
                into.setLong(1, id);
                into.setLong(2, bin);
                into.setLong(3, place);
                into.setString(4, row.table().name());
                into.setLong(5, row.id());
                into.setBytes(6, fields.seal(KEPT, CONTENT, id, content));
                into.executeUpdate();
            }
        }
        sql.createUpdate("update storage_bin set hash = ? where id = ?").bind(0, HexFormat.of().formatHex(hash.digest())).bind(1, bin).execute();
        mover.delete(rows);
        PracticeDatabase.audit(tx, Action.REMOVED, item, caseId, rows);
        tx.audit(Action.CREATED, new ItemRef(KIND, bin), caseId);
        tell(tx, item, bin, rows);
    }

    private static void add(MessageDigest hash, String table, long row, byte[] content) {
        hash.update(Hashes.bytes(out -> {
            out.writeUTF(table);
            out.writeLong(row);
            out.writeInt(content.length);
        }));
        hash.update(content);
    }

    private static void tell(Database.Tx tx, ItemRef item, long bin, List<Row> rows) {
        tx.changed(item);
        tx.changed(new ItemRef(KIND, bin));
        rows.stream().filter(row -> row.table().kind() != null).forEach(row -> tx.changed(row.table().ref(row.id())));
    }

    @Override
    public void restore(ItemRef item) {
        database.write(tx -> {
            restore(tx, item);
            return null;
        });
    }

    @Override
    public void restore(Database.Tx tx, ItemRef item) {
        Handle sql = tx.sql();
        Lying lying = find(sql, item).orElseThrow(() -> new NotPossible(Bundle.PracticeBin_none()));
        try {
            List<RowMover.Kept> rows = rows(sql, lying);
            new RowMover(sql, database.fields()).insert(rows);
            List<Row> back = rows.stream().map(row -> new Row(row.table(), row.row())).toList();
            requireWhatTheyBelongTo(sql, back);
            empty(sql, lying.id());
            PracticeDatabase.audit(tx, Action.RESTORED, item, lying.what().caseId(), back);
            tx.audit(Action.REMOVED, new ItemRef(KIND, lying.id()), lying.what().caseId());
            tell(tx, item, lying.id(), back);
        } catch (SQLException e) {
            throw Failures.reduced(e);
        }
    }

    /** The rows that lie there, in the order in which they go back; all of them proved first. */
    private List<RowMover.Kept> rows(Handle sql, Lying lying) throws SQLException {
        Map<String, DeclaredTable> tables = DeclaredTable.all(sql).stream().collect(Collectors.toMap(DeclaredTable::name, Function.identity()));
        MessageDigest hash = Hashes.sha256();
        List<RowMover.Kept> rows = new ArrayList<>();
        sql.createQuery("select id, table_name, row_id, content from storage_bin_row where bin_id = ? order by place").bind(0, lying.id())
                .map((row, context) -> {
                    long id = row.getLong(1);
                    byte[] content = opened(id, row.getBytes(4));
                    if (content.length == 0) {
                        throw new NotPossible(Bundle.PracticeBin_leftOut());
                    }
                    add(hash, row.getString(2), row.getLong(3), content);
                    DeclaredTable table = tables.get(row.getString(2));
                    return rows.add(new RowMover.Kept(table, row.getLong(3), () -> content(sql, id)));
                }).forEach(done -> { });
        if (rows.size() != lying.what().rows() || !HexFormat.of().formatHex(hash.digest()).equals(lying.hash())
                || rows.stream().anyMatch(row -> row.table() == null)) {
            throw new NotPossible(Bundle.PracticeBin_changed());
        }
        return rows;
    }

    private byte[] content(Handle sql, long id) throws SQLException {
        try (PreparedStatement select = sql.getConnection().prepareStatement("select content from storage_bin_row where id = ?")) {
            select.setLong(1, id);
            try (var row = select.executeQuery()) {
                row.next();
                return opened(id, row.getBytes(1));
            }
        }
    }

    private byte[] opened(long id, byte[] kept) {
        byte[] content = database.fields().open(KEPT, CONTENT, id, kept);
        if (content == null) {
            throw new NotPossible(Bundle.PracticeBin_changed());
        }
        return content;
    }

    /** What the database itself does not look at: persons and cases declared only, and the import a row came with. */
    private static void requireWhatTheyBelongTo(Handle sql, List<Row> rows) throws SQLException {
        List<DeclaredTable> declared = DeclaredTable.all(sql);
        ForeignKeys keys = ForeignKeys.read(sql, declared);
        for (Row row : rows) {
            if (row.table().batched() && sql.createQuery("select count(*) from " + row.table().name() + " where id = ? and not "
                    + Batches.VISIBLE).bind(0, row.id()).mapTo(Long.class).one() > 0) {
                throw new NotPossible(Bundle.PracticeBin_takenBack());
            }
            for (Map.Entry<String, Key> reference : row.table().references().entrySet()) {
                Optional<DeclaredTable> to = Belongings.keyTable(declared, keys, reference.getValue());
                String visible = to.filter(DeclaredTable::batched).isPresent() ? " and " + Batches.VISIBLE : "";
                if (to.isPresent() && sql.createQuery("select count(*) from " + row.table().name() + " r where r.id = ? and r." + reference.getKey()
                        + " is not null and r." + reference.getKey() + " not in (select id from " + to.get().name() + " where id is not null"
                        + visible + ")").bind(0, row.id()).mapTo(Long.class).one() > 0) {
                    throw new NotPossible(Bundle.PracticeBin_goneBelow());
                }
            }
        }
    }

    /** Takes something out of the bin for good. */
    static void empty(Handle sql, long bin) {
        sql.createUpdate("delete from storage_bin_row where bin_id = ?").bind(0, bin).execute();
        sql.createUpdate("delete from storage_bin where id = ?").bind(0, bin).execute();
    }

    /** What of this item lies in the bin; the newest, if it was put there more than once. */
    static Optional<Lying> find(Handle sql, ItemRef item) {
        return lying(sql, " where item_kind = :kind and item_id = :id", item).stream().findFirst();
    }

    private static List<Lying> lying(Handle sql, String where, ItemRef item) {
        var query = sql.createQuery("select id, item_kind, item_id, case_id, words, put_at, row_count, hash from storage_bin" + where
                + " order by put_at desc, id desc");
        if (item != null) {
            query.bind("kind", item.kind()).bind("id", item.id());
        }
        return query.map((row, context) -> new Lying(row.getLong(1), binned(new ItemRef(row.getString(2), row.getLong(3)), row.getLong(4),
                row.getString(5), Instant.ofEpochMilli(row.getLong(6)), row.getLong(7)), row.getString(8))).list();
    }

    private static Binned binned(ItemRef item, long caseId, String words, Instant putAt, long rows) {
        long left = ChronoUnit.DAYS.between(Now.instant(), putAt.plus(DAYS, ChronoUnit.DAYS));
        return new Binned(item, caseId, words, putAt, (int) Math.max(0, left), rows);
    }

    @Override
    public List<Binned> list() {
        return database.read(tx -> lying(tx.sql(), "", null).stream().map(Lying::what).toList());
    }

    /** What has lain there long enough. */
    List<Binned> due() {
        Instant before = Now.instant().minus(DAYS, ChronoUnit.DAYS);
        return list().stream().filter(what -> what.putAt().isBefore(before)).toList();
    }

    /** What holds an item, orders first. */
    static List<Hold> holds(Database.Tx tx, ItemRef item, long caseId) {
        List<Hold> all = new ArrayList<>();
        Lookup.getDefault().lookupAll(Holds.class).forEach(one -> all.addAll(one.of(tx, item, caseId)));
        all.sort((a, b) -> a.kind().compareTo(b.kind()));
        return all;
    }
}
