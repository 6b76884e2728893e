package org.tideline.reporting.model;

import java.time.Instant;
import java.util.Objects;
import org.tideline.clients.api.Reader;
import org.tideline.core.api.Drawer;
import org.tideline.core.api.Ids;
import org.tideline.core.api.ItemRef;
import org.tideline.core.api.Now;

/**
 * That one drawer goes to someone outside by a decision of its own: on a ground without everybody's word, or, for
 * psychotherapy notes, with it. One for each drawer, so that none goes along with another. Immutable.
 *
 * @param recipient to whom
 * @param ground    on what ground
 * @param document  the paper it rests on, such as the number of the order
 * @param words     why, in the therapist's words
 * @param drawer    which drawer; never that of safety records
 * @param owner     whose, 0 where it has no single owner
 * @param decided   when it was decided
 */
public record Decided(long id, long caseId, String recipient, Ground ground, String document, String words, Drawer drawer, long owner,
                      Instant decided) {
    /** The kind of the item that stands for it. */
    public static final String KIND = "reporting.decided";

    public Decided {
        Objects.requireNonNull(ground, "ground");
        if (drawer == Drawer.SAFETY) {
            throw new IllegalArgumentException("Safety records are never released");
        }
        if (ground == Ground.AUTHORISED && drawer != Drawer.PSYCHOTHERAPY) {
            throw new IllegalArgumentException("What was signed for needs no decision, but psychotherapy notes");
        }
        if (ground != Ground.AUTHORISED && document.isBlank()) {
            throw new IllegalArgumentException("A ground needs its document");
        }
    }

    /** A decision made now. */
    public static Decided now(long caseId, String recipient, Ground ground, String document, String words, Drawer drawer, long owner) {
        return new Decided(Ids.next(), caseId, recipient.strip(), ground, document.strip(), words.strip(), drawer, owner, Now.instant());
    }

    /** The item that stands for it. */
    public ItemRef ref() {
        return new ItemRef(KIND, id);
    }

    /** What the release rule must know of it; nothing where it rests on an authorisation, which the rule sees itself. */
    Reader.Forced forced() {
        return new Reader.Forced(drawer, owner);
    }
}
