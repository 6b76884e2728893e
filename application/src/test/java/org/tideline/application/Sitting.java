package org.tideline.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The program at work on one practice, with and without a window, everything it writes below one folder. What is given
 * to it lies there too, in files that begin with {@code given}; what is asked of it goes below {@code asked}.
 */
final class Sitting {
    private static final long PATIENCE_SECONDS = 240;
    private static final int SEVERE_LINES = 12;

    private final Path root;
    private final String passphrase;
    private Path program;

    Sitting(Path root, String passphrase) throws IOException {
        this.root = root;
        this.passphrase = passphrase;
        Files.createDirectories(root.resolve("tmp"));
    }

    /** Work without a window, to its good end. */
    Launched unattended(String... work) throws IOException {
        Launched done = Launched.run(Program.HOME, root, passphrase + "\n", all(work));
        assertThat(done.code()).as(done.toString()).isZero();
        return done;
    }

    /** Work without a window that is killed after so many milliseconds, launcher and all, if it has not ended by then. */
    void killed(int after, String... work) throws IOException, InterruptedException {
        Process process = begun(work);
        process.waitFor(after, TimeUnit.MILLISECONDS);
        kill(process);
    }

    /** Work without a window that has begun. */
    Process begun(String... work) throws IOException {
        ProcessBuilder builder = Launched.builder(Program.HOME, root, all(work));
        builder.environment().remove("DISPLAY");
        builder.environment().put("TMPDIR", root.resolve("tmp").toString());
        return builder.redirectInput(Files.writeString(root.resolve("given.pass"), passphrase + "\n").toFile())
                .redirectErrorStream(true).redirectOutput(root.resolve("said").toFile()).start();
    }

    private String[] all(String... work) {
        return Stream.concat(Stream.of("--practice", root.resolve("practice").toString()), Stream.of(work)).toArray(String[]::new);
    }

    /** Starts the desktop, with the same user folder each time, and lets the steps be done in it. */
    @SafeVarargs
    final Process desktop(List<String>... steps) throws IOException {
        if (program == null) {
            program = programWithHands();
        }
        Path tour = Files.write(root.resolve("given.tour"), Stream.of(steps).flatMap(List::stream).toList());
        ProcessBuilder builder = Launched.builder(program, root, "--practice", root.resolve("practice").toString(), "--nosplash",
                "--userdir", root.resolve("user").toString(), "--cachedir", root.resolve("cache").toString(),
                "-J-Djava.io.tmpdir=" + root.resolve("tmp"), "-J-Dtideline.tour=" + tour,
                "-J-Dorg.tideline.testing.tour.Tour.level=SEVERE", // it would log what it was told to type
                "-J-Dtideline.tour.pictures=" + root.resolve("seen"));
        builder.environment().put("TMPDIR", root.resolve("tmp").toString());
        return builder.redirectErrorStream(true).redirectOutput(root.resolve("said").toFile()).start();
    }

    /** A copy of the program, with the module that does what a person does; it is never shipped. */
    private Path programWithHands() throws IOException {
        Path hands = Program.ROOT.resolve("modules/testing.tour/target/nbm/clusters/tideline");
        assertThat(hands).as("built before this").isDirectory();
        Path copy = Launched.copyWithout(root.resolve("program"));
        Path conf = copy.resolve("etc/tideline.conf");
        Files.writeString(conf, Files.readString(conf) + "\nextra_clusters=\"" + hands + "\"\n");
        return copy;
    }

    /** Waits for the desktop to end of its own accord, with nothing severe in its log. */
    void awaitEnd(Process desktop) throws IOException, InterruptedException {
        assertThat(desktop.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).as(said()).isTrue();
        assertThat(desktop.exitValue()).as(said()).isZero();
        assertThat(said()).doesNotContain("SEVERE");
    }

    /** Waits until the desktop has taken the picture of that name. */
    void awaitPicture(Process desktop, String name) throws IOException, InterruptedException {
        long until = System.currentTimeMillis() + TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS);
        while (!Files.exists(root.resolve("seen").resolve(name + ".png"))) {
            assertThat(desktop.isAlive() && System.currentTimeMillis() < until).as(said()).isTrue();
            desktop.waitFor(200, TimeUnit.MILLISECONDS);
        }
    }

    /** SIGKILL to it and to all that it started. */
    static void kill(Process process) throws InterruptedException {
        List<ProcessHandle> all = new ArrayList<>(process.descendants().toList());
        process.destroyForcibly();
        all.forEach(ProcessHandle::destroyForcibly);
        process.waitFor();
        for (ProcessHandle handle : all) {
            handle.onExit().join();
        }
    }

    /** Lets it crash as Java does on a fault of its own. */
    static void crash(Process process) throws IOException, InterruptedException {
        List<ProcessHandle> all = new ArrayList<>(process.descendants().toList());
        all.add(process.toHandle());
        for (ProcessHandle handle : all) {
            if (handle.info().command().orElse("").endsWith("java")) {
                new ProcessBuilder("kill", "-SEGV", Long.toString(handle.pid())).start().waitFor();
            }
        }
        assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        kill(process);
    }

    /** What the desktop printed, and what is severe in its log. */
    private String said() throws IOException {
        Path log = root.resolve("user/var/log/messages.log");
        List<String> lines = Files.exists(log) ? Files.readAllLines(log) : List.of();
        return Files.readString(root.resolve("said")) + IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).startsWith("SEVERE"))
                .mapToObj(i -> String.join("\n", lines.subList(i, Math.min(i + SEVERE_LINES, lines.size())))).collect(Collectors.joining("\n"));
    }
}
