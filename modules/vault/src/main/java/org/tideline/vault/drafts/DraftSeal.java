package org.tideline.vault.drafts;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.tideline.core.api.ItemRef;
import org.tideline.vault.api.PracticeKeys;
import org.tideline.vault.keys.Sealed;

/**
 * Draft files: eight bytes that say what it is, a nonce, and the rest under the practice's key. Whose draft it is and
 * when it was written lie inside, so that a file put in the place of another is not taken for it. Any thread.
 */
final class DraftSeal implements AutoCloseable {
    private static final byte[] FORMAT = "TLdraft1".getBytes(StandardCharsets.US_ASCII);
    /** More than any editor holds; a larger file is not read. */
    private static final long MOST_BYTES = 64L * 1024 * 1024;

    private final byte[] key;
    private final byte[] naming;
    private boolean closed;

    DraftSeal(PracticeKeys keys) {
        key = keys.derive("drafts");
        naming = keys.derive("draft names");
    }

    /** The name of an item's file; tells nothing without the key. */
    synchronized String name(ItemRef of) {
        requireOpen();
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(naming, "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(Sealed.header(of.kind(), of.id())));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC is missing", e);
        }
    }

    synchronized byte[] seal(Kept kept) {
        requireOpen();
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(plain)) {
            out.writeUTF(kept.of().kind());
            out.writeLong(kept.of().id());
            out.writeLong(kept.at().toEpochMilli());
            out.write(kept.content());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Sealed sealed = Sealed.seal(key, FORMAT, plain.toByteArray());
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(FORMAT);
        file.writeBytes(sealed.nonce());
        file.writeBytes(sealed.text());
        return file.toByteArray();
    }

    /** What the file holds; nothing if it is damaged, not a draft of this practice, or too large to be one. */
    synchronized Optional<Kept> open(Path file) throws IOException {
        requireOpen();
        if (Files.size(file) > MOST_BYTES) {
            return Optional.empty();
        }
        byte[] bytes = Files.readAllBytes(file);
        int start = FORMAT.length + Sealed.NONCE;
        if (bytes.length <= start || !Arrays.equals(FORMAT, 0, FORMAT.length, bytes, 0, FORMAT.length)) {
            return Optional.empty();
        }
        byte[] plain = new Sealed(Arrays.copyOfRange(bytes, FORMAT.length, start), Arrays.copyOfRange(bytes, start, bytes.length))
                .open(key, FORMAT);
        if (plain == null) {
            return Optional.empty();
        }
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(plain))) {
            ItemRef of = new ItemRef(in.readUTF(), in.readLong());
            return Optional.of(new Kept(of, Instant.ofEpochMilli(in.readLong()), in.readAllBytes()));
        }
    }

    /** Wipes the keys. */
    @Override
    public synchronized void close() {
        closed = true;
        Arrays.fill(key, (byte) 0);
        Arrays.fill(naming, (byte) 0);
    }

    synchronized boolean closed() {
        return closed;
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("The practice is locked");
        }
    }
}
