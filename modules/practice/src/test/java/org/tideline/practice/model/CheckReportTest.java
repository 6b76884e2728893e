package org.tideline.practice.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.CaseKind;
import org.tideline.clients.api.Cases;
import org.tideline.clients.api.Enrolment;
import org.tideline.core.api.ItemRef;
import org.tideline.core.api.Now;
import org.tideline.storage.api.Action;
import org.tideline.storage.api.Finding;
import org.tideline.storage.api.OpenPractice;
import org.tideline.storage.api.PracticeCheck;
import org.tideline.testing.support.PracticeExtension;

@ExtendWith(PracticeExtension.class)
class CheckReportTest {
    private static PracticeCheck.Result result(Finding... findings) {
        Instant at = Now.instant();
        return new PracticeCheck.Result(at, 24, 8_123, 1_204, List.of(findings));
    }

    @Test
    void wholeRecordsAreToldInOneSentence(OpenPractice practice) {
        CheckReport report = CheckReport.of(practice, result());
        assertThat(report.summary()).isEqualTo("Everything is as it was last saved.");
        assertThat(report.looked()).isEqualTo("Looked at 24 tables with 8,123 rows, and at 1,204 entries of the audit trail.");
        assertThat(report.when()).startsWith("Checked today ");
    }

    @Test
    void whatWasFoundNamesTheRecordTheEntryAndTheCase(OpenPractice practice) {
        Case of = practice.database().write(tx -> practice.service(Enrolment.class)
                .make(tx, CaseKind.COUPLE, "test", "c", List.of("a", "b"), List.of("Mara Lindqvist", "Jonas Okoro"), LocalDate.of(2025, 3, 3), 0));
        practice.database().write(tx -> {
            tx.audit(Action.CREATED, new ItemRef("clients.life-event", 77), of.id());
            return null;
        });
        CheckReport report = CheckReport.of(practice, result(
                new Finding(Finding.Kind.CHANGED, new ItemRef("clients.life-event", 77), 9, "A record is not as it was last saved."),
                new Finding(Finding.Kind.MISSING, new ItemRef(Cases.CASE_KIND, of.id()), 0, "A record is gone."),
                new Finding(Finding.Kind.ERASED, null, 12, "A record was erased on purpose.")));
        assertThat(report.summary()).isEqualTo("2 things are not as they should be.");
        assertThat(report.lines()).extracting(CheckReport.Line::about).containsExactly(
                "Life event 77, entry 9 of the audit trail, case " + of.code(),
                "Case " + of.id() + ", case " + of.code(),
                "entry 12 of the audit trail");
        assertThat(report.text()).contains("Check of the practice, ", "A record is gone.\n    Case ").doesNotContain("Lindqvist");
    }

    @Test
    void whatIsOnlyWorthKnowingIsNotCalledWrong(OpenPractice practice) {
        CheckReport report = CheckReport.of(practice, result(new Finding(Finding.Kind.ERASED, null, 12, "A record was erased on purpose.")));
        assertThat(report.summary()).isEqualTo("Everything is as it was last saved. One thing is worth knowing.");
    }
}
