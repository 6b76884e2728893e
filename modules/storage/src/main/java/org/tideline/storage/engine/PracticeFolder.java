package org.tideline.storage.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.openide.util.BaseUtilities;
import org.openide.util.NbBundle.Messages;
import org.tideline.storage.api.Refused;
import org.tideline.storage.api.Refused.Reason;

/** A practice's folder on disk: where it lies, how it is made, and how a half-made one goes away again. */
@Messages({
    "PracticeFolder_notEmpty=This folder is not empty, so no practice was made in it. Choose an empty folder, or a new name.",
    "PracticeFolder_cannotWrite=This folder cannot be written to, so no practice was made. Choose another folder, or change its permissions."
})
final class PracticeFolder {
    private static final String DATABASE = "database";

    private PracticeFolder() {
    }

    static Path database(Path folder) {
        return folder.resolve(DATABASE);
    }

    /** Where the user's own data lies on this system; never a folder that a cloud service copies around. */
    static Path byDefault() {
        Path home = Path.of(System.getProperty("user.home"));
        if (BaseUtilities.isWindows()) {
            return orElse("LOCALAPPDATA", home.resolve("AppData").resolve("Local")).resolve("Tideline").resolve("Practice");
        }
        if (BaseUtilities.isMac()) {
            return home.resolve("Library").resolve("Application Support").resolve("Tideline").resolve("Practice");
        }
        return orElse("XDG_DATA_HOME", home.resolve(".local").resolve("share")).resolve("tideline").resolve("practice");
    }

    static Path orElse(String variable, Path otherwise) {
        String value = System.getenv(variable);
        return value == null || value.isBlank() ? otherwise : Path.of(value);
    }

    /**
     * Makes sure there is an empty folder that can be written to.
     *
     * @return the folders made for it, outermost first, to be taken away if nothing comes of it
     */
    static List<Path> makeEmpty(Path folder) throws Refused {
        List<Path> made = new ArrayList<>();
        try {
            if (Files.exists(folder)) {
                requireEmpty(folder);
            } else {
                for (Path missing = folder.toAbsolutePath(); missing != null && !Files.exists(missing);
                        missing = missing.getParent()) {
                    made.add(0, missing);
                }
                Files.createDirectories(folder);
            }
            Files.deleteIfExists(Files.createTempFile(folder, "try", null));
            if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            }
            return made;
        } catch (IOException e) {
            takeAway(folder, made, false);
            throw new Refused(Reason.CANNOT_WRITE, Bundle.PracticeFolder_cannotWrite());
        }
    }

    private static void requireEmpty(Path folder) throws IOException, Refused {
        if (!Files.isDirectory(folder)) {
            throw new Refused(Reason.NOT_EMPTY, Bundle.PracticeFolder_notEmpty());
        }
        try (Stream<Path> content = Files.list(folder)) {
            if (content.findAny().isPresent()) {
                throw new Refused(Reason.NOT_EMPTY, Bundle.PracticeFolder_notEmpty());
            }
        }
    }

    /** Takes a half-made practice away again; {@code content} only if the folder was empty before. */
    static void takeAway(Path folder, List<Path> made, boolean content) {
        if (content && Files.isDirectory(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                all.sorted(Comparator.reverseOrder()).filter(path -> !path.equals(folder)).forEach(PracticeFolder::delete);
            } catch (IOException e) {
                // what cannot be read cannot be taken away
            }
        }
        for (int i = made.size() - 1; i >= 0; i--) {
            delete(made.get(i));
        }
    }

    private static void delete(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            // A folder that holds something stays.
        }
    }
}
