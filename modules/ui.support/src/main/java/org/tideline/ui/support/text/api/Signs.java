package org.tideline.ui.support.text.api;

/** What the lines of a text must know of single signs, of whatever writing. */
final class Signs {
    /** No line begins with these. */
    private static final String NEVER_FIRST = "、。，．・：；？！ー”’）］｝〉》」』】〕〗〙〛ゝゞヽヾ々〻ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶ…‥％°′″,.:;?!)]}%»›";
    /** No line ends with these. */
    private static final String NEVER_LAST = "“‘（［｛〈《「『【〔〖〘〚([{«‹$£¥€";

    private Signs() {
    }

    /** Whether a sign is one glyph of one width, whatever stands beside it. */
    static boolean simple(char c) {
        return c >= ' ' && c < 0x7f || c >= 0xa0 && c < 0x300 && c != 0xad
                || c >= 0x370 && c < 0x483 || c >= 0x48a && c < 0x530
                // Hebrew without its points
                || c >= 0x5d0 && c <= 0x5f4 || c == 0x5be
                || c >= 0x1e00 && c < 0x2000 || c >= 0x2010 && c <= 0x2027 || c >= 0x2030 && c <= 0x205e || c >= 0x20a0 && c <= 0x20cf
                || ideograph(c);
    }

    /** Chinese, Japanese and Korean signs: a line may end after each. */
    static boolean ideograph(char c) {
        return c >= 0x3000 && c < 0x302a || c >= 0x3030 && c < 0x3099 || c >= 0x309b && c < 0x3100 || c >= 0x3400 && c < 0x4dc0
                || c >= 0x4e00 && c < 0xa000 || c >= 0xac00 && c < 0xd7a4 || c >= 0xf900 && c < 0xfb00 || c >= 0xff01 && c < 0xffef;
    }

    /** Whether the font of notes, which is made for western writing, borrows this from another. */
    static boolean foreign(char c) {
        return c >= 0x590 && c < 0x1e00 || c >= 0x2e80;
    }

    /** Whether a line may end between two signs that are no spaces. */
    static boolean mayEnd(char last, char next) {
        if (last == '-') {
            return Character.isLetter(next);
        }
        return (ideograph(last) || ideograph(next)) && NEVER_LAST.indexOf(last) < 0 && NEVER_FIRST.indexOf(next) < 0 && next != ' ';
    }

    /** What stands for a sign that has no shape of its own. */
    static char shown(char c, char next, char before) {
        if (c == '\t' || c == 0x0b || c == '\f' || c == 0x85 || c == 0x2028 || c == 0x2029) {
            return '\u2003';
        }
        boolean half = Character.isHighSurrogate(c) && !Character.isLowSurrogate(next)
                || Character.isLowSurrogate(c) && !Character.isHighSurrogate(before);
        return half || Character.isISOControl(c) ? '\ufffd' : c;
    }
}
