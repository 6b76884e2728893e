package org.tideline.clients.model.people.file;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.openide.util.NbBundle.Messages;

/**
 * Text of a file of contacts on its way to whoever takes it apart. A hostile or damaged file is stopped here, with its
 * place, before it fills the memory: a line, folded or not, of millions of characters; a card of thousands of lines; a
 * character that no text holds. Remembers where the cards begin.
 */
@Messages({
    "# {0} - line number", "# {1} - the most characters", "WatchedText.line=The line that begins at line {0} has more than {1,number,integer} characters. The file is damaged, or is no file of contacts. Nothing was brought in.",
    "# {0} - line number", "# {1} - the most lines", "WatchedText.card=The card that begins at line {0} has more than {1,number,integer} entries. The file is damaged, or is no file of contacts. Nothing was brought in.",
    "# {0} - line number", "WatchedText.nul=Line {0} holds a character that no text holds (NUL). The file is damaged, or does not hold text. Nothing was brought in."})
final class WatchedText extends FilterReader {
    /** No line of a CSV file is as long. */
    static final int LONGEST = 1 << 21;
    /** A photo within a card can be this long. */
    static final int LONGEST_IN_CARD = 1 << 24;
    /** No card has as many entries. */
    static final int MOST_ENTRIES = 5_000;
    private static final String BEGIN = "BEGIN:VCARD";
    private static final String END = "END:VCARD";
    /** Longer than both, so that what follows is not taken for either. */
    private static final String NO_NAME = "            ";
    private final boolean cards;
    private final List<Long> begins = new ArrayList<>();
    private final StringBuilder start = new StringBuilder();
    private long line = 1;
    private long lineBegan = 1;
    private int length;
    private int depth;
    private int entries;
    private char last;
    private char lastOfLine;
    private boolean fresh = true;

    /** The text is refused; the message is for people. */
    static final class Refused extends IOException {
        private static final long serialVersionUID = 1;

        Refused(String message) {
            super(message);
        }
    }

    WatchedText(Reader in, boolean cards) {
        super(in);
        this.cards = cards;
    }

    /** The line on which the card of that number begins, counted from 0. */
    long begins(int card) {
        return card < begins.size() ? begins.get(card) : 0;
    }

    /** Whether the text ended within a card. */
    boolean inside() {
        if (!fresh) {
            named();
        }
        return depth > 0;
    }

    @Override
    public int read() throws IOException {
        int c = in.read();
        if (c >= 0) {
            watch((char) c);
        }
        return c;
    }

    @Override
    public int read(char[] buffer, int offset, int most) throws IOException {
        int read = in.read(buffer, offset, most);
        for (int i = 0; i < read; i++) {
            watch(buffer[offset + i]);
        }
        return read;
    }

    private void watch(char c) throws Refused {
        if (c == 0) {
            throw new Refused(Bundle.WatchedText_nul(Long.toString(line)));
        }
        boolean ends = c == '\n' || c == '\r';
        if (fresh && !ends) {
            begin(c);
        }
        if (c == '\n' && last == '\r') {
            last = c;
            return;
        }
        if (ends) {
            named();
            line++;
            lastOfLine = fresh ? 0 : lastOfLine;
            fresh = true;
        } else {
            length++;
            if (cards && start.length() <= BEGIN.length()) {
                start.append(c);
            }
            if (length > (cards ? LONGEST_IN_CARD : LONGEST)) {
                throw new Refused(Bundle.WatchedText_line(Long.toString(lineBegan), cards ? LONGEST_IN_CARD : LONGEST));
            }
            lastOfLine = c;
        }
        last = c;
    }

    /** A line begins: of a card it may go on with the one before. */
    private void begin(char c) throws Refused {
        fresh = false;
        boolean folded = cards && (c == ' ' || c == '\t');
        boolean quoted = cards && lastOfLine == '=';
        lastOfLine = 0;
        if (!folded && !quoted) {
            length = 0;
            lineBegan = line;
            if (cards && depth > 0 && ++entries > MOST_ENTRIES) {
                throw new Refused(Bundle.WatchedText_card(Long.toString(begins.get(begins.size() - 1)), MOST_ENTRIES));
            }
        }
        start.setLength(0);
        if (folded) {
            start.append(NO_NAME);
        }
    }

    /** A line has ended: it may have begun or ended a card. */
    private void named() {
        if (!cards || start.length() < END.length()) {
            return;
        }
        String word = start.toString().strip().toUpperCase(Locale.ROOT);
        if (word.equals(BEGIN)) {
            if (depth == 0) {
                begins.add(lineBegan);
                entries = 0;
            }
            depth++;
        } else if (word.equals(END)) {
            depth = Math.max(0, depth - 1);
        }
        start.setLength(0);
    }
}
