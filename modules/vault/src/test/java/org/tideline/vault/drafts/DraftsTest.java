package org.tideline.vault.drafts;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.EventQueue;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tideline.core.api.ItemRef;
import org.tideline.vault.api.Draft;
import org.tideline.vault.api.Drafts;
import org.tideline.vault.api.FixedKeys;

class DraftsTest {
    private static final ItemRef NOTE = new ItemRef("notes.note", 7);
    private static final ItemRef OTHER = new ItemRef("notes.note", 8);
    private static final String TEXT = "the harbour wall at low tide";

    @TempDir
    private Path practice;
    private Drafts drafts;

    @BeforeEach
    void open() {
        drafts = Drafts.in(practice, new FixedKeys("ours"));
    }

    @AfterEach
    void close() {
        drafts.close();
    }

    @Test
    void whatIsTypedIsOnTheDiskSoonAndThereAgainAfterwards() throws Exception {
        AtomicInteger heard = new AtomicInteger();
        Draft draft = drafts.open(NOTE);
        draft.listen(heard::incrementAndGet);
        assertThat(draft.keptAt()).isNull();
        AtomicInteger asked = new AtomicInteger();
        type(draft, () -> {
            assertThat(EventQueue.isDispatchThread()).isTrue();
            asked.incrementAndGet();
            return TEXT.getBytes(UTF_8);
        });
        await(() -> heard.get() == 1);
        assertThat(draft.keptAt()).isNotNull();
        assertThat(draft.trouble()).isEmpty();
        assertThat(asked).hasValue(1);

        drafts.close();
        open();
        assertThat(drafts.left()).containsExactly(NOTE);
        assertThat(drafts.open(NOTE).kept()).hasValue(TEXT.getBytes(UTF_8));
        assertThat(drafts.open(NOTE).keptAt()).isNotNull();
        assertThat(drafts.open(OTHER).kept()).isEmpty();
    }

    @Test
    void theSameItemGivesTheSameDraftAndOthersAreTheirOwn() throws Exception {
        assertThat(drafts.open(new ItemRef("notes.note", 7))).isSameAs(drafts.open(NOTE));
        keep(NOTE, "one");
        keep(OTHER, "two");
        assertThat(drafts.open(NOTE).kept()).hasValue("one".getBytes(UTF_8));
        assertThat(drafts.open(OTHER).kept()).hasValue("two".getBytes(UTF_8));
        assertThat(files()).hasSize(2);
        assertThat(drafts.left()).as("an editor is writing them").isEmpty();
        drafts.open(OTHER).close();
        drafts.open(NOTE).close();
        assertThat(drafts.left()).containsExactly(NOTE, OTHER);
    }

    @Test
    void doneTakesTheDraftAwayAlsoWhatIsOnItsWayToTheDisk() throws Exception {
        for (int i = 0; i < 20; i++) {
            Draft draft = drafts.open(NOTE);
            type(draft, () -> TEXT.getBytes(UTF_8));
            CountDownLatch writing = new CountDownLatch(1);
            DraftFolder.task(() -> {
                writing.countDown();
                draft.done();
            }).schedule(0);
            draft.keepNow();
            writing.await();
            drafts.keepAll();
            assertThat(draft.kept()).isEmpty();
            assertThat(files()).isEmpty();
        }
        assertThat(drafts.left()).isEmpty();
    }

    @Test
    void whatAnEditorSaysAfterItIsDoneIsNotKept() throws Exception {
        Draft draft = drafts.open(NOTE);
        type(draft, () -> {
            draft.done();
            return TEXT.getBytes(UTF_8);
        });
        draft.keepNow();
        drafts.keepAll();
        assertThat(files()).isEmpty();
        type(draft, () -> "typed again".getBytes(UTF_8));
        draft.keepNow();
        assertThat(draft.kept()).hasValue("typed again".getBytes(UTF_8));
    }

    @Test
    void nothingWorthKeepingTakesTheDraftAway() throws Exception {
        keep(NOTE, TEXT);
        keep(NOTE, "");
        assertThat(files()).isEmpty();
        assertThat(drafts.open(NOTE).kept()).isEmpty();
        assertThat(drafts.open(NOTE).keptAt()).isNull();
    }

