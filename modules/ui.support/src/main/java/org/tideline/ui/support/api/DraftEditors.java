package org.tideline.ui.support.api;

import org.openide.util.Lookup;
import org.tideline.core.api.ItemRef;

/** Finds the editor a draft belongs to. Event thread. */
public final class DraftEditors {
    private DraftEditors() {
    }

    /**
     * Brings up the editor of a draft, which takes its words back by itself.
     *
     * @return whether an installed editor knows it
     */
    public static boolean open(ItemRef draft) {
        for (DraftEditor editor : Lookup.getDefault().lookupAll(DraftEditor.class)) {
            if (editor.opens(draft)) {
                editor.open(draft);
                return true;
            }
        }
        return false;
    }
}
