package org.tideline.exercises.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The exercises of the practice: those that come with the program and its own; {@code practice.service(Library.class)}.
 * Nothing written is ever lost: each change is a new version, and what was given keeps the text it was given with.
 * Worker thread.
 */
public interface Library {
    /** All in their newest version, also those no longer offered: ours in the order of their codes, then the practice's own by title. */
    List<Exercise> all();

    /** The newest version of one. */
    Optional<Exercise> find(long id);

    /** A version and when it was written; null for what came with the program. */
    record Version(Exercise exercise, Instant written) {
    }

    /** All its versions, the newest first. */
    List<Version> versions(long id);

    /** Keeps this wording as the newest version; nothing is written where it is the newest already. Adds the exercise where its id is new. */
    Exercise put(long id, Wording wording);

    /** Adds these as the practice's own, all or, where that fails, none. Answers their ids in that order. */
    List<Long> add(List<Wording> wordings);

    /** A copy of the newest version under a new id and this title, as the practice's own. */
    Exercise copy(long id, String title);

    /** Offers an exercise no longer, or offers it again. */
    void retire(long id, boolean retired);

    /** Takes exercises that were just added away; they lie in the bin. */
    void remove(List<Long> ids);

    /** Puts them back. */
    void restore(List<Long> ids);
}
