package org.tideline.ui.support.api;

import java.awt.BorderLayout;
import java.awt.Window;
import java.awt.event.KeyEvent;
import java.util.List;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JDialog;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextArea;
import javax.swing.KeyStroke;
import net.miginfocom.swing.MigLayout;
import org.openide.windows.WindowManager;

/**
 * A modal dialog in the form of the design: what it is about as a heading, content, and a row of buttons whose last is
 * the main one. Escape closes it and means the safe answer. Event thread.
 */
public final class Dialog extends JDialog {
    private static final long serialVersionUID = 1;
    private static final int WIDTH = 420;
    private final JPanel body = new JPanel(new MigLayout("insets 0, wrap 1, fillx, gap 12", "[grow,fill]"));
    private final JPanel foot = new JPanel(new MigLayout("insets 0, gap 8, alignx right"));
    private final JPanel aside = new JPanel(new MigLayout("insets 0, gap 8"));
    private final JLabel heading;
    private transient JButton first;

    /** @param title what it is about, as heading and for screen readers */
    public Dialog(String title) {
        // A window's own title can be read in the task bar and by other programs.
        super(owner(), "Tideline", ModalityType.APPLICATION_MODAL);
        getAccessibleContext().setAccessibleName(title);
        JPanel all = Tokens.PANEL.ground(new JPanel(new BorderLayout(0, 20)));
        all.setBorder(BorderFactory.createEmptyBorder(24, 24, 20, 24));
        heading = org.tideline.ui.support.api.Type.HEADING.on(new JLabel(title));
        JPanel content = new JPanel(new BorderLayout(0, 12));
        content.setOpaque(false);
        body.setOpaque(false);
        foot.setOpaque(false);
        content.add(heading, BorderLayout.NORTH);
        content.add(body, BorderLayout.CENTER);
        all.add(content, BorderLayout.CENTER);
        aside.setOpaque(false);
        JPanel south = new JPanel(new BorderLayout(16, 0));
        south.setOpaque(false);
        south.add(aside, BorderLayout.WEST);
        south.add(foot, BorderLayout.CENTER);
        all.add(south, BorderLayout.SOUTH);
        setContentPane(all);
        // The heading says it already; where the title bar is ours it stays empty.
        getRootPane().putClientProperty("JRootPane.titleBarShowTitle", false);
        getRootPane().putClientProperty("JRootPane.titleBarShowIcon", false);
        setDefaultCloseOperation(DISPOSE_ON_CLOSE);
        getRootPane().registerKeyboardAction(e -> dispose(), KeyStroke.getKeyStroke(KeyEvent.VK_ESCAPE, 0),
                JComponent.WHEN_ANCESTOR_OF_FOCUSED_COMPONENT);
    }

    private static Window owner() {
        Window active = java.awt.KeyboardFocusManager.getCurrentKeyboardFocusManager().getActiveWindow();
        return active != null ? active : WindowManager.getDefault().getMainWindow();
    }

    /** Adds sentences that wrap and can be selected. */
    public void words(String text) {
        JTextArea area = Words.area(text);
        body.add(area, "w " + Scale.of(WIDTH) + "!");
    }

    /** Adds any content. */
    public void content(JComponent component) {
        body.add(component, "grow, push");
    }

    /** A failure: the heading carries its sign. */
    public void failure() {
        heading.setIcon(Icons.of("triangle-alert", 16, Tokens.ERROR));
        heading.setIconTextGap(10);
    }

    /** A heading of its own over sentences that wrap and can be selected. */
    public void section(String title, String text) {
        JPanel section = new JPanel(new MigLayout("insets 0 26 0 0, wrap 1, gap 2", "[grow,fill]"));
        section.setOpaque(false);
        section.add(org.tideline.ui.support.api.Type.STRONG.on(Tokens.TEXT1.text(new JLabel(title))));
        section.add(Words.area(text, org.tideline.ui.support.api.Type.BASE, Tokens.TEXT2), "w " + Scale.of(WIDTH + 40) + "!");
        body.add(section);
    }

    /** A button apart from the others, at the left. */
    public void aside(JButton button) {
        aside.add(button);
    }

    /** The buttons, the main one last. */
    public void buttons(List<JButton> buttons) {
        foot.removeAll();
        for (JButton button : buttons) {
            foot.add(button, "sizegroupy b");
        }
    }

    /** The button that has the focus first, and that Enter means. */
    public void safe(JButton button) {
        first = button;
        getRootPane().setDefaultButton(button);
    }

    /** Shows the dialog and waits until it is closed. */
    public void open() {
        // Text wraps to the width it is given, and only then is its height known.
        pack();
        validate();
        pack();
        setResizable(false);
        setLocationRelativeTo(getOwner());
        if (first != null) {
            java.awt.EventQueue.invokeLater(first::requestFocusInWindow);
        }
        setVisible(true);
    }
}
