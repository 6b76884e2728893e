package org.tideline.reporting.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tideline.reporting.model.Letters.Recipient;

class WordsTypedTest {
    @Test
    void theWordsOfEachRecipientComeBackToThem() {
        Map<Recipient, String> unwritten = Map.of(Recipient.member(7, 1), "Dear M", Recipient.couple(7, Set.of(2L, 1L)), "Dear both\n\n");

        Map<Recipient, String> back = new HashMap<>();
        WordsTyped.of(unwritten).texts().forEach(text -> back.put(text.to(7), text.words()));

        assertThat(back).isEqualTo(unwritten);
        assertThat(WordsTyped.of(Map.of())).isEqualTo(WordsTyped.NOTHING);
        assertThat(WordsTyped.of(new HashMap<>(unwritten))).isEqualTo(WordsTyped.of(unwritten));
    }
}
