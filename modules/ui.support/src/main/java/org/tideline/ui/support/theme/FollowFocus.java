package org.tideline.ui.support.theme;

import java.awt.AWTEvent;
import java.awt.EventQueue;
import java.awt.Rectangle;
import java.awt.Toolkit;
import java.awt.event.FocusEvent;
import javax.swing.AbstractButton;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JTextField;
import org.tideline.ui.support.api.Scale;

/**
 * Scrolls what the keyboard comes to into view: Swing leaves a field that Tab reaches below the edge of the window, and
 * what is typed there cannot be seen. Lists, tables and long texts follow their own row or caret. Event thread.
 */
final class FollowFocus {
    /** Room for the label above and the line below. */
    private static final int AROUND = 28;
    private static boolean watching;

    private FollowFocus() {
    }

    /** Begins to watch. Once, when the program starts. */
    static void watch() {
        if (!watching) {
            watching = true;
            Toolkit.getDefaultToolkit().addAWTEventListener(event -> {
                // Where the mouse goes nothing may move under it.
                if (event instanceof FocusEvent focus && focus.getID() == FocusEvent.FOCUS_GAINED && !focus.isTemporary()
                        && focus.getCause() != FocusEvent.Cause.MOUSE_EVENT && follows(focus)) {
                    JComponent at = (JComponent) focus.getComponent();
                    EventQueue.invokeLater(() -> show(at));
                }
            }, AWTEvent.FOCUS_EVENT_MASK);
        }
    }

    private static boolean follows(FocusEvent focus) {
        return focus.getComponent() instanceof AbstractButton || focus.getComponent() instanceof JTextField
                || focus.getComponent() instanceof JComboBox<?>;
    }

    /** Scrolls as little as it takes, with some room around. */
    static void show(JComponent at) {
        int around = Scale.of(AROUND);
        at.scrollRectToVisible(new Rectangle(0, -around, at.getWidth(), at.getHeight() + 2 * around));
    }
}
