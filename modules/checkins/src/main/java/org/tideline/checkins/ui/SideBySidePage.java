package org.tideline.checkins.ui;

import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.openide.util.NbBundle.Messages;
import org.tideline.checkins.model.SideBySide;
import org.tideline.ui.support.api.DayWords;
import org.tideline.ui.support.api.Line;
import org.tideline.ui.support.api.MemberMark;
import org.tideline.ui.support.api.Palette;
import org.tideline.ui.support.api.Scale;
import org.tideline.ui.support.api.Tokens;
import org.tideline.ui.support.api.Type;
import org.tideline.ui.support.api.Words;

/** What each answered to the same question, beside each other; it says nothing of what they have in common or have not. */
@Messages({"SIDE_title=Side by side", "# {0} - name", "# {1} - day", "SIDE_who={0}, {1}",
    "SIDE_nothing=There is nothing on this page today."})
final class SideBySidePage extends JPanel {
    private static final long serialVersionUID = 1;

    SideBySidePage(List<SideBySide.Row> rows) {
        super(new MigLayout("insets 0, wrap 1, gap 0 0, fillx", "[grow, fill]"));
        setOpaque(false);
        add(Words.passive(Bundle.SIDE_title(), Type.GREETING), "wmin 0, gapbottom 10");
        if (rows.isEmpty()) {
            add(Words.passive(Bundle.SIDE_nothing(), Type.SENTENCE), "wmin 0");
        }
        for (SideBySide.Row row : rows) {
            add(row(row), "wmin 0");
        }
    }

    private static JComponent row(SideBySide.Row row) {
        JPanel panel = new JPanel(new MigLayout("insets 12 0 12 0, wrap 1, gap 0 6, fillx", "[grow, fill]"));
        panel.setOpaque(false);
        panel.setBorder(new Line(Tokens.LINE, 0, 0, 1, 0, null));
        panel.add(Words.passive(row.question().title(), Type.SENTENCE), "wmin 0");
        for (SideBySide.Cell cell : row.cells()) {
            JPanel one = new JPanel(new MigLayout("insets 0, gap 10 0, fillx", "[][190!][grow, fill]", "[center]"));
            one.setOpaque(false);
            one.add(new JLabel(MemberMark.icon(cell.member().mark(), 14)));
            one.add(Type.BASE.on(Tokens.TEXT2.text(new JLabel(Bundle.SIDE_who(cell.member().name(), DayWords.brief(cell.day()))))), "wmin 0");
            one.add(Words.passive(cell.words(), cell.value() == null ? Type.NOTE : Type.HEADING), "wmin 0");
            panel.add(one, "wmin 0");
        }
        if (row.cells().stream().anyMatch(cell -> cell.value() != null)) {
            panel.add(new Axis(row.cells()));
            JPanel ends = new JPanel(new MigLayout("insets 0, fillx", "[][grow, right]"));
            ends.setOpaque(false);
            ends.add(Type.CAPTION.on(Tokens.TEXT2.text(new JLabel(row.question().low()))));
            ends.add(Type.CAPTION.on(Tokens.TEXT2.text(new JLabel(row.question().high()))));
            panel.add(ends);
        }
        return panel;
    }

    /** From 0 to 10 with each one's mark; those at the same place stand above each other. */
    private static final class Axis extends JComponent {
        private static final long serialVersionUID = 1;
        private static final int TOP = 10;
        private static final int STEP = 20;
        private static final int RADIUS = 7;
        private final transient List<SideBySide.Cell> cells;

        Axis(List<SideBySide.Cell> cells) {
            this.cells = cells.stream().filter(cell -> cell.value() != null).toList();
        }

        @Override
        public Dimension getPreferredSize() {
            return new Dimension(Scale.of(200), Scale.of(14 + STEP * cells.size()));
        }

        @Override
        protected void paintComponent(Graphics graphics) {
            Graphics2D g = (Graphics2D) graphics.create();
            try {
                g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
                g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
                int edge = Scale.of(RADIUS + 2);
                double wide = getWidth() - 2.0 * edge;
                int base = getHeight() - Scale.of(6);
                g.setColor(Tokens.AXIS.color());
                g.fillRect(edge, base, (int) wide, Math.max(1, Scale.of(1)));
                for (int tick = 0; tick <= TOP; tick++) {
                    g.fillRect((int) (edge + wide * tick / TOP), base, Math.max(1, Scale.of(1)), Scale.of(4));
                }
                Map<Double, Integer> at = new HashMap<>();
                for (SideBySide.Cell cell : cells) {
                    double x = edge + wide * cell.value().doubleValue() / TOP;
                    int above = at.merge(x, 1, Integer::sum) - 1;
                    MemberMark.paint(g, Palette.screen(), cell.member().mark(), x, base - Scale.of(RADIUS + 4f) - above * Scale.of((float) STEP),
                            Scale.of((float) RADIUS), false);
                }
            } finally {
                g.dispose();
            }
        }
    }
}
