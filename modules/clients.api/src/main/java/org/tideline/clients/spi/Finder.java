package org.tideline.clients.spi;

import java.util.function.Predicate;
import org.tideline.storage.api.OpenPractice;

/**
 * Finds what a feature keeps, for <em>Find or do anything</em>. Registered in the global lookup. It is the therapist's
 * and does not exist while clients are before the screen. Psychotherapy notes and safety records are found in windows of
 * their own only; a hit so labelled is not shown.
 */
public interface Finder {
    /** What its hits are called together: "People". Any thread. */
    String group();

    /** Its place among the groups, from the top. Any thread. */
    int position();

    /**
     * Finds, nearest first, and keeps nothing: neither the words nor what was found.
     *
     * @param words what was typed, never blank
     * @param out   takes a hit; where it says no, no more are wanted
     */
    void find(OpenPractice practice, String words, Predicate<Hit> out);
}
