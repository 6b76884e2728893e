package org.tideline.ui.support.api;

import javax.swing.JComponent;
import org.tideline.storage.api.OpenPractice;

/** A section of the first page of an open practice, such as the state of the backups. Registered in the global lookup. */
public interface StartSection {
    /** Its place among the others, from the top. */
    int order();

    /**
     * Makes the section. It keeps itself up to date while it is shown ({@code addNotify} to {@code removeNotify}), and is
     * invisible as long as there is nothing to say. Event thread; no I/O.
     */
    JComponent make(OpenPractice practice);
}
