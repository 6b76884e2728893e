package org.tideline.storage.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.derby.jdbc.EmbeddedDriver;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openide.util.RequestProcessor;
import org.tideline.storage.api.OpenPractice;
import org.tideline.storage.api.Practices;
import org.tideline.storage.api.Refused;
import org.tideline.storage.api.Refused.Reason;
import org.tideline.vault.api.Secret;
import org.tideline.vault.api.WrongSecret;

/** Each refusal says what is the matter in plain words, and changes nothing. */
class RefusalTest {
    @TempDir
    private Path temp;

    @AfterEach
    void nothingStaysOpen() {
        assertThat(Practices.current()).isEmpty();
    }

    @Test
    void aPracticeIsMadeAndOpenedByPassphraseAndRecoveryKey() throws Exception {
        Path folder = temp.resolve("a").resolve("practice");
        Practices.Created created = Practices.create(folder, "correct horse".toCharArray(), TestPractice.INFO);
        created.practice().close();
        assertThat(Practices.exists(folder)).isTrue();
        try (OpenPractice practice = Practices.open(folder, passphrase("correct horse"))) {
            assertThat(practice.info()).isEqualTo(TestPractice.INFO);
            assertThat(Practices.current()).contains(practice);
        }
        try (OpenPractice practice = Practices.open(folder, new Secret.RecoveryKey(created.recoveryKey()))) {
            assertThat(practice.info().letterhead()).isEqualTo("1 Quay\nTown");
        }
        Map<String, String> before = content(folder);
        assertThatThrownBy(() -> Practices.open(folder, passphrase("correct hors")))
                .isInstanceOf(WrongSecret.class).hasMessageStartingWith("That did not open it.");
        Map<String, String> after = content(folder);
        assertThat(after.remove("tries")).isNotNull();
        assertThat(after.equals(before)).isTrue();
    }

    @Test
    void theSampleIsMarkedAndFilledInByTheFeatures() throws Exception {
        Path folder = temp.resolve("sample");
        Practices.createSample(folder).close();
        try (OpenPractice practice = Practices.open(folder, passphrase(Practices.SAMPLE_PASSPHRASE))) {
            assertThat(practice.info().sample()).isTrue();
            assertThat(practice.info().therapist()).isEqualTo("Miriam Castell");
            String boat = practice.database().read(tx -> tx.sql().createQuery("select name from harbour_boat")
                    .mapTo(String.class).one());
            assertThat(boat).isEqualTo("Petrel");
        }
    }

    @Test
    void aSampleThatCannotBeFilledInLeavesNothing() {
        HarbourSample.fails = true;
        try {
            assertThatThrownBy(() -> Practices.createSample(temp.resolve("sample"))).hasMessage("The boat sank.");
        } finally {
            HarbourSample.fails = false;
        }
        assertThat(temp.resolve("sample")).isEmptyDirectory();
    }

    @Test
    void aFolderWithoutAPractice() {
        assertRefused(Reason.NO_PRACTICE, "no practice", () -> Practices.open(temp, passphrase("x")));
        assertRefused(Reason.NO_PRACTICE, "no practice", () -> Practices.open(temp.resolve("not there"), passphrase("x")));
        assertThat(temp).isEmptyDirectory();
    }

    @Test
    void aFolderThatIsNotEmpty() throws Exception {
        Files.writeString(temp.resolve("letter.txt"), "mine");
        Map<String, String> before = content(temp);
        assertRefused(Reason.NOT_EMPTY, "not empty", () -> TestPractice.create(temp));
        assertRefused(Reason.NOT_EMPTY, "not empty", () -> TestPractice.create(temp.resolve("letter.txt")));
        assertThat(content(temp)).isEqualTo(before);
    }

    @Test
    void aFolderThatCannotBeMade() throws Exception {
        Path file = Files.writeString(temp.resolve("file"), "x");
        assertRefused(Reason.CANNOT_WRITE, "cannot be written", () -> TestPractice.create(file.resolve("deep").resolve("practice")));
        assertThat(Files.readString(file)).isEqualTo("x");
    }

    @Test
    void aFolderThatMayNotBeWrittenTo() throws Exception {
        assumeThat(System.getProperty("user.name")).as("root may write everywhere").isNotEqualTo("root");
        Path closed = Files.createDirectory(temp.resolve("closed"));
        assumeThat(closed.toFile().setWritable(false)).isTrue();
        assertRefused(Reason.CANNOT_WRITE, "cannot be written", () -> TestPractice.create(closed));
        assertRefused(Reason.CANNOT_WRITE, "cannot be written", () -> TestPractice.create(closed.resolve("new")));
        assertThat(closed).isEmptyDirectory();
    }

    @Test
    void aFailureWhileMakingLeavesNothingBehind() {
        Path folder = temp.resolve("new").resolve("practice");
        assertThatThrownBy(() -> Practices.create(folder, new char[0], TestPractice.INFO)).hasMessageContaining("passphrase");
        assertThat(temp).isEmptyDirectory();
        assertThatThrownBy(() -> Opener.create(folder, where -> {
            throw new IllegalStateException("mine");
        }, TestPractice.INFO)).isInstanceOf(IllegalStateException.class);
        assertThat(temp).isEmptyDirectory();
        assertRefused(Reason.BAD_NAME, "semicolon", () -> TestPractice.create(temp.resolve("a;create=true")));
        assertThat(temp).isEmptyDirectory();
    }

