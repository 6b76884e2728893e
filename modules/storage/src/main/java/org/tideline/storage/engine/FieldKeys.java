package org.tideline.storage.engine;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.tideline.storage.api.SealedFields;
import org.tideline.vault.api.PracticeKeys;

/**
 * Seals single values with AES-256-GCM, under one key for each table: a byte that says how, a random nonce, ciphertext and
 * tag. Table, column and row are authenticated along, so that a value moved to another place does not open there. Columns
 * of text hold it in Base64.
 */
final class FieldKeys implements SealedFields, AutoCloseable {
    private static final byte FORMAT = 1;
    private static final int NONCE = 12;
    private static final int TAG = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final PracticeKeys keys;
    private final Map<String, byte[]> byTable = new HashMap<>();
    private boolean closed;

    /** @param keys asked for a key when a table is first met; not closed here */
    FieldKeys(PracticeKeys keys) {
        this.keys = keys;
    }

    @Override
    public String seal(String table, String column, long id, String words) {
        return Base64.getEncoder().encodeToString(seal(table, column, id, words.getBytes(StandardCharsets.UTF_8)));
    }

    byte[] seal(String table, String column, long id, byte[] value) {
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        try {
            byte[] text = cipher(Cipher.ENCRYPT_MODE, table, column, id, nonce).doFinal(value);
            return ByteBuffer.allocate(1 + NONCE + text.length).put(FORMAT).put(nonce).put(text).array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM is missing", e);
        }
    }

    @Override
    public Optional<String> open(String table, String column, long id, String kept) {
        try {
            byte[] value = open(table, column, id, Base64.getDecoder().decode(kept));
            return Optional.ofNullable(value).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The value, or null if it does not open. */
    byte[] open(String table, String column, long id, byte[] kept) {
        if (kept.length < 1 + NONCE + TAG || kept[0] != FORMAT) {
            return null;
        }
        try {
            return cipher(Cipher.DECRYPT_MODE, table, column, id, Arrays.copyOfRange(kept, 1, 1 + NONCE))
                    .doFinal(kept, 1 + NONCE, kept.length - 1 - NONCE);
        } catch (AEADBadTagException e) {
            return null;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM is missing", e);
        }
    }

    private synchronized Cipher cipher(int mode, String table, String column, long id, byte[] nonce) throws GeneralSecurityException {
        if (closed) {
            throw new IllegalStateException("The practice is locked");
        }
        byte[] key = byTable.computeIfAbsent(table, name -> keys.derive("field " + name));
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG * 8, nonce));
        cipher.updateAAD(Hashes.bytes(out -> {
            out.writeByte(FORMAT);
            out.writeUTF(table);
            out.writeUTF(column);
            out.writeLong(id);
        }));
        return cipher;
    }

    /** Wipes the keys. */
    @Override
    public synchronized void close() {
        closed = true;
        byTable.values().forEach(key -> Arrays.fill(key, (byte) 0));
        byTable.clear();
    }
}
