package org.tideline.clients.ui;

import java.awt.EventQueue;
import java.util.Collection;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openide.util.Lookup;
import org.openide.util.lookup.ServiceProvider;
import org.tideline.storage.api.OpenPractice;
import org.tideline.storage.api.Practices;
import org.tideline.vault.spi.LockStep;

/** What the frame does when the practice is locked. */
final class LockSteps {
    private static final Logger LOG = Logger.getLogger(LockSteps.class.getName());

    private LockSteps() {
    }

    /** Takes all steps of all parts, in the order of their phases. Worker thread. */
    static void run() throws InterruptedException {
        Collection<? extends LockStep> steps = Lookup.getDefault().lookupAll(LockStep.class);
        for (LockStep.When when : LockStep.When.values()) {
            for (LockStep step : steps) {
                if (step.when() == when) {
                    take(step);
                }
            }
        }
    }

    private static void take(LockStep step) throws InterruptedException {
        Runnable run = () -> {
            try {
                step.run();
            } catch (Exception e) {
                LOG.log(Level.WARNING, "A step of the lock failed: {0}, {1}", new Object[] {step.getClass(), e.getClass()});
            }
        };
        if (step.when() == LockStep.When.COVER || step.when() == LockStep.When.CLOSE_WINDOWS || step.when() == LockStep.When.FORGET) {
            try {
                EventQueue.invokeAndWait(run);
            } catch (java.lang.reflect.InvocationTargetException e) {
                LOG.log(Level.WARNING, "A step of the lock failed: {0}", e.getCause().getClass());
            }
        } else {
            run.run();
        }
    }

    /** Covers the main window. */
    @ServiceProvider(service = LockStep.class, position = 10)
    public static final class Cover implements LockStep {
        @Override
        public When when() {
            return When.COVER;
        }

        @Override
        public void run() {
            Desk.get().cover();
        }
    }

    /** Writes down what is typed, and which windows stand open. */
    @ServiceProvider(service = LockStep.class, position = 20)
    public static final class Keep implements LockStep {
        @Override
        public When when() {
            return When.KEEP_DRAFTS;
        }

        @Override
        public void run() {
            try {
                Practices.current().ifPresent(practice -> practice.drafts().keepAll());
            } finally {
                Desk.get().keepOpen();
            }
        }
    }

    /** Closes the windows. */
    @ServiceProvider(service = LockStep.class, position = 30)
    public static final class Close implements LockStep {
        @Override
        public When when() {
            return When.CLOSE_WINDOWS;
        }

        @Override
        public void run() {
            Desk.get().closeWindows();
        }
    }

    /** Closes the database and drops the keys. */
    @ServiceProvider(service = LockStep.class, position = 40)
    public static final class CloseStore implements LockStep {
        @Override
        public When when() {
            return When.CLOSE_STORE;
        }

        @Override
        public void run() {
            Practices.current().ifPresent(OpenPractice::close);
        }
    }
}
