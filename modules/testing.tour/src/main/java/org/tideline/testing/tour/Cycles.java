package org.tideline.testing.tour;

import java.awt.Component;
import java.awt.EventQueue;
import java.awt.Window;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.swing.JPasswordField;

/** Locks and unlocks over and over, and writes down what that leaves behind. Worker thread. */
final class Cycles {
    private static final int FIGURES = 50;
    private static final int LOOK_MILLIS = 20;
    private static final long PATIENCE_MILLIS = 120_000;
    private final Path folder;
    private final Hands hands;

    Cycles(Path folder, Hands hands) {
        this.folder = folder;
        this.hands = hands;
    }

    /** @param what how many times, and the passphrase */
    void turn(String what) throws IOException, InterruptedException {
        int blank = what.indexOf(' ');
        int times = Integer.parseInt(what.substring(0, blank));
        String passphrase = what.substring(blank + 1);
        List<String> figures = new ArrayList<>(List.of("cycle,bytes,threads,windows,components,files,millis"));
        Files.createDirectories(folder);
        long began = System.nanoTime();
        for (int i = 1; i <= times; i++) {
            hands.act("Practice/org.tideline.clients.ui.LockAction");
            await(() -> field() != null);
            if (i % Math.max(1, Math.min(FIGURES, times / 4)) == 0) {
                figures.add(figure(i, (System.nanoTime() - began) / 1_000_000));
                Files.write(folder.resolve("cycles.csv"), figures);
            }
            EventQueue.invokeLater(() -> {
                JPasswordField field = field();
                field.setText(passphrase);
                field.postActionEvent();
            });
            await(() -> Seen.find(c -> Seen.says(c, "Caseload")) != null && field() == null);
            hands.settled();
        }
    }

    /** What is left while it is locked. */
    private static String figure(int cycle, long millis) throws InterruptedException {
        long bytes = Memory.used();
        int[] seen = new int[2];
        try {
            EventQueue.invokeAndWait(() -> {
                seen[0] = Window.getWindows().length;
                for (Window window : Window.getWindows()) {
                    seen[1] += Seen.count(window);
                }
            });
        } catch (java.lang.reflect.InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
        long files = ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.UnixOperatingSystemMXBean unix
                ? unix.getOpenFileDescriptorCount() : 0;
        return String.format(Locale.ROOT, "%d,%d,%d,%d,%d,%d,%d", cycle, bytes,
                ManagementFactory.getThreadMXBean().getThreadCount(), seen[0], seen[1], files, millis);
    }

    private static JPasswordField field() {
        Component found = Seen.find(c -> c instanceof JPasswordField && c.isEnabled());
        return (JPasswordField) found;
    }

    private static void await(java.util.function.BooleanSupplier holds) throws InterruptedException {
        long until = System.currentTimeMillis() + PATIENCE_MILLIS;
        boolean[] is = {false};
        while (!is[0]) {
            if (System.currentTimeMillis() > until) {
                throw new IllegalStateException("It did not lock or unlock");
            }
            Thread.sleep(LOOK_MILLIS);
            try {
                EventQueue.invokeAndWait(() -> is[0] = holds.getAsBoolean());
            } catch (java.lang.reflect.InvocationTargetException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
