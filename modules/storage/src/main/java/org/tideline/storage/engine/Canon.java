package org.tideline.storage.engine;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * The content of a table's rows as bytes that are alike on every computer: each column that is not null, by name, with
 * its type and value. Columns stand in the order of their names, so neither their order in the table nor a new column
 * that is still empty changes anything. A value under a key stands there opened, so that it is the same in every practice.
 */
final class Canon {
    /** Marks a value under a key that does not open. */
    static final char CLOSED_TEXT = 'x';
    /** Marks bytes under a key that do not open. */
    static final char CLOSED_BYTES = 'y';

    private final DeclaredTable table;
    private final FieldKeys fields;
    private final List<Column> columns = new ArrayList<>();
    private boolean closed;

    private record Column(int position, String name, int type) {
    }

    Canon(DeclaredTable table, FieldKeys fields, ResultSetMetaData head) throws SQLException {
        this.table = table;
        this.fields = fields;
        for (int i = 1; i <= head.getColumnCount(); i++) {
            columns.add(new Column(i, head.getColumnLabel(i).toLowerCase(Locale.ROOT), head.getColumnType(i)));
        }
        columns.sort(Comparator.comparing(Column::name));
    }

    /** The content of the row the result stands at. */
    byte[] bytes(ResultSet row) throws SQLException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        closed = false;
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeUTF(table.name());
            for (Column column : columns) {
                write(out, row, column);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Whether a value under a key did not open in the row looked at last; it stands there as it is. */
    boolean closed() {
        return closed;
    }

    /** What goes into the chain for a content. */
    static byte[] digest(byte[] salt, byte[] content) {
        MessageDigest digest = Hashes.sha256();
        digest.update(salt);
        return digest.digest(content);
    }

    private void write(DataOutputStream out, ResultSet row, Column column) throws IOException, SQLException {
        switch (column.type()) {
            case Types.BIGINT, Types.INTEGER, Types.SMALLINT -> {
                long number = row.getLong(column.position());
                if (!row.wasNull()) {
                    head(out, column, 'n').writeLong(number);
                }
            }
            case Types.DOUBLE, Types.FLOAT, Types.REAL -> {
                double number = row.getDouble(column.position());
                if (!row.wasNull()) {
                    head(out, column, 'd').writeDouble(number);
                }
            }
            case Types.BOOLEAN -> {
                boolean flag = row.getBoolean(column.position());
                if (!row.wasNull()) {
                    head(out, column, 'f').writeBoolean(flag);
                }
            }
            case Types.BLOB, Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY ->
                    bytes(out, row, column);
            default -> {
                // Days and times too: the database writes them as in ISO 8601, whatever the zone.
                text(out, row, column);
            }
        }
    }

    private void bytes(DataOutputStream out, ResultSet row, Column column) throws IOException, SQLException {
        byte[] kept = row.getBytes(column.position());
        if (kept != null && table.underKey().contains(column.name())) {
            byte[] opened = fields.open(table.name(), column.name(), row.getLong("id"), kept);
            closed |= opened == null;
            block(out, column, opened == null ? CLOSED_BYTES : 'b', opened == null ? kept : opened);
        } else {
            block(out, column, 'b', kept);
        }
    }

    private void text(DataOutputStream out, ResultSet row, Column column) throws IOException, SQLException {
        String kept = row.getString(column.position());
        char type = 't';
        if (kept != null && table.underKey().contains(column.name())) {
            String opened = fields.open(table.name(), column.name(), row.getLong("id"), kept).orElse(null);
            closed |= opened == null;
            type = opened == null ? CLOSED_TEXT : 't';
            kept = opened == null ? kept : opened;
        }
        block(out, column, type, kept == null ? null : kept.getBytes(StandardCharsets.UTF_8));
    }

    private static void block(DataOutputStream out, Column column, char type, byte[] bytes) throws IOException {
        if (bytes != null) {
            head(out, column, type).writeInt(bytes.length);
            out.write(bytes);
        }
    }

    private static DataOutputStream head(DataOutputStream out, Column column, char type) throws IOException {
        out.writeUTF(column.name());
        out.writeByte(type);
        return out;
    }
}
