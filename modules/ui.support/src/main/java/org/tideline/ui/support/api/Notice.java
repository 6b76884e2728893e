package org.tideline.ui.support.api;

import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.RoundRectangle2D;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextArea;
import net.miginfocom.swing.MigLayout;

/** A strip of words that holds as long as its reason does; it cannot be dismissed. One in a region. Event thread. */
public final class Notice extends JPanel {
    private static final long serialVersionUID = 1;

    /** What the notice is about. */
    public enum Kind {
        /** An explanation. */
        INFO(Tokens.RAISED, Tokens.LINE, "info", Tokens.TEXT2),
        /** A rule that holds right now. */
        ATTENTION(Tokens.ATTENTION_TINT, Tokens.ATTENTION_LINE, "triangle-alert", Tokens.ATTENTION),
        /** A failure of the program or invalid input. */
        ERROR(Tokens.ERROR_TINT, Tokens.ERROR_LINE, "triangle-alert", Tokens.ERROR);

        private final Tokens ground;
        private final Tokens line;
        private final String icon;
        private final Tokens colour;

        Kind(Tokens ground, Tokens line, String icon, Tokens colour) {
            this.ground = ground;
            this.line = line;
            this.icon = icon;
            this.colour = colour;
        }
    }

    private final Kind kind;
    private final JTextArea words;
    private boolean strip;

    /** A notice without an action. */
    public Notice(Kind kind, String text) {
        this(kind, text, null, null);
    }

    /**
     * @param verb   words of the link at its end, or null
     * @param action what the link does
     */
    public Notice(Kind kind, String text, String verb, Runnable action) {
        super(new MigLayout("insets 8 12 8 12, fillx, gapx 8", "[][grow,fill]" + (verb == null ? "" : "[]"), "[center]"));
        this.kind = kind;
        setOpaque(false);
        add(new JLabel(Icons.of(kind.icon, 16, kind.colour)), "aligny top, gaptop 1");
        words = Words.area(text);
        add(words, "wmin 120");
        if (verb != null) {
            add(Buttons.link(verb, action));
        }
        getAccessibleContext().setAccessibleName(text);
    }

    /** Changes the words; a screen reader is told. */
    public void setText(String text) {
        String before = words.getText();
        words.setText(text);
        getAccessibleContext().setAccessibleName(text);
        getAccessibleContext().firePropertyChange(javax.accessibility.AccessibleContext.ACCESSIBLE_NAME_PROPERTY, before, text);
    }

    /** From edge to edge with a line below, under the view bar, in place of a rounded box. */
    public Notice strip() {
        strip = true;
        ((MigLayout) getLayout()).setLayoutConstraints("insets 8 24 8 24, fillx, gapx 8");
        return this;
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D g = (Graphics2D) graphics.create();
        try {
            g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            if (strip) {
                g.setColor(kind.ground.color());
                g.fillRect(0, 0, getWidth(), getHeight());
                g.setColor(kind.line.color());
                g.fillRect(0, getHeight() - 1, getWidth(), 1);
            } else {
                float arc = Scale.of(16f);
                RoundRectangle2D box = new RoundRectangle2D.Float(0.5f, 0.5f, getWidth() - 1f, getHeight() - 1f, arc, arc);
                g.setColor(kind.ground.color());
                g.fill(box);
                g.setColor(kind.line.color());
                g.draw(box);
            }
        } finally {
            g.dispose();
        }
        super.paintComponent(graphics);
    }
}
