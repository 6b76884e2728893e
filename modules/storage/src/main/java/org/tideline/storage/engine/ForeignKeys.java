package org.tideline.storage.engine;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
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
     * @param constraint what the database calls it
     */
    record ForeignKey(DeclaredTable from, String column, DeclaredTable to, String constraint) {
    }

    private ForeignKeys(List<ForeignKey> all) {
        this.all = all;
    }

    /** Reads the references between these tables. */
    static ForeignKeys read(Handle sql, List<DeclaredTable> tables) throws SQLException {
        Map<String, DeclaredTable> byName = tables.stream().collect(Collectors.toMap(DeclaredTable::name, t -> t));
        Map<String, String> columns = new HashMap<>();
        sql.createQuery("""
                select t.tablename, c.columnnumber, c.columnname from sys.syscolumns c
                join sys.systables t on t.tableid = c.referenceid where t.tabletype = 'T'""")
                .map((row, context) -> columns.put(row.getString(1) + " (" + row.getInt(2) + ")", row.getString(3)) == null).list();
        List<ForeignKey> keys = new ArrayList<>();
        // Asked of the tables of the database themselves: its own answers to JDBC take a hundred times as long.
        sql.createQuery("""
                select t.tablename, g.descriptor, p.tablename, c.constraintname from sys.sysforeignkeys f
                join sys.sysconstraints c on c.constraintid = f.constraintid join sys.systables t on t.tableid = c.tableid
                join sys.sysconglomerates g on g.conglomerateid = f.conglomerateid
                join sys.sysconstraints k on k.constraintid = f.keyconstraintid join sys.systables p on p.tableid = k.tableid
                order by t.tablename, c.constraintname""").map((row, context) -> {
                    DeclaredTable from = byName.get(row.getString(1).toLowerCase(Locale.ROOT));
                    DeclaredTable to = byName.get(row.getString(3).toLowerCase(Locale.ROOT));
                    // Such as BTREE (2), with the number of the one column.
                    String index = String.valueOf(row.getObject(2));
                    String column = columns.get(row.getString(1) + " " + index.substring(index.indexOf('(')));
                    return from != null && to != null && column != null
                            && keys.add(new ForeignKey(from, column.toLowerCase(Locale.ROOT), to, row.getString(4)));
                }).list();
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
