package org.tideline.vault.keys;

import java.util.Arrays;

/**
 * Recovery keys as people write them down: 32 characters of Crockford's Base32 (160 random bits) in eight groups.
 * The alphabet leaves out I, L, O and U; what a person reads as one of the first three is taken for 1, 1 and 0.
 */
public final class RecoveryKeys {
    private static final char[] ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray();
    private static final int LENGTH = 32;
    private static final int GROUP = 4;

    private RecoveryKeys() {
    }

    /** A new random key, in groups with hyphens between them. */
    public static char[] make() {
        byte[] random = Keys.random(LENGTH);
        char[] key = new char[LENGTH + LENGTH / GROUP - 1];
        int at = 0;
        for (int i = 0; i < LENGTH; i++) {
            if (i > 0 && i % GROUP == 0) {
                key[at++] = '-';
            }
            key[at++] = ALPHABET[random[i] & 31];
        }
        Arrays.fill(random, (byte) 0);
        return key;
    }

    /** The key as typed, without blanks and hyphens, in capitals; whatever else was typed stays and will not open. */
    static char[] plain(char[] typed) {
        char[] plain = new char[typed.length];
        int length = 0;
        for (char c : typed) {
            if (c == '-' || c == '\u2010' || c == '\u2011' || c == '\u2013' || Character.isWhitespace(c) || c == '\u00a0') {
                continue;
            }
            char upper = Character.toUpperCase(c);
            plain[length++] = switch (upper) {
                case 'O' -> '0';
                case 'I', 'L' -> '1';
                default -> upper;
            };
        }
        char[] cut = Arrays.copyOf(plain, length);
        Arrays.fill(plain, '\0');
        return cut;
    }
}
