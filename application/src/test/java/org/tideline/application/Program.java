package org.tideline.application;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The project's folders, and the assembled program within them. */
final class Program {
    /** The folder of the whole project. */
    static final Path ROOT = folder("tideline.root");
    /** The assembled program. */
    static final Path HOME = folder("tideline.program");

    private Program() {
    }

    private static Path folder(String property) {
        return Path.of(System.getProperty(property)).toAbsolutePath().normalize();
    }

    /** The jars of our own modules. */
    static List<Path> ownJars() {
        return files(HOME.resolve("tideline/modules"), "org-tideline-.*\\.jar");
    }

    /** The library jars the program ships beside its modules. */
    static List<Path> libraryJars() {
        return files(HOME.resolve("tideline/modules/ext"), ".*\\.jar");
    }

    /** All files below the folder whose name matches. */
    static List<Path> files(Path folder, String name) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).filter(p -> p.getFileName().toString().matches(name)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
