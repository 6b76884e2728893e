package org.tideline.sessions.model.spelling;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Measures the spelling of notes for docs/benchmarks.md: reading the dictionary, a screen full of words, and what could be
 * meant by one. Not a test: it asserts nothing. Run its main method with the class path of the tests of sessions.
 */
final class SpellingSpeed {
    private static final Logger LOG = Logger.getLogger(SpellingSpeed.class.getName());
    private static final String SENTENCE = "They came from a quarrel in the car and were able to say so; Mara recieved it quietly, and the dysregulated dyad, "
            + "as it were, found its way back to a conversation about Sundays at five and who plans the evening. ";
    private static final int TIMES = 200;

    private SpellingSpeed() {
    }

    public static void main(String[] args) {
        long began = System.nanoTime();
        Speller speller = Speller.of(Language.AMERICAN);
        said("| the dictionary read, first time | " + (System.nanoTime() - began) / 1_000_000 + " ms |");
        began = System.nanoTime();
        Speller again = Speller.of(Language.BRITISH);
        said("| read again | " + (System.nanoTime() - began) / 1_000_000 + " ms |");
        String screen = SENTENCE.repeat(12);
        Set<String> names = Set.of("mara", "jonas");
        long[] all = new long[TIMES];
        int words = 0;
        for (int i = -TIMES; i < TIMES; i++) {
            long at = System.nanoTime();
            List<NoteWords.Word> found = NoteWords.of(screen);
            words = found.size();
            found.forEach(word -> again.right(word.word(), names));
            if (i >= 0) {
                all[i] = System.nanoTime() - at;
            }
        }
        Arrays.sort(all);
        said("| a screen of " + words + " words | " + String.format("%.1f ms, 99 of 100 within %.1f ms", all[TIMES / 2] / 1e6, all[TIMES * 99 / 100] / 1e6) + " |");
        List<String> wrong = List.of("recieved", "tehy", "adn", "dysregulatd", "seperate", "intimcy", "wierd", "concious", "Jonsa", "definately");
        long[] meant = new long[wrong.size() * 10];
        for (int i = 0; i < meant.length; i++) {
            long at = System.nanoTime();
            speller.suggestions(wrong.get(i % wrong.size()), names);
            meant[i] = System.nanoTime() - at;
        }
        Arrays.sort(meant);
        said("| what could be meant | " + String.format("%.0f ms, at worst %.0f ms", meant[meant.length / 2] / 1e6, meant[meant.length - 1] / 1e6) + " |");
    }

    private static void said(String row) {
        LOG.log(Level.WARNING, "{0}", row);
    }
}
