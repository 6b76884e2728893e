package org.tideline.storage.engine;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A file that counts and hashes what is written to it. */
final class HashedFile extends OutputStream {
    private final Path file;
    private final MessageDigest digest;
    private final OutputStream out;
    private long bytes;

    HashedFile(Path file) throws IOException {
        this.file = file;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is missing", e);
        }
        out = new DigestOutputStream(new BufferedOutputStream(Files.newOutputStream(file)), digest);
    }

    @Override
    public void write(int b) throws IOException {
        out.write(b);
        bytes++;
    }

    @Override
    public void write(byte[] from, int offset, int length) throws IOException {
        out.write(from, offset, length);
        bytes += length;
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    /** Name, length and SHA-256; once, when all is written. */
    void describe(ObjectNode node) {
        node.put("name", file.getFileName().toString()).put("bytes", bytes)
                .put("sha256", HexFormat.of().formatHex(digest.digest()));
    }
}
