package org.tideline.sessions.model;

import java.util.List;
import java.util.Optional;
import org.tideline.core.api.ItemRef;
import org.tideline.storage.api.NotPossible;

/**
 * Psychotherapy notes; {@code practice.service(PsychotherapyNotes.class)}. Worker thread. Whoever shows them enters that they
 * were seen. What is signed is locked, here and in the database.
 */
public interface PsychotherapyNotes {
    /** Those of a case with their words, newest day first. */
    List<PsychotherapyNote> of(long caseId);

    /** That there are some in a case, newest day first; no words are opened. */
    List<PsychotherapyNote.Dated> dated(long caseId);

    /** The case a note belongs to. */
    Optional<Long> caseOf(ItemRef note);

    /**
     * Commits a note that is not signed.
     *
     * @return the note as it stands now
     * @throws NotPossible if it was signed meanwhile
     */
    PsychotherapyNote keep(PsychotherapyNote note);

    /**
     * Commits a note and signs it with the therapist's name and credential: from then on it is locked.
     *
     * @return the signed note
     * @throws NotPossible if it was signed already
     */
    PsychotherapyNote sign(PsychotherapyNote note);

    /**
     * Adds to a signed note.
     *
     * @param reason why
     * @param words  what, in our Markdown
     * @throws NotPossible if the note is not signed
     */
    PsychotherapyNote.Addendum add(PsychotherapyNote note, String reason, String words);

    /** Takes a note away that is not signed; for thirty days it can be put back. */
    void remove(PsychotherapyNote note);

    /** Puts it back. */
    void restore(PsychotherapyNote note);
}
