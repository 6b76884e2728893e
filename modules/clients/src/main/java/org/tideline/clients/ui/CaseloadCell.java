package org.tideline.clients.ui;

import java.awt.Color;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Toolkit;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.accessibility.Accessible;
import javax.accessibility.AccessibleContext;
import javax.swing.JComponent;
import javax.swing.JList;
import javax.swing.ListCellRenderer;
import javax.swing.plaf.basic.BasicGraphicsUtils;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.CaseStatus;
import org.tideline.clients.api.Member;
import org.tideline.clients.model.Strip;
import org.tideline.clients.model.Waiting;
import org.tideline.ui.support.api.Icons;
import org.tideline.ui.support.api.MemberMark;
import org.tideline.ui.support.api.Palette;
import org.tideline.ui.support.api.Scale;
import org.tideline.ui.support.api.Tokens;
import org.tideline.ui.support.api.Type;

/** Draws the rows of the caseload: names, where the case stands, and the strip of the last twelve weeks. */
final class CaseloadCell extends JComponent implements ListCellRenderer<CaseloadRow>, Accessible {
    private static final long serialVersionUID = 1;
    private static final int TWO_LINES = 52;
    private static final int ONE_LINE = 30;
    private static final int STRIP_WIDTH = 72;
    private static final int STRIP_ROW = 14;
    /** From this width of the list on there is room for the strip. */
    private static final int WITH_STRIP = 240;
    private final transient Function<Case, Strip> strips;
    private final transient Function<Case, Waiting> waits;
    private transient CaseloadRow row;
    private boolean selected;
    private boolean focused;
    private boolean listFocused;
    private int listWidth;

    /**
     * @param strips the strip of a case, or null while it is not known
     * @param waits  what waits in a case, or null where nothing does
     */
    CaseloadCell(Function<Case, Strip> strips, Function<Case, Waiting> waits) {
        this.strips = strips;
        this.waits = waits;
    }

    @Override
    public Component getListCellRendererComponent(JList<? extends CaseloadRow> list, CaseloadRow value, int index,
            boolean isSelected, boolean cellHasFocus) {
        row = value;
        selected = isSelected;
        focused = cellHasFocus;
        listFocused = list.isFocusOwner();
        listWidth = list.getWidth();
        setToolTipText(value instanceof CaseloadRow.One one ? tip(one.entry().of(), waits.apply(one.entry().of())) : null);
        return this;
    }

