package org.tideline.clients.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.EventQueue;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tideline.clients.api.CaseKind;
import org.tideline.clients.api.CaseStatus;
import org.tideline.clients.api.Cases;
import org.tideline.clients.model.CaseFile;
import org.tideline.clients.model.CaseFiles;
import org.tideline.clients.model.CaseLine;
import org.tideline.clients.model.CaseTable;
import org.tideline.clients.model.ListSettings;
import org.tideline.core.api.Ids;
import org.tideline.storage.api.OpenPractice;
import org.tideline.testing.support.Entered;
import org.tideline.testing.support.PracticeExtension;
import org.tideline.ui.support.api.Undo;

@ExtendWith({PracticeExtension.class, Entered.class})
class CasesActionsTest {
    private static final LocalDate DAY = LocalDate.of(2025, 3, 3);
    private static final long PATIENCE_MILLIS = 30_000;

    @Test
    void severalCasesAreClosedAtOnceAndOneStepTakesItBackToWhereEachStood(OpenPractice practice) throws Exception {
        keep(practice, CaseStatus.ACTIVE);
        keep(practice, CaseStatus.PAUSED);
        keep(practice, CaseStatus.ENDED);
        List<CaseLine> all = CaseTable.read(practice).shown(ListSettings.usual().standings(Set.of()));
        Undo undo = practice.service(Undo.class);

        EventQueue.invokeAndWait(() -> new CasesActions(practice).set(all, CaseStatus.ENDED));
        await(practice, List.of(CaseStatus.ENDED, CaseStatus.ENDED, CaseStatus.ENDED), undo, "2 cases closed; the records stay");

        EventQueue.invokeAndWait(undo::undo);
        await(practice, List.of(CaseStatus.ACTIVE, CaseStatus.PAUSED, CaseStatus.ENDED), undo, null);
        assertThat(practice.service(CaseFiles.class).standing().values()).containsOnly(DAY);
    }

    private static void keep(OpenPractice practice, CaseStatus status) {
        practice.service(CaseFiles.class).save(new CaseFile(Ids.next(), "", CaseKind.OTHER, status, DAY, DAY, List.of()));
    }

    /** Waits until the cases stand so, by their codes, and the next step to take back is this. */
    private static void await(OpenPractice practice, List<CaseStatus> standing, Undo undo, String next) throws Exception {
        long until = System.currentTimeMillis() + PATIENCE_MILLIS;
        String[] step = new String[1];
        List<CaseStatus> now = List.of();
        while (System.currentTimeMillis() < until) {
            now = practice.service(Cases.class).all().stream().sorted((a, b) -> a.code().compareTo(b.code())).map(c -> c.status()).toList();
            EventQueue.invokeAndWait(() -> step[0] = undo.next().orElse(null));
            if (now.equals(standing) && java.util.Objects.equals(step[0], next)) {
                return;
            }
            Thread.sleep(50);
        }
        assertThat(now).isEqualTo(standing);
        assertThat(step[0]).isEqualTo(next);
    }
}
