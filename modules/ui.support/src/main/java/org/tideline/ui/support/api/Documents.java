package org.tideline.ui.support.api;

import java.util.List;
import java.util.Objects;
import javax.swing.Action;
import org.openide.awt.Actions;

/** What can be done with any document by the menu of its tab: close it, close the others, close all. Event thread. */
public final class Documents {
    private static final List<String> IDS = List.of("org.netbeans.core.windows.actions.CloseWindowAction",
            "org.netbeans.core.windows.actions.CloseAllButThisAction",
            "org.netbeans.core.windows.actions.CloseAllDocumentsAction");

    private Documents() {
    }

    /** The actions, for {@code TopComponent.getActions()}; empty where the window system is not running. */
    public static Action[] actions() {
        return IDS.stream().map(id -> Actions.forID("Window", id)).filter(Objects::nonNull).toArray(Action[]::new);
    }
}
