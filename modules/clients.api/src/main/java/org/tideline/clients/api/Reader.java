package org.tideline.clients.api;

import java.util.Set;

/** For whom something is shown or printed. */
public sealed interface Reader {
    /** The therapist. */
    record Therapist() implements Reader {
    }

    /** On screen, for exactly these persons in the room. */
    record Room(Set<Long> present) implements Reader {
        public Room {
            present = Set.copyOf(present);
        }
    }

    /** A joint report for these members. */
    record Paper(Set<Long> recipients) implements Reader {
        public Paper {
            recipients = Set.copyOf(recipients);
        }
    }

    /** A member's own report: joint and own, not what a partner opened. */
    record OwnPaper(long member) implements Reader {
    }
}
