package org.tideline.clients.ui;

import javax.swing.JComponent;
import javax.swing.JScrollPane;
import net.miginfocom.swing.MigLayout;
import org.tideline.ui.support.api.Column;
import org.tideline.ui.support.api.Scroll;
import org.tideline.ui.support.api.Tokens;

/** A column of forms that scrolls downwards and never sideways. */
final class Page extends Column {
    private static final long serialVersionUID = 1;

    /** @param layout MigLayout constraints, such as {@code wrap 1} */
    Page(String layout, String columns) {
        super(new MigLayout(layout, columns));
        setOpaque(true);
        Tokens.PANEL.ground(this);
    }

    /** The page within a scroll pane without edges. */
    static JScrollPane scrolling(JComponent page) {
        JScrollPane scroll = Scroll.plain(page, Tokens.PANEL);
        scroll.setHorizontalScrollBarPolicy(JScrollPane.HORIZONTAL_SCROLLBAR_NEVER);
        return scroll;
    }
}
