package org.tideline.storage.engine;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.openide.util.NbBundle.Messages;
import org.tideline.core.api.ItemRef;
import org.tideline.storage.api.NotPossible;
import org.tideline.storage.engine.ForeignKeys.ForeignKey;
import org.tideline.storage.spi.SchemaContribution.Key;
import org.tideline.storage.spi.SchemaContribution.Nature;

/**
 * Which rows go with an item: those that are part of it, and for a case or a person, all that refer to it. Known from the
 * declared tables alone, so also of parts that are not installed.
 */
@Messages({
    "Belongings_unknown=This record is not there any more.",
    "Belongings_inCase=This person is in a case. Take the person out of the case first, or delete the case.",
    "Belongings_referred=Other records refer to this one, so it cannot go by itself.",
    "Belongings_signed=Something of it was signed, and what was signed is not deleted. A misfiled entry can be moved; a case can be archived.",
    "Belongings_keptForGood=Something of it is kept for good, such as what was given out, so it is not deleted. A case can be archived."
})
final class Belongings {
    private static final int CHUNK = 500;

    private final Handle sql;
    private final List<DeclaredTable> declared;
    private final ForeignKeys keys;
    private final Map<DeclaredTable, TreeSet<Long>> rows = new LinkedHashMap<>();
    private boolean whole;

    private Belongings(Handle sql, List<DeclaredTable> declared) throws SQLException {
        this.sql = sql;
        this.declared = declared;
        keys = ForeignKeys.read(sql, declared);
    }

    /** One row. */
    record Row(DeclaredTable table, long id) {
    }

    /** @throws NotPossible if the item is not there, or does not go by itself */
    static Belongings of(Handle sql, ItemRef item) throws SQLException {
        List<DeclaredTable> declared = DeclaredTable.all(sql);
        DeclaredTable table = table(declared, item).orElseThrow(() -> new IllegalArgumentException("No table keeps " + item.kind()));
        Belongings all = new Belongings(sql, declared);
        if (all.ids(table.name(), "id", List.of(item.id())).isEmpty()) {
            throw new NotPossible(Bundle.Belongings_unknown());
        }
        boolean person = all.isKey(table, Key.PERSON);
        all.whole = person || all.isKey(table, Key.CASE);
        if (person) {
            all.requireInNoCase(item.id());
        }
        all.add(table, List.of(item.id()));
        all.requireUnreferred();
        return all;
    }

    /** The table that keeps the items of a kind. */
    static Optional<DeclaredTable> table(List<DeclaredTable> declared, ItemRef item) {
        return declared.stream().filter(table -> item.kind().equals(table.kind())).findFirst();
    }

    /** The table that references of this sort lead to, as far as any leads anywhere. */
    static Optional<DeclaredTable> keyTable(List<DeclaredTable> declared, ForeignKeys keys, Key key) {
        return declared.stream().flatMap(table -> keys.of(table).stream())
                .filter(reference -> reference.from().references().get(reference.column()) == key).map(ForeignKey::to).findFirst();
    }

    /** Whether the item is a case. */
    static boolean isCase(Handle sql, List<DeclaredTable> declared, ItemRef item) throws SQLException {
        Optional<DeclaredTable> cases = keyTable(declared, ForeignKeys.read(sql, declared), Key.CASE);
        return cases.isPresent() && cases.equals(table(declared, item));
    }

    private boolean isKey(DeclaredTable table, Key key) {
        return keyTable(declared, keys, key).filter(table::equals).isPresent();
    }

    private void requireInNoCase(long person) {
        for (DeclaredTable table : declared) {
            for (var reference : table.references().entrySet()) {
                for (var other : table.references().entrySet()) {
                    if (reference.getValue() == Key.PERSON && other.getValue() == Key.CASE && sql.createQuery("select count(*) from "
                            + table.name() + " where " + reference.getKey() + " = ? and " + other.getKey() + " is not null")
                            .bind(0, person).mapTo(Long.class).one() > 0) {
                        throw new NotPossible(Bundle.Belongings_inCase());
                    }
                }
            }
        }
    }

    private void add(DeclaredTable table, Collection<Long> ids) {
        List<Long> fresh = new ArrayList<>();
        TreeSet<Long> there = rows.computeIfAbsent(table, t -> new TreeSet<>());
        ids.forEach(id -> {
            if (there.add(id)) {
                fresh.add(id);
            }
        });
        if (fresh.isEmpty()) {
            return;
        }
        for (DeclaredTable other : declared) {
            if (other.part() != null && other.part().table().equals(table.name())) {
                add(other, ids(other.name(), other.part().column(), fresh));
            }
            if (whole) {
                other.references().forEach((column, key) -> {
                    if (isKey(table, key)) {
                        add(other, ids(other.name(), column, fresh));
                    }
                });
            }
        }
        for (ForeignKey key : whole ? keys.to(table) : List.<ForeignKey>of()) {
            add(key.from(), ids(key.from().name(), key.column(), fresh));
        }
    }

    private List<Long> ids(String table, String column, List<Long> values) {
        List<Long> found = new ArrayList<>();
        for (int from = 0; from < values.size(); from += CHUNK) {
            found.addAll(sql.createQuery("select id from " + table + " where " + column + " in (<values>)")
                    .bindList("values", values.subList(from, Math.min(from + CHUNK, values.size()))).mapTo(Long.class).list());
        }
        return found;
    }

    private void requireUnreferred() {
        for (Map.Entry<DeclaredTable, TreeSet<Long>> each : List.copyOf(rows.entrySet())) {
            for (ForeignKey key : keys.to(each.getKey())) {
                List<Long> referring = ids(key.from().name(), key.column(), List.copyOf(each.getValue()));
                referring.removeAll(rows.getOrDefault(key.from(), new TreeSet<>()));
                if (!referring.isEmpty()) {
                    throw new NotPossible(Bundle.Belongings_referred());
                }
            }
        }
    }

    /** @throws NotPossible if a row of it is locked as signed, or of a table that is only added to */
    void requireFree() {
        rows.forEach((table, ids) -> {
            if (table.nature() == Nature.APPEND_ONLY && !ids.isEmpty()) {
                throw new NotPossible(Bundle.Belongings_keptForGood());
            }
            if (table.nature() == Nature.LOCKED_WHEN_SIGNED) {
                for (long id : ids) {
                    if (sql.createQuery("select count(*) from " + table.name() + " where id = ? and signed_at is not null")
                            .bind(0, id).mapTo(Long.class).one() > 0) {
                        throw new NotPossible(Bundle.Belongings_signed());
                    }
                }
            }
        });
    }

    /** The tables concerned. */
    List<DeclaredTable> tables() {
        return rows.entrySet().stream().filter(each -> !each.getValue().isEmpty()).map(Map.Entry::getKey).toList();
    }

    /** All rows, what is referred to before what refers to it. */
    List<Row> all() {
        List<DeclaredTable> waiting = new ArrayList<>(tables());
        List<Row> all = new ArrayList<>();
        while (!waiting.isEmpty()) {
            DeclaredTable next = waiting.stream().filter(table -> keys.of(table).stream()
                    .noneMatch(key -> !key.to().equals(table) && waiting.contains(key.to()))).findFirst().orElse(waiting.get(0));
            rows.get(next).forEach(id -> all.add(new Row(next, id)));
            waiting.remove(next);
        }
        return all;
    }
}
