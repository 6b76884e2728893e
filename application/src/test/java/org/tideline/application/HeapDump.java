package org.tideline.application;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Looks through a dump of a heap, byte by byte, for words in every form in which Java keeps text (compact strings of
 * either kind, and arrays of characters), and for keys, raw or as hexadecimal.
 */
final class HeapDump {
    private static final int BLOCK = 32 << 20;
    private final Map<Integer, List<Sought>> byFirstTwo = new TreeMap<>();
    private int longest;

    private record Sought(String what, byte[] bytes) {
    }

    /** Looks for words too. */
    HeapDump words(String... words) {
        for (String word : words) {
            for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1, StandardCharsets.UTF_16LE,
                    StandardCharsets.UTF_16BE)) {
                add(word, word.getBytes(charset));
            }
        }
        return this;
    }

    /** Looks for a key too. */
    HeapDump key(String name, byte[] key) {
        add(name, key.clone());
        for (String form : List.of(HexFormat.of().formatHex(key), HexFormat.of().withUpperCase().formatHex(key))) {
            add(name, form.getBytes(StandardCharsets.ISO_8859_1));
            add(name, form.getBytes(StandardCharsets.UTF_16LE));
            add(name, form.getBytes(StandardCharsets.UTF_16BE));
        }
        return this;
    }

    private void add(String what, byte[] bytes) {
        List<Sought> same = byFirstTwo.computeIfAbsent(two(bytes[0], bytes[1]), k -> new ArrayList<>());
        if (same.stream().noneMatch(sought -> Arrays.equals(sought.bytes, bytes))) {
            same.add(new Sought(what, bytes));
        }
        longest = Math.max(longest, bytes.length);
    }

    private static int two(byte first, byte second) {
        return (first & 0xff) << 8 | second & 0xff;
    }

    /** How often each was found. */
    Map<String, Integer> in(Path dump) throws IOException {
        Map<String, Integer> found = new TreeMap<>();
        Sought[][] table = new Sought[1 << 16][];
        byFirstTwo.forEach((two, sought) -> table[two] = sought.toArray(Sought[]::new));
        try (FileChannel channel = FileChannel.open(dump, StandardOpenOption.READ)) {
            byte[] block = new byte[BLOCK + longest];
            for (long from = 0; from < channel.size(); from += BLOCK) {
                ByteBuffer buffer = ByteBuffer.wrap(block);
                while (buffer.hasRemaining() && channel.read(buffer, from + buffer.position()) > 0) {
                    // until the block is full or the file ends
                }
                int end = buffer.position();
                for (int at = 0; at < Math.min(BLOCK, end - 1); at++) {
                    Sought[] begin = table[two(block[at], block[at + 1])];
                    if (begin != null) {
                        count(begin, block, at, end, found);
                    }
                }
            }
        }
        return found;
    }

    private static void count(Sought[] begin, byte[] block, int at, int end, Map<String, Integer> found) {
        for (Sought sought : begin) {
            if (at + sought.bytes.length <= end && Arrays.equals(block, at, at + sought.bytes.length,
                    sought.bytes, 0, sought.bytes.length)) {
                found.merge(sought.what, 1, Integer::sum);
            }
        }
    }
}
