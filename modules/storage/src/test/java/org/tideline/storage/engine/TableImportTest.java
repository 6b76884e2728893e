package org.tideline.storage.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tideline.core.api.ItemRef;
import org.tideline.core.api.Progress;
import org.tideline.core.api.Trouble;
import org.tideline.storage.api.Action;
import org.tideline.storage.api.AuditFilter;
import org.tideline.storage.api.Finding;
import org.tideline.storage.api.OpenPractice;
import org.tideline.storage.api.PracticeCheck;
import org.tideline.storage.api.PracticeInfo;
import org.tideline.storage.api.TableExport;
import org.tideline.storage.api.TableImport;
import org.tideline.storage.api.TableImport.Imported;

class TableImportTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** One practice with its two exports, and one that is empty, copied for each test. */
    @TempDir
    private static Path templates;
    @TempDir
    private Path temp;
    private Path out;
    private OpenPractice practice;

    @BeforeAll
    static void makeTemplates() throws Exception {
        TableImportTest maker = new TableImportTest();
        maker.fill(templates.resolve("there"));
        TableExport.write(maker.practice, templates.resolve("sealed"), true, Progress.NONE);
        TableExport.write(maker.practice, templates.resolve("open"), false, Progress.NONE);
        maker.practice.close();
        PracticeInfo other = new PracticeInfo(43, "", "Tess Tester", "", "", "", PracticeInfo.Paper.LETTER, false);
        Opener.create(templates.resolve("here"), where -> TestPractice.keys(), other).close();
    }

    @BeforeEach
    void make() throws Exception {
        out = temp.resolve("out");
        copy("sealed", "out");
        copy("here", "here");
        copy("anchors", "anchors");
        practice = TestPractice.open(temp.resolve("here"));
    }

    private void copy(String from, String to) throws IOException {
        Path source = templates.resolve(from);
        try (Stream<Path> all = Files.walk(source)) {
            for (Path path : (Iterable<Path>) all::iterator) {
                Files.copy(path, temp.resolve(to).resolve(source.relativize(path).toString()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    @AfterEach
    void close() {
        if (practice != null) {
            practice.close();
        }
    }

    /** A practice with every sort of value, an import, a record that was changed, one erased, one of a batch taken back. */
    private void fill(Path folder) throws Exception {
        practice = TestPractice.create(folder);
        ItemRef boat = new ItemRef("harbour.boat", 9_007_199_254_740_993L);
        practice.database().write(tx -> {
            tx.sql().createUpdate("""
                    insert into harbour_boat (id, name, log, built, bell, seen_at, length, afloat, picture, secret, batch)
                    values (9007199254740993, '', :log, :built, :bell, :seen, -7.3E-5, true, :picture, 'hidden', 0)""")
                    .bind("log", "=x, \u03b8\u03ac\u03bb\n\ud83d\udea2 '\"\\\u0001").bind("built", LocalDate.of(2026, 3, 8)).bind("bell", LocalTime.of(2, 30))
                    .bind("seen", Instant.parse("2026-11-01T05:30:00.123Z")).bind("picture", new byte[] {0, -1, 3}).execute();
            tx.audit(Action.CREATED, boat, 0);
            return null;
        });
        note(70, "A", null);
        note(71, "B", boat.id());
        note(72, "gone", null);
        practice.database().write(tx -> {
            tx.sql().execute("update harbour_note set words = 'A, and more' where id = 70");
            tx.audit(Action.CHANGED, new ItemRef("harbour.note", 70), 0);
            tx.sql().execute("delete from harbour_note where id = 72");
            tx.audit(Action.ERASED, new ItemRef("harbour.note", 72), 0);
            return null;
        });
        batch(100);
        long back = batch(200);
        // Written about a boat of an import that is taken back: neither is in the export, and neither is missed.
        note(73, "ghost", 200L);
        practice.database().write(tx -> {
            tx.sql().execute("update harbour_boat set name = 'renamed' where id = 201");
            tx.audit(Action.CHANGED, new ItemRef("harbour.boat", 201), 0);
            return null;
        });
        practice.batches().unpublish(back);
        practice.settings().set("colour", "teal");
    }

    private void note(long id, String words, Long boat) {
        practice.database().write(tx -> {
            tx.sql().createUpdate("insert into harbour_note (id, words, boat_id) values (?, ?, ?)").bind(0, id).bind(1, words).bind(2, boat).execute();
            tx.audit(Action.CREATED, new ItemRef("harbour.note", id), 0);
            return null;
        });
    }

    private long batch(int from) {
        long batch = practice.batches().begin("boats");
        practice.database().write(tx -> {
            for (int i = 0; i < 50; i++) {
                tx.sql().createUpdate("insert into harbour_boat (id, name, batch) values (?, ?, ?)").bind(0, from + i).bind(1, "b" + i).bind(2, batch).execute();
                tx.sql().createUpdate("insert into harbour_crate (id, boat_id, batch) values (?, ?, ?)").bind(0, from + i).bind(1, from + i).bind(2, batch).execute();
            }
            practice.batches().publish(tx, batch);
            return null;
        });
        return batch;
    }

    /** The rows of each table as an export writes them. */
    static Map<String, JsonNode> rows(OpenPractice practice, Path into) throws Exception {
        TableExport.write(practice, into, true, Progress.NONE);
        Map<String, JsonNode> rows = new TreeMap<>();
        for (JsonNode table : JSON.readTree(into.resolve(TableExport.MANIFEST).toFile()).path("tables")) {
            String name = table.path("name").asText();
            rows.put(name, JSON.readTree(into.resolve(name + ".json").toFile()));
        }
        return rows;
    }

    @Test
    void whatWasExportedIsThereAgainEqual() throws Exception {
        long entries = list(JSON.readTree(out.resolve("storage_audit.json").toFile())).size();
        List<Imported> imported = TableImport.read(practice, out, Progress.NONE);
        assertThat(imported).allMatch(table -> table.leftOut().isEmpty());
        assertThat(imported).filteredOn(table -> table.name().equals("harbour_boat")).singleElement()
                .satisfies(table -> assertThat(table.rows()).isEqualTo(51));
        assertThat(practice.settings().get("colour")).contains("teal");
        assertThat(check().findings()).extracting(Finding::kind).containsOnly(Finding.Kind.ERASED);
        Map<String, JsonNode> again = rows(practice, temp.resolve("again"));
        for (String table : again.keySet()) {
            byte[] was = Files.readAllBytes(out.resolve(table + ".json"));
            if (List.of("storage_audit", "storage_content").contains(table)) {
                JsonNode before = JSON.readTree(was);
                String of = table.equals("storage_audit") ? "id" : "entry";
                List<JsonNode> now = list(again.get(table)).stream().filter(row -> row.path(of).asLong() <= entries).toList();
                assertThat(now).as(table).isEqualTo(list(before)).hasSizeGreaterThan(5);
            } else {
                assertThat(Files.readAllBytes(temp.resolve("again").resolve(table + ".json"))).as(table).isEqualTo(was);
            }
        }
        List<Action> added = practice.audit().entries(AuditFilter.ALL).stream().filter(entry -> entry.number() > entries)
                .map(entry -> entry.action()).toList();
        assertThat(added).contains(Action.IMPORTED, Action.REMOVED);
    }

    @Test
    void theImportedPracticeOpensAgainAndGoesOn() throws Exception {
        TableImport.read(practice, out, Progress.NONE);
        note(90, "new", null);
        practice.close();
        practice = TestPractice.open(temp.resolve("here"));
        assertThat(check().whole()).isTrue();
        assertThat(check().findings()).extracting(Finding::kind).containsOnly(Finding.Kind.ERASED);
        // The one it came from opens as well: the two have different lives.
        practice.close();
        copy("there", "there");
        practice = TestPractice.open(temp.resolve("there"));
        assertThat(check().whole()).isTrue();
    }

    @Test
    void sealedColumnsLeftOutAreNamedAndEmptyAndTheRestIsWhole() throws Exception {
        out = templates.resolve("open");
        List<Imported> imported = TableImport.read(practice, out, Progress.NONE);
        assertThat(imported).filteredOn(table -> !table.leftOut().isEmpty()).anySatisfy(table ->
                assertThat(table.leftOut()).containsExactly("secret"));
        long kept = practice.database().read(tx -> tx.sql().createQuery("select count(*) from harbour_boat where secret is not null")
                .mapTo(Long.class).one());
        assertThat(kept).isZero();
        assertThat(check().whole()).isTrue();
    }

    @Test
    void everyFileWithAByteChangedIsRefusedAndNothingIsChanged() throws Exception {
        List<String> before = state();
        List<Path> files;
        try (var all = Files.list(out)) {
            files = all.filter(file -> !file.endsWith(TableExport.MANIFEST)).sorted().toList();
        }
        Random random = new Random(7);
        for (Path file : files) {
            byte[] whole = Files.readAllBytes(file);
            byte[] broken = whole.clone();
            broken[random.nextInt(broken.length)] ^= 1;
            Files.write(file, broken);
            assertThatThrownBy(this::read).as(file.toString()).isInstanceOf(Trouble.class).hasMessageContaining(file.getFileName().toString());
            Files.delete(file);
            assertThatThrownBy(this::read).isInstanceOf(Trouble.class).hasMessageContaining(file.getFileName().toString());
            Files.write(file, whole);
        }
        unchanged(before);
        read();
    }

    /** How many rows each table holds, where the chain ends, and whose practice it is. */
    private List<String> state() {
        return practice.database().read(tx -> {
            List<String> state = new ArrayList<>();
            for (DeclaredTable table : DeclaredTable.all(tx.sql())) {
                state.add(table.name() + tx.sql().createQuery("select count(*) from " + table.name()).mapTo(Long.class).one());
            }
            state.addAll(tx.sql().createQuery("select link || mac from storage_audit order by id").mapTo(String.class).list());
            state.add(InfoTable.read(tx.sql()).toString() + practice.info());
            return state;
        });
    }

    private void unchanged(List<String> before) throws Exception {
        assertThat(state()).isEqualTo(before);
        assertThat(check().findings()).isEmpty();
    }

    /** Somebody who mends the manifest after changing a file is told which row and which field it is. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "harbour_boat | \"name\": \"b3\" | \"name\": 3 | Row 4 of the file harbour_boat.json .*field name",
        "harbour_boat | \"name\": \"b3\" | \"nome\": \"b3\" | Row 4 of the file harbour_boat.json .*field nome",
        "harbour_boat | \"name\": \"b3\" | \"name\": \"b3\", \"name\": \"b4\" | Row 4 .*field name",
        "harbour_boat | \"id\": 103, | \"id\": 102, | Row 4 .*field id",
        "harbour_boat | \"built\": \"2026-03-08\" | \"built\": \"03/08/2026\" | Row 51 .*field built",
        "harbour_boat | \"seen_at\": \"2026 | \"seen_at\": \"x | Row 51 .*field seen_at",
        "harbour_boat | \"id\": 9007199254740993 | \"id\": 9e30 | Row 51 .*field id",
        "harbour_note | \"words\": \"B\" | \"words\": \"C\" | record 71 in the file harbour_note.json is not as it was last saved",
        "harbour_note | \"boat_id\": null | \"boat_id\": 4711 | Row 1 of the file harbour_note.json does not go with",
        "harbour_crate | \"boat_id\": 100 | \"boat_id\": 101 | record 100 in the file harbour_crate.json",
        "storage_audit | \"action\": \"CHANGED\" | \"action\": \"CREATED\" | does not hold together at entry",
        "storage_audit | \"action\": \"CHANGED\" | \"action\": \"LEAVE\" | Row \\d+ of the file storage_audit.json .*field action",
        "storage_practice | \"paper\": \"A4\" | \"paper\": \"A9\" | storage_practice.json",
        "storage_setting | ] | ]] | storage_setting.json"})
    void aHostileFileIsRefusedWithItsRowAndField(String table, String find, String replace, String says) throws Exception {
        List<String> before = state();
        Path file = out.resolve(table + ".json");
        String whole = Files.readString(file);
        assertThat(whole).contains(find);
        int at = whole.lastIndexOf(find.equals("]") ? "]" : find);
        at = find.startsWith("\"boat_id\": null") ? whole.indexOf(find) : at;
        forge(file, whole.substring(0, at) + replace + whole.substring(at + find.length()));
        assertThatThrownBy(this::read).isInstanceOf(Trouble.class).hasMessageFindingMatch(says).hasMessageContaining("Nothing was changed");
        unchanged(before);
    }

    private void forge(Path file, String content) throws Exception {
        Files.writeString(file, content);
        Path manifest = out.resolve(TableExport.MANIFEST);
        JsonNode root = JSON.readTree(manifest.toFile());
        for (JsonNode table : root.path("tables")) {
            for (JsonNode each : table.path("files")) {
                if (each.path("name").asText().equals(file.getFileName().toString())) {
                    ((ObjectNode) each).put("bytes", Files.size(file)).put("sha256",
                            HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file))));
                }
            }
        }
        JSON.writeValue(manifest.toFile(), root);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "\"harbour_note.json\" | \"../harbour_note.json\" | no whole export",
        "\"tideline export 2\" | \"tideline export 9\" | another edition",
        "\"format\" | \"farmot\" | no whole export",
        "\"rows\":2 | \"rows\":3 | is not as the export wrote it",
        "harbour_reply | harbour_reply;drop | no whole export"})
    void aManifestThatIsNotOursIsRefused(String find, String replace, String says) throws Exception {
        Path manifest = out.resolve(TableExport.MANIFEST);
        String text = JSON.readTree(manifest.toFile()).toString();
        assertThat(text).contains(find);
        Files.writeString(manifest, text.replace(find, replace));
        assertThatThrownBy(this::read).isInstanceOf(Trouble.class).hasMessageContaining(says);
        assertThat(check().findings()).isEmpty();
    }

    @Test
    void stepsThatAreNotTheSameAreRefusedInWords() throws Exception {
        Path manifest = out.resolve(TableExport.MANIFEST);
        String text = Files.readString(manifest);
        ObjectNode root = (ObjectNode) JSON.readTree(text);
        for (JsonNode part : root.path("parts")) {
            if (part.path("name").asText().equals("harbour")) {
                ((com.fasterxml.jackson.databind.node.ArrayNode) part.path("steps")).addObject().put("number", 3)
                        .put("checksum", "ab".repeat(32)).put("appliedAt", 5);
            }
        }
        JSON.writeValue(manifest.toFile(), root);
        assertThatThrownBy(this::read).isInstanceOf(Trouble.class).hasMessageContaining("newer Tideline (harbour)");
        for (JsonNode part : root.path("parts")) {
            if (part.path("name").asText().equals("harbour")) {
                ((com.fasterxml.jackson.databind.node.ArrayNode) part.path("steps")).remove(2);
                ((com.fasterxml.jackson.databind.node.ArrayNode) part.path("steps")).remove(1);
            }
        }
        JSON.writeValue(manifest.toFile(), root);
        assertThatThrownBy(this::read).isInstanceOf(Trouble.class).hasMessageContaining("earlier Tideline (harbour)");
    }

    @Test
    void aPracticeThatHoldsOrHeldSomethingIsRefused() throws Exception {
        note(5, "mine", null);
        assertThatThrownBy(this::read).isInstanceOf(Trouble.class).hasMessageContaining("new, empty practice");
        practice.database().write(tx -> {
            tx.sql().execute("delete from harbour_note");
            tx.audit(Action.REMOVED, new ItemRef("harbour.note", 5), 0);
            return null;
        });
        assertThatThrownBy(this::read).isInstanceOf(Trouble.class).hasMessageContaining("new, empty practice");
    }

    @Test
    void aCancelLeavesThePracticeEmptyAsItWas() throws Exception {
        List<String> before = state();
        for (int stop = 1; stop < 2_000; stop += stop + 5) {
            int at = stop;
            Progress cancelling = new Progress() {
                private int asked;

                @Override
                public void at(long done, long total) {
                    assertThat(done).isLessThanOrEqualTo(total);
                }

                @Override
                public boolean cancelled() {
                    return ++asked > at;
                }
            };
            try {
                TableImport.read(practice, out, cancelling);
                assertThat(stop).as("it was cancelled a few times before").isGreaterThan(20);
                return;
            } catch (Progress.Cancelled e) {
                assertThat(state()).isEqualTo(before);
                assertThat(practice.info().practiceId()).isEqualTo(43);
            }
        }
        throw new AssertionError("it never came to its end");
    }

    @Test
    void tablesOfAPartThatIsNotInstalledComeAlong() throws Exception {
        practice.close();
        copy("there", "there");
        practice = TestPractice.open(temp.resolve("there"));
        practice.database().write(tx -> {
            tx.sql().execute("""
                    create table reef_fish (id bigint not null primary key, "ORDER" varchar(40) not null unique, length double default 1.5,
                    words clob, scan blob, at_day date, harbour_id bigint references harbour_note (id), other_id bigint references reef_fish (id))""");
            tx.sql().execute("create index reef_fish_day on reef_fish (at_day)");
            tx.sql().execute("insert into storage_step (owner, number, checksum, applied_at) values ('reef', 1, '" + "cd".repeat(32) + "', 12)");
            new DeclaredTable("reef", 99, "reef_fish", org.tideline.storage.spi.SchemaContribution.Nature.APPEND_ONLY, Map.of(),
                    java.util.Set.of("words"), "reef.fish", null, java.util.Set.of()).store(tx.sql());
            tx.sql().execute("insert into reef_fish values (1, 'a', 2.5, 'words', cast(x'00ff' as blob), '2026-01-02', 70, null)");
            tx.sql().execute("update reef_fish set other_id = null");
            tx.sql().execute("insert into reef_fish values (2, 'b', null, null, null, null, null, 1)");
            tx.sql().execute("update reef_fish set other_id = 2 where id = 1");
            return null;
        });
        practice.close();
        practice = TestPractice.open(temp.resolve("there"));
        practice.database().write(tx -> {
            tx.audit(Action.CREATED, ContentLedger.EVERYTHING, 0);
            return null;
        });
        TableExport.write(practice, out, true, Progress.NONE);
        practice.close();
        practice = TestPractice.open(temp.resolve("here"));
        List<Imported> imported = TableImport.read(practice, out, Progress.NONE);
        assertThat(imported).filteredOn(table -> table.owner().equals("reef")).singleElement().satisfies(table -> {
            assertThat(table.installed()).isFalse();
            assertThat(table.rows()).isEqualTo(2);
        });
        rows(practice, temp.resolve("again"));
        assertThat(temp.resolve("again/reef_fish.json")).hasSameBinaryContentAs(out.resolve("reef_fish.json"));
        JsonNode was = table("out", "reef_fish");
        JsonNode now = table("again", "reef_fish");
        for (String same : List.of("columns", "unique", "refers", "nature", "kind", "sealed", "place")) {
            assertThat(now.path(same)).as(same).isEqualTo(was.path(same));
        }
        assertThat(was.path("unique").size()).isEqualTo(1);
        assertThat(was.path("indexes").toString()).contains("at_day");
        assertThat(now.path("indexes").toString()).contains("at_day");
        assertThatThrownBy(() -> practice.database().write(tx -> tx.sql().execute("delete from reef_fish"))).hasMessageContaining("22012");
        practice.close();
        practice = TestPractice.open(temp.resolve("here"));
        assertThat(check().whole()).isTrue();
    }

    private JsonNode table(String folder, String name) throws IOException {
        for (JsonNode table : JSON.readTree(temp.resolve(folder).resolve(TableExport.MANIFEST).toFile()).path("tables")) {
            if (table.path("name").asText().equals(name)) {
                return table;
            }
        }
        throw new AssertionError(name);
    }

    private void read() throws Exception {
        TableImport.read(practice, out, Progress.NONE);
    }

    private PracticeCheck.Result check() throws Exception {
        return PracticeCheck.run(practice, Progress.NONE);
    }

    private static List<JsonNode> list(JsonNode rows) {
        List<JsonNode> list = new ArrayList<>();
        rows.forEach(list::add);
        return list;
    }

}
