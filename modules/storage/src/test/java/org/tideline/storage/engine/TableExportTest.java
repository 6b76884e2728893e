package org.tideline.storage.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tideline.core.api.Progress;
import org.tideline.storage.api.OpenPractice;
import org.tideline.storage.api.TableExport;
import org.tideline.storage.api.TableExport.Exported;

class TableExportTest {
    private static final String LOG = "=HYPERLINK(\"x\"), \u03b8\u03ac\u03bb\u03b1\u03c3\u03c3\u03b1\nsecond line";

    @TempDir
    private Path temp;
    private Path out;
    private OpenPractice practice;

    @BeforeEach
    void make() throws Exception {
        out = temp.resolve("out");
        practice = TestPractice.create(temp.resolve("practice"));
        long unpublished = practice.batches().begin("boats");
        practice.database().write(tx -> {
            tx.sql().createUpdate("""
                    insert into harbour_boat (id, name, log, built, bell, seen_at, length, afloat, picture, secret, batch)
                    values (9007199254740993, '', :log, :built, :bell, :seen, -7.3, true, :picture, 'hidden', 0)""")
                    .bind("log", LOG).bind("built", LocalDate.of(2026, 3, 8)).bind("bell", LocalTime.of(2, 30))
                    .bind("seen", Instant.parse("2026-11-01T05:30:00Z")).bind("picture", new byte[] {1, 2, 3}).execute();
            tx.sql().execute("insert into harbour_boat (id, name, batch) values (1, 'bare', 0)");
            tx.sql().createUpdate("insert into harbour_boat (id, name, batch) values (2, 'unseen', ?)")
                    .bind(0, unpublished).execute();
            return null;
        });
    }

    @AfterEach
    void close() {
        practice.close();
    }

