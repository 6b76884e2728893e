package org.tideline.vault.keys;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.generators.HKDFBytesGenerator;
import org.bouncycastle.crypto.params.HKDFParameters;
import org.tideline.vault.api.PracticeKeys;

/** The open keys in memory, until they are wiped. Any thread. */
public final class Keys implements PracticeKeys {
    static final int LENGTH = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] id;
    private final byte[] master;
    private byte[] database;
    private byte[] next;
    private boolean closed;

    /** @param next the key that is about to take the place of the database key, or null */
    Keys(byte[] id, byte[] master, byte[] database, byte[] next) {
        this.id = id;
        this.master = master;
        this.database = database;
        this.next = next;
    }

    /** New keys of a new practice. */
    public static Keys random() {
        return new Keys(random(16), random(LENGTH), random(LENGTH), null);
    }

    static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    /** What tells this envelope from every other; no secret. */
    byte[] id() {
        return id.clone();
    }

    synchronized byte[] master() {
        requireOpen();
        return master.clone();
    }

    @Override
    public synchronized byte[] databaseKey() {
        requireOpen();
        return database.clone();
    }

    @Override
    public synchronized Optional<byte[]> nextDatabaseKey() {
        requireOpen();
        return Optional.ofNullable(next).map(byte[]::clone);
    }

    /** Makes the key that is to take the place of the database key. */
    public synchronized void makeNext() {
        requireOpen();
        forgetNext();
        next = random(LENGTH);
    }

    /** The next key is the database key from here on; the one before is wiped. */
    public synchronized void takeNext() {
        requireOpen();
        Arrays.fill(database, (byte) 0);
        database = next;
        next = null;
    }

    /** Everything stays under the database key there is. */
    public synchronized void forgetNext() {
        if (next != null) {
            Arrays.fill(next, (byte) 0);
            next = null;
        }
    }

    @Override
    public synchronized byte[] derive(String purpose) {
        requireOpen();
        HKDFBytesGenerator hkdf = new HKDFBytesGenerator(new SHA256Digest());
        hkdf.init(new HKDFParameters(master, id, ("tideline " + purpose).getBytes(StandardCharsets.UTF_8)));
        byte[] derived = new byte[LENGTH];
        hkdf.generateBytes(derived, 0, LENGTH);
        return derived;
    }

    @Override
    public synchronized void close() {
        Arrays.fill(master, (byte) 0);
        Arrays.fill(database, (byte) 0);
        forgetNext();
        closed = true;
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("The practice is locked");
        }
    }
}
