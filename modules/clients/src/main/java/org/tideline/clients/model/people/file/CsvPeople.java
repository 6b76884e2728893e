package org.tideline.clients.model.people.file;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openide.util.NbBundle.Messages;
import org.tideline.clients.model.people.Births;
import org.tideline.clients.model.people.ContactKind;
import org.tideline.clients.model.people.May;
import org.tideline.core.api.Now;
import org.tideline.core.api.Progress;

/** Reads a CSV file of contacts: its separator and headings, then its rows under what each column stands for. */
@Messages({
    "# {0} - line number", "CsvPeople.quote=A quotation mark in the row at line {0} is never closed, or closed before its field ends. Nothing was brought in.",
    "# {0} - line number", "CsvPeople.longField=The row at line {0} has a quotation mark that is never closed, or a field of more than a million characters. Nothing was brought in.",
    "# {0} - columns", "# {1} - the most columns", "CsvPeople.columns=Line 1 of this file has {0,number,integer} columns, more than the {1,number,integer} that a file of contacts can have. Nothing was brought in.",
    "# {0} - line number", "# {1} - the most columns", "CsvPeople.wideRow=The row at line {0} has more than {1,number,integer} columns. Nothing was brought in.",
    "CsvPeople.fax=fax"})
final class CsvPeople {
    /** As many columns a file can have; Outlook's have 92. */
    static final int MOST_COLUMNS = 1_000;
    private static final int LONGEST_FIELD = 1 << 20;
    private static final String SEPARATORS = ",;\t";
    private static final Pattern LINE = Pattern.compile("line (\\d+)");
    /** Google puts several values into one cell. */
    private static final String SEVERAL = " ::: ";

    private CsvPeople() {
    }

    private interface Rows {
        boolean row(long line, List<String> fields) throws FileTrouble, Progress.Cancelled;
    }

