package org.tideline.ui.support.api;

import javax.swing.JButton;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;

/**
 * What stands where nothing is yet: one sentence that says what will be here, one that says how it comes to be, and up
 * to three actions. Event thread.
 */
public final class EmptyState extends JPanel {
    private static final long serialVersionUID = 1;

    /**
     * @param what    what will be here, in the serif
     * @param how     how it comes to be, or an empty string
     * @param actions up to three, the first most likely
     */
    public EmptyState(String what, String how, JButton... actions) {
        super(new MigLayout("insets 24, fill, wrap 1, gap 8", "[center]", "push[]8[]16[]push"));
        setOpaque(false);
        add(Words.area(what, Type.SENTENCE, Tokens.TEXT1), "width 200:440:440");
        add(Words.area(how, Type.BASE, Tokens.TEXT2), "width 200:440:440");
        JPanel row = new JPanel(new MigLayout("insets 0, gap 8"));
        row.setOpaque(false);
        for (JButton action : actions) {
            row.add(action);
        }
        add(row, "width 200:440:440");
        getAccessibleContext().setAccessibleName(what);
        getAccessibleContext().setAccessibleDescription(how);
    }
}
