package org.tideline.storage.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tideline.storage.engine.QuayRecords.write;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tideline.core.api.ItemRef;
import org.tideline.core.api.Progress;
import org.tideline.core.api.Trouble;
import org.tideline.storage.api.Action;
import org.tideline.storage.api.Erasure.Ground;
import org.tideline.storage.api.Finding;
import org.tideline.storage.api.NotPossible;
import org.tideline.storage.api.OpenPractice;
import org.tideline.storage.api.PracticeCheck;
import org.tideline.storage.api.PracticeInfo;
import org.tideline.storage.api.Practices;
import org.tideline.storage.api.SealedFields;
import org.tideline.storage.api.TableExport;
import org.tideline.storage.api.TableImport;
import org.tideline.storage.spi.SchemaContribution;
import org.tideline.vault.api.PracticeKeys;
import org.tideline.vault.api.Secret;
import org.tideline.vault.api.Vault;

class SealedFieldsTest {
    private static final String SECRET = "what only the therapist thought 4711 \u05e9\u05dc\u05d5\u05dd";
    private static final String ADDED = "what came to mind later 4712";
    private static final String SCAN = "a scan of it 4713";
    private static final String ORDINARY = "what everybody said 4714";
    private static final ItemRef FIRST = new ItemRef("cove.secret", 1);
    private static final ItemRef SECOND = new ItemRef("cove.secret", 2);

    @TempDir
    private Path temp;
    private OpenPractice practice;

    @BeforeEach
    void make() throws Exception {
        practice = TestPractice.create(temp.resolve("practice"));
        fill();
    }

    @AfterEach
    void close() {
        System.clearProperty("tideline.rekey");
        practice.close();
    }

    private void fill() {
        write(practice, Action.CREATED, new ItemRef("cove.page", 1), "insert into cove_page values (1, '" + ORDINARY + "')");
        insert(1, SECRET);
        insert(2, "another thought");
        practice.database().write(tx -> {
            tx.sql().createUpdate("insert into cove_added (id, secret_id, words) values (7, 1, ?)")
                    .bind(0, practice.sealedFields().seal("cove_added", "words", 7, ADDED)).execute();
            tx.audit(Action.CHANGED, FIRST, 0);
            return null;
        });
    }

    private void insert(long id, String words) {
        FieldKeys fields = (FieldKeys) practice.sealedFields();
        practice.database().write(tx -> {
            tx.sql().createUpdate("insert into cove_secret (id, on_day, words, scan) values (?, '2026-03-14', ?, ?)").bind(0, id)
                    .bind(1, fields.seal("cove_secret", "words", id, words))
                    .bind(2, fields.seal("cove_secret", "scan", id, SCAN.getBytes(StandardCharsets.UTF_8))).execute();
            tx.audit(Action.CREATED, new ItemRef("cove.secret", id), 0);
            return null;
        });
    }

    private String kept(long id) {
        return practice.database().read(tx -> tx.sql().createQuery("select words from cove_secret where id = ?").bind(0, id)
                .mapTo(String.class).one());
    }

    private void keep(long id, String kept) {
        practice.database().write(tx -> tx.sql().createUpdate("update cove_secret set words = ? where id = ?").bind(0, kept).bind(1, id).execute());
    }

    private String opened(long id) {
        return practice.sealedFields().open("cove_secret", "words", id, kept(id)).orElse(null);
    }

    private List<Finding> check() throws Progress.Cancelled {
        return PracticeCheck.run(practice, Progress.NONE).findings();
    }

