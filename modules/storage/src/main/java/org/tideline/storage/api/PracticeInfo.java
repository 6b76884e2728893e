package org.tideline.storage.api;

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
    /** Paper formats. */
    public enum Paper {
        A4, LETTER
    }
}
