package org.tideline.ui.support.api;

import java.awt.BorderLayout;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;

/** What windows are put together from: heads, sections, rows. Event thread. */
public final class Parts {
    private Parts() {
    }

    /** The head of a window: its title, what stands beside it, and what can be done, the main thing last. */
    public static JPanel head(String title, JComponent beside, JComponent... actions) {
        JPanel head = new JPanel(new MigLayout("insets 14 24 12 24, fillx, gapx 8", "[][grow]" + "[]".repeat(actions.length), "[center]"));
        head.setOpaque(false);
        head.setBorder(Line.below(null));
        head.add(Type.TITLE.on(Tokens.TEXT1.text(new JLabel(title))));
        head.add(beside == null ? new JLabel() : beside, "gapleft 6, wmin 0");
        for (JComponent action : actions) {
            head.add(action);
        }
        return head;
    }

    /** A section: its heading over a line, then its content in one column. */
    public static JPanel section(String title) {
        JPanel section = new JPanel(new MigLayout("insets 0, wrap 1, fillx, gap 0, hidemode 3", "[grow,fill]"));
        section.setOpaque(false);
        JPanel heading = new JPanel(new BorderLayout());
        heading.setOpaque(false);
        heading.setBorder(Line.below(javax.swing.BorderFactory.createEmptyBorder(0, 0, 8, 0)));
        heading.add(Type.HEADING.on(Tokens.TEXT1.text(new JLabel(title))));
        section.add(heading, "gapbottom 12");
        return section;
    }

    /** A row: an icon, what it is about, a second line, and what can be done at its right end. */
    public static JPanel row(String icon, String title, String second, JComponent... actions) {
        JPanel row = new JPanel(new MigLayout("insets 6 0 6 0, fillx, gapx 10, gapy 0", "[][grow,fill]" + "[]".repeat(actions.length), "[center]"));
        row.setOpaque(false);
        row.add(new JLabel(Icons.of(icon, 16)), "aligny top, gaptop 2");
        JPanel words = new JPanel(new MigLayout("insets 0, wrap 1, fillx, gapy 1", "[grow,fill]"));
        words.setOpaque(false);
        words.add(Words.area(title), "wmin 0");
        if (!second.isEmpty()) {
            words.add(Words.area(second, Type.CAPTION, Tokens.TEXT2), "wmin 0");
        }
        row.add(words, "wmin 0");
        for (JComponent action : actions) {
            row.add(action, "aligny top");
        }
        return row;
    }

    /** A few buttons in a row. */
    public static JPanel buttons(JComponent... buttons) {
        JPanel row = new JPanel(new MigLayout("insets 0, gap 8, hidemode 3"));
        row.setOpaque(false);
        for (JComponent button : buttons) {
            row.add(button);
        }
        return row;
    }
}
