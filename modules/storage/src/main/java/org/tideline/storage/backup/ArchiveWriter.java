package org.tideline.storage.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.crypto.Mac;
import org.tideline.core.api.Progress;
import org.tideline.storage.engine.Apart.Contents;
import org.tideline.vault.api.PracticeKeys;

/**
 * Packs files into one archive: a ZIP file whose entries are stored as they are, because all of them are encrypted,
 * the manifest first, and whose comment is a code over every byte before it. So no bit of the file can change unseen.
 */
final class ArchiveWriter {
    /** Before the code in the comment. */
    static final String MARK = "tideline backup ";
    /** SHA-256 in hexadecimal. */
    static final int CODE = 64;
    static final int BUFFER = 1 << 16;
    /** The same for every entry; when the backup was made stands in the manifest. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final PracticeKeys keys;
    private final Progress progress;
    private long done;
    private long total;

    ArchiveWriter(PracticeKeys keys, Progress progress) {
        this.keys = keys;
        this.progress = progress;
    }

    /** What is known of a file before it is packed. */
    private record Measured(Path path, long bytes, long crc) {
    }

    /**
     * Packs the files into an open, empty file, and forces it to the disk.
     *
     * @param parts by the name in the archive
     */
    void write(FileChannel to, Map<String, Path> parts, long practice, Instant madeAt, Contents contents)
            throws IOException, Progress.Cancelled {
        Map<String, Measured> measured = new LinkedHashMap<>();
        List<Manifest.Part> described = new ArrayList<>();
        for (Path path : parts.values()) {
            total += 2 * Files.size(path);
        }
        for (Map.Entry<String, Path> part : parts.entrySet()) {
            described.add(measure(part.getKey(), part.getValue(), measured));
        }
        byte[] manifest = new Manifest(practice, madeAt, described, Seals.seal(keys, contents)).write();
        OutputStream out = new BufferedOutputStream(Channels.newOutputStream(to), BUFFER);
        // Not closed: that would close the channel, and with it the lock on the file.
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        zip.setMethod(ZipOutputStream.STORED);
        zip.setComment(MARK + "0".repeat(CODE));
        CRC32 crc = new CRC32();
        crc.update(manifest);
        begin(zip, Manifest.NAME, manifest.length, crc.getValue());
        zip.write(manifest);
        zip.closeEntry();
        for (Map.Entry<String, Measured> part : measured.entrySet()) {
            begin(zip, part.getKey(), part.getValue().bytes(), part.getValue().crc());
            pour(part.getValue().path(), zip::write);
            zip.closeEntry();
        }
        zip.finish();
        out.flush();
        sign(to);
        to.force(true);
    }

    private Manifest.Part measure(String name, Path path, Map<String, Measured> measured)
            throws IOException, Progress.Cancelled {
        CRC32 crc = new CRC32();
        MessageDigest sha256 = sha256();
        long bytes = pour(path, (buffer, offset, length) -> {
            crc.update(buffer, offset, length);
            sha256.update(buffer, offset, length);
        });
        measured.put(name, new Measured(path, bytes, crc.getValue()));
        return new Manifest.Part(name, bytes, HexFormat.of().formatHex(sha256.digest()));
    }

    private static void begin(ZipOutputStream zip, String name, long bytes, long crc) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        entry.setSize(bytes);
        entry.setCompressedSize(bytes);
        entry.setCrc(crc);
        zip.putNextEntry(entry);
    }

    private interface Sink {
        void take(byte[] buffer, int offset, int length) throws IOException;
    }

    private long pour(Path path, Sink sink) throws IOException, Progress.Cancelled {
        byte[] buffer = new byte[BUFFER];
        long bytes = 0;
        try (InputStream in = Files.newInputStream(path)) {
            for (int read = in.read(buffer); read > 0; read = in.read(buffer)) {
                progress.check();
                sink.take(buffer, 0, read);
                bytes += read;
                done += read;
                progress.at(done, total);
            }
        }
        return bytes;
    }

    private void sign(FileChannel file) throws IOException {
        long end = file.size() - CODE;
        byte[] code = HexFormat.of().formatHex(code(Seals.mac(keys), file, end)).getBytes(StandardCharsets.US_ASCII);
        ByteBuffer buffer = ByteBuffer.wrap(code);
        while (buffer.hasRemaining()) {
            file.write(buffer, end + buffer.position());
        }
    }

    /** The code over the first bytes of a file. */
    static byte[] code(Mac mac, FileChannel file, long end) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
        for (long at = 0; at < end;) {
            buffer.clear().limit((int) Math.min(BUFFER, end - at));
            int read = file.read(buffer, at);
            if (read <= 0) {
                throw new IOException("The file ends too early");
            }
            mac.update(buffer.array(), 0, read);
            at += read;
        }
        return mac.doFinal();
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is missing", e);
        }
    }
}
