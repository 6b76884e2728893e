package org.tideline.storage.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BooleanSupplier;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tideline.core.api.ItemRef;
import org.tideline.core.api.Now;
import org.tideline.core.api.Period;
import org.tideline.core.api.Progress;
import org.tideline.storage.api.Action;
import org.tideline.storage.api.AuditFilter;
import org.tideline.storage.api.Batches;
import org.tideline.storage.api.Finding;
import org.tideline.storage.api.Finding.Kind;
import org.tideline.storage.api.OpenPractice;
import org.tideline.storage.api.PracticeCheck;
import org.tideline.storage.api.StorageException;

class PracticeCheckTest {
    private static final ItemRef BOAT = new ItemRef("harbour.boat", 7);
    private static final ItemRef NOTE = new ItemRef("harbour.note", 70);
    @TempDir
    private Path temp;
    private OpenPractice practice;

    @BeforeEach
    void fill() throws Exception {
        practice = TestPractice.create(temp.resolve("p"));
        write(Action.CREATED, BOAT, "insert into harbour_boat (id, name, log, built, length, afloat, batch)"
                + " values (7, 'Petrel', 'all quiet', '1987-03-02', 9.5, true, 0)");
        write(Action.CREATED, NOTE, "insert into harbour_note (id, words, boat_id) values (70, 'A', 7)",
                "insert into harbour_reply (id, note_id) values (700, 70)");
        write(Action.CREATED, new ItemRef("harbour.note", 71), "insert into harbour_note (id, words, boat_id) values (71, 'B', 7)");
    }

    @AfterEach
    void close() {
        practice.close();
        Now.use(Clock.systemDefaultZone());
    }

    @Test
    void whatWasWrittenInTidelineIsWholeAndTheCheckIsEntered() throws Exception {
        write(Action.CHANGED, NOTE, "update harbour_note set words = 'A, and more' where id = 70",
                "delete from harbour_reply where id = 700", "insert into harbour_reply (id, note_id) values (701, 70)");
        write(Action.REMOVED, new ItemRef("harbour.note", 71), "delete from harbour_note where id = 71");
        ConcurrentLinkedQueue<Set<ItemRef>> told = new ConcurrentLinkedQueue<>();
        try (AutoCloseable listening = practice.changes().listen(told::add)) {
            PracticeCheck.Result result = check();
            assertThat(result.findings()).isEmpty();
            assertThat(result.whole()).isTrue();
            assertThat(result.entries()).isEqualTo(6);
            assertThat(result.tables()).isGreaterThan(25);
            assertThat(result.rows()).isGreaterThanOrEqualTo(3 + 6);
            assertThat(PracticeCheck.latest(practice)).contains(result);
            assertThat(practice.audit().entries(new AuditFilter(Period.ALL, Set.of(Action.CHECKED), Set.of(), Set.of()))).hasSize(1);
            await(() -> told.stream().flatMap(Set::stream).anyMatch(what -> what.kind().equals(PracticeCheck.KIND)));
        }
        assertThat(check().findings()).isEmpty();
    }

    @Test
    void aRecordEditedWithSqlIsReportedWithItsId() throws Exception {
        sql("update harbour_boat set log = 'all well' where id = 7");
        assertThat(found()).containsExactly(tuple(Kind.CHANGED, BOAT));
        sql("update harbour_boat set log = 'all quiet' where id = 7");
        assertThat(found()).isEmpty();
    }

    @Test
    void swappedWordsOfTwoRecordsAreReportedWithBothIds() throws Exception {
        sql("update harbour_note set words = case id when 70 then 'B' else 'A' end");
        assertThat(found()).containsExactly(tuple(Kind.CHANGED, NOTE), tuple(Kind.CHANGED, new ItemRef("harbour.note", 71)));
    }

    @Test
    void aRecordTakenOutAndOneSlippedInAreReported() throws Exception {
        sql("delete from harbour_reply where id = 700");
        sql("insert into harbour_note (id, words) values (99, 'never said')");
        assertThat(found()).containsExactlyInAnyOrder(tuple(Kind.MISSING, new ItemRef("harbour_reply", 700)),
                tuple(Kind.NOT_ENTERED, new ItemRef("harbour.note", 99)));
    }

    @Test
    void theLastEntryTakenOutIsReported() throws Exception {
        unguard();
        sql("delete from storage_audit where id = 4");
        assertThat(found()).extracting(found -> found.toList().get(0)).contains(Kind.TAIL_LOST);
    }

    @Test
    void anEntryTakenOutOfTheMiddleIsReportedWithItsNumber() throws Exception {
        unguard();
        sql("delete from storage_audit where id = 2");
        assertThat(check().findings()).extracting(Finding::kind, Finding::entry).contains(tuple(Kind.CHAIN_BROKEN, 2L));
    }

