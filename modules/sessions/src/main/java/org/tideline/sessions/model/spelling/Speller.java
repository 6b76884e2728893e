package org.tideline.sessions.model.spelling;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.analysis.hunspell.Dictionary;
import org.apache.lucene.analysis.hunspell.Hunspell;
import org.apache.lucene.analysis.hunspell.SortingStrategy;
import org.apache.lucene.analysis.hunspell.SuggestionTimeoutException;

/** A dictionary, with the words of our work that it lacks. It knows nobody's words. Not for two threads at once. */
final class Speller {
    private static final int MOST = 6;
    private static final int NEAR = 2;
    private static final long PATIENCE_MILLIS = 400;
    private final Hunspell hunspell;
    private final Set<String> clinical;

    private Speller(Hunspell hunspell, Set<String> clinical) {
        this.hunspell = hunspell;
        this.clinical = clinical;
    }

    /** Reads it, which takes about a second; nothing is written to the disk. */
    static Speller of(Language language) {
        try (InputStream affixes = stream(language.file() + ".aff"); InputStream words = stream(language.file() + ".dic");
                BufferedReader lines = new BufferedReader(new InputStreamReader(stream("clinical-words.txt"), StandardCharsets.UTF_8))) {
            return new Speller(new Hunspell(new Dictionary(affixes, List.of(words), false, SortingStrategy.inMemory())), lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#")).flatMap(line -> Stream.of(line.split(" "))).map(NoteWords::folded)
                    .collect(Collectors.toUnmodifiableSet()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParseException e) {
            throw new IllegalStateException("The dictionary of the program cannot be read", e);
        }
    }

    private static InputStream stream(String name) {
        return Speller.class.getResourceAsStream(name);
    }

    /**
     * Whether a word is spelled as it should be.
     *
     * @param known further words, folded: a person's own, and names
     */
    boolean right(String word, Set<String> known) {
        String folded = NoteWords.folded(word);
        return known.contains(folded) || clinical.contains(folded) || hunspell.spell(word) || plain(word) || plural(folded, known);
    }

    private boolean plain(String word) {
        String plain = NoteWords.plain(word);
        return !plain.equals(word) && hunspell.spell(plain);
    }

    /** Of what is ours, more than one. */
    private boolean plural(String folded, Set<String> known) {
        String one = folded.endsWith("s") ? folded.substring(0, folded.length() - 1) : "";
        return !one.isEmpty() && (clinical.contains(one) || known.contains(one));
    }

    /** What could be meant, nearest first; what a person added, and names, before the dictionary's. */
    List<String> suggestions(String word, Set<String> known) {
        String folded = NoteWords.folded(word);
        Set<String> all = new LinkedHashSet<>();
        Stream.concat(known.stream(), clinical.stream()).filter(each -> each.length() > 3 && Math.abs(each.length() - folded.length()) <= NEAR
                && apart(each, folded) <= NEAR).sorted(Comparator.comparingInt((String each) -> apart(each, folded)).thenComparing(each -> each)).limit(2)
                .map(each -> Character.isUpperCase(word.charAt(0)) ? Character.toUpperCase(each.charAt(0)) + each.substring(1) : each).forEach(all::add);
        try {
            all.addAll(hunspell.suggest(word, PATIENCE_MILLIS));
        } catch (SuggestionTimeoutException e) {
            all.addAll(e.getPartialResult());
        }
        boolean curly = word.indexOf('\u2019') >= 0;
        return new ArrayList<>(all).stream().map(each -> curly ? each.replace('\'', '\u2019') : each).distinct().limit(MOST).toList();
    }

    /** How many letters one must change, add, take out or exchange with the next to make one word of the other. */
    static int apart(String one, String other) {
        int[][] d = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int same = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + same);
                if (i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[one.length()][other.length()];
    }
}
