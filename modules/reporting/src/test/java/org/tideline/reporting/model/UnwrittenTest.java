package org.tideline.reporting.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tideline.reporting.model.Letters.Recipient;

class UnwrittenTest {
    private final Unwritten unwritten = new Unwritten();
    private final Recipient both = Recipient.couple(1, Set.of(2L, 3L));
    private final Recipient leila = Recipient.member(1, 2);

    @Test
    void wordsToOneStayWhileWordsToAnotherAreTyped() {
        unwritten.typed(both, "Dear both,");
        unwritten.typed(leila, "Dear Leila,");
        assertThat(unwritten.all()).isEqualTo(Map.of(both, "Dear both,", leila, "Dear Leila,"));
        unwritten.written(Map.of(leila, "Dear Leila,"));
        assertThat(unwritten.of(leila)).isEmpty();
        assertThat(unwritten.of(both)).contains("Dear both,");
        assertThat(unwritten.none()).isFalse();
    }

    @Test
    void whatWasTypedOnWhileItWasWrittenIsStillToBeWritten() {
        unwritten.typed(both, "Dear");
        Map<Recipient, String> onItsWay = unwritten.all();
        unwritten.typed(both, "Dear both,");
        unwritten.written(onItsWay);
        assertThat(unwritten.of(both)).contains("Dear both,");
        unwritten.written(unwritten.all());
        assertThat(unwritten.none()).isTrue();
    }
}
