package org.tideline.vault.lock;

import java.awt.EventQueue;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openide.util.Lookup;
import org.openide.util.RequestProcessor;
import org.tideline.vault.spi.LockStep;
import org.tideline.vault.spi.LockStep.When;

/**
 * Takes the steps of a lock, phase by phase and one after the other. A step that fails or hangs does not keep the later
 * ones from their turn. Worker thread.
 */
public final class LockRun {
    private static final Logger LOG = Logger.getLogger(LockRun.class.getName());
    /** As many as may hang and still let the others have a thread. */
    private static final RequestProcessor STEPS = new RequestProcessor("Lock steps", 16);
    private static final Set<When> ON_EVENT_THREAD = Set.of(When.COVER, When.CLOSE_WINDOWS, When.FORGET);
    private static final long TOGETHER_MILLIS = 5_000;
    /** What each later step has when those before it took all the time. */
    private static final long LEAST_MILLIS = 200;
    /** A database that is writing is let finish, so this step has more. */
    private static final long CLOSING_MILLIS = 15_000;

    private final Collection<? extends LockStep> steps;
    private final long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(TOGETHER_MILLIS);

    private LockRun(Collection<? extends LockStep> steps) {
        this.steps = steps;
    }

    /** Takes the steps of all parts. */
    public static void run() {
        run(List.copyOf(Lookup.getDefault().lookupAll(LockStep.class)));
    }

    /** Takes all steps but the last phase: everything is closed, and the database stays open. */
    public static void cover() {
        new LockRun(List.copyOf(Lookup.getDefault().lookupAll(LockStep.class))).take(EnumSet.complementOf(EnumSet.of(When.CLOSE_STORE)));
    }

    static void run(Collection<? extends LockStep> steps) {
        new LockRun(steps).take(EnumSet.allOf(When.class));
    }

    private void take(Set<When> phases) {
        for (When when : phases) {
            for (LockStep step : steps) {
                if (step.when() == when) {
                    take(step, when == When.CLOSE_STORE ? CLOSING_MILLIS : Math.max(LEAST_MILLIS, left()));
                }
            }
        }
    }

    private long left() {
        return TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
    }

    private static void take(LockStep step, long millis) {
        CountDownLatch taken = new CountDownLatch(1);
        Runnable run = () -> {
            try {
                step.run();
            } catch (Exception | Error e) {
                LOG.log(Level.WARNING, "A step of the lock failed: {0}, {1}",
                        new Object[] {step.getClass().getName(), e.getClass().getName()});
            } finally {
                taken.countDown();
            }
        };
        if (ON_EVENT_THREAD.contains(step.when())) {
            EventQueue.invokeLater(run);
        } else {
            STEPS.post(run);
        }
        try {
            if (!taken.await(millis, TimeUnit.MILLISECONDS)) {
                LOG.log(Level.WARNING, "A step of the lock takes too long and is not waited for: {0}", step.getClass().getName());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
