package org.tideline.clients.ui.handover;

import java.awt.BorderLayout;
import java.awt.EventQueue;
import java.awt.GraphicsDevice;
import java.awt.GraphicsEnvironment;
import java.awt.Rectangle;
import java.util.Arrays;
import javax.accessibility.AccessibleContext;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JDialog;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JRootPane;
import javax.swing.JScrollPane;
import javax.swing.WindowConstants;
import net.miginfocom.swing.MigLayout;
import org.openide.util.NbBundle.Messages;
import org.openide.windows.WindowManager;
import org.tideline.ui.support.api.Column;
import org.tideline.ui.support.api.Icons;
import org.tideline.ui.support.api.Line;
import org.tideline.ui.support.api.MemberMark;
import org.tideline.ui.support.api.Scale;
import org.tideline.ui.support.api.Scroll;
import org.tideline.ui.support.api.Tokens;
import org.tideline.ui.support.api.Words;

/**
 * The one window that clients see: over all screens, without a frame, above everything, and the only one of the program
 * that takes keys and clicks. Above, whose it is and what is promised; below, whom to call. Event thread.
 */
@Messages({
    "HandOverFrame.title=Tideline",
    "HandOverFrame.locked=Everything else is locked"})
final class HandOverFrame extends JDialog {
    private static final long serialVersionUID = 1;
    /** Below this there is room for one question at a time only. */
    private static final int ROOMY_WIDTH = 1200;
    private static final int ROOMY_HEIGHT = 800;
    private static final int COLUMN = 760;
    private static final int TARGET = 44;
    private final JPanel middle = new Column(new BorderLayout());
    private final JLabel keys = org.tideline.ui.support.api.Type.CAPTION.on(Tokens.TEXT2.text(new JLabel()));
    private final JLabel problem = org.tideline.ui.support.api.Type.STRONG.on(Tokens.ERROR.text(new JLabel()));
    private final JPanel buttons = new JPanel(new MigLayout("insets 0, gap 12"));
    private final JScrollPane scroll;
    private final transient HandOverKeys watched = new HandOverKeys();
    private transient Pane shown;

    /**
     * @param name    who has the computer, or several
     * @param mark    the member's mark, {@link MemberMark#TOGETHER} for several
     * @param promise what is promised, or empty
     * @param crisis  whom to call
     */
    HandOverFrame(String name, int mark, String promise, String crisis) {
        super(WindowManager.getDefault().getMainWindow(), Bundle.HandOverFrame_title(), ModalityType.APPLICATION_MODAL);
        setUndecorated(true);
        getRootPane().setWindowDecorationStyle(JRootPane.NONE);
        // Tells the platform to keep its shortcuts away from this window.
        getRootPane().putClientProperty("netbeans.helpframe", Boolean.TRUE);
        setDefaultCloseOperation(WindowConstants.DO_NOTHING_ON_CLOSE);
        setAlwaysOnTop(true);
        setResizable(false);
        getAccessibleContext().setAccessibleName(Bundle.HandOverFrame_title());
        JPanel page = Tokens.WIN.ground(new JPanel(new BorderLayout()));
        page.add(top(name, mark, promise), BorderLayout.NORTH);
        scroll = Scroll.plain(middle, Tokens.WIN);
        scroll.setHorizontalScrollBarPolicy(JScrollPane.HORIZONTAL_SCROLLBAR_NEVER);
        page.add(scroll, BorderLayout.CENTER);
        page.add(foot(crisis), BorderLayout.SOUTH);
        Rectangle all = new Rectangle();
        for (GraphicsDevice screen : GraphicsEnvironment.getLocalGraphicsEnvironment().getScreenDevices()) {
            all = all.isEmpty() ? screen.getDefaultConfiguration().getBounds() : all.union(screen.getDefaultConfiguration().getBounds());
        }
        Rectangle here = screen();
        page.setBorder(BorderFactory.createEmptyBorder(here.y - all.y, here.x - all.x, all.y + all.height - here.y - here.height,
                all.x + all.width - here.x - here.width));
        setContentPane(page);
        setBounds(all);
    }

