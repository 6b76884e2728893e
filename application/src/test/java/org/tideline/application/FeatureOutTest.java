package org.tideline.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** A part that is taken out takes its options, its files and its windows with it, and nothing else breaks. */
public class FeatureOutTest {
    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private Path without(String part) throws IOException {
        Path copy = Launched.copyWithout(folder.newFolder("program").toPath(), part);
        assertThat(copy.resolve("tideline/modules/org-tideline-" + part + ".jar")).doesNotExist();
        return copy;
    }

    private Launched run(Path home, String... arguments) throws IOException {
        return Launched.run(home, folder.getRoot().toPath(), "", arguments);
    }

    private void worksWithout(Path home, String option, String other) throws IOException {
        Launched work = run(home, "--demo", "--export-data", "out");
        assertThat(work.code()).as(work.toString()).isZero();
        assertThat(Launched.troubles(work.log())).isEmpty();
        assertThat(run(home, "--demo", option, "x").code()).isEqualTo(2);
        assertThat(run(home, "--help").out()).doesNotContain(option).contains(other);
    }

    private Path exported(String file) {
        return folder.getRoot().toPath().resolve("out").resolve(file);
    }

    @Test
    public void checkinsCanBeTakenOut() throws IOException {
        worksWithout(without("checkins"), "--import-checkins", "--export-reports");
        assertThat(Program.files(exported("."), "checkins_.*")).isEmpty();
        DesktopTest.opensCleanly(folder.getRoot().toPath().resolve("program"), folder.newFolder("home").toPath());
    }

    @Test
    public void sessionsCanBeTakenOut() throws IOException {
        withoutOption("sessions");
    }

    @Test
    public void exercisesCanBeTakenOut() throws IOException {
        withoutOption("exercises");
    }

    /** One that has no option of its own. */
    private void withoutOption(String part) throws IOException {
        Path home = without(part);
        Launched work = run(home, "--demo", "--export-data", "out");
        assertThat(work.code()).as(work.toString()).isZero();
        assertThat(Launched.troubles(work.log())).isEmpty();
        assertThat(Program.files(exported("."), part + "_.*")).isEmpty();
        DesktopTest.opensCleanly(home, folder.newFolder("home").toPath());
    }

    @Test
    public void reportingCanBeTakenOut() throws IOException {
        worksWithout(without("reporting"), "--export-reports", "--import-checkins");
        DesktopTest.opensCleanly(folder.getRoot().toPath().resolve("program"), folder.newFolder("home").toPath());
    }

    @Test
    public void practiceCanBeTakenOut() throws IOException {
        Path home = without("practice");
        Launched work = run(home, "--demo", "--export-data", "out");
        assertThat(work.code()).as(work.toString()).isZero();
        assertThat(Launched.troubles(work.log())).isEmpty();
        assertThat(exported("manifest.json")).exists();
        DesktopTest.opensCleanly(home, folder.newFolder("home").toPath());
    }

    @Test
    public void progressCanBeTakenOut() throws IOException {
        Path home = without("progress");
        Launched work = run(home, "--demo", "--export-data", "out");
        assertThat(work.code()).as(work.toString()).isZero();
        assertThat(Launched.troubles(work.log())).isEmpty();
        assertThat(exported("levels.csv")).doesNotExist();
        assertThat(exported("manifest.json")).exists();
        DesktopTest.opensCleanly(home, folder.newFolder("home").toPath());
    }
}
