package org.tideline.storage.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.tideline.storage.spi.SchemaContribution.Key;
import org.tideline.storage.spi.SchemaContribution.Nature;
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
 */
record DeclaredTable(String owner, int place, String name, Nature nature, Map<String, Key> references,
                     Set<String> sealed) {

    static DeclaredTable of(String owner, int place, Table table) {
        return new DeclaredTable(owner, place, table.name(), table.nature(), new TreeMap<>(table.references()),
                new TreeSet<>(table.sealed()));
    }

    /** All declarations, in their order. */
    static List<DeclaredTable> all(Handle sql) {
        return sql.createQuery("select owner, place, name, nature, refs, sealed from storage_table order by place, name")
                .map((row, context) -> new DeclaredTable(row.getString(1), row.getInt(2), row.getString(3),
                        Nature.valueOf(row.getString(4)), references(row.getString(5)), words(row.getString(6))))
                .list();
    }

    void store(Handle sql) {
        sql.createUpdate("delete from storage_table where name = ?").bind(0, name).execute();
        sql.createUpdate("insert into storage_table (owner, place, name, nature, refs, sealed) values (?, ?, ?, ?, ?, ?)")
                .bind(0, owner).bind(1, place).bind(2, name).bind(3, nature.name())
                .bind(4, references.entrySet().stream().map(e -> e.getKey() + "=" + e.getValue())
                        .collect(Collectors.joining(" ")))
                .bind(5, String.join(" ", sealed)).execute();
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
