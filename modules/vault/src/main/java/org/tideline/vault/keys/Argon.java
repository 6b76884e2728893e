package org.tideline.vault.keys;

import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Argon2id 1.3 (RFC 9106): makes each guess at a secret expensive.
 *
 * @param memoryKib memory in KiB
 * @param passes    passes over it
 * @param lanes     lanes
 */
public record Argon(int memoryKib, int passes, int lanes) {
    /** What this program pays, see reliability R2; never less. */
    public static final Argon USUAL = new Argon(64 * 1024, 3, 1);
    private static final int MOST_MEMORY_KIB = 1024 * 1024;
    private static final int MOST_PASSES = 20;
    private static final int MOST_LANES = 4;

    /** Whether the cost lies within what this program ever writes or could be asked to bear; a file that asks for more is hostile. */
    public boolean bearable() {
        return memoryKib >= USUAL.memoryKib && memoryKib <= MOST_MEMORY_KIB && passes >= USUAL.passes && passes <= MOST_PASSES
                && lanes >= 1 && lanes <= MOST_LANES;
    }

    /** 256 bits of this secret and salt; takes a third of a second at the usual cost. */
    public byte[] stretch(byte[] secret, byte[] salt) {
        Argon2BytesGenerator argon2 = new Argon2BytesGenerator();
        argon2.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id).withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(memoryKib).withIterations(passes).withParallelism(lanes).withSalt(salt).build());
        byte[] key = new byte[Keys.LENGTH];
        argon2.generateBytes(secret, key);
        return key;
    }
}
