package org.tideline.testing.support.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.tideline.core.api.Trouble;
import org.tideline.storage.api.OpenPractice;
import org.tideline.storage.api.PracticeInfo;
import org.tideline.storage.engine.Opener;
import org.tideline.testing.support.TestPractices;

/** Makes, opens and copies the practices that things happen to. */
final class Practice {
    static final PracticeInfo INFO = new PracticeInfo(7, "Quay Practice", "Tess Tester", "LMFT", "", "",
            PracticeInfo.Paper.A4, false);

    private Practice() {
    }

    /** Makes one, and closes it. */
    static Path make(Path folder) throws Trouble {
        TestPractices.anchorsBeside(folder);
        Opener.create(folder, where -> new FixedKeys(), INFO).close();
        return folder;
    }

    static OpenPractice open(Path folder) throws Trouble {
        TestPractices.anchorsBeside(folder);
        return Opener.open(folder, where -> new FixedKeys());
    }

    static void deleteAnchors(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(TestPractices.anchorsOf(folder))) {
            for (Path path : all.filter(Files::isRegularFile).toList()) {
                Files.delete(path);
            }
        }
    }

    /** Copies a practice and its anchors. */
    static Path copyOf(Path folder, Path to) throws IOException {
        copy(folder, to);
        if (Files.exists(TestPractices.anchorsOf(folder))) {
            copy(TestPractices.anchorsOf(folder), TestPractices.anchorsOf(to));
        }
        return to;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : (Iterable<Path>) all::iterator) {
                Files.copy(path, to.resolve(from.relativize(path).toString()));
            }
        }
    }
}
