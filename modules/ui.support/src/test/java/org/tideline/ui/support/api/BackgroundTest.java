package org.tideline.ui.support.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.EventQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tideline.core.api.Progress;

@DisplayName("Work in the background")
class BackgroundTest {
    @Test
    @DisplayName("is done off the event thread, and its end is told on it")
    void threads() throws Exception {
        CountDownLatch told = new CountDownLatch(1);
        AtomicReference<String> worker = new AtomicReference<>();
        AtomicReference<Boolean> onEventThread = new AtomicReference<>();
        Background.run(() -> {
            worker.set(Thread.currentThread().getName());
            return 7;
        }, seven -> {
            onEventThread.set(EventQueue.isDispatchThread() && seven == 7);
            told.countDown();
        }, failure -> told.countDown());
        assertThat(told.await(5, TimeUnit.SECONDS)).isTrue();
        assertThat(worker.get()).contains("tideline-background");
        assertThat(onEventThread.get()).isTrue();
    }

    @Test
    @DisplayName("that fails tells its failure, not its end")
    void failure() throws Exception {
        CountDownLatch told = new CountDownLatch(1);
        AtomicReference<Exception> failed = new AtomicReference<>();
        Background.run(() -> {
            throw new java.io.IOException("no disk");
        }, nothing -> told.countDown(), failure -> {
            failed.set(failure);
            told.countDown();
        });
        assertThat(told.await(5, TimeUnit.SECONDS)).isTrue();
        assertThat(failed.get()).isInstanceOf(java.io.IOException.class);
    }

    @Test
    @DisplayName("that is long stops when it is cancelled, and says so")
    void cancel() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch told = new CountDownLatch(1);
        AtomicReference<Exception> failed = new AtomicReference<>();
        Background.Running running = Background.start("Counting", progress -> {
            for (int i = 0; i < 10_000; i++) {
                progress.at(i, 10_000);
                begun.countDown();
                progress.check();
                Thread.sleep(5);
            }
            return null;
        }, nothing -> told.countDown(), failure -> {
            failed.set(failure);
            told.countDown();
        });
        assertThat(begun.await(5, TimeUnit.SECONDS)).isTrue();
        assertThat(running.over()).isFalse();
        running.cancel();
        assertThat(told.await(5, TimeUnit.SECONDS)).isTrue();
        assertThat(failed.get()).isInstanceOf(Progress.Cancelled.class);
        EventQueue.invokeAndWait(() -> { });
        assertThat(running.over()).isTrue();
    }

    @Test
    @DisplayName("leaves no words of anybody's in what is copied for support")
    void details() {
        String details = DialogPrompts.details(new IllegalStateException("Mara said", new RuntimeException("Jonas said")));
        assertThat(details).contains("IllegalStateException").contains("RuntimeException")
                .doesNotContain("Mara").doesNotContain("Jonas");
    }
}
