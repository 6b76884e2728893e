package org.tideline.clients.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tideline.clients.api.CaseKind;
import org.tideline.clients.api.CaseStatus;
import org.tideline.clients.model.CaseFile;
import org.tideline.clients.model.CaseFiles;
import org.tideline.clients.model.Continuity;
import org.tideline.clients.model.ContinuityPlan;
import org.tideline.clients.model.ContinuitySheet;
import org.tideline.clients.model.Membership;
import org.tideline.clients.model.Person;
import org.tideline.clients.model.people.ContactKind;
import org.tideline.clients.model.people.ContactLine;
import org.tideline.clients.model.people.May;
import org.tideline.clients.model.people.People;
import org.tideline.clients.model.people.PersonFile;
import org.tideline.core.api.Ids;
import org.tideline.storage.api.OpenPractice;
import org.tideline.testing.support.Entered;
import org.tideline.testing.support.PracticeExtension;

@ExtendWith({PracticeExtension.class, Entered.class})
class ContinuityTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Test
    void thePlanIsReadAsItWasWrittenAndWrittenOver(OpenPractice practice) {
        Continuity continuity = practice.service(Continuity.class);
        assertThat(continuity.plan()).isEqualTo(ContinuityPlan.NONE);

        continuity.save(new ContinuityPlan("Eva Lind, 0700 1", "With my lawyer", ""));
        ContinuityPlan later = new ContinuityPlan("Eva Lind, 0700 2", "With my lawyer", "Tell them gently.\nKeep the records ten years.");
        continuity.save(later);

        assertThat(continuity.plan()).isEqualTo(later);
    }

    @Test
    void theSheetHoldsThoseInCareWithContactsThatAreSafeAndNothingElse(OpenPractice practice) {
        person(practice, "Mara Lindqvist", CaseStatus.ACTIVE, "Tue 10 to 12", line("0700-SAFE", May.YES, May.NO), line("0700-UNSAFE", May.NO, May.YES),
                line("0700-NOT-ASKED", May.NOT_ASKED, May.NOT_ASKED));
        person(practice, "Jonas Okoro", CaseStatus.PAUSED, "", line("jonas@UNSAFE", May.NO, May.NOT_ASKED));
        person(practice, "Rosa Weber", CaseStatus.ENDED, "", line("0700-ROSA", May.YES, May.YES));
        practice.service(Continuity.class).save(new ContinuityPlan("Eva Lind", "With my lawyer", "Tell them gently."));

        String sheet = String.join("\n", ContinuitySheet.of(practice).lines());

        assertThat(sheet).contains("Eva Lind", "With my lawyer", "Tell them gently.", "Mara Lindqvist: 0700-SAFE (leave no message), Tue 10 to 12",
                "Jonas Okoro: no contact is marked safe");
        assertThat(sheet).doesNotContain("UNSAFE", "NOT-ASKED", "Rosa", "C-0001", "she/her", "kept apart");
    }

    private static ContactLine line(String line, May use, May leave) {
        return new ContactLine(Ids.next(), ContactKind.PHONE, line, "", use, leave);
    }

    private static void person(OpenPractice practice, String name, CaseStatus status, String hours, ContactLine... lines) {
        Person person = new Person(Ids.next(), name, name.split(" ")[0], "she/her", "kept apart");
        practice.service(CaseFiles.class).save(new CaseFile(Ids.next(), "", CaseKind.INDIVIDUAL, status, DAY, DAY,
                List.of(new Membership(Ids.next(), person, 0, DAY, null))));
        practice.service(People.class).save(new PersonFile(person, null, new PersonFile.Safety(May.NOT_ASKED, hours, ""), "", "", "", List.of(lines), Map.of()));
    }
}
