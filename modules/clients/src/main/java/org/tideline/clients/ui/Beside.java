package org.tideline.clients.ui;

import java.awt.Container;
import java.awt.Cursor;
import java.awt.Dimension;
import java.awt.LayoutManager;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.prefs.Preferences;
import javax.swing.JComponent;
import javax.swing.JPanel;
import org.openide.util.NbPreferences;
import org.tideline.ui.support.api.Scale;

/**
 * A document with a side panel at its right: beside it where there is room, else over it. Whether the panel is open and how
 * wide it is are kept, as numbers alone. Event thread.
 */
final class Beside extends JPanel {
    private static final long serialVersionUID = 1;
    private static final String OPEN = "side.open";
    private static final String WIDTH = "side.width";
    private static final int LEAST = 284;
    private static final int MOST = 420;
    private static final int USUAL = 300;
    /** From this width on there is room for both. */
    private static final int ROOM = 900;
    private static final int EDGE = 5;
    private final JComponent document;
    private final JComponent side;
    private final JPanel edge = new JPanel(null);
    private int width = Math.max(LEAST, Math.min(MOST, preferences().getInt(WIDTH, USUAL)));
    private boolean open = preferences().getBoolean(OPEN, true);
    /** Over the document it opens only when asked for, and for this window alone. */
    private boolean over;

    Beside(JComponent document, JComponent side) {
        this.document = document;
        this.side = side;
        setOpaque(false);
        setLayout(new Side());
        edge.setOpaque(false);
        edge.setCursor(Cursor.getPredefinedCursor(Cursor.E_RESIZE_CURSOR));
        MouseAdapter drag = new MouseAdapter() {
            @Override
            public void mouseDragged(MouseEvent e) {
                width = Math.max(LEAST, Math.min(MOST, (int) ((getWidth() - edge.getX() - e.getX()) / Scale.of(1f))));
                revalidate();
            }

            @Override
            public void mouseReleased(MouseEvent e) {
                preferences().putInt(WIDTH, width);
            }
        };
        edge.addMouseListener(drag);
        edge.addMouseMotionListener(drag);
        add(edge);
        add(side);
        add(document);
    }

    private static Preferences preferences() {
        return NbPreferences.forModule(Beside.class);
    }

    /** Whether there is too little room for both. */
    boolean narrow() {
        return getWidth() > 0 && getWidth() < Scale.of(ROOM);
    }

    /** Whether the panel is open. */
    boolean isOpen() {
        return narrow() ? over : open;
    }

    /** Opens the panel or closes it. */
    void toggle() {
        if (narrow()) {
            over = !over;
        } else {
            open = !open;
            preferences().putBoolean(OPEN, open);
        }
        revalidate();
        repaint();
    }

    @Override
    public boolean isOptimizedDrawingEnabled() {
        return false;
    }

    /** The panel takes its width, the document the rest, or all where there is too little. */
    private final class Side implements LayoutManager {
        @Override
        public void addLayoutComponent(String name, java.awt.Component component) {
            // told by their order
        }

        @Override
        public void removeLayoutComponent(java.awt.Component component) {
            // told by their order
        }

        @Override
        public Dimension preferredLayoutSize(Container of) {
            return document.getPreferredSize();
        }

        @Override
        public Dimension minimumLayoutSize(Container of) {
            return new Dimension(0, 0);
        }

        @Override
        public void layoutContainer(Container of) {
            int high = of.getHeight();
            int wide = Math.min(Scale.of(width), of.getWidth());
            boolean shown = isOpen();
            side.setVisible(shown);
            edge.setVisible(shown);
            document.setBounds(0, 0, shown && !narrow() ? of.getWidth() - wide : of.getWidth(), high);
            side.setBounds(of.getWidth() - wide, 0, wide, high);
            edge.setBounds(of.getWidth() - wide - 1, 0, Scale.of(EDGE), high);
        }
    }
}
