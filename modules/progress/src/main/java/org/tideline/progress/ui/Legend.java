package org.tideline.progress.ui;

import java.awt.Component;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import javax.swing.Icon;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.openide.util.NbBundle.Messages;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.Member;
import org.tideline.progress.model.Chart;
import org.tideline.progress.model.Panel;
import org.tideline.progress.model.Wording;
import org.tideline.progress.spi.Point;
import org.tideline.ui.support.api.MemberMark;
import org.tideline.ui.support.api.Palette;
import org.tideline.ui.support.api.Scale;
import org.tideline.ui.support.api.Tokens;
import org.tideline.ui.support.api.Type;

/**
 * The row above the chart: each member with a real sample of line and band, how many ratings, and for the therapist
 * whose ratings are open to whom. Event thread.
 */
@Messages({
    "# {0} - how many",
    "Legend_count={0,choice,0#no ratings|1#1 rating|1<{0} ratings}",
    "# {0} - how many ratings", "# {1} - names",
    "Legend_open={0}, open to {1}",
    "# {0} - how many ratings", "# {1} - names",
    "Legend_some={0}, some open to {1}",
    "# {0} - how many ratings", "# {1} - names", "# {2} - other names",
    "Legend_openAndSome={0}, open to {1}, some open to {2}",
    "# {0} - how many ratings", "# {1} - name",
    "Legend_own={0}, {1}\u2019s own"
})
final class Legend extends JPanel {
    private static final long serialVersionUID = 1;

    Legend() {
        super(new MigLayout("insets 0, gapx 6, gapy 4, wrap 6"));
        setOpaque(false);
    }

    /** Shows the members of a chart. */
    void show(Case of, Chart chart) {
        removeAll();
        for (Panel panel : chart.panels()) {
            JLabel name = Type.STRONG.on(Tokens.TEXT1.text(new JLabel(panel.name(), new Sample(panel.mark()), JLabel.LEADING)));
            name.setIconTextGap(Scale.of(8));
            add(name);
            JLabel count = Type.BASE.on(Tokens.TEXT2.text(new JLabel(words(of, panel, chart.therapist()))));
            count.setToolTipText(count.getText());
            add(count, "wmin 40, gapafter 18");
        }
        revalidate();
        repaint();
    }

    /** How many ratings, and for the therapist to whom all of them are open, and to whom some. */
    static String words(Case of, Panel panel, boolean therapist) {
        List<Point> points = panel.slice().points();
        String count = Bundle.Legend_count(points.size());
        long author = panel.slice().series().person();
        List<Member> others = of.people().stream().filter(m -> m.person() != author).toList();
        if (!therapist || others.isEmpty() || points.isEmpty()) {
            return count;
        }
        List<String> all = new ArrayList<>();
        List<String> some = new ArrayList<>();
        for (Member other : others) {
            long open = points.stream().filter(p -> Panel.opened(p) && p.label().openedTo().contains(other.person())).count();
            if (open > 0) {
                (open == points.size() ? all : some).add(other.name());
            }
        }
        if (all.isEmpty() && some.isEmpty()) {
            return Bundle.Legend_own(count, of.member(author).map(Member::name).orElse(""));
        }
        return some.isEmpty() ? Bundle.Legend_open(count, Wording.list(all))
                : all.isEmpty() ? Bundle.Legend_some(count, Wording.list(some))
                : Bundle.Legend_openAndSome(count, Wording.list(all), Wording.list(some));
    }

    /** A piece of the member's band and level with a mark on it. */
    private record Sample(int mark) implements Icon {
        @Override
        public int getIconWidth() {
            return Scale.of(34);
        }

        @Override
        public int getIconHeight() {
            return Scale.of(12);
        }

        @Override
        public void paintIcon(Component c, Graphics graphics, int x, int y) {
            Graphics2D g = (Graphics2D) graphics.create();
            try {
                g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
                g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
                Palette palette = Palette.screen();
                double middle = y + getIconHeight() / 2.0;
                g.setColor(palette.band(mark));
                g.fill(new Rectangle2D.Double(x, y + 1, getIconWidth(), getIconHeight() - 2.0));
                g.setColor(palette.mark(mark));
                g.setStroke(MemberMark.levelStroke(mark, Scale.of(2.5f)));
                g.draw(new Line2D.Double(x, middle, x + getIconWidth(), middle));
                MemberMark.paint(g, palette, mark, x + getIconWidth() / 2.0, middle, Scale.of(4f), false);
            } finally {
                g.dispose();
            }
        }
    }
}
