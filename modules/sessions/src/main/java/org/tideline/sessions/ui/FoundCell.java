package org.tideline.sessions.ui;

import java.awt.Component;
import java.awt.Dimension;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Toolkit;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.text.AttributedString;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.accessibility.Accessible;
import javax.accessibility.AccessibleContext;
import javax.swing.JComponent;
import javax.swing.JList;
import javax.swing.ListCellRenderer;
import javax.swing.plaf.basic.BasicGraphicsUtils;
import org.openide.util.NbBundle.Messages;
import org.tideline.sessions.model.search.Excerpt;
import org.tideline.sessions.model.search.NoteHit;
import org.tideline.ui.support.api.DayWords;
import org.tideline.ui.support.api.DrawerBadge;
import org.tideline.ui.support.api.Scale;
import org.tideline.ui.support.api.Tokens;
import org.tideline.ui.support.api.Type;

/** Draws what was found: case, day and drawer before the words, then two lines of them, what was looked for in bold. */
@Messages({
    "FoundCell.addendum=Addendum", "FoundCell.draft=Not signed",
    "# {0} - names", "# {1} - code", "FoundCell.case={0} · {1}",
    "# {0} - drawer", "# {1} - case", "# {2} - where", "# {3} - words", "FoundCell.name={0}: {1}, {2}. {3}"})
final class FoundCell extends JComponent implements ListCellRenderer<FoundNote>, Accessible {
    private static final long serialVersionUID = 1;
    /** The height of a row. */
    static final int HEIGHT = 82;
    private static final int LEFT = 24;
    private static final int LINES = 2;
    private final DrawerBadge badge = new DrawerBadge();
    private transient FoundNote row;
    private boolean selected;

    @Override
    public Component getListCellRendererComponent(JList<? extends FoundNote> list, FoundNote value, int index, boolean isSelected,
            boolean cellHasFocus) {
        row = value;
        selected = isSelected;
        badge.set(value.hit().label(), value.of());
        return this;
    }

    @Override
    public Dimension getPreferredSize() {
        return new Dimension(Scale.of(200), Scale.of(HEIGHT));
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
            g.setColor((selected ? Tokens.SELECTION : Tokens.PANEL).color());
            g.fillRect(0, 0, getWidth(), getHeight());
            g.setColor(Tokens.LINE.color());
            g.fillRect(Scale.of(LEFT), getHeight() - 1, getWidth() - 2 * Scale.of(LEFT), 1);
            excerpt(g, head(g));
        } finally {
            g.dispose();
        }
    }

    /** Drawer, case and where in it, on one line; answers with its lower end. */
    private int head(Graphics2D g) {
        int top = Scale.of(9);
        int left = Scale.of(LEFT);
        int right = getWidth() - left;
        Dimension size = badge.getPreferredSize();
        badge.setSize(size);
        Graphics2D at = (Graphics2D) g.create(left, top, size.width, size.height);
        badge.paint(at);
        at.dispose();
        int x = left + size.width + Scale.of(10);
        g.setFont(Type.CAPTION.font());
        FontMetrics small = g.getFontMetrics();
        String where = BasicGraphicsUtils.getClippedString(this, small, where(row.hit()), (right - x) / 2);
        g.setColor(Tokens.TEXT2.color());
        int base = top + (size.height - small.getHeight()) / 2 + small.getAscent();
        g.drawString(where, right - small.stringWidth(where), base);
        g.setFont(Type.STRONG.font());
        g.setColor(Tokens.TEXT1.color());
        g.drawString(BasicGraphicsUtils.getClippedString(this, g.getFontMetrics(), Bundle.FoundCell_case(row.of().title(), row.of().code()),
                right - x - small.stringWidth(where) - Scale.of(16)), x, base);
        return top + size.height + Scale.of(5);
    }

    private void excerpt(Graphics2D g, int top) {
        Excerpt excerpt = row.hit().excerpt();
        float left = Scale.of(LEFT);
        float width = getWidth() - 2 * left;
        if (excerpt.words().isEmpty() || width < left) {
            return;
        }
        AttributedString words = new AttributedString(excerpt.words());
        words.addAttribute(TextAttribute.FONT, Type.BASE.font());
        for (Excerpt.Mark mark : excerpt.marks()) {
            words.addAttribute(TextAttribute.FONT, Type.STRONG.font(), mark.from(), mark.to());
        }
        LineBreakMeasurer lines = new LineBreakMeasurer(words.getIterator(), g.getFontRenderContext());
        g.setColor(Tokens.TEXT1.color());
        float y = top;
        for (int line = 0; line < LINES && lines.getPosition() < excerpt.words().length(); line++) {
            TextLayout layout = lines.nextLayout(width);
            y += layout.getAscent();
            layout.draw(g, layout.isLeftToRight() ? left : left + width - layout.getAdvance(), y);
            y += layout.getDescent() + layout.getLeading() + Scale.of(1);
        }
    }

    private static String where(NoteHit hit) {
        List<String> words = new ArrayList<>();
        if (!hit.note().locked()) {
            words.add(Bundle.FoundCell_draft());
        }
        if (hit.addendum() != null) {
            words.add(Bundle.FoundCell_addendum());
        }
        words.add(hit.note().template());
        words.add(DayWords.full(hit.note().session().day()));
        return String.join(" · ", words);
    }

    /** What a screen reader says of a row. */
    static String words(FoundNote row) {
        return Bundle.FoundCell_name(DrawerBadge.words(row.hit().label(), row.of()), Bundle.FoundCell_case(row.of().title(), row.of().code()),
                where(row.hit()), row.hit().excerpt().words());
    }

    @Override
    public AccessibleContext getAccessibleContext() {
        if (accessibleContext == null) {
            accessibleContext = new AccessibleJComponent() {
                private static final long serialVersionUID = 1;

                @Override
                public String getAccessibleName() {
                    return row == null ? "" : words(row);
                }
            };
        }
        return accessibleContext;
    }
}
