package org.tideline.vault.lock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.EventQueue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openide.util.Lookup;
import org.openide.util.lookup.Lookups;
import org.openide.util.lookup.ProxyLookup;
import org.tideline.vault.api.Pin;
import org.tideline.vault.api.PracticeLock;
import org.tideline.vault.api.PracticeLock.State;
import org.tideline.vault.spi.LockStep;
import org.tideline.vault.spi.LockStep.When;

class LockTest {
    private final List<String> taken = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch release = new CountDownLatch(1);
    private final List<State> states = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch locked = new CountDownLatch(1);
    private AutoCloseable listening;

    /** What a test does in a step. */
    private interface Work {
        void run() throws Exception;
    }

    private record Step(When when, Work work) implements LockStep {
        @Override
        public void run() throws Exception {
            work.run();
        }
    }

    @BeforeEach
    void open() {
        PracticeLock.get().go(State.OPEN);
        listening = PracticeLock.get().listen(state -> {
            states.add(state);
            if (state == State.LOCKED) {
                locked.countDown();
            }
        });
    }

    @AfterEach
    void close() throws Exception {
        release.countDown();
        listening.close();
        PracticeLock.get().go(State.CLOSED);
    }

    @Test
    void theStepsAreTakenInTheirOrderAndOnTheirThreads() throws Exception {
        List<Step> steps = new ArrayList<>(Arrays.stream(When.values()).map(this::step).toList());
        Collections.reverse(steps);
        lock(steps);
        assertThat(taken).containsExactly("COVER true", "KEEP_DRAFTS false", "STOP_WORK false", "CLOSE_WINDOWS true",
                "FORGET true", "CLOSE_STORE false");
        assertThat(states).containsExactly(State.LOCKED);
        assertThat(PracticeLock.get().locking()).isFalse();
        assertThat(PracticeLock.get().lock()).as("locked already").isFalse();
    }

    @Test
    void aStepThatFailsKeepsNoOtherFromItsTurn() throws Exception {
        lock(List.of(new Step(When.COVER, () -> {
            throw new IllegalStateException("a client's name");
        }), new Step(When.KEEP_DRAFTS, () -> {
            throw new StackOverflowError();
        }), step(When.FORGET), step(When.CLOSE_STORE)));
        assertThat(taken).containsExactly("FORGET true", "CLOSE_STORE false");
    }

    @Test
    void aStepThatHangsIsNotWaitedForAndTheStoreClosesAllTheSame() throws Exception {
        lock(List.of(step(When.COVER), new Step(When.STOP_WORK, this::hang), new Step(When.STOP_WORK, this::hang),
                step(When.CLOSE_WINDOWS), step(When.CLOSE_STORE)));
        assertThat(taken).containsExactly("COVER true", "CLOSE_WINDOWS true", "CLOSE_STORE false");
    }

    @Test
    void anEventThreadThatHangsDoesNotKeepTheStoreOpen() throws Exception {
        lock(List.of(new Step(When.COVER, this::hang), step(When.KEEP_DRAFTS), step(When.FORGET), step(When.CLOSE_STORE)));
        assertThat(taken).containsExactly("KEEP_DRAFTS false", "CLOSE_STORE false");
        release.countDown();
        EventQueue.invokeAndWait(() -> { });
        assertThat(taken).as("late, but taken").contains("FORGET true");
    }

    @Test
    void whoAsksTwiceLocksOnce() throws Exception {
        AtomicInteger covered = new AtomicInteger();
        lock(List.of(new Step(When.COVER, () -> {
            covered.incrementAndGet();
            taken.add(PracticeLock.get().locking() + " " + PracticeLock.get().lock());
        })));
        assertThat(taken).containsExactly("true false");
        assertThat(covered).hasValue(1);
    }

    @Test
    void whatClosedWhileItWasLockedStaysClosed() throws Exception {
        CountDownLatch done = new CountDownLatch(1);
        with(List.of(new Step(When.CLOSE_STORE, () -> {
            PracticeLock.get().go(State.CLOSED);
            done.countDown();
        })), () -> {
            PracticeLock.get().lock();
            assertThat(done.await(60, TimeUnit.SECONDS)).isTrue();
            while (PracticeLock.get().locking()) {
                Thread.sleep(5);
            }
        });
        assertThat(states).containsExactly(State.CLOSED);
    }

    @Test
    void nothingIsLockedWhereNothingIsOpenAndThereAreNoOtherWays() {
        PracticeLock.get().go(State.CLOSED);
        assertThat(PracticeLock.get().lock()).isFalse();
        assertThatThrownBy(() -> PracticeLock.get().go(State.WITH_CLIENTS)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> PracticeLock.get().go(State.LOCKED)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void thePinUncoversAndTheThirdWrongOneLocks() throws Exception {
        String sealed = Pin.seal("4711".toCharArray());
        PracticeLock lock = PracticeLock.get();
        assertThat(lock.uncover(sealed, "4711".toCharArray())).as("nothing is covered").isFalse();
        lock.go(State.WITH_CLIENTS);
        assertThat(lock.uncover(sealed, "1111".toCharArray())).isFalse();
        assertThat(lock.uncover(sealed, "2222".toCharArray())).isFalse();
        assertThat(lock.uncover(sealed, "4711".toCharArray())).isTrue();
        assertThat(lock.state()).isEqualTo(State.OPEN);

        lock.go(State.WITH_CLIENTS);
        with(List.of(step(When.CLOSE_STORE)), () -> {
            for (int i = 0; i < 3; i++) {
                assertThat(lock.uncover(sealed, "1111".toCharArray())).isFalse();
            }
            assertThat(locked.await(60, TimeUnit.SECONDS)).isTrue();
        });
        assertThat(lock.uncover(sealed, "4711".toCharArray())).isFalse();
        assertThat(states).containsExactly(State.WITH_CLIENTS, State.OPEN, State.WITH_CLIENTS, State.LOCKED);
    }

    private Step step(When when) {
        return new Step(when, () -> taken.add(when + " " + EventQueue.isDispatchThread()));
    }

    private void hang() throws InterruptedException {
        release.await(60, TimeUnit.SECONDS);
    }

    private void lock(List<Step> steps) throws Exception {
        with(steps, () -> {
            assertThat(PracticeLock.get().lock()).isTrue();
            assertThat(locked.await(60, TimeUnit.SECONDS)).isTrue();
        });
    }

    /** With these steps in the place of those of the lookup. */
    private static void with(List<Step> steps, Work work) throws Exception {
        Lookup lookup = new ProxyLookup(Lookups.fixed(steps.toArray()), Lookup.getDefault());
        List<Exception> failed = new ArrayList<>();
        Lookups.executeWith(lookup, () -> {
            try {
                work.run();
            } catch (Exception e) {
                failed.add(e);
            }
        });
        assertThat(failed).isEmpty();
    }
}
