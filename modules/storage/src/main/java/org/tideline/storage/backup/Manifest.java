package org.tideline.storage.backup;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What a backup says of itself without a key: whose it is, when it was begun, and its parts. How much is in it is
 * sealed.
 *
 * @param practice stable id of the practice; a number drawn once, no name
 * @param madeAt   when the backup was begun
 * @param parts    every other entry of the archive
 * @param contents the {@link Contents}, sealed
 */
record Manifest(long practice, Instant madeAt, List<Part> parts, byte[] contents) {
    static final String NAME = "manifest.json";
    /** More than a manifest with the most parts there may be takes. */
    static final int MOST_BYTES = 4 << 20;
    private static final String FORMAT = "tideline backup 1";
    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    /** One file. @param sha256 hexadecimal */
    record Part(String name, long bytes, String sha256) {
    }

    Manifest {
        parts = List.copyOf(parts);
    }

    byte[] write() throws IOException {
        ObjectNode root = JSON.createObjectNode();
        root.put("format", FORMAT).put("practice", practice).put("madeAt", madeAt.toEpochMilli()).put("contents", contents);
        ArrayNode all = root.putArray("parts");
        for (Part part : parts) {
            all.addObject().put("name", part.name()).put("bytes", part.bytes()).put("sha256", part.sha256());
        }
        return JSON.writeValueAsBytes(root);
    }

    /** @throws IOException if it is none of ours */
    static Manifest read(byte[] bytes) throws IOException {
        try {
            JsonNode root = JSON.readTree(bytes);
            if (!FORMAT.equals(root.required("format").textValue())) {
                throw new IllegalArgumentException("Another format");
            }
            List<Part> parts = new ArrayList<>();
            for (JsonNode part : root.required("parts")) {
                parts.add(new Part(part.required("name").asText(), whole(part, "bytes"), part.required("sha256").asText()));
            }
            return new Manifest(whole(root, "practice"), Instant.ofEpochMilli(whole(root, "madeAt")), parts,
                    root.required("contents").binaryValue());
        } catch (IOException | RuntimeException e) {
            // Whatever the reader says of it may repeat what is in the file.
            throw new IOException("A manifest of another shape");
        }
    }

    private static long whole(JsonNode node, String field) throws IOException {
        JsonNode value = node.required(field);
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw new IOException("No whole number");
        }
        return value.longValue();
    }
}
