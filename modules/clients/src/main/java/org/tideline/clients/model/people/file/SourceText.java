package org.tideline.clients.model.people.file;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.openide.util.NbBundle.Messages;

/**
 * A file of contacts as text: its encoding is found by its mark, else by whether all of it is UTF-8, else it is read as
 * Western European, as old programs write it.
 *
 * @param path    the file
 * @param charset its encoding
 * @param cards   whether it holds vCards; else it is taken for CSV
 */
@Messages({
    "SourceText.unreadable=This file cannot be read. Look whether it is still there and may be opened.",
    "SourceText.empty=This file is empty.",
    "# {0} - megabytes", "SourceText.large=This file is larger than {0} MB, which no file of contacts is. Nothing was brought in.",
    "SourceText.spreadsheet=This is a spreadsheet or an archive, not a file of contacts. Save it as CSV or vCard first, then bring it in.",
    "SourceText.binary=This file does not hold text. Save it as CSV or vCard first, then bring it in.",
    "SourceText.western=Western European (Windows-1252)"})
public record SourceText(Path path, Charset charset, boolean cards) {
    /** As many megabytes a file can have. */
    static final int MOST_MEGABYTES = 150;
    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final int LOOK_AHEAD = 1 << 16;
    private static final char BOM = '\uFEFF';
    private static final String CARD = "BEGIN:VCARD";

    /** Looks at a file. Worker thread. */
    public static SourceText open(Path path) throws FileTrouble {
        byte[] start;
        try (InputStream in = Files.newInputStream(path)) {
            if (Files.size(path) > MOST_MEGABYTES * 1024L * 1024) {
                throw new FileTrouble(Bundle.SourceText_large(MOST_MEGABYTES));
            }
            start = in.readNBytes(LOOK_AHEAD);
            if (start.length == 0) {
                throw new FileTrouble(Bundle.SourceText_empty());
            }
            if (start.length > 3 && start[0] == 'P' && start[1] == 'K' && start[2] < 9) {
                throw new FileTrouble(Bundle.SourceText_spreadsheet());
            }
            Charset charset = charset(path, start);
            String text = new String(start, charset).replace(BOM + "", "").stripLeading();
            if (text.isEmpty() && start.length < LOOK_AHEAD) {
                throw new FileTrouble(Bundle.SourceText_empty());
            }
            return new SourceText(path, charset, text.toUpperCase(Locale.ROOT).startsWith(CARD));
        } catch (IOException e) {
            throw new FileTrouble(Bundle.SourceText_unreadable());
        }
    }

    private static Charset charset(Path path, byte[] start) throws FileTrouble, IOException {
        int first = start[0] & 0xFF;
        int second = start.length > 1 ? start[1] & 0xFF : 0;
        if (first == 0xFF && second == 0xFE) {
            return StandardCharsets.UTF_16LE;
        }
        if (first == 0xFE && second == 0xFF) {
            return StandardCharsets.UTF_16BE;
        }
        int[] noughts = new int[2];
        for (int i = 0; i < start.length; i++) {
            noughts[i % 2] += start[i] == 0 ? 1 : 0;
        }
        if (noughts[0] + noughts[1] > start.length / 20) {
            // Text of UTF-16 without its mark has them in every other place.
            if (noughts[1] > start.length / 4 && noughts[0] == 0) {
                return StandardCharsets.UTF_16LE;
            }
            if (noughts[0] > start.length / 4 && noughts[1] == 0) {
                return StandardCharsets.UTF_16BE;
            }
            throw new FileTrouble(Bundle.SourceText_binary());
        }
        return utf8(path) ? StandardCharsets.UTF_8 : WESTERN;
    }

    /** Whether all bytes of a file are UTF-8. */
    private static boolean utf8(Path path) throws IOException {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.allocate(LOOK_AHEAD);
        CharBuffer chars = CharBuffer.allocate(LOOK_AHEAD);
        try (InputStream in = new BufferedInputStream(Files.newInputStream(path))) {
            boolean more = true;
            while (more) {
                int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
                more = read >= 0;
                bytes.position(bytes.position() + Math.max(read, 0)).flip();
                CoderResult result = decoder.decode(bytes, chars, !more);
                if (result.isError()) {
                    return false;
                }
                bytes.compact();
                chars.clear();
            }
            return true;
        }
    }

    /** The encoding in words. */
    public String charsetWords() {
        return charset.equals(WESTERN) ? Bundle.SourceText_western() : charset.displayName();
    }

    /** Its text without the mark of its encoding, watched over for lines out of all proportion. */
    WatchedText text() throws FileTrouble {
        try {
            BufferedReader text = new BufferedReader(new InputStreamReader(Files.newInputStream(path), charset), LOOK_AHEAD);
            text.mark(1);
            if (text.read() != BOM) {
                text.reset();
            }
            return new WatchedText(text, cards);
        } catch (IOException e) {
            throw new FileTrouble(Bundle.SourceText_unreadable());
        }
    }

    /** The trouble behind a failure to read. */
    static FileTrouble trouble(IOException e) {
        return e instanceof WatchedText.Refused refused ? new FileTrouble(refused.getMessage()) : new FileTrouble(Bundle.SourceText_unreadable());
    }

    /** The first bytes as text, to look at. */
    String start() throws FileTrouble {
        char[] start = new char[LOOK_AHEAD];
        try (Reader text = new InputStreamReader(Files.newInputStream(path), charset)) {
            int length = 0;
            int read = 0;
            while (length < start.length && read >= 0) {
                read = text.read(start, length, start.length - length);
                length += Math.max(read, 0);
            }
            String words = new String(start, 0, length);
            return words.startsWith(BOM + "") ? words.substring(1) : words;
        } catch (IOException e) {
            throw new FileTrouble(Bundle.SourceText_unreadable());
        }
    }
}
