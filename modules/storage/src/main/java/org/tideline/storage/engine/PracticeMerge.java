package org.tideline.storage.engine;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.openide.util.NbBundle.Messages;
import org.tideline.core.api.Ids;
import org.tideline.core.api.ItemRef;
import org.tideline.core.api.Now;
import org.tideline.storage.api.Action;
import org.tideline.storage.api.Database;
import org.tideline.storage.api.Merge;
import org.tideline.storage.api.NotPossible;
import org.tideline.storage.engine.Belongings.Row;
import org.tideline.storage.engine.ForeignKeys.ForeignKey;
import org.tideline.storage.spi.SchemaContribution.Key;
import org.tideline.storage.spi.SchemaContribution.Nature;

/** Moves references from one person to another, by the declarations alone, and remembers which. */
@Messages({
    "PracticeMerge_same=These are the same person already.",
    "PracticeMerge_none=One of the two is not there any more.",
    "PracticeMerge_both=Both have something of which one person can have only one. Look through both records, remove it from one of them, and try again.",
    "PracticeMerge_over=These two are not one any more, or never were.",
    "PracticeMerge_newer=Since the two became one, something of it was changed or taken away, so they cannot be parted again by themselves."
})
final class PracticeMerge implements Merge {
    private static final String THERE_ALREADY = "23505";

    private final FieldKeys fields;

    PracticeMerge(FieldKeys fields) {
        this.fields = fields;
    }

    /** The person's table, and every column that refers to it. */
    private record Persons(List<DeclaredTable> declared, DeclaredTable table, Map<DeclaredTable, Set<String>> columns) {
        static Persons read(Handle sql) throws SQLException {
            List<DeclaredTable> declared = DeclaredTable.all(sql);
            ForeignKeys keys = ForeignKeys.read(sql, declared);
            DeclaredTable persons = Belongings.keyTable(declared, keys, Key.PERSON)
                    .orElseThrow(() -> new NotPossible(Bundle.PracticeMerge_none()));
            Map<DeclaredTable, Set<String>> columns = new LinkedHashMap<>();
            for (DeclaredTable table : declared) {
                table.references().forEach((column, key) -> {
                    if (key == Key.PERSON) {
                        columns.computeIfAbsent(table, t -> new TreeSet<>()).add(column);
                    }
                });
            }
            for (ForeignKey key : keys.to(persons)) {
                columns.computeIfAbsent(key.from(), t -> new TreeSet<>()).add(key.column());
            }
            return new Persons(declared, persons, columns);
        }

        /** The triggers that lock rows have to stand aside. */
        void lift(Handle sql) {
            Guards.lift(sql, columns.keySet().stream().filter(table -> table.nature() == Nature.APPEND_ONLY
                    || table.nature() == Nature.LOCKED_WHEN_SIGNED).map(DeclaredTable::name).toList());
        }

        boolean there(Handle sql, long person) {
            return sql.createQuery("select count(*) from " + table.name() + " where id = ?").bind(0, person).mapTo(Long.class).one() > 0;
        }
    }

    @Override
    public Facts facts(Database.Tx tx, long from, long to) {
        try {
            Persons persons = Persons.read(tx.sql());
            Map<String, Long> moving = new TreeMap<>();
            Set<Long> ofBoth = new HashSet<>();
            persons.columns().forEach((table, columns) -> {
                for (String column : columns) {
                    long rows = tx.sql().createQuery("select count(*) from " + table.name() + " where " + column + " = ?").bind(0, from)
                            .mapTo(Long.class).one();
                    if (rows > 0) {
                        moving.merge(table.name(), rows, Long::sum);
                    }
                    if (table.part() != null && table.references().get(table.part().column()) == Key.CASE) {
                        String of = "select " + table.part().column() + " from " + table.name() + " where " + column + " = ?";
                        Set<Long> both = new HashSet<>(tx.sql().createQuery(of).bind(0, from).mapTo(Long.class).list());
                        both.retainAll(new HashSet<>(tx.sql().createQuery(of).bind(0, to).mapTo(Long.class).list()));
                        ofBoth.addAll(both);
                    }
                }
            });
            return new Facts(moving, ofBoth);
        } catch (SQLException e) {
            throw Failures.reduced(e);
        }
    }

    /** One reference that is moved. */
    private record Moved(DeclaredTable table, String column, long row) {
        void to(Handle sql, long person) {
            sql.createUpdate("update " + table.name() + " set " + column + " = ? where id = ?").bind(0, person).bind(1, row).execute();
        }
    }

    @Override
    public long people(Database.Tx tx, long from, long to) {
        Handle sql = tx.sql();
        if (from == to) {
            throw new NotPossible(Bundle.PracticeMerge_same());
        }
        try {
            Persons persons = Persons.read(sql);
            if (!persons.there(sql, from) || !persons.there(sql, to)) {
                throw new NotPossible(Bundle.PracticeMerge_none());
            }
            long merge = Ids.next();
            byte[] content = new RowMover(sql, fields).content(persons.table(), from);
            long entry = sql.createQuery("select max(id) from storage_audit").mapTo(Long.class).one();
            sql.createUpdate("insert into storage_merge (id, from_id, to_id, made_at, entry, content) values (?, ?, ?, ?, ?, ?)")
                    .bind(0, merge).bind(1, from).bind(2, to).bind(3, Now.instant()).bind(4, entry).bind(5, content).execute();
            List<Moved> moved = moved(sql, persons, from);
            var remember = sql.prepareBatch("insert into storage_merge_row (id, merge_id, table_name, column_name, row_id) values (?, ?, ?, ?, ?)");
            moved.forEach(one -> remember.bind(0, Ids.next()).bind(1, merge).bind(2, one.table().name()).bind(3, one.column()).bind(4, one.row()).add());
            if (!moved.isEmpty()) {
                remember.execute();
            }
            move(sql, persons, moved, to);
            sql.createUpdate("delete from " + persons.table().name() + " where id = ?").bind(0, from).execute();
            tx.audit(Action.REMOVED, persons.table().ref(from), 0);
            PracticeDatabase.audit(tx, Action.CHANGED, persons.table().ref(to), 0, rows(moved));
            tx.audit(Action.CREATED, new ItemRef(KIND, merge), 0);
            tell(tx, persons, moved, from, to);
            return merge;
        } catch (SQLException e) {
            throw Failures.reduced(e);
        }
    }

