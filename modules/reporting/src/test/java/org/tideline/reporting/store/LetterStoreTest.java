package org.tideline.reporting.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.CaseKind;
import org.tideline.clients.api.Enrolment;
import org.tideline.reporting.api.ReportKind;
import org.tideline.reporting.model.Letters;
import org.tideline.storage.api.OpenPractice;
import org.tideline.testing.support.PracticeExtension;
import org.tideline.testing.support.TestPractices;

@ExtendWith(PracticeExtension.class)
class LetterStoreTest {
    @Test
    void openingWordsAreKeptForEachRecipientAndSurviveARestart(OpenPractice practice) {
        Case of = couple(practice);
        long leila = of.people().get(0).person();
        Letters letters = practice.service(Letters.class);
        letters.write(of.id(), ReportKind.COUPLE, 0, "Dear both,\nhere it is.");
        letters.write(of.id(), ReportKind.MEMBER, leila, "Dear Leila,");
        letters.write(of.id(), ReportKind.COUPLE, 0, "  Dear both,\nchanged.  ");

        Letters again = TestPractices.reopen(practice).service(Letters.class);
        assertThat(again.find(of.id(), ReportKind.COUPLE, 0)).get().extracting(Letters.Letter::words).isEqualTo("Dear both,\nchanged.");
        assertThat(again.find(of.id(), ReportKind.MEMBER, leila)).get().extracting(Letters.Letter::words).isEqualTo("Dear Leila,");
        assertThat(again.find(of.id(), ReportKind.MEMBER, leila + 1)).isEmpty();
    }

    @Test
    void blankWordsTakeThemAway(OpenPractice practice) {
        Case of = couple(practice);
        Letters letters = practice.service(Letters.class);
        letters.write(of.id(), ReportKind.COUPLE, 0, " \n");
        assertThat(letters.find(of.id(), ReportKind.COUPLE, 0)).isEmpty();
        letters.write(of.id(), ReportKind.COUPLE, 0, "Dear both,");
        letters.write(of.id(), ReportKind.COUPLE, 0, "");
        assertThat(letters.find(of.id(), ReportKind.COUPLE, 0)).isEmpty();
    }

    @Test
    void wordsAreCountedAsAReaderWould() {
        assertThat(Letters.count("  Dear Leila,\n\ndear Jonas, ")).isEqualTo(4);
        assertThat(Letters.count(" \n ")).isZero();
    }

    private static Case couple(OpenPractice practice) {
        return practice.database().write(tx -> practice.service(Enrolment.class).make(tx, CaseKind.COUPLE, "test", "c",
                List.of("a", "b"), List.of("Leila Haddad", "Jonas Weber"), LocalDate.of(2025, 3, 3), 0));
    }
}
