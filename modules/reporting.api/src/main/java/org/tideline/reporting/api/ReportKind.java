package org.tideline.reporting.api;

/** For whom a report is made. */
public enum ReportKind {
    /** The couple, or all members of a family or other relationship. */
    COUPLE,
    /** One member. */
    MEMBER,
    /** The therapist's own file. */
    THERAPIST,
    /**
     * A named recipient outside: in the third person and sober, without quotations, ratings, charts, exercises or topics
     * by name (reports.md §6.4).
     */
    OUTSIDE
}
