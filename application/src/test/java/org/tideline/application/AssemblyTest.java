package org.tideline.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import org.junit.Test;

/** What is shipped, and what must not be. */
public class AssemblyTest {
    @Test
    public void eachLibraryIsShippedOnce() {
        List<Path> jars = Program.libraryJars();
        assertThat(jars).hasSizeGreaterThan(20);
        assertThat(jars.stream().collect(Collectors.groupingBy(Path::getFileName)).values())
                .filteredOn(copies -> copies.size() > 1).isEmpty();
    }

    @Test
    public void onlyBrandingHasALayerFile() throws IOException {
        for (Path jar : Program.ownJars()) {
            try (JarFile file = new JarFile(jar.toFile())) {
                boolean layer = file.getManifest().getMainAttributes().getValue("OpenIDE-Module-Layer") != null;
                assertThat(layer && !jar.endsWith("org-tideline-branding.jar")).as(jar.toString()).isFalse();
            }
        }
    }

    @Test
    public void nothingOfATestIsShipped() {
        assertThat(Program.files(Program.HOME, ".*(junit|archunit|assertj|testing|jemmy|verapdf|jmh).*\\.jar")).isEmpty();
    }

    @Test
    public void thereIsNoUpdaterAndNoDatabaseServer() {
        assertThat(Program.files(Program.HOME, ".*(autoupdate|updater|derbynet|derbyclient|derbyoptionaltools).*")).isEmpty();
    }

    @Test
    public void noFeatureLeansOnTheInsideOfThePlatform() throws IOException {
        for (Path jar : Program.ownJars()) {
            if (jar.endsWith("org-tideline-branding.jar")) {
                continue; // what the window system shows is changed where it cannot be asked to
            }
            try (JarFile file = new JarFile(jar.toFile())) {
                String uses = file.getManifest().getMainAttributes().getValue("OpenIDE-Module-Module-Dependencies");
                assertThat(String.valueOf(uses)).as(jar.getFileName().toString()).doesNotContain(" = ");
            }
        }
    }

    @Test
    public void theLauncherOpensNothingToOtherPrograms() throws IOException {
        String conf = Files.readString(Program.HOME.resolve("etc/tideline.conf"));
        assertThat(conf).contains("-J-XX:-HeapDumpOnOutOfMemoryError", "-J-XX:+SuppressFatalErrorMessage", "-J-XX:-CreateCoredumpOnCrash",
                "-J-XX:+DisableAttachMechanism", "--branding tideline")
                .doesNotContain("@", "${version");
        assertThat(Files.readString(Program.HOME.resolve("bin/tideline"))).doesNotContain("+HeapDump");
        assertThat(Files.isExecutable(Program.HOME.resolve("bin/tideline"))).isTrue();
    }
}
