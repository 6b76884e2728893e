package org.tideline.sessions.model.spelling;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a text that have a spelling: no numbers, addresses, abbreviations, nor words of other scripts. Pure. */
public final class NoteWords {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+(?:['\u2019][\\p{L}\\p{M}]+)*");
    private static final Pattern AROUND = Pattern.compile("[\\p{L}\\p{M}\\p{N}@/\\\\_.:#']*");

    private NoteWords() {
    }

    /**
     * A word where it stands.
     *
     * @param from where it begins
     * @param to   behind its end
     */
    public record Word(int from, int to, String word) {
    }

    /** Those of a text, in their order. */
    public static List<Word> of(String text) {
        List<Word> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            String word = matcher.group();
            if (spelled(word) && !within(text, matcher.start(), matcher.end())) {
                words.add(new Word(matcher.start(), matcher.end(), word));
            }
        }
        return words;
    }

    private static boolean spelled(String word) {
        boolean latin = word.codePoints().filter(Character::isLetter).allMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN);
        // Two capitals make an abbreviation: SOAP, PhD, McNeil.
        return latin && word.length() > 1 && word.codePoints().filter(Character::isUpperCase).count() < 2;
    }

    /** Whether it is a piece of a number, an address or a name of a file. */
    private static boolean within(String text, int from, int to) {
        int first = from;
        while (first > 0 && AROUND.matcher(text.substring(first - 1, first)).matches()) {
            first--;
        }
        int last = to;
        while (last < text.length() && AROUND.matcher(text.substring(last, last + 1)).matches()) {
            last++;
        }
        String around = text.substring(first, last).replaceAll("^[.:'/]+|[.:'/]+$", "");
        return around.length() > to - from && (around.indexOf('@') >= 0 || around.contains("://") || around.indexOf('_') >= 0
                || around.matches(".*\\p{N}.*") || around.startsWith("www."));
    }

    /** The word as own words and names are compared: small letters, a straight apostrophe, without that of possession. */
    static String folded(String word) {
        String low = Normalizer.normalize(word, Normalizer.Form.NFC).replace('\u2019', '\'').toLowerCase(Locale.ROOT);
        return low.endsWith("'s") ? low.substring(0, low.length() - 2) : low.endsWith("'") ? low.substring(0, low.length() - 1) : low;
    }

    /** The same without accents. */
    static String plain(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
    }
}
