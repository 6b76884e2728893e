package org.tideline.storage.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tideline.storage.engine.QuayRecords.found;
import static org.tideline.storage.engine.QuayRecords.rows;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tideline.storage.api.Action;
import org.tideline.storage.api.Merge.Facts;
import org.tideline.storage.api.NotPossible;
import org.tideline.storage.api.OpenPractice;

class MergeTest {
    @TempDir
    private Path temp;
    private OpenPractice practice;

    @BeforeEach
    void fill() throws Exception {
        practice = QuayRecords.copy(temp.resolve("p"));
        // What is signed and what is only added to refers to the first person too.
        QuayRecords.write(practice, Action.CHANGED, QuayRecords.note(50), "update quay_note set signed_at = 5 where id = 50");
        QuayRecords.write(practice, Action.CREATED, new org.tideline.core.api.ItemRef("quay.given", 80),
                "insert into quay_given (id, case_id, person_id) values (80, 10, 1)");
    }

    @AfterEach
    void close() {
        practice.close();
    }

    private long merge(long from, long to) {
        return practice.database().write(tx -> practice.merge().people(tx, from, to));
    }

    private void undo(long merge) {
        practice.database().write(tx -> {
            practice.merge().undo(tx, merge);
            return null;
        });
    }

    @Test
    void everyReferenceMovesAndUndoPutsExactlyTheseBack() {
        Map<String, List<String>> before = rows(practice);
        Facts facts = practice.database().read(tx -> practice.merge().facts(tx, 1, 3));
        assertThat(facts.moving()).containsOnlyKeys("quay_member", "quay_note", "quay_given", "quay_file", "quay_only");
        assertThat(facts.ofBoth()).isEmpty();
        assertThat(practice.database().read(tx -> practice.merge().facts(tx, 1, 2)).ofBoth()).containsExactly(10L);
        long merge = merge(1, 3);
        List<String> left = practice.database().read(tx -> tx.sql().createQuery("""
                select 'member' from quay_member where person_id = 1 union all select 'note' from quay_note where about = 1
                union all select 'given' from quay_given where person_id = 1 union all select 'file' from quay_file where person_id = 1
                union all select 'only' from quay_only where person_id = 1 union all select 'person' from quay_person where id = 1""")
                .mapTo(String.class).list());
        assertThat(left).isEmpty();
        assertThat(found(practice)).isEmpty();
        assertThatThrownBy(() -> practice.database().write(tx -> tx.sql().execute("delete from quay_given"))).as("it is locked again")
                .hasMessageContaining("22012");
        undo(merge);
        assertThat(rows(practice)).isEqualTo(before);
        assertThat(found(practice)).isEmpty();
        assertThatThrownBy(() -> undo(merge)).isInstanceOf(NotPossible.class);
    }

    @Test
    void whatBothHaveOnlyOneOfIsSaidInWordsAndNothingIsChanged() {
        practice.database().write(tx -> tx.sql().execute("insert into quay_only (id, person_id) values (71, 3)"));
        Map<String, List<String>> before = rows(practice);
        assertThatThrownBy(() -> merge(1, 3)).isInstanceOf(NotPossible.class).hasMessageContaining("Both have something");
        assertThatThrownBy(() -> merge(1, 99)).isInstanceOf(NotPossible.class).hasMessageContaining("not there");
        assertThatThrownBy(() -> merge(1, 1)).isInstanceOf(NotPossible.class);
        assertThat(rows(practice)).isEqualTo(before);
        assertThatThrownBy(() -> practice.database().write(tx -> tx.sql().execute("delete from quay_given"))).hasMessageContaining("22012");
    }

    @Test
    void onceSomethingNewerStandsOnItThereIsNoUndo() {
        long merge = merge(1, 3);
        QuayRecords.write(practice, Action.CHANGED, new org.tideline.core.api.ItemRef(QuaySchema.FILE, 60), "update quay_file set name = 'new' where id = 60");
        assertThatThrownBy(() -> undo(merge)).isInstanceOf(NotPossible.class).hasMessageContaining("Since the two became one");
        practice.bin().put(new org.tideline.core.api.ItemRef(QuaySchema.FILE, 60), 10, "File");
        assertThatThrownBy(() -> undo(merge)).isInstanceOf(NotPossible.class);
        assertThat(found(practice)).isEmpty();
    }
}
