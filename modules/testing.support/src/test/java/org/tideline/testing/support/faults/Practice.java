package org.tideline.testing.support.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.tideline.core.api.Trouble;
import org.tideline.storage.api.OpenPractice;
import org.tideline.storage.api.PracticeInfo;
import org.tideline.storage.engine.Opener;

/** Makes, opens and copies the practices that things happen to. */
final class Practice {
    static final PracticeInfo INFO = new PracticeInfo(7, "Quay Practice", "Tess Tester", "LMFT", "", "",
            PracticeInfo.Paper.A4, false);

    private Practice() {
    }

    /** Makes one, and closes it. */
    static Path make(Path folder) throws Trouble {
        ownAnchors(folder);
        Opener.create(folder, where -> new FixedKeys(), INFO).close();
        return folder;
    }

    static OpenPractice open(Path folder) throws Trouble {
        ownAnchors(folder);
        return Opener.open(folder, where -> new FixedKeys());
    }

    /** Copies of a practice lie about at once, so each has its anchor outside beside it and not with the user. */
    static void ownAnchors(Path folder) {
        System.setProperty("tideline.anchors", anchors(folder).toString());
    }

    static Path anchors(Path folder) {
        return folder.resolveSibling(folder.getFileName() + "-anchors");
    }

    static void deleteAnchors(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(anchors(folder))) {
            for (Path path : all.filter(Files::isRegularFile).toList()) {
                Files.delete(path);
            }
        }
    }

    /** Copies a practice and its anchors. */
    static Path copyOf(Path folder, Path to) throws IOException {
        copy(folder, to);
        if (Files.exists(anchors(folder))) {
            copy(anchors(folder), anchors(to));
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
