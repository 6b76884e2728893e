package org.tideline.clients.api;

/** Opens people's records; in the global lookup. Event thread. */
public interface PersonWindows {
    /** Brings a person's record to the front. */
    void show(long person);
}
