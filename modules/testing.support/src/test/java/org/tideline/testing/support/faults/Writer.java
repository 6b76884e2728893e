package org.tideline.testing.support.faults;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.derby.jdbc.EmbeddedDriver;
import org.tideline.core.api.Trouble;
import org.tideline.storage.api.OpenPractice;
import org.tideline.testing.support.TestPractices;

/**
 * The process that is killed: opens a practice, saves, changes and removes entries, sometimes writes a checkpoint,
 * closes it and begins again. Says each step on its output: what it is about to save, and, after
 * {@code write} has returned, what is saved.
 */
final class Writer {
    private static final int CHECKPOINT_EVERY = 12;
    private static final int LEAST_WRITES = 10;
    private static final int MORE_WRITES = 50;
    private static final int STALLS_AT = 5;
    private static final int STALL_MILLIS = 600_000;
    private static final FileOutputStream OUT = new FileOutputStream(FileDescriptor.out);

    private final Path folder;
    private final Random random;
    private final Manner manner;
    private int saves;
    private final List<Entry> present = new ArrayList<>();

    /** How it works; all but the first are seeded violations that the harness must notice. */
    enum Manner {
        /** As the program does. */
        HONEST,
        /** Likewise, and closes the practice and ends after its first round. */
        ONCE,
        /** Says "saved" inside the transaction, before the commit. */
        EARLY,
        /** Saves the entry and its leaves in two transactions. */
        IN_TWO,
        /** Runs on an engine that does not force its log to the disk. */
        UNFORCED
    }

    private Writer(Path folder, long seed, Manner manner) {
        this.folder = folder;
        this.manner = manner;
        random = new Random(seed);
    }

    public static void main(String[] arguments) throws Exception {
        Manner manner = Manner.valueOf(arguments[2]);
        if (manner == Manner.UNFORCED) {
            startUnforced(Files.createTempDirectory("unforced"));
        }
        Path folder = Path.of(arguments[0]);
        TestPractices.anchorsBeside(folder);
        new Writer(folder, Long.parseLong(arguments[1]), manner).work();
    }

    /** Tideline refuses such a setting, so the engine is up with it before Tideline asks. */
    private static void startUnforced(Path home) throws IOException {
        Files.writeString(home.resolve("derby.properties"), "derby.system.durability=test\n");
        System.setProperty("derby.system.home", home.toString());
        new EmbeddedDriver();
    }

    private void work() throws Trouble {
        do {
            say("opening");
            try (OpenPractice practice = Practice.open(folder)) {
                say("open");
                present.clear();
                present.addAll(Logbook.read(practice).entries().values());
                for (int left = LEAST_WRITES + random.nextInt(MORE_WRITES); left > 0; left--) {
                    save(practice);
                    if (random.nextInt(CHECKPOINT_EVERY) == 0) {
                        say("checkpoint");
                        practice.database().write(tx -> tx.sql().execute("call syscs_util.syscs_checkpoint_database()"));
                    }
                }
                say("closing");
            }
            say("closed");
        } while (manner != Manner.ONCE);
    }

    private void save(OpenPractice practice) {
        int choice = random.nextInt(20);
        int at = present.isEmpty() ? -1 : random.nextInt(present.size());
        Entry entry;
        if (at < 0 || choice < 11) {
            entry = Entry.made(random.nextLong() >>> 8, 1, random);
            present.add(entry);
        } else if (choice < 19) {
            entry = Entry.made(present.get(at).id(), present.get(at).edition() + 1, random);
            present.set(at, entry);
        } else {
            entry = Entry.removed(present.remove(at).id());
        }
        String what = " " + entry.id() + " " + entry.edition() + " " + entry.hash();
        say("try" + what);
        switch (manner) {
            case EARLY -> practice.database().write(tx -> {
                Logbook.write(tx, entry);
                say("saved" + what);
                stall();
                return null;
            });
            case IN_TWO -> {
                practice.database().write(tx -> {
                    Logbook.writeHead(tx, entry);
                    return null;
                });
                if (entry.edition() != Entry.REMOVED) {
                    stall(); // what is taken out has no second half
                }
                practice.database().write(tx -> {
                    Logbook.writeLeaves(tx, entry);
                    return null;
                });
                say("saved" + what);
            }
            default -> {
                Logbook.save(practice, entry);
                say("saved" + what);
            }
        }
    }

    /** Waits to be killed in the midst of its fifth save. */
    private void stall() {
        if (++saves < STALLS_AT) {
            return;
        }
        say("stalled");
        try {
            Thread.sleep(STALL_MILLIS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One line in one write, so that it is out when this returns. */
    private static void say(String line) {
        try {
            OUT.write((line + "\n").getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
