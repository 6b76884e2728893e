package org.tideline.reporting.model;

import java.time.Instant;
import java.util.Optional;
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
     * Opening words.
     *
     * @param words    paragraphs, parted by line feeds; never blank
     * @param editedAt when they were last written
     */
    record Letter(String words, Instant editedAt) {
    }

    /**
     * The opening words for a recipient, if any were written.
     *
     * @param person the member, 0 unless the kind is {@link ReportKind#MEMBER}
     */
    Optional<Letter> find(long caseId, ReportKind kind, long person);

    /** Keeps opening words; blank words take them away. */
    void write(long caseId, ReportKind kind, long person, String words);

    /** How many words a text has. */
    static int count(String words) {
        return words.isBlank() ? 0 : words.strip().split("\\s+").length;
    }
}
