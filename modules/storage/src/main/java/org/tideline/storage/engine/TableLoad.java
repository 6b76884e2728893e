package org.tideline.storage.engine;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.tideline.storage.api.Action;
import org.tideline.storage.engine.ImportManifest.Exported;
import org.tideline.storage.spi.SchemaContribution;

/** Fills one empty table from its file; what is under a key of its own is sealed anew. One row is in memory at a time. */
final class TableLoad {
    private static final int SOMETIMES = 500;

    private final Handle sql;
    private final DeclaredTable table;
    private final Exported exported;
    private final Path file;
    private final AuditChain chain;
    private final FieldKeys fields;
    private int idPlace;

    TableLoad(Handle sql, DeclaredTable table, Exported exported, Path file, PracticeOnDisk practice) {
        this.sql = sql;
        this.table = table;
        this.exported = exported;
        this.file = file;
        chain = practice.chain();
        fields = practice.sealedFields();
    }

    /** A column of the table; without a place in the file it was left out of the export, or is made anew here. */
    private record Target(String name, int type, boolean nullable, int place) {
    }

    void run(LongConsumer bytes) throws IOException, SQLException {
        Connection connection = sql.getConnection();
        String local = TableFiles.LOCAL.getOrDefault(table.name(), "");
        List<RowReader.Column> inFile = new ArrayList<>();
        List<Target> targets = new ArrayList<>();
        try (ResultSet column = connection.getMetaData().getColumns(null, connection.getSchema(), table.name().toUpperCase(Locale.ROOT), null)) {
            while (column.next()) {
                String name = column.getString("COLUMN_NAME").toLowerCase(Locale.ROOT);
                int type = column.getInt("DATA_TYPE");
                boolean there = !name.equals(local) && !exported.leftOut().contains(name);
                targets.add(new Target(name, type, "YES".equals(column.getString("IS_NULLABLE")), there ? inFile.size() : -1));
                if (there) {
                    idPlace = name.equals("id") ? inFile.size() : idPlace;
                    inFile.add(new RowReader.Column(name, type));
                }
            }
        }
        requireKnown(targets);
        // One lock instead of one for each row.
        sql.execute("lock table " + table.name() + " in exclusive mode");
        String insert = "insert into " + table.name() + " (" + targets.stream().map(t -> '"' + t.name().toUpperCase(Locale.ROOT) + '"')
                .collect(Collectors.joining(", ")) + ") values (" + targets.stream().map(t -> "?").collect(Collectors.joining(", ")) + ")";
        try (RowReader rows = new RowReader(file, inFile); PreparedStatement into = connection.prepareStatement(insert)) {
            for (Object[] row = rows.next(); row != null; row = rows.next()) {
                for (int i = 0; i < targets.size(); i++) {
                    set(into, i + 1, targets.get(i), row, rows);
                }
                insert(into, rows);
                if (rows.rows() % SOMETIMES == 0) {
                    bytes.accept(rows.bytes());
                }
            }
            if (rows.rows() != exported.rows() || !rows.sha256().equals(exported.json().sha256())) {
                throw Unfit.file(exported.json().name());
            }
        }
        bytes.accept(exported.json().bytes());
    }

    /** What the manifest leaves out must be what the declaration calls sealed. */
    private void requireKnown(List<Target> targets) {
        Set<String> names = targets.stream().map(Target::name).collect(Collectors.toSet());
        names.add(SchemaContribution.Table.WHOLE);
        if (!names.containsAll(exported.leftOut()) || !table.sealed().containsAll(exported.leftOut()) || exported.leftOut().contains("id")) {
            throw Unfit.manifest();
        }
    }

    private void set(PreparedStatement into, int at, Target target, Object[] row, RowReader rows) throws SQLException {
        Object value = target.place() < 0 ? absent(target, row, rows) : row[target.place()];
        if (value == null) {
            if (!target.nullable()) {
                throw Unfit.row(exported.json().name(), rows.rows(), target.name());
            }
            into.setNull(at, target.type());
        } else if (value instanceof byte[] bytes) {
            into.setBytes(at, underKey(target) ? fields.seal(table.name(), target.name(), (Long) row[idPlace], bytes) : bytes);
        } else if (value instanceof Long number) {
            into.setLong(at, number);
        } else if (value instanceof Double number) {
            into.setDouble(at, number);
        } else if (value instanceof Boolean flag) {
            into.setBoolean(at, flag);
        } else {
            requireAction(target, (String) value, rows);
            into.setString(at, underKey(target) ? fields.seal(table.name(), target.name(), (Long) row[idPlace], (String) value) : (String) value);
        }
    }

    private boolean underKey(Target target) {
        return table.underKey().contains(target.name());
    }

    private void requireAction(Target target, String value, RowReader rows) {
        if (table.name().equals("storage_audit") && target.name().equals("action")) {
            try {
                Action.valueOf(value);
            } catch (IllegalArgumentException e) {
                throw Unfit.row(exported.json().name(), rows.rows(), target.name());
            }
        }
    }

    /** The code is made anew; a sealed column that was left out is empty. */
    private Object absent(Target target, Object[] row, RowReader rows) throws SQLException {
        if (table.name().equals("storage_audit")) {
            try {
                return chain.mac((String) row[row.length - 1]);
            } catch (IllegalArgumentException | NullPointerException e) {
                throw Unfit.row(exported.json().name(), rows.rows(), "link");
            }
        }
        if (target.nullable()) {
            return null;
        }
        return switch (target.type()) {
            case Types.BIGINT, Types.INTEGER, Types.SMALLINT -> 0L;
            case Types.DOUBLE, Types.FLOAT, Types.REAL -> 0.0;
            case Types.BOOLEAN -> false;
            case Types.BLOB, Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY -> new byte[0];
            case Types.DATE -> "1970-01-01";
            case Types.TIME -> "00:00:00";
            default -> "";
        };
    }

    private void insert(PreparedStatement into, RowReader rows) throws SQLException {
        try {
            into.executeUpdate();
        } catch (SQLException e) {
            String state = String.valueOf(e.getSQLState());
            if (state.startsWith("23")) {
                throw Unfit.clash(exported.json().name(), rows.rows());
            }
            if (state.startsWith("22")) {
                throw Unfit.row(exported.json().name(), rows.rows(), "");
            }
            throw e;
        }
    }
}
