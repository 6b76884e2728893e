package org.tideline.testing.support.faults;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** What can happen to the files of a practice that lies on a bad disk, or in bad hands. */
enum Damage {
    /** One bit of one page of a table or index, of the system's own too. */
    BIT("one bit in a page", true) {
        @Override
        void to(Path practice, Random random) throws IOException {
            flip(anyPage(practice, random), 0, PAGE, random);
        }
    },
    /** A whole page reads as zeros, as from a sector that was never written. */
    ZEROS("a page of zeros", true) {
        @Override
        void to(Path practice, Random random) throws IOException {
            Page page = anyPage(practice, random);
            write(page.file(), page.at(), new byte[PAGE]);
        }
    },
    /** A table or index ends too early. */
    CUT("a table's file cut short", true) {
        @Override
        void to(Path practice, Random random) throws IOException {
            Page page = anyPage(practice, random);
            shorten(page.file(), page.at() + (random.nextBoolean() ? 0 : random.nextInt(PAGE)));
        }
    },
    /** One bit in what is written of the log, half of the time near its end. */
    LOG_BIT("one bit in the log", true) {
        @Override
        void to(Path practice, Random random) throws IOException {
            Log log = Log.of(practice);
            long from = random.nextBoolean() ? Math.max(LOG_HEAD, log.end() - NEAR_THE_END) : Math.min(LOG_HEAD, log.end() - 1);
            flip(new Page(log.file(), 0), from, (int) (log.end() - from), random);
        }
    },
    /** The log ends too early. */
    LOG_CUT("the log cut short", true) {
        @Override
        void to(Path practice, Random random) throws IOException {
            Log log = Log.of(practice);
            shorten(log.file(), log.end() - random.nextInt((int) Math.min(NEAR_THE_END, log.end())));
        }
    },
    /** The file of a table or an index is gone. */
    NO_TABLE("a table's file missing", true) {
        @Override
        void to(Path practice, Random random) throws IOException {
            Files.delete(anyPage(practice, random).file());
        }
    },
    /** The file of the log is gone. */
    NO_LOG("the log missing", false) {
        @Override
        void to(Path practice, Random random) throws IOException {
            Files.delete(Log.of(practice).file());
        }
    },
    /** The file that says where the log begins is gone. */
    NO_LOG_CONTROL("log.ctrl missing", false) {
        @Override
        void to(Path practice, Random random) throws IOException {
            Files.delete(practice.resolve("database/log/log.ctrl"));
        }
    },
    /** Both files that say where the log begins are gone. */
    NO_LOG_CONTROLS("log.ctrl and its mirror missing", false) {
        @Override
        void to(Path practice, Random random) throws IOException {
            Files.delete(practice.resolve("database/log/log.ctrl"));
            Files.delete(practice.resolve("database/log/logmirror.ctrl"));
        }
    },
    /** All of the log is gone. */
    NO_LOG_FOLDER("the log's folder missing", false) {
        @Override
        void to(Path practice, Random random) throws IOException {
            try (Stream<Path> all = Files.list(practice.resolve("database/log"))) {
                for (Path path : all.toList()) {
                    Files.delete(path);
                }
            }
            Files.delete(practice.resolve("database/log"));
        }
    },
    /** Derby's description of the database is gone. */
    NO_SERVICE("service.properties missing", false) {
        @Override
        void to(Path practice, Random random) throws IOException {
            Files.delete(practice.resolve("database/service.properties"));
        }
    },
    /** The file by which Derby knows a right key is gone. */
    NO_VERIFY_KEY("verifyKey.dat missing", false) {
        @Override
        void to(Path practice, Random random) throws IOException {
            Files.delete(practice.resolve("database/verifyKey.dat"));
        }
    },
    /** The anchor in the practice folder is gone. */
    NO_ANCHOR("the anchor missing", false) {
        @Override
        void to(Path practice, Random random) throws IOException {
            Files.deleteIfExists(practice.resolve("anchor"));
        }
    },
    /** Both anchors are gone, as when the folder comes from another computer without its own. */
    NO_ANCHORS("both anchors missing", false) {
        @Override
        void to(Path practice, Random random) throws IOException {
            Files.deleteIfExists(practice.resolve("anchor"));
            Practice.deleteAnchors(practice);
        }
    };

    static final int PAGE = 4096;
    private static final int LOG_HEAD = 24;
    private static final int NEAR_THE_END = 3_000;

    /** What it is, in words. */
    final String words;
    /** Whether it falls on another place each time. */
    final boolean anywhere;

    Damage(String words, boolean anywhere) {
        this.words = words;
        this.anywhere = anywhere;
    }

    abstract void to(Path practice, Random random) throws IOException;

    record Page(Path file, long at) {
    }

    /** A page of any table or index; each page of the database is as likely as any other. */
    private static Page anyPage(Path practice, Random random) throws IOException {
        List<Path> files = tables(practice);
        long pages = 0;
        for (Path file : files) {
            pages += Files.size(file) / PAGE;
        }
        long chosen = (long) (random.nextDouble() * pages);
        for (Path file : files) {
            long own = Files.size(file) / PAGE;
            if (chosen < own) {
                return new Page(file, chosen * PAGE);
            }
            chosen -= own;
        }
        throw new IllegalStateException("The database has no pages");
    }

    /** The files of tables and indexes. */
    static List<Path> tables(Path practice) throws IOException {
        try (Stream<Path> all = Files.list(practice.resolve("database/seg0"))) {
            return all.filter(file -> file.getFileName().toString().startsWith("c")).sorted().toList();
        }
    }

    /**
     * The newest file of the log.
     *
     * @param end where the zeros begin that it was given in advance
     */
    private record Log(Path file, long end) {
        static Log of(Path practice) throws IOException {
            try (Stream<Path> all = Files.list(practice.resolve("database/log"))) {
                Path newest = all.filter(file -> file.getFileName().toString().matches("log\\d+\\.dat"))
                        .max(Comparator.comparingLong(file -> Long.parseLong(file.getFileName().toString().replaceAll("\\D", ""))))
                        .orElseThrow();
                byte[] written = Files.readAllBytes(newest);
                int end = written.length;
                while (end > 1 && written[end - 1] == 0) {
                    end--;
                }
                return new Log(newest, end);
            }
        }
    }

    private static void flip(Page page, long from, int length, Random random) throws IOException {
        long at = page.at() + from + random.nextInt(length);
        try (RandomAccessFile file = new RandomAccessFile(page.file().toFile(), "rw")) {
            file.seek(at);
            int now = file.read();
            file.seek(at);
            file.write(now ^ 1 << random.nextInt(8));
        }
    }

    static void write(Path path, long at, byte[] bytes) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
            file.seek(at);
            file.write(bytes);
        }
    }

    private static void shorten(Path path, long length) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
            file.setLength(length);
        }
    }
}
