package org.tideline.ui.support.api;

import org.tideline.core.api.ItemRef;

/**
 * Opens the editor that a kept draft belongs to. Registered in the global lookup, one for each kind of editor. After an
 * unlock the start window offers what was being typed when the practice locked or the program stopped; an editor takes
 * its draft back by itself whenever it opens, so this only has to bring it up.
 */
public interface DraftEditor {
    /** Whether drafts of this item are typed in this editor; looks at the kind alone. Any thread. */
    boolean opens(ItemRef draft);

    /**
     * What was being typed, in a few words that stand in a list, such as "Life event in the case of Mara & Jonas"; an
     * empty string if what it belongs to is gone. Worker thread.
     */
    String words(ItemRef draft);

    /** Opens the editor, or brings it to the front. Event thread. */
    void open(ItemRef draft);
}
