package org.tideline.ui.support.api;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;
import org.tideline.storage.api.OpenPractice;
import org.tideline.storage.spi.PracticeService;

/**
 * The one stack of undo for changes to records, {@code practice.service(Undo.class)}. Each step is told as a toast with
 * <em>Undo</em>; Ctrl+Z and Ctrl+Y reach it afterwards. Gone with the practice. Event thread; steps run on a worker.
 */
@Messages({
    "# {0} - what was done", "Undo.undone=Taken back: {0}",
    "# {0} - what was done", "Undo.redone=Done again: {0}"})
public final class Undo {
    private static final int DEPTH = 50;
    private final Deque<Change> done = new ArrayDeque<>();
    private final Deque<Change> undone = new ArrayDeque<>();
    private boolean busy;

    /** Work of one step; worker thread. */
    public interface Step {
        /** @throws Exception what went wrong; the step then stays where it is on the stack */
        void run() throws Exception;
    }

    private record Change(String words, Step undo, Step redo) {
    }

    /**
     * Notes a change that was committed, and tells it.
     *
     * @param words what was done: "Archived Mara & Jonas"
     */
    public void done(String words, Step undo, Step redo) {
        done.push(new Change(words, undo, redo));
        if (done.size() > DEPTH) {
            done.removeLast();
        }
        undone.clear();
        Toast.show(words, this::undo);
    }

    /**
     * Forgets all that could be taken back or done again. Called after members' openings were closed for good, so that
     * nothing old can be undone into openness.
     */
    public void forget() {
        done.clear();
        undone.clear();
    }

    /** What undo would take back. */
    public Optional<String> next() {
        return Optional.ofNullable(done.peek()).map(Change::words);
    }

    /** Takes the newest change back; nothing if there is none or one is under way. */
    public void undo() {
        move(done, undone, true);
    }

    /** Does again what was taken back last. */
    public void redo() {
        move(undone, done, false);
    }

    private void move(Deque<Change> from, Deque<Change> to, boolean back) {
        Change change = from.peek();
        if (change == null || busy) {
            return;
        }
        busy = true;
        Background.run(() -> {
            (back ? change.undo : change.redo).run();
            return change;
        }, moved -> {
            busy = false;
            if (from.remove(change)) {
                to.push(change);
            }
            Toast.show(back ? Bundle.Undo_undone(change.words) : Bundle.Undo_redone(change.words), null);
        }, failure -> {
            busy = false;
            Prompts.get().failed(failure);
        });
    }

    /** Makes the stack of a practice. */
    @ServiceProvider(service = PracticeService.class)
    public static final class Service implements PracticeService<Undo> {
        @Override
        public Class<Undo> type() {
            return Undo.class;
        }

        @Override
        public Undo create(OpenPractice practice) {
            return new Undo();
        }
    }
}
