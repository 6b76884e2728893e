package org.tideline.vault.keys;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.tideline.core.api.Now;
import org.tideline.vault.api.WholeFile;

/**
 * The times at which a wrong secret was tried, in a file beside the keys: one number of milliseconds a line. What it
 * reads is not trusted, and whatever stands there, nobody waits longer than half a minute. Worker thread.
 */
public final class Tries {
    /** The name of the file. */
    public static final String NAME = "tries";
    private static final int[] SECONDS = {0, 0, 1, 2, 4, 8, 16, 30};
    private static final int MOST = 500;
    private static final int MOST_BYTES = 64 * 1024;
    /** What this process saw last in each folder, and when: the computer's clock may be set back, or forward, meanwhile. */
    private static final Map<Path, Seen> SEEN = new ConcurrentHashMap<>();

    private final Path folder;

    /**
     * @param times   what the file said
     * @param nanos   when it was first seen to say so, on the clock that nobody sets
     * @param elapsed how long the last try was past then
     */
    private record Seen(List<Instant> times, long nanos, Duration elapsed) {
    }

    /** @param folder the practice folder */
    public Tries(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    /** The times of failed tries, oldest first. */
    public List<Instant> times() {
        List<Instant> times = new ArrayList<>();
        for (String line : text().lines().toList()) {
            try {
                times.add(Instant.ofEpochMilli(Long.parseLong(line)));
            } catch (NumberFormatException | DateTimeException e) {
                // not written by us
            }
        }
        return times.size() > MOST ? times.subList(times.size() - MOST, times.size()) : times;
    }

    private String text() {
        Path file = folder.resolve(NAME);
        try {
            return Files.size(file) > MOST_BYTES ? "" : Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return "";
        }
    }

    /** One more failed, now. */
    public void failed() {
        synchronized (SEEN) {
            List<Instant> times = new ArrayList<>(times());
            times.add(Instant.ofEpochMilli(Now.instant().toEpochMilli()));
            List<Instant> kept = times.size() > MOST ? times.subList(1, times.size()) : times;
            SEEN.put(folder, new Seen(List.copyOf(kept), System.nanoTime(), Duration.ZERO));
            try {
                WholeFile.replace(folder.resolve(NAME), kept.stream().map(time -> time.toEpochMilli() + "\n")
                        .collect(Collectors.joining()).getBytes(StandardCharsets.ISO_8859_1));
            } catch (IOException e) {
                // Where nothing can be written the wait does not grow; the stretching still costs its half second.
            }
        }
    }

    /** How long to wait before the next try. */
    public Duration pause() {
        synchronized (SEEN) {
            List<Instant> times = times();
            if (times.isEmpty()) {
                SEEN.remove(folder);
                return Duration.ZERO;
            }
            Seen seen = SEEN.get(folder);
            if (seen == null || !seen.times.equals(times)) {
                Duration elapsed = Duration.between(times.get(times.size() - 1), Now.instant());
                // Of a time to come nothing is known but that it was not yet waited for.
                seen = new Seen(List.copyOf(times), System.nanoTime(), elapsed.isNegative() ? Duration.ZERO : elapsed);
                SEEN.put(folder, seen);
            }
            Duration wait = Duration.ofSeconds(SECONDS[Math.min(times.size(), SECONDS.length - 1)]);
            Duration left = wait.minus(seen.elapsed).minusNanos(System.nanoTime() - seen.nanos);
            return left.isNegative() ? Duration.ZERO : left;
        }
    }

    /** Waits as long. */
    public void waitOut() {
        try {
            Thread.sleep(pause().toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The file goes. */
    public void forget() {
        synchronized (SEEN) {
            SEEN.remove(folder);
            try {
                WholeFile.remove(folder.resolve(NAME));
            } catch (IOException e) {
                // They will be taken into the audit chain once more.
            }
        }
    }
}
