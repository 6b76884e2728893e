package org.tideline.unattended.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.tideline.core.api.Progress;
import org.tideline.storage.api.OpenPractice;
import org.tideline.storage.api.TableExport;
import org.tideline.testing.support.PracticeExtension;
import org.tideline.unattended.spi.WorkFailed;
import org.tideline.unattended.spi.WrongCall;

/** The data import over a real practice. */
@ExtendWith(PracticeExtension.class)
class ImportDataTest {
    @TempDir
    Path folder;

    private Call from(Path where) {
        return new Call(Map.of("import-data", List.of(where.toString())), folder, System.err);
    }

    @Test
    void itTakesAnExportInAndSaysWhatWasLeftOut(OpenPractice practice) throws Exception {
        Path out = folder.resolve("out");
        TableExport.write(practice, out, true, Progress.NONE);
        ImportData job = new ImportData();
        job.check(from(out));
        String said = job.run(from(out), practice, Progress.NONE);
        assertThat(said).contains("taken in from", "Nothing was left out");
        Files.writeString(out.resolve("storage_setting.json"), "[  ] ");
        assertThatThrownBy(() -> job.run(from(out), practice, Progress.NONE)).isInstanceOf(WorkFailed.class)
                .hasMessageContaining("storage_setting.json").hasMessageContaining("Nothing was changed");
    }

    @Test
    void aFolderWithoutAnExportIsRefusedBeforeAnythingIsOpened() {
        assertThatThrownBy(() -> new ImportData().check(from(folder))).isInstanceOf(WorkFailed.class).hasMessageContaining(TableExport.MANIFEST);
        Call demo = new Call(Map.of("import-data", List.of(folder.toString()), "demo", List.of("")), folder, System.err);
        assertThatThrownBy(() -> new ImportData().check(demo)).isInstanceOf(WrongCall.class);
    }
}
