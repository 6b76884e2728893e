package org.tideline.sessions.model.search;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * The words of a text, one after the other, the way they are looked for: without capitals, accents and vowel points. A
 * word is a run of letters and digits, of whatever script; where a script puts no blanks between its words, as Chinese,
 * Japanese, Thai and, with its endings, Korean, each sign is a word of its own, and so is each symbol. The index, the scan,
 * what is asked and what is marked in an excerpt all read words here, so that they cannot differ. Not for two threads.
 */
final class FoldedWords {
    /** Longer words are cut; nobody tells two of them apart by what follows. */
    static final int LONGEST = 200;
    /** Below this no character is a mark, and none needs another to be whole. */
    private static final int MARKS_FROM = 0x300;
    private static final int ALONE_FROM = 0xE00;
    private static final Set<UnicodeScript> ALONE = EnumSet.of(UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA, UnicodeScript.HANGUL,
            UnicodeScript.BOPOMOFO, UnicodeScript.THAI, UnicodeScript.LAO, UnicodeScript.KHMER, UnicodeScript.MYANMAR);
    private final String text;
    private char[] word = new char[LONGEST];
    private int length;
    private int start;
    private int end;
    private int at;

    private enum Kind {
        APART, LETTER, MARK, ALONE
    }

    /** @param text any text */
    FoldedWords(String text) {
        this.text = whole(text);
    }

    /** The same text with letters and their accents put together, which offsets refer to. */
    static String whole(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= MARKS_FROM) {
                return Normalizer.normalize(text, Form.NFC);
            }
        }
        return text;
    }

    /** The text as it is read, which the offsets refer to. */
    String text() {
        return text;
    }

    /** Goes on to the next word; false where there is none. */
    boolean next() {
        while (at < text.length()) {
            int c = text.codePointAt(at);
            Kind kind = kind(c);
            start = at;
            at += Character.charCount(c);
            if (kind == Kind.LETTER || kind == Kind.ALONE) {
                goOn(kind == Kind.LETTER);
                end = at;
                if (fold()) {
                    return true;
                }
            }
        }
        return false;
    }

    private void goOn(boolean letters) {
        while (at < text.length()) {
            int c = text.codePointAt(at);
            Kind kind = kind(c);
            if (kind != Kind.MARK && !(letters && kind == Kind.LETTER)) {
                return;
            }
            at += Character.charCount(c);
        }
    }

    /** The letters of the word are the first {@link #length} of these. */
    char[] letters() {
        return word;
    }

    /** How many letters the word has. */
    int length() {
        return length;
    }

    /** Where it begins in {@link #text}. */
    int start() {
        return start;
    }

    /** Where it ends. */
    int end() {
        return end;
    }

    /** The word. */
    String word() {
        return new String(word, 0, length);
    }

    private static Kind kind(int c) {
        if (c < 128) {
            return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' ? Kind.LETTER : Kind.APART;
        }
        return switch (Character.getType(c)) {
            case Character.UPPERCASE_LETTER, Character.LOWERCASE_LETTER, Character.TITLECASE_LETTER, Character.MODIFIER_LETTER,
                    Character.OTHER_LETTER, Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER -> alone(c) ? Kind.ALONE : Kind.LETTER;
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> Kind.MARK;
            case Character.OTHER_SYMBOL -> Kind.ALONE;
            default -> Kind.APART;
        };
    }

    private static boolean alone(int c) {
        return c >= ALONE_FROM && (Character.isIdeographic(c) || ALONE.contains(UnicodeScript.of(c)) || c == 'ー' || c == 'ｰ');
    }

    /** Reads the word as it is looked for; false if nothing is left of it. */
    private boolean fold() {
        length = 0;
        for (int i = start; i < end && length < LONGEST; i++) {
            char c = text.charAt(i);
            if (c >= 128) {
                return foldAny();
            }
            word[length++] = c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
        }
        return true;
    }

    private boolean foldAny() {
        // A mark can become several; what lies far behind the cut is not looked at.
        int cut = Math.min(end, start + 4 * LONGEST);
        String raw = text.substring(start, cut < end && Character.isHighSurrogate(text.charAt(cut - 1)) ? cut - 1 : cut);
        String low = Normalizer.normalize(raw, Form.NFKD).toLowerCase(Locale.ROOT);
        StringBuilder plain = new StringBuilder(low.length() + 4);
        low.codePoints().filter(c -> !left(c)).forEach(c -> add(plain, c));
        String folded = Normalizer.normalize(plain, Form.NFC);
        length = Math.min(folded.length(), LONGEST);
        if (length == LONGEST && Character.isHighSurrogate(folded.charAt(length - 1))) {
            length--;
        }
        folded.getChars(0, length, word, 0);
        return length > 0;
    }

    /** Accents, vowel points and what only says how to join or draw. */
    private static boolean left(int c) {
        if (c < MARKS_FROM) {
            return c == 0xAD;
        }
        return switch (Character.getType(c)) {
            case Character.FORMAT -> true;
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> c < 0x6EE || c >= 0x1AB0 && c < 0x1B00
                    || c >= 0x1DC0 && c < 0x1E00 || c >= 0x20D0 && c < 0x2100 || c >= 0xFE00 && c < 0xFE30 || c >= 0xE0100;
            default -> c == 0x640;
        };
    }

    /** Letters that no accent makes of another, but that are typed so where the keyboard has none of them. */
    private static void add(StringBuilder plain, int c) {
        switch (c) {
            case 'ø' -> plain.append('o');
            case 'ł' -> plain.append('l');
            case 'đ', 'ð' -> plain.append('d');
            case 'ħ' -> plain.append('h');
            case 'ı' -> plain.append('i');
            case 'ß' -> plain.append("ss");
            case 'æ' -> plain.append("ae");
            case 'œ' -> plain.append("oe");
            case 'þ' -> plain.append("th");
            case 'ς' -> plain.append('σ');
            default -> plain.appendCodePoint(c);
        }
    }

    @Override
    public String toString() {
        // Never the text, which is a client's.
        return "FoldedWords" + Arrays.asList(start, end);
    }
}
