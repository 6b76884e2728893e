package org.tideline.sessions.model.search;

import java.util.List;

/**
 * Where something was found, nearest first.
 *
 * @param first the first places
 * @param total how many there are in all
 */
record Places(List<Place> first, int total) {
    Places {
        first = List.copyOf(first);
    }
}
