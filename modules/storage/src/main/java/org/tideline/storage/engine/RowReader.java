package org.tideline.storage.engine;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.sql.Types;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * Reads the rows of a table back from the JSON file {@link RowFiles} wrote, one at a time. Every field must be there
 * once, and be what the column holds; anything else is refused with the file, the row and the field.
 */
final class RowReader implements AutoCloseable {
    /** Longer than the text of any file one row may hold; a file of ours is kept in pieces. */
    private static final int MOST_CHARACTERS = 200_000_000;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final String file;
    private final MessageDigest digest = Hashes.sha256();
    private final JsonParser json;
    private final List<Column> columns;
    private final Map<String, Integer> places = new HashMap<>();
    private long rows;
    private long lastId = Long.MIN_VALUE;

    /** A column that stands in the file, with its type in the database. */
    record Column(String name, int type) {
    }

    RowReader(Path file, List<Column> columns) throws IOException {
        this.file = file.getFileName().toString();
        this.columns = columns;
        for (Column column : columns) {
            places.put(column.name(), places.size());
        }
        InputStream in = new BufferedInputStream(new DigestInputStream(Files.newInputStream(file), digest), 1 << 16);
        json = JsonFactory.builder().recyclerPool(JsonRecyclerPools.nonRecyclingPool())
                .streamReadConstraints(StreamReadConstraints.builder().maxStringLength(MOST_CHARACTERS).build()).build().createParser(in);
        try {
            if (json.nextToken() != JsonToken.START_ARRAY) {
                throw Unfit.file(this.file);
            }
        } catch (JacksonException e) {
            throw Unfit.file(this.file);
        }
    }

    /** How many rows were read. */
    long rows() {
        return rows;
    }

    /** How many bytes were read, about. */
    long bytes() {
        return json.currentLocation().getByteOffset();
    }

    /** The values of the next row in the order of the columns; null after the last one. */
    Object[] next() throws IOException {
        String field = "";
        try {
            JsonToken token = json.nextToken();
            if (token == JsonToken.END_ARRAY) {
                return null;
            }
            rows++;
            if (token != JsonToken.START_OBJECT) {
                throw Unfit.row(file, rows, field);
            }
            Object[] values = new Object[columns.size()];
            boolean[] there = new boolean[columns.size()];
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                field = json.currentName();
                Integer place = places.get(field);
                if (place == null || there[place]) {
                    throw Unfit.row(file, rows, place == null && field.length() > 128 ? field.substring(0, 128) : field);
                }
                there[place] = true;
                json.nextToken();
                values[place] = value(columns.get(place));
            }
            for (int i = 0; i < there.length; i++) {
                if (!there[i]) {
                    throw Unfit.row(file, rows, columns.get(i).name());
                }
            }
            inOrder(values);
            return values;
        } catch (JacksonException | DateTimeException | ArithmeticException e) {
            throw Unfit.row(file, rows, field);
        }
    }

    /** Rows stand in the order of their ids, so that one that is there twice is seen. */
    private void inOrder(Object[] values) {
        Integer place = places.get("id");
        if (place == null || !(values[place] instanceof Long id) || rows > 1 && id <= lastId) {
            throw Unfit.row(file, rows, "id");
        }
        lastId = id;
    }

    private Object value(Column column) throws IOException {
        JsonToken token = json.currentToken();
        if (token == JsonToken.VALUE_NULL) {
            return null;
        }
        Object value = switch (column.type()) {
            case Types.BIGINT, Types.INTEGER, Types.SMALLINT -> {
                if (column.type() == Types.BIGINT && column.name().endsWith(RowFiles.MACHINE_TIME)) {
                    yield token == JsonToken.VALUE_STRING ? (Long) Instant.parse(json.getText()).toEpochMilli() : null;
                }
                yield token == JsonToken.VALUE_NUMBER_INT ? (Long) json.getLongValue() : null;
            }
            case Types.DOUBLE, Types.FLOAT, Types.REAL -> token.isNumeric() ? (Double) json.getDoubleValue() : null;
            case Types.BOOLEAN -> token.isBoolean() ? (Boolean) json.getBooleanValue() : null;
            case Types.BLOB, Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY ->
                    token == JsonToken.VALUE_STRING ? json.getBinaryValue() : null;
            case Types.DATE -> token == JsonToken.VALUE_STRING ? LocalDate.parse(json.getText()).toString() : null;
            case Types.TIME -> token == JsonToken.VALUE_STRING ? LocalTime.parse(json.getText()).format(TIME) : null;
            default -> token == JsonToken.VALUE_STRING ? json.getText() : null;
        };
        if (value == null) {
            throw Unfit.row(file, rows, column.name());
        }
        return value;
    }

    /** SHA-256 of the whole file, in hexadecimal; after the last row. */
    String sha256() throws IOException {
        try {
            if (json.nextToken() != null) {
                throw Unfit.file(file);
            }
        } catch (JacksonException e) {
            throw Unfit.file(file);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    @Override
    public void close() throws IOException {
        json.close();
    }
}
