package org.tideline.ui.support.api;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.swing.Icon;
import javax.swing.JComponent;
import javax.accessibility.Accessible;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import org.openide.util.NbBundle.Messages;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.Member;
import org.tideline.clients.api.WorkingFormat;
import org.tideline.core.api.Drawer;
import org.tideline.core.api.Label;
import org.tideline.core.api.Opening;

/**
 * Says whose an item is: tinted for joint and a member's own, dashed for the therapist's, inverted for psychotherapy
 * notes; always with words, and with whom it was opened to (ux.md §3). Can be used again and again by a list's
 * renderer. Event thread.
 */
@Messages({
    "DrawerBadge.joint=Joint",
    "# {0} - name", "DrawerBadge.own={0}’s own",
    "DrawerBadge.therapist=Therapist’s",
    "DrawerBadge.psychotherapy=Psychotherapy note",
    "# {0} - name", "DrawerBadge.safety={0}’s safety record",
    "DrawerBadge.safetyNoOwner=Safety record",
    "# {0} - names", "DrawerBadge.room=open to {0}",
    "# {0} - names", "DrawerBadge.paper=open to {0}, also on paper",
    "# {0} - words", "DrawerBadge.accessible=Drawer: {0}"})
public final class DrawerBadge extends JComponent implements Accessible {
    private static final long serialVersionUID = 1;
    private static final int HEIGHT = 22;
    private static final int BEFORE = 5;
    private static final int AFTER = 8;
    private static final int GLYPH = 16;
    private static final int GAP = 6;
    private static final int DIVIDER = 17;
    private static final int EYE = 14;
    private transient Label label;
    private transient Case of;
    private boolean compact;

    /** A badge still without a drawer; set one before it is shown. */
    public DrawerBadge() {
        Type.CAPTION.on(this);
    }

    /** The badge of an item of a case. */
    public DrawerBadge(Label label, Case of) {
        this();
        set(label, of);
    }

    /** Shows another item's drawer. */
    public void set(Label newLabel, Case newCase) {
        label = newLabel;
        of = newCase;
        setToolTipText(compact ? words(label, of) : null);
        revalidate();
        repaint();
    }

    /** The glyph alone, with the words as tooltip: only where space is short. */
    public void compact(boolean glyphAlone) {
        compact = glyphAlone;
        revalidate();
    }

    /** The badge in words: "Mara's own, open to Jonas". Any thread. */
    public static String words(Label label, Case of) {
        String opened = opened(label, of, false);
        return opened.isEmpty() ? drawer(label, of) : drawer(label, of) + ", " + opened;
    }

    private static String drawer(Label label, Case of) {
        Optional<String> owner = of.member(label.owner()).map(Member::name);
        return switch (label.drawer()) {
            case JOINT -> Bundle.DrawerBadge_joint();
            case OWN -> Bundle.DrawerBadge_own(owner.orElse("?"));
            case THERAPIST -> Bundle.DrawerBadge_therapist();
            case PSYCHOTHERAPY -> Bundle.DrawerBadge_psychotherapy();
            case SAFETY -> owner.map(Bundle::DrawerBadge_safety).orElse(Bundle.DrawerBadge_safetyNoOwner());
        };
    }

    private static String opened(Label label, Case of, boolean brief) {
        // Each alone: openings are kept but do not count (clinical.md 6.3).
        if (label.drawer() != Drawer.OWN || label.opening() == Opening.CLOSED || label.authorOnly()
                || of.format() == WorkingFormat.EACH_ALONE) {
            return "";
        }
        List<String> names = of.people().stream().filter(m -> m.person() != label.owner())
                .filter(m -> label.openedTo().contains(m.person())).map(Member::name).toList();
        if (names.isEmpty()) {
            return "";
        }
        String joined = names.size() == 1 ? names.get(0)
                : String.join(", ", names.subList(0, names.size() - 1)) + " & " + names.get(names.size() - 1);
        return label.opening() == Opening.PAPER && !brief ? Bundle.DrawerBadge_paper(joined) : Bundle.DrawerBadge_room(joined);
    }

