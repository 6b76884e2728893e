package org.tideline.checkins.model.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tideline.checkins.model.measure.Instrument.Item;

class ScaleTypedTest {
    private static final ScaleTyped TYPED = new ScaleTyped("Near", "", true, "Since we last met", "I felt near\n\nI kept away (R)\nI was afraid (!)",
            "0 not at all\n1: a little\n2 fully", "HIGHER", "1", "Our own words");

    @Test
    void isAnInstrumentThatFitsTogetherAndReadsBackAsItWasTyped() throws Exception {
        assertThat(TYPED.check().ok()).isTrue();
        Instrument made = TYPED.instrument("own-1", 1);
        assertThat(InstrumentFile.read(new ByteArrayInputStream(InstrumentFile.write(made).getBytes(StandardCharsets.UTF_8)))).isEqualTo(made);
        assertThat(made.items()).extracting(Item::text).containsExactly("I felt near", "I kept away", "I was afraid");
        assertThat(made.items()).extracting(Item::reverse).containsExactly(false, true, false);
        assertThat(made.items()).extracting(Item::risk).containsExactly(false, false, true);
        assertThat(made.score().to()).isEqualTo(6);
        assertThat(Scoring.total(made, Map.of(1, 2, 2, 0, 3, 1))).hasValue(5);
        assertThat(ScaleTyped.of(made)).isPresent().get().satisfies(again -> assertThat(again.instrument("own-1", 1)).isEqualTo(made));
    }

    @Test
    void whatCannotBeTypedHereIsNotOffered() {
        assertThat(ScaleTyped.of(Instruments.brought().of("csi-16").orElseThrow())).as("several sets of answers").isEmpty();
        assertThat(ScaleTyped.of(Instruments.brought().of("phq-9").orElseThrow())).as("bands would be lost").isEmpty();
        assertThat(ScaleTyped.of(Instruments.brought().of("closeness").orElseThrow())).as("drawn").isEmpty();
        assertThat(ScaleTyped.of(Instruments.brought().of("rdas").orElseThrow())).as("no questions").isEmpty();
    }

    private static String problem(ScaleTyped typed) {
        return typed.check().problems().get(0).message();
    }

    private static ScaleTyped with(String questions, String answers, String mayMiss, String terms) {
        return new ScaleTyped("Near", "", true, "", questions, answers, "LOWER", mayMiss, terms);
    }

    @Test
    void whatIsMissingIsSaidWithItsPlace() {
        assertThat(problem(ScaleTyped.NOTHING)).isEqualTo("Give it a name.");
        assertThat(problem(with(" \n", "0 a\n1 b", "0", "ours"))).isEqualTo("Write its questions, one a line.");
        assertThat(problem(with("One", "0 a", "0", "ours"))).startsWith("Write at least two answers");
        assertThat(problem(with("One", "0 a\nb", "0", "ours"))).isEqualTo("Line 2 of the answers does not begin with a number from 0 to 10.");
        assertThat(problem(with("One", "0 a\n11 b", "0", "ours"))).startsWith("Line 2");
        assertThat(problem(with("One", "0 a\n0 b", "0", "ours"))).isEqualTo("The number 0 stands twice among the answers.");
        assertThat(problem(with("One\nTwo", "0 a\n1 b", "2", "ours"))).startsWith("How many may be left out");
        assertThat(problem(with("One", "0 a\n1 b", "0", " "))).startsWith("Say whose it is");
        assertThat(with("One", "0 a\n10 b", "0", "ours").check().ok()).isTrue();
    }
}
