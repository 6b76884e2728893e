package org.tideline.ui.support.api;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.EventQueue;
import java.awt.KeyboardFocusManager;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.swing.Action;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.SwingUtilities;
import javax.swing.Timer;
import org.netbeans.core.spi.multiview.CloseOperationState;
import org.netbeans.core.spi.multiview.MultiViewElement;
import org.netbeans.core.spi.multiview.MultiViewElementCallback;
import org.openide.awt.UndoRedo;
import org.openide.util.Lookup;
import org.openide.util.NbBundle.Messages;
import org.tideline.clients.api.CaseContext;
import org.tideline.clients.api.Reader;
import org.tideline.clients.api.Scope;
import org.tideline.clients.api.Scopes;
import org.tideline.core.api.Period;
import org.tideline.storage.api.OpenPractice;
import org.tideline.storage.api.Practices;

/**
 * A tab of the case window. A feature extends it and registers its class with {@code @MultiViewElement.Registration}
 * for {@link CaseContext#MIME}, {@code PERSISTENCE_NEVER}. The tab is built when first shown and shown for the reader
 * chosen in <em>Seen as</em>, again whenever reader or data change; never for a practice that was closed. Once another
 * reader is chosen, what was shown before is out of sight at once, and stays so until that reader's own is painted.
 */
@Messages({
    "CaseTab.back=Back to everything",
    "# {0} - whose view", "CaseTab.seenAs=You are looking at {0}."})
public abstract class CaseTab implements MultiViewElement {
    private static final Logger LOG = Logger.getLogger(CaseTab.class.getName());
    private static final int COALESCE_MILLIS = 150;
    private final Lookup context;
    private final long caseId;
    private final OpenPractice practice;
    private final JPanel root = Tokens.PANEL.ground(new JPanel(new BorderLayout()));
    private final JPanel strip = new JPanel(new BorderLayout());
    private final Timer soon = new Timer(COALESCE_MILLIS, e -> refresh());
    private JComponent bar;
    private boolean built;
    private boolean showing;
    private boolean stale = true;
    private boolean released;
    private final Sight sight = new Sight();
    private JComponent content;
    private Component focused;
    private AutoCloseable changes;
    private AutoCloseable reading;

    /** @param context the lookup of the case window, which holds the {@link CaseContext} */
    protected CaseTab(Lookup context) {
        this.context = context;
        this.caseId = context.lookup(CaseContext.class).caseId();
        this.practice = Practices.current().orElseThrow();
        soon.setRepeats(false);
        strip.setOpaque(false);
    }

    /** Builds the tab. Event thread, once, when first shown; no reading of data. */
    protected abstract JComponent create();

    /**
     * Shows the case as this scope permits; begins loading with {@link Background}, and when that is done paints only
     * if {@link #current} says so. Event thread; called again when the reader or the data changed.
     */
    protected abstract void show(Scope scope);

    /** Lets go of everything. Event thread; may be called more than once, and without {@link #create}. */
    protected abstract void release();

    /** The tab's own controls at the right end of the view bar, or null. Event thread, once. */
    protected JComponent toolbar() {
        return null;
    }

    /** The case. Any thread. */
    protected final long caseId() {
        return caseId;
    }

    /** The practice the tab was opened in. Any thread. */
    protected final OpenPractice practice() {
        return practice;
    }

    /** For whom this window is shown; shared by its tabs. */
    protected final CaseReader reader() {
        return practice.service(CaseReaders.class).of(caseId);
    }

    /** Whether the tab can still show anything: not released, and its practice open. */
    protected final boolean alive() {
        return !released && Practices.current().orElse(null) == practice;
    }

    /**
     * Whether what was loaded for this scope is still what is to be seen; asked once the load is done, just before it is
     * painted, and brings the tab into sight again. False where a later reader, newer data or closing has overtaken it:
     * then nothing of it may be painted. Event thread.
     *
     * @param scope the one {@link #show} was called with
     */
    protected final boolean current(Scope scope) {
        boolean paint = alive() && sight.paint(scope);
        cover();
        return paint;
    }

