package org.tideline.reporting.model;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.tideline.reporting.api.ReportKind;

/**
 * The therapist's own words in reports, a text for each recipient of a case and each part; {@code practice.service(Letters.class)}.
 * Worker thread.
 */
public interface Letters {
    /** The kind of the item that stands for opening words in change events. */
    String KIND = "reporting.letter";
    /** Length offered, and length from which the editor warns, in words. Nothing is ever cut. */
    int OFFERED_WORDS = 90, LONG_WORDS = 110;

    /** Which of the therapist's words. Names are stored: never rename one. */
    enum Part {
        OPENING, CLOSING,
        /** In a summary at the end. */
        END_OPENING, END_CLOSING,
        /** In a summary for someone outside. */
        FOCUS, COURSE, PLAN
    }

    /**
     * Whom words are written to: exactly these persons. Words to two of them do not stand at the head of a report that a
     * third will read.
     *
     * @param caseId  the case
     * @param kind    the kind of report
     * @param readers the persons who will read it; for someone outside, whom it is about
     * @param outside the key of a recipient outside, see {@link Outside#key}; else empty
     * @param part    which of the words
     */
    record Recipient(long caseId, ReportKind kind, Set<Long> readers, String outside, Part part) {
        public Recipient {
            readers = Set.copyOf(readers);
            if (readers.isEmpty() && kind != ReportKind.THERAPIST || kind == ReportKind.MEMBER && readers.size() > 1) {
                throw new IllegalArgumentException("Words are for those who read them, a member's own for one person");
            }
        }

        /** The recipient of opening words. */
        public Recipient(long caseId, ReportKind kind, Set<Long> readers) {
            this(caseId, kind, readers, "", Part.OPENING);
        }

        /** The same recipient, for other words. */
        public Recipient of(Part other) {
            return new Recipient(caseId, kind, readers, outside, other);
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
