package org.tideline.clients.ui;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Container;
import java.awt.EventQueue;
import java.awt.KeyboardFocusManager;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.awt.event.MouseAdapter;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.JLayeredPane;
import javax.swing.JMenuBar;
import javax.swing.JPanel;
import javax.swing.LayoutFocusTraversalPolicy;
import javax.swing.SwingUtilities;
import javax.swing.Timer;
import javax.swing.text.JTextComponent;
import org.openide.windows.TopComponent;
import org.openide.windows.WindowManager;
import org.tideline.ui.support.api.Tokens;

/**
 * What covers the main window while no practice is open: one page over everything, menus gone. Nothing of a practice
 * is behind it. Event thread.
 */
final class Door {
    private static final int AGAIN_MILLIS = 150;
    private static final int TRIES = 40;
    /** Looks before it is done for them: windows that come back put the keyboard where it was themselves. */
    private static final int GIVE_WAY = 3;
    private final JPanel cover = Tokens.WIN.ground(new JPanel(new BorderLayout()));
    private DoorPage page;
    private boolean shut;

    Door() {
        cover.setFocusCycleRoot(true);
        cover.setFocusTraversalPolicy(new LayoutFocusTraversalPolicy());
        cover.addMouseListener(new MouseAdapter() {
            // takes what would else go to the windows below
        });
        cover.addMouseMotionListener(new MouseAdapter() {
            // likewise
        });
    }

    /** Whether it covers the window. */
    boolean shut() {
        return shut;
    }

    /** Covers the window with this page, in place of the one before. */
    void show(DoorPage next) {
        if (page != null) {
            page.left();
        }
        page = next;
        cover.removeAll();
        cover.add(next, BorderLayout.CENTER);
        cover.revalidate();
        cover.repaint();
        cover();
        EventQueue.invokeLater(() -> next.first().requestFocusInWindow());
        keyboard(next);
    }

    /**
     * Sees to it that what is typed next goes to the page. Right after a lock the window may have lost the keyboard with a
     * dialog or a window that was closed, and a request made then leads nowhere.
     */
    private void keyboard(DoorPage to) {
        Timer again = new Timer(AGAIN_MILLIS, null);
        int[] tries = {0};
        again.addActionListener(e -> {
            Component owner = KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner();
            if (page != to || owner != null && SwingUtilities.isDescendingFrom(owner, to) || ++tries[0] > TRIES) {
                again.stop();
            } else {
                to.first().requestFocusInWindow();
            }
        });
        again.start();
    }

    /** Uncovers the window. */
    void open() {
        if (page != null) {
            page.left();
            page = null;
        }
        shut = false;
        JFrame frame = frame();
        if (frame != null) {
            frame.getLayeredPane().remove(cover);
            menus(frame, true);
            frame.getLayeredPane().repaint();
        }
        cover.removeAll();
        keyboardInside();
    }

    /** The field that had the keyboard went with the page: where no window takes it, it goes to the one in front. */
    private void keyboardInside() {
        Timer again = new Timer(AGAIN_MILLIS, null);
        int[] tries = {0};
        again.addActionListener(e -> {
            Component owner = KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner();
            if (shut || owner != null && owner.isShowing() || ++tries[0] > TRIES) {
                again.stop();
            } else if (tries[0] > GIVE_WAY) {
                TopComponent front = WindowManager.getDefault().getRegistry().getActivated();
                Component field = front == null ? null : field(front);
                if (field != null) {
                    field.requestFocusInWindow();
                } else if (front != null) {
                    front.requestFocusInWindow();
                }
            }
        });
        again.start();
    }

    /** The first field in a window that takes typing, or null. */
    private static Component field(Container in) {
        for (Component part : in.getComponents()) {
            Component found = part instanceof JTextComponent field && field.isShowing() && field.isEnabled() && field.isEditable() ? field
                    : part instanceof Container inner ? field(inner) : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private void cover() {
        JFrame frame = frame();
        shut = true;
        if (frame == null || cover.getParent() != null) {
            return;
        }
        menus(frame, false);
        JLayeredPane layers = frame.getLayeredPane();
        layers.add(cover, JLayeredPane.MODAL_LAYER);
        ComponentAdapter follow = new ComponentAdapter() {
            @Override
            public void componentResized(ComponentEvent e) {
                place(frame);
            }

            @Override
            public void componentMoved(ComponentEvent e) {
                place(frame);
            }
        };
        JComponent content = (JComponent) frame.getContentPane();
        if (content.getClientProperty(Door.class) == null) {
            content.putClientProperty(Door.class, Boolean.TRUE);
            content.addComponentListener(follow);
        }
        place(frame);
    }

    private void place(JFrame frame) {
        if (cover.getParent() != null) {
            cover.setBounds(SwingUtilities.convertRectangle(frame.getContentPane().getParent(),
                    frame.getContentPane().getBounds(), frame.getLayeredPane()));
            cover.validate();
        }
    }

    private static void menus(JFrame frame, boolean shown) {
        JMenuBar bar = frame.getJMenuBar();
        if (bar != null) {
            bar.setVisible(shown);
        }
    }

    private static JFrame frame() {
        return WindowManager.getDefault().getMainWindow() instanceof JFrame frame ? frame : null;
    }
}
