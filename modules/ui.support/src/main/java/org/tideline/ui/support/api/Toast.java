package org.tideline.ui.support.api;

import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.EventQueue;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.GraphicsEnvironment;
import java.awt.Point;
import java.awt.RenderingHints;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.awt.geom.RoundRectangle2D;
import javax.accessibility.AccessibleContext;
import javax.swing.JButton;
import javax.swing.JFrame;
import javax.swing.JLayeredPane;
import javax.swing.JPanel;
import javax.swing.SwingUtilities;
import javax.swing.Timer;
import net.miginfocom.swing.MigLayout;
import org.openide.util.NbBundle.Messages;
import org.openide.windows.Mode;
import org.openide.windows.TopComponent;
import org.openide.windows.WindowManager;
import org.tideline.storage.api.OpenPractice;
import org.tideline.storage.api.Practices;

/**
 * Says at the foot of the document area what was done, for 8 seconds, with <em>Undo</em> where there is one. It waits
 * while the pointer is over it or the focus in it; F7 moves the focus there. One at a time. Never for errors.
 * Event thread.
 */
@Messages({"Toast.undo=Undo", "Toast.close=Close this message"})
public final class Toast extends JPanel {
    private static final long serialVersionUID = 1;
    private static final int STAYS_MILLIS = 8000;
    private static final int MARGIN = 24;
    private static Toast current;

    private final transient OpenPractice practice = Practices.current().orElse(null);
    private final Timer timer = new Timer(STAYS_MILLIS, e -> tick());
    private final JButton first;
    private transient Component cameFrom;

    private Toast(String words, Runnable undo) {
        super(new MigLayout("insets 10 16 10 10, gapx 12, fillx", "[grow,fill][][]", "[center]"));
        setOpaque(false);
        add(Words.area(words), "width 180:300:360");
        JButton close = Buttons.icon("x", Bundle.Toast_close(), this::leave);
        if (undo != null) {
            first = Buttons.link(Bundle.Toast_undo(), () -> {
                leave();
                undo.run();
            });
            Type.STRONG.on(first);
            add(first);
        } else {
            first = close;
        }
        add(close);
        timer.setRepeats(true);
        registerKeyboardAction(e -> leave(), javax.swing.KeyStroke.getKeyStroke("ESCAPE"), WHEN_ANCESTOR_OF_FOCUSED_COMPONENT);
        getAccessibleContext().setAccessibleName(words);
    }

    /**
     * Shows words, in place of any before.
     *
     * @param undo takes it back, or null where nothing can be
     */
    public static void show(String words, Runnable undo) {
        if (WithClients.now() || GraphicsEnvironment.isHeadless() || !(WindowManager.getDefault().getMainWindow() instanceof JFrame frame) || !frame.isShowing()) {
            return;
        }
        if (current != null) {
            current.leave();
        }
        Toast toast = new Toast(words, undo);
        current = toast;
        JLayeredPane layers = frame.getLayeredPane();
        layers.add(toast, JLayeredPane.POPUP_LAYER);
        toast.place(frame);
        frame.addComponentListener(new ComponentAdapter() {
            @Override
            public void componentResized(ComponentEvent e) {
                if (toast.getParent() == null) {
                    frame.removeComponentListener(this);
                } else {
                    toast.place(frame);
                }
            }
        });
        toast.timer.start();
        toast.getAccessibleContext().firePropertyChange(AccessibleContext.ACCESSIBLE_NAME_PROPERTY, "", words);
    }

    /** Moves the focus to the toast, if there is one. */
    public static void focus() {
        if (current != null) {
            current.cameFrom = java.awt.KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner();
            current.first.requestFocusInWindow();
        }
    }

    /** Takes the toast away, such as when the practice locks. */
    public static void clear() {
        if (current != null) {
            current.leave();
        }
    }

    private void place(JFrame frame) {
        Dimension size = getPreferredSize();
        TopComponent document = null;
        for (Mode mode : WindowManager.getDefault().getModes()) {
            TopComponent selected = mode.getSelectedTopComponent();
            if (selected != null && selected.isShowing() && WindowManager.getDefault().isEditorMode(mode)) {
                document = selected;
            }
        }
        JLayeredPane layers = frame.getLayeredPane();
        Point corner = document != null
                ? SwingUtilities.convertPoint(document, 0, document.getHeight(), layers)
                : new Point(0, layers.getHeight() - Scale.of(26));
        setBounds(corner.x + Scale.of(MARGIN), corner.y - size.height - Scale.of(16),
                Math.min(size.width, Scale.of(480)), size.height);
        revalidate();
        repaint();
    }

    private void tick() {
        boolean closed = practice != null && Practices.current().orElse(null) != practice;
        Point pointer = getMousePosition(true);
        Component focus = java.awt.KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner();
        boolean held = pointer != null || focus != null && SwingUtilities.isDescendingFrom(focus, this);
        if (closed || !held) {
            leave();
        } else {
            timer.setDelay(1000);
        }
    }

    private void leave() {
        timer.stop();
        if (current == this) {
            current = null;
        }
        Container parent = getParent();
        if (parent != null) {
            Component focus = java.awt.KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner();
            boolean had = focus != null && SwingUtilities.isDescendingFrom(focus, this);
            parent.remove(this);
            parent.repaint(getX(), getY(), getWidth(), getHeight());
            if (had && cameFrom != null) {
                EventQueue.invokeLater(cameFrom::requestFocusInWindow);
            }
        }
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D g = (Graphics2D) graphics.create();
        try {
            g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            float arc = Scale.of(16f);
            RoundRectangle2D box = new RoundRectangle2D.Float(0.5f, 0.5f, getWidth() - 1f, getHeight() - 1f, arc, arc);
            g.setColor(Tokens.RAISED.color());
            g.fill(box);
            g.setColor(Tokens.LINE2.color());
            g.draw(box);
        } finally {
            g.dispose();
        }
    }
}
