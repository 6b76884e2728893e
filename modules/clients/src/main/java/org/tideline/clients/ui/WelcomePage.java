package org.tideline.clients.ui;

import java.awt.Cursor;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.List;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.KeyStroke;
import net.miginfocom.swing.MigLayout;
import org.openide.util.NbBundle.Messages;
import org.tideline.ui.support.api.Buttons;
import org.tideline.ui.support.api.Icons;
import org.tideline.ui.support.api.Scale;
import org.tideline.ui.support.api.Tokens;
import org.tideline.ui.support.api.Type;
import org.tideline.ui.support.api.Words;

/** First start: start a practice, or look around in a made-up one (picture j2). */
@Messages({
    "WelcomePage.greeting=Closeness comes and goes.\nKeep a record that knows it.",
    "WelcomePage.sentence=Everything stays on this computer, encrypted. No account, nothing sent.",
    "WelcomePage.start=Start my practice",
    "WelcomePage.startHow=A passphrase, a recovery key to keep, then your first case",
    "WelcomePage.look=Look around first",
    "WelcomePage.lookHow=A made-up practice with fifteen cases. Marked as such, gone when you close it",
    "WelcomePage.restore=Restore a backup",
    "WelcomePage.restoreHow=From another computer, or after a loss. It is opened beside, and shown before anything is put in place",
    "WelcomePage.another=Open another practice…"})
final class WelcomePage extends DoorPage {
    private static final long serialVersionUID = 1;
    private final List<Card> cards = new ArrayList<>();

    WelcomePage(Desk desk) {
        super(560, Bundle.WelcomePage_greeting(), Bundle.WelcomePage_sentence());
        card("plus", Bundle.WelcomePage_start(), Bundle.WelcomePage_startHow(), desk::newPractice);
        card("waves", Bundle.WelcomePage_look(), Bundle.WelcomePage_lookHow(), desk::lookAround);
        card("hard-drive", Bundle.WelcomePage_restore(), Bundle.WelcomePage_restoreHow(), desk::restore);
        foot("", Buttons.link(Bundle.WelcomePage_another(), desk::chooseAnother));
    }

    private void card(String icon, String title, String how, Runnable action) {
        Card card = new Card(icon, title, how, action);
        int index = cards.size();
        cards.add(card);
        column.add(card, "gapbottom 14");
        card.registerKeyboardAction(e -> focus(index + 1), KeyStroke.getKeyStroke("DOWN"), WHEN_FOCUSED);
        card.registerKeyboardAction(e -> focus(index - 1), KeyStroke.getKeyStroke("UP"), WHEN_FOCUSED);
        card.registerKeyboardAction(e -> card.doClick(), KeyStroke.getKeyStroke("ENTER"), WHEN_FOCUSED);
    }

    private void focus(int index) {
        if (index >= 0 && index < cards.size()) {
            cards.get(index).requestFocusInWindow();
        }
    }

    @Override
    JComponent first() {
        return cards.get(0);
    }

    /** A large button with an icon, a title and a line. */
    private static final class Card extends JButton {
        private static final long serialVersionUID = 1;

        Card(String icon, String title, String how, Runnable action) {
            setLayout(new MigLayout("insets 16 22 16 22, fillx, gapy 2", "[]22[grow,fill][]", "[][]"));
            setContentAreaFilled(false);
            setBorderPainted(false);
            setFocusPainted(false);
            setCursor(Cursor.getPredefinedCursor(Cursor.HAND_CURSOR));
            add(new JLabel(Icons.of(icon, 24)), "spany 2");
            add(Type.HEADING.on(Tokens.TEXT1.text(new JLabel(title))));
            add(new JLabel(Icons.of("chevron-right", 16)), "spany 2, wrap");
            javax.swing.JTextArea line = Words.area(how, Type.BASE, Tokens.TEXT2);
            line.setFocusable(false);
            line.setHighlighter(null);
            line.setCursor(getCursor());
            for (java.awt.event.MouseListener l : line.getMouseListeners()) {
                line.removeMouseListener(l);
            }
            for (java.awt.event.MouseMotionListener l : line.getMouseMotionListeners()) {
                line.removeMouseMotionListener(l);
            }
            add(line, "wmin 0");
            getAccessibleContext().setAccessibleName(title);
            getAccessibleContext().setAccessibleDescription(how);
            addActionListener(e -> action.run());
            addFocusListener(new java.awt.event.FocusAdapter() {
                @Override
                public void focusGained(java.awt.event.FocusEvent e) {
                    repaint();
                }

                @Override
                public void focusLost(java.awt.event.FocusEvent e) {
                    repaint();
                }
            });
        }

        @Override
        public java.awt.Dimension getPreferredSize() {
            return getLayout().preferredLayoutSize(this);
        }

        @Override
        protected void paintComponent(Graphics graphics) {
            Graphics2D g = (Graphics2D) graphics.create();
            try {
                g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
                g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
                float arc = Scale.of(16f);
                RoundRectangle2D box = new RoundRectangle2D.Float(0.75f, 0.75f, getWidth() - 1.5f, getHeight() - 1.5f, arc, arc);
                g.setColor((getModel().isRollover() || getModel().isArmed() ? Tokens.RAISED : Tokens.PANEL).color());
                g.fill(box);
                g.setColor((isFocusOwner() ? Tokens.ACCENT : Tokens.LINE2).color());
                g.setStroke(new java.awt.BasicStroke(isFocusOwner() ? 1.5f : 1f));
                g.draw(box);
            } finally {
                g.dispose();
            }
        }
    }
}
