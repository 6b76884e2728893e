package org.tideline.storage.engine;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.openide.util.Lookup;
import org.tideline.core.api.ItemRef;
import org.tideline.core.api.Now;
import org.tideline.core.api.Progress;
import org.tideline.storage.api.Action;
import org.tideline.storage.api.OpenPractice;
import org.tideline.storage.api.TableExport;
import org.tideline.storage.api.TableExport.Exported;
import org.tideline.storage.spi.SchemaContribution;

/** The whole of one export: every declared table, then the manifest. */
public final class TableFiles {
    static final String FORMAT = "tideline export 2";
    private static final String GUARD =
            "In the CSV files a text that begins with = + - @, a tab or a line end has an apostrophe before it, "
            + "so that no spreadsheet takes it for a formula. The JSON files hold every text as it is.";

    /** Holds under this practice's key only and is made anew where the chain is imported, so it never leaves. */
    static final Map<String, String> LOCAL = Map.of("storage_audit", "mac");

    private final OpenPractice practice;
    private final Path folder;
    private final boolean sealed;
    private final Progress progress;
    private final List<Path> written = new ArrayList<>();
    private final ArrayNode tables = new ObjectMapper().createArrayNode();
    private SeenRows seen;
    private Handle sql;

    private TableFiles(OpenPractice practice, Path folder, boolean sealed, Progress progress) {
        this.practice = practice;
        this.folder = folder;
        this.sealed = sealed;
        this.progress = progress;
    }

    /** See {@link TableExport#write}. */
    public static List<Exported> write(OpenPractice practice, Path folder, boolean sealed, Progress progress)
            throws IOException, Progress.Cancelled {
        return new TableFiles(practice, folder, sealed, progress).write();
    }

    private List<Exported> write() throws IOException, Progress.Cancelled {
        Files.createDirectories(folder);
        boolean done = false;
        try {
            List<Exported> exported = alone();
            practice.database().write(tx -> {
                tx.audit(Action.EXPORTED, new ItemRef(InfoTable.KIND, practice.info().practiceId()), 0);
                return null;
            });
            done = true;
            return exported;
        } finally {
            if (!done) {
                for (Path file : written) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    /** While nobody writes, so that all tables are of one moment: the chain and what it holds are taken in together. */
    private List<Exported> alone() throws IOException, Progress.Cancelled {
        boolean[] cancelled = new boolean[1];
        try {
            List<Exported> exported = ((PracticeOnDisk) practice).database().readAlone(tx -> {
                sql = tx.sql();
                try {
                    List<Exported> all = writeTables();
                    writeManifest();
                    return all;
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                } catch (Progress.Cancelled e) {
                    cancelled[0] = true;
                    return List.of();
                }
            });
            if (cancelled[0]) {
                throw new Progress.Cancelled();
            }
            return exported;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private List<Exported> writeTables() throws IOException, SQLException, Progress.Cancelled {
        Set<String> installed = Lookup.getDefault().lookupAll(SchemaContribution.class).stream()
                .map(SchemaContribution::owner).collect(Collectors.toSet());
        List<DeclaredTable> declared = DeclaredTable.all(sql);
        seen = new SeenRows(sql, declared, sealed);
        List<Exported> exported = new ArrayList<>();
        for (DeclaredTable table : declared) {
            progress.check();
            progress.at(exported.size(), declared.size());
            List<String> leftOut = sealed ? List.of() : List.copyOf(table.sealed());
            long rows = writeTable(table, leftOut, installed.contains(table.owner()));
            exported.add(new Exported(table.name(), table.owner(), installed.contains(table.owner()), rows, leftOut));
        }
        progress.at(declared.size(), declared.size());
        return exported;
    }

    private long writeTable(DeclaredTable table, List<String> leftOut, boolean installed)
            throws IOException, SQLException, Progress.Cancelled {
        Set<String> without = new HashSet<>(leftOut);
        without.add(LOCAL.getOrDefault(table.name(), ""));
        Path csv = file(table.name() + ".csv");
        Path json = file(table.name() + ".json");
        try (HashedFile csvFile = new HashedFile(csv); HashedFile jsonFile = new HashedFile(json);
                RowFiles rows = new RowFiles(csvFile, jsonFile, without, table, ((PracticeOnDisk) practice).sealedFields())) {
            long count = stream(table, rows);
            rows.close();
            ObjectNode node = tables.addObject();
            node.put("name", table.name()).put("part", table.owner()).put("installed", installed).put("rows", count);
            ArrayNode columns = node.putArray("leftOut");
            leftOut.forEach(columns::add);
            declare(node, table);
            ArrayNode files = node.putArray("files");
            csvFile.describe(files.addObject());
            jsonFile.describe(files.addObject());
            return count;
        }
    }

    /** What an import needs where the part that owns the table is not installed. */
    private void declare(ObjectNode node, DeclaredTable table) throws SQLException {
        node.put("place", table.place()).put("nature", table.nature().name());
        ObjectNode references = node.putObject("references");
        table.references().forEach((column, key) -> references.put(column, key.name()));
        ArrayNode hidden = node.putArray("sealed");
        table.sealed().forEach(hidden::add);
        ArrayNode underKey = node.putArray("underKey");
        table.underKey().forEach(underKey::add);
        if (table.kind() != null) {
            node.put("kind", table.kind());
        }
        if (table.part() != null) {
            node.putObject("partOf").put("table", table.part().table()).put("column", table.part().column());
        }
        TableShape.read(sql, table.name()).describe(node);
        ArrayNode unseen = node.putArray("hidden");
        seen.hidden(sql, table).forEach(unseen::add);
    }

    /** The parts of the program, and the steps their tables have had. */
    private ArrayNode parts(ObjectMapper mapper) {
        Map<String, ObjectNode> parts = new TreeMap<>();
        sql.createQuery("select owner, number, checksum, applied_at from storage_step order by owner, number")
                .map((row, context) -> {
                    ObjectNode part = parts.computeIfAbsent(row.getString(1), owner -> mapper.createObjectNode().put("name", owner));
                    return part.withArray("steps").addObject().put("number", row.getInt(2)).put("checksum", row.getString(3))
                            .put("appliedAt", row.getLong(4));
                }).list();
        return mapper.createArrayNode().addAll(parts.values());
    }

    /** Reads row by row. */
    private long stream(DeclaredTable table, RowFiles rows) throws IOException, SQLException, Progress.Cancelled {
        String query = "select * from " + table.name() + seen.where(table) + " order by id";
        try (Statement statement = sql.getConnection().createStatement(); ResultSet set = statement.executeQuery(query)) {
            rows.head(set.getMetaData());
            long read = 0;
            while (set.next()) {
                rows.row(set);
                if (++read % 500 == 0) {
                    progress.check();
                }
            }
            return read;
        }
    }

    private void writeManifest() throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        ObjectNode root = mapper.createObjectNode();
        root.put("format", FORMAT).put("practice", practice.info().practiceId()).put("sample", practice.info().sample());
        root.put("madeAt", Now.instant().truncatedTo(ChronoUnit.SECONDS).toString());
        root.put("sealedParts", sealed ? "included" : "left out");
        root.put("csvTexts", GUARD);
        root.set("parts", parts(mapper));
        root.set("tables", tables);
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentArraysWith(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE);
        mapper.writer(printer).writeValue(file(TableExport.MANIFEST).toFile(), root);
    }

    private Path file(String name) {
        Path file = folder.resolve(name);
        written.add(file);
        return file;
    }
}