    @Test
    void anEditorThatClosesIsAskedOnceMore() throws Exception {
        Draft draft = drafts.open(NOTE);
        EventQueue.invokeAndWait(() -> {
            draft.changed(() -> TEXT.getBytes(UTF_8));
            draft.close();
        });
        assertThat(draft.kept()).hasValue(TEXT.getBytes(UTF_8));
        drafts.close();
        open();
        assertThat(drafts.open(NOTE).kept()).hasValue(TEXT.getBytes(UTF_8));
    }

    @Test
    void closingThePracticeWritesWhatWasAnnouncedAndNothingAfterwards() throws Exception {
        Draft draft = drafts.open(NOTE);
        type(draft, () -> TEXT.getBytes(UTF_8));
        drafts.close();
        assertThat(files()).hasSize(1);
        byte[] before = Files.readAllBytes(files().get(0));

        type(draft, () -> "too late".getBytes(UTF_8));
        draft.keepNow();
        draft.done();
        drafts.keepAll();
        assertThat(Files.readAllBytes(files().get(0))).isEqualTo(before);
        assertThatThrownBy(() -> draft.keepElsewhere(practice.resolve("copy"), new byte[] {1})).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> drafts.open(OTHER)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void anEventThreadThatHangsStopsNobodyForLong() throws Exception {
        CountDownLatch hang = new CountDownLatch(1);
        Draft draft = drafts.open(NOTE);
        type(draft, () -> TEXT.getBytes(UTF_8));
        EventQueue.invokeLater(() -> {
            try {
                hang.await(60, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        drafts.keepAll();
        assertThat(files()).isEmpty();
        hang.countDown();
        await(() -> draft.keptAt() != null);
        assertThat(files()).hasSize(1);
    }

    @Test
    void whatCannotBeWrittenIsSaidAndTriedAgain() throws Exception {
        Path inTheWay = Files.writeString(practice.resolve("drafts"), "a file where the folder should be");
        Draft draft = drafts.open(NOTE);
        type(draft, () -> TEXT.getBytes(UTF_8));
        draft.keepNow();
        assertThat(draft.trouble()).hasValueSatisfying(words -> assertThat(words).contains("on this screen alone"));
        assertThat(draft.kept()).hasValue(TEXT.getBytes(UTF_8));

        Path elsewhere = practice.resolve("stick.draft");
        draft.keepElsewhere(elsewhere, TEXT.getBytes(UTF_8));
        Files.delete(inTheWay);
        drafts.keepAll();
        assertThat(draft.trouble()).isEmpty();
        assertThat(draft.keptAt()).isNotNull();

        draft.done();
        assertThat(drafts.bringBack(elsewhere)).isEqualTo(NOTE);
        assertThat(draft.kept()).hasValue(TEXT.getBytes(UTF_8));
        assertThat(drafts.left()).containsExactly(NOTE);
    }

    @Test
    void anEditorThatFailsIsSaidAndDoesNotStopTheOthers() throws Exception {
        type(drafts.open(NOTE), () -> {
            throw new IllegalStateException("an editor's fault");
        });
        type(drafts.open(OTHER), () -> TEXT.getBytes(UTF_8));
        drafts.keepAll();
        assertThat(drafts.open(NOTE).trouble()).isPresent();
        assertThat(drafts.open(OTHER).kept()).isPresent();
    }

    @Test
    void aFileThatWasTouchedIsPassedOverAndNeverDeleted() throws Exception {
        keep(NOTE, TEXT);
        keep(OTHER, TEXT);
        drafts.close();
        Path file = DraftsTest.file(practice, NOTE);
        byte[] whole = Files.readAllBytes(file);
        List<byte[]> damages = new ArrayList<>(List.of(new byte[0], new byte[] {1}, cut(whole, whole.length - 1), cut(whole, 30),
                "TLdraft1".getBytes(UTF_8), Files.readAllBytes(DraftsTest.file(practice, OTHER))));
        for (int i = 0; i < whole.length; i++) {
            byte[] flipped = whole.clone();
            flipped[i] ^= 0x01;
            damages.add(flipped);
        }
        open();
        for (byte[] damage : damages) {
            Files.write(file, damage);
            assertThat(drafts.left()).containsExactly(OTHER);
            assertThat(drafts.open(NOTE).kept()).isEmpty();
        }
        byte[] damaged = Files.readAllBytes(file);
        keep(NOTE, "typed anew");
        assertThat(drafts.open(NOTE).kept()).hasValue("typed anew".getBytes(UTF_8));
        assertThat(Files.readAllBytes(file.resolveSibling(file.getFileName() + ".damaged1"))).isEqualTo(damaged);

        Files.write(file, whole);
        drafts.open(NOTE).close();
        assertThat(drafts.left()).as("the whole one counts").contains(NOTE);
        drafts.close();
        drafts = Drafts.in(practice, new FixedKeys("theirs"));
        assertThat(drafts.left()).isEmpty();
        assertThatThrownBy(() -> drafts.bringBack(file)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> drafts.bringBack(practice.resolve("none"))).isInstanceOf(IOException.class);
        assertThat(Files.readAllBytes(file)).isEqualTo(whole);
    }

    @Test
    void theFileTellsNothing() throws Exception {
        keep(NOTE, TEXT);
        Path file = files().get(0);
        assertThat(file.getFileName().toString()).matches("[0-9a-f]{64}");
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(Files.getPosixFilePermissions(file.getParent())).isEqualTo(PosixFilePermissions.fromString("rwx------"));
        assertThat(found(Files.readAllBytes(file), TEXT)).isEmpty();
        assertThat(found(Files.readAllBytes(file), NOTE.kind())).isEmpty();

        String control = TEXT + HexFormat.of().formatHex(TEXT.getBytes(UTF_16BE)) + Base64.getEncoder().encodeToString(TEXT.getBytes(UTF_8));
        assertThat(found(control.getBytes(UTF_8), TEXT)).hasSize(3);
    }

    @Test
    void draftsLeftAreOldestFirst() throws Exception {
        keep(OTHER, "first");
        Instant first = drafts.open(OTHER).keptAt();
        await(() -> org.tideline.core.api.Now.instant().toEpochMilli() > first.toEpochMilli());
        keep(NOTE, "second");
        drafts.close();
        open();
        assertThat(drafts.left()).containsExactly(OTHER, NOTE);
    }

    private void keep(ItemRef of, String text) throws Exception {
        Draft draft = drafts.open(of);
        type(draft, () -> text.getBytes(UTF_8));
        draft.keepNow();
    }

    private static void type(Draft draft, Supplier<byte[]> snapshot) throws Exception {
        EventQueue.invokeAndWait(() -> draft.changed(snapshot));
    }

    private List<Path> files() throws IOException {
        if (!Files.isDirectory(practice.resolve("drafts"))) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(practice.resolve("drafts"))) {
            return files.toList();
        }
    }

    static Path file(Path practice, ItemRef of) {
        try (DraftSeal seal = new DraftSeal(new FixedKeys("ours"))) {
            return practice.resolve("drafts").resolve(seal.name(of));
        }
    }

    /** The ways in which the text was found. */
    private static List<String> found(byte[] bytes, String text) {
        String content = new String(bytes, ISO_8859_1);
        List<String> found = new ArrayList<>();
        for (Charset charset : List.of(UTF_8, UTF_16LE, UTF_16BE)) {
            byte[] encoded = text.getBytes(charset);
            for (String form : List.of(new String(encoded, ISO_8859_1), HexFormat.of().formatHex(encoded),
                    Base64.getEncoder().withoutPadding().encodeToString(encoded))) {
                if (content.contains(form)) {
                    found.add(charset + " " + form.length());
                }
            }
        }
        return found;
    }

    private static byte[] cut(byte[] bytes, int length) {
        return java.util.Arrays.copyOf(bytes, length);
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        for (int i = 0; i < 3_000 && !condition.getAsBoolean(); i++) {
            Thread.sleep(10);
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }
}
