package org.tideline.storage.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tideline.core.api.ItemRef;
import org.tideline.core.api.Period;
import org.tideline.core.api.Progress;
import org.tideline.storage.api.Action;
import org.tideline.storage.api.AuditEntry;
import org.tideline.storage.api.AuditFilter;
import org.tideline.storage.api.Finding;
import org.tideline.storage.api.OpenPractice;
import org.tideline.storage.api.PracticeCheck;
import org.tideline.storage.api.Refused;
import org.tideline.storage.engine.PracticeOnDisk.Anchoring;

class AnchorsTest {
    @TempDir
    private Path temp;
    private Path folder;
    private Path old;
    private OpenPractice practice;

    /** A practice, and a whole copy of its folder from before its last change. */
    @BeforeEach
    void make() throws Exception {
        folder = temp.resolve("p");
        old = temp.resolve("old");
        practice = TestPractice.create(folder);
        enter(1);
        practice.close();
        copy(folder, old);
        practice = TestPractice.open(folder);
        enter(2);
        practice.close();
    }

    @AfterEach
    void close() {
        practice.close();
    }

    @Test
    void whatWasClosedWellOpensAgain() throws Exception {
        practice = TestPractice.open(folder);
        assertThat(actions()).startsWith(Action.UNLOCKED, Action.LOCKED);
        assertThat(check()).isEmpty();
        assertThat(Files.exists(outside())).isTrue();
    }

    @Test
    void aWholeFolderPutBackIsRefusedBecauseOfTheAnchorOutside() throws Exception {
        replace(folder, old);
        assertLost();
        List<String> before = Files.readAllLines(folder.resolve(Anchors.NAME));
        assertLost();
        assertThat(Files.readAllLines(folder.resolve(Anchors.NAME))).as("nothing was written").isEqualTo(before);
    }

    /** The control: without what this computer has seen nobody can know. */
    @Test
    void aWholeFolderPutBackOnAnotherComputerIsNotNoticed() throws Exception {
        replace(folder, old);
        Files.delete(outside());
        practice = TestPractice.open(folder);
        assertThat(actions()).doesNotContain(Action.ANCHOR_MISSING);
        assertThat(check()).containsExactly(tuple(Finding.Kind.MENDED, true));
    }

    @Test
    void aDatabasePutBackAloneIsRefusedBecauseOfEitherAnchor() throws Exception {
        replace(folder.resolve("database"), old.resolve("database"));
        assertLost();
        Files.delete(outside());
        assertLost();
        Files.delete(folder.resolve(Anchors.NAME));
        practice = TestPractice.open(folder);
        assertThat(actions()).contains(Action.ANCHOR_MISSING);
        assertThat(check()).containsExactly(tuple(Finding.Kind.MENDED, true));
        practice.close();
        practice = TestPractice.open(folder);
        assertThat(check()).as("accepted once").isEmpty();
    }

    @Test
    void anotherChainOfTheSameLengthIsRefused() throws Exception {
        Path live = temp.resolve("live");
        copy(folder, live);
        replace(folder, old);
        Files.delete(outside());
        practice = TestPractice.open(folder);
        enter(3);
        practice.close();
        replace(folder.resolve("database"), live.resolve("database"));
        assertLost();
    }

    @Test
    void aLossThatIsAcceptedIsEnteredAndBeginsANewIncarnation() throws Exception {
        replace(folder, old);
        assertLost();
        practice = Opener.open(folder, TestPractice.KEYS, Anchoring.LOSS_ACCEPTED);
        List<ItemRef> accepted = practice.audit().entries(new AuditFilter(Period.ALL, Set.of(Action.LOSS_ACCEPTED), Set.of(), Set.of()))
                .stream().map(AuditEntry::what).toList();
        assertThat(accepted).extracting(ItemRef::kind).containsExactly(Anchors.INCARNATION, "storage.entry");
        assertThat(accepted.get(1).id()).as("the last number known").isEqualTo(6);
        practice.close();
        practice = TestPractice.open(folder);
        assertThat(check()).isEmpty();
    }

    /** Until it is in its place the live practice must still open; after that it is the one that counts. */
    @Test
    void aBackupPutBackIsAnchoredInsideUntilItIsOpenedInItsPlace() throws Exception {
        Path restored = temp.resolve("restored");
        copy(old, restored);
        Apart.putBack(TestPractice.KEYS.keys(restored), restored);
        practice = TestPractice.open(folder);
        practice.close();
        replace(folder, restored);
        practice = TestPractice.open(folder);
        assertThat(actions()).contains(Action.PUT_BACK);
        assertThat(check()).isEmpty();
    }

    @Test
    void aBackupPutBackAndOpenedBesideDoesNotMakeThePracticeLookOld() throws Exception {
        Path restored = temp.resolve("restored");
        copy(old, restored);
        Apart.putBack(TestPractice.KEYS.keys(restored), restored);
        practice = TestPractice.open(restored);
        enter(3);
        practice.close();
        practice = TestPractice.open(folder);
        assertThat(check()).containsExactly(tuple(Finding.Kind.COPY, true));
        practice.close();
        practice = TestPractice.open(restored);
        assertThat(check()).as("the later one knows of the earlier").isEmpty();
    }

    @Test
    void aDamagedAnchorIsMendedFromTheOther() throws Exception {
        Path inside = folder.resolve(Anchors.NAME);
        String text = Files.readString(inside);
        Files.writeString(inside, text.replaceFirst("\n6\n", "\n3\n"));
        practice = TestPractice.open(folder);
        assertThat(check()).containsExactly(tuple(Finding.Kind.MENDED, true));
        practice.close();
        practice = TestPractice.open(folder);
        assertThat(check()).isEmpty();
    }

    private void assertLost() {
        assertThatThrownBy(() -> TestPractice.open(folder)).isInstanceOfSatisfying(Refused.class,
                e -> assertThat(e.reason()).isEqualTo(Refused.Reason.LOST_TAIL)).hasMessageContaining("Nothing was changed");
        assertThat(Opener.current()).isEmpty();
    }

    private Path outside() {
        return temp.resolve("anchors").resolve(Long.toString(TestPractice.INFO.practiceId()));
    }

    private List<Action> actions() {
        return practice.audit().entries(AuditFilter.ALL).stream().map(AuditEntry::action).toList();
    }

    private List<Tuple> check() throws Progress.Cancelled {
        PracticeCheck.Result result = PracticeCheck.run(practice, Progress.NONE);
        return result.findings().stream().map(finding -> tuple(finding.kind(), result.whole())).toList();
    }

    private void enter(long boat) {
        practice.database().write(tx -> {
            tx.audit(Action.VIEWED, new ItemRef("harbour.boat", boat), 0);
            return null;
        });
    }

    private static void replace(Path what, Path with) throws IOException {
        try (Stream<Path> all = Files.walk(what)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
        copy(with, what);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.toList()) {
                Files.copy(path, to.resolve(from.relativize(path).toString()));
            }
        }
    }
}
