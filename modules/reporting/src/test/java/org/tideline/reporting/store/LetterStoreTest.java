package org.tideline.reporting.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.CaseKind;
import org.tideline.clients.api.Enrolment;
import org.tideline.reporting.model.Letters;
import org.tideline.reporting.model.Letters.Recipient;
import org.tideline.storage.api.OpenPractice;
import org.tideline.testing.support.Entered;
import org.tideline.testing.support.PracticeExtension;
import org.tideline.testing.support.TestPractices;

@ExtendWith({PracticeExtension.class, Entered.class})
class LetterStoreTest {
    @Test
    void openingWordsAreKeptForEachRecipientAndSurviveARestart(OpenPractice practice) {
        Case of = couple(practice);
        long leila = of.people().get(0).person();
        Recipient both = both(of);
        Letters letters = practice.service(Letters.class);
        letters.write(both, "Dear both,\nhere it is.");
        letters.write(Recipient.member(of.id(), leila), "Dear Leila,");
        letters.write(both, "  Dear both,\nchanged.  ");

        Letters again = TestPractices.reopen(practice).service(Letters.class);
        assertThat(again.find(both)).get().extracting(Letters.Letter::words).isEqualTo("Dear both,\nchanged.");
        assertThat(again.find(Recipient.member(of.id(), leila))).get().extracting(Letters.Letter::words).isEqualTo("Dear Leila,");
        assertThat(again.find(Recipient.member(of.id(), leila + 1))).isEmpty();
    }

    @Test
    void wordsToTwoAreNotFoundForThreeAndAreThereAgainForTheTwo(OpenPractice practice) {
        Case of = couple(practice);
        Letters letters = practice.service(Letters.class);
        Recipient three = Recipient.couple(of.id(), Set.of(of.people().get(0).person(), of.people().get(1).person(), 77L));
        letters.write(both(of), "Dear both,");
        assertThat(letters.find(three)).isEmpty();
        letters.write(three, "Dear three,");
        assertThat(letters.find(both(of))).get().extracting(Letters.Letter::words).isEqualTo("Dear both,");
        assertThat(letters.find(three)).get().extracting(Letters.Letter::words).isEqualTo("Dear three,");
    }

    @Test
    void blankWordsTakeThemAway(OpenPractice practice) {
        Case of = couple(practice);
        Letters letters = practice.service(Letters.class);
        letters.write(both(of), " \n");
        assertThat(letters.find(both(of))).isEmpty();
        letters.write(both(of), "Dear both,");
        letters.write(both(of), "");
        assertThat(letters.find(both(of))).isEmpty();
    }

    @Test
    void wordsAreCountedAsAReaderWould() {
        assertThat(Letters.count("  Dear Leila,\n\ndear Jonas, ")).isEqualTo(4);
        assertThat(Letters.count(" \n ")).isZero();
    }

    private static Recipient both(Case of) {
        return Recipient.couple(of.id(), Set.of(of.people().get(1).person(), of.people().get(0).person()));
    }

    private static Case couple(OpenPractice practice) {
        return practice.database().write(tx -> practice.service(Enrolment.class).make(tx, CaseKind.COUPLE, "test", "c",
                List.of("a", "b"), List.of("Leila Haddad", "Jonas Weber"), LocalDate.of(2025, 3, 3), 0));
    }
}
