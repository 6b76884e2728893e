package org.tideline.ui.support.lock;

import org.openide.util.lookup.ServiceProvider;
import org.tideline.ui.support.api.Background;
import org.tideline.vault.spi.LockStep;

/** Asks all long work to stop where everything is whole, and waits for it a moment. */
@ServiceProvider(service = LockStep.class)
public final class StopWork implements LockStep {
    private static final int PATIENCE_MILLIS = 3_000;

    @Override
    public When when() {
        return When.STOP_WORK;
    }

    @Override
    public void run() throws InterruptedException {
        Background.stopAll(PATIENCE_MILLIS);
    }
}
