package org.tideline.reporting.model;

import java.util.Map;
import org.tideline.core.api.Period;
import org.tideline.reporting.api.ReportKind;
import org.tideline.reporting.spi.Offer;

/**
 * Which report is wanted.
 *
 * @param caseId the case
 * @param kind   for whom
 * @param person the member it is for, 0 unless the kind is {@link ReportKind#MEMBER}
 * @param period what time it shows
 * @param chosen sections switched on or off, by their id; the others stand as their feature offers them
 * @param bulk   whether it is made among many or unattended, so that nobody is asked whether it is safe at home; a
 *               member's own report then holds of their own only what they marked <em>also on paper</em>
 */
public record Report(long caseId, ReportKind kind, long person, Period period, Map<String, Boolean> chosen, boolean bulk) {
    public Report {
        chosen = Map.copyOf(chosen);
        if (kind == ReportKind.MEMBER == (person == 0)) {
            throw new IllegalArgumentException("A member's report needs its member, the others have none");
        }
    }

    /** A report made by itself, by someone who is there. */
    public Report(long caseId, ReportKind kind, long person, Period period, Map<String, Boolean> chosen) {
        this(caseId, kind, person, period, chosen, false);
    }

    /** The same report, made among many or unattended. */
    public Report inBulk() {
        return new Report(caseId, kind, person, period, chosen, true);
    }

    /** The joint report, with the sections as they are offered. */
    public static Report couple(long caseId, Period period) {
        return new Report(caseId, ReportKind.COUPLE, 0, period, Map.of());
    }

    /** A member's own report. */
    public static Report member(long caseId, long person, Period period) {
        return new Report(caseId, ReportKind.MEMBER, person, period, Map.of());
    }

    /** The therapist's case file summary. */
    public static Report therapist(long caseId, Period period) {
        return new Report(caseId, ReportKind.THERAPIST, 0, period, Map.of());
    }

    /** Whether a section offered so stands in this report. */
    public boolean wants(String section, Offer offer) {
        return switch (offer) {
            case ALWAYS -> true;
            case NO -> false;
            case ON, OFF -> chosen.getOrDefault(section, offer == Offer.ON);
        };
    }
}
