package org.tideline.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.Assume.assumeNotNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** The assembled program with a real window: it opens, says nothing severe, and ends when asked. */
public class DesktopTest {
    private static final long PATIENCE_MILLIS = 120_000;
    private static final long SETTLING_SECONDS = 8;

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    @Test
    public void theDesktopOpensOnTheSamplePractice() throws IOException {
        opensCleanly(Program.HOME, folder.getRoot().toPath());
    }

    /** Opens the desktop on the sample practice, waits until it is quiet, and reads its log. */
    static void opensCleanly(Path program, Path home) throws IOException {
        assumeNotNull(System.getenv("DISPLAY"));
        Path user = home.resolve("user");
        Path log = user.resolve("var/log/messages.log");
        Process desktop = Launched.builder(program, home, "--demo", "--nosplash", "--userdir", user.toString(),
                "--cachedir", home.resolve("cache").toString())
                .redirectErrorStream(true).redirectOutput(home.resolve("said").toFile()).start();
        try {
            long until = System.currentTimeMillis() + PATIENCE_MILLIS;
            while (!opened(log)) {
                assertThat(desktop.isAlive()).as(Files.readString(home.resolve("said"))).isTrue();
                assertThat(System.currentTimeMillis()).as(log(log)).isLessThan(until);
                desktop.waitFor(200, TimeUnit.MILLISECONDS);
            }
            desktop.waitFor(SETTLING_SECONDS, TimeUnit.SECONDS);
            assertThat(desktop.isAlive()).isTrue();
            assertThat(Launched.troubles(log(log))).isEmpty();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        } finally {
            desktop.destroy();
            try {
                if (!desktop.waitFor(20, TimeUnit.SECONDS)) {
                    desktop.destroyForcibly();
                }
            } catch (InterruptedException e) {
                desktop.destroyForcibly();
            }
        }
    }

    /** The last the platform says before the window is there. */
    private static boolean opened(Path log) throws IOException {
        return log(log).contains("USG_LOOK_AND_FEEL");
    }

    private static String log(Path log) throws IOException {
        return Files.exists(log) ? Files.readString(log) : "";
    }
}
