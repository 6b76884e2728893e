package org.tideline.reporting.model;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.tideline.reporting.api.ReportKind;

/**
 * The therapist's opening words, one text for each recipient of a case; {@code practice.service(Letters.class)}.
 * Worker thread.
 */
public interface Letters {
    /** The kind of the item that stands for opening words in change events. */
    String KIND = "reporting.letter";
    /** Length offered, and length from which the editor warns, in words. Nothing is ever cut. */
    int OFFERED_WORDS = 90, LONG_WORDS = 110;

    /**
     * Whom opening words are written to: exactly these persons. Words to two of them do not stand at the head of a
     * report that a third will read.
     *
     * @param caseId  the case
     * @param kind    the kind of report
     * @param readers the persons who will read it
     */
    record Recipient(long caseId, ReportKind kind, Set<Long> readers) {
        public Recipient {
            readers = Set.copyOf(readers);
            if (readers.isEmpty() || kind == ReportKind.MEMBER && readers.size() > 1) {
                throw new IllegalArgumentException("Opening words are for those who read them, a member's own for one person");
            }
        }

        /** The recipient of a member's own report. */
        public static Recipient member(long caseId, long person) {
            return new Recipient(caseId, ReportKind.MEMBER, Set.of(person));
        }

        /** The recipients of a joint report. */
        public static Recipient couple(long caseId, Set<Long> readers) {
            return new Recipient(caseId, ReportKind.COUPLE, readers);
        }
    }

    /**
     * Opening words.
     *
     * @param words    paragraphs, parted by line feeds; never blank
     * @param editedAt when they were last written
     */
    record Letter(String words, Instant editedAt) {
    }

    /** The opening words for exactly this recipient, if any were written. */
    Optional<Letter> find(Recipient to);

    /** Keeps opening words; blank words take them away. */
    void write(Recipient to, String words);

    /** How many words a text has. */
    static int count(String words) {
        return words.isBlank() ? 0 : words.strip().split("\\s+").length;
    }
}
