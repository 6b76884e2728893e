package org.tideline.clients.model.people.file;

import java.util.List;
import java.util.Map;

/**
 * What a file of contacts holds.
 *
 * @param people    whom it names, in its order
 * @param aside     what does not come in
 * @param notTaken  what Tideline has no place for, in words, with how often it stands there; photos for one
 * @param undecided how many birth dates can be read two ways, day first or month first
 */
public record Contents(List<Incoming> people, List<SetAside> aside, Map<String, Integer> notTaken, int undecided) {
    /** As many people one file can bring. */
    public static final int MOST_PEOPLE = 20_000;

    public Contents {
        people = List.copyOf(people);
        aside = List.copyOf(aside);
    }
}
