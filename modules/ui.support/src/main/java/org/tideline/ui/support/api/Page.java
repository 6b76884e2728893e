package org.tideline.ui.support.api;

import javax.swing.JComponent;
import javax.swing.JScrollPane;
import net.miginfocom.swing.MigLayout;

/** A column of forms that scrolls downwards and never sideways. */
public final class Page extends Column {
    private static final long serialVersionUID = 1;

    /** @param layout MigLayout constraints, such as {@code wrap 1} */
    public Page(String layout, String columns) {
        super(new MigLayout(layout, columns));
        setOpaque(true);
        Tokens.PANEL.ground(this);
    }

    /** The page within a scroll pane without edges. */
    public static JScrollPane scrolling(JComponent page) {
        JScrollPane scroll = Scroll.plain(page, Tokens.PANEL);
        scroll.setHorizontalScrollBarPolicy(JScrollPane.HORIZONTAL_SCROLLBAR_NEVER);
        return scroll;
    }
}
