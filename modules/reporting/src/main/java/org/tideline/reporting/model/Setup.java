package org.tideline.reporting.model;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.tideline.core.api.ItemRef;

/**
 * How a report was set up for its readers, kept for the next time. Immutable.
 *
 * @param chosen  sections switched on or off, by their id
 * @param leftOut records left out one by one
 * @param large   whether in large print
 */
public record Setup(Map<String, Boolean> chosen, Set<ItemRef> leftOut, boolean large) {
    /** Everything as it is offered. */
    public static final Setup PLAIN = new Setup(Map.of(), Set.of(), false);

    public Setup {
        chosen = Map.copyOf(chosen);
        leftOut = Set.copyOf(leftOut);
    }

    /** The same, with a section on or off. */
    public Setup with(String section, boolean on) {
        Map<String, Boolean> all = new HashMap<>(chosen);
        all.put(section, on);
        return new Setup(all, leftOut, large);
    }

    /** The same, with these records going or left out. */
    public Setup with(Set<ItemRef> records, boolean going) {
        Set<ItemRef> all = new HashSet<>(leftOut);
        if (going) {
            all.removeAll(records);
        } else {
            all.addAll(records);
        }
        return new Setup(chosen, all, large);
    }

    /** The same, in large print or not. */
    public Setup inLarge(boolean now) {
        return new Setup(chosen, leftOut, now);
    }
}
