package org.tideline.reporting.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.CaseKind;
import org.tideline.clients.api.WorkingFormat;
import org.tideline.clients.model.CaseFiles;
import org.tideline.core.api.Trouble;
import org.tideline.reporting.api.ReportForm;
import org.tideline.reporting.api.ReportKind;
import org.tideline.storage.api.OpenPractice;
import org.tideline.testing.support.PracticeExtension;

@ExtendWith(PracticeExtension.class)
class DeskTest {
    @Test
    void aReportIsForBothForEachAndForTheTherapistsFile(OpenPractice practice) throws Trouble {
        Case of = People.couple(practice, "Leila Haddad", "Jonas Weber");
        Desk desk = Desk.read(practice, of.id());
        assertThat(desk.choices()).extracting(Desk.Choice::title).containsExactly("Leila and Jonas", "Leila", "Jonas", "My own file");
        assertThat(desk.choices().get(0).hint()).isEqualTo("What both may see");
        assertThat(desk.choices().get(1).mark()).isZero();
        assertThat(desk.choices().get(0).forms()).containsExactly(ReportForm.COURSE, ReportForm.ENDING);
        assertThat(desk.choices().get(1).forms()).containsExactly(ReportForm.values());
    }

    @Test
    void aChoiceIsTheSameOnlyForTheSameReaders(OpenPractice practice) throws Trouble {
        Case of = People.couple(practice, "Leila Haddad", "Jonas Weber");
        List<Desk.Choice> all = Desk.read(practice, of.id()).choices();
        assertThat(all.get(0).words().readers()).containsExactlyInAnyOrder(of.people().get(0).person(), of.people().get(1).person());
        assertThat(all.get(0).same(Desk.read(practice, of.id()).choices().get(0))).isTrue();
        assertThat(all.get(1).same(all.get(2))).isFalse();
    }

    @Test
    void threeMembersAreNotCalledBoth(OpenPractice practice) throws Trouble {
        Case of = People.of(practice, CaseKind.OTHER, "Aiko", "Ben", "Leah");
        assertThat(Desk.read(practice, of.id()).choices().get(0)).satisfies(together -> {
            assertThat(together.title()).isEqualTo("Aiko, Ben and Leah");
            assertThat(together.hint()).isEqualTo("What all of them may see");
        });
    }

    @Test
    void eachAloneAndOneAloneAreOfferedNothingJoint(OpenPractice practice) throws Trouble {
        Case apart = People.couple(practice, "Leila", "Jonas");
        practice.service(CaseFiles.class).format(apart.id(), WorkingFormat.EACH_ALONE, LocalDate.of(2025, 6, 1));
        Case alone = People.of(practice, CaseKind.INDIVIDUAL, "Noor");
        assertThat(Desk.read(practice, apart.id()).choices()).extracting(Desk.Choice::kind)
                .containsExactly(ReportKind.MEMBER, ReportKind.MEMBER, ReportKind.THERAPIST);
        assertThat(Desk.read(practice, apart.id()).choices().get(0).hint()).isEqualTo("Leila\u2019s own");
        assertThat(Desk.read(practice, alone.id()).choices()).extracting(Desk.Choice::kind)
                .containsExactly(ReportKind.MEMBER, ReportKind.THERAPIST);
    }
}
