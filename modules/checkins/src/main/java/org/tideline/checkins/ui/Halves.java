package org.tideline.checkins.ui;

import java.awt.Dimension;
import java.awt.Rectangle;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.Scrollable;
import net.miginfocom.swing.MigLayout;
import org.tideline.ui.support.api.Scale;

/** Both halves side by side, or one below the other where there is no room. */
final class Halves extends JPanel implements Scrollable {
    private static final long serialVersionUID = 1;
    private static final int NARROW = 860;
    private final JComponent left;
    private final JComponent right;
    private boolean narrow;

    Halves(JComponent left, JComponent right) {
        this.left = left;
        this.right = right;
        setOpaque(false);
        arrange();
        addComponentListener(new ComponentAdapter() {
            @Override
            public void componentResized(ComponentEvent e) {
                if (narrow != getWidth() < Scale.of(NARROW)) {
                    narrow = !narrow;
                    arrange();
                }
            }
        });
    }

    private void arrange() {
        removeAll();
        if (narrow) {
            setLayout(new MigLayout("insets 4 28 20 28, wrap 1, fillx, gap 0 24", "[grow, fill]"));
        } else {
            setLayout(new MigLayout("insets 0 28 12 28, fill, gap 28 0", "[380!, fill][grow, fill]", "[grow, top]"));
        }
        add(left, "aligny top, wmin 0");
        add(right, "growy, wmin 0");
        revalidate();
    }

    @Override
    public Dimension getPreferredScrollableViewportSize() {
        return getPreferredSize();
    }

    @Override
    public int getScrollableUnitIncrement(Rectangle visible, int orientation, int direction) {
        return 24;
    }

    @Override
    public int getScrollableBlockIncrement(Rectangle visible, int orientation, int direction) {
        return visible.height;
    }

    @Override
    public boolean getScrollableTracksViewportWidth() {
        return true;
    }

    @Override
    public boolean getScrollableTracksViewportHeight() {
        return getParent() != null && getParent().getHeight() > getPreferredSize().height;
    }
}
