package org.tideline.reporting.model;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.CaseKind;
import org.tideline.clients.api.Enrolment;
import org.tideline.storage.api.OpenPractice;

/** Makes cases for tests the way an import does. */
final class People {
    static final LocalDate SPRING = LocalDate.of(2025, 3, 3);

    private People() {
    }

    static Case couple(OpenPractice practice, String one, String other) {
        return of(practice, CaseKind.COUPLE, one, other);
    }

    static Case of(OpenPractice practice, CaseKind kind, String... names) {
        List<String> keys = IntStream.range(0, names.length).mapToObj(i -> "p" + i).toList();
        return practice.database().write(tx -> practice.service(Enrolment.class)
                .make(tx, kind, "test", String.join("+", names), keys, List.of(names), SPRING, 0));
    }
}
