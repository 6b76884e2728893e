package org.tideline.storage.backup;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.tideline.core.api.Progress;
import org.tideline.storage.api.Backups;
import org.tideline.storage.api.OpenPractice;
import org.tideline.storage.engine.TestPractice;

/** A second program that makes backups, or puts them back, over and over, until it is killed. */
final class Victim {
    private Victim() {
    }

    public static void main(String[] arguments) throws Exception {
        Path first = Path.of(arguments[1]);
        Path second = Path.of(arguments[2]);
        switch (arguments[0]) {
            case "backup" -> backUp(first, second);
            case "restore" -> putBack(first, second);
            default -> swap(first, second);
        }
    }

    private static void backUp(Path folder, Path out) throws Exception {
        try (OpenPractice practice = TestPractice.open(folder)) {
            say("ready");
            for (int i = 0; ; i++) {
                int boat = i;
                practice.database().write(tx -> tx.sql().execute(
                        "insert into harbour_boat (id, name, batch) values (" + (System.nanoTime() / 1000) + ", 'Boat " + boat + "', 0)"));
                say("saved");
                Backups.make(practice, out.resolve(System.nanoTime() + Backups.ENDING), Progress.NONE);
                say("made");
            }
        }
    }

    private static void putBack(Path file, Path live) throws Exception {
        say("ready");
        for (int i = 0; ; i++) {
            Path restored = Backups.restore(file, live.resolveSibling("restored" + i), Harbour.secret(Harbour.PASSPHRASE),
                    Progress.NONE).folder();
            Backups.takePlace(restored, live).ifPresent(WorkFolder::remove);
        }
    }

    /** Only the renames, as often as they go. */
    private static void swap(Path live, Path spare) throws Exception {
        say("ready");
        Path from = spare;
        while (true) {
            Path old = Backups.takePlace(from, live).orElseThrow();
            Files.move(old, spare);
            from = spare;
        }
    }

    private static void say(String word) {
        System.out.println(word);
        System.out.flush();
    }

    /** Starts it and waits until it has begun; what it says goes into a file, because a kill would close a pipe. */
    static Process start(String what, Path first, Path second, Path said) throws Exception {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.awt.headless=true", "-Dtideline.anchors=" + System.getProperty("tideline.anchors", said.getParent() + "/anchors"), "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"),
                Victim.class.getName(), what, first.toString(), second.toString())
                .redirectOutput(said.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        while (Files.size(said) == 0) {
            if (process.waitFor(20, TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("The other program did not begin");
            }
        }
        return process;
    }
}
