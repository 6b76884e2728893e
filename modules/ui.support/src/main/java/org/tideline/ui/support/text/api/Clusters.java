package org.tideline.ui.support.text.api;

import java.nio.CharBuffer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a reader takes for one sign: letters with their accents, families of emoji, flags. The caret never stands within. */
final class Clusters {
    private static final Pattern SIGN = Pattern.compile("\\X");
    /** Longer than any sign people write. */
    private static final int REACH = 64;

    private static final int ZERO_WIDTH_JOINER = 0x200d;
    private static final int EMOJI_STYLE = 0xfe0f;
    private static final int KEYCAP = 0x20e3;

    private Clusters() {
    }

    /** Where the sign that begins at a place ends; -1 at the end. */
    static int after(char[] text, int place) {
        if (place >= text.length) {
            return -1;
        }
        if (plain(text, place) && (place + 1 == text.length || plain(text, place + 1))) {
            return place + 1;
        }
        int to = Math.min(text.length, place + REACH);
        Matcher sign = SIGN.matcher(CharBuffer.wrap(text, place, to - place));
        return sign.find() ? place + sign.end() : place + 1;
    }

    /** Where the sign that ends at a place begins; -1 at the start. */
    static int before(char[] text, int place) {
        return place <= 0 ? -1 : plain(text, place - 1) ? place - 1 : at(text, place, place - 1);
    }

    /** Where what Backspace takes begins: an emoji whole, of a letter with accents the last accent. */
    static int erased(char[] text, int place) {
        int sign = before(text, place);
        int last = Character.codePointBefore(text, place);
        boolean picture = false;
        for (int at = sign; at < place; at += Character.charCount(Character.codePointAt(text, at))) {
            int c = Character.codePointAt(text, at);
            picture |= c == ZERO_WIDTH_JOINER || c >= 0x1f000 || c == EMOJI_STYLE || c == KEYCAP;
        }
        return picture ? sign : place - Character.charCount(last);
    }

    /** The place itself, or where the sign begins in which it lies. */
    static int at(char[] text, int place) {
        boolean between = place <= 0 || place >= text.length || plain(text, place) && plain(text, place - 1);
        return between ? place : at(text, place + 1, place);
    }

    /** Where the last sign begins that begins at or before {@code place}, looking no further than {@code to}. */
    private static int at(char[] text, int to, int place) {
        int from = Math.max(0, place - REACH);
        while (from < place && !plain(text, from)) {
            from++;
        }
        if (from == place) {
            from = Math.max(0, place - REACH);
        }
        int at = from;
        Matcher sign = SIGN.matcher(CharBuffer.wrap(text, from, Math.min(text.length, to + REACH) - from));
        while (sign.find()) {
            if (from + sign.end() > place) {
                return from + sign.start();
            }
            at = from + sign.start();
        }
        return at;
    }

    private static boolean plain(char[] text, int at) {
        char c = text[at];
        return c < 0x300 && c != 0xa9 && c != 0xae && c != 0xad || c >= 0x4e00 && c < 0xa000;
    }
}
