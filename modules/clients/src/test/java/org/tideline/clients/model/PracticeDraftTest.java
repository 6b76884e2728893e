package org.tideline.clients.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tideline.core.api.Validation;
import org.tideline.storage.api.PracticeInfo;
import org.tideline.storage.api.PracticeInfo.Paper;

class PracticeDraftTest {
    private static final PracticeInfo INFO = new PracticeInfo(7, "Quay Practice", "Tess Tester", "LMFT", "1 Quay\nTown", "",
            Paper.A4, true);

    @Test
    void nothingTypedChangesNothing() {
        assertThat(PracticeDraft.of(INFO).check().problems()).isEmpty();
        assertThat(PracticeDraft.of(INFO).change(INFO)).isEqualTo(INFO);
    }

    @Test
    void whatIsTypedCountsWithoutTheBlanksAroundItAndThePracticeStaysTheSame() {
        PracticeInfo changed = new PracticeDraft(" Bay Practice ", " Tess T. Tester", "", "2 Bay\nTown\n", " 112 ", Paper.LETTER)
                .change(INFO);
        assertThat(changed).isEqualTo(new PracticeInfo(7, "Bay Practice", "Tess T. Tester", "", "2 Bay\nTown", "112", Paper.LETTER, true));
    }

    @Test
    void reportsNeedANameAndNothingIsLongerThanItsPlace() {
        assertThat(new PracticeDraft("x".repeat(201), " ", "x".repeat(201), "x".repeat(2_001), "x".repeat(2_001), Paper.A4)
                .check().problems()).extracting(Validation.Problem::field)
                .containsExactly("therapist", "credential", "practice", "letterhead", "crisis");
    }
}
