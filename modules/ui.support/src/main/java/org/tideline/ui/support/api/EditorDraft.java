package org.tideline.ui.support.api;

import java.awt.Container;
import java.awt.EventQueue;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import javax.swing.AbstractButton;
import javax.swing.JComponent;
import javax.swing.Timer;
import org.netbeans.core.spi.multiview.CloseOperationState;
import org.netbeans.core.spi.multiview.MultiViewFactory;
import org.openide.util.NbBundle.Messages;
import org.tideline.core.api.ItemRef;
import org.tideline.core.api.Now;
import org.tideline.core.api.Progress;
import org.tideline.core.api.Trouble;
import org.tideline.storage.api.NotPossible;
import org.tideline.storage.api.OpenPractice;
import org.tideline.ui.support.api.DraftStrip.Says;
import org.tideline.vault.api.Draft;

/**
 * Ties an editor to its draft: keeps what is typed, puts it back when the editor opens again, says so, asks before the
 * editor closes, and commits. What a draft kept is never put over something newer without a word: if the record was
 * changed on the disk meanwhile, both are kept and either can be looked at. Event thread.
 *
 * @param <T> what the editor holds: a record of texts, numbers, truths, lists and maps, as typed, with {@code equals}
 */
@Messages({
    "EditorDraft.stays=Kept as a draft. It comes back when you open this again.",
    "# {0} - what, such as This check-in", "EditorDraft.gone={0} was discarded"})
public final class EditorDraft<T> {
    private static final Logger LOG = Logger.getLogger(EditorDraft.class.getName());
    private static final int SLOW_MILLIS = 2000;
    private final OpenPractice practice;
    private final ItemRef of;
    private final String what;
    private final Class<T> type;
    private final Container root;
    private final Editor<T> editor;
    private final Draft draft;
    private final DraftStrip strip = new DraftStrip(new Ways());
    private T stands;
    private boolean fresh;
    private T aside;
    private Instant keptFrom;
    private Says says = Says.NOTHING;
    private Runnable again;
    private boolean loaded;
    private boolean putting;
    private boolean coming;
    private boolean closed;

    /** What the draft needs of an editor. Event thread. */
    public interface Editor<T> {
        /** What stands in it now, as typed. */
        T typed();

        /** Puts this in place of what stands in it. */
        void put(T words);
    }

    /**
     * @param of   the item whose draft it is, see {@link org.tideline.vault.api.Drafts#open}
     * @param what what is typed, as the subject of a sentence: "This check-in"
     * @param root the component that holds the editor's fields
     */
    public EditorDraft(OpenPractice practice, ItemRef of, String what, Class<T> type, Container root, Editor<T> editor) {
        this.practice = practice;
        this.of = of;
        this.what = what;
        this.type = type;
        this.root = root;
        this.editor = editor;
        this.draft = practice.drafts().open(of);
    }

    /** Where it says what it has to say; takes no room while that is nothing. */
    public JComponent strip() {
        return strip;
    }

    /**
     * The editor shows this; from now on it is listened to, and what was kept before is put in.
     *
     * @param shown what it shows
     * @param isNew whether that is an empty form and not a record that is on the disk
     */
    public void open(T shown, boolean isNew) {
        stands = shown;
        fresh = isNew;
        Typing.listen(root, this::soon);
        draft.listen(this::told);
        Background.run(() -> KeptWords.read(draft.kept(), type), this::arrived, failure -> {
            LOG.log(Level.WARNING, "A draft could not be read: {0}", failure.getClass().getName());
            arrived(Optional.empty());
        });
    }

    /** The record stands so on the disk now: an editor in which nothing was typed shows it; else both are kept. */
    public void stands(T now) {
        if (now.equals(stands)) {
            return;
        }
        boolean typed = dirty();
        stands = now;
        if (!typed) {
            put(now);
        } else if (dirty()) {
            aside = now;
            say(Says.TYPED);
        }
        changed();
    }

    /** Whether something stands in the editor, or beside it, that is not saved. */
    public boolean dirty() {
        return toKeep() != null;
    }

