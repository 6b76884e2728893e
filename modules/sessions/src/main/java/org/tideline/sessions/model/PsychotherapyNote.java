package org.tideline.sessions.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.tideline.core.api.Drawer;
import org.tideline.core.api.ItemRef;
import org.tideline.core.api.Label;
import org.tideline.core.api.Opening;

/**
 * The therapist's analysis of what was said (45 CFR 164.501), kept apart from the record. Its words are sealed under a key
 * of their own. Immutable.
 *
 * @param id       id of the note
 * @param caseId   the case
 * @param session  the session it came from, 0 for none
 * @param about    the person it is about, 0 where it is about all
 * @param day      the day it belongs to
 * @param words    its text in our Markdown; null if it does not open any more
 * @param written  when it was last committed
 * @param signed   when it was signed, or null
 * @param signedBy who signed it, with credential; empty if nobody did
 * @param addenda  what was added after signing, oldest first
 */
public record PsychotherapyNote(long id, long caseId, long session, long about, LocalDate day, String words, Instant written,
                                Instant signed, String signedBy, List<Addendum> addenda) {
    /** The kind of the item that stands for one. */
    public static final String KIND = "sessions.psychotherapy";
    /** The kind of the item that stands for an addendum to one. */
    public static final String ADDENDUM = "sessions.psychotherapy-addendum";
    /** The kind of the draft of a new one; its id is that of the case. */
    public static final String NEW = "sessions.psychotherapy-new";

    public PsychotherapyNote {
        Objects.requireNonNull(day, "day");
        Objects.requireNonNull(signedBy, "signedBy");
        addenda = List.copyOf(addenda);
    }

    /** One that is not signed, as it is handed over to be kept. */
    public PsychotherapyNote(long id, long caseId, long session, long about, LocalDate day, String words) {
        this(id, caseId, session, about, day, Objects.requireNonNull(words, "words"), null, null, "", List.of());
    }

    /**
     * What was added to a signed one.
     *
     * @param id      id of the record
     * @param written when
     * @param author  who wrote it, with credential
     * @param reason  why it was added; null if it does not open any more
     * @param words   its text in our Markdown; null if it does not open any more
     */
    public record Addendum(long id, Instant written, String author, String reason, String words) {
        /** The item that stands for it. */
        public ItemRef ref() {
            return new ItemRef(ADDENDUM, id);
        }
    }

    /**
     * That there is one, without its words.
     *
     * @param id     id of the note
     * @param caseId the case
     * @param about  the person it is about, 0 where it is about all
     * @param day    the day it belongs to
     */
    public record Dated(long id, long caseId, long about, LocalDate day) {
        /** The item that stands for it. */
        public ItemRef ref() {
            return new ItemRef(KIND, id);
        }

        /** Nobody's to see unless authorised by itself: by the one it is about, or by all. */
        public Label label() {
            return new Label(caseId, Drawer.PSYCHOTHERAPY, about, Opening.CLOSED, Set.of(), day, false);
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

    /** The same without its words. */
    public Dated dated() {
        return new Dated(id, caseId, about, day);
    }
}
