package org.tideline.clients.model;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.tideline.clients.api.CaseKind;
import org.tideline.clients.api.CaseStatus;
import org.tideline.clients.api.WorkingFormat;

/**
 * How the caseload is listed as a table: which columns, in which order, and of which cases. Immutable; any thread.
 *
 * @param columns   the columns shown, from the left
 * @param sort      by which column
 * @param down      whether the last stands first
 * @param words     what is looked for, or empty
 * @param kinds     only of these kinds; none means any
 * @param standings only where they stand so; none means any
 * @param formats   only worked with so; none means any
 * @param waiting   only where something waits
 * @param since     only what stands where it stands since this day or later, or null
 */
public record ListSettings(List<CaseColumn> columns, CaseColumn sort, boolean down, String words, Set<CaseKind> kinds,
                           Set<CaseStatus> standings, Set<WorkingFormat> formats, boolean waiting, LocalDate since) {
    public ListSettings {
        columns = columns == null || columns.isEmpty() ? CaseColumn.USUAL : List.copyOf(columns);
        sort = sort == null ? CaseColumn.NAMES : sort;
        words = words == null ? "" : words;
        kinds = kinds == null ? Set.of() : Set.copyOf(kinds);
        standings = standings == null ? Set.of() : Set.copyOf(standings);
        formats = formats == null ? Set.of() : Set.copyOf(formats);
    }

    /** Everything that is not closed, by name. */
    public static ListSettings usual() {
        return new ListSettings(CaseColumn.USUAL, CaseColumn.NAMES, false, "", Set.of(),
                EnumSet.of(CaseStatus.INQUIRY, CaseStatus.ACTIVE, CaseStatus.PAUSED), Set.of(), false, null);
    }

    /** The same with these columns. */
    public ListSettings columns(List<CaseColumn> shown) {
        return new ListSettings(shown, sort, down, words, kinds, standings, formats, waiting, since);
    }

    /** The same, sorted so. */
    public ListSettings sort(CaseColumn by, boolean lastFirst) {
        return new ListSettings(columns, by, lastFirst, words, kinds, standings, formats, waiting, since);
    }

    /** The same, looking for these words. */
    public ListSettings words(String typed) {
        return new ListSettings(columns, sort, down, typed, kinds, standings, formats, waiting, since);
    }

    /** The same, of these kinds. */
    public ListSettings kinds(Set<CaseKind> only) {
        return new ListSettings(columns, sort, down, words, only, standings, formats, waiting, since);
    }

    /** The same, of those that stand so. */
    public ListSettings standings(Set<CaseStatus> only) {
        return new ListSettings(columns, sort, down, words, kinds, only, formats, waiting, since);
    }

    /** The same, of those worked with so. */
    public ListSettings formats(Set<WorkingFormat> only) {
        return new ListSettings(columns, sort, down, words, kinds, standings, only, waiting, since);
    }

    /** The same, of those in which something waits, or of all. */
    public ListSettings waiting(boolean only) {
        return new ListSettings(columns, sort, down, words, kinds, standings, formats, only, since);
    }

    /** The same, of those that stand so since that day or later; null for all. */
    public ListSettings since(LocalDate day) {
        return new ListSettings(columns, sort, down, words, kinds, standings, formats, waiting, day);
    }
}