    /** The separator that stands most often in the first line, outside quotations. */
    static char separator(SourceText file) throws FileTrouble {
        int[] count = new int[SEPARATORS.length()];
        boolean quoted = false;
        boolean begun = false;
        for (char c : file.start().toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == '\n' || c == '\r')) {
                if (begun) {
                    break;
                }
            } else if (!quoted && SEPARATORS.indexOf(c) >= 0) {
                count[SEPARATORS.indexOf(c)]++;
            }
            begun |= c > ' ';
        }
        int best = 0;
        for (int i = 1; i < count.length; i++) {
            best = count[i] > count[best] ? i : best;
        }
        return SEPARATORS.charAt(best);
    }

    /** The first rows, the headings first. */
    static List<List<String>> first(SourceText file, char separator, int most) throws FileTrouble {
        List<List<String>> rows = new ArrayList<>();
        try {
            rows(file, separator, (line, fields) -> {
                rows.add(fields);
                return rows.size() < most;
            });
        } catch (Progress.Cancelled e) {
            throw new IllegalStateException("Nobody can cancel the reading of a few lines", e);
        }
        return rows;
    }

    private static void rows(SourceText file, char separator, Rows sink) throws FileTrouble, Progress.Cancelled {
        try (WatchedText text = file.text(); CsvReader<CsvRecord> csv = CsvReader.builder().fieldSeparator(separator)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE).missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false).maxBufferSize(LONGEST_FIELD).ofCsvRecord(text);
                CloseableIterator<CsvRecord> records = csv.iterator()) {
            boolean more = true;
            boolean first = true;
            while (more && records.hasNext()) {
                CsvRecord record = records.next();
                if (record.getFieldCount() > MOST_COLUMNS) {
                    throw new FileTrouble(first ? Bundle.CsvPeople_columns(record.getFieldCount(), MOST_COLUMNS)
                            : Bundle.CsvPeople_wideRow(Long.toString(record.getStartingLineNumber()), MOST_COLUMNS));
                }
                first = false;
                more = sink.row(record.getStartingLineNumber(), record.getFields());
            }
        } catch (CsvParseException e) {
            throw badlyFormed(e);
        } catch (UncheckedIOException e) {
            throw SourceText.trouble(e.getCause());
        } catch (IOException e) {
            throw SourceText.trouble(e);
        }
    }

    private static FileTrouble badlyFormed(CsvParseException e) {
        if (e.getCause() instanceof IOException io) {
            return SourceText.trouble(io);
        }
        Matcher line = LINE.matcher(String.valueOf(e.getMessage()));
        String at = line.find() ? line.group(1) : "?";
        return new FileTrouble(String.valueOf(e.getMessage()).contains("buffer") ? Bundle.CsvPeople_longField(at) : Bundle.CsvPeople_quote(at));
    }

    /**
     * Reads all rows.
     *
     * @param monthFirst which of day and month comes first; null where nobody knows
     */
    static Contents read(SourceText file, char separator, List<Column> columns, Boolean monthFirst, Progress progress)
            throws FileTrouble, Progress.Cancelled {
        Builder builder = new Builder();
        boolean[] header = {true};
        long[] done = {0};
        rows(file, separator, (line, fields) -> {
            progress.check();
            if (header[0]) {
                header[0] = false;
            } else if (fields.stream().anyMatch(f -> !f.isBlank())) {
                progress.at(++done[0], 0);
                new Row(builder, fields, monthFirst).read(line, columns);
            }
            return true;
        });
        return builder.contents();
    }

    /** Which of day and month comes first in a column of birth dates; null where it does not tell, or tells both. */
    static Boolean monthFirst(SourceText file, char separator, List<Column> columns, Progress progress)
            throws FileTrouble, Progress.Cancelled {
        boolean[] seen = new boolean[2];
        boolean[] header = {true};
        rows(file, separator, (line, fields) -> {
            progress.check();
            for (Column column : columns) {
                if (!header[0] && column.target() == Target.BIRTH && column.index() < fields.size()) {
                    Births.Order order = Births.order(fields.get(column.index()));
                    seen[0] |= order == Births.Order.DAY_FIRST;
                    seen[1] |= order == Births.Order.MONTH_FIRST;
                }
            }
            header[0] = false;
            return true;
        });
        return seen[0] == seen[1] ? null : seen[1];
    }

    /** One row on its way in. */
    private record Row(Builder builder, List<String> fields, Boolean monthFirst) {
        private String cell(Column column) {
            if (column.index() >= fields.size()) {
                return "";
            }
            String cell = fields.get(column.index()).strip();
            // An export guards what begins like a formula with an apostrophe.
            return cell.length() > 1 && cell.charAt(0) == '\'' && "=+-@".indexOf(cell.charAt(1)) >= 0 ? cell.substring(1) : cell;
        }

        void read(long line, List<Column> columns) throws FileTrouble {
            builder.begin(line);
            Map<String, Map<Target, String>> about = new LinkedHashMap<>();
            Map<String, Map<Target, String>> addresses = new LinkedHashMap<>();
            for (Column column : columns) {
                String cell = cell(column);
                if (cell.isEmpty()) {
                    continue;
                }
                if (column.target().aboutContact()) {
                    about.computeIfAbsent(column.group(), k -> new LinkedHashMap<>()).put(column.target(), cell);
                } else if (column.target().addressPart()) {
                    addresses.computeIfAbsent(column.group(), k -> new LinkedHashMap<>()).merge(column.target(), cell, (a, b) -> a + "\n" + b);
                } else if (column.target() == Target.NONE) {
                    builder.notTaken(column.heading());
                } else {
                    plain(column, cell);
                }
            }
            for (Column column : columns) {
                String cell = cell(column);
                if (contact(column.target()) && !cell.isEmpty()) {
                    Map<Target, String> said = about.getOrDefault(column.group(), Map.of());
                    addresses.remove(column.target() == Target.ADDRESS ? column.group() : "");
                    contacts(column, cell, said);
                }
            }
            addresses.forEach((group, parts) -> {
                String town = Stream.of(Target.POSTCODE, Target.CITY, Target.REGION).map(part -> parts.getOrDefault(part, ""))
                        .filter(p -> !p.isEmpty()).collect(Collectors.joining(" "));
                String all = Stream.of(parts.getOrDefault(Target.STREET, ""), town, parts.getOrDefault(Target.COUNTRY, ""))
                        .filter(p -> !p.isEmpty()).collect(Collectors.joining("\n"));
                builder.contact(ContactKind.ADDRESS, all, label(group, about.getOrDefault(group, Map.of())));
            });
            builder.end();
        }

        private static boolean contact(Target target) {
            return target == Target.PHONE || target == Target.MOBILE || target == Target.EMAIL || target == Target.ADDRESS || target == Target.OTHER;
        }

        private void contacts(Column column, String cell, Map<Target, String> said) {
            String kindSaid = said.getOrDefault(Target.KIND, "");
            String label = label(column.group(), said);
            for (String value : cell.split(SEVERAL)) {
                builder.contact(kind(column.target(), kindSaid, label), value, label.equals("mobile") ? "" : label,
                        May.of(said.getOrDefault(Target.USE, "")), May.of(said.getOrDefault(Target.LEAVE, "")));
            }
        }

        /** What the label says goes before what the column says: Google has one column for all numbers. */
        private static ContactKind kind(Target target, String said, String label) {
            for (ContactKind kind : ContactKind.values()) {
                if (kind.words().equalsIgnoreCase(said) || kind.name().equalsIgnoreCase(said)) {
                    return kind;
                }
            }
            return switch (target) {
                case PHONE -> label.contains("mobile") || label.contains("cell") ? ContactKind.MOBILE
                        : label.contains(Bundle.CsvPeople_fax()) ? ContactKind.OTHER : ContactKind.PHONE;
                case MOBILE -> ContactKind.MOBILE;
                case EMAIL -> ContactKind.EMAIL;
                case ADDRESS -> ContactKind.ADDRESS;
                default -> ContactKind.OTHER;
            };
        }

        /** As the file says it, else what the heading says beyond the kind; numbers say nothing. */
        private static String label(String group, Map<Target, String> said) {
            String words = said.containsKey(Target.LABEL) ? said.get(Target.LABEL) : group.matches("(phone|email|address|im|contact) \\d+") ? "" : group;
            return words.replaceFirst("^\\*\\s*", "").replaceAll("\\b\\d+\\b", "").replaceAll(" +", " ").strip().toLowerCase(java.util.Locale.ROOT);
        }

        private void plain(Column column, String cell) {
            switch (column.target()) {
                case FULL -> builder.fullName(cell);
                case GIVEN -> builder.namePart(0, cell);
                case MIDDLE -> builder.namePart(1, cell);
                case FAMILY -> builder.namePart(2, cell);
                case SUFFIX -> builder.namePart(3, cell);
                case GOES_BY -> builder.goesBy(cell);
                case PRONOUNS -> builder.pronouns(cell);
                case BIRTH -> birth(cell);
                case LINES -> builder.note(cell);
                case MAY_NAME -> builder.mayName(May.of(cell));
                case HOURS -> builder.hours(cell);
                case NOT_NOW -> builder.notNow(cell);
                case LANGUAGES -> builder.language(cell);
                case EMERGENCY -> builder.emergency(cell);
                case REFERRAL -> builder.referral(cell);
                case OWN -> builder.value(column.own(), cell);
                default -> {
                    // contacts come when all that is said about them is known
                }
            }
        }

        private void birth(String cell) {
            // Outlook writes this where it has none.
            if (cell.matches("0+/0+/0+")) {
                return;
            }
            if (monthFirst == null && Births.ambiguous(cell)) {
                builder.birthTwoWays();
            } else {
                Births.parse(cell, Now.today(), Boolean.TRUE.equals(monthFirst)).ifPresentOrElse(builder::birth, builder::noBirth);
            }
        }
    }
}
