package org.tideline.storage.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tideline.core.api.Progress;
import org.tideline.core.api.Trouble;
import org.tideline.storage.api.Backups;
import org.tideline.storage.api.OpenPractice;
import org.tideline.storage.api.Practices;
import org.tideline.storage.api.Refused;

/** Reliability R8: a restored practice takes the place of another wholly or not at all. */
class TakePlaceTest extends WithHarbour {
    private Path live;
    private Path restored;

    @BeforeEach
    void aNewerPracticeAndARestoredOne() throws Exception {
        live = harbour.copy(temp.resolve("practice"));
        Files.writeString(live.resolve("mark"), "live");
        restored = Backups.restore(harbour.backup(), temp.resolve("restored"), harbour.passphrase(), Progress.NONE).folder();
    }

    @Test
    void theOldOneStaysBesideUntilItIsForgotten() throws Exception {
        Optional<Path> old = Backups.takePlace(restored, live);
        assertThat(old).hasValueSatisfying(path -> assertThat(path.resolve("mark")).hasContent("live"));
        assertThat(restored).doesNotExist();
        assertThat(live.resolve("mark")).doesNotExist();
        assertThat(Backups.old(live)).containsExactly(old.orElseThrow());
        try (OpenPractice practice = Practices.open(live, harbour.passphrase())) {
            assertThat(Harbour.names(practice)).isEqualTo(harbour.names());
            assertThat(Backups.old(live)).hasSize(1);
        }
        assertThatThrownBy(() -> Backups.forgetOld(live)).isInstanceOf(Trouble.class);
        assertThat(Practices.exists(live)).isTrue();
        Backups.forgetOld(old.orElseThrow());
        assertThat(temp.toFile().list()).containsExactly("practice");
    }

    @Test
    void whereThereWasNoneItIsOnlyMoved() throws Exception {
        Path fresh = temp.resolve("deep").resolve("fresh");
        assertThat(Backups.takePlace(restored, fresh)).isEmpty();
        assertThat(Practices.exists(fresh)).isTrue();
        assertThat(Backups.old(fresh)).isEmpty();
    }

    @Test
    void aPracticeThatIsOpenIsNotMoved() throws Exception {
        try (OpenPractice practice = Practices.open(live, harbour.passphrase())) {
            assertThatThrownBy(() -> Backups.takePlace(restored, live)).isInstanceOf(Refused.class);
            assertThat(Harbour.names(practice)).isEqualTo(harbour.names());
        }
        assertThatThrownBy(() -> Backups.takePlace(live, live)).isInstanceOf(Trouble.class);
        assertThatThrownBy(() -> Backups.takePlace(temp.resolve("none"), live)).isInstanceOf(Trouble.class);
        assertThat(live.resolve("mark")).hasContent("live");
        assertThat(restored).exists();
    }

    @Test
    void aCrashBetweenTheTwoRenamesIsFinishedByWhoeverLooksForThePracticeNext() throws Exception {
        Path old = temp.resolve("practice.before-2026-11-27-183100");
        note(old);
        Files.move(live, old);
        assertThat(Practices.exists(live)).isTrue();
        assertThat(live.resolve("mark")).doesNotExist();
        assertThat(restored).doesNotExist();
        assertThat(Backups.old(live)).containsExactly(old);
        assertThat(temp.toFile().list()).hasSize(2);
    }

    @Test
    void aCrashBeforeTheFirstOrAfterTheLastRenameChangesNothing() throws Exception {
        note(temp.resolve("practice.before-2026-11-27-183100"));
        assertThat(Practices.exists(live)).isTrue();
        assertThat(live.resolve("mark")).hasContent("live");
        assertThat(restored).exists();
        assertThat(temp.toFile().list()).containsExactlyInAnyOrder("practice", "restored");
    }

    @Test
    void whenTheRestoredOneIsGoneTheOldOneComesBack() throws Exception {
        Path old = temp.resolve("practice.before-2026-11-27-183100");
        note(old);
        Files.move(live, old);
        WorkFolder.remove(restored);
        try (OpenPractice practice = Practices.open(live, harbour.passphrase())) {
            assertThat(practice.folder().resolve("mark")).hasContent("live");
        }
    }

    private void note(Path old) throws Exception {
        Files.write(temp.resolve(".practice.being-replaced"), List.of(restored.toString(), old.toString()), StandardCharsets.UTF_8);
    }
}