    @Test
    void anEditedEntryIsReportedWithItsNumber() throws Exception {
        unguard();
        sql("update storage_audit set action = 'VIEWED' where id = 3");
        assertThat(check().findings()).extracting(Finding::kind, Finding::entry).containsExactly(tuple(Kind.CHAIN_BROKEN, 3L));
    }

    @Test
    void anEntrySomebodyElseMadeIsReportedAsForged() throws Exception {
        String last = practice.database().read(tx -> tx.sql().createQuery("select link from storage_audit where id = 4")
                .mapTo(String.class).one());
        AuditChain.AuditRow forged = new AuditChain.AuditRow(5, Now.instant().toEpochMilli(), "Europe/Berlin", 0, "REMOVED", NOTE, 0, null);
        sql("insert into storage_audit (id, made_at, zone, actor, action, item_kind, item_id, case_id, link, mac) values (5, "
                + forged.madeAt() + ", 'Europe/Berlin', 0, 'REMOVED', 'harbour.note', 70, 0, '" + AuditChain.link(last, forged)
                + "', '" + "ab".repeat(32) + "')");
        assertThat(check().findings()).extracting(Finding::kind, Finding::entry).contains(tuple(Kind.FORGED, 5L));
    }

    @Test
    void anEarlierDigestCannotBePutBack() throws Exception {
        write(Action.CHANGED, NOTE, "update harbour_note set words = 'corrected' where id = 70");
        unguard();
        sql("delete from storage_content where entry = 5");
        sql("update harbour_note set words = 'A' where id = 70");
        assertThat(check().findings()).extracting(Finding::kind, Finding::entry).containsExactly(tuple(Kind.CHAIN_BROKEN, 5L));
    }

    @Test
    void aClockThatWentBackIsToldAndIsNoTrouble() throws Exception {
        Now.use(Clock.offset(Clock.systemDefaultZone(), Duration.ofHours(-3)));
        write(Action.VIEWED, NOTE);
        PracticeCheck.Result result = check();
        assertThat(result.findings()).extracting(Finding::kind, Finding::entry).containsExactly(tuple(Kind.CLOCK, 5L));
        assertThat(result.whole()).isTrue();
    }

    @Test
    void anErasedRecordIsReportedAsErasedAndItsSaltIsGone() throws Exception {
        write(Action.ERASED, NOTE, "delete from harbour_reply where id = 700", "delete from harbour_note where id = 70");
        PracticeCheck.Result result = check();
        assertThat(result.findings()).extracting(Finding::kind, Finding::what).contains(tuple(Kind.ERASED, NOTE));
        assertThat(result.whole()).isTrue();
        assertThat(count("select count(*) from storage_content where row_id = 70 and salt is not null")).isZero();
    }

    @Test
    void anImportIsEnteredAsAWholeAndItsRowsAreHeldAgainstIt() throws Exception {
        long batch = importBoats(2_500);
        assertThat(count("select count(*) from storage_content_batch")).isEqualTo(4);
        assertThat(found()).isEmpty();
        sql("update harbour_boat set name = 'Pirate' where id = 1500");
        sql("delete from harbour_crate where id = 101700");
        assertThat(found()).containsExactlyInAnyOrder(tuple(Kind.CHANGED, new ItemRef("harbour.boat", 1500)),
                tuple(Kind.MISSING, new ItemRef("harbour_crate", 101_700)));
        write(Action.CHANGED, new ItemRef("harbour.boat", 1500));
        write(Action.CHANGED, new ItemRef("harbour.boat", 1700), "update harbour_boat set name = 'Swift' where id = 1700");
        assertThat(found()).isEmpty();
        practice.batches().unpublish(batch);
        assertThat(found()).isEmpty();
        practice.batches().republish(batch);
        assertThat(found()).isEmpty();
    }

    @Test
    void whatIsSweptWithAnImportIsNotMissing() throws Exception {
        long batch = importBoats(1_200);
        write(Action.CREATED, new ItemRef("harbour.note", 72), "insert into harbour_note (id, words, boat_id) values (72, 'C', 1100)");
        write(Action.CHANGED, new ItemRef("harbour.boat", 1150), "update harbour_boat set name = 'Swift' where id = 1150");
        practice.batches().unpublish(batch);
        assertThat(found()).isEmpty();
        reopen();
        await(() -> count("select count(*) from storage_batch") == 0);
        assertThat(count("select count(*) from harbour_note where id = 72")).isZero();
        assertThat(found()).isEmpty();
        assertThat(practice.batches().newest()).isEmpty();
    }

    @Test
    void anImportHiddenWithSqlIsReported() throws Exception {
        long batch = importBoats(10);
        sql("update storage_batch set published_at = null where id = " + batch);
        assertThat(found()).containsExactly(tuple(Kind.CHANGED, Batches.ref(batch)));
    }

