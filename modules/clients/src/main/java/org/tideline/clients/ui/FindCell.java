package org.tideline.clients.ui;

import java.awt.Component;
import java.awt.Dimension;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Toolkit;
import java.awt.geom.RoundRectangle2D;
import java.util.Map;
import javax.accessibility.Accessible;
import javax.accessibility.AccessibleContext;
import javax.swing.JComponent;
import javax.swing.JList;
import javax.swing.ListCellRenderer;
import javax.swing.plaf.basic.BasicGraphicsUtils;
import org.openide.util.NbBundle.Messages;
import org.tideline.clients.model.Search;
import org.tideline.core.api.Labelled;
import org.tideline.ui.support.api.DrawerBadge;
import org.tideline.ui.support.api.Scale;
import org.tideline.ui.support.api.Tokens;
import org.tideline.ui.support.api.Type;

/** Draws what was found: the drawer before the words where it is an item, and where it belongs at the right. */
@Messages({
    "# {0} - group", "# {1} - how many", "FindCell.more={0}, the first {1}",
    "# {0} - names", "# {1} - code", "# {2} - further words", "FindCell.in={0} · {1} · {2}"})
final class FindCell extends JComponent implements ListCellRenderer<FindRow>, Accessible {
    private static final long serialVersionUID = 1;
    private static final int ROW = 32;
    private static final int HEAD = 28;
    private static final int LEFT = 20;
    private final DrawerBadge badge = new DrawerBadge();
    private transient FindRow row;
    private boolean selected;

    @Override
    public Component getListCellRendererComponent(JList<? extends FindRow> list, FindRow value, int index, boolean isSelected,
            boolean cellHasFocus) {
        row = value;
        selected = isSelected;
        return this;
    }

    @Override
    public Dimension getPreferredSize() {
        return new Dimension(Scale.of(100), Scale.of(row instanceof FindRow.One ? ROW : HEAD));
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D g = (Graphics2D) graphics.create();
        try {
            g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            if (Toolkit.getDefaultToolkit().getDesktopProperty("awt.font.desktophints") instanceof Map<?, ?> hints) {
                g.addRenderingHints(hints);
            }
            if (row instanceof FindRow.Head head) {
                g.setFont(Type.LABEL.font());
                g.setColor(Tokens.TEXT2.color());
                g.drawString(words(head), Scale.of(LEFT), base(g, Scale.of(2)));
            } else if (row instanceof FindRow.One one) {
                paint(g, one.found());
            }
        } finally {
            g.dispose();
        }
    }

    private int base(Graphics2D g, int lower) {
        FontMetrics metrics = g.getFontMetrics();
        return (getHeight() - metrics.getHeight()) / 2 + metrics.getAscent() + lower;
    }

    private void paint(Graphics2D g, Search.Found found) {
        if (selected) {
            float arc = Scale.of(12f);
            g.setColor(Tokens.SELECTION.color());
            g.fill(new RoundRectangle2D.Float(Scale.of(8), 1, getWidth() - Scale.of(16), getHeight() - 2f, arc, arc));
        }
        int x = Scale.of(LEFT);
        int right = getWidth() - Scale.of(LEFT);
        Labelled item = found.hit().of();
        if (item != null && found.in() != null) {
            badge.set(item.label(), found.in());
            Dimension size = badge.getPreferredSize();
            badge.setSize(size);
            Graphics2D at = (Graphics2D) g.create(x, (getHeight() - size.height) / 2, size.width, size.height);
            badge.paint(at);
            at.dispose();
            x += size.width + Scale.of(10);
        }
        g.setFont(Type.CAPTION.font());
        FontMetrics small = g.getFontMetrics();
        String detail = BasicGraphicsUtils.getClippedString(this, small, detail(found), (right - x) / 2);
        g.setColor(Tokens.TEXT2.color());
        g.drawString(detail, right - small.stringWidth(detail), base(g, 0));
        right -= small.stringWidth(detail) + Scale.of(16);
        g.setFont(Type.BASE.font());
        g.setColor(Tokens.TEXT1.color());
        g.drawString(BasicGraphicsUtils.getClippedString(this, g.getFontMetrics(), found.hit().text(), right - x), x, base(g, 0));
    }

    private static String words(FindRow.Head head) {
        return head.more() ? Bundle.FindCell_more(head.title(), Search.SHOWN) : head.title();
    }

    /** An item says which case before anything else. */
    private static String detail(Search.Found found) {
        return found.in() == null ? found.hit().detail()
                : Bundle.FindCell_in(found.in().title(), found.in().code(), found.hit().detail());
    }

    /** What a screen reader says of a row. */
    static String words(FindRow row) {
        if (row instanceof FindRow.One one) {
            Search.Found found = one.found();
            Labelled item = found.hit().of();
            String drawer = item == null || found.in() == null ? "" : DrawerBadge.words(item.label(), found.in()) + ": ";
            return drawer + found.hit().text() + ", " + detail(found);
        }
        return row instanceof FindRow.Head head ? words(head) : "";
    }

    @Override
    public AccessibleContext getAccessibleContext() {
        if (accessibleContext == null) {
            accessibleContext = new AccessibleJComponent() {
                private static final long serialVersionUID = 1;

                @Override
                public String getAccessibleName() {
                    return words(row);
                }
            };
        }
        return accessibleContext;
    }
}
