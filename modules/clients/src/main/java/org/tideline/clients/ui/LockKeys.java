package org.tideline.clients.ui;

import java.awt.Dialog;
import java.awt.KeyEventDispatcher;
import java.awt.KeyboardFocusManager;
import java.awt.Window;
import java.awt.event.KeyEvent;
import java.util.Objects;
import javax.swing.Action;
import javax.swing.KeyStroke;
import javax.swing.text.Keymap;
import org.openide.awt.Actions;
import org.openide.util.Lookup;

/**
 * Lets the keys that lock reach through a modal dialog, where the platform would keep them away, and keeps all keys away
 * while the practice is being locked. Event thread.
 */
final class LockKeys implements KeyEventDispatcher {
    private final Desk desk;

    private LockKeys(Desk desk) {
        this.desk = desk;
    }

    /** Begins to look at keys. */
    static void watch(Desk desk) {
        KeyboardFocusManager.getCurrentKeyboardFocusManager().addKeyEventDispatcher(new LockKeys(desk));
    }

    @Override
    public boolean dispatchKeyEvent(KeyEvent event) {
        if (desk.locking()) {
            return true;
        }
        if (event.getID() == KeyEvent.KEY_PRESSED && inDialog() && locks(event)) {
            desk.lock();
            return true;
        }
        return false;
    }

    private static boolean inDialog() {
        Window active = KeyboardFocusManager.getCurrentKeyboardFocusManager().getActiveWindow();
        return active instanceof Dialog dialog && dialog.isModal();
    }

    private static boolean locks(KeyEvent event) {
        Keymap keys = Lookup.getDefault().lookup(Keymap.class);
        Action bound = keys == null ? null : keys.getAction(KeyStroke.getKeyStrokeForEvent(event));
        Action lock = Actions.forID("Practice", LockAction.class.getName());
        // The platform makes an action anew for each place that it is found in; the name is the same in all.
        return bound != null && lock != null && Objects.equals(bound.getValue(Action.NAME), lock.getValue(Action.NAME));
    }
}
