package org.tideline.vault.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PinTest {
    private static final String HASH = "A".repeat(43);

    @Test
    void aPinFitsItsOwnDigestAlone() {
        String sealed = Pin.seal("4711".toCharArray());
        assertThat(sealed).startsWith("$argon2id$v=19$m=65536,t=3,p=1$").doesNotContain("4711");
        assertThat(Pin.fits(sealed, "4711".toCharArray())).isTrue();
        assertThat(Pin.fits(sealed, "4712".toCharArray())).isFalse();
        assertThat(Pin.fits(sealed, "".toCharArray())).isFalse();
        assertThat(Pin.seal("4711".toCharArray())).as("salted").isNotEqualTo(sealed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "123", "123456789", "12a4", "\u0661\u0662\u0663\u0664"})
    void aPinIsFourToEightDigits(String pin) {
        assertThatThrownBy(() -> Pin.seal(pin.toCharArray())).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "4711", "$argon2id$v=19$m=9999999,t=3,p=1$AAAAAAAAAAAAAAAAAAAAAA$", "$argon2id$v=19$m=8,t=1,p=1$AAAAAAAAAAAAAAAAAAAAAA$",
        "$argon2id$v=19$m=65536,t=99,p=1$AAAAAAAAAAAAAAAAAAAAAA$", "$argon2id$v=19$m=65536,t=3,p=9$AAAAAAAAAAAAAAAAAAAAAA$", "$2a$10$"})
    void aDigestThatIsNoneOfOursFitsNothing(String start) {
        assertThat(Pin.fits(start + HASH, "4711".toCharArray())).isFalse();
    }
}
