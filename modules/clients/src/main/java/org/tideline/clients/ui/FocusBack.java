package org.tideline.clients.ui;

import java.awt.AWTEvent;
import java.awt.Component;
import java.awt.Dialog;
import java.awt.Frame;
import java.awt.KeyboardFocusManager;
import java.awt.Toolkit;
import java.awt.Window;
import java.awt.event.WindowEvent;
import javax.swing.Timer;
import org.openide.windows.WindowManager;
import org.tideline.ui.support.api.WithClients;

/**
 * Brings the keyboard back to the main window when a dialog has closed and nobody else does: under X11 that is the work of
 * a window manager, and where there is none, all keys would be dead from then on. Event thread.
 */
final class FocusBack {
    private static final int SOON_MILLIS = 150;
    /** A window that is just being drawn, or a lock that is under way, may refuse at first. */
    private static final int TRIES = 20;

    private FocusBack() {
    }

    /** Begins to watch; does nothing where a window manager sees to it. */
    static void watch() {
        Toolkit toolkit = Toolkit.getDefaultToolkit();
        if (toolkit.isFrameStateSupported(Frame.MAXIMIZED_BOTH)) {
            return;
        }
        toolkit.addAWTEventListener(event -> {
            if (event.getID() == WindowEvent.WINDOW_CLOSED && event.getSource() instanceof Dialog) {
                Timer soon = new Timer(SOON_MILLIS, null);
                int[] tries = {0};
                soon.addActionListener(e -> {
                    if (++tries[0] > TRIES || back()) {
                        soon.stop();
                    }
                });
                soon.start();
            }
        }, AWTEvent.WINDOW_EVENT_MASK);
    }

    /** Tries once. @return whether there is no more to do */
    private static boolean back() {
        if (WithClients.now()) {
            return true;
        }
        for (Window window : Window.getWindows()) {
            if (window instanceof Dialog && window.isShowing()) {
                return true;
            }
        }
        Frame main = WindowManager.getDefault().getMainWindow();
        if (!main.isShowing() || main.isFocused()) {
            return true;
        }
        Component last = main.getMostRecentFocusOwner();
        KeyboardFocusManager.getCurrentKeyboardFocusManager().clearGlobalFocusOwner();
        main.toFront();
        main.requestFocus();
        if (last != null) {
            last.requestFocusInWindow();
        }
        return false;
    }
}
