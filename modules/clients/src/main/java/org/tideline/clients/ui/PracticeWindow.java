package org.tideline.clients.ui;

import java.awt.BorderLayout;
import javax.swing.Action;
import javax.swing.JPanel;
import org.openide.windows.TopComponent;
import org.tideline.storage.api.OpenPractice;
import org.tideline.storage.api.Practices;
import org.tideline.ui.support.api.Documents;
import org.tideline.ui.support.api.Tokens;

/** A window that belongs to an open practice: the window system keeps nothing of it. */
abstract class PracticeWindow extends TopComponent {
    private static final long serialVersionUID = 1;
    private final JPanel content;
    private final transient OpenPractice practice = Practices.current().orElseThrow();

    /** @param id a name without client text */
    PracticeWindow(String id, String title, Tokens ground) {
        setLayout(new BorderLayout());
        setName(id);
        setDisplayName(title);
        // The window system gives its windows a ground of its own, so ours lies on a panel.
        content = ground.ground(new JPanel(new BorderLayout()));
        add(content, BorderLayout.CENTER);
        getAccessibleContext().setAccessibleName(title);
    }

    /** What the window shows goes here. */
    final JPanel content() {
        return content;
    }

    /** The practice it was opened in. */
    final OpenPractice practice() {
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