    private static List<Moved> moved(Handle sql, Persons persons, long from) {
        List<Moved> moved = new ArrayList<>();
        persons.columns().forEach((table, columns) -> columns.forEach(column -> sql.createQuery("select id from " + table.name()
                + " where " + column + " = ? order by id").bind(0, from).mapTo(Long.class)
                .forEach(row -> moved.add(new Moved(table, column, row)))));
        return moved;
    }

    private static void move(Handle sql, Persons persons, List<Moved> moved, long to) throws SQLException {
        persons.lift(sql);
        try {
            moved.forEach(one -> one.to(sql, to));
        } catch (JdbiException e) {
            if (e.getCause() instanceof SQLException cause && THERE_ALREADY.equals(cause.getSQLState())) {
                throw new NotPossible(Bundle.PracticeMerge_both());
            }
            throw e;
        }
        Guards.make(sql, persons.declared());
    }

    private static List<Row> rows(List<Moved> moved) {
        return moved.stream().map(one -> new Row(one.table(), one.row())).distinct().toList();
    }

    private static void tell(Database.Tx tx, Persons persons, List<Moved> moved, long from, long to) {
        tx.changed(persons.table().ref(from));
        tx.changed(persons.table().ref(to));
        moved.stream().filter(one -> one.table().kind() != null).forEach(one -> tx.changed(one.table().ref(one.row())));
    }

    /** A merge as it is remembered. */
    private record Remembered(long from, long to, long entry, byte[] content) {
    }

    @Override
    public void undo(Database.Tx tx, long merge) {
        Handle sql = tx.sql();
        Remembered was = sql.createQuery("select from_id, to_id, entry, content from storage_merge where id = ?").bind(0, merge)
                .map((row, context) -> new Remembered(row.getLong(1), row.getLong(2), row.getLong(3), row.getBytes(4))).findOne()
                .orElseThrow(() -> new NotPossible(Bundle.PracticeMerge_over()));
        try {
            Persons persons = Persons.read(sql);
            List<Moved> moved = new ArrayList<>();
            sql.createQuery("select table_name, column_name, row_id from storage_merge_row where merge_id = ? order by id").bind(0, merge)
                    .map((row, context) -> moved.add(new Moved(table(persons, row.getString(1)), row.getString(2), row.getLong(3)))).list();
            requireNothingNewer(sql, merge, was, moved);
            if (!persons.there(sql, was.to()) || was.content().length == 0 || persons.there(sql, was.from())) {
                throw new NotPossible(Bundle.PracticeMerge_over());
            }
            new RowMover(sql, fields).insert(List.of(new RowMover.Kept(persons.table(), was.from(), was::content)));
            move(sql, persons, moved, was.from());
            sql.createUpdate("delete from storage_merge_row where merge_id = ?").bind(0, merge).execute();
            sql.createUpdate("delete from storage_merge where id = ?").bind(0, merge).execute();
            tx.audit(Action.UNDONE, persons.table().ref(was.from()), 0);
            PracticeDatabase.audit(tx, Action.UNDONE, persons.table().ref(was.to()), 0, rows(moved));
            tx.audit(Action.REMOVED, new ItemRef(KIND, merge), 0);
            tell(tx, persons, moved, was.from(), was.to());
        } catch (SQLException e) {
            throw Failures.reduced(e);
        }
    }

    private static DeclaredTable table(Persons persons, String name) {
        return persons.declared().stream().filter(table -> table.name().equals(name)).findFirst()
                .orElseThrow(() -> new NotPossible(Bundle.PracticeMerge_over()));
    }

    private static void requireNothingNewer(Handle sql, long merge, Remembered was, List<Moved> moved) {
        long own = sql.createQuery("select max(id) from storage_audit where item_kind = ? and item_id = ?").bind(0, KIND).bind(1, merge)
                .mapTo(Long.class).findOne().orElse(was.entry());
        boolean newer = false;
        for (Moved one : moved) {
            newer |= !sql.createQuery("select " + one.column() + " from " + one.table().name() + " where id = ?").bind(0, one.row())
                    .mapTo(Long.class).findOne().filter(person -> person == was.to()).isPresent();
            newer |= one.table().guarded() && sql.createQuery("""
                    select count(*) from storage_content where entry > :own
                    and (table_name = :table and row_id = :row or of_id = :row)""")
                    .bind("table", one.table().name()).bind("row", one.row()).bind("own", own).mapTo(Long.class).one() > 0;
        }
        if (newer) {
            throw new NotPossible(Bundle.PracticeMerge_newer());
        }
    }
}
