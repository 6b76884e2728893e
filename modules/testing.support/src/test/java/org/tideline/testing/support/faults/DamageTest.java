package org.tideline.testing.support.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.logging.StreamHandler;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tideline.core.api.Trouble;
import org.tideline.storage.api.OpenPractice;
import org.tideline.storage.api.Practices;
import org.tideline.testing.support.TestPractices;
import org.tideline.testing.support.faults.Damage.Page;
import org.tideline.testing.support.faults.Writer.Manner;
import org.tideline.vault.api.Secret;

/**
 * Reliability R5 and R18: whatever happens to the files of a practice, stopped well or killed, either everything
 * acknowledged is there or the loss is said. And R10: no log and no exception says what is on a damaged page.
 */
class DamageTest {
    private static final int TIMES = Figures.times(20, 3);
    /** After so many good closes of a practice that grows the log is cut, so many times each. */
    private static final int CLOSES = Figures.times(15, 1);
    private static final int CUTS = Figures.times(20, 4);

    private static final long SEED = System.nanoTime();

    @TempDir
    private static Path made;
    private static Stopped clean;
    private static Stopped killed;

    @TempDir
    private Path temp;
    private final Random random = new Random(SEED);
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final StreamHandler handler = new StreamHandler(said, new SimpleFormatter());
    private final PrintStream err = System.err;

    /** A practice as it lies on the disk, closed or killed, and what was acknowledged in it. */
    private record Stopped(String how, Path folder, Ledger ledger) {
    }

    @BeforeAll
    static void makeThem() throws Exception {
        Path folder = Practice.make(made.resolve("practice"));
        Ledger ledger = new Ledger();
        try (Victim victim = Victim.start(folder, SEED, Manner.ONCE, made)) {
            victim.awaitEnd();
            ledger.hear(victim.said());
        }
        clean = new Stopped("closed", Practice.copyOf(folder, made.resolve("clean")), ledger.copy());
        try (Victim victim = Victim.start(folder, SEED + 1, Manner.HONEST, made)) {
            victim.await("saved", 30);
            victim.awaitSince("saved", 5, "checkpoint|closed");
            victim.kill(0);
            ledger.hear(victim.said());
        }
        killed = new Stopped("killed", folder, ledger);
    }

