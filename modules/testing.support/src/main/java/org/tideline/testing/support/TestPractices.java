package org.tideline.testing.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.openide.util.Lookup;
import org.tideline.core.api.Trouble;
import org.tideline.storage.api.OpenPractice;
import org.tideline.storage.api.PracticeInfo;
import org.tideline.storage.engine.Opener;
import org.tideline.storage.spi.SchemaContribution;

/**
 * Practices for tests: real, encrypted, with the tables of every module on the test's class path. The tables are
 * made once for each JVM and set of contributions; each practice is a copy of that, which takes some 40 ms.
 */
public final class TestPractices {
    private static final Map<Set<String>, Path> TEMPLATES = new HashMap<>();

    private TestPractices() {
    }

    /** A new practice, open, in a new temporary folder. */
    public static OpenPractice fresh() {
        try {
            Path folder = Files.createTempDirectory("tideline-test").resolve("practice");
            Path template = template();
            copy(template, folder);
            copy(anchorsOf(template), anchorsOf(folder));
            return open(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Opens a closed test practice again. */
    public static OpenPractice open(Path folder) {
        anchorsBeside(folder);
        try {
            return Opener.open(folder, where -> TestKeys.INSTANCE);
        } catch (Trouble e) {
            throw new IllegalStateException("The test practice does not open: " + e.getMessage(), e);
        }
    }

    /** Closes the practice and opens it again, as after a night. */
    public static OpenPractice reopen(OpenPractice practice) {
        practice.close();
        return open(practice.folder());
    }

    /** Closes the practice and deletes its folder. */
    public static void discard(OpenPractice practice) {
        practice.close();
        delete(practice.folder().getParent());
    }

    /**
     * From here on the anchors outside lie beside this folder, and not with the user: copies of one practice share its
     * id, and must not find each other's.
     */
    public static void anchorsBeside(Path folder) {
        System.setProperty("tideline.anchors", anchorsOf(folder).toString());
    }

    /** The folder of the anchors that lie beside this practice. */
    public static Path anchorsOf(Path folder) {
        return folder.resolveSibling(folder.getFileName() + "-anchors");
    }

    private static synchronized Path template() throws IOException {
        Set<String> contributions = new TreeSet<>();
        for (SchemaContribution contribution : Lookup.getDefault().lookupAll(SchemaContribution.class)) {
            contributions.add(contribution.getClass().getName());
        }
        Path template = TEMPLATES.get(contributions);
        if (template == null) {
            Path root = Files.createTempDirectory("tideline-template");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(root)));
            template = root.resolve("practice");
            make(template);
            TEMPLATES.put(contributions, template);
        }
        return template;
    }

    private static void make(Path template) throws IOException {
        PracticeInfo info = new PracticeInfo(1, "Test practice", "Tess Tester", "LMFT", "", "", PracticeInfo.Paper.A4, false);
        anchorsBeside(template);
        try (OpenPractice practice = Opener.create(template, where -> TestKeys.INSTANCE, info)) {
            // A stand-in for the key file, without which there is no backup.
            Files.writeString(template.resolve("keys.json"), "{}");
        } catch (Trouble e) {
            throw new IllegalStateException("The test practice was not made: " + e.getMessage(), e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : (Iterable<Path>) all::iterator) {
                Files.copy(path, to.resolve(from.relativize(path).toString()));
            }
        }
    }

    private static void delete(Path root) {
        try (Stream<Path> all = Files.walk(root)) {
            List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            // the system's temporary folder is emptied sooner or later
        }
    }
}
