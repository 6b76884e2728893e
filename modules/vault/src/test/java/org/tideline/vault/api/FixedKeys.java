package org.tideline.vault.api;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;

/** Keys made of a word, the same in every process; without the half second that a passphrase takes. */
public record FixedKeys(String word) implements PracticeKeys {
    @Override
    public byte[] databaseKey() {
        return derive("database");
    }

    @Override
    public byte[] derive(String purpose) {
        try {
            return MessageDigest.getInstance("SHA-256").digest((word + purpose).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        // nothing to wipe
    }
}
