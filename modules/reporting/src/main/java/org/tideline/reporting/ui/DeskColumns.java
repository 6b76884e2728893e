package org.tideline.reporting.ui;

import java.awt.BorderLayout;
import java.awt.CardLayout;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import javax.swing.JComponent;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.openide.util.NbBundle.Messages;
import org.tideline.ui.support.api.Line;
import org.tideline.ui.support.api.Scale;
import org.tideline.ui.support.api.Segmented;
import org.tideline.ui.support.api.Tokens;

/** The three columns of the release desk; where there is no room for three, pages and list take turns. Event thread. */
@Messages({"DeskColumns.view=What is shown", "DeskColumns.what=What goes", "DeskColumns.pages=Pages"})
final class DeskColumns extends JPanel {
    private static final long serialVersionUID = 1;
    private static final int SIDE = 300, NARROW_SIDE = 280, THREE = 1060;
    private final JComponent side;
    private final JComponent sorted;
    private final JComponent preview;
    private final JPanel cards = new JPanel(new CardLayout());
    private final Segmented view = new Segmented(Bundle.DeskColumns_view(), Bundle.DeskColumns_what(), Bundle.DeskColumns_pages());
    private Boolean three;

    DeskColumns(JComponent side, JComponent sorted, JComponent preview) {
        setOpaque(false);
        this.side = side;
        this.sorted = sorted;
        this.preview = preview;
        cards.setOpaque(false);
        view.onSelect(i -> ((CardLayout) cards.getLayout()).show(cards, Integer.toString(i)));
        arrange(false);
        addComponentListener(new ComponentAdapter() {
            @Override
            public void componentResized(ComponentEvent e) {
                arrange(getWidth() >= Scale.of(THREE));
            }
        });
    }

    private void arrange(boolean wide) {
        if (three != null && wide == three) {
            return;
        }
        three = wide;
        removeAll();
        cards.removeAll();
        if (wide) {
            setLayout(new MigLayout("insets 0, fill, gap 0", "[" + SIDE + "!,fill][grow 52,fill][grow 48,fill]", "[grow,fill]"));
            add(side, "wmin 0, hmin 0");
            add(sorted, "wmin 0, hmin 0, w 400");
            add(preview, "wmin 0, hmin 0, w 360");
        } else {
            setLayout(new MigLayout("insets 0, fill, gap 0", "[" + NARROW_SIDE + "!,fill][grow,fill]", "[grow,fill]"));
            cards.add(sorted, "0");
            cards.add(preview, "1");
            JPanel turns = new JPanel(new MigLayout("insets 8 20 8 20"));
            turns.setOpaque(false);
            turns.setBorder(Line.below(null));
            turns.add(view);
            JPanel right = Tokens.PANEL.ground(new JPanel(new BorderLayout()));
            right.add(turns, BorderLayout.NORTH);
            right.add(cards, BorderLayout.CENTER);
            add(side, "wmin 0, hmin 0");
            add(right, "wmin 0, hmin 0");
            ((CardLayout) cards.getLayout()).show(cards, Integer.toString(view.selected()));
        }
        sorted.setVisible(wide || view.selected() == 0);
        preview.setVisible(wide || view.selected() == 1);
        revalidate();
        repaint();
    }
}
