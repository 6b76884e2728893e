package org.tideline.storage.engine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Looks into the files of a practice with a database key, past the database: every file, wherever in it a page or a piece
 * of the log begins. All but the first sixteen bytes of each piece can be read so, whatever it was begun with.
 */
final class Unsealed {
    private static final int BLOCK = 16;

    private Unsealed() {
    }

    /** The files that hold the words, encrypted under this key or in clear. */
    static List<Path> holding(Path folder, byte[] key, String words) throws IOException, GeneralSecurityException {
        List<Path> holding = new ArrayList<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
                byte[] bytes = Files.readAllBytes(file);
                boolean holds = has(bytes, words);
                for (int from = 0; from < BLOCK && !holds; from++) {
                    holds = has(decrypted(bytes, from, key), words);
                }
                if (holds) {
                    holding.add(file);
                }
            }
        }
        return holding;
    }

    private static byte[] decrypted(byte[] bytes, int from, byte[] key) throws GeneralSecurityException {
        int length = Math.max(0, bytes.length - from) / BLOCK * BLOCK;
        Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
        cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new IvParameterSpec(new byte[BLOCK]));
        return cipher.doFinal(bytes, Math.min(from, bytes.length), length);
    }

    private static boolean has(byte[] bytes, String words) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        return text.contains(words) || text.contains(new String(words.getBytes(StandardCharsets.UTF_16BE), StandardCharsets.ISO_8859_1));
    }
}
