package org.tideline.storage.api;

import java.util.Optional;

/** Settings that belong to the practice and travel with it; short words by stable names, never client text. */
public interface Settings {
    /** The value, if it was ever set. Any thread; answers from memory. */
    Optional<String> get(String name);

    /** Sets a value, or removes it if it is null. Worker thread. */
    void set(String name, String value);
}
