package org.tideline.core.api;

/**
 * How far long work has come, and whether it is still wanted. Called by the worker, any thread; implementations
 * answer at once.
 */
public interface Progress {
    /** Progress that nobody watches and nobody cancels. */
    Progress NONE = new Progress() {
        @Override
        public void at(long done, long total) {
            // nobody watches
        }

        @Override
        public boolean cancelled() {
            return false;
        }
    };

    /**
     * Says how far the work is.
     *
     * @param done  steps done so far
     * @param total all steps, or 0 where that is not known
     */
    void at(long done, long total);

    /** Whether the person asked to stop. The worker looks often, and leaves everything whole when it stops. */
    boolean cancelled();

    /** Throws {@link Cancelled} if the person asked to stop. */
    default void check() throws Cancelled {
        if (cancelled()) {
            throw new Cancelled();
        }
    }

    /** The person asked to stop; nothing is half done. */
    final class Cancelled extends Exception {
        private static final long serialVersionUID = 1;
    }
}
