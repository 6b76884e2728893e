package org.tideline.ui.support.api;

import java.awt.Component;
import java.awt.Dimension;
import java.awt.event.HierarchyEvent;
import javax.swing.JComponent;
import javax.swing.JToggleButton;
import javax.swing.JToolBar;
import javax.swing.SwingUtilities;

/** Gives the platform's row of view buttons our type: second text colour, and semibold for the view that is shown. */
final class ViewBar {
    private static final String DONE = "Tideline.viewBar";

    private ViewBar() {
    }

    /** Styles the bar the component will be placed in, once it is. */
    static void follow(JComponent inside) {
        inside.addHierarchyListener(e -> {
            if ((e.getChangeFlags() & HierarchyEvent.PARENT_CHANGED) != 0
                    && SwingUtilities.getAncestorOfClass(JToolBar.class, inside) instanceof JToolBar bar) {
                for (Component child : bar.getComponents()) {
                    if (child instanceof JToggleButton button && button.getClientProperty(DONE) == null) {
                        button.putClientProperty(DONE, true);
                        style(button);
                        button.addItemListener(change -> style(button));
                        button.addPropertyChangeListener("UI", change -> style(button));
                    }
                }
            }
        });
    }

    private static void style(JToggleButton button) {
        // Wide enough for the semibold, so that nothing moves when another view is chosen.
        button.setPreferredSize(null);
        button.setMinimumSize(null);
        button.setFont(Type.STRONG.font());
        Dimension wide = button.getPreferredSize();
        button.setFont((button.isSelected() ? Type.STRONG : Type.BASE).font());
        button.setForeground(Tokens.TEXT2.color());
        button.setPreferredSize(new Dimension(wide.width, Math.max(Scale.of(28), wide.height)));
        button.setMinimumSize(button.getPreferredSize());
    }
}
