package org.tideline.unattended.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tideline.storage.api.Backups;
import org.tideline.storage.api.Practices;
import org.tideline.unattended.spi.UnattendedJob;

/** {@code --backup}, {@code --restore}, and both together: from a backup and the recovery key alone to the same records. */
class BackupAndRestoreTest {
    private static final String PASSPHRASE = "correct horse\n";
    /** Columns that hold under this computer's chain, and tables that putting back adds to. */
    private static final List<String> GROWN = List.of("storage_audit", "storage_setting", "storage_content");
    private static final AtomicInteger COMPUTERS = new AtomicInteger();
    @TempDir
    private static Path made;
    @TempDir
    private static Path computers;
    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final List<UnattendedJob> jobs = List.of(new BackUp(), new Verify(), new ExportData(List.of()));

    /** One practice and one backup of it for all tests. */
    @BeforeAll
    static void aPracticeAndItsBackup() throws Exception {
        BackupAndRestoreTest first = new BackupAndRestoreTest();
        first.onAComputerOfItsOwn();
        first.folder = made;
        assertThat(first.run(PASSPHRASE, "--practice", "p", "--create", "--therapist", "Anna Berg, LMFT", "--backup", "b"))
                .as(first.complained()).isZero();
        String key = first.said().lines().map(String::strip).filter(line -> line.matches("[0-9A-Z]{4}(-[0-9A-Z]{4})+"))
                .findFirst().orElseThrow();
        Files.writeString(made.resolve("key"), key.toLowerCase(Locale.ROOT) + "\n");
        assertThat(first.said()).contains("opened and checked").doesNotContain("Berg");
    }

    /** On each the practice and what was put back have not seen each other. */
    @BeforeEach
    void onAComputerOfItsOwn() {
        System.setProperty("tideline.anchors", computers.resolve("c" + COMPUTERS.incrementAndGet()).toString());
    }

    private int run(String input, String... arguments) {
        Map<String, List<String>> given = new LinkedHashMap<>();
        for (int i = 0; i < arguments.length; i++) {
            boolean value = i + 1 < arguments.length && !arguments[i + 1].startsWith("--");
            given.put(arguments[i].substring(2), value ? List.of(arguments[++i]) : List.of());
        }
        out.reset();
        err.reset();
        InputStream in = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
        return new Runner(jobs, new PrintStream(out, true, StandardCharsets.UTF_8), in)
                .run(new Call(given, folder, new PrintStream(err, true, StandardCharsets.UTF_8)));
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String complained() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void fromABackupAndTheRecoveryKeyAloneEveryTableIsThereAgain() throws Exception {
        Path backup = Files.copy(made.resolve("b"), folder.resolve("b"));
        Path key = Files.copy(made.resolve("key"), folder.resolve("key"));
        assertThat(run("", "--restore", "b", "--practice", "new", "--recovery-key-file", "key", "--verify",
                "--export-data", "after"))
                .as(complained()).isZero();
        assertThat(said()).contains("was put back").contains("nothing is wrong").doesNotContain("Berg");
        assertThat(complained()).isEmpty();
        onAComputerOfItsOwn();
        assertThat(run(PASSPHRASE, "--practice", made.resolve("p").toString(), "--export-data", "before")).isZero();
        assertThat(tables(folder.resolve("after"))).isEqualTo(tables(folder.resolve("before"))).isNotEmpty();
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("b", "key", "new", "before", "after");
        assertThat(backup).hasSameBinaryContentAs(made.resolve("b"));
        assertThat(key).exists();
    }

    /** The JSON of each table that putting back and opening do not add to. */
    private static Map<String, String> tables(Path export) throws Exception {
        Map<String, String> tables = new TreeMap<>();
        try (Stream<Path> all = Files.list(export)) {
            for (Path file : all.filter(path -> path.toString().endsWith(".json")).toList()) {
                String name = file.getFileName().toString().replace(".json", "");
                if (!name.equals("manifest") && !GROWN.contains(name)) {
                    tables.put(name, Files.readString(file));
                }
            }
        }
        return tables;
    }

    @Test
    void restoreAloneLeavesThePracticeAsItWasPutBack() throws Exception {
        assertThat(run(PASSPHRASE, "--restore", made.resolve("b").toString(), "--practice", "new")).as(complained()).isZero();
        assertThat(Practices.exists(folder.resolve("new"))).isTrue();
        assertThat(folder.resolve("new").resolve("in-use")).doesNotExist();
    }

    @Test
    void whatCannotBeDoneEndsWithOneAndChangesNothing() throws Exception {
        String backup = made.resolve("b").toString();
        Files.writeString(folder.resolve("mine"), "mine");
        for (String[] call : new String[][] {
            {"--restore", "nothing", "--practice", "new"},
            {"--restore", "mine", "--practice", "new"},
            {"--restore", backup, "--practice", "."},
            {"--restore", backup, "--practice", "mine"},
            {"--restore", backup, "--practice", "Dropbox/new"},
            {"--backup", "mine", "--practice", made.resolve("p").toString()},
            {"--backup", "nowhere/b", "--practice", made.resolve("p").toString()},
            {"--backup", made.resolve("p").resolve("b").toString(), "--practice", made.resolve("p").toString()}}) {
            assertThat(run(PASSPHRASE, call)).as(String.join(" ", call)).isEqualTo(Runner.FAILED);
            assertThat(complained().lines().count()).as(complained()).isBetween(1L, 2L);
            assertThat(said()).isEmpty();
            assertThat(folder.toFile().list()).as(String.join(" ", call)).containsExactly("mine");
        }
        assertThat(run("wrong\n", "--restore", backup, "--practice", "new")).isEqualTo(Runner.FAILED);
        assertThat(complained()).contains("did not open it");
        Files.writeString(folder.resolve("mine"), "AAAA-BBBB-CCCC-DDDD-EEEE-FFFF-GGGG-HHHH\n");
        assertThat(run("", "--restore", backup, "--practice", "new", "--recovery-key-file", "mine")).isEqualTo(Runner.FAILED);
        assertThat(folder.toFile().list()).containsExactly("mine");
    }

    @Test
    void whatMakesNoSenseEndsWithTwo() {
        for (String[] call : new String[][] {{"--restore", "b", "--demo"}, {"--restore", "b", "--create"},
            {"--backup", "b", "--recovery-key-file", "key"}, {"--recovery-key-file", "key"}, {"--create", "--recovery-key-file", "key"},
            {"--restore", "b", "--recovery-key-file", "key", "--passphrase-file", "key"}, {"--restore", "b", "--case", "1"},
            {"--restore", "b", "--recovery-key-file", "none"}}) {
            assertThat(run(PASSPHRASE, call)).as(String.join(" ", call)).isEqualTo(Runner.WRONG_CALL);
            assertThat(complained()).isNotBlank();
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void theSamplePracticeCanBeBackedUpAndPutBack() throws Exception {
        assertThat(run("", "--demo", "--backup", "demo" + Backups.ENDING)).as(complained()).isZero();
        assertThat(run(Practices.SAMPLE_PASSPHRASE, "--restore", "demo" + Backups.ENDING, "--practice", "new")).isZero();
        assertThat(run("", "--usage")).isZero();
        assertThat(said()).contains("--backup FILE", "--restore FILE", "--recovery-key-file FILE");
    }
}
