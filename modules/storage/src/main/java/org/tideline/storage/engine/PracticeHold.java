package org.tideline.storage.engine;

import java.nio.file.Files;
import java.nio.file.Path;
import org.tideline.storage.api.Refused;

/** Asks whether anybody has a practice open, for those who want to move it. */
public final class PracticeHold {
    private PracticeHold() {
    }

    /** @throws Refused if this or another process has it open; says who and since when */
    public static void requireNotInUse(Path folder) throws Refused {
        if (Files.exists(folder.resolve(InUse.NAME))) {
            InUse.take(folder).close();
        }
    }
}