    /** Whether what the editor shows is not what is saved. */
    public boolean touched() {
        return stands != null && !editor.typed().equals(stands);
    }

    /** A form that is being put together changes in many parts, and can be read once it is whole. */
    private void soon() {
        if (!coming && !putting && !closed) {
            coming = true;
            EventQueue.invokeLater(() -> {
                coming = false;
                changed();
            });
        }
    }

    /** Something was typed; to be called where a change is made otherwise than in a field or a button below the root. */
    public void changed() {
        if (putting || closed || stands == null || !loaded) {
            return;
        }
        draft.changed(this::bytes);
        if (!dirty()) {
            StatusLine.get().over(this);
        } else if (says != Says.NOT_SAVED) {
            StatusLine.get().editing(this);
        }
    }

    /**
     * Commits off the event thread. Where that fails, the words stay on the screen, are kept as a draft, and the person is
     * told what happened, what is kept, and what to do.
     *
     * @param commit the work
     * @param done   when it is on the disk
     * @param failed when it is not; the editor takes typing again
     */
    public <R> void save(Callable<R> commit, Consumer<? super R> done, Runnable failed) {
        T saving = editor.typed();
        Timer slow = new Timer(SLOW_MILLIS, e -> StatusLine.get().writing(this));
        slow.setRepeats(false);
        slow.start();
        Background.run(commit, result -> {
            slow.stop();
            committed(saving);
            done.accept(result);
        }, failure -> {
            slow.stop();
            failed.run();
            if (failure instanceof Trouble || failure instanceof NotPossible || failure instanceof Progress.Cancelled) {
                refused();
                Prompts.get().failed(failure);
            } else {
                notSaved(failure, () -> save(() -> {
                    // Where the database stopped itself, it takes nothing before it is started again.
                    practice.restart();
                    return commit.call();
                }, done, failed));
            }
        });
    }

    private void refused() {
        if (says == Says.NOT_SAVED) {
            StatusLine.get().notSaved(this, StatusLine.get().lastSaved());
        } else {
            StatusLine.get().editing(this);
        }
    }

    /**
     * Commits what a form holds; the button that asked for it takes no second press meanwhile, and takes one again where the
     * commit failed.
     */
    public void save(AbstractButton asked, Runnable commit, Runnable done) {
        asked.setEnabled(false);
        save(() -> {
            commit.run();
            return null;
        }, saved -> done.run(), () -> asked.setEnabled(true));
    }

    /**
     * The editor's own commit failed: the words are kept, and that is told once.
     *
     * @param tryAgain commits again
     */
    public void notSaved(Exception failure, Runnable tryAgain) {
        again = tryAgain;
        Instant since = StatusLine.get().lastSaved();
        StatusLine.get().notSaved(this, since);
        say(Says.NOT_SAVED);
        T keep = toKeep();
        NotSaved.tell(practice, what, failure, new NotSaved.Words(draft, bytes(keep == null ? editor.typed() : keep), since), tryAgain);
    }

    /** The editor committed what stands in it. */
    public void saved() {
        committed(editor.typed());
    }

    private void committed(T saved) {
        stands = saved;
        fresh = false;
        again = null;
        if (says != Says.SAVED) {
            aside = null;
            say(Says.NOTHING);
            draft.done();
        }
        StatusLine.get().over(this);
        // What was typed while it was being written, or stands beside it, is not saved by it.
        if (dirty()) {
            changed();
        }
    }

    /** Whether the editor may close now; asks what becomes of what was typed. */
    public boolean mayLeave() {
        if (!dirty()) {
            return true;
        }
        Leaving choice = Prompts.get().leave();
        if (choice == Leaving.KEEP) {
            keep();
        } else if (choice == Leaving.DISCARD) {
            discard();
        }
        return choice != Leaving.STAY;
    }

