package org.tideline.clients.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.tideline.clients.api.CaseKind;
import org.tideline.clients.api.CaseStatus;
import org.tideline.clients.api.Cases;
import org.tideline.clients.model.Attachment;
import org.tideline.clients.model.Attachments;
import org.tideline.clients.model.CaseFile;
import org.tideline.clients.model.CaseFiles;
import org.tideline.clients.model.Membership;
import org.tideline.clients.model.Person;
import org.tideline.core.api.Drawer;
import org.tideline.core.api.Ids;
import org.tideline.core.api.ItemRef;
import org.tideline.core.api.Progress;
import org.tideline.core.api.Trouble;
import org.tideline.storage.api.OpenPractice;
import org.tideline.testing.support.PracticeExtension;

@ExtendWith(PracticeExtension.class)
class AttachmentStoreTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final int SEVERAL_PIECES = 700_001;
    @TempDir
    Path folder;
    private OpenPractice practice;
    private Attachments files;
    private long caseId;
    private long mara;

    @BeforeEach
    void open(OpenPractice fresh) {
        practice = fresh;
        files = fresh.service(Attachments.class);
        Person person = new Person(Ids.next(), "Mara Lindqvist", "Mara", "", "");
        CaseFile file = fresh.service(CaseFiles.class).save(new CaseFile(Ids.next(), "", CaseKind.INDIVIDUAL, CaseStatus.ACTIVE, DAY, DAY,
                List.of(new Membership(Ids.next(), person, 0, DAY, null))));
        caseId = file.id();
        mara = person.id();
    }

    @Test
    void aFileComesOutAsItWentInAndOnlyItsOwnerCanReadTheCopy() throws Exception {
        byte[] bytes = new byte[SEVERAL_PIECES];
        new Random(4).nextBytes(bytes);
        Path file = Files.write(folder.resolve("signed page.bin"), bytes);

        Attachment added = add(file);

        assertThat(files.of(caseId)).containsExactly(added);
        assertThat(added.fileName()).isEqualTo("signed page.bin");
        assertThat(added.size()).isEqualTo(bytes.length);
        assertThat(added.label().owner()).isEqualTo(mara);
        Path copy = folder.resolve("copy");
        files.save(added, copy, Progress.NONE);
        assertThat(copy).hasBinaryContent(bytes);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(copy))).isEqualTo("rw-------");
        assertThat(Files.list(folder)).as("nothing half").hasSize(2);
        assertThat(files.bytes(added)).isEqualTo(bytes);
        assertThat(file).as("the original stays").hasBinaryContent(bytes);
    }

    @Test
    void whatIsNoFileOrEmptyOrTooLargeIsSaidAndNothingIsAdded() throws Exception {
        Path empty = Files.createFile(folder.resolve("empty"));
        Path large = folder.resolve("large");
        try (var sparse = new RandomAccessFile(large.toFile(), "rw")) {
            sparse.setLength(Attachments.LARGEST + 1);
        }
        for (Path bad : List.of(empty, large, folder, folder.resolve("missing"))) {
            assertThatThrownBy(() -> add(bad)).isInstanceOf(Trouble.class).hasMessageContaining("Nothing was added");
        }
        assertThat(files.of(caseId)).isEmpty();
    }

    @Test
    void cancelLeavesNothing() throws Exception {
        Path file = Files.write(folder.resolve("a"), new byte[SEVERAL_PIECES]);
        assertThatThrownBy(() -> files.add(caseId, new ItemRef(Cases.CASE_KIND, caseId), 0, Drawer.THERAPIST, file, stopped()))
                .isInstanceOf(Progress.Cancelled.class);
        assertThat(files.of(caseId)).isEmpty();
        assertThat(pieces()).isZero();

        Attachment added = add(file);
        assertThatThrownBy(() -> files.save(added, folder.resolve("copy"), stopped())).isInstanceOf(Progress.Cancelled.class);
        assertThat(Files.list(folder)).containsExactly(file);
    }

    @Test
    void aPieceThatIsNotWhatWasAddedIsNoticed() throws Exception {
        Attachment added = add(Files.write(folder.resolve("a"), new byte[SEVERAL_PIECES]));
        practice.database().write(tx -> tx.sql().execute("update clients_attachment_part set content = cast(x'00' as blob) where place = 1"));
        assertThatThrownBy(() -> files.bytes(added)).isInstanceOf(Trouble.class);
        assertThatThrownBy(() -> files.save(added, folder.resolve("copy"), Progress.NONE)).isInstanceOf(Trouble.class);
        assertThat(folder.resolve("copy")).doesNotExist();
    }

    @Test
    void takenAwayItIsGoneWithAllItsPieces() throws Exception {
        Attachment added = add(Files.write(folder.resolve("a"), new byte[SEVERAL_PIECES]));
        byte[] before = files.bytes(added);
        files.remove(added);
        assertThat(files.of(caseId)).isEmpty();
        assertThat(pieces()).isZero();

        files.restore(added);
        assertThat(files.of(caseId)).containsExactly(added);
        assertThat(files.bytes(added)).isEqualTo(before);
    }

    @Test
    void whatItIsIsToldFromItsFirstBytesNotFromItsName() throws IOException {
        assertThat(AttachmentStore.mediaType("%PDF-1.7".getBytes(StandardCharsets.US_ASCII), "photo.png")).isEqualTo("application/pdf");
        assertThat(AttachmentStore.mediaType(new byte[] {(byte) 0x89, 'P', 'N', 'G'}, "x")).isEqualTo("image/png");
        assertThat(AttachmentStore.mediaType("words".getBytes(StandardCharsets.UTF_8), "a.TXT")).isEqualTo("text/plain");
        assertThat(AttachmentStore.mediaType(new byte[] {'a', 0, 'b'}, "a.txt")).isEqualTo("application/octet-stream");
        assertThat(AttachmentStore.mediaType(new byte[0], "a.html")).isEqualTo("application/octet-stream");
    }

    private Attachment add(Path file) throws Trouble, Progress.Cancelled {
        return files.add(caseId, new ItemRef(Cases.CASE_KIND, caseId), mara, Drawer.OWN, file, Progress.NONE);
    }

    private long pieces() {
        return practice.database().read(tx -> tx.sql().createQuery("select count(*) from clients_attachment_part").mapTo(Long.class).one());
    }

    private static Progress stopped() {
        return new Progress() {
            @Override
            public void at(long done, long total) {
                // nobody watches
            }

            @Override
            public boolean cancelled() {
                return true;
            }
        };
    }
}
