package org.tideline.clients.ui;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.tideline.core.api.Now;

/** The temporary folder of a made-up practice. Worker thread. */
final class SampleFolder {
    private static final Logger LOG = Logger.getLogger(SampleFolder.class.getName());
    private static final String PREFIX = "tideline-sample";
    private static final Duration LEFT_BEHIND = Duration.ofDays(1);

    private SampleFolder() {
    }

    /** A new folder's path for a made-up practice; takes away what a program that was killed left behind. */
    static Path make() throws IOException {
        Path folder = Files.createTempDirectory(PREFIX);
        try (DirectoryStream<Path> others = Files.newDirectoryStream(folder.getParent(), PREFIX + "*")) {
            for (Path other : others) {
                if (Files.getLastModifiedTime(other).toInstant().isBefore(Now.instant().minus(LEFT_BEHIND))) {
                    remove(other.resolve("practice"));
                }
            }
        } catch (IOException e) {
            LOG.log(Level.FINE, "Other sample practices could not be listed");
        }
        return folder.resolve("practice");
    }

    /** Takes the folder away with the temporary one it lies in. */
    static void remove(Path practice) {
        try (Stream<Path> all = Files.walk(practice.getParent())) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            LOG.log(Level.INFO, "A sample practice could not be taken away");
        }
    }
}
