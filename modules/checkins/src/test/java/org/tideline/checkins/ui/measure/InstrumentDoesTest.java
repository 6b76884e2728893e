package org.tideline.checkins.ui.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tideline.checkins.model.measure.InstrumentFile;
import org.tideline.checkins.model.measure.Instruments;
import org.tideline.checkins.model.measure.OwnInstrument;
import org.tideline.core.api.Trouble;

class InstrumentDoesTest {
    private static final String GAD = InstrumentFile.write(Instruments.brought().of("gad-7").orElseThrow());

    @Test
    void aFileOfOneThatComesWithTheProgramStandsBesideItAndAnOlderOneIsRefused(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("mine.json"), GAD);
        OwnInstrument own = InstrumentDoes.own(file, Instruments.brought());
        assertThat(own.instrument().id()).isEqualTo("own-gad-7");
        Instruments there = Instruments.brought().with(List.of(own));
        assertThat(there.all()).hasSize(Instruments.brought().all().size() + 1);
        assertThatThrownBy(() -> InstrumentDoes.own(file, there)).isInstanceOf(Trouble.class).hasMessageContaining("in version 1 or a later one");
        Files.writeString(file, GAD.replace("\"version\" : 1", "\"version\" : 2"));
        assertThat(InstrumentDoes.own(file, there).instrument().version()).isEqualTo(2);
    }

    @Test
    void aFileThatDoesNotFitIsRefusedWithItsNameAndThePlace(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("mine.json"), GAD.replace("\"better\" : \"LOWER\"", "\"better\" : \"UP\""));
        assertThatThrownBy(() -> InstrumentDoes.own(file, Instruments.brought())).isInstanceOf(Trouble.class)
                .hasMessageContaining("mine.json does not fit together at this place: better");
        assertThatThrownBy(() -> InstrumentDoes.own(folder.resolve("none.json"), Instruments.brought())).isInstanceOf(Trouble.class)
                .hasMessageContaining("none.json cannot be read");
    }
}
