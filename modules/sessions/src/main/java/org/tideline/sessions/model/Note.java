package org.tideline.sessions.model;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.tideline.core.api.Drawer;
import org.tideline.core.api.ItemRef;
import org.tideline.core.api.Label;

/**
 * The progress note of one session: parts, each in one drawer, signed together. Immutable.
 *
 * @param id       id of the note
 * @param session  the session it is about
 * @param template name of the template it was begun with
 * @param written  when it was last committed
 * @param parts    in their order, at least one
 * @param signed   when it was signed, or null
 * @param signedBy who signed it, with credential; empty if nobody did
 * @param late     whether it was signed later than the practice allows itself: a late entry
 * @param addenda  what was added after signing, oldest first
 */
public record Note(long id, Session session, String template, Instant written, List<Part> parts, Instant signed, String signedBy,
                   boolean late, List<Addendum> addenda) {
    /** The kind of the item that stands for a note. */
    public static final String KIND = "sessions.note";
    /** The kind of the item that says that a signed part was put into another drawer. */
    public static final String MOVED = "sessions.moved";

    public Note {
        Objects.requireNonNull(session, "session");
        parts = List.copyOf(parts);
        addenda = List.copyOf(addenda);
    }

    /**
     * What was written in one drawer.
     *
     * @param id      id of the part
     * @param title   what it is called, such as "Plan"; empty for what is named by who was there
     * @param drawer  joint, one member's own, or the therapist's
     * @param owner   whose own, else 0
     * @param minutes how much of the session it is about, 0 if that is not said
     * @param policy  id of the secrets policy in force when it was begun, 0 if there was none
     * @param words   its text in our Markdown; sections begin with {@code ## } and their heading
     * @param brought the topics that were brought, in their order
     */
    public record Part(long id, String title, Drawer drawer, long owner, int minutes, long policy, String words, List<Brought> brought) {
        public Part {
            if (drawer != Drawer.JOINT && drawer != Drawer.OWN && drawer != Drawer.THERAPIST || (drawer == Drawer.OWN) != (owner != 0)) {
                throw new IllegalArgumentException("A part lies in the joint drawer, one member's own, or the therapist's");
            }
            Objects.requireNonNull(title, "title");
            Objects.requireNonNull(words, "words");
            brought = List.copyOf(brought);
        }

        /** Whether nothing was written in it. */
        public boolean empty() {
            return brought.isEmpty() && Sections.of(words).stream().allMatch(section -> section.words().isBlank());
        }
    }

    /** The item that stands for it. */
    public ItemRef ref() {
        return new ItemRef(KIND, id);
    }

    /** Whether it was signed: then it is locked, and later thoughts become addenda. */
    public boolean locked() {
        return signed != null;
    }

    /** Who may see a part: what is not signed yet is the therapist's alone. */
    public Label label(Part part) {
        long caseId = session.caseId();
        if (!locked() || part.drawer() == Drawer.THERAPIST) {
            return Label.therapist(caseId, session.day());
        }
        return part.drawer() == Drawer.JOINT ? Label.joint(caseId, session.day()) : Label.own(caseId, part.owner(), session.day());
    }
}
