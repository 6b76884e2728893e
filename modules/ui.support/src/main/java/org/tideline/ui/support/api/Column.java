package org.tideline.ui.support.api;

import java.awt.Dimension;
import java.awt.LayoutManager;
import java.awt.Rectangle;
import javax.swing.JPanel;
import javax.swing.Scrollable;

/** A panel that is always as wide as the view it scrolls in, so that its words wrap instead of running out. */
public class Column extends JPanel implements Scrollable {
    private static final long serialVersionUID = 1;
    private static final int STEP = 24;

    /** @param layout how its content is laid out */
    public Column(LayoutManager layout) {
        super(layout);
        setOpaque(false);
    }

    @Override
    public final Dimension getPreferredScrollableViewportSize() {
        return getPreferredSize();
    }

    @Override
    public final int getScrollableUnitIncrement(Rectangle visible, int orientation, int direction) {
        return Scale.of(STEP);
    }

    @Override
    public final int getScrollableBlockIncrement(Rectangle visible, int orientation, int direction) {
        return visible.height;
    }

    @Override
    public final boolean getScrollableTracksViewportWidth() {
        return true;
    }

    /** Whether it is also as high as the view: where its content is lower, unless a subclass says otherwise. */
    @Override
    public boolean getScrollableTracksViewportHeight() {
        return getParent() != null && getParent().getHeight() > getPreferredSize().height;
    }
}
