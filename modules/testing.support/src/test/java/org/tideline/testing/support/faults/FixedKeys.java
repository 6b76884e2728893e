package org.tideline.testing.support.faults;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.tideline.vault.api.PracticeKeys;

/** The same keys in this process and in those it starts, without the time that stretching a passphrase takes. */
record FixedKeys() implements PracticeKeys {
    @Override
    public byte[] databaseKey() {
        return derive("database");
    }

    @Override
    public byte[] derive(String purpose) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(("faults " + purpose).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        // the next process needs them
    }
}
