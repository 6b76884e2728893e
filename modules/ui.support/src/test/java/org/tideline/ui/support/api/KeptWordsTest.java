package org.tideline.ui.support.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KeptWordsTest {
    record Page(String words, List<Long> people, Map<Long, String> notes, boolean own, int place) {
    }

    private static final Page PAGE = new Page("Żaneta said “no”\nand\tleft \uD83D\uDE42", List.of(3L, 1L << 60), Map.of(7L, "ναι"), true, 2);

    private static Optional<KeptWords<Page>> read(byte[] bytes) throws IOException {
        return KeptWords.read(Optional.of(bytes), Page.class);
    }

    @Test
    void whatWasTypedComesBackWithTheCaretWhereItWas() throws IOException {
        KeptWords<Page> kept = new KeptWords<>(Instant.parse("2025-11-18T14:03:07.250Z"), new Page("", List.of(), Map.of(), false, 0), PAGE, 2, 11);

        assertThat(read(kept.bytes())).contains(kept);
    }

    @Test
    void ofARecordThatIsNewNothingStood() throws IOException {
        KeptWords<Page> kept = new KeptWords<>(Instant.EPOCH, null, PAGE, -1, 0);

        assertThat(read(kept.bytes())).contains(kept);
        assertThat(KeptWords.read(Optional.empty(), Page.class)).isEmpty();
    }

    @Test
    void aFieldThatALaterVersionWroteIsPassedOver() throws IOException {
        String later = "{\"at\":5,\"stood\":null,\"typed\":{\"words\":\"yes\",\"mood\":3},\"field\":0,\"caret\":1,\"more\":[]}";

        assertThat(read(later.getBytes(StandardCharsets.UTF_8)).orElseThrow().typed().words()).isEqualTo("yes");
    }

    @Test
    void whatIsNotOfThisEditorIsRefusedWithoutRepeatingIt() {
        for (String other : List.of("", "secret", "{\"typed\":\"secret\"}", "{\"typed\":null}", "{\"typed\":{\"people\":\"secret\"}}", "[1]")) {
            assertThatThrownBy(() -> read(other.getBytes(StandardCharsets.UTF_8))).isInstanceOf(IOException.class)
                    .hasMessageNotContaining("secret").hasNoCause();
        }
    }
}
