package org.tideline.vault.keys;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import org.tideline.vault.api.Secret;

/**
 * One way into the envelope: the master key wrapped under one secret, stretched.
 *
 * @param kind    which secret opens it
 * @param cost    what stretching costs
 * @param salt    random salt
 * @param wrapped the master key under the stretched secret
 */
record Slot(Kind kind, Argon cost, byte[] salt, Sealed wrapped) {
    private static final int SALT = 16;

    /** Which secret opens a slot. Names are stored. */
    enum Kind {
        PASSPHRASE, RECOVERY_KEY;

        static Kind of(Secret secret) {
            return secret instanceof Secret.Passphrase ? PASSPHRASE : RECOVERY_KEY;
        }
    }

    static Slot seal(Kind kind, char[] secret, byte[] envelopeId, byte[] master) {
        byte[] salt = Keys.random(SALT);
        Slot empty = new Slot(kind, Argon.USUAL, salt, null);
        byte[] key = empty.stretch(secret);
        try {
            return new Slot(kind, Argon.USUAL, salt, Sealed.seal(key, empty.header(envelopeId), master));
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    /** The master key, or null if this secret does not open the slot. */
    byte[] open(char[] secret, byte[] envelopeId) {
        byte[] key = stretch(secret);
        try {
            return wrapped.open(key, header(envelopeId));
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    /** Whether the cost lies within what this program ever writes or could be asked to bear. */
    boolean bearable() {
        return cost.bearable() && salt.length == SALT;
    }

    /** Stretches a made-up secret at a small part of the cost; the result is used for nothing. */
    static void prepare() {
        new Slot(Kind.PASSPHRASE, new Argon(4 * 1024, 1, 1), new byte[SALT], null).stretch(new char[] {'x'});
    }

    /** All that is not secret, authenticated with the wrapped key. */
    byte[] header(byte[] envelopeId) {
        return Sealed.header(Envelope.WRAPPING, envelopeId, kind.name(), cost.memoryKib(), cost.passes(), cost.lanes(), salt);
    }

    private byte[] stretch(char[] secret) {
        byte[] password = bytes(kind, secret);
        try {
            return cost.stretch(password, salt);
        } finally {
            Arrays.fill(password, (byte) 0);
        }
    }

    /** The secret in UTF-8; composed (NFC), so that it opens whichever way a keyboard types an accent. */
    private static byte[] bytes(Kind kind, char[] secret) {
        char[] plain = kind == Kind.RECOVERY_KEY ? RecoveryKeys.plain(secret) : composed(secret);
        ByteBuffer encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(plain));
        byte[] bytes = new byte[encoded.remaining()];
        encoded.get(bytes);
        Arrays.fill(encoded.array(), (byte) 0);
        Arrays.fill(plain, '\0');
        return bytes;
    }

    private static char[] composed(char[] secret) {
        CharBuffer typed = CharBuffer.wrap(secret);
        // The normalizer answers with a string nobody can wipe, so it is asked only where it changes something.
        return Normalizer.isNormalized(typed, Normalizer.Form.NFC)
                ? secret.clone() : Normalizer.normalize(typed, Normalizer.Form.NFC).toCharArray();
    }
}
