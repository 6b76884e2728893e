package org.tideline.testing.support.faults;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A small ext4 disk in a file, whose power can be cut: {@code EXT4_IOC_SHUTDOWN} stops the file system where it
 * stands, so that of what was written but not forced to the disk only that remains which happens to be there already.
 * Needs Linux, root, loop devices and perl.
 */
final class LoopDisk implements AutoCloseable {
    private static final int MEGABYTES = 96;
    private static final long PATIENCE_SECONDS = 60;
    /** EXT4_IOC_SHUTDOWN with EXT4_GOING_FLAGS_NOLOGFLUSH. */
    private static final String CUT = "open(my $disk, '<', $ARGV[0]) or die $!;"
            + "my $how = pack('L', 2); ioctl($disk, 0x8004587D, $how) or die $!;";

    private final Path image;
    private final Path root;
    private boolean mounted;

    private LoopDisk(Path image, Path root) {
        this.image = image;
        this.root = root;
    }

    /** Makes one below an existing folder; what hinders it, where this machine does not allow it. */
    static LoopDisk make(Path below) throws IOException, InterruptedException {
        LoopDisk disk = new LoopDisk(below.resolve("disk"), Files.createDirectory(below.resolve("mounted")));
        try (RandomAccessFile file = new RandomAccessFile(disk.image.toFile(), "rw")) {
            file.setLength((long) MEGABYTES << 20);
        }
        run("mkfs.ext4", "-q", "-F", disk.image.toString());
        disk.plugIn();
        return disk;
    }

    /** Why power cannot be cut on this machine; empty if it can. */
    static Optional<String> hindrance(Path below) throws IOException, InterruptedException {
        try (LoopDisk disk = make(below)) {
            Files.writeString(disk.root().resolve("unforced"), "x");
            disk.cut();
            disk.plugOut();
            disk.plugIn();
            return Files.exists(disk.root().resolve("unforced")) ? Optional.of("a cut loses nothing here") : Optional.empty();
        } catch (IOException e) {
            return Optional.of(e.getMessage());
        }
    }

    /** Where it is to be found. */
    Path root() {
        return root;
    }

    void plugIn() throws IOException, InterruptedException {
        run("mount", "-o", "loop,commit=1", image.toString(), root.toString());
        mounted = true;
    }

    /** The power goes; whoever writes gets an error from now on. */
    void cut() throws IOException, InterruptedException {
        run("perl", "-e", CUT, root.toString());
    }

    void plugOut() throws IOException, InterruptedException {
        run("umount", root.toString());
        mounted = false;
    }

    @Override
    public void close() throws IOException, InterruptedException {
        if (mounted) {
            plugOut();
        }
        Files.deleteIfExists(image);
    }

    private static void run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new IOException(List.of(command).get(0) + ": " + said);
        }
    }
}
