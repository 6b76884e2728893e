package org.tideline.checkins.ui;

import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import javax.swing.JComponent;
import net.miginfocom.swing.MigLayout;
import org.tideline.ui.support.api.Column;
import org.tideline.ui.support.api.Scale;

/** Both halves side by side, or one below the other where there is no room. */
final class Halves extends Column {
    private static final long serialVersionUID = 1;
    private static final int NARROW = 860;
    private final JComponent left;
    private final JComponent right;
    private boolean narrow;

    Halves(JComponent left, JComponent right) {
        super(new MigLayout());
        this.left = left;
        this.right = right;
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
}
