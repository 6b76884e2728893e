package org.tideline.core.text.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Two versions of a text")
class TextDiffTest {
    private static final String[] WORDS = {"she", " ", " ", "goes", "quiet", ".", "\n", "\n", "漢", "字", "שלום", "👩‍👩‍👧", "don’t", "-"};

    /** Each change as "removed>added". */
    private static List<String> told(String older, String newer) {
        return TextDiff.between(older, newer).stream()
                .map(c -> older.substring(c.from(), c.to()) + ">" + newer.substring(c.newFrom(), c.newTo())).toList();
    }

    @Test
    @DisplayName("differ by words, not by letters")
    void words() {
        assertThat(told("She goes quiet on Sundays.", "She went quiet on Mondays.")).containsExactly("goes>went", "Sundays>Mondays");
        assertThat(told("a b c", "a c")).containsExactly("b >");
        assertThat(told("one\ntwo\nthree", "one\nthree")).containsExactly("two\n>");
        assertThat(told("one\nthree", "one\ntwo words\nthree")).containsExactly(">two words\n");
        assertThat(told("old words here", "new ones here")).containsExactly("old words>new ones");
        assertThat(told("don’t 漢字", "don’t 漢語")).containsExactly("字>語");
        assertThat(told("", "all new")).containsExactly(">all new");
        assertThat(told("same", "same")).isEmpty();
        assertThat(told("", "")).isEmpty();
    }

    @Test
    @DisplayName("of any kind: what is the same in both, with the changes put in, makes the newer one")
    void random() {
        Random random = new Random(4);
        for (int n = 0; n < 4000; n++) {
            List<String> pieces = new ArrayList<>();
            for (int i = random.nextInt(30); i > 0; i--) {
                pieces.add(WORDS[random.nextInt(WORDS.length)]);
            }
            String older = String.join("", pieces);
            for (int i = random.nextInt(6); i > 0 && !pieces.isEmpty(); i--) {
                int at = random.nextInt(pieces.size());
                if (random.nextBoolean()) {
                    pieces.remove(at);
                } else {
                    pieces.add(at, WORDS[random.nextInt(WORDS.length)]);
                }
            }
            String newer = String.join("", pieces);
            assertThat(rebuilt(older, newer, TextDiff.between(older, newer))).isEqualTo(newer);
        }
    }

    private static String rebuilt(String older, String newer, List<TextDiff.Change> changes) {
        StringBuilder text = new StringBuilder();
        int at = 0;
        for (TextDiff.Change change : changes) {
            assertThat(change.removes() || change.adds()).isTrue();
            text.append(older, at, change.from()).append(newer, change.newFrom(), change.newTo());
            assertThat(text.length()).isEqualTo(change.newTo());
            at = change.to();
        }
        return text.append(older.substring(at)).toString();
    }

    @Test
    @DisplayName("of a hundred thousand characters are compared however much differs")
    void large() {
        Random random = new Random(6);
        StringBuilder one = new StringBuilder();
        StringBuilder other = new StringBuilder();
        StringBuilder third = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            String word = "w" + random.nextInt(3000);
            one.append(word).append(' ');
            other.append(random.nextInt(100) == 0 ? "other" : word).append(' ');
            third.append("x").append(random.nextInt(3000)).append(' ');
        }
        assertThat(TextDiff.between(one.toString(), other.toString())).hasSizeBetween(150, 220);
        assertThat(TextDiff.between(one.toString(), third.toString())).hasSize(1);
        String lines = one.toString().replace(' ', '\n');
        String mixed = other.toString().replace(' ', '\n');
        assertThat(rebuilt(lines, mixed, TextDiff.between(lines, mixed))).isEqualTo(mixed);
    }
}
