package org.tideline.vault.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StrengthTest {
    @ParameterizedTest
    @CsvSource({"password12345678, WEAK", "passwordpassword, WEAK", "1q2w3e4r5t6y, WEAK", "correct horse battery staple, WEAK",
        "harbour lamp, WEAK", "pelican wobble thirteen, FAIR", "harbour lamps seven geese, STRONG", "tide lantern maple quiet, STRONG",
        "kQ8$vd!29xLm, STRONG", "'', WEAK"})
    void whatOthersWouldTryIsWeakHoweverLongItIs(String passphrase, Strength.Level level) {
        assertThat(Strength.of(passphrase.toCharArray())).isEqualTo(level);
    }
}
