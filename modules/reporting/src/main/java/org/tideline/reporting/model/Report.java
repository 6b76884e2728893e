package org.tideline.reporting.model;

import java.util.Map;
import java.util.Set;
import org.tideline.core.api.ItemRef;
import org.tideline.core.api.Period;
import org.tideline.reporting.api.ReportForm;
import org.tideline.reporting.api.ReportKind;
import org.tideline.reporting.spi.Offer;

/**
 * Which report is wanted.
 *
 * @param caseId  the case
 * @param kind    for whom
 * @param person  the member it is for, 0 unless the kind is {@link ReportKind#MEMBER}
 * @param outside the recipient outside, as it was signed for; empty unless the kind is {@link ReportKind#OUTSIDE}
 * @param form    what it is about
 * @param period  what time it shows
 * @param chosen  sections switched on or off, by their id; the others stand as their feature offers them
 * @param leftOut records that were left out one by one, wherever they would stand
 * @param bulk    whether it is made among many or unattended, so that nobody is asked whether it is safe at home; a
 *                member's own report then holds of their own only what they marked <em>also on paper</em>
 * @param large   whether it is set in large print
 */
public record Report(long caseId, ReportKind kind, long person, String outside, ReportForm form, Period period, Map<String, Boolean> chosen,
                     Set<ItemRef> leftOut, boolean bulk, boolean large) {
    public Report {
        chosen = Map.copyOf(chosen);
        leftOut = Set.copyOf(leftOut);
        if (kind == ReportKind.MEMBER == (person == 0)) {
            throw new IllegalArgumentException("A member's report needs its member, the others have none");
        }
        if (kind == ReportKind.OUTSIDE == outside.isBlank()) {
            throw new IllegalArgumentException("A report for someone outside names them, the others do not");
        }
    }

    /** A report made by itself, by someone who is there. */
    public Report(long caseId, ReportKind kind, long person, Period period, Map<String, Boolean> chosen) {
        this(caseId, kind, person, "", ReportForm.COURSE, period, chosen, Set.of(), false, false);
    }

    /** The same report, made among many or unattended. */
    public Report inBulk() {
        return new Report(caseId, kind, person, outside, form, period, chosen, leftOut, true, large);
    }

    /** The same report in another form. */
    public Report as(ReportForm other) {
        return new Report(caseId, kind, person, outside, other, period, chosen, leftOut, bulk, large);
    }

    /** The same report, set up as it was chosen for these readers. */
    public Report set(Setup setup) {
        return new Report(caseId, kind, person, outside, form, period, setup.chosen(), setup.leftOut(), bulk, setup.large());
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

    /** A summary for someone outside. */
    public static Report outside(long caseId, String recipient, Period period) {
        return new Report(caseId, ReportKind.OUTSIDE, 0, recipient, ReportForm.COURSE, period, Map.of(), Set.of(), false, false);
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
