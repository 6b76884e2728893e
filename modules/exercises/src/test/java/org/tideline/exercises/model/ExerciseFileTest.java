package org.tideline.exercises.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tideline.core.api.Trouble;

class ExerciseFileTest {
    private static final Wording SOCKS = Shipped.all().get(1L);
    private static final String WHOLE = new String(ExerciseFile.write(Shipped.exercises()), StandardCharsets.UTF_8);

    private static List<Wording> read(String text) throws Trouble {
        return ExerciseFile.read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void assertRefused(String text, String... says) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(Trouble.class).hasMessageContainingAll(says);
    }

    @Test
    void theWholeLibraryGoesOutAndComesInWordForWord() throws Exception {
        assertThat(read(WHOLE)).containsExactlyElementsOf(Shipped.all().values());
        assertThat(read("\uFEFF" + WHOLE)).hasSize(44);
    }

    @Test
    void onlyWhatTheLibraryDoesNotHaveIsFreshAndComesInAsThePracticesOwnOnce() throws Exception {
        Wording tea = SOCKS.own("Tea");
        assertThat(ExerciseFile.fresh(read(WHOLE), Shipped.exercises())).isEmpty();
        assertThat(ExerciseFile.fresh(List.of(SOCKS, tea, tea), Shipped.exercises())).containsExactly(tea);
        assertThat(ExerciseFile.fresh(List.of(tea), List.of(new Exercise(9, 1, Exercise.Origin.OWN, false, tea)))).isEmpty();
        assertThat(ExerciseFile.fresh(List.of(SOCKS), List.of())).containsExactly(SOCKS.own(SOCKS.title()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "name;depth\nTea;2", "[]", "null", "17", "\"exercises\"", "{}", "{\"kind\":\"other\",\"version\":1}",
        "<html><script>alert(1)</script></html>"})
    void whatIsNoSuchFileIsRefusedAsSuch(String text) {
        assertRefused(text, "not a file of exercises", "Nothing was brought in");
    }

    @Test
    void bytesThatAreNoTextAreRefused() {
        assertThatThrownBy(() -> ExerciseFile.read(new byte[] {(byte) 0xff, 0, 17, (byte) 0xfe})).isInstanceOf(Trouble.class);
        assertThatThrownBy(() -> ExerciseFile.read(new byte[ExerciseFile.LARGEST + 1])).isInstanceOf(Trouble.class).hasMessageContaining("4 MB");
    }

    @Test
    void aFileThatBreaksOffSaysAtWhichLine() {
        String[] lines = WHOLE.split("\n");
        assertRefused(String.join("\n", List.of(lines).subList(0, 40)), "line 40");
        assertRefused(WHOLE + "{}", "damaged");
        assertRefused(WHOLE.replaceFirst("\"title\"", "\"title\" : \"a\", \"title\""), "damaged");
    }

    @Test
    void anExerciseThatIsNoneIsNamedByItsPlaceAndItsField() {
        assertRefused(with("{\"title\":\"Tea\"}"), "Exercise 2 in the file", "steps");
        assertRefused(with("17"), "Exercise 2 in the file", "not written as an exercise is");
        assertRefused(with(text(SOCKS).replace("\"depth\":1", "\"depth\":99")), "Exercise 2", "depth");
        assertRefused(with(text(SOCKS).replace("TRUTH", "../../etc")), "Exercise 2", "serves");
    }

    @Test
    void whatIsTooLongOrTooDeepIsRefused() {
        assertRefused(with(text(SOCKS.own("x".repeat(ExerciseTyped.TITLE + 1)))), "Exercise 2", "title", "longer");
        assertRefused(with("[".repeat(3000) + "]".repeat(3000)), "Nothing was brought in");
        assertRefused("{\"kind\":\"tideline.exercises\",\"version\":1,\"exercises\":[]}", "no exercise");
        assertRefused(WHOLE.replace("\"version\" : 1", "\"version\" : 2"), "newer Tideline");
    }

    private static String text(Wording wording) {
        return ExerciseText.write(wording);
    }

    /** A file with a good exercise before this one. */
    private static String with(String second) {
        return "{\"kind\":\"tideline.exercises\",\"version\":1,\"exercises\":[" + text(SOCKS) + "," + second + "]}";
    }
}
