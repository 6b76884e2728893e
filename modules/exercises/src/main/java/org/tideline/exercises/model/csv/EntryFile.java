package org.tideline.exercises.model.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openide.util.NbBundle.Messages;
import org.tideline.clients.api.Case;
import org.tideline.core.api.Ids;
import org.tideline.core.api.Trouble;
import org.tideline.exercises.model.Asks;
import org.tideline.exercises.model.Assignment;
import org.tideline.exercises.model.PracticeEntry;

/**
 * Reads tries from a CSV file with one row for what one person says of one try. Columns are known by their names, see
 * {@link #COLUMNS}; others are passed over. A row that cannot be read is set aside with its line and field, the rest goes in.
 * Pure but for reading the file; worker thread.
 *
 * @param entries what can go in, all closed in its authors' drawers
 * @param aside   the rows that cannot, in the order of the file
 * @param unknown headings nothing is taken from
 */
@Messages({
    "EntryFile.unreadable=This file cannot be read. Look whether it is still there and may be opened.",
    "EntryFile.big=This file has more than four megabytes. That is no list of tries; nothing was brought in.",
    "EntryFile.text=This file is not text in UTF-8. Save it as CSV in UTF-8; nothing was brought in.",
    "EntryFile.broken=A quotation mark in this file is never closed. Nothing was brought in.",
    "EntryFile.empty=There is no row in this file. Nothing was brought in.",
    "# {0} - names of columns", "EntryFile.header=The first line has to name the columns; these are missing: {0}. Nothing was brought in."})
public record EntryFile(List<PracticeEntry> entries, List<Aside> aside, List<String> unknown) {
    static final String PERSON = "person";
    static final String DATE = "date";
    static final String TIME = "time";
    static final String EXERCISE = "exercise";
    static final String OUTCOME = "outcome";
    static final String TOGETHER = "together";
    static final String TRY = "try";
    static final String REPEATS = "repeats";
    /** The facts of a try. */
    private static final List<String> FACTS = List.of(PERSON, DATE, TIME, EXERCISE, OUTCOME, TOGETHER, TRY, REPEATS);
    private static final List<String> NEEDED = List.of(PERSON, DATE, EXERCISE, OUTCOME);
    /** All columns that are known. How long it took is {@code minutes}, for {@code time} is the time of day. */
    public static final List<String> COLUMNS = Stream.concat(FACTS.stream(), Stream.of(Asks.values()).map(EntryFile::column)).toList();
    private static final long MOST_BYTES = 4L << 20;
    private static final char BOM = '\uFEFF';

    /**
     * A row that was set aside.
     *
     * @param line where it begins in the file
     * @param why  which field, and what is accepted there; no word from the file
     */
    public record Aside(long line, String why) {
    }

    public EntryFile {
        entries = List.copyOf(entries);
        aside = List.copyOf(aside);
        unknown = List.copyOf(unknown);
    }

    /** The heading of the column of a question. */
    static String column(Asks asks) {
        return asks == Asks.TIME ? "minutes" : asks.code();
    }

    /** An empty table with all headings, to be filled in. */
    public static String empty() {
        return String.join(",", COLUMNS) + "\r\n";
    }

    /**
     * Reads a file.
     *
     * @param given what the case was given, newest first; where two have the same title the newer one is meant
     * @throws Trouble if the file as a whole cannot be taken in
     */
    public static EntryFile read(Path path, Case of, List<Assignment> given) throws Trouble {
        List<CsvRecord> records = records(text(path));
        if (records.isEmpty()) {
            throw new Trouble(Bundle.EntryFile_empty());
        }
        Map<String, Integer> columns = new HashMap<>();
        List<String> unknown = new ArrayList<>();
        List<String> header = records.get(0).getFields();
        for (int i = 0; i < header.size(); i++) {
            String name = header.get(i).strip();
            String known = COLUMNS.stream().filter(column -> column.equalsIgnoreCase(name)).findFirst().orElse("");
            if (known.isEmpty()) {
                unknown.add(name);
            } else {
                columns.putIfAbsent(known, i);
            }
        }
        List<String> missing = NEEDED.stream().filter(column -> !columns.containsKey(column)).toList();
        if (!missing.isEmpty()) {
            throw new Trouble(Bundle.EntryFile_header(String.join(", ", missing)));
        }
        if (records.size() == 1) {
            throw new Trouble(Bundle.EntryFile_empty());
        }
        List<PracticeEntry> entries = new ArrayList<>();
        List<Aside> aside = new ArrayList<>();
        Map<String, Long> attempts = new HashMap<>();
        int tries = columns.getOrDefault(TRY, Integer.MAX_VALUE);
        records.stream().skip(1).filter(record -> tries < record.getFieldCount())
                .forEach(record -> attempts.computeIfAbsent(record.getField(tries).strip(), name -> Ids.next()));
        for (CsvRecord record : records.subList(1, records.size())) {
            try {
                entries.add(new EntryRow(record, columns, of, given).entry(attempts));
            } catch (EntryRow.Wrong e) {
                aside.add(new Aside(record.getStartingLineNumber(), e.getMessage()));
            }
        }
        return new EntryFile(entries, aside, unknown);
    }

    private static String text(Path path) throws Trouble {
        try {
            if (Files.size(path) > MOST_BYTES) {
                throw new Trouble(Bundle.EntryFile_big());
            }
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(Files.readAllBytes(path))).toString();
            if (text.indexOf('\0') >= 0) {
                throw new Trouble(Bundle.EntryFile_text());
            }
            return !text.isEmpty() && text.charAt(0) == BOM ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new Trouble(Bundle.EntryFile_text());
        } catch (IOException e) {
            throw new Trouble(Bundle.EntryFile_unreadable());
        }
    }

    private static List<CsvRecord> records(String text) throws Trouble {
        String first = text.lines().findFirst().orElse("");
        char separator = Stream.of(',', ';', '\t').max(Comparator.comparingLong(c -> first.chars().filter(each -> each == c).count()))
                .orElse(',');
        try (CsvReader<CsvRecord> reader = CsvReader.builder().fieldSeparator(separator).allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE).missingFieldStrategy(FieldMismatchStrategy.IGNORE).ofCsvRecord(text)) {
            return reader.stream().filter(record -> record.getFields().stream().anyMatch(field -> !field.isBlank())).collect(Collectors.toList());
        } catch (CsvParseException | IOException e) {
            throw new Trouble(Bundle.EntryFile_broken());
        }
    }

    /** Lower case, without blanks around, for comparing names. */
    static String plain(String words) {
        return words.strip().toLowerCase(Locale.ROOT);
    }
}
