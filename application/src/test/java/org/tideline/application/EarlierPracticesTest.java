package org.tideline.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** A practice that an earlier program left opens with this one, and a backup of how it was comes first. */
public class EarlierPracticesTest {
    private static final Path OLD = Program.ROOT.resolve("application/src/test/old");
    private static final String PASSPHRASE = "the sea takes its time\n";
    private static final String RECOVERY_KEY = "JVXF-FNM6-8455-RVQJ-EF98-DTFS-M2VM-5GEV\n";
    /** What opening, updating and putting back add to by themselves. */
    private static final List<String> GROWING = List.of("storage_audit", "storage_setting", "storage_content", "storage_content_batch");
    private static final Pattern TABLE = Pattern.compile("\"name\" : \"(\\w+)\",\\s+\"part\" : \"\\w+\",\\s+\"installed\" : \\w+,\\s+\"rows\" : (\\d+)");
    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private Launched run(String input, String... arguments) throws IOException {
        return Launched.run(Program.HOME, folder.getRoot().toPath(), input, arguments);
    }

    @Test
    public void aPracticeOfTheFirstSchemaIsBroughtUpToDateAfterAProvenBackup() throws IOException {
        Path practice = unzip(OLD.resolve("practice-0.1.0-schema1.zip"), folder.newFolder("practice").toPath());
        Launched opened = run(PASSPHRASE, "--practice", "practice", "--export-data", "now");
        assertThat(opened.code()).as(opened.toString()).isZero();
        assertThat(Launched.troubles(opened.log())).isEmpty();
        Map<String, Integer> rows = rows("now");
        assertThat(rows).containsEntry("clients_case", 2).containsEntry("clients_person", 3).containsEntry("checkins_checkin", 42);

        List<Path> before = Program.files(practice.resolve("before-update"), ".*\\.tideline-backup");
        assertThat(before).hasSize(1);
        Files.writeString(folder.getRoot().toPath().resolve("key"), RECOVERY_KEY);
        Launched restored = run("", "--restore", before.get(0).toString(), "--practice", "again", "--recovery-key-file", "key",
                "--export-data", "then");
        assertThat(restored.code()).as(restored.toString()).isZero();
        assertThat(rows("then")).isEqualTo(rows);
        assertThat(Program.files(folder.getRoot().toPath().resolve("again/before-update"), ".*")).as("it was of the earlier schema")
                .hasSize(1);

        Launched second = run(PASSPHRASE, "--practice", "practice", "--backup", "b");
        assertThat(second.code()).as(second.toString()).isZero();
        assertThat(Program.files(practice.resolve("before-update"), ".*")).as("no update, no backup of before").hasSize(1);
    }

    private Map<String, Integer> rows(String export) throws IOException {
        Map<String, Integer> rows = new TreeMap<>();
        Matcher tables = TABLE.matcher(Files.readString(folder.getRoot().toPath().resolve(export).resolve("manifest.json")));
        while (tables.find()) {
            if (!GROWING.contains(tables.group(1))) {
                rows.put(tables.group(1), Integer.parseInt(tables.group(2)));
            }
        }
        return rows;
    }

    private static Path unzip(Path zip, Path to) throws IOException {
        try (InputStream in = Files.newInputStream(zip); ZipInputStream entries = new ZipInputStream(in)) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                Path target = to.resolve(entry.getName()).normalize();
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.getParent());
                    Files.copy(entries, target);
                }
            }
        }
        return to;
    }
}
