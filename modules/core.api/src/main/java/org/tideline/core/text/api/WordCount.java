package org.tideline.core.text.api;

import java.lang.Character.UnicodeScript;
import java.text.BreakIterator;
import java.util.Locale;

/** Counts words. Where writing has no spaces between words (Chinese, Japanese), each character counts as one. */
public final class WordCount {
    private WordCount() {
    }

    /** How many words a text has. Any thread; about a millisecond for 10,000 characters. */
    public static int of(String text) {
        BreakIterator words = BreakIterator.getWordInstance(Locale.ROOT);
        // The rules know only the typewriter's apostrophe as part of a word.
        words.setText(text.replace('\u2019', '\''));
        int count = 0;
        int from = words.first();
        for (int to = words.next(); to != BreakIterator.DONE; to = words.next()) {
            count += within(text, from, to);
            from = to;
        }
        return count;
    }

    private static int within(String text, int from, int to) {
        int signs = 0;
        boolean word = false;
        for (int at = from; at < to; at += Character.charCount(text.codePointAt(at))) {
            int c = text.codePointAt(at);
            if (Character.isLetterOrDigit(c)) {
                UnicodeScript script = UnicodeScript.of(c);
                if (script == UnicodeScript.HAN || script == UnicodeScript.HIRAGANA || script == UnicodeScript.KATAKANA) {
                    signs++;
                } else {
                    word = true;
                }
            }
        }
        return signs + (word ? 1 : 0);
    }
}