    @Test
    void aSecondPracticeInTheSameWindow() throws Exception {
        try (OpenPractice practice = TestPractice.create(temp.resolve("one"))) {
            assertRefused(Reason.OPEN_HERE, "already", () -> TestPractice.create(temp.resolve("two")));
            assertRefused(Reason.OPEN_HERE, "already", () -> TestPractice.open(practice.folder()));
        }
        assertThat(temp.resolve("two")).doesNotExist();
    }

    @Test
    void aPracticeThatIsBeingClosedIsWaitedFor() throws Exception {
        RequestProcessor others = new RequestProcessor("tideline-test-others", 2);
        OpenPractice practice = TestPractice.create(temp.resolve("one"));
        CountDownLatch inside = new CountDownLatch(1);
        others.post(() -> practice.database().read(tx -> {
            inside.countDown();
            Thread.sleep(500);
            return null;
        }));
        inside.await();
        others.post(practice::close);
        while (!closing(practice)) {
            Thread.sleep(1);
        }
        TestPractice.open(practice.folder()).close();
    }

    private static boolean closing(OpenPractice practice) {
        try {
            practice.service(Object.class);
            return false;
        } catch (IllegalStateException e) {
            return e.getMessage().contains("closed");
        }
    }

    @Test
    void aPracticeOpenElsewhereSaysByWhomAndADeadProcessHoldsNothing() throws Exception {
        Path folder = temp.resolve("practice");
        TestPractice.create(folder).close();
        Process other = Holder.start(folder);
        try {
            assertThatThrownBy(() -> TestPractice.open(folder))
                    .isInstanceOfSatisfying(Refused.class, e -> assertThat(e.reason()).isEqualTo(Reason.OPEN_ELSEWHERE))
                    .hasMessageContaining("without a window").hasMessageContaining("process " + other.pid())
                    .hasMessageContaining("since ");
        } finally {
            other.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        }
        assertThat(Files.readString(folder.resolve(InUse.NAME))).contains(Long.toString(other.pid()));
        try (OpenPractice practice = TestPractice.open(folder)) {
            String saved = practice.database().read(tx -> tx.sql()
                    .createQuery("select name from harbour_boat where id = 77").mapTo(String.class).one());
            assertThat(saved).as("what was saved before the kill").isEqualTo("Petrel");
        }
        assertThat(folder.resolve(InUse.NAME)).isEmptyFile();
    }

    @Test
    void aDatabaseThatIsNotEncrypted() throws Exception {
        Path folder = temp.resolve("practice");
        TestPractice.create(folder).close();
        deleteDatabase(folder);
        Properties attributes = new Properties();
        attributes.setProperty("create", "true");
        String url = "jdbc:derby:" + folder.resolve("database");
        new EmbeddedDriver().connect(url, attributes).close();
        assertThatThrownBy(() -> new EmbeddedDriver().connect(url + ";shutdown=true", new Properties()))
                .hasMessageContaining("shut");
        Map<String, String> before = content(folder);
        assertRefused(Reason.NOT_ENCRYPTED, "not encrypted", () -> TestPractice.open(folder));
        assertThat(content(folder)).isEqualTo(before);
    }

    @Test
    void aPartThatIsMissing() throws Exception {
        Path folder = temp.resolve("practice");
        TestPractice.create(folder).close();
        Files.delete(folder.resolve("database").resolve("verifyKey.dat"));
        assertRefused(Reason.DAMAGED, "missing", () -> TestPractice.open(folder));
        Files.delete(folder.resolve("database").resolve("service.properties"));
        assertRefused(Reason.DAMAGED, "missing", () -> TestPractice.open(folder));
        deleteDatabase(folder);
        assertRefused(Reason.DAMAGED, "missing", () -> TestPractice.open(folder));
    }

    @Test
    void aDatabaseThatBelongsToOtherKeys() throws Exception {
        Path folder = temp.resolve("practice");
        Practices.create(folder, "x".toCharArray(), TestPractice.INFO).practice().close();
        assertRefused(Reason.DAMAGED, "does not open with its key", () -> TestPractice.open(folder));
        try (OpenPractice practice = Practices.open(folder, passphrase("x"))) {
            assertThat(practice.info()).isEqualTo(TestPractice.INFO);
        }
    }

    @Test
    void aComputerOnWhichSavingIsNotSafe() throws Exception {
        Path folder = temp.resolve("practice");
        TestPractice.create(folder).close();
        System.setProperty("derby.system.durability", "test");
        try {
            assertRefused(Reason.UNSAFE_SETTING, "derby.system.durability", () -> TestPractice.open(folder));
        } finally {
            System.clearProperty("derby.system.durability");
        }
        Files.writeString(folder.resolve("derby.properties"), "derby.system.durability=test\n");
        assertRefused(Reason.UNSAFE_SETTING, "derby.system.durability", () -> TestPractice.open(folder));
    }

    private static Secret passphrase(String words) {
        return new Secret.Passphrase(words.toCharArray());
    }

    private static void assertRefused(Reason reason, String words, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(Refused.class, e -> assertThat(e.reason()).isEqualTo(reason))
                .hasMessageContaining(words);
    }

    private static void deleteDatabase(Path folder) throws Exception {
        try (Stream<Path> all = Files.walk(folder.resolve("database"))) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private static Map<String, String> content(Path folder) throws Exception {
        Map<String, String> content = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.filter(Files::isRegularFile).toList()) {
                content.put(folder.relativize(path).toString(), HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(path))));
            }
        }
        return content;
    }
}