    /** The glyph of a drawer, 16 pixels at 100 %; for filters. */
    public static Icon glyph(Label label, Case of) {
        return new DrawerGlyph(label.drawer(), of.member(label.owner()));
    }

    /** The glyph of a drawer that belongs to nobody in particular. */
    public static Icon glyph(Drawer drawer) {
        return new DrawerGlyph(drawer, Optional.empty());
    }

    @Override
    public Dimension getPreferredSize() {
        if (label == null) {
            return new Dimension(0, Scale.of(HEIGHT));
        }
        DrawerGlyph glyph = new DrawerGlyph(label.drawer(), of.member(label.owner()));
        if (compact) {
            return new Dimension(glyph.getIconWidth() + 2 * Scale.of(4), Scale.of(HEIGHT));
        }
        FontMetrics metrics = getFontMetrics(getFont());
        int width = Scale.of(BEFORE) + glyph.getIconWidth() + Scale.of(GAP) + metrics.stringWidth(drawer(label, of)) + Scale.of(AFTER);
        String opened = opened(label, of, true);
        if (!opened.isEmpty()) {
            width += Scale.of(DIVIDER) + Scale.of(EYE) + Scale.of(4) + metrics.stringWidth(opened);
        }
        return new Dimension(width, Scale.of(HEIGHT));
    }

    @Override
    public Dimension getMinimumSize() {
        return getPreferredSize();
    }

    @Override
    public Dimension getMaximumSize() {
        return getPreferredSize();
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        if (label == null) {
            return;
        }
        Graphics2D g = (Graphics2D) graphics.create();
        try {
            g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            Map<?, ?> hints = (Map<?, ?>) java.awt.Toolkit.getDefaultToolkit().getDesktopProperty("awt.font.desktophints");
            if (hints != null) {
                g.addRenderingHints(hints);
            }
            int width = getPreferredSize().width;
            int height = Scale.of(HEIGHT);
            g.translate(0, (getHeight() - height) / 2);
            paintBox(g, width, height);
            Drawer drawer = label.drawer();
            boolean dark = drawer == Drawer.PSYCHOTHERAPY || drawer == Drawer.SAFETY;
            DrawerGlyph glyph = new DrawerGlyph(drawer, of.member(label.owner()));
            int x = compact ? Scale.of(4) : Scale.of(BEFORE);
            glyph.paintIcon(this, g, x, (height - glyph.getIconHeight()) / 2);
            if (compact) {
                return;
            }
            x += glyph.getIconWidth() + Scale.of(GAP);
            FontMetrics metrics = g.getFontMetrics(getFont());
            int base = (height - metrics.getHeight()) / 2 + metrics.getAscent();
            g.setFont(getFont());
            g.setColor((dark ? Tokens.ON_PSY : Tokens.TEXT1).color());
            g.drawString(drawer(label, of), x, base);
            x += metrics.stringWidth(drawer(label, of));
            String opened = opened(label, of, true);
            if (!opened.isEmpty()) {
                g.setColor(Palette.mix(Tokens.TEXT2.color(), Palette.screen().tint(mark()), 0.35));
                g.fillRect(x + Scale.of(DIVIDER) / 2 - 1, Scale.of(3), 1, height - 2 * Scale.of(3));
                x += Scale.of(DIVIDER) - Scale.of(2);
                Icons.of("eye", EYE).paintIcon(this, g, x, (height - Scale.of(EYE)) / 2);
                g.setColor(Tokens.TEXT2.color());
                g.drawString(opened, x + Scale.of(EYE) + Scale.of(4), base);
            }
        } finally {
            g.dispose();
        }
    }

    private int mark() {
        return of.member(label.owner()).map(Member::mark).orElse(0);
    }

