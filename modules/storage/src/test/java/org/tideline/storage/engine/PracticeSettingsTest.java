package org.tideline.storage.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tideline.core.api.Period;
import org.tideline.storage.api.Action;
import org.tideline.storage.api.AuditFilter;
import org.tideline.storage.api.OpenPractice;

class PracticeSettingsTest {
    private static final AuditFilter CHANGES = new AuditFilter(Period.ALL, Set.of(Action.SETTINGS_CHANGED), Set.of(), Set.of());
    @TempDir
    private Path temp;

    @Test
    void aSettingStaysWithThePracticeAndTheChainLearnsOnlyThatItChanged() throws Exception {
        try (OpenPractice practice = TestPractice.create(temp.resolve("p"))) {
            assertThat(practice.settings().get("lock.minutes")).isEmpty();
            practice.settings().set("lock.minutes", "5");
            practice.settings().set("lock.minutes", "7");
            practice.settings().set("lock.minutes", "7");
            practice.settings().set("gone", "soon");
            practice.settings().set("gone", null);
            practice.settings().remember("backup.proven", "today");
            assertThat(practice.audit().entries(CHANGES)).hasSize(4);
        }
        try (OpenPractice practice = TestPractice.open(temp.resolve("p"))) {
            assertThat(practice.settings().get("lock.minutes")).contains("7");
            assertThat(practice.settings().get("gone")).isEmpty();
            assertThat(practice.settings().get("backup.proven")).contains("today");
        }
    }
}
