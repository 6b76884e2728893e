package org.tideline.testing.tour;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;

/** Looks at the memory of the program it runs in. Worker thread. */
final class Memory {
    private static final int COLLECTIONS = 6;
    private static final int PAUSE_MILLIS = 50;

    private Memory() {
    }

    /** Writes every object that can still be reached to {@code name.hprof}. */
    static void dump(Path folder, String name) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        Path file = folder.resolve(name + ".hprof").toAbsolutePath();
        Files.deleteIfExists(file);
        collect();
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class).dumpHeap(file.toString(), true);
    }

    /** How many bytes the objects take that can still be reached. */
    static long used() throws InterruptedException {
        collect();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static void collect() throws InterruptedException {
        for (int i = 0; i < COLLECTIONS; i++) {
            WeakReference<Object> sentinel = new WeakReference<>(new Object());
            while (sentinel.get() != null) {
                System.gc();
            }
            // What waits for a finalizer or a reference queue goes with the next one.
            Thread.sleep(PAUSE_MILLIS);
        }
    }
}