    @Override
    public Dimension getPreferredSize() {
        return new Dimension(Scale.of(100), Scale.of(row instanceof CaseloadRow.One ? TWO_LINES : ONE_LINE));
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
            if (row instanceof CaseloadRow.One one) {
                ground(g);
                paint(g, one);
            } else if (row instanceof CaseloadRow.Head head) {
                text(g, head.title(), Type.LABEL, Tokens.TEXT2, Scale.of(20));
            } else if (row instanceof CaseloadRow.Closed closed) {
                ground(g);
                text(g, closed.words(), Type.CAPTION, Tokens.ACCENT, Scale.of(20));
            }
        } finally {
            g.dispose();
        }
    }

    private void ground(Graphics2D g) {
        float arc = Scale.of(12f);
        RoundRectangle2D box = new RoundRectangle2D.Float(Scale.of(8), 1, getWidth() - Scale.of(16), getHeight() - 2f, arc, arc);
        if (selected) {
            g.setColor((listFocused ? Tokens.SELECTION : Tokens.SELECTION_INACTIVE).color());
            g.fill(box);
        }
        if (focused && listFocused) {
            g.setColor(Tokens.ACCENT.color());
            g.draw(new RoundRectangle2D.Double(box.getX() + 0.5, box.getY() + 0.5, box.getWidth() - 1, box.getHeight() - 1, arc, arc));
        }
    }

    private void text(Graphics2D g, String words, Type type, Tokens colour, int x) {
        g.setFont(type.font());
        g.setColor(colour.color());
        FontMetrics metrics = g.getFontMetrics();
        g.drawString(words, x, (getHeight() - metrics.getHeight()) / 2 + metrics.getAscent());
    }

    private void paint(Graphics2D g, CaseloadRow.One one) {
        Case of = one.entry().of();
        Strip strip = strips.apply(of);
        int left = Scale.of(18);
        int right = getWidth() - Scale.of(18);
        int room = right - left;
        boolean quiet = of.status() == CaseStatus.PARTED || of.status() == CaseStatus.ENDED;
        g.setFont(Type.BASE.font());
        g.setColor((quiet ? Tokens.TEXT2 : Tokens.TEXT1).color());
        FontMetrics names = g.getFontMetrics();
        int top = Scale.of(7);
        g.drawString(names(of, names, room), left, top + names.getAscent());
        int below = top + names.getHeight() + Scale.of(2);
        int lineRight = right;
        if (of.status() == CaseStatus.PAUSED) {
            Icons.of("pause", 14).paintIcon(this, g, right - Scale.of(14), below + Scale.of(1));
            lineRight -= Scale.of(20);
        } else if (strip != null && !strip.rows().isEmpty() && listWidth >= Scale.of(WITH_STRIP)) {
            paint(g, strip, right - Scale.of(STRIP_WIDTH), below + Scale.of(1), Scale.of(STRIP_WIDTH),
                    getHeight() - below - Scale.of(7));
            lineRight -= Scale.of(STRIP_WIDTH + 8);
        }
        LocalDate last = strip == null ? null : strip.last();
        second(g, one.entry().line(last), waits.apply(of), left, below, lineRight - left);
    }

    /** Where the case stands, and what waits in bold; where there is no room for both, what waits. */
    private void second(Graphics2D g, String line, Waiting waiting, int left, int top, int room) {
        FontMetrics plain = g.getFontMetrics(Type.CAPTION.font());
        FontMetrics bold = g.getFontMetrics(Type.LABEL.font());
        String before = line + " · ";
        boolean both = waiting != null && plain.stringWidth(before) + bold.stringWidth(waiting.words()) <= room;
        int x = left;
        if (waiting == null || both) {
            g.setFont(Type.CAPTION.font());
            g.setColor(Tokens.TEXT2.color());
            g.drawString(BasicGraphicsUtils.getClippedString(this, plain, both ? before : line, room), x, top + plain.getAscent());
            x += plain.stringWidth(before);
        }
        if (waiting != null) {
            g.setFont(Type.LABEL.font());
            g.setColor(Tokens.ACCENT.color());
            g.drawString(BasicGraphicsUtils.getClippedString(this, bold, waiting.words(), left + room - x), x, top + plain.getAscent());
        }
    }

    /** Names in full, and each thing that waits in a line of its own. */
    private static String tip(Case of, Waiting waiting) {
        if (waiting == null) {
            return of.fullTitle();
        }
        return "<html>" + Stream.concat(Stream.of(of.fullTitle()), waiting.lines().stream()).map(CaseloadCell::escaped)
                .collect(Collectors.joining("<br>"));
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;");
    }

    /** Full names where there is room, else the names they go by; the longer one is cut in its middle. */
    private static String names(Case of, FontMetrics metrics, int room) {
        if (metrics.stringWidth(of.fullTitle()) <= room) {
            return of.fullTitle();
        }
        String names = of.title();
        if (metrics.stringWidth(names) <= room) {
            return names;
        }
        List<String> each = new ArrayList<>(of.people().stream().map(Member::name).toList());
        int longest = 0;
        for (int i = 1; i < each.size(); i++) {
            longest = each.get(i).length() > each.get(longest).length() ? i : longest;
        }
        String full = each.get(longest);
        for (int kept = full.length() - 1; kept >= 4; kept--) {
            int head = (kept + 1) / 2;
            String cut = full.substring(0, head) + "…" + full.substring(full.length() - (kept - head));
            String shorter = names.replace(full, cut);
            if (metrics.stringWidth(shorter) <= room) {
                return shorter;
            }
        }
        return names.length() > 4 ? names.substring(0, 4) + "…" : names;
    }

    private void paint(Graphics2D g, Strip strip, int x, int y, int width, int height) {
        int rows = strip.rows().size();
        double each = Math.min(Scale.of(STRIP_ROW), height / (double) rows);
        Color ground = selected ? (listFocused ? Tokens.SELECTION : Tokens.SELECTION_INACTIVE).color() : Tokens.SIDE.color();
        double top = y + (height - each * rows) / 2;
        for (int i = 0; i < rows; i++) {
            Strip.Row of = strip.rows().get(i);
            g.setColor(Palette.mix(Tokens.TEXT2.color(), ground, 0.07));
            g.fill(new Rectangle2D.Double(x, top + each * i, width, each - 1));
            g.setColor(Palette.mix(Tokens.TEXT2.color(), ground, 0.9));
            double margin = Scale.of(1.6f);
            for (Strip.Dot dot : of.dots()) {
                double cx = x + margin + dot.when() * (width - 2 * margin);
                double cy = top + each * (i + 1) - 1 - margin - dot.height() * (each - 1 - 2 * margin);
                g.fill(MemberMark.shape(of.member().mark(), cx, cy, Scale.of(1.1f)));
            }
        }
    }

    @Override
    public AccessibleContext getAccessibleContext() {
        if (accessibleContext == null) {
            accessibleContext = new AccessibleJComponent() {
                private static final long serialVersionUID = 1;

                @Override
                public String getAccessibleName() {
                    return words();
                }
            };
        }
        return accessibleContext;
    }

    private String words() {
        if (row instanceof CaseloadRow.One one) {
            Strip strip = strips.apply(one.entry().of());
            Waiting waiting = waits.apply(one.entry().of());
            String line = one.entry().of().fullTitle() + ", " + one.entry().line(strip == null ? null : strip.last())
                    + (waiting == null ? "" : ", " + waiting.words());
            return strip == null ? line : line + ". " + strip.words();
        }
        return row instanceof CaseloadRow.Head head ? head.title() : row instanceof CaseloadRow.Closed closed ? closed.words() : "";
    }
}
