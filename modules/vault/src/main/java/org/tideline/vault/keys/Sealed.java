package org.tideline.vault.keys;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Something under a key: AES-256-GCM with a random 96-bit nonce and a 128-bit tag.
 *
 * @param nonce used once
 * @param text  ciphertext and tag
 */
public record Sealed(byte[] nonce, byte[] text) {
    /** Bytes of the nonce. */
    public static final int NONCE = 12;
    private static final int TAG = 16;

    /** @param header authenticated, not hidden */
    public static Sealed seal(byte[] key, byte[] header, byte[] secret) {
        byte[] nonce = Keys.random(NONCE);
        try {
            return new Sealed(nonce, cipher(Cipher.ENCRYPT_MODE, key, nonce, header).doFinal(secret));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM is missing", e);
        }
    }

    /** The secret, or null if key or header are not those it was sealed with. */
    public byte[] open(byte[] key, byte[] header) {
        if (nonce.length != NONCE || text.length < TAG) {
            return null;
        }
        try {
            return cipher(Cipher.DECRYPT_MODE, key, nonce, header).doFinal(text);
        } catch (AEADBadTagException e) {
            return null;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM is missing", e);
        }
    }

    /** Whether it has the lengths of a sealed key. */
    boolean wellFormed() {
        return nonce.length == NONCE && text.length == Keys.LENGTH + TAG;
    }

    /** Fields in an unambiguous row of bytes, to authenticate. */
    public static byte[] header(Object... fields) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            for (Object field : fields) {
                if (field instanceof byte[] raw) {
                    out.writeInt(raw.length);
                    out.write(raw);
                } else {
                    out.writeUTF(String.valueOf(field));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static Cipher cipher(int mode, byte[] key, byte[] nonce, byte[] header) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG * 8, nonce));
        cipher.updateAAD(header);
        return cipher;
    }
}
