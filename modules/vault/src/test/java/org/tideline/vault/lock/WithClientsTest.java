package org.tideline.vault.lock;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openide.util.Lookup;
import org.openide.util.lookup.Lookups;
import org.openide.util.lookup.ProxyLookup;
import org.tideline.vault.api.PracticeLock;
import org.tideline.vault.api.PracticeLock.State;
import org.tideline.vault.spi.LockStep;
import org.tideline.vault.spi.LockStep.When;

class WithClientsTest {
    private final PracticeLock lock = PracticeLock.get();
    private final List<When> taken = Collections.synchronizedList(new ArrayList<>());
    private final List<State> states = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch there = new CountDownLatch(1);
    private AutoCloseable listening;

    private record Step(When when, Runnable work) implements LockStep {
        @Override
        public void run() {
            work.run();
        }
    }

    @BeforeEach
    void open() {
        lock.go(State.OPEN);
        listening = lock.listen(state -> {
            states.add(state);
            there.countDown();
        });
    }

    @AfterEach
    void close() throws Exception {
        listening.close();
        lock.go(State.CLOSED);
    }

    private void turn(Runnable meanwhile) {
        Lookup steps = new ProxyLookup(Lookups.fixed(Arrays.stream(When.values()).map(when -> new Step(when, () -> {
            taken.add(when);
            if (when == When.KEEP_DRAFTS) {
                meanwhile.run();
            }
        })).toArray()), Lookup.getDefault());
        Lookups.executeWith(steps, () -> {
            assertThat(lock.withClients()).isTrue();
            try {
                assertThat(there.await(60, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    @Test
    void everythingIsClosedAsForALockButTheStore() {
        turn(() -> { });
        assertThat(taken).containsExactly(When.COVER, When.KEEP_DRAFTS, When.STOP_WORK, When.CLOSE_WINDOWS, When.FORGET);
        assertThat(states).containsExactly(State.WITH_CLIENTS);
        assertThat(lock.withClients()).as("there already").isFalse();
    }

    @Test
    void whoAsksToLockMeanwhileLocksRightAfter() {
        turn(() -> assertThat(lock.lock()).isTrue());
        assertThat(states).containsExactly(State.LOCKED);
        assertThat(taken).contains(When.CLOSE_STORE);
    }

    @Test
    void nothingIsTurnedToClientsWhereNothingIsOpen() {
        lock.go(State.CLOSED);
        assertThat(lock.withClients()).isFalse();
    }
}
