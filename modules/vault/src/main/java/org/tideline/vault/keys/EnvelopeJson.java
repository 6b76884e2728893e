package org.tideline.vault.keys;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The envelope as JSON. What it reads is not trusted: anything unexpected is no envelope. */
final class EnvelopeJson {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FIRST_FORMAT = "tideline keys 1";
    private static final String FORMAT = "tideline keys 2";
    /** While the database key is being replaced; a program that does not know of it must not drop one of the two. */
    private static final String BETWEEN = "tideline keys 3";
    private static final int MAC = 32;
    private static final String STRETCH = "argon2id 1.3";
    private static final int MOST_SLOTS = 8;

    private EnvelopeJson() {
    }

    static byte[] write(Envelope envelope) {
        ObjectNode root = JSON.createObjectNode();
        root.put("format", envelope.next() != null ? BETWEEN : envelope.hasMac() ? FORMAT : FIRST_FORMAT);
        root.put("id", base64(envelope.id()));
        ArrayNode slots = root.putArray("slots");
        for (Slot slot : envelope.slots()) {
            ObjectNode node = slots.addObject();
            node.put("opens", slot.kind().name());
            node.put("stretch", STRETCH);
            node.put("memoryKib", slot.cost().memoryKib());
            node.put("passes", slot.cost().passes());
            node.put("lanes", slot.cost().lanes());
            node.put("salt", base64(slot.salt()));
            put(node, slot.wrapped());
        }
        put(root.putObject("database"), envelope.database());
        if (envelope.next() != null) {
            put(root.putObject("nextDatabase"), envelope.next());
        }
        if (envelope.hasMac()) {
            root.put("mac", base64(envelope.mac()));
        }
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(root);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An envelope could not be written", e);
        }
    }

    /** The envelope, or nothing if these bytes are none of ours, or ask for less or more work than is bearable. */
    static Optional<Envelope> read(byte[] bytes) {
        try {
            JsonNode root = JSON.readTree(bytes);
            if (root == null || !Set.of(FIRST_FORMAT, FORMAT, BETWEEN).contains(root.path("format").asText()) || !root.path("slots").isArray() || root.path("slots").size() > MOST_SLOTS) {
                return Optional.empty();
            }
            List<Slot> slots = new ArrayList<>();
            for (JsonNode node : root.path("slots")) {
                Slot slot = new Slot(Slot.Kind.valueOf(node.path("opens").asText()),
                        new Argon(number(node, "memoryKib"), number(node, "passes"), number(node, "lanes")),
                        bytes(node, "salt"), sealed(node));
                if (!STRETCH.equals(node.path("stretch").asText()) || !slot.bearable() || !slot.wrapped().wellFormed()) {
                    return Optional.empty();
                }
                slots.add(slot);
            }
            Sealed database = sealed(root.path("database"));
            byte[] id = bytes(root, "id");
            byte[] mac = bytes(root, "mac");
            Sealed next = BETWEEN.equals(root.path("format").asText()) ? sealed(root.path("nextDatabase")) : null;
            int macLength = FIRST_FORMAT.equals(root.path("format").asText()) ? 0 : MAC;
            return slots.isEmpty() || !database.wellFormed() || next != null && !next.wellFormed() || id.length != 16 || mac.length != macLength
                    ? Optional.empty() : Optional.of(new Envelope(id, List.copyOf(slots), database, next, mac));
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static void put(ObjectNode node, Sealed sealed) {
        node.put("nonce", base64(sealed.nonce()));
        node.put("wrapped", base64(sealed.text()));
    }

    private static Sealed sealed(JsonNode node) {
        return new Sealed(bytes(node, "nonce"), bytes(node, "wrapped"));
    }

    private static int number(JsonNode node, String name) {
        JsonNode value = node.path(name);
        return value.isInt() ? value.intValue() : -1;
    }

    private static byte[] bytes(JsonNode node, String name) {
        String text = node.path(name).asText();
        byte[] bytes = Base64.getDecoder().decode(text);
        // Other letters can stand for the same bytes; only ours are taken, so that any change is seen.
        if (!base64(bytes).equals(text)) {
            throw new IllegalArgumentException(name);
        }
        return bytes;
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