    /** Builds the scope anew and shows it. Event thread. */
    protected final void refresh() {
        if (!built || !alive()) {
            stale = true;
            return;
        }
        Reader now = reader().reader();
        long mine = sight.ask(now);
        cover();
        stale = !showing;
        if (stale) {
            return;
        }
        // The scope is built off the event thread; of several on their way only the last asked for is shown.
        Background.run(() -> practice.service(Scopes.class).of(caseId, now, Period.ALL), scope -> {
            if (alive() && sight.arrived(mine, scope)) {
                seenAs(scope);
                show(scope);
            }
        });
    }

    /** Takes the content out of sight or brings it back, and with it the focus, which must not wander to another window. */
    private void cover() {
        boolean out = sight.covered();
        if (content == null || content.isVisible() != out) {
            return;
        }
        Component owner = KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner();
        if (out) {
            focused = owner != null && SwingUtilities.isDescendingFrom(owner, content) ? owner : null;
            // Focusable only for so long, so that it is no stop for the Tab key.
            root.setFocusable(focused != null);
            content.setVisible(false);
            if (focused != null) {
                root.requestFocusInWindow();
            }
        } else {
            content.setVisible(true);
            root.setFocusable(false);
            if (focused != null && (owner == null || owner == root)) {
                focused.requestFocusInWindow();
            }
            focused = null;
        }
        root.revalidate();
        root.repaint();
    }

    private void seenAs(Scope scope) {
        strip.removeAll();
        if (!reader().therapist()) {
            strip.add(new Notice(Notice.Kind.INFO, Bundle.CaseTab_seenAs(SeenAs.words(scope.of(), scope.reader())),
                    Bundle.CaseTab_back(), () -> reader().set(new Reader.Therapist())).strip());
        }
        strip.revalidate();
        strip.repaint();
    }

    private void listen() {
        if (changes == null) {
            changes = practice.changes().listen(refs -> EventQueue.invokeLater(() -> {
                stale = true;
                if (showing) {
                    soon.restart();
                }
            }));
            reading = reader().listen(this::refresh);
        }
    }

    @Override
    public final JComponent getVisualRepresentation() {
        if (!built && !released) {
            built = true;
            root.add(strip, BorderLayout.NORTH);
            content = create();
            root.add(content, BorderLayout.CENTER);
        }
        return root;
    }

    @Override
    public final JComponent getToolbarRepresentation() {
        if (bar == null) {
            bar = toolbar();
            if (bar == null) {
                bar = new JPanel();
            }
            bar.setOpaque(false);
            ViewBar.follow(bar);
        }
        return bar;
    }

    @Override
    public final void componentShowing() {
        showing = true;
        if (alive()) {
            listen();
            getVisualRepresentation();
            // Still covered: loading for this reader failed before, and may work now.
            if (stale || sight.covered()) {
                refresh();
            }
        }
    }

    @Override
    public final void componentHidden() {
        showing = false;
    }

    @Override
    public final void componentOpened() {
        // built when first shown
    }

    @Override
    public final void componentClosed() {
        if (released) {
            return;
        }
        released = true;
        showing = false;
        soon.stop();
        close(changes);
        close(reading);
        changes = null;
        reading = null;
        if (Practices.current().orElse(null) == practice) {
            practice.service(CaseReaders.class).forget(caseId);
        }
        release();
        content = null;
        focused = null;
        root.removeAll();
    }

    private static void close(AutoCloseable listening) {
        if (listening != null) {
            try {
                listening.close();
            } catch (Exception e) {
                LOG.log(Level.FINE, "A listener was gone already", e);
            }
        }
    }

    @Override
    public void componentActivated() {
        // nothing to do; a tab may set its focus here
    }

    @Override
    public void componentDeactivated() {
        // nothing to do
    }

    @Override
    public Action[] getActions() {
        return Documents.actions();
    }

    @Override
    public Lookup getLookup() {
        return context;
    }

    @Override
    public UndoRedo getUndoRedo() {
        return UndoRedo.NONE;
    }

    @Override
    public final void setMultiViewCallback(MultiViewElementCallback callback) {
        // the title is the window's own
    }

    @Override
    public CloseOperationState canCloseElement() {
        return CloseOperationState.STATE_OK;
    }

    /** The words for what this window is shown as, or empty for the therapist's own view. */
    protected final Optional<String> seenAsWords(Scope scope) {
        return scope.reader() instanceof Reader.Therapist ? Optional.empty()
                : Optional.of(SeenAs.words(scope.of(), scope.reader()));
    }
}
