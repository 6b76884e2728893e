package org.tideline.sessions.model;

import java.util.List;
import org.tideline.core.api.ItemRef;

/**
 * A topic that was brought into a session, in words or as an item of another part of the program.
 *
 * @param words    what it was
 * @param item     the item it mentions, or null
 * @param raisedBy who opened it, 0 if that is not said
 * @param received how it was received, or null if that is not said
 * @param each     what it was for each of them, of whom something is noted
 */
public record Brought(String words, ItemRef item, long raisedBy, Received received, List<For> each) {
    public Brought {
        each = List.copyOf(each);
    }

    /** How it was received. Names are stored: never rename one. */
    public enum Received {
        HEARD, IN_PART, NOT_THIS_TIME
    }

    /**
     * What it was for one of them; each may be null: not noted.
     *
     * @param person who
     * @param depth  the depth it had, 1 to 7
     * @param fear   fear before, 0 to 10
     * @param trust  trust after, 0 to 10
     */
    public record For(long person, Integer depth, Integer fear, Integer trust) {
        public For {
            within(depth, 1, 7);
            within(fear, 0, 10);
            within(trust, 0, 10);
        }

        private static void within(Integer value, int least, int most) {
            if (value != null && (value < least || value > most)) {
                throw new IllegalArgumentException("Outside of " + least + " to " + most);
            }
        }
    }
}
