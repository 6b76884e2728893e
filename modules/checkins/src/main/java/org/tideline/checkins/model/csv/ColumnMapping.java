package org.tideline.checkins.model.csv;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.openide.util.NbBundle.Messages;
import org.tideline.progress.spi.Asked;

/**
 * Which column of a file is what, and how its days and numbers are to be read.
 *
 * @param columns  column of each field that is taken, from 0
 * @param dayZero  the day that day number 0 stands for, or null
 * @param order    which of day and month comes first in days such as 3/4/2026; null while that is not known
 * @param low      the number that stands for 0
 * @param high     the number that stands for 10
 * @param turned   whether the file counts the other way round, its low number meaning 10
 * @param asked    what time the questions asked about, where no column says it
 */
public record ColumnMapping(Map<ImportField, Integer> columns, LocalDate dayZero, DateOrder order, BigDecimal low,
                            BigDecimal high, boolean turned, Asked asked) {
    /** Which of day and month comes first. */
    public enum DateOrder {
        DAY_FIRST, MONTH_FIRST
    }

    private static final BigDecimal TEN = BigDecimal.TEN;

    public ColumnMapping {
        Map<ImportField, Integer> copy = new EnumMap<>(ImportField.class);
        copy.putAll(columns);
        columns = java.util.Collections.unmodifiableMap(copy);
        Objects.requireNonNull(low, "low");
        Objects.requireNonNull(high, "high");
        Objects.requireNonNull(asked, "asked");
    }

    /** Reads numbers as they are, days as they are written, about today. */
    public static ColumnMapping of(Map<ImportField, Integer> columns) {
        return new ColumnMapping(columns, null, null, BigDecimal.ZERO, TEN, false, Asked.TODAY);
    }

    /**
     * What the headings say on their own.
     *
     * @param header the headings
     * @param first  a few rows, to tell days from day numbers
     */
    public static ColumnMapping guess(List<String> header, List<FileRow> first) {
        Map<ImportField, Integer> found = new EnumMap<>(ImportField.class);
        Map<ImportField, Integer> rank = new EnumMap<>(ImportField.class);
        for (int column = 0; column < header.size(); column++) {
            for (ImportField field : ImportField.values()) {
                int match = field.match(header.get(column));
                if (match >= 0 && match < rank.getOrDefault(field, Integer.MAX_VALUE)) {
                    found.put(field, column);
                    rank.put(field, match);
                }
            }
        }
        // "day" heads day numbers in one file and dates in another: the values tell.
        swapIfValuesSayOtherwise(found, ImportField.DAY, ImportField.DATE, first);
        swapIfValuesSayOtherwise(found, ImportField.DATE, ImportField.DAY, first);
        if (found.containsKey(ImportField.DATE)) {
            found.remove(ImportField.DAY);
        }
        return of(found);
    }

    private static void swapIfValuesSayOtherwise(Map<ImportField, Integer> found, ImportField from, ImportField to,
                                                 List<FileRow> first) {
        Integer column = found.get(from);
        if (column == null || found.containsKey(to)) {
            return;
        }
        if (hasValues(first, column) && countsDays(first, column) != (from == ImportField.DAY)) {
            found.remove(from);
            found.put(to, column);
        }
    }

    private static List<String> values(List<FileRow> rows, int column) {
        return rows.stream().filter(r -> r.fields().size() > column).map(r -> r.field(column)).filter(v -> !v.isEmpty()).toList();
    }

    private static boolean hasValues(List<FileRow> rows, int column) {
        return !values(rows, column).isEmpty();
    }

    /** Whether a column holds day numbers rather than days: most of its values are small whole numbers. */
    static boolean countsDays(List<FileRow> rows, int column) {
        List<String> values = values(rows, column);
        return values.stream().filter(v -> v.matches("-?[0-9]{1,5}")).count() * 2 > values.size();
    }

    /** The column of a field, or {@link FileRow#NO_COLUMN}. */
    public int column(ImportField field) {
        return columns.getOrDefault(field, FileRow.NO_COLUMN);
    }

    /** Whether a column is taken for this field. */
    public boolean has(ImportField field) {
        return columns.containsKey(field);
    }

    /** The same with another column for one field; null takes the field out. A column serves one field only. */
    public ColumnMapping with(ImportField field, Integer column) {
        Map<ImportField, Integer> changed = new EnumMap<>(ImportField.class);
        changed.putAll(columns);
        if (column != null) {
            changed.values().removeIf(column::equals);
            changed.put(field, column);
            if (field == ImportField.DATE) {
                changed.remove(ImportField.DAY);
            } else if (field == ImportField.DAY) {
                changed.remove(ImportField.DATE);
            }
        } else {
            changed.remove(field);
        }
        return new ColumnMapping(changed, dayZero, order, low, high, turned, asked);
    }

    /** The same, counting days from this day. */
    public ColumnMapping from(LocalDate day) {
        return new ColumnMapping(columns, day, order, low, high, turned, asked);
    }

    /** The same, with day and month in this order. */
    public ColumnMapping ordered(DateOrder dayMonth) {
        return new ColumnMapping(columns, dayZero, dayMonth, low, high, turned, asked);
    }

    /** The same, for numbers that run from one to another. */
    public ColumnMapping scaled(BigDecimal lowest, BigDecimal highest, boolean turn) {
        return new ColumnMapping(columns, dayZero, order, lowest, highest, turn, asked);
    }

    /** The same, asked about this time. */
    public ColumnMapping about(Asked time) {
        return new ColumnMapping(columns, dayZero, order, low, high, turned, time);
    }

    /** Whether numbers are taken exactly as they stand. */
    public boolean plainScale() {
        return low.signum() == 0 && high.compareTo(TEN) == 0 && !turned;
    }

    /** The headings that no field takes. */
    public List<String> notTaken(List<String> header) {
        Set<Integer> taken = Set.copyOf(columns.values());
        List<String> left = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            if (!taken.contains(i)) {
                left.add(header.get(i));
            }
        }
        return left;
    }

    /**
     * Reads {@code field=column,field=column} over what the headings say on their own. A column may be in quotation
     * marks; it is the heading, ignoring case.
     *
     * @throws IllegalArgumentException with a sentence that says what is accepted
     */
    @Messages({
        "# {0} - the part", "MAP_form=In --map, “{0}” is not of the form field=column.",
        "# {0} - the field", "# {1} - all fields", "MAP_field=--map knows no field “{0}”. It knows {1}.",
        "# {0} - the column", "MAP_column=--map names a column “{0}” that this file does not have.",
        "# {0} - the column", "MAP_twice=This file has more than one column called “{0}”."
    })
    public ColumnMapping told(String map, List<String> header) {
        ColumnMapping result = this;
        for (Map.Entry<ImportField, String> pair : parse(map).entrySet()) {
            String wanted = pair.getValue();
            List<Integer> at = new ArrayList<>();
            for (int i = 0; i < header.size(); i++) {
                if (header.get(i).equalsIgnoreCase(wanted)) {
                    at.add(i);
                }
            }
            if (at.isEmpty()) {
                throw new IllegalArgumentException(Bundle.MAP_column(wanted));
            }
            if (at.size() > 1) {
                throw new IllegalArgumentException(Bundle.MAP_twice(wanted));
            }
            result = result.with(pair.getKey(), at.get(0));
        }
        return result;
    }

    /** The pairs of a {@code --map}, before the file is known; throws like {@link #told}. */
    public static Map<ImportField, String> parse(String map) {
        Map<ImportField, String> pairs = new EnumMap<>(ImportField.class);
        for (String part : map.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)")) {
            int equals = part.indexOf('=');
            String column = equals < 1 ? "" : part.substring(equals + 1).strip();
            if (column.length() > 1 && column.startsWith("\"") && column.endsWith("\"")) {
                column = column.substring(1, column.length() - 1);
            }
            if (column.isEmpty()) {
                throw new IllegalArgumentException(Bundle.MAP_form(part.strip()));
            }
            String field = part.substring(0, equals).strip();
            Optional<ImportField> known = ImportField.of(field);
            pairs.put(known.orElseThrow(() -> new IllegalArgumentException(Bundle.MAP_field(field,
                    String.join(", ", Arrays.stream(ImportField.values()).map(ImportField::code).toList())))), column);
        }
        return pairs;
    }
}
