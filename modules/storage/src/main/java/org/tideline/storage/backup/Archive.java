package org.tideline.storage.backup;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.tideline.core.api.Progress;
import org.tideline.vault.api.PracticeKeys;

/**
 * A backup opened for reading. Whatever it is, it comes from outside: its shape is checked before anything in it is
 * believed, its code before anything but the key file is taken out, and nothing is ever written outside the folder
 * given. Every {@link IOException} means: not a whole backup of ours.
 */
final class Archive implements Closeable {
    /** More entries than any practice has files. */
    static final int MOST_ENTRIES = 10_000;
    private static final int END_RECORD = 22;
    private static final int END_SIGNATURE = 0x06054b50;
    private static final int COMMENT = ArchiveWriter.MARK.length() + ArchiveWriter.CODE;
    /** Folder and file names of ours: no dots alone, no drive, no backslash, no root. */
    private static final Pattern NAME = Pattern.compile("(?:[A-Za-z0-9_-][A-Za-z0-9._-]{0,99}/){0,3}[A-Za-z0-9_-][A-Za-z0-9._-]{0,99}");

    private final FileChannel file;
    private final ZipFile zip;
    private final Manifest manifest;

    private Archive(FileChannel file, ZipFile zip) throws IOException {
        this.file = file;
        this.zip = zip;
        Map<String, Long> entries = entries();
        manifest = Manifest.read(bytes(Manifest.NAME, Manifest.MOST_BYTES));
        entries.remove(Manifest.NAME);
        Map<String, Long> told = new HashMap<>();
        for (Manifest.Part part : manifest.parts()) {
            told.put(part.name(), part.bytes());
        }
        if (!told.equals(entries) || told.size() != manifest.parts().size()) {
            throw new IOException("The manifest names other entries");
        }
    }

    /** Opens an archive and checks its shape. */
    static Archive open(Path path) throws IOException {
        FileChannel file = FileChannel.open(path, StandardOpenOption.READ);
        ZipFile zip = null;
        Archive archive = null;
        try {
            requireEnd(file);
            zip = new ZipFile(path.toFile(), StandardCharsets.UTF_8);
            archive = new Archive(file, zip);
            return archive;
        } catch (IllegalArgumentException e) {
            throw new IOException("Names that cannot be read");
        } finally {
            if (archive == null) {
                if (zip != null) {
                    zip.close();
                }
                file.close();
            }
        }
    }

    /** Looked at before the ZIP reader is, which would take in a directory of any size. */
    private static void requireEnd(FileChannel file) throws IOException {
        long at = file.size() - COMMENT - END_RECORD;
        ByteBuffer end = ByteBuffer.allocate(END_RECORD + COMMENT).order(ByteOrder.LITTLE_ENDIAN);
        if (at < 0 || file.read(end, at) != end.capacity()) {
            throw new IOException("Too short");
        }
        end.flip();
        boolean ours = end.getInt(0) == END_SIGNATURE && end.getInt(4) == 0 && end.getShort(20) == COMMENT
                && new String(end.array(), END_RECORD, ArchiveWriter.MARK.length(), StandardCharsets.US_ASCII)
                        .equals(ArchiveWriter.MARK);
        int here = end.getShort(8) & 0xffff;
        int all = end.getShort(10) & 0xffff;
        if (!ours || here != all || all > MOST_ENTRIES) {
            throw new IOException("Not the end of an archive of ours");
        }
    }

    /** Names and lengths of all entries. */
    private Map<String, Long> entries() throws IOException {
        Map<String, Long> entries = new HashMap<>();
        Set<String> alike = new HashSet<>();
        long left = file.size();
        for (ZipEntry entry : (Iterable<ZipEntry>) zip.stream().map(e -> (ZipEntry) e)::iterator) {
            String name = entry.getName();
            left -= entry.getSize();
            // Stored as they are, so nothing grows; and all of them together are no longer than the file.
            if (!NAME.matcher(name).matches() || name.endsWith(".") || entry.getMethod() != ZipEntry.STORED || left < 0
                    || entry.getSize() < 0 || entry.getSize() != entry.getCompressedSize()
                    || !alike.add(name.toLowerCase(Locale.ROOT))) {
                throw new IOException("An entry that is none of ours");
            }
            entries.put(name, entry.getSize());
        }
        return entries;
    }

    Manifest manifest() {
        return manifest;
    }

    List<String> names() {
        return manifest.parts().stream().map(Manifest.Part::name).toList();
    }

    /** Makes sure that every bit is as it was written by the practice with these keys. */
    void verify(PracticeKeys keys) throws IOException {
        long end = file.size() - ArchiveWriter.CODE;
        ByteBuffer kept = ByteBuffer.allocate(ArchiveWriter.CODE);
        if (file.read(kept, end) != ArchiveWriter.CODE) {
            throw new IOException("Too short");
        }
        byte[] code = HexFormat.of().formatHex(ArchiveWriter.code(Seals.mac(keys), file, end))
                .getBytes(StandardCharsets.US_ASCII);
        if (!MessageDigest.isEqual(code, kept.array())) {
            throw new IOException("Not made by this practice, or changed since");
        }
    }

    /** Takes one small entry into the folder; before {@link #verify}, so it is believed in nothing. */
    void take(String name, int most, Path folder) throws IOException {
        Files.write(folder.resolve(name), bytes(name, most), StandardOpenOption.CREATE_NEW);
    }

    /** Takes all entries into the folder, each compared with what the manifest says of it. */
    void takeAll(Path folder, Progress progress) throws IOException, Progress.Cancelled {
        long total = manifest.parts().stream().mapToLong(Manifest.Part::bytes).sum();
        long done = 0;
        for (Manifest.Part part : manifest.parts()) {
            Path to = folder.resolve(part.name()).normalize();
            if (!to.startsWith(folder)) {
                throw new IOException("An entry that leads elsewhere");
            }
            Files.createDirectories(to.getParent());
            MessageDigest sha256 = ArchiveWriter.sha256();
            byte[] buffer = new byte[ArchiveWriter.BUFFER];
            try (InputStream in = entry(part.name());
                    OutputStream out = Files.newOutputStream(to, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                for (int read = in.read(buffer); read > 0; read = in.read(buffer)) {
                    progress.check();
                    out.write(buffer, 0, read);
                    sha256.update(buffer, 0, read);
                    done += read;
                    progress.at(done, total);
                }
            }
            if (!HexFormat.of().formatHex(sha256.digest()).equals(part.sha256())) {
                throw new IOException("An entry is not what the manifest says");
            }
        }
    }

    private InputStream entry(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        InputStream in = entry == null ? null : zip.getInputStream(entry);
        if (in == null) {
            throw new IOException("An entry is missing");
        }
        return in;
    }

    private byte[] bytes(String name, int most) throws IOException {
        try (InputStream in = entry(name)) {
            byte[] bytes = in.readNBytes(most + 1);
            if (bytes.length > most) {
                throw new IOException("An entry is too long");
            }
            return bytes;
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
        file.close();
    }
}
