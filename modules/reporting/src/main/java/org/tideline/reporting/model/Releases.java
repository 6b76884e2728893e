package org.tideline.reporting.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.tideline.core.api.Drawer;
import org.tideline.core.api.ItemRef;
import org.tideline.reporting.api.ReportForm;
import org.tideline.reporting.api.ReportKind;

/**
 * Which pages were made, and which of them were given to whom; {@code practice.service(Releases.class)}. Made is not
 * given. Worker thread.
 */
public interface Releases {
    /** The kind of the item that stands for pages that were made, and for a disclosure. */
    String MADE = "reporting.made", DISCLOSURE = "reporting.disclosure";

    /**
     * Pages as they were made. Immutable.
     *
     * @param number    the release number, rising through the practice; 0 before it is entered, where its pages bear none
     * @param person    the member of a report of their own, else 0
     * @param readers   the members it is for, or, for someone outside, whom it is about
     * @param recipient for whom, in words
     * @param authority on what it rests: who signed when, or the ground and its document; empty for clients
     * @param pages     how many pages
     * @param digest    SHA-256 of the file, in hexadecimal
     * @param what      what stands in it
     * @param given     that it was given, or null
     */
    record Made(long id, int number, long caseId, ReportKind kind, ReportForm form, long person, Set<Long> readers, String recipient,
                String authority, Instant at, int pages, String digest, String fileName, List<What> what, Given given) {
        public Made {
            readers = Set.copyOf(readers);
            what = List.copyOf(what);
        }

        /** The same, with its number. */
        public Made numbered(int next) {
            return new Made(id, next, caseId, kind, form, person, readers, recipient, authority, at, pages, digest, fileName, what, given);
        }

        /** The item that stands for it. */
        public ItemRef ref() {
            return new ItemRef(MADE, id);
        }
    }

    /**
     * What of one drawer stands in one section.
     *
     * @param owner   whose drawer, 0 where it has no single owner
     * @param records how many records
     */
    record What(String section, Drawer drawer, long owner, int records) {
    }

    /**
     * A disclosure: that pages were given. Never changed afterwards.
     *
     * @param day   the day it was given
     * @param to    who received it
     * @param words anything besides, may be empty
     */
    record Given(long id, LocalDate day, String to, How how, String words, Instant entered) {
    }

    /** By which way. Names are stored: never rename one. */
    enum How {
        HAND, POST, MAIL, PORTAL, FAX, OTHER
    }

    /** The number the next pages will bear. */
    int next();

    /**
     * Enters pages that were made.
     *
     * @return them with their numbers; none if the number on one of them was taken meanwhile, and then nothing was entered
     */
    List<Made> enter(List<Made> made);

    /** Those of a case, newest first. */
    List<Made> of(long caseId);

    /** Writes down that pages were given: the disclosure. */
    void give(Made made, Given given);
}
