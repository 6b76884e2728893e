package org.tideline.reporting.spi;

import java.util.List;
import java.util.Locale;
import org.tideline.clients.api.Scope;
import org.tideline.reporting.api.ReportForm;
import org.tideline.reporting.api.ReportKind;
import org.tideline.storage.api.OpenPractice;

/**
 * A section a feature offers to reports. Registered in the global lookup. It knows neither page nor recipient: the
 * scope says what may be in it.
 */
public interface ReportSection {
    /** Stable name, such as {@code progress.trees}. */
    String id();

    /** Its place, after the order of {@code reports.md} §6: 300 how close it felt, 400 over the years, ... */
    int position();

    /** Its heading. */
    String title(Locale locale);

    /** Its heading in this kind of report. */
    default String title(ReportKind kind, Locale locale) {
        return title(locale);
    }

    /** Whether it stands in this kind of report. */
    Offer offer(ReportKind kind);

    /**
     * Whether it stands in this kind of report in this form. Nothing goes outside, and nothing stands in a statement of
     * attendance, unless its feature says so here.
     */
    default Offer offer(ReportKind kind, ReportForm form) {
        return kind == ReportKind.OUTSIDE || form == ReportForm.ATTENDANCE ? Offer.NO : offer(kind);
    }

    /**
     * Its content; an empty list leaves the section out. Worker thread. Filters with the scope before it counts,
     * models or draws anything.
     */
    List<Block> compose(OpenPractice practice, Scope scope, ReportKind kind, Locale locale);
}
