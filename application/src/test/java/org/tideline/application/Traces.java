package org.tideline.application;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What a program leaves on a disk: words anywhere in its files, in any form they could have taken; and changed bytes. */
final class Traces {
    private static final List<Charset> CHARSETS =
            List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);
    private static final int LARGEST = 64 << 20;
    private static final int AROUND = 200;
    /** Longer than what an opened practice still does by itself keeps it waiting. */
    private static final int STILL_SECONDS = 5;
    private static final int MOST_SECONDS = 90;

    private final Map<String, List<String>> needles = new TreeMap<>();

    /** @param words to be searched for: as text, as hexadecimal and as Base64, each in UTF-8 and UTF-16 */
    Traces(List<String> words) {
        for (String word : words) {
            List<String> forms = new ArrayList<>();
            for (Charset charset : CHARSETS) {
                byte[] text = word.getBytes(charset);
                forms.add(new String(text, StandardCharsets.ISO_8859_1));
                forms.add(HexFormat.of().formatHex(text));
                forms.add(HexFormat.of().withUpperCase().formatHex(text));
                for (int shift = 0; shift < 3; shift++) {
                    forms.add(base64Within(text, shift));
                }
            }
            needles.put(word, forms.stream().distinct().toList());
        }
    }

    /** The characters that Base64 gives the text when it begins so many bytes into a group of three. */
    private static String base64Within(byte[] text, int shift) {
        byte[] shifted = new byte[shift + text.length];
        System.arraycopy(text, 0, shifted, shift, text.length);
        String encoded = Base64.getEncoder().withoutPadding().encodeToString(shifted);
        return encoded.substring(shift == 0 ? 0 : shift + 1, shifted.length / 3 * 4);
    }

    /** The files below a folder that hold one of the words, each with the first it holds, and what stands around it. */
    Map<Path, String> in(Path root, Predicate<Path> which) throws IOException {
        Map<Path, String> found = new TreeMap<>();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (attributes.isRegularFile() && attributes.size() < LARGEST && which.test(file)) {
                    try {
                        String word = within(file);
                        if (word != null) {
                            found.put(root.relativize(file), word);
                        }
                    } catch (NoSuchFileException gone) {
                        return FileVisitResult.CONTINUE;
                    }
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException gone) {
                return FileVisitResult.CONTINUE; // others' files come and go, and may not be read
            }
        });
        return found;
    }

    /** The first word that the file or its name holds, and what stands around it; null if none. */
    private String within(Path file) throws IOException {
        // One byte to one character, so that a search for characters is one for bytes.
        String content = file + "\n" + new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        for (Map.Entry<String, List<String>> needle : needles.entrySet()) {
            for (String form : needle.getValue()) {
                int at = content.indexOf(form);
                if (at >= 0) {
                    return needle.getKey() + " in: " + content.substring(Math.max(0, at - AROUND), Math.min(content.length(), at + AROUND));
                }
            }
        }
        return null;
    }

    /** Every file below a folder with what is in it, to be held against the same later; without those of these names. */
    static Map<String, String> snapshot(Path root, Set<String> without) throws IOException {
        Map<String, String> all = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : (Iterable<Path>) paths.filter(p -> !without.contains(p.getFileName().toString()))::iterator) {
                all.put(root.relativize(path).toString(), Files.isDirectory(path) ? "folder"
                        : Files.getLastModifiedTime(path) + " " + new String(Files.readAllBytes(path), StandardCharsets.ISO_8859_1).hashCode()
                                + " " + Files.size(path));
            }
        }
        return all;
    }

    /** Waits until nothing below the folder has changed for some seconds; fails if that never comes. */
    static void awaitStill(Path root, Set<String> without) throws IOException, InterruptedException {
        Map<String, String> last = snapshot(root, without);
        for (int looked = 0, still = 0; still < STILL_SECONDS; looked++) {
            if (looked > MOST_SECONDS) {
                throw new AssertionError("It goes on writing: " + root);
            }
            Thread.sleep(1_000);
            Map<String, String> now = snapshot(root, without);
            still = now.equals(last) ? still + 1 : 0;
            last = now;
        }
    }
}
