package org.tideline.storage.api;

import java.util.Optional;

/**
 * Words kept under a key of their own inside the encrypted database, in columns declared {@link
 * org.tideline.storage.spi.SchemaContribution.Table#underKey}. The key is derived from the practice's master key, one for
 * each table: neither another passphrase nor another key of the database touches it. What is sealed opens only in its own
 * row and column of its own practice. Any thread; refused after the close.
 */
public interface SealedFields {
    /**
     * Seals words for one place.
     *
     * @param table  a declared table
     * @param column one of its columns under a key
     * @param id     the id of the row
     * @return what the column is to hold; never the same twice
     */
    String seal(String table, String column, long id, String words);

    /** The words a column holds; empty if they were not sealed for this place with this practice's key, or were changed since. */
    Optional<String> open(String table, String column, long id, String kept);
}
