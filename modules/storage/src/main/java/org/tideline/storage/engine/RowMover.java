package org.tideline.storage.engine;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.openide.util.NbBundle.Messages;
import org.tideline.storage.api.NotPossible;
import org.tideline.storage.engine.Belongings.Row;

/**
 * Takes single rows out of their tables and puts them back, in the canonical form the audit chain knows them by: what is
 * put back has the digest it had.
 */
@Messages({
    "RowMover_referred=Other records refer to this one, so it cannot go by itself.",
    "RowMover_goneBelow=Something this record refers to is gone, so it cannot be put back.",
    "RowMover_taken=Another record has the place of this one now, so it cannot be put back.",
    "RowMover_otherTables=This record was kept by another version of Tideline in a way that does not fit any more, so it cannot be put back."
})
final class RowMover {
    private static final String REFERRED_TO = "23503";

    private final Handle sql;
    private final FieldKeys fields;

    RowMover(Handle sql, FieldKeys fields) {
        this.sql = sql;
        this.fields = fields;
    }

    /** One step with one row; false if it has to wait for another one. */
    private interface Each<T> {
        void run(T one) throws SQLException, IOException;
    }

    /** The row as the chain knows it: what is under a key stands there opened. */
    byte[] content(DeclaredTable table, long id) throws SQLException {
        try (PreparedStatement select = sql.getConnection().prepareStatement("select * from " + table.name() + " where id = ?")) {
            select.setLong(1, id);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return new Canon(table, fields, row.getMetaData()).bytes(row);
            }
        }
    }

    /** Deletes the rows, those that refer to others first. */
    void delete(List<Row> rows) throws SQLException {
        List<Row> last = new ArrayList<>(rows);
        Collections.reverse(last);
        passes(last, row -> {
            try (PreparedStatement delete = sql.getConnection().prepareStatement("delete from " + row.table().name() + " where id = ?")) {
                delete.setLong(1, row.id());
                delete.executeUpdate();
            }
        }, Bundle.RowMover_referred());
    }

    /** A row to be put back, read only when it is its turn. */
    record Kept(DeclaredTable table, long row, Content content) {
        /** Reads it. */
        interface Content {
            byte[] read() throws SQLException;
        }
    }

    /** Puts rows back that were taken out, those that are referred to first. */
    void insert(List<Kept> rows) throws SQLException {
        Map<DeclaredTable, Map<String, Boolean>> columns = new LinkedHashMap<>();
        passes(rows, row -> {
            Map<String, Boolean> there = columns.get(row.table());
            if (there == null) {
                there = columns(row.table());
                columns.put(row.table(), there);
            }
            insert(row.table(), there, values(row.content().read()));
        }, Bundle.RowMover_goneBelow());
    }

    /** Rows of one table may refer to each other, so what cannot go yet is tried again, as long as anything goes. */
    private static <T> void passes(List<T> all, Each<T> each, String otherwise) throws SQLException {
        List<T> waiting = all;
        while (!waiting.isEmpty()) {
            List<T> again = new ArrayList<>();
            for (T one : waiting) {
                try {
                    each.run(one);
                } catch (SQLException e) {
                    if ("23505".equals(e.getSQLState())) {
                        throw new NotPossible(Bundle.RowMover_taken());
                    }
                    if (!REFERRED_TO.equals(e.getSQLState())) {
                        throw e;
                    }
                    again.add(one);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            if (again.size() == waiting.size()) {
                throw new NotPossible(otherwise);
            }
            waiting = again;
        }
    }

    /** The columns of a table, and whether each may be empty. */
    private Map<String, Boolean> columns(DeclaredTable table) throws SQLException {
        Map<String, Boolean> columns = new LinkedHashMap<>();
        try (ResultSet column = sql.getConnection().getMetaData().getColumns(null, sql.getConnection().getSchema(),
                table.name().toUpperCase(Locale.ROOT), null)) {
            while (column.next()) {
                columns.put(column.getString("COLUMN_NAME").toLowerCase(Locale.ROOT), "YES".equals(column.getString("IS_NULLABLE")));
            }
        }
        return columns;
    }

    private void insert(DeclaredTable table, Map<String, Boolean> there, Map<String, Object> values) throws SQLException {
        if (!there.keySet().containsAll(values.keySet())) {
            throw new NotPossible(Bundle.RowMover_otherTables());
        }
        // A column that came later and may not be empty begins as it does in every row that was there when it came.
        List<String> columns = there.keySet().stream().filter(name -> values.containsKey(name) || there.get(name)).toList();
        String insert = "insert into " + table.name() + " (" + columns.stream().map(name -> '"' + name.toUpperCase(Locale.ROOT) + '"')
                .collect(Collectors.joining(", ")) + ") values (" + columns.stream().map(name -> values.containsKey(name) ? "?" : "null")
                .collect(Collectors.joining(", ")) + ")";
        try (PreparedStatement into = sql.getConnection().prepareStatement(insert)) {
            int at = 1;
            for (String column : columns) {
                Object value = values.get(column);
                boolean seal = table.underKey().contains(column);
                if (value instanceof byte[] bytes) {
                    into.setBytes(at++, seal ? fields.seal(table.name(), column, id(values), bytes) : bytes);
                } else if (value instanceof String text) {
                    into.setString(at++, seal ? fields.seal(table.name(), column, id(values), text) : text);
                } else if (value instanceof Closed closed) {
                    closed.set(into, at++);
                } else if (value != null) {
                    into.setObject(at++, value);
                }
            }
            into.executeUpdate();
        }
    }

    private static long id(Map<String, Object> values) {
        return (Long) values.get("id");
    }

    /** A value under a key that did not open when it was taken out, and goes back as it was. */
    private record Closed(byte type, byte[] kept) {
        void set(PreparedStatement into, int at) throws SQLException {
            if (type == Canon.CLOSED_BYTES) {
                into.setBytes(at, kept);
            } else {
                into.setString(at, new String(kept, StandardCharsets.UTF_8));
            }
        }
    }

    /** The columns of a kept row that are not empty. */
    static Map<String, Object> values(byte[] content) {
        Map<String, Object> values = new LinkedHashMap<>();
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(content))) {
            in.readUTF();
            while (in.available() > 0) {
                String name = in.readUTF();
                byte type = in.readByte();
                values.put(name, switch (type) {
                    case 'n' -> in.readLong();
                    case 'd' -> in.readDouble();
                    case 'f' -> in.readBoolean();
                    case 'b' -> in.readNBytes(in.readInt());
                    case Canon.CLOSED_TEXT, Canon.CLOSED_BYTES -> new Closed(type, in.readNBytes(in.readInt()));
                    default -> new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
                });
            }
            return values;
        } catch (IOException e) {
            throw new NotPossible(Bundle.RowMover_otherTables());
        }
    }
}
