package org.tideline.clients.model.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tideline.clients.model.SampleCases;
import org.tideline.storage.api.OpenPractice;
import org.tideline.testing.support.Entered;
import org.tideline.testing.support.PracticeExtension;

@ExtendWith({PracticeExtension.class, Entered.class})
class SamplePeopleTest {
    @Test
    void theMadeUpPeopleShowWhatIsSafeWhatIsNotAndWhoMayBeThereTwice(OpenPractice practice) {
        new SampleCases().fill(practice);
        new SamplePeople().fill(practice);

        List<Listed> all = practice.service(People.class).all();
        assertThat(all).flatExtracting(one -> one.file().contacts()).extracting(ContactLine::use).contains(May.values());
        assertThat(all).extracting(one -> one.file().safety().mayName()).contains(May.values());
        assertThat(all).anyMatch(one -> !one.file().values().isEmpty());
        assertThat(all).filteredOn(one -> one.cases().isEmpty()).singleElement().satisfies(one -> {
            List<Duplicates.Match> may = new Duplicates(all).of(one);
            assertThat(may).extracting(m -> m.other().file().person().fullName()).containsExactly("Yuki Sato");
        });
        assertThat(all).filteredOn(one -> !new Duplicates(all).of(one).isEmpty()).hasSize(2);
    }
}
