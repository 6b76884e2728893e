package org.tideline.clients.store;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.Handle;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;
import org.tideline.clients.model.Attachment;
import org.tideline.clients.model.Attachments;
import org.tideline.core.api.Drawer;
import org.tideline.core.api.Ids;
import org.tideline.core.api.ItemRef;
import org.tideline.core.api.Now;
import org.tideline.core.api.Progress;
import org.tideline.core.api.Trouble;
import org.tideline.storage.api.Action;
import org.tideline.storage.api.Database;
import org.tideline.storage.api.OpenPractice;
import org.tideline.storage.spi.PracticeService;
import org.tideline.vault.api.WholeFile;

/** Keeps files in pieces, so that neither taking one in nor giving it out needs the memory for the whole. */
@Messages({
    "AttachmentStore.kind=File",
    "AttachmentStore.none=This is not a file that can be read. Nothing was added.",
    "AttachmentStore.empty=This file is empty. Nothing was added.",
    "AttachmentStore.large=This file is larger than 100 MB. Nothing was added.",
    "AttachmentStore.unread=This file could not be read to its end. Nothing was added.",
    "AttachmentStore.damaged=What is kept of this file is not what was added. Check this practice, and look for the file in a backup."})
public final class AttachmentStore implements Attachments {
    private static final int PIECE = 256 * 1024;
    private static final int FIRST_BYTES = 512;
    private final OpenPractice practice;
    private final Database database;

    AttachmentStore(OpenPractice practice) {
        this.practice = practice;
        this.database = practice.database();
    }

    @Override
    public List<Attachment> of(long caseId) {
        return database.read(tx -> {
            try (var query = tx.sql().createQuery("""
                    select id, person_id, of_kind, of_id, file_name, media_type, file_size, sha256, drawer, on_day
                    from clients_attachment where case_id = :case order by noted_at desc, id desc""")) {
                return query.bind("case", caseId).map(row -> {
                    Long person = row.getColumn("person_id", Long.class);
                    return new Attachment(row.getColumn("id", Long.class), caseId, person == null ? 0 : person,
                            new ItemRef(row.getColumn("of_kind", String.class), row.getColumn("of_id", Long.class)),
                            row.getColumn("file_name", String.class), row.getColumn("media_type", String.class),
                            row.getColumn("file_size", Long.class), row.getColumn("sha256", String.class),
                            row.getColumn("drawer", Drawer.class), row.getColumn("on_day", LocalDate.class));
                }).list();
            }
        });
    }

    @Override
    public Attachment add(long caseId, ItemRef of, long person, Drawer drawer, Path file, Progress progress) throws Trouble, Progress.Cancelled {
        long size = size(file);
        try {
            return database.write(tx -> {
                long id = Ids.next();
                // The row of the file comes first, because its pieces refer to it; its hash is known only after them.
                insert(tx.sql(), id, caseId, of, person, drawer, file, size);
                MessageDigest digest = sha256();
                byte[] first = new byte[0];
                long read = 0;
                try (InputStream in = new BufferedInputStream(Files.newInputStream(file), PIECE)) {
                    for (int place = 0;; place++) {
                        byte[] piece = in.readNBytes(PIECE);
                        if (piece.length == 0) {
                            break;
                        }
                        if (progress.cancelled()) {
                            throw new Stopped(null);
                        }
                        first = place == 0 ? Arrays.copyOf(piece, Math.min(piece.length, FIRST_BYTES)) : first;
                        read += piece.length;
                        digest.update(piece);
                        insertPiece(tx.sql(), id, place, piece);
                        progress.at(read, size);
                    }
                } catch (IOException e) {
                    throw new Stopped(new Trouble(Bundle.AttachmentStore_unread()));
                }
                if (read != size) {
                    throw new Stopped(new Trouble(Bundle.AttachmentStore_unread()));
                }
                Attachment added = new Attachment(id, caseId, person, of, name(file), mediaType(first, name(file)), size,
                        HexFormat.of().formatHex(digest.digest()), drawer, Now.today());
                try (var update = tx.sql().createUpdate("update clients_attachment set sha256 = :hash, media_type = :type where id = :id")) {
                    update.bind("hash", added.sha256()).bind("type", added.mediaType()).bind("id", id).execute();
                }
                tx.audit(Action.CREATED, added.ref(), caseId);
                tx.changed(added.ref());
                return added;
            });
        } catch (Stopped stopped) {
            if (stopped.trouble == null) {
                throw new Progress.Cancelled();
            }
            throw stopped.trouble;
        }
    }

    /** Ends a transaction whole: unchecked, so that the database takes everything back and lets it through. */
    private static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient Trouble trouble;