    private void paintBox(Graphics2D g, int width, int height) {
        float arc = Scale.of(10f);
        switch (label.drawer()) {
            case JOINT:
                g.setColor(Tokens.JOINT_TINT.color());
                break;
            case OWN:
                g.setColor(Palette.screen().tint(mark()));
                break;
            case THERAPIST:
                g.setColor(Tokens.FIELD.color());
                g.setStroke(new BasicStroke(1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, new float[] {3, 2.4f}, 0));
                g.draw(new RoundRectangle2D.Float(0.5f, 0.5f, width - 1f, height - 1f, arc, arc));
                return;
            default:
                g.setColor(Tokens.PSY.color());
                break;
        }
        g.fill(new RoundRectangle2D.Float(0, 0, width, height, arc, arc));
    }

    @Override
    public AccessibleContext getAccessibleContext() {
        if (accessibleContext == null) {
            accessibleContext = new AccessibleJComponent() {
                private static final long serialVersionUID = 1;

                @Override
                public AccessibleRole getAccessibleRole() {
                    return AccessibleRole.LABEL;
                }

                @Override
                public String getAccessibleName() {
                    return label == null ? "" : Bundle.DrawerBadge_accessible(words(label, of));
                }
            };
        }
        return accessibleContext;
    }

    /** Rings, the owner's mark with the initial, a dashed square with a pencil stroke, a closed lock. */
    private record DrawerGlyph(Drawer drawer, Optional<Member> owner) implements Icon {
        @Override
        public int getIconWidth() {
            return Scale.of(drawer == Drawer.JOINT ? GLYPH + 2 : GLYPH);
        }

        @Override
        public int getIconHeight() {
            return Scale.of(GLYPH);
        }

        @Override
        public void paintIcon(java.awt.Component c, Graphics graphics, int x, int y) {
            if (drawer == Drawer.OWN && owner.isPresent()) {
                MemberMark.icon(owner.get().mark(), GLYPH, owner.get().name()).paintIcon(c, graphics, x, y);
                return;
            }
            Graphics2D g = (Graphics2D) graphics.create();
            try {
                g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
                g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
                g.translate(x, y);
                double scale = getIconHeight() / (double) GLYPH;
                g.scale(scale, scale);
                switch (drawer) {
                    case JOINT -> rings(g);
                    case PSYCHOTHERAPY, SAFETY -> lock(g, c instanceof DrawerBadge ? Tokens.ON_PSY.color() : Tokens.TEXT2.color());
                    default -> pencil(g);
                }
            } finally {
                g.dispose();
            }
        }

        private static void rings(Graphics2D g) {
            g.setColor(Tokens.JOINT.color());
            g.setStroke(new BasicStroke(1.7f));
            g.draw(new Ellipse2D.Double(1.3, 3.1, 9.8, 9.8));
            g.draw(new Ellipse2D.Double(6.9, 3.1, 9.8, 9.8));
        }

        private static void pencil(Graphics2D g) {
            g.setColor(Tokens.TEXT2.color());
            g.setStroke(new BasicStroke(1.5f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, new float[] {2.6f, 2}, 0));
            g.draw(new RoundRectangle2D.Double(2, 2, 12, 12, 4, 4));
            g.setStroke(new BasicStroke(2, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            g.draw(new Line2D.Double(5.3, 10.7, 10.4, 5.6));
        }

        private static void lock(Graphics2D g, Color colour) {
            g.setColor(colour);
            g.fill(new RoundRectangle2D.Double(3, 7, 10, 7, 3, 3));
            g.setStroke(new BasicStroke(1.7f));
            Path2D bow = new Path2D.Double();
            bow.moveTo(5.2, 7);
            bow.lineTo(5.2, 5);
            bow.curveTo(5.2, 1.3, 10.8, 1.3, 10.8, 5);
            bow.lineTo(10.8, 7);
            g.draw(bow);
        }
    }
}
