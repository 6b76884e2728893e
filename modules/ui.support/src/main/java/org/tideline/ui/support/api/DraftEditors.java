package org.tideline.ui.support.api;

import java.util.Set;
import org.openide.util.Lookup;
import org.tideline.core.api.ItemRef;
import org.tideline.storage.api.OpenPractice;

/** Finds what was left typed, and the editor it belongs to. */
public final class DraftEditors {
    private DraftEditors() {
    }

    /** The items of which something typed is kept that is not saved. Worker thread. */
    public static Set<ItemRef> left(OpenPractice practice) {
        return Set.copyOf(practice.drafts().left());
    }

    /**
     * Brings up the editor of a draft, which takes its words back by itself. Event thread.
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
