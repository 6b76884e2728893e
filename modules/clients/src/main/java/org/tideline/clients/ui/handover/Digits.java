package org.tideline.clients.ui.handover;

import java.awt.Dimension;
import javax.swing.JPasswordField;
import javax.swing.SwingConstants;
import javax.swing.text.AttributeSet;
import javax.swing.text.BadLocationException;
import javax.swing.text.PlainDocument;
import org.tideline.ui.support.api.Scale;
import org.tideline.ui.support.api.Type;

/** A large field that takes digits and nothing else. Event thread. */
final class Digits extends JPasswordField {
    private static final long serialVersionUID = 1;
    private final int most;

    /**
     * @param name  for screen readers
     * @param most  how many digits at most
     * @param enter what Enter does
     */
    Digits(String name, int most, Runnable enter) {
        this.most = most;
        setDocument(new Few());
        setHorizontalAlignment(SwingConstants.CENTER);
        Type.GREETING.on(this);
        putClientProperty("FlatLaf.style", "showRevealButton: false; showCapsLock: false");
        getAccessibleContext().setAccessibleName(name);
        addActionListener(e -> enter.run());
    }

    @Override
    public Dimension getPreferredSize() {
        return new Dimension(Scale.of(48 + 28 * most), Scale.of(56));
    }

    /** Wipes what was typed. */
    void wipe() {
        setText("");
    }

    private final class Few extends PlainDocument {
        private static final long serialVersionUID = 1;

        @Override
        public void insertString(int at, String words, AttributeSet how) throws BadLocationException {
            if (words != null && getLength() + words.length() <= most && words.chars().allMatch(c -> c >= '0' && c <= '9')) {
                super.insertString(at, words, how);
            }
        }
    }
}
