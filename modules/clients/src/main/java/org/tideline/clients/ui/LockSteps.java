package org.tideline.clients.ui;

import org.openide.util.lookup.ServiceProvider;
import org.tideline.storage.api.OpenPractice;
import org.tideline.storage.api.Practices;
import org.tideline.vault.spi.LockStep;

/** What the frame does when the practice is locked. */
final class LockSteps {
    private LockSteps() {
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
            QuickSearch.close();
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
