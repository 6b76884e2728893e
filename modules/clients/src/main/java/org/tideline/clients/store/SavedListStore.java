package org.tideline.clients.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openide.util.lookup.ServiceProvider;
import org.tideline.clients.api.CaseKind;
import org.tideline.clients.api.CaseStatus;
import org.tideline.clients.api.WorkingFormat;
import org.tideline.clients.model.CaseColumn;
import org.tideline.clients.model.ListSettings;
import org.tideline.clients.model.SavedList;
import org.tideline.clients.model.SavedLists;
import org.tideline.core.api.ItemRef;
import org.tideline.storage.api.Database;
import org.tideline.storage.api.OpenPractice;
import org.tideline.storage.spi.PracticeService;

/** Keeps ways of listing the caseload; settings as JSON, because they are only ever read as a whole. */
public final class SavedListStore implements SavedLists {
    private static final ObjectMapper JSON = new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    private final Database database;

    SavedListStore(Database database) {
        this.database = database;
    }

    @Override
    public List<SavedList> all() {
        return database.read(tx -> {
            try (var query = tx.sql().createQuery("select id, title, settings from clients_saved_list order by place, id")) {
                return query.map(row -> new SavedList(row.getColumn("id", Long.class), row.getColumn("title", String.class),
                        read(row.getColumn("settings", String.class)))).list();
            }
        });
    }

    @Override
    public void put(SavedList list) {
        database.write(tx -> {
            int changed;
            try (var update = tx.sql().createUpdate("update clients_saved_list set title = :title, settings = :settings where id = :id")) {
                changed = update.bind("title", list.title()).bind("settings", write(list.settings())).bind("id", list.id()).execute();
            }
            if (changed == 0) {
                try (var insert = tx.sql().createUpdate("""
                        insert into clients_saved_list (id, title, place, settings)
                        select :id, :title, coalesce(max(place), 0) + 1, :settings from clients_saved_list""")) {
                    insert.bind("id", list.id()).bind("title", list.title()).bind("settings", write(list.settings())).execute();
                }
            }
            tx.changed(new ItemRef(KIND, list.id()));
            return null;
        });
    }

    @Override
    public void remove(long id) {
        database.write(tx -> {
            try (var delete = tx.sql().createUpdate("delete from clients_saved_list where id = :id")) {
                delete.bind("id", id).execute();
            }
            tx.changed(new ItemRef(KIND, id));
            return null;
        });
    }

    private static String write(ListSettings settings) {
        ObjectNode node = JSON.createObjectNode();
        names(node.putArray("columns"), settings.columns());
        node.put("sort", settings.sort().name()).put("down", settings.down()).put("words", settings.words());
        names(node.putArray("kinds"), settings.kinds());
        names(node.putArray("standings"), settings.standings());
        names(node.putArray("formats"), settings.formats());
        node.put("waiting", settings.waiting());
        node.put("since", settings.since() == null ? null : settings.since().toString());
        return node.toString();
    }

    private static void names(ArrayNode into, Collection<? extends Enum<?>> values) {
        values.stream().map(Enum::name).sorted(values instanceof List ? (a, b) -> 0 : String::compareTo).forEach(into::add);
    }

    /** What an earlier or a later program does not know is passed over. */
    private static ListSettings read(String json) {
        try {
            JsonNode node = JSON.readTree(json);
            String since = node.path("since").asText("");
            return new ListSettings(known(node.path("columns"), CaseColumn.values()),
                    known(node.path("sort").asText(""), CaseColumn.values()).orElse(CaseColumn.NAMES), node.path("down").asBoolean(),
                    node.path("words").asText(""), set(node.path("kinds"), CaseKind.values()), set(node.path("standings"), CaseStatus.values()),
                    set(node.path("formats"), WorkingFormat.values()), node.path("waiting").asBoolean(),
                    since.matches("\\d{4}-\\d{2}-\\d{2}") ? LocalDate.parse(since) : null);
        } catch (JsonProcessingException e) {
            return ListSettings.usual();
        }
    }

    private static <T extends Enum<T>> Optional<T> known(String name, T[] all) {
        return Arrays.stream(all).filter(one -> one.name().equals(name)).findFirst();
    }

    private static <T extends Enum<T>> List<T> known(JsonNode names, T[] all) {
        List<T> found = new ArrayList<>();
        names.forEach(name -> known(name.asText(), all).ifPresent(found::add));
        return found;
    }

    private static <T extends Enum<T>> Set<T> set(JsonNode names, T[] all) {
        return new HashSet<>(known(names, all));
    }

    /** Offers the store. */
    @ServiceProvider(service = PracticeService.class)
    public static final class Offer implements PracticeService<SavedLists> {
        @Override
        public Class<SavedLists> type() {
            return SavedLists.class;
        }

        @Override
        public SavedLists create(OpenPractice practice) {
            return new SavedListStore(practice.database());
        }
    }
}
