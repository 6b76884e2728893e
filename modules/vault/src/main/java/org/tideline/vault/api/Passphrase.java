package org.tideline.vault.api;

import java.util.Arrays;
import org.openide.util.NbBundle.Messages;
import org.tideline.core.api.Validation;

/** What can be said of a passphrase while it is chosen: words, no bar and no colour. Keeps nothing. */
@Messages({
    "Passphrase.empty=Four or more words that do not belong together are easy to keep and hard to guess.",
    "Passphrase.short=Too short. Someone with the file and time could find it.",
    "Passphrase.same=Mostly the same few characters. Someone with the file and time could find it.",
    "Passphrase.weak=Easy to guess. Someone with the file and time could find it.",
    "Passphrase.some=Holds for a while. A word or two more would make it hold for good.",
    "Passphrase.good=Holds for good, as long as it is yours alone.",
    "Passphrase.required=Choose at least 12 characters.",
    "Passphrase.differs=The two do not match."})
public final class Passphrase {
    /** The least number of characters taken. */
    public static final int LEAST = 12;
    private static final int GOOD = 20;
    private static final int DISTINCT = 6;

    private Passphrase() {
    }

    /** One sentence on how well it holds, by its length alone: at once, until {@link #judged} is there. Any thread. */
    public static String words(char[] typed) {
        int length = Character.codePointCount(typed, 0, typed.length);
        if (length == 0) {
            return Bundle.Passphrase_empty();
        }
        if (length < LEAST) {
            return Bundle.Passphrase_short();
        }
        if (distinct(typed) < DISTINCT) {
            return Bundle.Passphrase_same();
        }
        return length < GOOD ? Bundle.Passphrase_some() : Bundle.Passphrase_good();
    }

    /** One sentence on how well it holds, by how hard it is to guess. Worker thread; takes up to a second. */
    public static String judged(char[] typed) {
        if (Character.codePointCount(typed, 0, typed.length) < LEAST || distinct(typed) < DISTINCT) {
            return words(typed);
        }
        return switch (Strength.of(typed)) {
            case WEAK -> Bundle.Passphrase_weak();
            case FAIR -> Bundle.Passphrase_some();
            case STRONG -> Bundle.Passphrase_good();
        };
    }

    /** Whether it can be taken; fields {@code passphrase} and {@code again}. */
    public static Validation check(char[] typed, char[] again) {
        return new Validation()
                .require(Character.codePointCount(typed, 0, typed.length) >= LEAST, "passphrase", Bundle.Passphrase_required())
                .require(typed.length < LEAST || distinct(typed) >= DISTINCT, "passphrase", Bundle.Passphrase_same())
                .require(Arrays.equals(typed, again), "again", Bundle.Passphrase_differs());
    }

    private static long distinct(char[] typed) {
        long count = 0;
        for (int i = 0; i < typed.length; i++) {
            boolean first = true;
            for (int k = 0; k < i; k++) {
                first &= typed[k] != typed[i];
            }
            count += first ? 1 : 0;
        }
        return count;
    }

    /**
     * Whether what was typed back is the end of the recovery key. Letter case, blanks and hyphens do not matter.
     *
     * @param recoveryKey the key in groups
     * @param typed       its last four characters as typed
     */
    public static boolean typedBack(char[] recoveryKey, char[] typed) {
        char[] end = plain(recoveryKey);
        char[] given = plain(typed);
        boolean right = given.length == 4 && end.length >= 4
                && Arrays.equals(given, Arrays.copyOfRange(end, end.length - 4, end.length));
        Arrays.fill(end, '\0');
        Arrays.fill(given, '\0');
        return right;
    }

    private static char[] plain(char[] typed) {
        char[] kept = new char[typed.length];
        int count = 0;
        for (char c : typed) {
            if (Character.isLetterOrDigit(c)) {
                kept[count++] = Character.toUpperCase(c);
            }
        }
        char[] exact = Arrays.copyOf(kept, count);
        Arrays.fill(kept, '\0');
        return exact;
    }
}
