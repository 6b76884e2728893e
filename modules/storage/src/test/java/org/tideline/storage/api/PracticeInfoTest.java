package org.tideline.storage.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PracticeInfoTest {
    private final Locale before = Locale.getDefault();

    @AfterEach
    void putBack() {
        Locale.setDefault(before);
    }

    @Test
    void aNewPracticeHasAnIdOfItsOwn() {
        PracticeInfo one = PracticeInfo.fresh("", "Tess Tester", "");
        assertThat(one.practiceId()).isPositive().isNotEqualTo(PracticeInfo.fresh("", "Tess Tester", "").practiceId());
        assertThat(one.sample()).isFalse();
    }

    @Test
    void itsPaperIsTheUsualOneOfItsCountry() {
        Locale.setDefault(Locale.US);
        assertThat(PracticeInfo.fresh("", "Tess Tester", "").paper()).isEqualTo(PracticeInfo.Paper.LETTER);
        Locale.setDefault(Locale.GERMANY);
        assertThat(PracticeInfo.fresh("", "Tess Tester", "").paper()).isEqualTo(PracticeInfo.Paper.A4);
    }
}