        /** @param trouble null if it was cancelled */
        Stopped(Trouble trouble) {
            this.trouble = trouble;
        }
    }

    private static long size(Path file) throws Trouble {
        try {
            if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
                throw new Trouble(Bundle.AttachmentStore_none());
            }
            long size = Files.size(file);
            if (size == 0) {
                throw new Trouble(Bundle.AttachmentStore_empty());
            }
            if (size > LARGEST) {
                throw new Trouble(Bundle.AttachmentStore_large());
            }
            return size;
        } catch (IOException e) {
            throw new Trouble(Bundle.AttachmentStore_none());
        }
    }

    private static void insert(Handle sql, long id, long caseId, ItemRef of, long person, Drawer drawer, Path file, long size) {
        try (var insert = sql.createUpdate("""
                insert into clients_attachment (id, case_id, person_id, of_kind, of_id, file_name, media_type, file_size, sha256, about,
                drawer, on_day, noted_at) values (:id, :case, :person, :kind, :of, :name, '', :size, '', '', :drawer, :day, :now)""")) {
            insert.bind("id", id).bind("case", caseId).bindByType("person", person == 0 ? null : person, Long.class)
                    .bind("kind", of.kind()).bind("of", of.id()).bind("name", name(file)).bind("size", size).bind("drawer", drawer)
                    .bind("day", Now.today()).bind("now", Now.instant()).execute();
        }
    }

    private static void insertPiece(Handle sql, long id, int place, byte[] piece) {
        try (var insert = sql.createUpdate("""
                insert into clients_attachment_part (id, attachment_id, place, content) values (:id, :of, :place, :content)""")) {
            insert.bind("id", Ids.next()).bind("of", id).bind("place", place).bind("content", piece).execute();
        }
    }

    /** The last part of the path, short enough for its column. */
    private static String name(Path file) {
        String name = file.getFileName().toString();
        return name.length() <= 200 ? name : name.substring(name.length() - 200);
    }

    /** Told from the first bytes where they tell it, else from the name; unknown ones are plain bytes. */
    static String mediaType(byte[] first, String name) {
        if (starts(first, 0x89, 'P', 'N', 'G')) {
            return "image/png";
        }
        if (starts(first, 0xFF, 0xD8, 0xFF)) {
            return "image/jpeg";
        }
        if (starts(first, '%', 'P', 'D', 'F')) {
            return "application/pdf";
        }
        boolean text = name.toLowerCase(Locale.ROOT).endsWith(".txt") && new String(first, StandardCharsets.UTF_8).indexOf('\0') < 0;
        return text ? "text/plain" : "application/octet-stream";
    }

    private static boolean starts(byte[] first, int... with) {
        for (int i = 0; i < with.length; i++) {
            if (first.length <= i || (first[i] & 0xFF) != with[i]) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void save(Attachment file, Path to, Progress progress) throws IOException, Trouble, Progress.Cancelled {
        Path part = to.resolveSibling(to.getFileName() + ".part");
        Files.deleteIfExists(part);
        try {
            try (OutputStream out = WholeFile.create(part)) {
                pour(file, out, progress);
            }
            Files.move(part, to, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
        database.write(tx -> {
            tx.audit(Action.EXPORTED, file.ref(), file.caseId());
            return null;
        });
    }

    @Override
    public byte[] bytes(Attachment file) throws Trouble {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream((int) file.size());
        try {
            pour(file, bytes, Progress.NONE);
        } catch (IOException | Progress.Cancelled e) {
            throw new IllegalStateException("Nothing is written to a disk, and nobody cancels", e);
        }
        return bytes.toByteArray();
    }

    private void pour(Attachment file, OutputStream out, Progress progress) throws IOException, Trouble, Progress.Cancelled {
        MessageDigest digest = sha256();
        long poured = 0;
        for (int place = 0; poured < file.size(); place++) {
            progress.check();
            int wanted = place;
            byte[] piece = database.read(tx -> {
                try (var query = tx.sql().createQuery("select content from clients_attachment_part where attachment_id = :of and place = :place")) {
                    return query.bind("of", file.id()).bind("place", wanted).mapTo(byte[].class).findOne().orElse(new byte[0]);
                }
            });
            if (piece.length == 0) {
                break;
            }
            out.write(piece);
            digest.update(piece);
            poured += piece.length;
            progress.at(poured, file.size());
        }
        if (!HexFormat.of().formatHex(digest.digest()).equals(file.sha256())) {
            throw new Trouble(Bundle.AttachmentStore_damaged());
        }
    }

    @Override
    public void remove(Attachment file) {
        practice.bin().put(file.ref(), file.caseId(), Bundle.AttachmentStore_kind());
    }

    @Override
    public void restore(Attachment file) {
        practice.bin().restore(file.ref());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is missing", e);
        }
    }

    /** Offers the store. */
    @ServiceProvider(service = PracticeService.class)
    public static final class Offer implements PracticeService<Attachments> {
        @Override
        public Class<Attachments> type() {
            return Attachments.class;
        }

        @Override
        public Attachments create(OpenPractice practice) {
            return new AttachmentStore(practice);
        }
    }
}
