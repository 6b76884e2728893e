package org.tideline.ui.support.api;

import java.awt.BorderLayout;
import java.util.Optional;
import java.util.function.Supplier;
import javax.swing.Action;
import javax.swing.JPanel;
import org.openide.windows.TopComponent;
import org.openide.windows.WindowManager;
import org.tideline.storage.api.OpenPractice;
import org.tideline.storage.api.Practices;

/** A window that belongs to an open practice: the window system keeps nothing of it. Event thread. */
public abstract class PracticeWindow extends TopComponent {
    private static final long serialVersionUID = 1;
    private final JPanel content;
    private final transient OpenPractice practice = Practices.current().orElseThrow();

    /** @param id a name without client text */
    protected PracticeWindow(String id, String title, Tokens ground) {
        setLayout(new BorderLayout());
        setName(id);
        setDisplayName(title);
        // The window system gives its windows a ground of its own, so ours lies on a panel.
        content = ground.ground(new JPanel(new BorderLayout()));
        add(content, BorderLayout.CENTER);
        getAccessibleContext().setAccessibleName(title);
    }

    /**
     * Brings the one window of a kind to the front; opens it if it is not open yet.
     *
     * @param make makes the window
     */
    public static <T extends TopComponent> T show(Class<T> kind, Supplier<T> make) {
        T window = find(kind).orElseGet(make);
        window.open();
        window.requestActive();
        return window;
    }

    /** The open window of a kind. */
    public static <T extends TopComponent> Optional<T> find(Class<T> kind) {
        return WindowManager.getDefault().getRegistry().getOpened().stream().filter(kind::isInstance).map(kind::cast).findFirst();
    }

    /** What the window shows goes here. */
    protected final JPanel content() {
        return content;
    }

    /** The practice it was opened in. */
    protected final OpenPractice practice() {
        return practice;
    }

    @Override
    public Action[] getActions() {
        return Documents.actions();
    }

    @Override
    public int getPersistenceType() {
        return PERSISTENCE_NEVER;
    }

    @Override
    protected String preferredID() {
        return getClass().getSimpleName();
    }

    private void writeObject(java.io.ObjectOutputStream out) throws java.io.IOException {
        throw new java.io.NotSerializableException(getClass().getName());
    }
}
