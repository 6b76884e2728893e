package org.tideline.checkins.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tideline.checkins.model.csv.ColumnMapping;
import org.tideline.checkins.model.csv.ImportField;
import org.tideline.checkins.model.csv.SavedMapping;
import org.tideline.core.api.Ids;
import org.tideline.progress.spi.Asked;
import org.tideline.storage.api.Database;

/** Saved mappings to rows and back: headings and settings as JSON, because they are only ever read as a whole. */
final class MappingRows {
    private static final ObjectMapper JSON = new ObjectMapper();
    private final Database database;

    MappingRows(Database database) {
        this.database = database;
    }

    List<SavedMapping> all() {
        return database.read(tx -> {
            try (var query = tx.sql().createQuery("select name, mapping from checkins_mapping order by name")) {
                return query.map(row -> parse(row.getColumn("name", String.class), row.getColumn("mapping", String.class)))
                        .list().stream().flatMap(Optional::stream).toList();
            }
        });
    }

    void keep(SavedMapping mapping) {
        database.write(tx -> {
            try (var delete = tx.sql().createUpdate("delete from checkins_mapping where name = :name")) {
                delete.bind("name", mapping.name()).execute();
            }
            try (var insert = tx.sql().createUpdate("insert into checkins_mapping (id, name, mapping) values (:id, :name, :json)")) {
                insert.bind("id", Ids.next()).bind("name", mapping.name()).bind("json", format(mapping)).execute();
            }
            return null;
        });
    }

    private static String format(SavedMapping mapping) {
        ObjectNode json = JSON.createObjectNode();
        ObjectNode columns = json.putObject("columns");
        mapping.columns().forEach((field, heading) -> columns.put(field.code(), heading));
        if (mapping.order() != null) {
            json.put("order", mapping.order().name());
        }
        return json.put("low", mapping.low().toPlainString()).put("high", mapping.high().toPlainString())
                .put("turned", mapping.turned()).put("asked", mapping.asked().name()).toString();
    }

    /** The mapping; empty if a later version wrote something this one does not know. */
    private static Optional<SavedMapping> parse(String name, String text) {
        try {
            JsonNode json = JSON.readTree(text);
            Map<ImportField, String> columns = new EnumMap<>(ImportField.class);
            json.path("columns").properties().forEach(column -> ImportField.of(column.getKey())
                    .ifPresent(field -> columns.put(field, column.getValue().asText())));
            return Optional.of(new SavedMapping(name, columns,
                    json.hasNonNull("order") ? ColumnMapping.DateOrder.valueOf(json.get("order").asText()) : null,
                    new BigDecimal(json.path("low").asText("0")), new BigDecimal(json.path("high").asText("10")),
                    json.path("turned").asBoolean(), Asked.valueOf(json.path("asked").asText("TODAY"))));
        } catch (JsonProcessingException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
