package org.tideline.checkins.model.csv;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openide.util.NbBundle.Messages;
import org.tideline.core.api.Progress;

/**
 * A file of comma-separated values, as it lies on disk: its encoding, separator and header are found once, its rows
 * are read as often as wanted and never all held at once. Undecodable bytes, a quotation mark never closed and lines
 * out of all proportion are trouble of the whole file.
 *
 * @param path      the file
 * @param charset   its encoding
 * @param separator comma, semicolon or tab
 * @param header    the headings
 */
@Messages({
    "FILE_unreadable=This file cannot be read. Look whether it is still there and may be opened.",
    "FILE_empty=This file is empty.",
    "FILE_spreadsheet=This is a spreadsheet or an archive, not a CSV file. Save it as CSV first, then bring it in.",
    "FILE_binary=This file does not hold text. Save it as CSV first, then bring it in.",
    "FILE_undecodable=This file is not written in UTF-8, so some letters would be lost. Save it as CSV in UTF-8.",
    "# {0} - line number",
    "FILE_quote=A quotation mark in the row at line {0} is never closed, or closed before its field ends. Nothing was brought in.",
    "# {0} - line number",
    "FILE_longField=The row at line {0} has a quotation mark that is never closed, or a field of more than a million characters. Nothing was brought in.",
    "# {0} - line number",
    "FILE_longRow=The row at line {0} has more than four million characters. Nothing was brought in.",
    "# {0} - line number", "# {1} - the most columns",
    "FILE_columns=The row at line {0} has more than {1} columns. Nothing was brought in.",
    "# {0} - line number",
    "FILE_nought=The row at line {0} holds a character that is no text. Save the file as CSV in UTF-8, then bring it in. Nothing was brought in."
})
public record CsvFile(Path path, Charset charset, char separator, List<String> header) {
    /** No field of a check-in is as long; beyond it a file is taken for damaged, before it fills the memory. */
    private static final int LONGEST_FIELD = 1 << 20;
    private static final int LONGEST_ROW = 1 << 22;
    private static final int MOST_COLUMNS = 20_000;
    private static final int LOOK_AHEAD = 1 << 16;
    private static final char BOM = '\uFEFF';
    private static final char NOUGHT = '\0';
    private static final String SEPARATORS = ",;\t";
    private static final Pattern LINE = Pattern.compile("line (\\d+)");

    public CsvFile {
        header = List.copyOf(header);
    }

    /** What is done with each row. */
    public interface Rows {
        /** Takes the next row; called in the order of the file. */
        void row(FileRow row) throws Progress.Cancelled;
    }

    /** Looks at a file whose encoding tells itself: UTF-8, or UTF-16 with its mark. */
    public static CsvFile open(Path path) throws FileTrouble {
        return open(path, null);
    }

    /**
     * Looks at a file.
     *
     * @param told the encoding the therapist named, or null to find it out
     */
    public static CsvFile open(Path path, Charset told) throws FileTrouble {
        byte[] start;
        try (InputStream in = Files.newInputStream(path)) {
            start = in.readNBytes(LOOK_AHEAD);
        } catch (IOException e) {
            throw new FileTrouble(Bundle.FILE_unreadable());
        }
        if (start.length == 0) {
            throw new FileTrouble(Bundle.FILE_empty());
        }
        if (start.length > 3 && start[0] == 'P' && start[1] == 'K' && start[2] < 9) {
            throw new FileTrouble(Bundle.FILE_spreadsheet());
        }
        Charset charset = told != null ? told : markOf(start);
        if (charset != StandardCharsets.UTF_16LE && charset != StandardCharsets.UTF_16BE) {
            requireText(start);
        }
        char separator = separator(new String(start, charset));
        List<String> header = new ArrayList<>();
        try {
            new CsvFile(path, charset, separator, List.of()).records(first -> {
                header.addAll(first.getFields().stream().map(String::strip).toList());
                return false;
            });
        } catch (Progress.Cancelled e) {
            throw new IllegalStateException("Nobody can cancel the reading of one line", e);
        }
        if (header.isEmpty()) {
            throw new FileTrouble(Bundle.FILE_empty());
        }
        return new CsvFile(path, charset, separator, header);
    }

    /**
     * Reads all rows below the header, in order. Empty lines are no rows.
     *
     * @throws FileTrouble if the file cannot be read to its end; rows before that have been handed over
     */
    public void rows(Progress progress, Rows sink) throws FileTrouble, Progress.Cancelled {
        boolean[] header = {true};
        records(record -> {
            if (header[0]) {
                header[0] = false;
            } else {
                progress.check();
                sink.row(new FileRow(record.getStartingLineNumber(), record.getFields()));
            }
            return true;
        });
    }

    /** What is done with each record, the header included; false stops the reading. */
    private interface Records {
        boolean record(CsvRecord record) throws Progress.Cancelled;
    }

