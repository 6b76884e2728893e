package org.tideline.testing.support;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.tideline.vault.api.PracticeKeys;

/** Keys of test practices: random for each JVM, without the half second that stretching a passphrase takes. */
final class TestKeys implements PracticeKeys {
    static final TestKeys INSTANCE = new TestKeys();
    private final byte[] master = new byte[32];

    private TestKeys() {
        new SecureRandom().nextBytes(master);
    }

    @Override
    public byte[] databaseKey() {
        return derive("database");
    }

    @Override
    public byte[] derive(String purpose) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(master, "HmacSHA256"));
            return mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        // the next test needs them
    }
}
