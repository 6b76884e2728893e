package org.tideline.ui.support.api;

import java.awt.EventQueue;
import java.lang.ref.WeakReference;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openide.util.RequestProcessor;
import org.tideline.core.api.Progress;
import org.tideline.storage.api.OpenPractice;
import org.tideline.storage.api.Practices;

/**
 * The one way to do something off the event thread and come back to it. What was begun in an open practice does not
 * come back after that practice was closed or is being locked: neither {@code done} nor {@code failed} is called then, so no window has to
 * ask. Work that opens or closes a practice itself uses {@link #outliving}.
 * <p>
 * All methods may be called from any thread; work runs on threads named {@code tideline-background}, the consumers on
 * the event thread.
 */
public final class Background {
    private static final Logger LOG = Logger.getLogger(Background.class.getName());
    private static final RequestProcessor WORKERS = new RequestProcessor("tideline-background", 4, true);

    private static final Set<LongWork> UNDER_WAY = ConcurrentHashMap.newKeySet();
    private static final int LOOK_MILLIS = 20;
    /** How often all windows were closed: what was begun for windows before never comes back to those after. */
    private static final AtomicInteger LEAVES = new AtomicInteger();
    /** The practice that is being locked: nothing comes back to it any more. */
    private static volatile WeakReference<OpenPractice> left = new WeakReference<>(null);

    private Background() {
    }

    /** From now on nothing that was begun in the open practice comes back to it: all its windows close. Any thread. */
    public static void leave() {
        LEAVES.incrementAndGet();
        left = new WeakReference<>(Practices.current().orElse(null));
    }

    /** All windows are closed and the practice stays open: what is begun from now on comes back again. Any thread. */
    public static void stay() {
        left = new WeakReference<>(null);
    }

    /** Whether this practice is being locked, or closed already: its windows close without asking. Any thread. */
    public static boolean left(OpenPractice practice) {
        return Practices.current().orElse(null) != practice || left.get() == practice;
    }

    /**
     * Asks all long work to stop, and waits until it has. Worker thread.
     *
     * @param patienceMillis how long at most
     * @return whether all of it came to an end
     */
    public static boolean stopAll(int patienceMillis) throws InterruptedException {
        long until = System.nanoTime() + patienceMillis * 1_000_000L;
        UNDER_WAY.forEach(LongWork::cancel);
        while (!UNDER_WAY.isEmpty() && System.nanoTime() < until) {
            Thread.sleep(LOOK_MILLIS);
        }
        return UNDER_WAY.isEmpty();
    }

    /**
     * Long work that says how far it is.
     *
     * @param <T> what it makes
     */
    public interface Task<T> {
        /**
         * Does the work; worker thread.
         *
         * @throws Exception {@link Progress.Cancelled} if the person asked to stop and everything is whole, or what
         *                   went wrong
         */
        T run(Progress progress) throws Exception;
    }

    /** Long work under way. Any thread. */
    public interface Running {
        /** Asks the work to stop; it stops where everything is whole, and {@code failed} gets {@link Progress.Cancelled}. */
        void cancel();

        /** Whether it has come to an end, of whatever kind. */
        boolean over();
    }

    /** Does short work; a failure is shown by {@link Prompts#failed}. */
    public static <T> void run(Callable<T> work, Consumer<? super T> done) {
        run(work, done, failure -> Prompts.get().failed(failure));
    }

    /** Does short work, such as one query. */
    public static <T> void run(Callable<T> work, Consumer<? super T> done, Consumer<? super Exception> failed) {
        post(work, done, failed, Practices.current().orElse(null));
    }

    /** Does work whose end is told even if the practice was opened or closed meanwhile: unlocking, locking. */
    public static <T> void outliving(Callable<T> work, Consumer<? super T> done, Consumer<? super Exception> failed) {
        post(work, done, failed, null);
    }

    /**
     * Does long work. After 0.4 s the status line shows the words, how far it is, and <em>Cancel</em>.
     *
     * @param words what is being done, such as "Making reports"
     */
    public static <T> Running start(String words, Task<T> task, Consumer<? super T> done,
            Consumer<? super Exception> failed) {
        LongWork progress = new LongWork(words);
        Runnable ended = () -> {
            progress.over.set(true);
            StatusLine.get().ended(progress);
        };
        EventQueue.invokeLater(() -> StatusLine.get().began(progress));
        UNDER_WAY.add(progress);
        post(() -> {
            try {
                return task.run(progress);
            } finally {
                UNDER_WAY.remove(progress);
                EventQueue.invokeLater(ended);
            }
        }, done, failed, Practices.current().orElse(null));
        return progress;
    }

    private static <T> void post(Callable<T> work, Consumer<? super T> done, Consumer<? super Exception> failed,
            OpenPractice within) {
        int leaves = LEAVES.get();
        WORKERS.post(() -> {
            try {
                T result = work.call();
                tell(within, leaves, () -> done.accept(result));
            } catch (Exception | LinkageError | OutOfMemoryError e) {
                Exception failure = e instanceof Exception x ? x : new IllegalStateException(e);
                tell(within, leaves, () -> failed.accept(failure));
            }
        });
    }

    private static void tell(OpenPractice within, int leaves, Runnable news) {
        EventQueue.invokeLater(() -> {
            if (within == null || !left(within) && leaves == LEAVES.get()) {
                news.run();
            } else {
                LOG.log(Level.FINE, "The practice was closed before the work came back");
            }
        });
    }

    /** Long work as the status line sees it. Written by the worker, read on the event thread. */
    static final class LongWork implements Progress, Running {
        final String words;
        final AtomicBoolean over = new AtomicBoolean();
        private final AtomicBoolean cancelled = new AtomicBoolean();
        volatile long done;
        volatile long total;

        LongWork(String words) {
            this.words = words;
        }

        @Override
        public void at(long done, long total) {
            this.done = done;
            this.total = total;
        }

        @Override
        public boolean cancelled() {
            return cancelled.get();
        }

        @Override
        public void cancel() {
            cancelled.set(true);
        }

        @Override
        public boolean over() {
            return over.get();
        }
    }
}