    private void records(Records sink) throws FileTrouble, Progress.Cancelled {
        try (Reader text = reader(); CsvReader<CsvRecord> csv = CsvReader.builder().fieldSeparator(separator)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE).missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false).maxBufferSize(LONGEST_FIELD).build(CsvRecordHandler.of(limits -> limits
                        .maxFields(MOST_COLUMNS).maxFieldSize(LONGEST_FIELD).maxRecordSize(LONGEST_ROW)), text);
                CloseableIterator<CsvRecord> records = csv.iterator()) {
            boolean more = true;
            while (more && records.hasNext()) {
                CsvRecord record = records.next();
                for (String field : record.getFields()) {
                    if (field.indexOf(NOUGHT) >= 0) {
                        throw new FileTrouble(Bundle.FILE_nought(Long.toString(record.getStartingLineNumber())));
                    }
                }
                more = sink.record(record);
            }
        } catch (CsvParseException e) {
            throw badlyFormed(e);
        } catch (UncheckedIOException e) {
            throw unreadable(e.getCause());
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private static FileTrouble badlyFormed(CsvParseException e) {
        Matcher line = LINE.matcher(String.valueOf(e.getMessage()));
        String at = line.find() ? line.group(1) : "?";
        String why = String.valueOf(e.getMessage());
        if (why.contains("limit of " + MOST_COLUMNS + " fields")) {
            return new FileTrouble(Bundle.FILE_columns(at, MOST_COLUMNS));
        }
        if (why.contains("record size")) {
            return new FileTrouble(Bundle.FILE_longRow(at));
        }
        return new FileTrouble(why.contains("buffer") || why.contains("field size") ? Bundle.FILE_longField(at) : Bundle.FILE_quote(at));
    }

    private static FileTrouble unreadable(IOException e) {
        return e instanceof CharacterCodingException ? new FileTrouble(Bundle.FILE_undecodable(), true)
                : new FileTrouble(Bundle.FILE_unreadable());
    }

    /** Text without the byte order mark; bytes that are no text stop it instead of turning into question marks. */
    private Reader reader() throws IOException {
        BufferedReader text = new BufferedReader(new InputStreamReader(Files.newInputStream(path), charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT)), LOOK_AHEAD);
        try {
            text.mark(1);
            if (text.read() != BOM) {
                text.reset();
            }
            return text;
        } catch (IOException e) {
            text.close();
            throw e;
        }
    }

    private static Charset markOf(byte[] start) {
        if (start.length > 1 && (start[0] & 0xFF) == 0xFF && (start[1] & 0xFF) == 0xFE) {
            return StandardCharsets.UTF_16LE;
        }
        if (start.length > 1 && (start[0] & 0xFF) == 0xFE && (start[1] & 0xFF) == 0xFF) {
            return StandardCharsets.UTF_16BE;
        }
        return StandardCharsets.UTF_8;
    }

    /** UTF-16 without its mark has a nought in every second place, at least where the letters are Latin. */
    private static void requireText(byte[] start) throws FileTrouble {
        int[] noughts = new int[2];
        for (int i = 0; i < start.length; i++) {
            noughts[i % 2] += start[i] == 0 ? 1 : 0;
        }
        int most = Math.max(noughts[0], noughts[1]);
        if (most > start.length / 4 && noughts[0] + noughts[1] - most < start.length / 20) {
            throw new FileTrouble(Bundle.FILE_undecodable(), true);
        }
        if (noughts[0] + noughts[1] > start.length / 20) {
            throw new FileTrouble(Bundle.FILE_binary());
        }
    }

    /** The separator that stands most often in the first line that is not empty, outside quotations. */
    private static char separator(String start) {
        int[] count = new int[SEPARATORS.length()];
        boolean quoted = false;
        boolean begun = false;
        for (char c : start.toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == '\n' || c == '\r')) {
                if (begun) {
                    break;
                }
            } else if (!quoted && SEPARATORS.indexOf(c) >= 0) {
                count[SEPARATORS.indexOf(c)]++;
            }
            begun |= c > ' ' && c != BOM;
        }
        int best = 0;
        for (int i = 1; i < count.length; i++) {
            best = count[i] > count[best] ? i : best;
        }
        return SEPARATORS.charAt(best);
    }

    /** Stands for the sort of file: the same for all files with these headings, and holds none of them. */
    public String sort() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(String.join("\u001F", header).toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
            return "csv-" + HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** The separator in words. */
    @Messages({"SEP_comma=comma", "SEP_semicolon=semicolon", "SEP_tab=tab"})
    public String separatorWords() {
        return switch (separator) {
            case ';' -> Bundle.SEP_semicolon();
            case '\t' -> Bundle.SEP_tab();
            default -> Bundle.SEP_comma();
        };
    }
}
