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
     * One table.
     *
     * @param name       with its owner's prefix
     * @param nature     what may happen to its rows
     * @param references columns that refer to person, case or member
     * @param sealed     columns left out of an export unless sealed parts are asked for
     */
    record Table(String name, Nature nature, Map<String, Key> references, Set<String> sealed) {
        public Table {
            references = Map.copyOf(references);
            sealed = Set.copyOf(sealed);
        }
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
