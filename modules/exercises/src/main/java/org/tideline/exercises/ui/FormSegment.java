package org.tideline.exercises.ui;

import org.tideline.clients.api.Case;
import org.tideline.clients.api.Reader;
import java.awt.BorderLayout;
import java.awt.CardLayout;
import java.util.List;
import java.util.Set;
import javax.swing.JComponent;
import javax.swing.JPanel;
import org.tideline.clients.api.Scope;
import org.tideline.core.api.ItemRef;
import org.tideline.exercises.model.ExercisesDesk;
import org.tideline.storage.api.OpenPractice;
import org.tideline.ui.support.api.Background;
import org.tideline.ui.support.api.DraftEditors;
import org.tideline.ui.support.api.EditorDraft;
import org.tideline.ui.support.api.Undo;

/**
 * A segment with something to look at and forms that take its place while something is written down. Event thread.
 *
 * @param <T> what is read of a case for a reader
 */
abstract class FormSegment<T> extends Segment {
    private static final long serialVersionUID = 1;
    private static final String LOOK = "look";
    private static final String EMPTY = "empty";
    private static final String FORM = "form";
    private static final String BLANK = "blank";
    private final transient Host host;
    private final JPanel look = card();
    private final JPanel empty = card();
    private final JPanel work = card();
    private transient T seen;
    private transient Scope scope;
    private transient FormPage<?> form;
    private transient ExercisesDesk.Request waiting;
    private boolean panel;
    private boolean offered;

    /** What was read for a scope. */
    private record Read<T>(T seen, Set<ItemRef> left) {
    }

    FormSegment(Host host) {
        super(new CardLayout());
        this.host = host;
        add(look, LOOK);
        add(empty, EMPTY);
        add(work, FORM);
        add(card(), BLANK);
    }

    private static JPanel card() {
        JPanel card = new JPanel(new BorderLayout());
        card.setOpaque(false);
        return card;
    }

    final Host host() {
        return host;
    }

    /** What is there to look at. */
    final JPanel look() {
        return look;
    }

    /** What is shown, null before anything is. */
    final T seen() {
        return seen;
    }

    /** The case as it is shown; only once something is. */
    final Case of() {
        return scope.of();
    }

    /** Whether what is shown is the therapist's view. */
    final boolean therapist() {
        return scope != null && scope.reader() instanceof Reader.Therapist;
    }

    final OpenPractice practice() {
        return host.practice();
    }

    final <S> S service(Class<S> type) {
        return practice().service(type);
    }

    final Undo undo() {
        return service(Undo.class);
    }

    @Override
    final void show(Scope now) {
        if (seen != null && !scope.reader().equals(now.reader())) {
            // Nothing that was there for another reader is in sight while this one's own is on its way.
            card(BLANK);
        }
        Background.run(() -> new Read<>(read(now), DraftEditors.left(practice())), read -> {
            if (host.current(now)) {
                seen = read.seen();
                scope = now;
                shown(seen);
                overviewUnlessWorking();
                if (!offered && therapist()) {
                    // What was half written when the tab closed stands open again.
                    offered = true;
                    drafts(host.caseId()).stream().filter(read.left()::contains).findFirst()
                            .ifPresent(draft -> waiting = waiting == null ? new ExercisesDesk.Write(draft) : waiting);
                }
                if (waiting != null) {
                    ExercisesDesk.Request wish = waiting;
                    waiting = null;
                    asked(wish);
                }
            }
        });
    }

    /** Reads what is to be shown. Worker thread. */
    abstract T read(Scope now);

    /** Shows what was read. */
    abstract void shown(T now);

    /** What stands there while there is nothing to look at; null where there is something. */
    abstract JComponent nothing();

    /** The drafts of what may have been half written. */
    abstract List<ItemRef> drafts(long caseId);

    /** Keeps a wish until something is shown; true where it has to wait. */
    final boolean waits(ExercisesDesk.Request wish) {
        if (seen == null) {
            waiting = wish;
        }
        return seen == null;
    }

    private void overviewUnlessWorking() {
        empty.removeAll();
        JComponent nothing = nothing();
        if (nothing != null) {
            empty.add(nothing, BorderLayout.CENTER);
        }
        // While a client may be looking, nothing half typed stays in sight, and nothing of it is lost.
        if (panel && therapist()) {
            card(FORM);
        } else {
            card(nothing == null ? LOOK : EMPTY);
        }
    }

    private void card(String name) {
        ((CardLayout) getLayout()).show(this, name);
        host.changed();
        revalidate();
        repaint();
    }

    /** Brings a form up; one that stands there already stays. */
    final void work(FormPage<?> page) {
        form = page;
        put(page);
        page.first().requestFocusInWindow();
    }

    /** Puts something in place of what there is to look at. */
    final void put(JComponent page) {
        panel = true;
        work.removeAll();
        work.add(page, BorderLayout.CENTER);
        card(FORM);
    }

    /** Whether a form can be brought up now; if one stands there, it is shown. */
    final boolean free() {
        if (!therapist()) {
            return false;
        }
        if (form != null) {
            card(FORM);
            form.first().requestFocusInWindow();
        }
        return form == null;
    }

    /** Back to what there is to look at. */
    final void over() {
        close();
        if (seen != null) {
            overviewUnlessWorking();
        }
    }

    private void close() {
        if (form != null) {
            form.typing().close();
            form = null;
        }
        panel = false;
        work.removeAll();
    }

    @Override
    final boolean working() {
        return panel && therapist();
    }

    @Override
    final List<EditorDraft<?>> typing() {
        return form == null ? List.of() : List.of(form.typing());
    }

    @Override
    void release() {
        close();
        seen = null;
        scope = null;
    }
}
