package org.tideline.vault.api;

import java.util.Arrays;

/** What opens a practice. The characters are wiped by {@link #close()}; nobody keeps a copy as a string. */
public sealed interface Secret extends AutoCloseable {
    /** The characters as typed. Not a copy. */
    char[] characters();

    /** Wipes the characters. */
    @Override
    default void close() {
        Arrays.fill(characters(), '\0');
    }

    /** The passphrase the therapist chose. */
    record Passphrase(char[] characters) implements Secret {
    }

    /** The recovery key shown once when the practice was made. Blanks and hyphens in it do not matter, nor does case. */
    record RecoveryKey(char[] characters) implements Secret {
    }
}
