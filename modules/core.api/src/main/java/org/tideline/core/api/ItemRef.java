package org.tideline.core.api;

import java.util.Objects;

/**
 * Names one thing a feature keeps, so that any record may mention it without knowing the feature.
 *
 * @param kind the feature's stable name for this sort of record, such as {@code checkins.answer}; it is exported
 * @param id   the record's own id, see {@link Ids}
 */
public record ItemRef(String kind, long id) {
    public ItemRef {
        Objects.requireNonNull(kind, "kind");
    }
}
