package org.tideline.reporting.api;

/** What a report is about. Names are stored: never rename one. */
public enum ReportForm {
    /** How it went so far: a progress report, a case file, a summary. */
    COURSE,
    /** The same, at the end of the work together. */
    ENDING,
    /** That somebody came, and nothing besides. */
    ATTENDANCE
}
