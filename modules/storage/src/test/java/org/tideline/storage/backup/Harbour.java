package org.tideline.storage.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.tideline.core.api.Progress;
import org.tideline.storage.api.Backups;
import org.tideline.storage.api.OpenPractice;
import org.tideline.storage.api.PracticeInfo;
import org.tideline.storage.api.Practices;
import org.tideline.vault.api.Secret;

/**
 * A practice with real keys, some records and a draft, made once for a class: keys cost a second on purpose. It is
 * closed; each test works on a copy.
 */
final class Harbour {
    static final int BOATS = 200;
    static final String PASSPHRASE = "the sea takes its time";

    private static final AtomicInteger COMPUTERS = new AtomicInteger();

    private final Path folder;
    private final String recoveryKey;
    private final List<String> names;
    private final Path backup;

    private Harbour(Path folder, String recoveryKey, List<String> names, Path backup) {
        this.folder = folder;
        this.recoveryKey = recoveryKey;
        this.names = names;
        this.backup = backup;
    }

    static Harbour make(Path folder) throws Exception {
        Files.createDirectories(folder.getParent());
        elsewhere(folder);
        PracticeInfo info = PracticeInfo.fresh("Quay Practice", "Tess Tester", "LMFT");
        Practices.Created created = Practices.create(folder, PASSPHRASE.toCharArray(), info);
        Path backup = folder.resolveSibling("first" + Backups.ENDING);
        try (OpenPractice practice = created.practice()) {
            fill(practice, 0, BOATS);
            Files.createDirectories(folder.resolve(Maker.DRAFTS));
            Files.writeString(folder.resolve(Maker.DRAFTS).resolve("draft1"), "sealed");
            Backups.make(practice, backup, Progress.NONE);
            return new Harbour(folder, new String(created.recoveryKey()), names(practice), backup);
        }
    }

    private static void elsewhere(Path folder) {
        System.setProperty("tideline.anchors", folder.resolveSibling("anchors" + COMPUTERS.incrementAndGet()).toString());
    }

    static void fill(OpenPractice practice, int from, int to) {
        practice.database().write(tx -> {
            for (int i = from; i < to; i++) {
                tx.sql().createUpdate("insert into harbour_boat (id, name, log, picture, batch) values (?, ?, ?, ?, 0)")
                        .bind(0, i + 1L).bind(1, "Boat " + i).bind(2, ("Log of boat " + i + ". ").repeat(20))
                        .bind(3, new byte[300]).execute();
            }
            return null;
        });
    }

    static List<String> names(OpenPractice practice) {
        return practice.database().read(tx -> tx.sql().createQuery("select name from harbour_boat order by id")
                .mapTo(String.class).list());
    }

    List<String> names() {
        return names;
    }

    Path backup() {
        return backup;
    }

    Secret passphrase() {
        return secret(PASSPHRASE);
    }

    Secret recoveryKey() {
        return new Secret.RecoveryKey(recoveryKey.toCharArray());
    }

    static Secret secret(String passphrase) {
        return new Secret.Passphrase(passphrase.toCharArray());
    }

    /** A copy as on a computer that has not seen any other: with anchors outside of its own. */
    Path copy(Path to) throws IOException {
        elsewhere(folder);
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : (Iterable<Path>) all::iterator) {
                Files.copy(path, to.resolve(folder.relativize(path).toString()));
            }
        }
        return to;
    }
}
