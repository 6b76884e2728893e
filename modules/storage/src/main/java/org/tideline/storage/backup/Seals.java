package org.tideline.storage.backup;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.TreeMap;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.tideline.storage.engine.Apart.Contents;
import org.tideline.vault.api.PracticeKeys;

/** The two keys of a backup: one seals how much is in it, with the other the whole file is authenticated. */
final class Seals {
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final ObjectMapper JSON = new ObjectMapper();

    private Seals() {
    }

    /** Starts the code over a whole file. */
    static Mac mac(PracticeKeys keys) {
        byte[] key = keys.derive("backup");
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA256 is missing", e);
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    static byte[] seal(PracticeKeys keys, Contents contents) throws IOException {
        ObjectNode root = JSON.createObjectNode();
        root.put("entries", contents.entries()).put("link", contents.link()).put("newest", contents.newest().toString());
        root.set("rows", JSON.valueToTree(contents.rows()));
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        try {
            byte[] sealed = cipher(keys, Cipher.ENCRYPT_MODE, nonce).doFinal(JSON.writeValueAsBytes(root));
            return ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM is missing", e);
        }
    }

    /** @throws IOException if it was not sealed with these keys */
    static Contents open(PracticeKeys keys, byte[] sealed) throws IOException {
        try {
            byte[] nonce = Arrays.copyOf(sealed, NONCE);
            byte[] plain = cipher(keys, Cipher.DECRYPT_MODE, nonce).doFinal(sealed, NONCE, sealed.length - NONCE);
            JsonNode root = JSON.readTree(plain);
            return new Contents(root.required("entries").longValue(), root.required("link").asText(),
                    LocalDate.parse(root.required("newest").asText()),
                    JSON.convertValue(root.required("rows"), new TypeReference<TreeMap<String, Long>>() { }));
        } catch (GeneralSecurityException | RuntimeException e) {
            throw new IOException("Not sealed with this key");
        }
    }

    private static Cipher cipher(PracticeKeys keys, int mode, byte[] nonce) throws GeneralSecurityException {
        byte[] key = keys.derive("backup-contents");
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            return cipher;
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }
}
