package org.tideline.storage.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tideline.core.api.Progress;
import org.tideline.core.api.Trouble;
import org.tideline.storage.api.Erasure.Ground;
import org.tideline.storage.api.Finding;
import org.tideline.storage.api.OpenPractice;
import org.tideline.storage.api.Practices;
import org.tideline.storage.api.Refused;
import org.tideline.storage.engine.Rekey.Step;
import org.tideline.vault.api.PracticeKeys;
import org.tideline.vault.api.Secret;
import org.tideline.vault.api.Vault;

/** A re-key that stops dead between any two steps leaves a practice that opens, whole, by either copy of its key file. */
class RekeyTest {
    private static final String WORDS = "the words that must go for good";
    private static final Secret PASSPHRASE = new Secret.Passphrase("pass".toCharArray());
    private static final String DUE = "insert into storage_setting (id, name, setting) values (1, '" + PracticeErasure.DUE + "', 'storage_bin')";
    private static final List<String> KEY_FILES = List.of("keys.json", "keys-copy.json");
    /** Something was erased from it, and its database is still under the key from then. */
    @TempDir
    private static Path made;
    private static Map<String, List<String>> rows;
    private static byte[] oldKey;
    @TempDir
    private Path temp;
    private Path folder;

    /** The process is gone: nothing that would tidy up runs any more. */
    private static final class Dead extends Error {
        private static final long serialVersionUID = 1;
    }

    /** Stops dead after a step; keeps the key file as it was before that step. */
    private static class Stopping extends Rekey {
        private final Path folder;
        private final Step last;

        Stopping(Path folder, PracticeKeys keys, Step last) {
            super(folder, keys);
            this.folder = folder;
            this.last = last;
        }

        @Override
        void take(Step step) throws IOException, Trouble {
            if (step == last) {
                Files.copy(folder.resolve("keys.json"), folder.resolveSibling("earlier"));
            }
            super.take(step);
            if (step == last) {
                throw new Dead();
            }
        }
    }

    /** A seeded violation: the old key leaves before the database under the new one is in its place. */
    private static final class TooEarly extends Stopping {
        TooEarly(Path folder, PracticeKeys keys, Step last) {
            super(folder, keys, last);
        }

        @Override
        void take(Step step) throws IOException, Trouble {
            super.take(step == Step.ASIDE ? Step.END : step == Step.END ? Step.ASIDE : step);
        }
    }

    /** Makes one that stops. */
    private interface Maker {
        Rekey make(Path folder, PracticeKeys keys, Step last);
    }

    @BeforeAll
    static void make() throws Exception {
        System.setProperty(Anchors.PROPERTY, made.resolve("anchors").toString());
        OpenPractice practice = Practices.create(made.resolve("p"), "pass".toCharArray(), TestPractice.INFO).practice();
        QuayRecords.fill(practice);
        practice.database().write(tx -> tx.sql().execute("update quay_note set words = '" + WORDS + "' where id = 51"));
        practice.erasure().erase(QuayRecords.note(51), 10, Ground.WISH);
        rows = QuayRecords.rows(practice);
        oldKey = ((PracticeOnDisk) practice).keys().databaseKey();
        practice.database().write(tx -> tx.sql().execute("delete from storage_setting where name = '" + PracticeErasure.DUE + "'"));
        practice.close();
        Derby derby = new Derby(made.resolve("p/database"));
        derby.start(oldKey.clone());
        PracticeDatabase.prepare(derby).useHandle(sql -> sql.execute(DUE));
        derby.stop();
    }

    @AfterAll
    static void forget() {
        System.clearProperty(Anchors.PROPERTY);
    }

    @BeforeEach
    void copy() throws IOException {
        copy(made, temp.resolve("case"));
        at(temp.resolve("case"));
    }

    /** From here on with the practice that lies here, and the anchors beside it. */
    private void at(Path place) {
        folder = place.resolve("p");
        System.setProperty(Anchors.PROPERTY, place.resolve("anchors").toString());
    }

    private void stopAfter(Step last, Maker maker) throws Exception {
        try (PracticeKeys keys = Vault.open(folder, PASSPHRASE)) {
            Rekey rekey = maker.make(folder, keys, last);
            assertThatThrownBy(rekey::run).isInstanceOf(Dead.class);
        }
    }

    /** Also by one copy of the key file alone, and where the computer stopped between writing the one and the other. */
    @ParameterizedTest
    @EnumSource(Step.class)
    void stoppedAfterAnyStepItOpensWholeAndIsFinishedAtTheNextClose(Step last) throws Exception {
        stopAfter(last, Stopping::new);
        Path stopped = folder.getParent();
        for (String lost : KEY_FILES) {
            copy(stopped, temp.resolve("without " + lost));
            at(temp.resolve("without " + lost));
            Files.delete(folder.resolve(lost));
            assertThat(opens()).as("without " + lost).isTrue();
        }
        copy(stopped, temp.resolve("between"));
        at(temp.resolve("between"));
        Files.move(folder.resolveSibling("earlier"), folder.resolve("keys-copy.json"), StandardCopyOption.REPLACE_EXISTING);
        assertThat(opens()).as("between the two").isTrue();

        at(stopped);
        OpenPractice practice = Practices.open(folder, PASSPHRASE);
        assertThat(QuayRecords.rows(practice)).isEqualTo(rows);
        assertThat(QuayRecords.found(practice)).containsExactly(Finding.Kind.ERASED);
        assertThat(practice.erasure().pending()).as("to be done again").isEqualTo(last.compareTo(Step.ASIDE) < 0);
        assertTidy();
        practice.close();
        assertTidy();
        assertThat(key()).isNotEqualTo(oldKey);
        assertThat(Unsealed.holding(folder, oldKey, "first words")).as("files under the old key").isEmpty();
    }

