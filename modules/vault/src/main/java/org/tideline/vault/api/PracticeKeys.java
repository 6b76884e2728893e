package org.tideline.vault.api;

/**
 * The keys of one opened practice, from unlock to lock. A stable master key wraps the database key and derives all
 * others. Any thread.
 */
public interface PracticeKeys extends AutoCloseable {
    /** The random 256-bit key the database is encrypted with. A copy; the caller wipes it. */
    byte[] databaseKey();

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
