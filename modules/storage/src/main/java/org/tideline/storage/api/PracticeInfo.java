package org.tideline.storage.api;

import java.util.Locale;
import java.util.Set;
import org.tideline.core.api.Ids;

/**
 * The practice and its therapist: what letterheads, signatures and reports need.
 *
 * @param practiceId stable id of the practice
 * @param practice   name of the practice as printed, may be empty
 * @param therapist  full name, as it signs
 * @param credential such as "MFT", may be empty
 * @param letterhead further lines of the letterhead, separated by line feeds, may be empty
 * @param crisis     the practice's crisis contacts, in the words printed, may be empty
 * @param paper      paper of printed pages
 * @param sample     whether this is the made-up sample practice, marked on every screen and page
 */
public record PracticeInfo(long practiceId, String practice, String therapist, String credential, String letterhead,
                           String crisis, Paper paper, boolean sample) {
    /** The kind of the item that stands for the practice itself. */
    public static final String KIND = "storage.practice";
    /** Countries whose paper is Letter. */
    private static final Set<String> LETTER = Set.of("US", "CA", "MX", "PH", "CL", "CO", "VE");

    /** Paper formats. */
    public enum Paper {
        A4, LETTER;

        /** The usual paper of the country this program is set to. */
        public static Paper usual() {
            return PracticeInfo.LETTER.contains(Locale.getDefault().getCountry()) ? LETTER : A4;
        }
    }

    /**
     * The details a new practice begins with: an id of its own, the paper usual in its country, and nothing yet of
     * what is asked for later.
     */
    public static PracticeInfo fresh(String practice, String therapist, String credential) {
        return new PracticeInfo(Ids.next(), practice, therapist, credential, "", "", Paper.usual(), false);
    }
}