    @Test
    void everyValueIsWrittenInBothFormats() throws Exception {
        List<Exported> exported = TableExport.write(practice, out, false, Progress.NONE);
        assertThat(exported).filteredOn(t -> t.name().equals("harbour_boat")).singleElement().satisfies(t -> {
            assertThat(t.rows()).isEqualTo(2);
            assertThat(t.leftOut()).containsExactly("secret");
            assertThat(t.installed()).isTrue();
        });
        JsonNode rows = new ObjectMapper().readTree(out.resolve("harbour_boat.json").toFile());
        assertThat(rows).hasSize(2);
        assertThat(rows.get(0).path("name").asText()).isEqualTo("bare");
        assertThat(rows.get(0).path("built").isNull()).isTrue();
        JsonNode boat = rows.get(1);
        assertThat(boat.path("id").longValue()).isEqualTo(9_007_199_254_740_993L);
        assertThat(boat.path("log").asText()).isEqualTo(LOG);
        assertThat(boat.path("built").asText()).isEqualTo("2026-03-08");
        assertThat(boat.path("bell").asText()).isEqualTo("02:30:00");
        assertThat(boat.path("seen_at").asText()).isEqualTo("2026-11-01T05:30:00Z");
        assertThat(boat.path("length").doubleValue()).isEqualTo(-7.3);
        assertThat(boat.path("afloat").booleanValue()).isTrue();
        assertThat(boat.path("picture").asText()).isEqualTo("AQID");
        assertThat(boat.has("secret")).isFalse();
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(out.resolve("harbour_boat.csv"))) {
            NamedCsvRecord row = csv.stream().skip(1).findFirst().orElseThrow();
            assertThat(row.getField("log")).isEqualTo("'" + LOG);
            assertThat(row.getField("length")).isEqualTo("-7.3");
            assertThat(row.getField("seen_at")).isEqualTo("2026-11-01T05:30:00Z");
            assertThat(row.getHeader()).doesNotContain("secret");
        }
        assertThat(Files.readString(out.resolve("harbour_boat.csv"))).contains("\r\n").doesNotContain("hidden", "unseen");
    }

    @Test
    void whatWasWrittenAboutUnseenRowsStaysOutAsWell() throws Exception {
        practice.database().write(tx -> {
            tx.sql().execute("insert into harbour_crate (id, boat_id, batch) values (5, 2, 0), (6, 1, 0)");
            tx.sql().execute("insert into harbour_note (id, words, boat_id) values (1, 'ghost', 2), (2, 'known', 1), (3, 'free', null)");
            return tx.sql().execute("insert into harbour_reply (id, note_id) values (1, 1), (2, 2)");
        });
        TableExport.write(practice, out, true, Progress.NONE);
        assertThat(Files.readString(out.resolve("harbour_note.csv"))).contains("known", "free").doesNotContain("ghost");
        assertThat(Files.readString(out.resolve("harbour_reply.csv"))).isEqualTo("id,note_id\r\n2,2\r\n");
        assertThat(Files.readString(out.resolve("harbour_crate.csv"))).isEqualTo("id,boat_id,batch\r\n6,1,0\r\n");
    }

    @Test
    void theManifestNamesWhatWasLeftOutAndProvesTheFiles() throws Exception {
        TableExport.write(practice, out, false, Progress.NONE);
        JsonNode manifest = new ObjectMapper().readTree(out.resolve(TableExport.MANIFEST).toFile());
        assertThat(manifest.path("sealedParts").asText()).isEqualTo("left out");
        int files = 0;
        for (JsonNode table : manifest.path("tables")) {
            if (table.path("name").asText().equals("harbour_boat")) {
                assertThat(table.path("leftOut").get(0).asText()).isEqualTo("secret");
                assertThat(table.path("rows").asInt()).isEqualTo(2);
            }
            for (JsonNode file : table.path("files")) {
                byte[] bytes = Files.readAllBytes(out.resolve(file.path("name").asText()));
                assertThat(file.path("bytes").asLong()).isEqualTo(bytes.length);
                assertThat(file.path("sha256").asText())
                        .isEqualTo(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
                files++;
            }
        }
        assertThat(files).isEqualTo(2 * manifest.path("tables").size()).isGreaterThanOrEqualTo(10);
        assertThat(Files.readString(out.resolve("harbour_crate.csv"))).isEqualTo("id,boat_id,batch\r\n");
        assertThat(Files.readString(out.resolve("harbour_crate.json")).strip()).matches("\\[\\s*]");
    }

    @Test
    void sealedColumnsAreThereWhenAskedFor() throws Exception {
        TableExport.write(practice, out, true, Progress.NONE);
        assertThat(Files.readString(out.resolve("harbour_boat.json"))).contains("\"hidden\"");
        assertThat(new ObjectMapper().readTree(out.resolve(TableExport.MANIFEST).toFile()).path("sealedParts").asText())
                .isEqualTo("included");
    }

    @Test
    void theAuditChainTravelsWithoutTheMacsOfThisPractice() throws Exception {
        TableExport.write(practice, out, true, Progress.NONE);
        JsonNode first = new ObjectMapper().readTree(out.resolve("storage_audit.json").toFile()).get(0);
        assertThat(first.path("action").asText()).isEqualTo("CREATED");
        assertThat(first.path("link").asText()).hasSize(64);
        assertThat(first.has("mac")).isFalse();
    }

    @Test
    void aCancelledExportLeavesNoFile() {
        Progress cancelled = new Progress() {
            private int asked;

            @Override
            public void at(long done, long total) {
                asked++;
            }

            @Override
            public boolean cancelled() {
                return asked > 2;
            }
        };
        assertThatThrownBy(() -> TableExport.write(practice, out, false, cancelled)).isInstanceOf(Progress.Cancelled.class);
        assertThat(out).isEmptyDirectory();
    }

    @Test
    void aFolderThatCannotBeWrittenToIsAnIoException() throws Exception {
        Path file = Files.writeString(temp.resolve("file"), "x");
        assertThatThrownBy(() -> TableExport.write(practice, file.resolve("out"), false, Progress.NONE))
                .isInstanceOf(IOException.class);
    }
}
