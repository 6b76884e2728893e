package org.tideline.storage.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * How a table is built, as far as it must be known to make it again where the part that owns it is not installed. What
 * comes from a file is never a statement: names, types and literals are checked one by one, and anything else is refused.
 *
 * @param name    the table
 * @param columns in their order; the primary key is {@code id}
 * @param unique  columns that are unique together
 * @param indexes columns that are indexed together
 * @param refers  references to the {@code id} of other tables, by column
 */
record TableShape(String name, List<Column> columns, List<List<String>> unique, List<List<String>> indexes,
                  Map<String, String> refers) {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,127}");
    private static final Pattern TYPE = Pattern.compile(
            "bigint|integer|smallint|double|boolean|date|time|clob|blob|(?:var)?char\\([1-9][0-9]{0,4}\\)");
    private static final Pattern LITERAL = Pattern.compile("-?[0-9]{1,18}|-?[0-9]{1,15}\\.[0-9]{1,15}|true|false|TRUE|FALSE|'[^']{0,200}'");

    /**
     * One column.
     *
     * @param name     in small letters
     * @param type     as it is written in a statement
     * @param nullable whether it may be empty
     * @param initial  the literal it begins with, or null
     */
    record Column(String name, String type, boolean nullable, String initial) {
        private String sql() {
            return quoted(name) + " " + type + (initial == null ? "" : " default " + initial) + (nullable ? "" : " not null")
                    + (name.equals("id") ? " primary key" : "");
        }
    }

    static TableShape read(Handle sql, String table) throws SQLException {
        DatabaseMetaData data = sql.getConnection().getMetaData();
        String schema = sql.getConnection().getSchema();
        String upper = table.toUpperCase(Locale.ROOT);
        List<Column> columns = new ArrayList<>();
        try (ResultSet row = data.getColumns(null, schema, upper, null)) {
            while (row.next()) {
                String type = row.getString("TYPE_NAME").toLowerCase(Locale.ROOT);
                columns.add(new Column(small(row, "COLUMN_NAME"), type.endsWith("char") ? type + "(" + row.getInt("COLUMN_SIZE") + ")" : type,
                        "YES".equals(row.getString("IS_NULLABLE")), row.getString("COLUMN_DEF")));
            }
        }
        Map<String, String> refers = new TreeMap<>();
        try (ResultSet row = data.getImportedKeys(null, schema, upper)) {
            while (row.next()) {
                refers.put(small(row, "FKCOLUMN_NAME"), small(row, "PKTABLE_NAME"));
            }
        }
        Map<String, List<String>> unique = new TreeMap<>();
        Map<String, List<String>> indexes = new TreeMap<>();
        Map<String, String> constraints = constraints(sql, upper);
        try (ResultSet row = data.getIndexInfo(null, schema, upper, false, true)) {
            while (row.next()) {
                String of = constraints.get(row.getString("INDEX_NAME"));
                if (of == null && row.getBoolean("NON_UNIQUE")) {
                    indexes.computeIfAbsent(row.getString("INDEX_NAME"), name -> new ArrayList<>()).add(small(row, "COLUMN_NAME"));
                } else if (of == null || of.equals("U")) {
                    unique.computeIfAbsent(row.getString("INDEX_NAME"), name -> new ArrayList<>()).add(small(row, "COLUMN_NAME"));
                }
            }
        }
        return new TableShape(table, columns, List.copyOf(unique.values()), List.copyOf(indexes.values()), refers);
    }

    /** The indexes that stand for constraints, with the constraint's type. */
    private static Map<String, String> constraints(Handle sql, String table) {
        Map<String, String> types = new HashMap<>();
        sql.createQuery("""
                select g.conglomeratename, c.type from sys.sysconglomerates g
                join sys.syskeys k on k.conglomerateid = g.conglomerateid
                join sys.sysconstraints c on c.constraintid = k.constraintid
                join sys.systables t on t.tableid = c.tableid where t.tablename = ?""").bind(0, table)
                .map((row, context) -> types.put(row.getString(1), row.getString(2)) == null).list();
        sql.createQuery("""
                select g.conglomeratename from sys.sysconglomerates g join sys.systables t on t.tableid = g.tableid
                where t.tablename = ? and g.isconstraint""").bind(0, table)
                .map((row, context) -> types.putIfAbsent(row.getString(1), "F") == null).list();
        return types;
    }

    private static String small(ResultSet row, String column) throws SQLException {
        return row.getString(column).toLowerCase(Locale.ROOT);
    }

    /** Writes it into the manifest's entry of the table. */
    void describe(ObjectNode node) {
        ArrayNode all = node.putArray("columns");
        for (Column column : columns) {
            ObjectNode one = all.addObject().put("name", column.name()).put("type", column.type()).put("nullable", column.nullable());
            if (column.initial() != null) {
                one.put("default", column.initial());
            }
        }
        lists(node.putArray("unique"), unique);
        lists(node.putArray("indexes"), indexes);
        ObjectNode to = node.putObject("refers");
        refers.forEach(to::put);
    }

    private static void lists(ArrayNode node, Collection<List<String>> lists) {
        for (List<String> list : lists) {
            ArrayNode one = node.addArray();
            list.forEach(one::add);
        }
    }

    /** What a manifest says; nothing of it is trusted before {@link #requireSound}. */
    static TableShape of(String name, JsonNode node) {
        List<Column> columns = new ArrayList<>();
        for (JsonNode one : node.path("columns")) {
            columns.add(new Column(one.path("name").asText(), one.path("type").asText(), one.path("nullable").asBoolean(),
                    one.has("default") ? one.path("default").asText() : null));
        }
        Map<String, String> refers = new TreeMap<>();
        node.path("refers").fields().forEachRemaining(one -> refers.put(one.getKey(), one.getValue().asText()));
        return new TableShape(name, columns, lists(node.path("unique")), lists(node.path("indexes")), refers);
    }

    private static List<List<String>> lists(JsonNode node) {
        List<List<String>> lists = new ArrayList<>();
        for (JsonNode one : node) {
            List<String> list = new ArrayList<>();
            one.forEach(word -> list.add(word.asText()));
            lists.add(list);
        }
        return lists;
    }

    /** Whether a name may be that of a table or a column. */
    static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    /** @throws Unfit if it cannot be made a table as it stands */
    void requireSound(Set<String> tables) {
        Set<String> names = columns.stream().map(Column::name).collect(Collectors.toSet());
        boolean sound = isName(name) && names.size() == columns.size() && columns.size() <= 200
                && columns.stream().allMatch(c -> isName(c.name()) && TYPE.matcher(c.type()).matches()
                        && (c.initial() == null || LITERAL.matcher(c.initial()).matches()))
                && columns.stream().anyMatch(c -> c.name().equals("id") && c.type().equals("bigint") && !c.nullable())
                && names.containsAll(refers.keySet()) && tables.containsAll(refers.values())
                && unique.stream().allMatch(list -> !list.isEmpty() && names.containsAll(list))
                && indexes.stream().allMatch(list -> !list.isEmpty() && names.containsAll(list));
        if (!sound) {
            throw Unfit.manifest();
        }
    }

    /** Makes the table with its indexes; the references come last, when all tables are there. */
    void make(Handle sql) {
        sql.execute("create table " + name + " (" + columns.stream().map(Column::sql).collect(Collectors.joining(", "))
                + unique.stream().map(list -> ", unique (" + quoted(list) + ")").collect(Collectors.joining()) + ")");
        for (int i = 0; i < indexes.size(); i++) {
            sql.execute("create index " + quoted(name + "_index_" + i) + " on " + name + " (" + quoted(indexes.get(i)) + ")");
        }
    }

    /** Makes the references. */
    void refer(Handle sql) {
        refers.forEach((column, to) -> sql.execute("alter table " + name + " add foreign key (" + quoted(column) + ") references "
                + to + " (id)"));
    }

    private static String quoted(List<String> names) {
        return names.stream().map(TableShape::quoted).collect(Collectors.joining(", "));
    }

    private static String quoted(String name) {
        return '"' + name.toUpperCase(Locale.ROOT) + '"';
    }
}
