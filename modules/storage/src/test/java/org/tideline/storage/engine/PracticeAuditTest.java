package org.tideline.storage.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tideline.core.api.ItemRef;
import org.tideline.core.api.Now;
import org.tideline.core.api.Period;
import org.tideline.storage.api.Action;
import org.tideline.storage.api.AuditEntry;
import org.tideline.storage.api.AuditFilter;
import org.tideline.storage.api.OpenPractice;

class PracticeAuditTest {
    private static final ItemRef BOAT = new ItemRef("harbour.boat", 7);
    private static final ItemRef NOTE = new ItemRef("harbour.note", 7);
    @TempDir
    private Path temp;

    @Test
    void whatWasOnlyLookedAtIsEnteredAtTheLatestWhenThePracticeCloses() throws Exception {
        try (OpenPractice practice = TestPractice.create(temp.resolve("p"))) {
            practice.audit().note(Action.VIEWED, BOAT, 3);
            practice.audit().note(Action.PRINTED, BOAT, 3);
        }
        try (OpenPractice practice = TestPractice.open(temp.resolve("p"))) {
            assertThat(practice.audit().entries(AuditFilter.ALL)).extracting(AuditEntry::action).containsExactly(
                    Action.UNLOCKED, Action.LOCKED, Action.PRINTED, Action.VIEWED, Action.CREATED);
        }
    }

    @Test
    void entriesAreFoundByDayActionCaseAndRecord() throws Exception {
        try (OpenPractice practice = TestPractice.create(temp.resolve("p"))) {
            practice.database().write(tx -> {
                tx.audit(Action.CREATED, BOAT, 3);
                tx.audit(Action.CHANGED, NOTE, 4);
                return null;
            });
            assertThat(found(practice, Period.ALL, Set.of(Action.CHANGED), Set.of(), Set.of())).containsExactly(NOTE);
            assertThat(found(practice, Period.ALL, Set.of(), Set.of(3L), Set.of())).containsExactly(BOAT);
            assertThat(found(practice, Period.ALL, Set.of(), Set.of(3L), Set.of(NOTE))).containsExactly(NOTE, BOAT);
            assertThat(found(practice, new Period(Now.today(), Now.today()), Set.of(), Set.of(), Set.of())).hasSize(3);
            assertThat(found(practice, new Period(Now.today().plusDays(1), null), Set.of(), Set.of(), Set.of())).isEmpty();
            assertThat(found(practice, new Period(null, Now.today().minusDays(1)), Set.of(), Set.of(), Set.of())).isEmpty();
        }
    }

    private static List<ItemRef> found(OpenPractice practice, Period period, Set<Action> actions, Set<Long> cases,
            Set<ItemRef> items) {
        return practice.audit().entries(new AuditFilter(period, actions, cases, items)).stream().map(AuditEntry::what).toList();
    }
}
