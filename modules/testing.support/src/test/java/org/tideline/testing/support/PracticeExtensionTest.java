package org.tideline.testing.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tideline.core.api.ItemRef;
import org.tideline.storage.api.Action;
import org.tideline.storage.api.OpenPractice;
import org.tideline.storage.api.PracticeInfo;
import org.tideline.storage.api.Practices;

@ExtendWith(PracticeExtension.class)
class PracticeExtensionTest {
    private OpenPractice before;

    @BeforeEach
    void keep(OpenPractice practice) {
        before = practice;
    }

    @Test
    void theSamePracticeIsGivenThroughoutATest(OpenPractice practice) {
        assertThat(practice).isSameAs(before);
        assertThat(Practices.current()).contains(practice);
    }

    @Test
    void aChangeIsThereAfterReopening(OpenPractice practice) {
        PracticeInfo i = practice.info();
        practice.update(new PracticeInfo(i.practiceId(), "Renamed", i.therapist(), i.credential(), "", "",
                PracticeInfo.Paper.LETTER, false));
        OpenPractice again = TestPractices.reopen(practice);
        assertThat(again.info().practice()).isEqualTo("Renamed");
        assertThat(again.info().paper()).isEqualTo(PracticeInfo.Paper.LETTER);
    }

    @Test
    void everyTestStartsFromTheSameEmptyPractice(OpenPractice practice) {
        assertThat(practice.info().practice()).isEqualTo("Test practice");
        practice.database().write(tx -> {
            tx.audit(Action.CREATED, new ItemRef("test.thing", 7), 3);
            return null;
        });
        List<String> entered = practice.database().read(tx -> tx.sql()
                .createQuery("select action from storage_audit order by id").mapTo(String.class).list());
        assertThat(entered).containsExactly("CREATED", "LOCKED", "UNLOCKED", "CREATED");
    }
}
