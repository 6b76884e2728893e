package org.tideline.storage.engine;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.core.util.Separators.Spacing;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.tideline.storage.api.SafeCell;

/**
 * One table's rows as CSV and as JSON, side by side. The header is written also if there is no row. What is under a key of its
 * own stands there opened; a value that does not open stands there as empty, and the check of the practice names it.
 */
final class RowFiles implements AutoCloseable {
    /** Machine times are BIGINT columns that end like this, see {@link org.tideline.storage.spi.SchemaContribution}. */
    static final String MACHINE_TIME = "_at";

    private final CsvWriter csv;
    private final JsonGenerator json;
    private final Set<String> leftOut;
    private final DeclaredTable table;
    private final FieldKeys fields;
    private List<Column> columns;
    private boolean closed;

    private record Column(int position, String name, int type) {
    }

    RowFiles(OutputStream csvFile, OutputStream jsonFile, Set<String> leftOut, DeclaredTable table, FieldKeys fields) throws IOException {
        csv = CsvWriter.builder().quoteStrategy(QuoteStrategies.EMPTY)
                .build(new OutputStreamWriter(csvFile, StandardCharsets.UTF_8));
        DefaultPrettyPrinter rowPerLine = new DefaultPrettyPrinter(Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Spacing.AFTER).withObjectEntrySpacing(Spacing.AFTER));
        rowPerLine.indentArraysWith(new DefaultIndenter("", "\n"));
        rowPerLine.indentObjectsWith(new DefaultPrettyPrinter.NopIndenter());
        // Jackson would keep its buffers, with rows in them, for the next time on the same thread.
        json = JsonFactory.builder().recyclerPool(JsonRecyclerPools.nonRecyclingPool()).build().createGenerator(jsonFile);
        json.setPrettyPrinter(rowPerLine);
        json.writeStartArray();
        this.leftOut = leftOut;
        this.table = table;
        this.fields = fields;
    }

    /** Fixes the columns; before the first row, or instead of it. */
    void head(ResultSetMetaData head) throws IOException, SQLException {
        columns = new ArrayList<>();
        for (int i = 1; i <= head.getColumnCount(); i++) {
            String name = head.getColumnLabel(i).toLowerCase(Locale.ROOT);
            if (!leftOut.contains(name)) {
                columns.add(new Column(i, name, head.getColumnType(i)));
            }
        }
        csv.writeRecord(columns.stream().map(Column::name).toList());
    }

    void row(ResultSet row) throws IOException, SQLException {
        List<String> cells = new ArrayList<>();
        json.writeStartObject();
        for (Column column : columns) {
            json.writeFieldName(column.name());
            cells.add(cell(row, column));
        }
        json.writeEndObject();
        csv.writeRecord(cells);
    }

    /** Writes the JSON value, and answers with the CSV cell. */
    private String cell(ResultSet row, Column column) throws IOException, SQLException {
        switch (column.type()) {
            case Types.BIGINT, Types.INTEGER, Types.SMALLINT -> {
                return number(row, column);
            }
            case Types.DOUBLE, Types.FLOAT, Types.REAL -> {
                double value = row.getDouble(column.position());
                if (!row.wasNull()) {
                    json.writeNumber(value);
                    return Double.toString(value);
                }
            }
            case Types.BOOLEAN -> {
                boolean value = row.getBoolean(column.position());
                if (!row.wasNull()) {
                    json.writeBoolean(value);
                    return Boolean.toString(value);
                }
            }
            case Types.BLOB, Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY -> {
                byte[] value = row.getBytes(column.position());
                if (value != null && underKey(column)) {
                    value = fields.open(table.name(), column.name(), row.getLong("id"), value);
                }
                if (value != null) {
                    String base64 = Base64.getEncoder().encodeToString(value);
                    json.writeString(base64);
                    return base64;
                }
            }
            default -> {
                String value = row.getString(column.position());
                if (value != null && underKey(column)) {
                    value = fields.open(table.name(), column.name(), row.getLong("id"), value).orElse(null);
                }
                if (value != null) {
                    json.writeString(value);
                    return SafeCell.of(value);
                }
            }
        }
        json.writeNull();
        return null;
    }

    private boolean underKey(Column column) {
        return table.underKey().contains(column.name());
    }

    private String number(ResultSet row, Column column) throws IOException, SQLException {
        long value = row.getLong(column.position());
        if (row.wasNull()) {
            json.writeNull();
            return null;
        }
        if (column.type() == Types.BIGINT && column.name().endsWith(MACHINE_TIME)) {
            String instant = Instant.ofEpochMilli(value).toString();
            json.writeString(instant);
            return instant;
        }
        json.writeNumber(value);
        return Long.toString(value);
    }

    @Override
    public void close() throws IOException {
        if (!closed) {
            closed = true;
            json.writeEndArray();
            json.close();
            csv.close();
        }
    }
}
