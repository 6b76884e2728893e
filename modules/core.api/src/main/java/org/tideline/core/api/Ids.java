package org.tideline.core.api;

import java.security.SecureRandom;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Makes the ids of all records: positive, 64 bits, never reused, and alike in every practice they travel to.
 * <p>
 * The upper 42 bits are milliseconds since 2020, the lower 21 start at random and count up, so ids made on two
 * computers in the same millisecond differ and ids made one after the other in one process rise. Any thread.
 */
public final class Ids {
    private static final long EPOCH = 1_577_836_800_000L;
    private static final int LOW_BITS = 21;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final AtomicLong LAST = new AtomicLong();

    private Ids() {
    }

    /** A new id, greater than every id made before in this process. */
    public static long next() {
        long fresh = (System.currentTimeMillis() - EPOCH) << LOW_BITS | RANDOM.nextInt(1 << LOW_BITS);
        return LAST.updateAndGet(last -> Math.max(last + 1, fresh));
    }
}
