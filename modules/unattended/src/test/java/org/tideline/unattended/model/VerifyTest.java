package org.tideline.unattended.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tideline.core.api.Progress;
import org.tideline.storage.api.OpenPractice;
import org.tideline.testing.support.PracticeExtension;
import org.tideline.unattended.spi.WorkFailed;

@ExtendWith(PracticeExtension.class)
class VerifyTest {
    @Test
    void aWholePracticeIsCountedAndCalledWhole(OpenPractice practice) throws Exception {
        assertThat(new Verify().run(null, practice, Progress.NONE)).contains("entries of the audit chain were checked.\n")
                .endsWith("Everything is as it was saved.");
    }

    @Test
    void whatIsWrongIsNamedByKindAndIdAndNotByItsWords(OpenPractice practice) {
        long id = practice.info().practiceId();
        practice.database().write(tx -> tx.sql().execute("update storage_practice set therapist = 'Somebody Else'"));
        assertThatThrownBy(() -> new Verify().run(null, practice, Progress.NONE)).isInstanceOf(WorkFailed.class)
                .hasMessageContaining("Not everything is as it was saved").hasMessageContaining("[storage.practice " + id + "]")
                .message().doesNotContain("Somebody");
    }
}
