package org.tideline.reporting.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.CaseKind;
import org.tideline.clients.api.WorkingFormat;
import org.tideline.clients.model.CaseFiles;
import org.tideline.core.api.Trouble;
import org.tideline.reporting.api.ReportKind;
import org.tideline.reporting.spi.Offer;
import org.tideline.storage.api.OpenPractice;
import org.tideline.testing.support.PracticeExtension;

@ExtendWith(PracticeExtension.class)
class DeskTest {
    private final Composer composer = new Composer(() -> List.of(new Notes(Offer.OFF, false)));

    @Test
    void aReportIsForBothForEachAndForTheTherapistsFile(OpenPractice practice) throws Trouble {
        Case of = People.couple(practice, "Leila Haddad", "Jonas Weber");
        Desk desk = Desk.read(practice, composer, of.id());
        assertThat(desk.choices()).extracting(Desk.Choice::title).containsExactly("Leila and Jonas", "Leila", "Jonas", "My own file");
        assertThat(desk.choices().get(0).hint()).isEqualTo("What both may see");
        assertThat(desk.choices().get(1).mark()).isZero();
        assertThat(desk.choices().get(0).sections()).containsExactly(new Desk.Part("test.notes", "Notes", false));
    }

    @Test
    void aChoiceIsTheSameOnlyForTheSameReaders(OpenPractice practice) throws Trouble {
        Case of = People.couple(practice, "Leila Haddad", "Jonas Weber");
        Desk.Choice both = Desk.read(practice, composer, of.id()).choices().get(0);
        Desk.Choice three = new Desk.Choice(ReportKind.COUPLE, 0, Set.of(1L, 2L, 3L), -1, both.title(), both.hint(), both.sections());
        assertThat(both.readers()).containsExactlyInAnyOrder(of.people().get(0).person(), of.people().get(1).person());
        assertThat(both.same(Desk.read(practice, composer, of.id()).choices().get(0))).isTrue();
        assertThat(both.same(three)).isFalse();
    }

    @Test
    void threeMembersAreNotCalledBoth(OpenPractice practice) throws Trouble {
        Case of = People.of(practice, CaseKind.OTHER, "Aiko", "Ben", "Leah");
        assertThat(Desk.read(practice, composer, of.id()).choices().get(0)).satisfies(together -> {
            assertThat(together.title()).isEqualTo("Aiko, Ben and Leah");
            assertThat(together.hint()).isEqualTo("What all of them may see");
        });
    }

    @Test
    void eachAloneAndOneAloneAreOfferedNothingJoint(OpenPractice practice) throws Trouble {
        Case apart = People.couple(practice, "Leila", "Jonas");
        practice.service(CaseFiles.class).format(apart.id(), WorkingFormat.EACH_ALONE, LocalDate.of(2025, 6, 1));
        Case alone = People.of(practice, CaseKind.INDIVIDUAL, "Noor");
        assertThat(Desk.read(practice, composer, apart.id()).choices()).extracting(Desk.Choice::kind)
                .containsExactly(ReportKind.MEMBER, ReportKind.MEMBER, ReportKind.THERAPIST);
        assertThat(Desk.read(practice, composer, apart.id()).choices().get(0).hint()).isEqualTo("Leila\u2019s own");
        assertThat(Desk.read(practice, composer, alone.id()).choices()).extracting(Desk.Choice::kind)
                .containsExactly(ReportKind.MEMBER, ReportKind.THERAPIST);
    }
}
