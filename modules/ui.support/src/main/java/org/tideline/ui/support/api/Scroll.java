package org.tideline.ui.support.api;

import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JScrollPane;

/** Scrolling content without an edge of its own, scroll bars included on one ground. Event thread. */
public final class Scroll {
    private static final int STEP = 16;

    private Scroll() {
    }

    /**
     * @param view   what scrolls
     * @param ground the ground of the region it lies in
     */
    public static JScrollPane plain(JComponent view, Tokens ground) {
        JScrollPane scroll = new JScrollPane(view);
        scroll.setBorder(BorderFactory.createEmptyBorder());
        scroll.setViewportBorder(BorderFactory.createEmptyBorder());
        ground.ground(scroll).getViewport().setOpaque(false);
        scroll.getVerticalScrollBar().setUnitIncrement(Scale.of(STEP));
        String track = "track: $" + ground.key() + "; hoverTrackColor: $" + ground.key();
        scroll.getVerticalScrollBar().putClientProperty("FlatLaf.style", track);
        scroll.getHorizontalScrollBar().putClientProperty("FlatLaf.style", track);
        return scroll;
    }
}
