package org.tideline.storage.engine;

import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * Which declared tables refer to which, as the database itself keeps it: whatever would hinder a row from being
 * deleted is found here, also where the part that owns it is not installed. Every key refers to a column {@code id}.
 */
final class ForeignKeys {
    private final List<ForeignKey> all;

    /**
     * One reference.
     *
     * @param from   the table that refers
     * @param column its column
     * @param to     the table whose {@code id} it holds
     */
    record ForeignKey(DeclaredTable from, String column, DeclaredTable to) {
    }

    private ForeignKeys(List<ForeignKey> all) {
        this.all = all;
    }

    /** Reads the references between these tables. */
    static ForeignKeys read(Handle sql, List<DeclaredTable> tables) throws SQLException {
        Map<String, DeclaredTable> byName = tables.stream().collect(Collectors.toMap(DeclaredTable::name, t -> t));
        DatabaseMetaData data = sql.getConnection().getMetaData();
        String schema = sql.getConnection().getSchema();
        List<ForeignKey> keys = new ArrayList<>();
        for (DeclaredTable table : tables) {
            try (ResultSet row = data.getImportedKeys(null, schema, table.name().toUpperCase(Locale.ROOT))) {
                while (row.next()) {
                    DeclaredTable to = byName.get(row.getString("PKTABLE_NAME").toLowerCase(Locale.ROOT));
                    if (to != null) {
                        keys.add(new ForeignKey(table, row.getString("FKCOLUMN_NAME").toLowerCase(Locale.ROOT), to));
                    }
                }
            }
        }
        return new ForeignKeys(keys);
    }

    /** The references of a table to others. */
    List<ForeignKey> of(DeclaredTable table) {
        return all.stream().filter(key -> key.from().equals(table)).toList();
    }

    /** The references of others to a table. */
    List<ForeignKey> to(DeclaredTable table) {
        return all.stream().filter(key -> key.to().equals(table)).toList();
    }
}
