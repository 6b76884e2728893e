package org.tideline.clients.ui;

import java.awt.BorderLayout;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import net.miginfocom.swing.MigLayout;
import org.tideline.ui.support.api.Scroll;
import org.tideline.ui.support.api.Tokens;
import org.tideline.ui.support.api.Type;
import org.tideline.ui.support.api.Wave;
import org.tideline.ui.support.api.Words;

/** A page of the door: the waves, a greeting, a sentence, and what the page is for, in one column in the middle. */
abstract class DoorPage extends JPanel {
    private static final long serialVersionUID = 1;
    /** The column; subclasses add to it. */
    protected final JPanel column;
    private final JPanel foot = new JPanel(new MigLayout("insets 12 18 16 18, fillx", "[][grow,right]"));

    /** @param width of the column, at 100 % */
    DoorPage(int width, String greeting, String sentence) {
        super(new BorderLayout());
        Tokens.WIN.ground(this);
        column = Tokens.WIN.ground(new JPanel(new MigLayout("insets 0, wrap 1, fillx, gap 0, hidemode 3", "[grow,fill]")));
        column.add(new Wave(), "gapbottom 22, growx 0");
        column.add(Words.area(greeting, Type.GREETING, Tokens.TEXT1), "wmin 0, gapbottom 12");
        if (!sentence.isEmpty()) {
            column.add(Words.area(sentence, Type.BASE, Tokens.TEXT2), "wmin 0, gapbottom 20");
        }
        JPanel middle = Tokens.WIN.ground(new JPanel(new MigLayout("insets 24, fill", "[center]", "push[]push")));
        middle.add(column, "width " + width / 2 + ":" + width + ":" + width);
        JScrollPane scroll = Scroll.plain(middle, Tokens.WIN);
        scroll.setHorizontalScrollBarPolicy(JScrollPane.HORIZONTAL_SCROLLBAR_NEVER);
        add(scroll, BorderLayout.CENTER);
        foot.setOpaque(false);
        add(foot, BorderLayout.SOUTH);
        getAccessibleContext().setAccessibleName(greeting);
    }

    /** Words at the foot of the page, and what may stand at its right end. */
    protected final void foot(String words, JComponent right) {
        foot.add(Type.CAPTION.on(Tokens.TEXT2.text(new javax.swing.JLabel(words))));
        if (right != null) {
            foot.add(Type.CAPTION.on(right));
        }
    }

    /** What has the focus when the page is shown. Event thread. */
    abstract JComponent first();

    /** The page is left: whatever was typed is wiped. Event thread. */
    void left() {
        // most pages hold nothing
    }
}
