package org.tideline.ui.support.api;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/**
 * What a draft holds of one editor, as JSON. Any thread.
 *
 * @param <T>   what the editor holds, a record of texts, numbers, truths, lists and maps
 * @param at    when it was taken from the editor
 * @param stood the record as it stood on the disk meanwhile, or null for one that did not exist yet
 * @param typed what was typed
 * @param field in which of the editor's fields the caret stood, from 0; -1 for none
 * @param caret where it stood in it
 */
record KeptWords<T>(Instant at, T stood, T typed, int field, int caret) {
    /** Jackson would keep its buffers, with what was typed in them, for the next time on the same thread. */
    private static final ObjectMapper JSON = JsonMapper.builder(JsonFactory.builder()
            .recyclerPool(JsonRecyclerPools.nonRecyclingPool()).build()).disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    byte[] bytes() {
        ObjectNode node = JSON.createObjectNode();
        node.put("at", at.toEpochMilli());
        node.set("stood", JSON.valueToTree(stood));
        node.set("typed", JSON.valueToTree(typed));
        node.put("field", field);
        node.put("caret", caret);
        try {
            return JSON.writeValueAsBytes(node);
        } catch (IOException e) {
            throw new IllegalStateException("What an editor holds is no JSON: " + typed.getClass().getName());
        }
    }

    /** @throws IOException if there is something, and it is not the words of such an editor */
    static <T> Optional<KeptWords<T>> read(Optional<byte[]> kept, Class<T> type) throws IOException {
        return kept.isEmpty() ? Optional.empty() : Optional.of(read(kept.get(), type));
    }

    private static <T> KeptWords<T> read(byte[] bytes, Class<T> type) throws IOException {
        try {
            JsonNode node = JSON.readTree(bytes);
            T typed = JSON.treeToValue(node.path("typed"), type);
            if (typed == null) {
                throw new IOException("Nothing was typed");
            }
            return new KeptWords<>(Instant.ofEpochMilli(node.path("at").asLong()), JSON.treeToValue(node.path("stood"), type), typed,
                    node.path("field").asInt(-1), node.path("caret").asInt());
        } catch (IOException | RuntimeException e) {
            // Jackson repeats what it reads in its messages.
            throw new IOException("Not the words of " + type.getSimpleName() + ": " + e.getClass().getSimpleName());
        }
    }
}
