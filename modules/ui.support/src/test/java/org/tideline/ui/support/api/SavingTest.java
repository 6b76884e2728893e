package org.tideline.ui.support.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import javax.swing.JLabel;
import org.junit.jupiter.api.Test;
import org.tideline.core.api.Now;

class SavingTest {
    private static final Instant EARLIER = Instant.parse("2025-11-18T13:42:08Z");
    private static final Instant LATER = EARLIER.plusSeconds(90);
    private final Saving saving = new Saving(new JLabel());

    private static String clock(String how, Instant at) {
        ZoneId zone = Now.clock().getZone();
        return DateTimeFormatter.ofPattern(how).format(at.atZone(zone));
    }

    @Test
    void nothingIsSaidBeforeAnythingHappened() {
        assertThat(saving.words()).isEmpty();
    }

    @Test
    void aCommitIsToldWithItsTime() {
        saving.saved(EARLIER);

        assertThat(saving.words()).isEqualTo("Saved to disk " + clock("HH:mm:ss", EARLIER));
    }

    @Test
    void aCommitOfSomethingElseDoesNotMakeWhatIsTypedSaved() {
        saving.at("editor", Saving.State.EDITING, null);
        saving.saved(EARLIER);
        assertThat(saving.words()).isEqualTo("Editing");

        saving.at("editor", Saving.State.DRAFT, LATER);
        assertThat(saving.words()).isEqualTo("Draft kept " + clock("HH:mm", LATER));

        saving.over("editor");
        assertThat(saving.words()).startsWith("Saved to disk");
    }

    @Test
    void whatCouldNotBeSavedComesBeforeWhatIsTypedElsewhere() {
        saving.at("first", Saving.State.NOT_SAVED, EARLIER);
        saving.at("second", Saving.State.EDITING, null);
        saving.saved(LATER);
        assertThat(saving.words()).isEqualTo("Not saved since " + clock("HH:mm:ss", EARLIER));

        saving.over("first");
        assertThat(saving.words()).isEqualTo("Editing");
    }

    @Test
    void itSaysWhenNotEvenADraftCanBeKept() {
        saving.at("editor", Saving.State.NO_DRAFT, null);

        assertThat(saving.words()).isEqualTo("Editing. No draft can be kept");
    }

    @Test
    void afterThePracticeClosedNothingIsLeft() {
        saving.saved(EARLIER);
        saving.at("editor", Saving.State.NOT_SAVED, EARLIER);
        saving.clear();

        assertThat(saving.words()).isEmpty();
        assertThat(saving.lastSaved()).isNull();
    }
}
