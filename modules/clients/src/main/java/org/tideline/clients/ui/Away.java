package org.tideline.clients.ui;

import java.awt.AWTEvent;
import java.awt.MouseInfo;
import java.awt.Point;
import java.awt.PointerInfo;
import java.awt.Toolkit;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javax.swing.Timer;
import org.openide.util.NbBundle.Messages;
import org.tideline.core.api.Now;
import org.tideline.storage.api.OpenPractice;
import org.tideline.storage.api.Practices;
import org.tideline.storage.api.Settings;
import org.tideline.ui.support.api.Icons;
import org.tideline.ui.support.api.StatusLine;

/**
 * Locks when nobody has been at the windows for some minutes, and says so beforehand in the status line. Any key in them
 * and any movement of the mouse keeps it open. Event thread.
 */
@Messages({
    "# {0} - minutes", "Away.after=Locks after {0} min away",
    "# {0} - seconds", "Away.soon=Still there? Locks in {0} s"})
final class Away {
    private static final int USUAL = 5;
    private static final int LEAST = 1;
    private static final int MOST = 15;
    private static final int WARNING_SECONDS = 60;
    private static final int LOOK_MILLIS = 1_000;
    /** The clock has gone on so much between two looks only if the computer slept. */
    private static final Duration SLEPT = Duration.ofSeconds(30);
    private static final long EVENTS = AWTEvent.KEY_EVENT_MASK | AWTEvent.MOUSE_EVENT_MASK | AWTEvent.MOUSE_MOTION_EVENT_MASK
            | AWTEvent.MOUSE_WHEEL_EVENT_MASK;
    private final Runnable lock;
    private final Timer timer = new Timer(LOOK_MILLIS, e -> look());
    private long lastInput = System.nanoTime();
    private Instant lastLook = Instant.EPOCH;
    private Point lastPointer;

    /** @param lock what is done when nobody is there */
    Away(Runnable lock) {
        this.lock = lock;
        Toolkit.getDefaultToolkit().addAWTEventListener(event -> lastInput = System.nanoTime(), EVENTS);
    }

    /** Begins to look: a practice was opened. */
    void start() {
        lastInput = System.nanoTime();
        lastLook = Now.instant();
        timer.start();
        look();
    }

    /** Ends looking. */
    void stop() {
        timer.stop();
    }

    private void look() {
        Optional<OpenPractice> practice = Practices.current();
        if (practice.isEmpty()) {
            stop();
            return;
        }
        // A hand on the mouse is somebody at the computer, also in another program's windows.
        PointerInfo pointer = MouseInfo.getPointerInfo();
        if (pointer != null && !pointer.getLocation().equals(lastPointer)) {
            lastPointer = pointer.getLocation();
            lastInput = System.nanoTime();
        }
        Instant now = Now.instant();
        boolean slept = now.isAfter(lastLook.plus(SLEPT));
        lastLook = now;
        int minutes = minutes(practice.get().settings().get(Settings.LOCK_MINUTES));
        long left = minutes * 60L - (System.nanoTime() - lastInput) / 1_000_000_000L;
        if (slept || left <= 0) {
            stop();
            lock.run();
        } else {
            StatusLine.get().right(Icons.of("lock", 14), left <= WARNING_SECONDS && left < minutes * 60L - 1
                    ? Bundle.Away_soon(left) : Bundle.Away_after(minutes));
        }
    }

    /** What was set, within its bounds; it cannot be off. */
    static int minutes(Optional<String> set) {
        try {
            return set.map(words -> Math.max(LEAST, Math.min(MOST, Integer.parseInt(words)))).orElse(USUAL);
        } catch (NumberFormatException e) {
            return USUAL;
        }
    }
}
