package org.tideline.testing.support.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.tideline.testing.support.faults.Writer.Manner;

/** A {@link Writer} in a process of its own, which will be killed. Its output goes to a file, which outlives it. */
final class Victim implements AutoCloseable {
    private static final long PATIENCE_MILLIS = 600_000;
    private static final int LOOK_EVERY_MILLIS = 5;

    private final Process process;
    private final Path said;

    private Victim(Process process, Path said) {
        this.process = process;
        this.said = said;
    }

    /** @param scratch a folder that no power cut touches */
    static Victim start(Path folder, long seed, Manner manner, Path scratch) throws IOException {
        Path said = Files.createTempFile(scratch, "said", ".txt");
        Path home = Files.createDirectories(scratch.resolve("home"));
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.awt.headless=true", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto",
                "-Duser.home=" + home, "-Djava.io.tmpdir=" + scratch, "-cp", System.getProperty("java.class.path"),
                Writer.class.getName(), folder.toString(), Long.toString(seed), manner.name())
                .redirectOutput(said.toFile()).redirectError(scratch.resolve("err.txt").toFile()).start();
        return new Victim(process, said);
    }

    /** Waits until it has said a line that begins so, for so many times. */
    void await(String beginning, int times) throws IOException, InterruptedException {
        long until = System.currentTimeMillis() + PATIENCE_MILLIS;
        while (said().stream().filter(line -> line.startsWith(beginning)).count() < times) {
            if (!process.isAlive() || System.currentTimeMillis() > until) {
                throw new AssertionError("It never said \"" + beginning + "\" " + times + " times, but "
                        + last() + "\n" + Files.readString(said.resolveSibling("err.txt")));
            }
            Thread.sleep(LOOK_EVERY_MILLIS);
        }
    }

    /** Waits until it has said a line that begins so, for so many times, since the last of some others: all of it is in the log alone. */
    void awaitSince(String beginning, int times, String others) throws IOException, InterruptedException {
        long until = System.currentTimeMillis() + PATIENCE_MILLIS;
        for (int count = 0; count < times; Thread.sleep(1)) {
            count = 0;
            for (String line : said()) {
                count = line.matches(others) ? 0 : count + (line.startsWith(beginning) ? 1 : 0);
            }
            assertThat(System.currentTimeMillis()).as(beginning).isLessThan(until);
        }
    }

    /** SIGKILL, after so many milliseconds. */
    void kill(int after) throws InterruptedException {
        Thread.sleep(after);
        process.destroyForcibly();
        process.waitFor();
    }

    void awaitEnd() throws IOException, InterruptedException {
        if (!process.waitFor(PATIENCE_MILLIS, TimeUnit.MILLISECONDS) || process.exitValue() != 0) {
            throw new AssertionError("It did not end well: " + last() + "\n" + Files.readString(said.resolveSibling("err.txt")));
        }
    }

    /** The whole lines it has said; one that the kill cut off does not count. */
    List<String> said() throws IOException {
        String all = Files.readString(said, StandardCharsets.US_ASCII);
        return all.substring(0, all.lastIndexOf('\n') + 1).lines().toList();
    }

    /** What it was at when it was killed. */
    String last() throws IOException {
        List<String> all = said();
        return all.isEmpty() ? "starting" : all.get(all.size() - 1).split(" ")[0];
    }

    @Override
    public void close() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }
}
