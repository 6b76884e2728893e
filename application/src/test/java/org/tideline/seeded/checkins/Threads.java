package org.tideline.seeded.checkins;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Breaks rules on purpose. */
public final class Threads {
    void run() {
        new Thread(() -> { }).start();
        CompletableFuture.runAsync(() -> { });
        List.of(LocalDate.now()).parallelStream().forEach(System.out::println);
    }
}