    private static Rectangle screen() {
        return WindowManager.getDefault().getMainWindow().getGraphicsConfiguration().getBounds();
    }

    /** Whether there is room for one question at a time only. */
    static boolean small() {
        Rectangle screen = screen();
        return screen.width < Scale.of(ROOMY_WIDTH) || screen.height < Scale.of(ROOMY_HEIGHT);
    }

    private static JComponent top(String name, int mark, String promise) {
        JPanel top = new JPanel(new MigLayout("insets 18 40 14 40, fillx, gapx 10", "[][]16[grow,fill]24[]", "[center]"));
        top.setOpaque(false);
        top.add(new JLabel(MemberMark.icon(mark, 16)));
        top.add(org.tideline.ui.support.api.Type.HEADING.on(Tokens.TEXT1.text(new JLabel(name))));
        top.add(Words.passive(promise, org.tideline.ui.support.api.Type.NOTE, Tokens.TEXT1), "wmin 0");
        JLabel locked = org.tideline.ui.support.api.Type.CAPTION.on(Tokens.TEXT2.text(new JLabel(Bundle.HandOverFrame_locked(), Icons.of("lock", 14), JLabel.LEADING)));
        top.add(locked);
        return top;
    }

    private JComponent foot(String crisis) {
        JPanel foot = new JPanel(new MigLayout("insets 10 40 14 40, fillx, wrap 2, gap 12 0, hidemode 3", "[grow,fill][]", "[]10[]"));
        foot.setOpaque(false);
        foot.setBorder(new Line(Tokens.LINE, 1, 0, 0, 0, null));
        foot.add(Words.passive(crisis, org.tideline.ui.support.api.Type.NOTE, Tokens.TEXT1), "span 2, wmin 0");
        JPanel left = new JPanel(new MigLayout("insets 0, wrap 1, gap 0 4, hidemode 3"));
        left.setOpaque(false);
        problem.setIcon(Icons.of("triangle-alert", 16, Tokens.ERROR));
        problem.setVisible(false);
        left.add(problem, "wmin 0");
        left.add(keys, "wmin 0");
        foot.add(left, "wmin 0, hmin " + Scale.of(TARGET));
        buttons.setOpaque(false);
        foot.add(buttons);
        return foot;
    }

    /** Shows this in place of what was there. */
    void show(Pane pane) {
        shown = pane;
        problem("");
        middle.removeAll();
        JPanel column = new JPanel(new MigLayout("insets 8 24 24 24, fill", "[center]", pane.top() ? "[]push" : "push[]push"));
        column.setOpaque(false);
        column.add(pane.view(), "width 200:" + COLUMN + ":" + COLUMN);
        middle.add(column);
        keys.setText(pane.keys());
        buttons.removeAll();
        for (JButton button : pane.buttons()) {
            buttons.add(button, "h " + TARGET + "!, sizegroupy b");
        }
        getContentPane().revalidate();
        getContentPane().repaint();
        scroll.getVerticalScrollBar().setValue(0);
        focus();
    }

    /** Puts the keyboard where it belongs; what was built just now can take it only afterwards. */
    void focus() {
        EventQueue.invokeLater(() -> {
            if (shown != null && isShowing()) {
                shown.focus().run();
            }
        });
    }

    /** Says what is the matter; empty for nothing. */
    void problem(String words) {
        problem.setText(words);
        problem.setVisible(!words.isEmpty());
        if (!words.isEmpty()) {
            problem.getAccessibleContext().firePropertyChange(AccessibleContext.ACCESSIBLE_NAME_PROPERTY, "", words);
        }
    }

    /** Whether the buttons can be pressed. */
    void busy(boolean now) {
        Arrays.stream(buttons.getComponents()).forEach(button -> button.setEnabled(!now));
    }

    /** Shows the window and waits until it is closed, by whomever. */
    void open() {
        watched.begin();
        try {
            focus();
            setVisible(true);
        } finally {
            watched.end();
            shown = null;
            // The window itself may be remembered by the system for a while: no name is to be left in it.
            setContentPane(new JPanel());
        }
    }
}
