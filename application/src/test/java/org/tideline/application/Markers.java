package org.tideline.application;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/**
 * Looks for words in files, byte by byte: as UTF-8 and UTF-16, and each of them as hexadecimal (the platform's settings
 * are) and as Base64 at any of its three offsets.
 */
final class Markers {
    private record Marker(String word, String written, byte[] bytes) {
    }

    private final List<Marker> markers = new ArrayList<>();

    Markers(String... words) {
        for (String word : words) {
            for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
                byte[] bytes = word.getBytes(charset);
                add(word, charset.name(), bytes);
                add(word, charset + " in hexadecimal", ascii(HexFormat.of().formatHex(bytes)));
                add(word, charset + " in hexadecimal", ascii(HexFormat.of().withUpperCase().formatHex(bytes)));
                for (int offset = 0; offset < 3; offset++) {
                    byte[] shifted = new byte[offset + bytes.length];
                    System.arraycopy(bytes, 0, shifted, offset, bytes.length);
                    String text = Base64.getEncoder().withoutPadding().encodeToString(shifted);
                    // The first and last signs also hold bits of what stands beside the word.
                    add(word, charset + " in Base64", ascii(text.substring((offset * 8 + 5) / 6, text.length() - 1)));
                }
            }
        }
    }

    private void add(String word, String written, byte[] bytes) {
        markers.add(new Marker(word, written, bytes));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** What was found in the files below the folder, a line each. */
    List<String> in(Path folder) throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : Program.files(folder, ".*")) {
            byte[] content = Files.readAllBytes(file);
            for (Marker marker : markers) {
                if (contains(content, marker.bytes())) {
                    found.add(marker.word() + " as " + marker.written() + " in " + file);
                }
            }
        }
        return found;
    }

    private static boolean contains(byte[] content, byte[] sought) {
        for (int at = 0; at <= content.length - sought.length; at++) {
            int same = 0;
            while (same < sought.length && content[at + same] == sought[same]) {
                same++;
            }
            if (same == sought.length) {
                return true;
            }
        }
        return false;
    }
}
