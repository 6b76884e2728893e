package org.tideline.testing.support.faults;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;

/**
 * One edition of an entry of the logbook, with its leaves of 0.2 to 6 KB.
 *
 * @param id      which entry
 * @param edition 1 for the first; {@link #REMOVED} once the entry is taken out
 * @param title   its title
 * @param leaves  its text, one to four pieces
 */
record Entry(long id, int edition, String title, List<String> leaves) {
    static final int REMOVED = 0;
    /** A word in every text, which no log and no exception may ever hold. */
    static final String MARKER = "Wrackwater";
    private static final List<String> WORDS = List.of("tide", "quay", "rope", "mist", "lantern", MARKER, "anchor",
            "\u03BA\u03CD\u03BC\u03B1", "gull", "harbour", "salt", "keel", "bell", "\u017Bagiel");
    private static final int LEAST = 200;
    private static final int MOST = 6_000;
    private static final int LEAVES = 4;

    /** Makes an edition that no other run has made. */
    static Entry made(long id, int edition, Random random) {
        List<String> leaves = new ArrayList<>();
        for (int i = 1 + random.nextInt(LEAVES); i > 0; i--) {
            StringBuilder text = new StringBuilder();
            int length = LEAST + random.nextInt(MOST - LEAST);
            while (text.length() < length) {
                text.append(WORDS.get(random.nextInt(WORDS.size()))).append(' ').append(random.nextInt(1_000_000)).append(' ');
            }
            leaves.add(text.toString());
        }
        return new Entry(id, edition, MARKER + " " + id + " " + edition, leaves);
    }

    static Entry removed(long id) {
        return new Entry(id, REMOVED, "", List.of());
    }

    /** SHA-256 of all that it holds, in hexadecimal. */
    String hash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((id + "\n" + edition + "\n" + title + "\n" + leaves.size()).getBytes(StandardCharsets.UTF_8));
            for (String leaf : leaves) {
                digest.update(("\n" + leaf.length() + "\n" + leaf).getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
