package org.tideline.storage.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A small disk of its own, which a test can fill. Where a machine does not let it be made the test is passed over. */
public final class SmallDisk implements AutoCloseable {
    private static final String FILLER = "filler";
    private final Path root;

    private SmallDisk(Path root) {
        this.root = root;
    }

    /** @param root a folder to be made */
    public static SmallDisk make(Path root, int megabytes) throws Exception {
        Files.createDirectory(root);
        assumeThat(run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", root.toString()))
                .as("this machine does not let a test make a small disk").isZero();
        return new SmallDisk(root);
    }

    /** Where it can be written to. */
    public Path root() {
        return root;
    }

    /** Takes away what {@link #fill} wrote. */
    public void empty() throws IOException {
        try (DirectoryStream<Path> all = Files.newDirectoryStream(root, FILLER + "*")) {
            for (Path filler : all) {
                Files.delete(filler);
            }
        }
    }

    /** Leaves no room on it at all. */
    public Path fill() throws IOException {
        Path filler = root.resolve(FILLER + System.nanoTime());
        try (var out = Files.newOutputStream(filler)) {
            byte[] some = new byte[4096];
            while (true) {
                out.write(some);
            }
        } catch (IOException e) {
            return filler;
        }
    }

    /** Whoever else looks at all mounted disks for a moment keeps this one busy. */
    @Override
    public void close() throws Exception {
        int ended = run("umount", root.toString());
        for (int tries = 0; ended != 0 && tries < 40; tries++) {
            Thread.sleep(250);
            ended = run("umount", root.toString());
        }
        assertThat(ended).as("unmounted").isZero();
    }

    private static int run(String... command) throws Exception {
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            return process.waitFor(20, TimeUnit.SECONDS) ? process.exitValue() : -1;
        } catch (IOException e) {
            return -1;
        }
    }
}
