package org.tideline.exercises.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.CaseKind;
import org.tideline.clients.api.Enrolment;
import org.tideline.core.api.Ids;
import org.tideline.exercises.model.ExerciseText;
import org.tideline.exercises.model.GivenBefore;
import org.tideline.exercises.model.Shipped;
import org.tideline.storage.api.OpenPractice;
import org.tideline.testing.support.PracticeExtension;

@ExtendWith(PracticeExtension.class)
class GivenBeforeStoreTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 14);
    private final OpenPractice practice;

    GivenBeforeStoreTest(OpenPractice practice) {
        this.practice = practice;
    }

    private Case couple(String first, String second) {
        return practice.database().write(tx -> practice.service(Enrolment.class).make(tx, CaseKind.COUPLE, "test", first + second,
                List.of(first, second), List.of(first, second), DAY.minusYears(1), 0));
    }

    private void give(Case of, long exercise, LocalDate day) {
        practice.database().write(tx -> {
            tx.sql().execute("insert into exercises_assignment (id, case_id, exercise_id, version, content, why, often, from_day, drawer, opening) "
                    + "values (?, ?, ?, 1, ?, '', '', ?, 'JOINT', 'CLOSED')", Ids.next(), of.id(), exercise, ExerciseText.write(Shipped.all().get(1L)), day);
            return null;
        });
    }

    @Test
    void theCasesStandWithTheirDaysAndNothingElse() {
        Case mara = couple("Mara Lindqvist", "Jonas Okoro");
        Case aiko = couple("Aiko Tanaka", "Ben Morris");
        give(mara, 1, DAY);
        give(mara, 1, DAY.plusDays(9));
        give(aiko, 1, DAY);
        give(aiko, 2, DAY);

        GivenBefore before = practice.service(GivenBefore.class);
        assertThat(before.of(1)).containsExactly(new GivenBefore.InCase(aiko.id(), aiko.title(), List.of(DAY)),
                new GivenBefore.InCase(mara.id(), mara.title(), List.of(DAY.plusDays(9), DAY)));
        assertThat(before.of(3)).isEmpty();
    }
}
