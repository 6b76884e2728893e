package org.tideline.checkins.model.csv;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.tideline.core.api.Progress;

/**
 * Which cases and people a file speaks of, before anything is decided about them.
 *
 * @param cases by what the file calls them, in the order of the file; one with an empty name where no column says it
 * @param rows  how many rows the file has
 */
public record Survey(Map<String, CaseInFile> cases, long rows) {
    /** One case of the file. */
    public static final class CaseInFile {
        private final Map<String, String> people = new LinkedHashMap<>();
        private final Set<String> mentioned = new LinkedHashSet<>();
        private LocalDate first;

        /** Name the file gives each person, or empty, by what it calls them; also those whose rows all stay out. */
        public Map<String, String> people() {
            return people;
        }

        /** What the file calls those whom rows are about; nobody is made for being mentioned. */
        public Set<String> mentioned() {
            return mentioned;
        }

        /** The earliest day of a row that can be read, or null if there is none. */
        public LocalDate first() {
            return first;
        }
    }

    /** Reads the whole file once. */
    public static Survey of(CsvFile file, ColumnMapping mapping, Progress progress)
            throws FileTrouble, Progress.Cancelled {
        Map<String, CaseInFile> cases = new LinkedHashMap<>();
        RowReader reader = new RowReader(mapping, file.header().size());
        long[] rows = {0};
        file.rows(progress, row -> {
            rows[0]++;
            try {
                Entry.Key who = reader.who(row);
                CaseInFile found = cases.computeIfAbsent(who.caseKey(), k -> new CaseInFile());
                found.people.merge(who.personKey(), row.field(mapping.column(ImportField.NAME)),
                        (old, now) -> old.isEmpty() ? now : old);
                Entry entry = reader.read(row);
                if (!entry.about().isEmpty()) {
                    found.mentioned.add(entry.about());
                }
                LocalDate day = entry.day();
                if (found.first == null || day.isBefore(found.first)) {
                    found.first = day;
                }
            } catch (RowTrouble e) {
                // Judged, counted and shown when the rows are read again.
            }
        });
        return new Survey(cases, rows[0]);
    }

    /**
     * What the days of a file tell of the order of day and month in it.
     *
     * @param dayFirst   some day can only be read day first
     * @param monthFirst some day can only be read month first
     * @param either     some day can be read both ways
     */
    public record Hints(boolean dayFirst, boolean monthFirst, boolean either) {
        /** The order, or null where the days can be read both ways or contradict each other; either, where none asks. */
        public ColumnMapping.DateOrder order() {
            if (dayFirst == monthFirst) {
                return dayFirst || either ? null : ColumnMapping.DateOrder.DAY_FIRST;
            }
            return dayFirst ? ColumnMapping.DateOrder.DAY_FIRST : ColumnMapping.DateOrder.MONTH_FIRST;
        }

        /** Whether every day of the file can be read in this order. */
        public boolean allow(ColumnMapping.DateOrder order) {
            return order == ColumnMapping.DateOrder.DAY_FIRST ? !monthFirst : !dayFirst;
        }
    }

    /** Reads what the days of the file tell of their order. */
    public static Hints hints(CsvFile file, ColumnMapping mapping, Progress progress)
            throws FileTrouble, Progress.Cancelled {
        int[] seen = new int[Days.Hint.values().length];
        int column = mapping.column(ImportField.DATE);
        file.rows(progress, row -> {
            if (row.fields().size() > column) {
                seen[Days.hint(row.field(column)).ordinal()]++;
            }
        });
        return new Hints(seen[Days.Hint.DAY_FIRST.ordinal()] > 0, seen[Days.Hint.MONTH_FIRST.ordinal()] > 0,
                seen[Days.Hint.EITHER.ordinal()] > 0);
    }
}
