package org.tideline.storage.api;

import java.util.Optional;

/** Settings that belong to the practice and travel with it; short words by stable names, never client text. */
public interface Settings {
    /** After how many idle minutes the practice locks, 1 to 15; 5 if it was never set. */
    String LOCK_MINUTES = "lock.minutes";
    /** The digest of the therapist's PIN, see {@link org.tideline.vault.api.Pin}; not set if there is none. */
    String PIN = "lock.pin";

    /** Whether a PIN is drawn for each hand-over, {@code yes}; none is if it was never set. */
    String HAND_OVER_PIN = "handover.pin";

    /** The value, if it was ever set. Any thread; answers from memory. */
    Optional<String> get(String name);

    /** Sets what a person chose, or removes it if the value is null; entered in the audit chain. Worker thread. */
    void set(String name, String value);

    /** Keeps what the program remembers by itself, such as when it last made a backup; not entered. Worker thread. */
    void remember(String name, String value);
}