    /** For a tab of a case window with these editors, any of them null: the window asks, and does one of the two for all. */
    public static CloseOperationState closing(String tab, EditorDraft<?>... editors) {
        List<EditorDraft<?>> typed = Arrays.stream(editors).filter(e -> e != null && !e.closed && e.dirty()).collect(Collectors.toList());
        return typed.isEmpty() ? CloseOperationState.STATE_OK : MultiViewFactory.createUnsafeCloseState(tab,
                new Does(() -> typed.forEach(EditorDraft::keep)), new Does(() -> typed.forEach(EditorDraft::discard)));
    }

    /** What was typed stays as a draft, and that is said. */
    private void keep() {
        close();
        Toast.show(Bundle.EditorDraft_stays(), null);
    }

    /** What was typed goes; undo brings it back, in its editor. */
    private void discard() {
        byte[] content = bytes();
        closed = true;
        StatusLine.get().over(this);
        draft.done();
        Draft gone = draft;
        ItemRef item = of;
        practice.service(Undo.class).done(Bundle.EditorDraft_gone(what), () -> {
            EventQueue.invokeAndWait(() -> gone.changed(() -> content));
            gone.keepNow();
            EventQueue.invokeLater(() -> DraftEditors.open(item));
        }, gone::done);
    }

    /** The editor closes; what was typed and is not saved stays as a draft. */
    public void close() {
        if (closed) {
            return;
        }
        if (loaded && dirty()) {
            draft.changed(this::bytes);
        }
        draft.close();
        closed = true;
        StatusLine.get().over(this);
    }

    private void arrived(Optional<KeptWords<T>> kept) {
        loaded = true;
        if (closed) {
            return;
        }
        if (kept.isPresent() && kept.get().typed().equals(stands)) {
            draft.done();
        } else if (kept.isPresent()) {
            keptFrom = kept.get().at();
            if (dirty()) {
                aside = kept.get().typed();
                say(Says.SAVED);
            } else {
                boolean moved = !fresh && kept.get().stood() != null && !kept.get().stood().equals(stands);
                put(kept.get().typed());
                aside = moved ? stands : null;
                say(moved ? Says.TYPED : Says.KEPT);
                caret(kept.get());
                StatusLine.get().draft(this, keptFrom);
            }
        }
        changed();
    }

    private void put(T words) {
        putting = true;
        try {
            editor.put(words);
        } finally {
            putting = false;
        }
    }

    /** The focus and the caret go where they were, once what was put in is laid out. */
    private void caret(KeptWords<T> kept) {
        EventQueue.invokeLater(() -> {
            if (!closed) {
                Typing.go(root, kept.field(), kept.caret());
            }
        });
    }

    /** What is worth keeping: what stands in the editor unless that is saved, else what stands beside it; or null. */
    private T toKeep() {
        if (stands == null) {
            return null;
        }
        T now = editor.typed();
        return !now.equals(stands) ? now : says == Says.SAVED ? aside : null;
    }

    private byte[] bytes() {
        return bytes(toKeep());
    }

    private byte[] bytes(T keep) {
        if (keep == null) {
            return new byte[0];
        }
        int field = Typing.at(root);
        return new KeptWords<>(Now.instant(), fresh ? null : stands, keep, field, Typing.caret(root, field)).bytes();
    }

    /** The draft was written, or could not be. */
    private void told() {
        if (closed || !dirty() || says == Says.NOT_SAVED) {
            return;
        }
        if (draft.trouble().isPresent()) {
            StatusLine.get().noDraft(this);
        } else if (draft.keptAt() != null) {
            StatusLine.get().draft(this, draft.keptAt());
        }
    }

    private void say(Says next) {
        says = next;
        strip.say(next, keptFrom);
    }

    /** What the strip leads to. */
    private final class Ways implements DraftStrip.Ways {
        @Override
        public void swap(Says next) {
            T now = editor.typed();
            put(aside);
            aside = now;
            say(next);
            changed();
        }

        @Override
        public void discard() {
            aside = editor.typed();
            put(stands);
            say(Says.DISCARDED);
            changed();
        }

        @Override
        public void again() {
            again.run();
        }
    }
}
