package org.tideline.storage.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.tideline.core.api.ItemRef;
import org.tideline.storage.spi.SchemaContribution.Key;
import org.tideline.storage.spi.SchemaContribution.Nature;
import org.tideline.storage.spi.SchemaContribution.Part;
import org.tideline.storage.spi.SchemaContribution.Table;

/**
 * A table's declaration as kept in the database, so that storage can deal with it also when the part that owns it is
 * not installed.
 *
 * @param owner      the part
 * @param place      tables come after those they refer to
 * @param name       the table
 * @param nature     what may happen to its rows
 * @param references columns that refer to person, case or member
 * @param sealed     columns that are left out of an export unless asked for
 * @param kind       the kind of the items its rows stand for, or null
 * @param part       by what its rows belong to those of another table, or null
 * @param underKey   columns whose values are sealed one by one
 */
record DeclaredTable(String owner, int place, String name, Nature nature, Map<String, Key> references,
                     Set<String> sealed, String kind, Part part, Set<String> underKey) {

    static DeclaredTable of(String owner, int place, Table table) {
        return new DeclaredTable(owner, place, table.name(), table.nature(), new TreeMap<>(table.references()),
                new TreeSet<>(table.sealed()), table.kind(), table.part(), new TreeSet<>(table.underKey()));
    }

    /** Whether its rows are held against the audit chain. */
    boolean guarded() {
        return kind != null || part != null;
    }

    /** Whether its rows carry the import they came with. */
    boolean batched() {
        return nature == Nature.BATCHED;
    }

    /** The item a row stands for; one that is only a part is named by its table. */
    ItemRef ref(long row) {
        return new ItemRef(kind == null ? name : kind, row);
    }

    /** All declarations, in their order. */
    static List<DeclaredTable> all(Handle sql) {
        return sql.createQuery("select owner, place, name, nature, refs, sealed, kind, part_of, under_key from storage_table order by place, name")
                .map((row, context) -> new DeclaredTable(row.getString(1), row.getInt(2), row.getString(3),
                        Nature.valueOf(row.getString(4)), references(row.getString(5)), words(row.getString(6)),
                        row.getString(7).isEmpty() ? null : row.getString(7), part(row.getString(8)), words(row.getString(9))))
                .list();
    }

    void store(Handle sql) {
        sql.createUpdate("delete from storage_table where name = ?").bind(0, name).execute();
        sql.createUpdate("insert into storage_table (owner, place, name, nature, refs, sealed, kind, part_of, under_key)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .bind(0, owner).bind(1, place).bind(2, name).bind(3, nature.name())
                .bind(4, references.entrySet().stream().map(e -> e.getKey() + "=" + e.getValue())
                        .collect(Collectors.joining(" ")))
                .bind(5, String.join(" ", sealed)).bind(6, kind == null ? "" : kind)
                .bind(7, part == null ? "" : part.table() + " " + part.column()).bind(8, String.join(" ", underKey)).execute();
    }

    private static Part part(String kept) {
        String[] words = kept.split(" ");
        return words.length < 2 ? null : new Part(words[0], words[1]);
    }

    private static Map<String, Key> references(String kept) {
        Map<String, Key> references = new TreeMap<>();
        for (String word : words(kept)) {
            String[] pair = word.split("=");
            references.put(pair[0], Key.valueOf(pair[1]));
        }
        return references;
    }

    private static Set<String> words(String kept) {
        return kept.isEmpty() ? new TreeSet<>() : new TreeSet<>(Arrays.asList(kept.split(" ")));
    }
}
