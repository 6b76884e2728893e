package org.tideline.storage.engine;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tideline.core.api.Progress;
import org.tideline.storage.api.TableExport;
import org.tideline.storage.spi.SchemaContribution.Key;
import org.tideline.storage.spi.SchemaContribution.Nature;
import org.tideline.storage.spi.SchemaContribution.Part;
import org.tideline.storage.spi.SchemaContribution.Table;

/**
 * What an export says of itself. Nothing in it is trusted: names are those of tables, files those of their tables, and
 * every file is held against its length and SHA-256 before anything else is done.
 *
 * @param steps  by part: the checksum and the time of each step its tables had
 * @param tables in the order they were written
 */
record ImportManifest(Map<String, Map<Integer, Step>> steps, List<Exported> tables) {
    private static final long MOST_BYTES = 64L << 20;
    private static final int BUFFER = 1 << 16;

    /** A step that was taken. */
    record Step(String checksum, long appliedAt) {
    }

    /**
     * One table as it was written.
     *
     * @param table   its declaration
     * @param shape   how it is built
     * @param rows    how many rows there are
     * @param leftOut columns that were left out
     * @param hidden  rows that were left out, because they belong to an import that was taken back
     * @param files   CSV and JSON
     */
    record Exported(DeclaredTable table, TableShape shape, long rows, Set<String> leftOut, Set<Long> hidden, List<Written> files) {
        Written json() {
            return files.get(1);
        }
    }

    /** A file as it was written. */
    record Written(String name, long bytes, String sha256) {
    }

    /** All bytes of all files. */
    long bytes() {
        return tables.stream().flatMap(table -> table.files().stream()).mapToLong(Written::bytes).sum();
    }

    /** @throws Unfit if there is none, or none of this format */
    static ImportManifest read(Path folder) throws IOException {
        Path file = folder.resolve(TableExport.MANIFEST);
        if (!Files.isRegularFile(file) || Files.size(file) > MOST_BYTES) {
            throw Unfit.manifest();
        }
        JsonNode root;
        try (InputStream in = Files.newInputStream(file)) {
            root = new ObjectMapper().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION).readTree(in);
        } catch (com.fasterxml.jackson.core.JacksonException e) {
            throw Unfit.manifest();
        }
        if (root == null || !root.path("format").asText().startsWith("tideline export ")) {
            throw Unfit.manifest();
        }
        if (!root.path("format").asText().equals(TableFiles.FORMAT)) {
            throw Unfit.format();
        }
        Map<String, Map<Integer, Step>> steps = new TreeMap<>();
        root.path("parts").forEach(part -> part.path("steps").forEach(step ->
                steps.computeIfAbsent(part.path("name").asText(), name -> new TreeMap<>()).put(step.path("number").asInt(),
                        new Step(step.path("checksum").asText(), step.path("appliedAt").asLong()))));
        List<Exported> tables = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (JsonNode node : root.path("tables")) {
            Exported table = table(node);
            if (!names.add(table.table().name()) || !steps.containsKey(table.table().owner())) {
                throw Unfit.manifest();
            }
            tables.add(table);
        }
        steps.values().forEach(ImportManifest::requireSound);
        if (tables.isEmpty()) {
            throw Unfit.manifest();
        }
        return new ImportManifest(steps, tables);
    }

    private static void requireSound(Map<Integer, Step> steps) {
        for (int number = 1; number <= steps.size(); number++) {
            if (!steps.containsKey(number) || !steps.get(number).checksum().matches("[0-9a-f]{64}")) {
                throw Unfit.manifest();
            }
        }
    }

    private static Exported table(JsonNode node) {
        String name = node.path("name").asText();
        String owner = node.path("part").asText();
        if (!TableShape.isName(name) || !TableShape.isName(owner) || owner.length() > 64 || !name.startsWith(owner + "_")) {
            throw Unfit.manifest();
        }
        Map<String, Key> references = new TreeMap<>();
        Nature nature;
        try {
            nature = Nature.valueOf(node.path("nature").asText());
            node.path("references").fields().forEachRemaining(one -> references.put(name(one.getKey()), Key.valueOf(one.getValue().asText())));
        } catch (IllegalArgumentException e) {
            throw Unfit.manifest();
        }
        String kind = node.path("kind").asText("");
        JsonNode part = node.path("partOf");
        if (!kind.matches("[A-Za-z0-9_.-]{0,64}") || !node.path("rows").isIntegralNumber()) {
            throw Unfit.manifest();
        }
        DeclaredTable table = new DeclaredTable(owner, node.path("place").asInt(), name, nature, references,
                names(node.path("sealed")), kind.isEmpty() ? null : kind,
                part.isObject() ? new Part(name(part.path("table").asText()), name(part.path("column").asText())) : null,
                names(node.path("underKey")));
        Set<Long> hidden = new HashSet<>();
        node.path("hidden").forEach(id -> hidden.add(id.asLong()));
        List<Written> files = new ArrayList<>();
        for (String ending : List.of(".csv", ".json")) {
            JsonNode file = node.path("files").path(files.size());
            // Never where the manifest says, but where the table's own file lies.
            if (!file.path("name").asText().equals(name + ending)) {
                throw Unfit.manifest();
            }
            files.add(new Written(name + ending, file.path("bytes").asLong(), file.path("sha256").asText()));
        }
        return new Exported(table, TableShape.of(name, node), node.path("rows").asLong(), names(node.path("leftOut")), hidden, files);
    }

    private static String name(String word) {
        if (!TableShape.isName(word)) {
            throw Unfit.manifest();
        }
        return word;
    }

    private static Set<String> names(JsonNode node) {
        Set<String> names = new TreeSet<>();
        node.forEach(word -> names.add(word.asText().equals(Table.WHOLE) ? Table.WHOLE : name(word.asText())));
        return names;
    }

    /** Holds every file against what is said of it. */
    void check(Path folder, Progress progress, long total) throws IOException, Progress.Cancelled {
        long done = 0;
        byte[] buffer = new byte[BUFFER];
        for (Exported table : tables) {
            for (Written written : table.files()) {
                Path file = folder.resolve(written.name());
                if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.size(file) != written.bytes()) {
                    throw Unfit.file(written.name());
                }
                MessageDigest digest = Hashes.sha256();
                try (InputStream in = Files.newInputStream(file)) {
                    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                        digest.update(buffer, 0, read);
                        done += read;
                        progress.check();
                        progress.at(done, total);
                    }
                }
                if (!HexFormat.of().formatHex(digest.digest()).equals(written.sha256())) {
                    throw Unfit.file(written.name());
                }
            }
        }
    }
}
