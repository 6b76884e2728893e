package org.tideline.vault.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PassphraseTest {
    @Test
    void aPassphraseIsToldByItsLengthInWords() {
        assertThat(words("")).startsWith("Four or more words");
        assertThat(words("harbour")).startsWith("Too short");
        assertThat(words("aaaaaaaaaaaaaaaaaaaaaaaa")).startsWith("Mostly the same");
        assertThat(words("harbour lamps")).startsWith("Holds for a while");
        assertThat(words("harbour lamps seven geese")).startsWith("Holds for good");
    }

    @Test
    void onceItIsJudgedItIsToldByHowHardItIsToGuess() {
        assertThat(Passphrase.judged("harbour".toCharArray())).startsWith("Too short");
        assertThat(Passphrase.judged("correct horse battery staple".toCharArray())).startsWith("Easy to guess");
        assertThat(Passphrase.judged("pelican wobble thirteen".toCharArray())).startsWith("Holds for a while");
        assertThat(Passphrase.judged("harbour lamps seven geese".toCharArray())).startsWith("Holds for good");
    }

    @Test
    void twelveCharactersTypedTwiceAlikeAreTaken() {
        assertThat(Passphrase.check("harbour lam".toCharArray(), "harbour lam".toCharArray()).of("passphrase")).isPresent();
        assertThat(Passphrase.check("harbour lamp".toCharArray(), "harbour lamb".toCharArray()).of("again")).isPresent();
        assertThat(Passphrase.check("111111111111".toCharArray(), "111111111111".toCharArray()).ok()).isFalse();
        assertThat(Passphrase.check("harbour lamp".toCharArray(), "harbour lamp".toCharArray()).ok()).isTrue();
    }

    @Test
    void theEndOfTheRecoveryKeyIsTypedBackInAnyCase() {
        char[] key = "ABCD-EFGH-JKM7".toCharArray();
        assertThat(Passphrase.typedBack(key, " jk-m7".toCharArray())).isTrue();
        assertThat(Passphrase.typedBack(key, "JKM".toCharArray())).isFalse();
        assertThat(Passphrase.typedBack(key, "EFGH".toCharArray())).isFalse();
        assertThat(Passphrase.typedBack(key, "".toCharArray())).isFalse();
    }

    private static String words(String typed) {
        return Passphrase.words(typed.toCharArray());
    }
}
