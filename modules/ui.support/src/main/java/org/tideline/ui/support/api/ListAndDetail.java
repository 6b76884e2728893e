package org.tideline.ui.support.api;

import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import javax.swing.JComponent;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;

/** A list with what is chosen in it beside it; where it is narrow that stands below. Event thread. */
public final class ListAndDetail extends JPanel {
    private static final long serialVersionUID = 1;
    private static final int NARROW = 820;
    private final JComponent list;
    private final JComponent detail;
    private final String columns;
    private boolean narrow;

    /** A list with a few words beside it. */
    public ListAndDetail(JComponent list, JComponent detail) {
        this(list, detail, "[grow, fill][300:34%:420, fill]");
    }

    /** A short list with much to read beside it. */
    public static ListAndDetail reading(JComponent list, JComponent detail) {
        return new ListAndDetail(list, detail, "[280:38%:460, fill][grow, fill]");
    }

    private ListAndDetail(JComponent list, JComponent detail, String columns) {
        this.list = list;
        this.detail = detail;
        this.columns = columns;
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
        setLayout(narrow ? new MigLayout("insets 0, gap 0, fill, wrap 1", "[grow, fill]", "[grow 55, fill][grow 45, fill]")
                : new MigLayout("insets 0, gap 0, fill", columns, "[grow, fill]"));
        add(list, narrow ? "wmin 0, h 55%, hmin 0" : "wmin 0");
        add(detail, narrow ? "wmin 0, h 45%, hmin 0" : "wmin 0");
        revalidate();
    }
}
