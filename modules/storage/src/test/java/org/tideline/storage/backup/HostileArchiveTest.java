package org.tideline.storage.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.tideline.core.api.Progress;
import org.tideline.core.api.Trouble;
import org.tideline.storage.api.Backups;
import org.tideline.vault.api.PracticeKeys;
import org.tideline.vault.api.Vault;

/** Reliability R7, R14: whatever is not, to the bit, a backup of ours is refused, and nothing of it lands anywhere. */
class HostileArchiveTest extends WithHarbour {
    /** How many bits are turned in each region of the file; more with {@code -Dtideline.faults=long}. */
    private static final int FLIPS = "long".equals(System.getProperty("tideline.faults")) ? 100 : 10;
    /** In the head of the first entry, and from the end on in the code, its mark, the end record and the directory. */
    private static final int[] ENDS = {4, 6, 10, 11, 28, -1, -ArchiveWriter.CODE, -ArchiveWriter.CODE - 5, -100, -130, -400};

    @Test
    void aBackupPackedAnewByOtherHandsIsRefusedThoughNothingInItChanged() throws Exception {
        assertThat(Backups.prove(harbour.backup(), harbour.passphrase(), Progress.NONE).rows()).isPositive();
        assertRefused(pack(content()));
        // The control: the same bytes in the same order, with the code that only the practice can make, are accepted.
        assertThat(Files.mismatch(harbour.backup(), Files.write(temp.resolve("same"), Files.readAllBytes(harbour.backup()))))
                .isEqualTo(-1);
        assertThat(Backups.prove(temp.resolve("same"), harbour.passphrase(), Progress.NONE).rows()).isPositive();
    }

    @Test
    void namesThatLeadElsewhereAreRefused() throws Exception {
        for (String name : List.of("../out", "database/../../out", "/etc/out", "C:/out", "C:\\out", "..\\out", "database//x",
                "a/b/c/d/e", ".hidden", "database/\u0000x", "con:", "..", "database/.", " ", "x.", "\\\\host\\share")) {
            Map<String, byte[]> content = content();
            content.put(name, "stolen".getBytes(StandardCharsets.UTF_8));
            assertRefused(pack(told(content)));
        }
        assertThat(temp.resolveSibling("out")).doesNotExist();
    }

    @Test
    void aLinkIsRefused() throws Exception {
        Map<String, byte[]> content = content();
        content.put("drafts/link", "/etc/passwd".getBytes(StandardCharsets.UTF_8));
        Path file = pack(told(content));
        // Marked as a symbolic link in the directory: made on UNIX, mode 0120777.
        byte[] bytes = Files.readAllBytes(file);
        int at = new String(bytes, StandardCharsets.ISO_8859_1).lastIndexOf("drafts/link") - 46;
        bytes[at + 5] = 3;
        bytes[at + 40] = (byte) 0xff;
        bytes[at + 41] = (byte) 0xa1;
        assertRefused(Files.write(file, bytes));
    }

    @Test
    void missingFurtherAndRepeatedEntriesAreRefused() throws Exception {
        Map<String, byte[]> missing = content();
        missing.remove(missing.keySet().stream().filter(name -> name.startsWith("database/seg0/")).findFirst().orElseThrow());
        assertRefused(pack(missing));
        Map<String, byte[]> keyless = content();
        keyless.remove("keys.json");
        keyless.remove("keys-copy.json");
        assertRefused(pack(told(keyless)));
        Map<String, byte[]> further = content();
        further.put("database/seg0/c99.dat", new byte[10]);
        assertRefused(pack(further));
        Map<String, byte[]> alike = content();
        alike.put("KEYS.json", new byte[10]);
        assertRefused(pack(told(alike)));
        Map<String, byte[]> nested = content();
        nested.put("inner.zip", Files.readAllBytes(harbour.backup()));
        assertRefused(pack(told(nested)));
    }

