package org.tideline.clients.ui.handover;

import java.awt.KeyEventDispatcher;
import java.awt.KeyboardFocusManager;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.util.Set;
import javax.swing.text.JTextComponent;

/**
 * Lets through the few keys that answering needs, and nothing else: no shortcut, no menu, no key of the platform. Event
 * thread.
 */
final class HandOverKeys implements KeyEventDispatcher {
    private static final Set<Integer> ALWAYS = Set.of(KeyEvent.VK_LEFT, KeyEvent.VK_RIGHT, KeyEvent.VK_UP, KeyEvent.VK_DOWN,
            KeyEvent.VK_KP_LEFT, KeyEvent.VK_KP_RIGHT, KeyEvent.VK_KP_UP, KeyEvent.VK_KP_DOWN, KeyEvent.VK_HOME, KeyEvent.VK_END,
            KeyEvent.VK_ENTER, KeyEvent.VK_DELETE, KeyEvent.VK_BACK_SPACE, KeyEvent.VK_TAB, KeyEvent.VK_SPACE, KeyEvent.VK_SHIFT,
            KeyEvent.VK_PAGE_UP, KeyEvent.VK_PAGE_DOWN, KeyEvent.VK_CAPS_LOCK);
    private static final int OTHERS = InputEvent.CTRL_DOWN_MASK | InputEvent.ALT_DOWN_MASK | InputEvent.META_DOWN_MASK;
    /** Keys of what is written in a field: letters, signs, accents, an input method's. */
    private static final Set<Integer> FUNCTIONS = Set.of(KeyEvent.VK_ESCAPE, KeyEvent.VK_CONTEXT_MENU, KeyEvent.VK_HELP, KeyEvent.VK_PRINTSCREEN,
            KeyEvent.VK_WINDOWS, KeyEvent.VK_CANCEL, KeyEvent.VK_PAUSE, KeyEvent.VK_STOP, KeyEvent.VK_AGAIN, KeyEvent.VK_UNDO,
            KeyEvent.VK_COPY, KeyEvent.VK_PASTE, KeyEvent.VK_CUT, KeyEvent.VK_FIND, KeyEvent.VK_PROPS, KeyEvent.VK_INSERT);

    /** Begins to keep the other keys away. */
    void begin() {
        KeyboardFocusManager.getCurrentKeyboardFocusManager().addKeyEventDispatcher(this);
    }

    /** Ends it. */
    void end() {
        KeyboardFocusManager.getCurrentKeyboardFocusManager().removeKeyEventDispatcher(this);
    }

    @Override
    public boolean dispatchKeyEvent(KeyEvent event) {
        boolean writing = KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner() instanceof JTextComponent field && field.isEditable();
        return !passes(event, writing);
    }

    /** @param writing whether what is typed goes into a field */
    static boolean passes(KeyEvent event, boolean writing) {
        int held = event.getModifiersEx() & OTHERS;
        // The third sign of a key: AltGr, which some systems tell as Ctrl and Alt together.
        boolean third = (event.getModifiersEx() & InputEvent.ALT_GRAPH_DOWN_MASK) != 0
                || held == (InputEvent.CTRL_DOWN_MASK | InputEvent.ALT_DOWN_MASK);
        if (event.getID() == KeyEvent.KEY_TYPED) {
            char sign = event.getKeyChar();
            return held == 0 && (writing || !Character.isLetter(sign)) || writing && third && !Character.isISOControl(sign);
        }
        int key = event.getKeyCode();
        if (held != 0) {
            return false;
        }
        boolean digit = key >= KeyEvent.VK_0 && key <= KeyEvent.VK_9 || key >= KeyEvent.VK_NUMPAD0 && key <= KeyEvent.VK_NUMPAD9;
        boolean function = key >= KeyEvent.VK_F1 && key <= KeyEvent.VK_F12 || key >= KeyEvent.VK_F13 && key <= KeyEvent.VK_F24
                || FUNCTIONS.contains(key);
        return ALWAYS.contains(key) || digit || writing && !function;
    }
}
