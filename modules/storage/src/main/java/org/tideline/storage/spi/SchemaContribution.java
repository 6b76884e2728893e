package org.tideline.storage.spi;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A feature's tables: numbered, forward-only steps, and the declaration of what they leave. Registered in the global
 * lookup; read once when a practice is opened. Table names begin with the owner and an underscore.
 */
public interface SchemaContribution {
    /** The prefix of its tables, such as {@code checkins}. */
    String owner();

    /** Owners whose tables must be there first, because this one refers to them. */
    default Set<String> requires() {
        return Set.of();
    }

    /** Steps 1..n in order. A released step is never edited: its checksum is kept. */
    List<Step> steps();

    /** The tables as the last step leaves them; also kept in the database. */
    List<Table> tables();

    /**
     * One step, one transaction.
     *
     * @param number 1 for the first
     * @param sql    statements; {@code ${id} ${text} ${bytes} ${instant} ${day} ${time} ${decimal} ${flag}} stand for
     *               the column types of the database in use, {@code ${name}} for a text of up to 500 characters that
     *               can be compared, sorted and indexed. Columns of machine time are named {@code …_at}, by which
     *               exports know them
     */
    record Step(int number, List<String> sql) {
        public Step {
            sql = List.copyOf(sql);
        }
    }

    /**
     * One table. With {@link #guarded} or {@link #partOf} its rows are guarded: whenever {@link
     * org.tideline.storage.api.Database.Tx#audit} enters that something was made, changed or removed, a salted digest
     * of the rows concerned goes into the audit chain, and the check of the practice compares every row with it. A row
     * written without such an entry is found by the check.
     *
     * @param name       with its owner's prefix
     * @param nature     what may happen to its rows
     * @param references columns that refer to person, case or member
     * @param sealed     columns left out of an export unless sealed parts are asked for; {@link #WHOLE} for all rows,
     *                   where that there is one is private already
     * @param kind       the kind of the items whose ids are the rows' ids, or null if none
     * @param part       by what a row belongs to the row of another guarded table, or null if it stands for itself
     * @param underKey   columns of text or bytes that hold what {@link org.tideline.storage.api.SealedFields} sealed
     */
    record Table(String name, Nature nature, Map<String, Key> references, Set<String> sealed, String kind, Part part,
                 Set<String> underKey) {
        /** In place of the sealed columns: the rows themselves are left out. */
        public static final String WHOLE = "*";

        public Table {
            references = Map.copyOf(references);
            sealed = Set.copyOf(sealed);
            underKey = Set.copyOf(underKey);
        }

        /** A table whose rows are not guarded. */
        public Table(String name, Nature nature, Map<String, Key> references, Set<String> sealed) {
            this(name, nature, references, sealed, null, null, Set.of());
        }

        /** The same table, its rows guarded: they are entered with the items of this kind. */
        public Table guarded(String itemKind) {
            return new Table(name, nature, references, sealed, itemKind, part, underKey);
        }

        /** The same table, its rows guarded: they are entered with the row of the other table that this column names. */
        public Table partOf(String table, String column) {
            return new Table(name, nature, references, sealed, kind, new Part(table, column), underKey);
        }

        /**
         * The same table, some of its columns under a key of its own: an export writes them opened and an import seals them
         * anew, and the audit chain holds the digest of what they say, not of how it is sealed. They must be sealed parts.
         */
        public Table underKey(String... columns) {
            return new Table(name, nature, references, sealed, kind, part, Set.of(columns));
        }
    }

    /**
     * By what a row belongs to another.
     *
     * @param table  the other table
     * @param column the column that holds the other row's id
     */
    record Part(String table, String column) {
    }

    /** What may happen to the rows of a table. Every table has a primary key column {@code id}. */
    enum Nature {
        /** Rows are made, changed and removed. */
        RECORD,
        /** Rows are only added. */
        APPEND_ONLY,
        /** Rows are locked once {@code signed_at} is set. */
        LOCKED_WHEN_SIGNED,
        /** Rows carry files. */
        ATTACHMENT,
        /** Rows carry {@code batch}: seen when it is 0 or published. */
        BATCHED
    }

    /** What a reference points to. */
    enum Key {
        PERSON, CASE, MEMBER
    }
}
