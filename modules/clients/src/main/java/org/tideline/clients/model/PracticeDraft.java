package org.tideline.clients.model;

import org.openide.util.NbBundle.Messages;
import org.tideline.core.api.ItemRef;
import org.tideline.core.api.Validation;
import org.tideline.storage.api.PracticeInfo;

/**
 * The details of the practice as they stand in their form. Immutable; any thread.
 *
 * @param practice   name of the practice as typed, may be empty
 * @param therapist  full name as typed
 * @param credential such as "MFT", may be empty
 * @param letterhead further lines of the letterhead, may be empty
 * @param crisis     crisis contacts in the words printed, may be empty
 * @param paper      paper of printed pages
 */
@Messages({
    "PracticeDraft.therapist=Type the name that stands on your reports.",
    "PracticeDraft.long=Up to 200 characters.",
    "PracticeDraft.longText=Up to 2,000 characters."})
public record PracticeDraft(String practice, String therapist, String credential, String letterhead, String crisis,
                            PracticeInfo.Paper paper) {
    /** Kind of the draft that is kept of it; its id is 0. */
    public static final String KIND = "clients.practice.details";
    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_TEXT = 2_000;

    /** What was typed counts without the blanks around it. */
    public PracticeDraft {
        practice = practice.strip();
        therapist = therapist.strip();
        credential = credential.strip();
        letterhead = letterhead.strip();
        crisis = crisis.strip();
    }

    /** The item its draft is kept under. */
    public static ItemRef item() {
        return new ItemRef(KIND, 0);
    }

    /** The details as they stand. */
    public static PracticeDraft of(PracticeInfo info) {
        return new PracticeDraft(info.practice(), info.therapist(), info.credential(), info.letterhead(), info.crisis(), info.paper());
    }

    /** What is still to be mended; the fields are called as the parts of this record. */
    public Validation check() {
        return new Validation()
                .require(!therapist.isEmpty(), "therapist", Bundle.PracticeDraft_therapist())
                .require(therapist.length() <= LONGEST_LINE, "therapist", Bundle.PracticeDraft_long())
                .require(credential.length() <= LONGEST_LINE, "credential", Bundle.PracticeDraft_long())
                .require(practice.length() <= LONGEST_LINE, "practice", Bundle.PracticeDraft_long())
                .require(letterhead.length() <= LONGEST_TEXT, "letterhead", Bundle.PracticeDraft_longText())
                .require(crisis.length() <= LONGEST_TEXT, "crisis", Bundle.PracticeDraft_longText());
    }

    /** The details with what was changed; the draft must be well. */
    public PracticeInfo change(PracticeInfo before) {
        return new PracticeInfo(before.practiceId(), practice, therapist, credential, letterhead, crisis, paper, before.sample());
    }
}
