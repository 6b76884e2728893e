package org.tideline.vault.api;

import java.util.Optional;

/**
 * The keys of one opened practice, from unlock to lock. A stable master key wraps the database key and derives all
 * others. Any thread.
 */
public interface PracticeKeys extends AutoCloseable {
    /** The random 256-bit key the database is encrypted with. A copy; the caller wipes it. */
    byte[] databaseKey();

    /**
     * The key that is about to take the place of the database key, if the database was being encrypted under it when the
     * computer stopped: either of the two opens it. A copy; the caller wipes it.
     */
    default Optional<byte[]> nextDatabaseKey() {
        return Optional.empty();
    }

    /**
     * A 256-bit key for one purpose, derived from the master key by HKDF-SHA256.
     *
     * @param purpose a stable name such as {@code audit-mac}
     */
    byte[] derive(String purpose);

    /** Wipes all keys. Idempotent. */
    @Override
    void close();
}
