package org.tideline.storage.api;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/** How much room there is where something is kept. Worker thread: a disk may take its time to answer. */
public final class Disk {
    /** Below this many bytes free the therapist is told: 1 GB. */
    public static final long LITTLE = 1L << 30;

    private Disk() {
    }

    /** Bytes free on the disk that holds this file or folder, or would hold it; empty if the disk does not say. */
    public static OptionalLong free(Path place) {
        for (Path there = place.toAbsolutePath(); there != null; there = there.getParent()) {
            if (Files.exists(there)) {
                try {
                    return OptionalLong.of(Files.getFileStore(there).getUsableSpace());
                } catch (IOException e) {
                    return OptionalLong.empty();
                }
            }
        }
        return OptionalLong.empty();
    }

    /** Whether the disk says that less than {@link #LITTLE} is free. */
    public static boolean nearlyFull(Path place) {
        OptionalLong free = free(place);
        return free.isPresent() && free.getAsLong() < LITTLE;
    }
}