    private void assertTidy() throws IOException {
        assertThat(folder.toFile().list()).contains("database").noneMatch(name -> name.startsWith("database."));
        for (String name : KEY_FILES) {
            assertThat(Files.readString(folder.resolve(name))).as(name).doesNotContain("nextDatabase");
        }
    }

    @Test
    void aKeyThatLeavesTooEarlyIsNoticed() throws Exception {
        stopAfter(Step.END, TooEarly::new);
        assertThat(opens()).isFalse();
    }

    @Test
    void aCopyThatOpensNoMoreInItsPlaceGivesItBackToTheOldOne() throws Exception {
        stopAfter(Step.OPEN, Stopping::new);
        Files.delete(folder.resolve("database/log/log.ctrl"));
        Files.delete(folder.resolve("database/log/logmirror.ctrl"));
        Files.writeString(folder.resolve("database/verifyKey.dat"), "no such key");
        assertThat(opens()).isTrue();
        assertThat(key()).isEqualTo(oldKey);
        assertTidy();
    }

    /** Room is asked for first; the disk may become full all the same. */
    @Test
    void onAFullDiskEverythingStaysAsItWasAndTheNextCloseTriesAgain() throws Exception {
        try (SmallDisk disk = SmallDisk.make(temp.resolve("disk"), 64)) {
            copy(made, disk.root().resolve("case"));
            at(disk.root().resolve("case"));
            byte[] envelope = Files.readAllBytes(folder.resolve("keys.json"));
            Path filler = disk.fill();
            assertThat(rekeyed(disk, null)).as("no room from the start").isFalse();
            assertThat(folder.resolve("keys.json")).hasBinaryContent(envelope);
            Files.delete(filler);
            for (Step full : List.of(Step.COPY, Step.BEGIN, Step.ENCRYPT)) {
                assertThat(rekeyed(disk, full)).as("full at " + full).isFalse();
                assertTidy();
                assertThat(opens()).isTrue();
                assertThat(key()).isEqualTo(oldKey);
                disk.empty();
            }
            assertThat(rekeyed(disk, Step.END)).as("nothing stands in the way of the new key").isTrue();
            assertThat(opens()).as("full, with both keys").isTrue();
            disk.empty();
            assertThat(opens()).isTrue();
            assertThat(key()).isNotEqualTo(oldKey);
            assertTidy();
        }
    }

    @Test
    @EnabledIfSystemProperty(named = "tideline.faults", matches = "long")
    void howLongItTakes() throws Exception {
        for (int notes : List.of(3_000, 60_000)) {
            copy(made, temp.resolve("with " + notes));
            at(temp.resolve("with " + notes));
            fill(notes);
            StringJoiner took = new StringJoiner(", ");
            long from = System.nanoTime();
            try (PracticeKeys keys = Vault.open(folder, PASSPHRASE)) {
                new Rekey(folder, keys) {
                    @Override
                    void take(Step step) throws IOException, Trouble {
                        long begun = System.nanoTime();
                        super.take(step);
                        took.add(step.name().toLowerCase(Locale.ROOT) + " " + TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun));
                    }
                }.run();
            }
            System.out.println("FAULTS | a new key for " + notes + " notes, " + (new Swap(folder).size() >> 20) + " MB | 1 | "
                    + TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - from) + " ms with opening the key file: " + took + " |");
            assertThat(opens()).isTrue();
            assertThat(key()).isNotEqualTo(oldKey);
        }
    }

    private void fill(int notes) throws Exception {
        Derby derby = new Derby(folder.resolve("database"));
        derby.start(oldKey.clone());
        PracticeDatabase.prepare(derby).useHandle(sql -> {
            for (int from = 0; from < notes; from += 1_000) {
                PreparedBatch batch = sql.prepareBatch("insert into quay_note (id, case_id, about, words) values (?, 10, 1, ?)");
                for (int i = from; i < from + 1_000; i++) {
                    batch.bind(0, 1_000_000 + i).bind(1, "She said that it went better. ".repeat(110)).add();
                }
                batch.execute();
            }
        });
        derby.stop();
    }

    private boolean rekeyed(SmallDisk disk, Step full) throws Exception {
        try (PracticeKeys keys = Vault.open(folder, PASSPHRASE)) {
            return new Rekey(folder, keys) {
                @Override
                void take(Step step) throws IOException, Trouble {
                    if (step == full) {
                        disk.fill();
                    }
                    super.take(step);
                }
            }.run();
        }
    }

    private byte[] key() throws Trouble {
        try (PracticeKeys keys = Vault.open(folder, PASSPHRASE)) {
            return keys.databaseKey();
        }
    }

    /** As an opening does it, and all of it is read. */
    private boolean opens() throws Exception {
        new Swap(folder).mend();
        Derby derby = new Derby(folder.resolve("database"));
        try (PracticeKeys keys = Vault.open(folder, PASSPHRASE)) {
            Rekey.start(derby, folder, keys);
            try (Apart apart = Apart.of(derby, keys)) {
                return apart.check(Progress.NONE).rows().get("QUAY_NOTE") >= rows.get("quay_note").size();
            }
        } catch (Refused e) {
            return false;
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : (Iterable<Path>) all::iterator) {
                Files.copy(path, to.resolve(from.relativize(path).toString()));
            }
        }
    }
}