    @Test
    void whatIsKeptForGoodCannotBeChangedByMistake() {
        importBoats(2);
        for (String statement : List.of("delete from storage_audit", "update storage_audit set action = 'VIEWED'",
                "delete from storage_content", "update storage_content set digest = null", "delete from storage_content_batch",
                "update storage_content_batch set entry = 1")) {
            assertThatThrownBy(() -> sql(statement)).as(statement)
                    .isInstanceOf(StorageException.class).hasMessageContaining("kept for good");
        }
    }

    @Test
    void tenThousandEntriesAreVerified() throws Exception {
        practice.database().write(tx -> {
            for (int i = 0; i < 10_000; i++) {
                tx.audit(Action.VIEWED, NOTE, 0);
            }
            return null;
        });
        assertThat(check().entries()).isEqualTo(10_004);
        assertThat(found()).isEmpty();
    }

    @Test
    void aCheckCanBeCancelled() {
        assertThatThrownBy(() -> PracticeCheck.run(practice, new Progress() {
            @Override
            public void at(long done, long total) {
                // not of interest here
            }

            @Override
            public boolean cancelled() {
                return true;
            }
        })).isInstanceOf(Progress.Cancelled.class);
        assertThat(PracticeCheck.latest(practice)).isEmpty();
    }

    /** The page of §0.7: an older page holds together, and only the chain knows better. */
    @Test
    void aPageOfBeforePutBackIsReportedWithTheIdOfItsRecord() throws Exception {
        Path file = TestPractice.file(practice, "HARBOUR_NOTE");
        practice.close();
        byte[] before = Files.readAllBytes(file);
        practice = TestPractice.open(temp.resolve("p"));
        write(Action.CHANGED, NOTE, "update harbour_note set words = 'Z' where id = 70");
        practice.close();
        assertThat(Files.readAllBytes(file)).isNotEqualTo(before);
        Files.write(file, before);
        practice = TestPractice.open(temp.resolve("p"));
        assertThat(found()).containsExactly(tuple(Kind.CHANGED, NOTE));
    }

    @Test
    void aDamagedPageIsReportedAndTheRestStillChecked() throws Exception {
        Path file = TestPractice.file(practice, "HARBOUR_BOAT");
        practice.close();
        byte[] bytes = Files.readAllBytes(file);
        bytes[4096 + 2000] ^= 1;
        Files.write(file, bytes);
        practice = TestPractice.open(temp.resolve("p"));
        PracticeCheck.Result result = check();
        assertThat(result.whole()).isFalse();
        assertThat(result.findings().get(0).words()).contains("harbour_boat").doesNotContain("Petrel");
        assertThat(result.entries()).isGreaterThan(4);
        assertThat(practice.stopped()).isFalse();
    }

    private long importBoats(int boats) {
        long batch = practice.batches().begin("boats");
        for (int from = 0; from < boats; from += 500) {
            int first = from;
            practice.database().write(tx -> {
                var insert = tx.sql().prepareBatch("insert into harbour_boat (id, name, batch) values (?, 'Petrel', ?)");
                var crates = tx.sql().prepareBatch("insert into harbour_crate (id, boat_id, batch) values (?, ?, ?)");
                for (int i = first; i < Math.min(first + 500, boats); i++) {
                    insert.bind(0, 1_000 + i).bind(1, batch).add();
                    crates.bind(0, 101_000 + i).bind(1, 1_000 + i).bind(2, batch).add();
                }
                insert.execute();
                return crates.execute();
            });
        }
        practice.database().write(tx -> {
            practice.batches().publish(tx, batch);
            return null;
        });
        return batch;
    }

    private void reopen() throws Exception {
        practice.close();
        practice = TestPractice.open(temp.resolve("p"));
    }

    private PracticeCheck.Result check() throws Progress.Cancelled {
        return PracticeCheck.run(practice, Progress.NONE);
    }

    private List<Tuple> found() throws Progress.Cancelled {
        return check().findings().stream().map(finding -> tuple(finding.kind(), finding.what())).toList();
    }

    private void write(Action action, ItemRef what, String... statements) {
        practice.database().write(tx -> {
            for (String statement : statements) {
                tx.sql().execute(statement);
            }
            tx.audit(action, what, 0);
            return null;
        });
    }

    private void sql(String statement) {
        practice.database().write(tx -> tx.sql().execute(statement));
    }

    /** Takes the triggers away, as somebody would who means it. */
    private void unguard() {
        List<String> triggers = practice.database().read(tx -> tx.sql().createQuery("select triggername from sys.systriggers")
                .mapTo(String.class).list());
        triggers.forEach(trigger -> sql("drop trigger " + trigger));
    }

    private long count(String query) {
        return practice.database().read(tx -> tx.sql().createQuery(query).mapTo(Long.class).one());
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        for (int i = 0; i < 200 && !condition.getAsBoolean(); i++) {
            Thread.sleep(50);
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }
}
