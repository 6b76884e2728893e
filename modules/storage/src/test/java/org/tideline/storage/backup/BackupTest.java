package org.tideline.storage.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.openide.util.RequestProcessor;
import org.tideline.core.api.Now;
import org.tideline.core.api.Period;
import org.tideline.core.api.Progress;
import org.tideline.core.api.Trouble;
import org.tideline.storage.api.Action;
import org.tideline.storage.api.AuditEntry;
import org.tideline.storage.api.AuditFilter;
import org.tideline.storage.api.Backups;
import org.tideline.storage.api.Backups.Backup;
import org.tideline.storage.api.OpenPractice;
import org.tideline.storage.api.Practices;
import org.tideline.storage.engine.SmallDisk;
import org.tideline.storage.api.Refused;
import org.tideline.vault.api.Secret;
import org.tideline.vault.api.WrongSecret;

/** A backup made, proven, and put back. */
class BackupTest extends WithHarbour {
    @Test
    void aBackupIsMadeWhileThePracticeIsInUseAndOpensWithEitherSecret() throws Exception {
        Path folder = harbour.copy(temp.resolve("practice"));
        Path file = temp.resolve("out").resolve("one.tideline-backup");
        Files.createDirectory(file.getParent());
        Backup made;
        try (OpenPractice practice = Practices.open(folder, harbour.passphrase())) {
            made = Backups.make(practice, file, Progress.NONE);
            assertThat(practice.audit().entries(new AuditFilter(Period.ALL, Set.of(Action.BACKED_UP), Set.of(), Set.of())))
                    .hasSize(2);
            assertThat(made.rows()).isGreaterThan(Harbour.BOATS);
            // What the newest record is of was written when the template was made: before midnight, if it has struck since.
            LocalDate today = LocalDate.ofInstant(Now.instant(), Now.clock().getZone());
            assertThat(made.newest()).isIn(today, today.minusDays(1));
        }
        assertThat(file.getParent()).isDirectoryContaining(path -> path.equals(file));
        assertThat(file.getParent().toFile().list()).hasSize(1);
        assertThat(folder).isDirectoryNotContaining("glob:**work-*");
        assertThat(Backups.prove(file, harbour.passphrase(), Progress.NONE)).isEqualTo(made);
        assertThat(Backups.prove(file, harbour.recoveryKey(), Progress.NONE)).isEqualTo(made);
        assertThatThrownBy(() -> Backups.prove(file, Harbour.secret("wrong"), Progress.NONE)).isInstanceOf(WrongSecret.class);
    }

    @Test
    void whatIsPutBackHoldsTheSameAndSaysThatItWasPutBack() throws Exception {
        Path file = harbour.backup();
        Path folder = temp.resolve("new").resolve("practice");
        Backups.Restored restored = Backups.restore(file, folder, harbour.recoveryKey(), Progress.NONE);
        assertThat(restored.folder()).isEqualTo(folder);
        assertThat(temp.resolve("new").toFile().list()).containsExactly("practice");
        try (OpenPractice practice = Practices.open(folder, harbour.passphrase())) {
            assertThat(Harbour.names(practice)).isEqualTo(harbour.names());
            List<AuditEntry> entries = practice.audit().entries(AuditFilter.ALL);
            assertThat(entries.subList(0, (int) (entries.size() - restored.backup().entries()))).extracting(AuditEntry::action)
                    .as("a new life begins").containsExactly(Action.UNLOCKED, Action.PUT_BACK, Action.PUT_BACK, Action.PUT_BACK);
        }
    }

    @Test
    void aFileThatIsThereIsNotWrittenOver() throws Exception {
        Path folder = harbour.copy(temp.resolve("practice"));
        Path file = Files.writeString(temp.resolve("letter"), "mine");
        try (OpenPractice practice = Practices.open(folder, harbour.passphrase())) {
            assertThatThrownBy(() -> Backups.make(practice, file, Progress.NONE)).isInstanceOf(Trouble.class)
                    .hasMessageContaining("already");
            assertThatThrownBy(() -> Backups.make(practice, folder.resolve("in"), Progress.NONE))
                    .isInstanceOf(Trouble.class).hasMessageContaining("inside the practice");
            assertThatThrownBy(() -> Backups.make(practice, temp.resolve("gone").resolve("in"), Progress.NONE))
                    .isInstanceOf(Trouble.class).hasMessageContaining("cannot be written");
        }
        assertThat(file).hasContent("mine");
    }

    @Test
    void aBackupThatIsCancelledAtAnyPointLeavesNothing() throws Exception {
        Path folder = harbour.copy(temp.resolve("practice"));
        Path out = Files.createDirectory(temp.resolve("out"));
        try (OpenPractice practice = Practices.open(folder, harbour.passphrase())) {
            for (int after : new int[] {0, 1, 3, 60, 200}) {
                Progress impatient = Impatient.after(after);
                assertThatThrownBy(() -> Backups.make(practice, out.resolve("b"), impatient))
                        .isInstanceOf(Progress.Cancelled.class);
                assertThat(out).isEmptyDirectory();
                assertThat(folder).isDirectoryNotContaining("glob:**work-*");
            }
            assertThat(Backups.make(practice, out.resolve("b"), Progress.NONE).file()).exists();
        }
    }

