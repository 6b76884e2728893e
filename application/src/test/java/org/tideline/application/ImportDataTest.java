package org.tideline.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** What {@code --export-data} wrote goes into a new practice, and comes out of it equal. */
public class ImportDataTest {
    private static final String PASSPHRASE = "the sea takes its time\n";
    /** To which the import adds entries of its own; all that was there stands before them. */
    private static final List<String> GROWING = List.of("storage_audit.json", "storage_content.json", "storage_content_batch.json");
    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private Launched run(String input, String... arguments) throws IOException {
        return Launched.run(Program.HOME, folder.getRoot().toPath(), input, arguments);
    }

    @Test
    public void theSamplePracticeGoesOutAndInAndOutAgainEqual() throws IOException {
        Launched out = run("", "--demo", "--export-data", "a", "--include-sealed");
        assertThat(out.code()).as(out.toString()).isZero();
        assertThat(out.out()).contains("Nothing was left out");
        Launched in = run(PASSPHRASE, "--practice", "new", "--create", "--therapist", "Anna Berg", "--import-data", "a", "--verify",
                "--export-data", "b", "--include-sealed");
        assertThat(in.code()).as(in.toString()).isZero();
        assertThat(Launched.troubles(in.log())).isEmpty();
        Path before = folder.getRoot().toPath().resolve("a");
        Path after = folder.getRoot().toPath().resolve("b");
        int equal = 0;
        for (Path file : Program.files(before, ".*\\.json")) {
            String name = file.getFileName().toString();
            if (GROWING.contains(name)) {
                String was = Files.readString(file, StandardCharsets.UTF_8).stripTrailing();
                assertThat(Files.readString(after.resolve(name), StandardCharsets.UTF_8)).as(name)
                        .startsWith(was.substring(0, was.length() - 1).stripTrailing());
            } else if (!name.equals("manifest.json")) {
                assertThat(after.resolve(name)).as(name).hasSameBinaryContentAs(file);
                equal++;
            }
        }
        assertThat(equal).isGreaterThan(15);
    }

    @Test
    public void anExportThatWasChangedIsRefusedAndThePracticeStaysEmpty() throws IOException {
        assertThat(run("", "--demo", "--export-data", "a").code()).isZero();
        Path people = folder.getRoot().toPath().resolve("a/clients_person.json");
        byte[] bytes = Files.readAllBytes(people);
        bytes[bytes.length / 2] ^= 1;
        Files.write(people, bytes);
        Launched in = run(PASSPHRASE, "--practice", "new", "--create", "--therapist", "Anna Berg", "--import-data", "a");
        assertThat(in.code()).isEqualTo(1);
        assertThat(in.err()).contains("clients_person.json").contains("Nothing was changed");
        Launched empty = run(PASSPHRASE, "--practice", "new", "--export-data", "b");
        assertThat(empty.code()).as(empty.toString()).isZero();
        assertThat(Files.readString(folder.getRoot().toPath().resolve("b/clients_person.json")).strip()).matches("\\[\\s*]");
    }
}
