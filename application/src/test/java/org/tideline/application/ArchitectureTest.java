package org.tideline.application;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import org.junit.BeforeClass;
import org.junit.Test;
import org.tideline.application.HouseRules.HouseRule;

/** Holds the rules of the house over all modules as they are shipped. */
public class ArchitectureTest {
    private static JavaClasses program;
    private static JavaClasses seeds;

    @BeforeClass
    public static void read() throws IOException {
        List<JarFile> jars = new java.util.ArrayList<>();
        for (Path jar : Program.ownJars()) {
            jars.add(new JarFile(jar.toFile()));
        }
        program = new ClassFileImporter().importJars(jars);
        seeds = new ClassFileImporter().importPackages("org.tideline.seeded");
    }

    @Test
    public void theClassesOfEveryModuleWereRead() {
        assertThat(program.stream().map(type -> type.getPackageName().replaceFirst("org\\.tideline\\.(\\w+).*", "$1"))
                .collect(Collectors.toSet()))
                .contains("core", "vault", "storage", "clients", "checkins", "progress", "reporting", "unattended", "ui");
        assertThat(program).hasSizeGreaterThan(150);
    }

    @Test
    public void everyRuleHolds() {
        StringBuilder broken = new StringBuilder();
        for (HouseRule rule : HouseRules.all()) {
            rule.rule().evaluate(program).getFailureReport().getDetails().forEach(d -> broken.append(d).append('\n'));
        }
        assertThat(broken.toString()).isEmpty();
    }

    @Test
    public void everyRuleCanFail() {
        for (HouseRule rule : HouseRules.all()) {
            assertThat(rule.rule().evaluate(seeds).getFailureReport().getDetails()).as(rule.rule().getDescription())
                    .anyMatch(detail -> detail.contains(rule.seed().getName()));
        }
    }

    @Test
    public void bundlesAreMadeByTheCompilerAlone() {
        // A hand-written one overwrites the made one in the second build.
        assertThat(Program.files(Program.ROOT.resolve("modules"), "Bundle.*\\.properties"))
                .filteredOn(path -> !path.toString().contains("/target/")).isEmpty();
    }
}