    @BeforeEach
    void listen() {
        handler.setLevel(Level.ALL);
        Logger.getLogger("").addHandler(handler);
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void listenNoMore() {
        System.setErr(err);
        Logger.getLogger("").removeHandler(handler);
        handler.close();
    }

    @Test
    void noDamageLosesAnythingInSilence() throws Exception {
        List<String> undetected = new ArrayList<>();
        for (Damage damage : Damage.values()) {
            for (Stopped stopped : List.of(clean, killed)) {
                Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
                int times = damage.anywhere ? TIMES : 1;
                for (int i = 0; i < times; i++) {
                    long own = random.nextLong();
                    Path copy = Practice.copyOf(stopped.folder(), temp.resolve(damage + stopped.how() + i));
                    damage.to(copy, new Random(own));
                    Outcome outcome = Outcome.of(copy, stopped.ledger().copy());
                    outcomes.merge(outcome, 1, Integer::sum);
                    if (outcome == Outcome.UNDETECTED) {
                        undetected.add(damage.words + ", " + stopped.how() + ", seed " + SEED + " case " + own);
                    }
                }
                Figures.say("damage: " + damage.words + ", " + stopped.how(), times + (times == 1 ? " case" : " cases"), told(outcomes));
            }
        }
        assertThat(undetected).isEmpty();
        assertNothingIsSaid();
    }

    /** A program that takes out by itself what was acknowledged, and enters it well, so that nothing but this test can tell. */
    @Test
    void anEntryThatGoesInSilenceIsFoundOut() throws Exception {
        Path copy = Practice.copyOf(clean.folder(), temp.resolve("copy"));
        try (OpenPractice practice = Practice.open(copy)) {
            Logbook.save(practice, Entry.removed(Logbook.read(practice).entries().keySet().iterator().next()));
        }
        assertThat(Outcome.of(copy, clean.ledger().copy())).isEqualTo(Outcome.UNDETECTED);
    }

    /** Everything stands in the tables by then, and the anchors know the end of the chain. */
    @Test
    void aLogCutAfterAGoodCloseHidesNoLoss() throws Exception {
        Path folder = Practice.make(temp.resolve("growing"));
        Ledger ledger = new Ledger();
        Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
        for (int close = 0; close < CLOSES; close++) {
            try (Victim victim = Victim.start(folder, random.nextLong(), Manner.ONCE, temp)) {
                victim.awaitEnd();
                ledger.hear(victim.said());
            }
            for (int cut = 0; cut < CUTS; cut++) {
                Path copy = Practice.copyOf(folder, temp.resolve("cut" + close + "-" + cut));
                Damage.LOG_CUT.to(copy, random);
                outcomes.merge(Outcome.of(copy, ledger.copy()), 1, Integer::sum);
            }
        }
        Figures.say("damage: the log cut short after a good close", CLOSES * CUTS + " cases after " + CLOSES + " closes, "
                + ledger.acknowledged() + " acknowledged saves", told(outcomes));
        assertThat(outcomes).doesNotContainKey(Outcome.UNDETECTED);
    }

    /** A page of which only the first sectors were written when the power went. */
    @Test
    void aTornPageLosesNothingInSilence() throws Exception {
        List<Page> changed = new ArrayList<>();
        for (Path table : Damage.tables(killed.folder())) {
            Path before = clean.folder().resolve(killed.folder().relativize(table));
            long both = Files.exists(before) ? Math.min(Files.size(before), Files.size(table)) / Damage.PAGE : 0;
            for (long page = 0; page < both; page++) {
                if (!Arrays.equals(page(before, page), page(table, page))) {
                    changed.add(new Page(killed.folder().relativize(table), page));
                }
            }
        }
        assertThat(changed).as("pages written since the practice was closed").isNotEmpty();
        Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
        for (int i = 0; i < TIMES; i++) {
            Page page = changed.get(random.nextInt(changed.size()));
            byte[] torn = page(clean.folder().resolve(page.file()), page.at());
            int sectors = 1 + random.nextInt(7);
            System.arraycopy(page(killed.folder().resolve(page.file()), page.at()), 0, torn, 0, sectors * 512);
            Path copy = Practice.copyOf(killed.folder(), temp.resolve("torn" + i));
            Damage.write(copy.resolve(page.file()), page.at() * Damage.PAGE, torn);
            outcomes.merge(Outcome.of(copy, killed.ledger().copy()), 1, Integer::sum);
        }
        Figures.say("damage: a page torn at a 512-byte sector, killed", TIMES + " cases", told(outcomes));
        assertThat(outcomes).doesNotContainKey(Outcome.UNDETECTED);
        assertNothingIsSaid();
    }

    /** No file system and no disk of today writes less than 4 KB at once, so such a page is there whole or not at all. */
    @Test
    void everyTableAndIndexHasPagesOfFourKilobytes() throws Exception {
        try (OpenPractice practice = Practice.open(Practice.copyOf(clean.folder(), temp.resolve("copy")))) {
            List<Integer> sizes = practice.database().read(tx -> tx.sql()
                    .createQuery("select distinct pagesize from table (syscs_diag.space_table()) as tables_and_indexes").mapTo(Integer.class).list());
            assertThat(sizes).containsExactly(Damage.PAGE);
        }
    }

    /** With the keys stretched from a passphrase, as a person opens it. */
    @Test
    void aMissingKeyFileIsReplacedByItsCopyAndNoneIsSaid() throws Exception {
        Path folder = temp.resolve("own");
        TestPractices.anchorsBeside(folder);
        try (OpenPractice practice = Practices.create(folder, "x".toCharArray(), Practice.INFO).practice()) {
            Logbook.save(practice, Entry.made(1, 1, random));
        }
        for (List<String> gone : List.of(List.of("keys.json"), List.of("keys-copy.json"), List.of("keys.json", "keys-copy.json"))) {
            for (String file : gone) {
                Files.delete(folder.resolve(file));
            }
            boolean both = gone.size() == 2;
            try (OpenPractice practice = Practices.open(folder, new Secret.Passphrase("x".toCharArray()))) {
                assertThat(both).isFalse();
                assertThat(Logbook.read(practice).entries()).containsOnlyKeys(1L);
                assertThat(folder.resolve("keys.json")).hasSameBinaryContentAs(folder.resolve("keys-copy.json"));
            } catch (Trouble refused) {
                assertThat(both).as(refused.getMessage()).isTrue();
            }
            Figures.say("damage: " + String.join(" and ", gone) + " missing", "1 case", both ? "1 refused when opened" : "1 no loss");
        }
    }

    private void assertNothingIsSaid() {
        handler.flush();
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("ERROR XSD").doesNotContain(Entry.MARKER);
    }

    private static byte[] page(Path file, long number) throws IOException {
        byte[] all = Files.readAllBytes(file);
        return Arrays.copyOfRange(all, (int) number * Damage.PAGE, (int) (number + 1) * Damage.PAGE);
    }

    private static String told(Map<Outcome, Integer> outcomes) {
        List<String> told = new ArrayList<>();
        outcomes.forEach((outcome, times) -> told.add(times + " " + outcome.words));
        return String.join(", ", told);
    }
}
