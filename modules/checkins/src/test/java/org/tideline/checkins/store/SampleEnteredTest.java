package org.tideline.checkins.store;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tideline.storage.api.OpenPractice;
import org.tideline.storage.engine.SamplePractice;
import org.tideline.testing.support.Entered;
import org.tideline.testing.support.PracticeExtension;

@ExtendWith(PracticeExtension.class)
class SampleEnteredTest {
    @Test
    void everythingInTheSamplePracticeIsEnteredInTheAuditChain(OpenPractice practice) throws Exception {
        SamplePractice.fill(practice);
        Entered.assertEntered(practice);
        practice.database().write(tx -> tx.sql().execute("update checkins_answer set rating = rating + 1 where id = (select min(id)"
                + " from checkins_answer where rating is not null)"));
        assertThatThrownBy(() -> Entered.assertEntered(practice)).as("the control").isInstanceOf(AssertionError.class)
                .hasMessageContaining("checkins.answer");
    }
}
