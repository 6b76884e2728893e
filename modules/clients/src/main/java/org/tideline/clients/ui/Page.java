package org.tideline.clients.ui;

import java.awt.Component;
import java.awt.Dimension;
import java.awt.Rectangle;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.Scrollable;
import net.miginfocom.swing.MigLayout;
import org.tideline.ui.support.api.Scroll;
import org.tideline.ui.support.api.Tokens;

/** A column of forms that scrolls downwards and never sideways. */
final class Page extends JPanel implements Scrollable {
    private static final long serialVersionUID = 1;

    /** @param layout MigLayout constraints, such as {@code wrap 1} */
    Page(String layout, String columns) {
        super(new MigLayout(layout, columns));
        Tokens.PANEL.ground(this);
    }

    /** The page within a scroll pane without edges. */
    static JScrollPane scrolling(JComponent page) {
        JScrollPane scroll = Scroll.plain(page, Tokens.PANEL);
        scroll.setHorizontalScrollBarPolicy(JScrollPane.HORIZONTAL_SCROLLBAR_NEVER);
        return scroll;
    }

    @Override
    public Dimension getPreferredScrollableViewportSize() {
        return getPreferredSize();
    }

    @Override
    public int getScrollableUnitIncrement(Rectangle view, int orientation, int direction) {
        return 20;
    }

    @Override
    public int getScrollableBlockIncrement(Rectangle view, int orientation, int direction) {
        return view.height - 40;
    }

    @Override
    public boolean getScrollableTracksViewportWidth() {
        return true;
    }

    @Override
    public boolean getScrollableTracksViewportHeight() {
        Component view = getParent();
        return view != null && view.getHeight() > getPreferredSize().height;
    }
}
