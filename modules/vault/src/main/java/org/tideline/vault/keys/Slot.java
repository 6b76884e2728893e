package org.tideline.vault.keys;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.tideline.vault.api.Secret;

/**
 * One way into the envelope: the master key wrapped under one secret, stretched by Argon2id 1.3 (RFC 9106).
 *
 * @param kind      which secret opens it
 * @param memoryKib Argon2 memory in KiB
 * @param passes    Argon2 passes
 * @param lanes     Argon2 lanes
 * @param salt      random salt
 * @param wrapped   the master key under the stretched secret
 */
record Slot(Kind kind, int memoryKib, int passes, int lanes, byte[] salt, Sealed wrapped) {
    /** Never less than these, see reliability R2. */
    static final int MEMORY_KIB = 64 * 1024;
    static final int PASSES = 3;
    /** Never more than these: an envelope that asks for more is hostile. */
    static final int MOST_MEMORY_KIB = 1024 * 1024;
    static final int MOST_PASSES = 20;
    static final int MOST_LANES = 4;
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
        Slot empty = new Slot(kind, MEMORY_KIB, PASSES, 1, salt, null);
        byte[] key = empty.stretch(secret);
        try {
            return new Slot(kind, MEMORY_KIB, PASSES, 1, salt, Sealed.seal(key, empty.header(envelopeId), master));
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
        return memoryKib >= MEMORY_KIB && memoryKib <= MOST_MEMORY_KIB && passes >= PASSES && passes <= MOST_PASSES
                && lanes >= 1 && lanes <= MOST_LANES && salt.length == SALT;
    }

    /** Stretches a made-up secret at a small part of the cost; the result is used for nothing. */
    static void prepare() {
        new Slot(Kind.PASSPHRASE, MEMORY_KIB / 16, 1, 1, new byte[SALT], null).stretch(new char[] {'x'});
    }

    /** All that is not secret, authenticated with the wrapped key. */
    private byte[] header(byte[] envelopeId) {
        return Sealed.header(Envelope.FORMAT, envelopeId, kind.name(), memoryKib, passes, lanes, salt);
    }

    private byte[] stretch(char[] secret) {
        byte[] password = bytes(kind, secret);
        try {
            Argon2BytesGenerator argon2 = new Argon2BytesGenerator();
            argon2.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                    .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                    .withMemoryAsKB(memoryKib).withIterations(passes).withParallelism(lanes).withSalt(salt).build());
            byte[] key = new byte[Keys.LENGTH];
            argon2.generateBytes(password, key);
            return key;
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
