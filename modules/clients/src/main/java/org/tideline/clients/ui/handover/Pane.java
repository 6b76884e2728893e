package org.tideline.clients.ui.handover;

import java.util.List;
import javax.swing.JButton;
import javax.swing.JComponent;

/**
 * What the frame shows at one moment. Event thread.
 *
 * @param view    what stands in the middle
 * @param top     whether it begins at the top of the room there is, not in its middle
 * @param keys    what keys do, at the foot; may be empty
 * @param buttons at the right of the foot, the main one last
 * @param focus   puts the keyboard where it belongs
 */
record Pane(JComponent view, boolean top, String keys, List<JButton> buttons, Runnable focus) {
    Pane {
        buttons = List.copyOf(buttons);
    }
}