    @Test
    void anArchiveThatGrowsOrIsEndlessIsRefused() throws Exception {
        Map<String, byte[]> bomb = content();
        bomb.put("database/seg0/bomb", new byte[20_000_000]);
        ByteArrayOutputStream deflated = new ByteArrayOutputStream();
        try (ZipOutputStream zip = zip(deflated)) {
            for (Map.Entry<String, byte[]> entry : told(bomb).entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        assertRefused(Files.write(temp.resolve("bomb"), deflated.toByteArray()));
        Map<String, byte[]> many = content();
        for (int i = 0; i <= Archive.MOST_ENTRIES; i++) {
            many.put("drafts/d" + i, new byte[0]);
        }
        assertRefused(pack(told(many)));
        Map<String, byte[]> wordy = content();
        wordy.put(Manifest.NAME, (" ".repeat(Manifest.MOST_BYTES) + new String(wordy.get(Manifest.NAME),
                StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8));
        assertRefused(pack(wordy));
        for (String manifest : List.of("", "{}", "[1]", "{\"format\":\"tideline backup 2\"}", "[".repeat(100_000), "null")) {
            Map<String, byte[]> strange = content();
            strange.put(Manifest.NAME, manifest.getBytes(StandardCharsets.UTF_8));
            assertRefused(pack(strange));
        }
        assertRefused(Files.write(temp.resolve("nothing"), new byte[0]));
        assertRefused(Files.write(temp.resolve("noise"), new byte[5_000]));
    }

    @Test
    void aBackupOfAnotherPracticeUnderTheseKeysIsRefused() throws Exception {
        Harbour other = Harbour.make(temp.resolve("other"));
        Map<String, byte[]> mixed = content(other.backup());
        content().forEach((name, bytes) -> {
            if (name.startsWith("keys")) {
                mixed.put(name, bytes);
            }
        });
        assertRefused(pack(told(mixed)));
    }

    @Test
    void aBitTurnedInAnyRegionIsNoticedAndSoIsAnyCut() throws Exception {
        byte[] whole = Files.readAllBytes(harbour.backup());
        Random random = new Random(7);
        int regions = 20;
        PracticeKeys keys = Vault.open(once.resolve("practice"), harbour.passphrase());
        verify(harbour.backup(), keys);
        for (int region = 0; region < regions; region++) {
            for (int flip = 0; flip < FLIPS; flip++) {
                int from = (int) ((long) whole.length * region / regions);
                int at = from + random.nextInt(whole.length / regions);
                assertTurnedIsRefused(whole, at, random.nextInt(8), keys);
            }
        }
        // The head of the first entry, the directory and the end, where a reader of ZIP files looks at little.
        for (int at : ENDS) {
            assertTurnedIsRefused(whole, at < 0 ? whole.length + at : at, 0, keys);
        }
        keys.close();
        System.out.println("FAULTS | one bit turned anywhere in a backup | " + (regions * FLIPS + ENDS.length)
                + " | every one refused; the backup itself accepted |");
        whole[whole.length / 2] ^= 1;
        assertRefused(Files.write(temp.resolve("turned"), whole));
        whole[whole.length / 2] ^= 1;
        for (int length : new int[] {0, 1, 100, whole.length / 2, whole.length - 1}) {
            assertRefused(Files.write(temp.resolve("cut"), Arrays.copyOf(whole, length)));
        }
        assertRefused(Files.write(temp.resolve("longer"), Arrays.copyOf(whole, whole.length + 1)));
    }

    private void assertTurnedIsRefused(byte[] whole, int at, int bit, PracticeKeys keys) throws IOException {
        whole[at] ^= (byte) (1 << bit);
        Path turned = Files.write(temp.resolve("turned"), whole);
        assertThatThrownBy(() -> verify(turned, keys)).as("bit " + bit + " of byte " + at).isInstanceOf(IOException.class);
        whole[at] ^= (byte) (1 << bit);
    }

    private static void verify(Path file, PracticeKeys keys) throws IOException {
        try (Archive archive = Archive.open(file)) {
            archive.verify(keys);
        }
    }

    private void assertRefused(Path file) throws IOException {
        Path target = temp.resolve("target");
        assertThatThrownBy(() -> Backups.restore(file, target, harbour.passphrase(), Progress.NONE))
                .as(file.toString()).isInstanceOf(Trouble.class);
        assertThat(target).doesNotExist();
        try (Stream<Path> left = Files.list(temp)) {
            assertThat(left.filter(path -> path.getFileName().toString().startsWith("."))).isEmpty();
        }
    }

    private static Map<String, byte[]> content() throws IOException {
        return content(harbour.backup());
    }

    private static Map<String, byte[]> content(Path file) throws IOException {
        Map<String, byte[]> content = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : (Iterable<ZipEntry>) zip.stream().map(e -> (ZipEntry) e)::iterator) {
                content.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        return content;
    }

    /** The content with a manifest that tells of all of it, as someone would make it who has no key. */
    private static Map<String, byte[]> told(Map<String, byte[]> content) throws IOException {
        ObjectMapper json = new ObjectMapper();
        ObjectNode manifest = (ObjectNode) json.readTree(content.get(Manifest.NAME));
        ArrayNode parts = manifest.putArray("parts");
        for (Map.Entry<String, byte[]> entry : content.entrySet()) {
            if (!entry.getKey().equals(Manifest.NAME)) {
                parts.addObject().put("name", entry.getKey()).put("bytes", entry.getValue().length).put("sha256",
                        HexFormat.of().formatHex(ArchiveWriter.sha256().digest(entry.getValue())));
            }
        }
        content.put(Manifest.NAME, json.writeValueAsBytes(manifest));
        return content;
    }

    private Path pack(Map<String, byte[]> content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = zip(bytes)) {
            zip.setMethod(ZipOutputStream.STORED);
            for (Map.Entry<String, byte[]> part : content.entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                CRC32 crc = new CRC32();
                crc.update(part.getValue());
                entry.setCrc(crc.getValue());
                entry.setSize(part.getValue().length);
                entry.setCompressedSize(part.getValue().length);
                zip.putNextEntry(entry);
                zip.write(part.getValue());
            }
        }
        return Files.write(temp.resolve("packed"), bytes.toByteArray());
    }

    private static ZipOutputStream zip(ByteArrayOutputStream bytes) {
        ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8);
        zip.setComment(ArchiveWriter.MARK + "0".repeat(ArchiveWriter.CODE));
        return zip;
    }
}