    @Test
    void putBackOnlyIntoAnEmptyFolderAndWhenCancelledNothingIsLeft() throws Exception {
        Path mine = Files.writeString(Files.createDirectory(temp.resolve("full")).resolve("letter"), "mine");
        assertThatThrownBy(() -> Backups.restore(harbour.backup(), mine.getParent(), harbour.passphrase(), Progress.NONE))
                .isInstanceOfSatisfying(Refused.class, e -> assertThat(e.reason()).isEqualTo(Refused.Reason.NOT_EMPTY));
        for (int after : new int[] {0, 2, 50}) {
            assertThatThrownBy(() -> Backups.restore(harbour.backup(), temp.resolve("deep").resolve("p"),
                    harbour.passphrase(), Impatient.after(after))).isInstanceOf(Progress.Cancelled.class);
            assertThat(temp.toFile().list()).containsExactly("full");
        }
        assertThatThrownBy(() -> Backups.restore(harbour.backup(), temp.resolve("p"), Harbour.secret("no"), Progress.NONE))
                .isInstanceOf(WrongSecret.class);
        assertThatThrownBy(() -> Backups.restore(temp.resolve("none"), temp.resolve("p"), Harbour.secret("no"), Progress.NONE))
                .isInstanceOf(Trouble.class).hasMessageContaining("no such file");
        assertThat(temp.toFile().list()).containsExactly("full");
    }

    @Test
    void whatIsWrittenMeanwhileWaitsForNothingAndIsInTheNextBackup() throws Exception {
        Path folder = harbour.copy(temp.resolve("practice"));
        RequestProcessor writing = new RequestProcessor("tideline-test-writing", 1);
        AtomicInteger written = new AtomicInteger(Harbour.BOATS);
        AtomicBoolean enough = new AtomicBoolean();
        try (OpenPractice practice = Practices.open(folder, harbour.passphrase())) {
            RequestProcessor.Task task = writing.post(() -> {
                while (!enough.get()) {
                    int next = written.get();
                    Harbour.fill(practice, next, next + 1);
                    written.incrementAndGet();
                }
            });
            int before = written.get();
            Backup made = Backups.make(practice, temp.resolve("b"), Progress.NONE);
            assertThat(written.get()).isGreaterThan(before);
            enough.set(true);
            task.waitFinished();
            Backup next = Backups.make(practice, temp.resolve("c"), Progress.NONE);
            assertThat(next.rows()).isGreaterThan(made.rows());
        } finally {
            enough.set(true);
        }
    }

    @Test
    void aTargetThatBecomesFullKeepsTheBackupsThatAreThere() throws Exception {
        Path folder = harbour.copy(temp.resolve("practice"));
        try (SmallDisk small = SmallDisk.make(temp.resolve("disk"), 4);
                OpenPractice practice = Practices.open(folder, harbour.passphrase())) {
            Path disk = small.root();
            Path first = Files.copy(harbour.backup(), disk.resolve("first"));
            assertThat(disk.toFile().getUsableSpace()).isLessThan(Files.size(first));
            assertThatThrownBy(() -> Backups.make(practice, disk.resolve("second"), Progress.NONE))
                    .isInstanceOf(Trouble.class).hasMessageContaining("disk became full");
            assertThat(disk.toFile().list()).containsExactly("first");
            assertThat(first).hasSameBinaryContentAs(harbour.backup());
            assertThatThrownBy(() -> Backups.restore(harbour.backup(), disk.resolve("practice"), harbour.passphrase(), Progress.NONE))
                    .isInstanceOf(Trouble.class).hasMessageContaining("disk became full");
            assertThat(disk.toFile().list()).containsExactly("first");
            assertThat(practice.stopped()).isFalse();
        }
    }

    @Test
    void whatACrashLeftIsSwept() throws Exception {
        Path folder = harbour.copy(temp.resolve("practice"));
        Path out = Files.createDirectory(temp.resolve("out"));
        Files.createDirectories(folder.resolve(Maker.WORK + 7).resolve("copy"));
        Files.writeString(out.resolve(Maker.WRITING + 7), "half");
        try (OpenPractice practice = Practices.open(folder, harbour.passphrase());
                WorkFolder living = WorkFolder.make(folder, "other-")) {
            Backups.make(practice, out.resolve("b"), Progress.NONE);
            WorkFolder.sweep(folder, "other-");
            assertThat(living.path("work")).exists();
        }
        assertThat(out.toFile().list()).containsExactly("b");
        assertThat(folder.resolve(Maker.WORK + 7)).doesNotExist();
    }

    /** Somebody who cancels after being asked so many times. */
    private static final class Impatient {
        private Impatient() {
        }

        static Progress after(int times) {
            int[] asked = new int[1];
            return new Progress() {
                @Override
                public void at(long done, long total) {
                    // not watched
                }

                @Override
                public boolean cancelled() {
                    return asked[0]++ >= times;
                }
            };
        }
    }
}
