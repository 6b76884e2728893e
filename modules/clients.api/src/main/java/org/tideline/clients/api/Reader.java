package org.tideline.clients.api;

import java.util.Set;
import org.tideline.core.api.Drawer;

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

    /**
     * Someone outside, with what the members of the case have signed for this recipient, and what must go on another
     * ground (clinical.md §10.6).
     *
     * @param releases what members let go
     * @param forced   what goes without their word, each decided by itself
     */
    record Outside(Set<Release> releases, Set<Forced> forced) implements Reader {
        public Outside {
            releases = Set.copyOf(releases);
            forced = Set.copyOf(forced);
        }
    }

    /** What a member may let go: what is their own, their word for the joint record, psychotherapy notes. */
    enum Cover {
        OWN, JOINT, PSYCHOTHERAPY
    }

    /** That one person let one part go, as it stands on the day of the release. */
    record Release(long person, Cover cover) {
    }

    /**
     * One drawer that goes without the word of those it belongs to: by order of a court, by law, for danger to life, in
     * defence against a complaint. The ground and its document stand in the record of what was given.
     *
     * @param drawer which; never that of safety records
     * @param owner  whose, 0 where the drawer has no single owner
     */
    record Forced(Drawer drawer, long owner) {
        public Forced {
            if (drawer == Drawer.SAFETY) {
                throw new IllegalArgumentException("Safety records are given to nobody but their member, alone");
            }
        }
    }
}
