package org.tideline.unattended.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.tideline.core.api.Progress;
import org.tideline.storage.api.OpenPractice;
import org.tideline.storage.api.TableExport;
import org.tideline.testing.support.PracticeExtension;
import org.tideline.unattended.spi.DataPart;
import org.tideline.unattended.spi.WorkFailed;

/** The data export over a real practice. */
@ExtendWith(PracticeExtension.class)
class ExportDataTest {
    @TempDir
    Path folder;

    private static DataPart part(String file, boolean fails) {
        return new DataPart() {
            @Override
            public String file() {
                return file;
            }

            @Override
            public long write(OpenPractice practice, Path path, Progress progress) throws IOException {
                Files.writeString(path, "level\n5.5\n");
                if (fails) {
                    throw new IOException("disk full");
                }
                return 1;
            }
        };
    }

    private Call into(Path where) {
        return new Call(Map.of("export-data", List.of(where.toString())), folder, System.err);
    }

    @Test
    void itWritesTheTablesAndWhatFeaturesAddAndSaysWhatWasLeftOut(OpenPractice practice) throws Exception {
        Path out = folder.resolve("a/b");
        ExportData job = new ExportData(List.of(part("waves.csv", false), part("levels.csv", false)));
        job.check(into(out));
        String said = job.run(into(out), practice, Progress.NONE);
        assertThat(out.resolve(TableExport.MANIFEST)).exists();
        assertThat(out.resolve("levels.csv")).hasContent("level\n5.5\n");
        assertThat(said.lines()).anyMatch(line -> line.equals("levels.csv: 1 row")).anyMatch(line -> line.contains("eft out"));
        assertThat(said.indexOf("levels.csv")).isLessThan(said.indexOf("waves.csv"));
    }

    @Test
    void aFolderThatIsNotEmptyIsRefusedBeforeAnythingIsOpened() throws IOException {
        Files.writeString(folder.resolve("mine"), "mine");
        assertThatThrownBy(() -> new ExportData(List.of()).check(into(folder))).isInstanceOf(WorkFailed.class);
        assertThatThrownBy(() -> new ExportData(List.of()).check(into(folder.resolve("mine")))).isInstanceOf(WorkFailed.class);
    }

    @Test
    void afterAFailureTheFolderIsAsItWasFound(OpenPractice practice) throws IOException {
        Path made = folder.resolve("made");
        ExportData job = new ExportData(List.of(part("levels.csv", true)));
        assertThatThrownBy(() -> job.run(into(made.resolve("deep")), practice, Progress.NONE)).isInstanceOf(WorkFailed.class)
                .hasMessageContaining("nothing of it was kept");
        assertThat(made).doesNotExist();
        Path there = Files.createDirectory(folder.resolve("there"));
        assertThatThrownBy(() -> job.run(into(there), practice, Progress.NONE)).isInstanceOf(WorkFailed.class);
        assertThat(there).isEmptyDirectory();
    }

    @Test
    void aFolderInThePracticeOrAboveItIsRefusedBeforeAnythingIsMade() throws IOException {
        Path practice = folder.resolve("home/practice");
        for (Path out : List.of(practice, practice.resolve("out/deep"), folder.resolve("home"), folder.resolve("home/x/../practice"))) {
            Call call = new Call(Map.of("export-data", List.of(out.toString()), "practice", List.of(practice.toString())), folder, System.err);
            assertThatThrownBy(() -> new ExportData(List.of()).check(call)).as(out.toString()).isInstanceOf(WorkFailed.class)
                    .hasMessageContaining("own folder");
        }
        Path link = Files.createSymbolicLink(folder.resolve("link"), Files.createDirectories(practice));
        Call linked = new Call(Map.of("export-data", List.of(link.resolve("out").toString()), "practice", List.of(practice.toString())), folder, System.err);
        assertThatThrownBy(() -> new ExportData(List.of()).check(linked)).isInstanceOf(WorkFailed.class);
        Call beside = new Call(Map.of("export-data", List.of(folder.resolve("home/practice-out").toString()),
                "practice", List.of(practice.toString())), folder, System.err);
        assertThatCode(() -> new ExportData(List.of()).check(beside)).doesNotThrowAnyException();
    }

    @Test
    void theFolderIsLookedAtAgainWhenTheWorkBegins(OpenPractice practice) throws IOException {
        ExportData failing = new ExportData(List.of(part("levels.csv", true)));
        List<Path> before = files(practice.folder());
        for (Path out : List.of(practice.folder(), practice.folder().resolve("out"), practice.folder().getParent())) {
            assertThatThrownBy(() -> failing.run(into(out), practice, Progress.NONE)).isInstanceOf(WorkFailed.class)
                    .hasMessageContaining("own folder");
        }
        assertThat(files(practice.folder())).isEqualTo(before);
        Files.writeString(folder.resolve("mine"), "mine");
        assertThatThrownBy(() -> failing.run(into(folder), practice, Progress.NONE)).isInstanceOf(WorkFailed.class);
        assertThat(folder.resolve("mine")).hasContent("mine");
    }

    private static List<Path> files(Path below) throws IOException {
        try (Stream<Path> all = Files.walk(below)) {
            return all.sorted().toList();
        }
    }

    @Test
    void aFolderThatCannotBeMadeIsRefused(OpenPractice practice) throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "x");
        assertThatThrownBy(() -> new ExportData(List.of()).check(into(file.resolve("below")))).as("before a practice is opened")
                .isInstanceOf(WorkFailed.class);
        assertThatThrownBy(() -> new ExportData(List.of()).run(into(file.resolve("below")), practice, Progress.NONE))
                .isInstanceOf(WorkFailed.class);
        assertThat(file).hasContent("x");
    }
}
