package org.tideline.checkins.model.csv;

import org.openide.util.NbBundle.Messages;
import org.tideline.core.api.Validation;

/** What is still to be said before a file can come in. The fields of the problems are the constants here. */
@Messages({
    "READY_none=No column of this file is one that Tideline knows.",
    "READY_rating=No column holds ratings.",
    "READY_when=No column says when.",
    "READY_dayZero=This file counts days. Say which day its day 0 is.",
    "READY_order=Days such as 3/4/2026 can be read two ways. Say whether the day or the month comes first.",
    "READY_case=No column says which case the rows belong to. Choose the case.",
    "READY_person=No column says whose the rows are.",
    "READY_scale=Numbers run from a lower one to a higher one."
})
public final class Readiness {
    public static final String NONE = "none";
    public static final String RATING = "rating";
    public static final String WHEN = "when";
    public static final String DAY_ZERO = "dayZero";
    public static final String ORDER = "order";
    public static final String CASE = "case";
    public static final String PERSON = "person";
    public static final String SCALE = "scale";

    private Readiness() {
    }

    /**
     * Looks whether the mapping says enough.
     *
     * @param mapping   the mapping; its order of day and month is null while that is not known
     * @param caseGiven whether a case is chosen for files without a case column
     * @param onePerson whether that case has one member only, so that no column need say whose the rows are
     */
    public static Validation of(ColumnMapping mapping, boolean caseGiven, boolean onePerson) {
        Validation found = new Validation();
        if (mapping.columns().isEmpty()) {
            return found.require(false, NONE, Bundle.READY_none());
        }
        boolean caseColumn = mapping.has(ImportField.CASE);
        return found
                .require(ImportField.RATINGS.stream().anyMatch(mapping::has), RATING, Bundle.READY_rating())
                .require(mapping.has(ImportField.DATE) || mapping.has(ImportField.DAY), WHEN, Bundle.READY_when())
                .require(!mapping.has(ImportField.DAY) || mapping.dayZero() != null, DAY_ZERO, Bundle.READY_dayZero())
                .require(!mapping.has(ImportField.DATE) || mapping.order() != null, ORDER, Bundle.READY_order())
                .require(caseColumn || caseGiven, CASE, Bundle.READY_case())
                .require(caseColumn || onePerson || mapping.has(ImportField.PERSON) || mapping.has(ImportField.NAME),
                        PERSON, Bundle.READY_person())
                .require(mapping.low().compareTo(mapping.high()) < 0, SCALE, Bundle.READY_scale());
    }
}