    /** Every value of every table of the database, as whoever has the key of the database reads it. */
    private boolean inTables(String marker) {
        byte[] bytes = marker.getBytes(StandardCharsets.UTF_8);
        List<String> holding = practice.database().read(tx -> {
            List<String> found = new ArrayList<>();
            for (String table : tx.sql().createQuery("select tablename from sys.systables where tabletype = 'T'").mapTo(String.class).list()) {
                tx.sql().createQuery("select * from " + table).map((row, context) -> {
                    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                        boolean blob = row.getMetaData().getColumnType(i) == java.sql.Types.BLOB;
                        byte[] value = blob ? row.getBytes(i) : String.valueOf(row.getString(i)).getBytes(StandardCharsets.UTF_8);
                        if (value != null && contains(value, bytes)) {
                            found.add(table);
                        }
                    }
                    return 0;
                }).list();
            }
            return found;
        });
        return !holding.isEmpty();
    }

    private static boolean contains(byte[] text, byte[] part) {
        for (int at = 0; at <= text.length - part.length; at++) {
            if (Arrays.equals(text, at, at + part.length, part, 0, part.length)) {
                return true;
            }
        }
        return false;
    }

    private void assertHidden() {
        assertThat(inTables(ORDINARY)).as("an ordinary word is found").isTrue();
        for (String marker : List.of(SECRET, ADDED, SCAN)) {
            assertThat(inTables(marker)).as(marker).isFalse();
        }
    }

    @Test
    void whatIsSealedOpensInItsOwnPlaceAloneAndIsNeverTheSameTwice() {
        SealedFields fields = practice.sealedFields();
        String sealed = fields.seal("cove_secret", "words", 1, SECRET);

        assertThat(fields.open("cove_secret", "words", 1, sealed)).contains(SECRET);
        assertThat(fields.seal("cove_secret", "words", 1, SECRET)).isNotEqualTo(sealed);
        assertThat(fields.open("cove_secret", "words", 2, sealed)).as("another row").isEmpty();
        assertThat(fields.open("cove_secret", "later", 1, sealed)).as("another column").isEmpty();
        assertThat(fields.open("cove_added", "words", 1, sealed)).as("another table").isEmpty();
        assertThat(fields.open("cove_secret", "words", 1, SECRET)).as("words that were never sealed").isEmpty();
        assertThat(fields.open("cove_secret", "words", 1, "")).isEmpty();
        assertThat(new FieldKeys(new OtherKeys()).open("cove_secret", "words", 1, sealed)).as("another practice").isEmpty();
        assertThat(fields.open("cove_secret", "words", 1, fields.seal("cove_secret", "words", 1, ""))).contains("");
        byte[] bytes = Base64.getDecoder().decode(sealed);
        for (int at = 0; at < bytes.length; at++) {
            byte[] flipped = bytes.clone();
            flipped[at] ^= 1;
            assertThat(fields.open("cove_secret", "words", 1, Base64.getEncoder().encodeToString(flipped))).as("byte " + at).isEmpty();
        }
    }

    @Test
    void theTablesHoldNoneOfTheWordsAndTheKeyEndsWithThePractice() {
        assertHidden();
        assertThat(opened(1)).isEqualTo(SECRET);
        SealedFields fields = practice.sealedFields();
        practice.close();
        assertThatThrownBy(() -> fields.seal("cove_secret", "words", 1, SECRET)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theCheckNamesWhatWasSwappedChangedOrComesFromAnotherPractice() throws Exception {
        assertThat(check()).isEmpty();
        String first = kept(1);
        String second = kept(2);

        keep(1, second);
        keep(2, first);
        assertThat(check()).extracting(Finding::what).containsExactlyInAnyOrder(FIRST, SECOND);
        keep(2, second);

        byte[] bytes = Base64.getDecoder().decode(first);
        bytes[20] ^= 1;
        keep(1, Base64.getEncoder().encodeToString(bytes));
        assertThat(check()).singleElement().satisfies(finding -> {
            assertThat(finding.what()).isEqualTo(FIRST);
            assertThat(finding.kind()).isEqualTo(Finding.Kind.CHANGED);
            assertThat(finding.words()).contains("do not open");
        });

        keep(1, new FieldKeys(new OtherKeys()).seal("cove_secret", "words", 1, SECRET));
        assertThat(check()).extracting(Finding::what).containsExactly(FIRST);
        // An older text of the same place opens, and is found by the chain.
        keep(1, practice.sealedFields().seal("cove_secret", "words", 1, "an older thought"));
        assertThat(check()).singleElement().satisfies(finding -> assertThat(finding.words()).contains("not as it was last saved"));

        keep(1, practice.sealedFields().seal("cove_secret", "words", 1, SECRET));
        assertThat(check()).as("the same words, sealed anew").isEmpty();
    }

    @Test
    void theBinHoldsNoneOfTheWordsAndGivesThemBack() throws Exception {
        practice.bin().put(SECOND, 0, "Secret");
        practice.bin().put(new ItemRef("cove.page", 1), 0, "Page");
        for (String marker : List.of("another thought", ORDINARY, SCAN)) {
            assertThat(inTables(marker)).as(marker).isFalse();
        }
        assertThat(check()).isEmpty();
        practice.bin().restore(SECOND);
        practice.bin().restore(new ItemRef("cove.page", 1));
        assertThat(opened(2)).isEqualTo("another thought");
        assertThat(check()).isEmpty();
        assertHidden();
    }

    @Test
    void whatDoesNotOpenGoesThroughTheBinAsItIsAndStaysNamed() throws Exception {
        keep(2, "damaged");
        practice.bin().put(SECOND, 0, "Secret");
        practice.bin().restore(SECOND);
        assertThat(kept(2)).isEqualTo("damaged");
        assertThat(check()).extracting(Finding::what).containsExactly(SECOND);
    }

    @Test
    void whatLiesInTheBinAndDoesNotOpenIsNamedToo() throws Exception {
        practice.bin().put(SECOND, 0, "Secret");
        practice.database().write(tx -> tx.sql().createUpdate("update storage_bin_row set content = ?").bind(0, new byte[40]).execute());
        assertThat(check()).extracting(Finding::kind).containsExactly(Finding.Kind.CHANGED);
        assertThatThrownBy(() -> practice.bin().restore(SECOND)).isInstanceOf(NotPossible.class);
    }

    @Test
    void anExportWithoutSealedPartsHoldsNothingOfIt() throws Exception {
        practice.bin().put(SECOND, 0, "Secret");
        Path out = temp.resolve("out");
        TableExport.write(practice, out, false, Progress.NONE);
        assertThat(inFiles(out, ORDINARY)).isTrue();
        for (String marker : List.of(SECRET, ADDED, "another thought", kept(1))) {
            assertThat(inFiles(out, marker)).as(marker).isFalse();
        }
        assertThat(Files.readString(out.resolve("cove_secret.csv")).lines()).as("the header alone").hasSize(1);
        takeIn(out);
        assertThat(practice.database().<Integer>read(tx -> tx.sql().createQuery("select count(*) from cove_secret").mapTo(Integer.class).one())).isZero();
        assertThat(check()).isEmpty();
    }

    @Test
    void anExportWithSealedPartsIsReadableAndIsSealedAnewWhereItIsTakenIn() throws Exception {
        practice.bin().put(SECOND, 0, "Secret");
        List<String> digests = digests();
        String sealedThere = kept(1);
        Path out = temp.resolve("out");
        TableExport.write(practice, out, true, Progress.NONE);
        assertThat(Files.readString(out.resolve("cove_secret.csv"))).contains(SECRET);
        assertThat(Files.readString(out.resolve("cove_secret.json"))).contains("\"words\": \"" + SECRET + "\"");
        assertThat(Files.readString(out.resolve("cove_added.json"))).contains(ADDED);

        takeIn(out);

        assertThat(opened(1)).isEqualTo(SECRET);
        assertThat(kept(1)).isNotEqualTo(sealedThere);
        assertThat(practice.sealedFields().open("cove_secret", "words", 1, sealedThere)).as("another key").isEmpty();
        assertThat(digests()).as("what the chain holds of it").isEqualTo(digests);
        assertThat(check()).isEmpty();
        assertHidden();
        practice.bin().restore(SECOND);
        assertThat(opened(2)).isEqualTo("another thought");
        assertThat(check()).isEmpty();
        Path again = temp.resolve("again");
        TableExport.write(practice, again, true, Progress.NONE);
        assertThat(Files.readString(again.resolve("cove_added.json"))).isEqualTo(Files.readString(out.resolve("cove_added.json")));
    }

    @Test
    void anExportWithOtherWordsThanTheChainHoldsIsRefused() throws Exception {
        keep(1, practice.sealedFields().seal("cove_secret", "words", 1, "what was not thought"));
        Path out = temp.resolve("out");
        TableExport.write(practice, out, true, Progress.NONE);
        assertThatThrownBy(() -> takeIn(out)).isInstanceOf(Trouble.class).hasMessageContaining("record 1 in the file cove_secret.json");
    }

    /** Digests and salts the chain holds of the rows under a key. */
    private List<String> digests() {
        return practice.database().read(tx -> tx.sql().createQuery(
                "select table_name || digest || salt from storage_content where table_name like 'cove%' and not gone order by id").mapTo(String.class).list());
    }

    private void takeIn(Path out) throws Exception {
        practice.close();
        PracticeInfo other = new PracticeInfo(43, "", "Tess Tester", "", "", "", PracticeInfo.Paper.LETTER, false);
        practice = Opener.create(temp.resolve("other"), where -> new OtherKeys(), other);
        TableImport.read(practice, out, Progress.NONE);
    }

    private static boolean inFiles(Path folder, String marker) throws IOException {
        boolean found = false;
        try (var files = Files.list(folder)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                found |= contains(Files.readAllBytes(file), marker.getBytes(StandardCharsets.UTF_8));
            }
        }
        return found;
    }

    @Test
    void neitherAnotherPassphraseNorAnotherKeyOfTheDatabaseTouchesIt() throws Exception {
        practice.close();
        Path folder = temp.resolve("real");
        practice = Practices.create(folder, "pass".toCharArray(), TestPractice.INFO).practice();
        fill();
        byte[] before = databaseKey(folder, "pass");
        String sealed = kept(1);
        System.setProperty("tideline.rekey", "true");
        practice.erasure().erase(SECOND, 0, Ground.WISH);
        practice.close();
        Vault.changePassphrase(folder, new Secret.Passphrase("pass".toCharArray()), "other".toCharArray());
        practice = Practices.open(folder, new Secret.Passphrase("other".toCharArray()));
        assertThat(databaseKey(folder, "other")).isNotEqualTo(before);
        assertThat(kept(1)).isEqualTo(sealed);
        assertThat(opened(1)).isEqualTo(SECRET);
        assertThat(check()).extracting(Finding::kind).containsOnly(Finding.Kind.ERASED);
    }

    private static byte[] databaseKey(Path folder, String passphrase) throws Exception {
        try (PracticeKeys keys = Vault.open(folder, new Secret.Passphrase(passphrase.toCharArray()))) {
            return keys.databaseKey();
        }
    }

    @Test
    void aColumnUnderAKeyMustBeASealedPart() {
        SchemaContribution open = new SchemaContribution() {
            @Override
            public String owner() {
                return "open";
            }

            @Override
            public List<Step> steps() {
                return List.of(new Step(1, List.of("create table open_x (id ${id} not null primary key, words ${text})")));
            }

            @Override
            public List<Table> tables() {
                return List.of(new Table("open_x", Nature.RECORD, Map.of(), Set.of()).underKey("words"));
            }
        };
        assertThatThrownBy(() -> new Schema(List.of(new OwnSchema(), open))).isInstanceOf(IllegalStateException.class).hasMessageContaining("open_x");
    }

    /** Of another practice. */
    private static final class OtherKeys implements PracticeKeys {
        @Override
        public byte[] databaseKey() {
            byte[] key = new byte[32];
            Arrays.fill(key, (byte) 0x33);
            return key;
        }

        @Override
        public byte[] derive(String purpose) {
            return Hashes.sha256().digest(("other " + purpose).getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public void close() {
            // nothing is kept
        }
    }
}
