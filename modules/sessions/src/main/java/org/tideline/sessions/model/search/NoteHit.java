package org.tideline.sessions.model.search;

import org.tideline.core.api.Drawer;
import org.tideline.core.api.ItemRef;
import org.tideline.core.api.Label;
import org.tideline.core.api.Labelled;
import org.tideline.sessions.model.Addendum;
import org.tideline.sessions.model.Note;

/**
 * Something found in a note. It is the therapist's, and what it is labelled with is the drawer it lies in, or will lie in
 * once the note is signed.
 *
 * @param note     the note, as it was when it was found
 * @param part     the part of it
 * @param addendum what was added to that part, where it was found in this, else null
 * @param excerpt  the words around it
 */
public record NoteHit(Note note, Note.Part part, Addendum addendum, Excerpt excerpt) implements Labelled {
    @Override
    public ItemRef ref() {
        return addendum == null ? note.ref() : addendum.ref();
    }

    @Override
    public Label label() {
        long caseId = note.session().caseId();
        return switch (part.drawer()) {
            case JOINT -> Label.joint(caseId, note.session().day());
            case OWN -> Label.own(caseId, part.owner(), note.session().day());
            default -> Label.therapist(caseId, note.session().day());
        };
    }

    /** Whether it lies in one member's own drawer. */
    public boolean own() {
        return part.drawer() == Drawer.OWN;
    }
}
