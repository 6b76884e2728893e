package org.tideline.ui.support.api;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.text.NumberFormat;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.swing.BorderFactory;
import javax.swing.Icon;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.Timer;
import net.miginfocom.swing.MigLayout;
import org.openide.util.NbBundle.Messages;

/**
 * The line at the foot of the main window. Left: the state of saving of the editor in use, then long work with how far
 * it is and <em>Cancel</em>. Right: words of the practice, such as when it locks. Holds no client text. Event thread.
 */
@Messages({
    "# {0} - what is being done", "# {1} - done so far", "# {2} - all", "StatusLine.counted={0}, {1} of {2}",
    "# {0} - what is being done", "StatusLine.stopping={0}: stopping",
    "StatusLine.cancel=Cancel",
    "StatusLine.name=Status line"})
public final class StatusLine extends JPanel {
    private static final long serialVersionUID = 1;
    private static final int QUIET_MILLIS = 400;
    private static StatusLine instance;

    private final JLabel saving = Type.CAPTION.on(Tokens.TEXT2.text(new JLabel()));
    private final transient Saving state = new Saving(saving);
    private final JLabel work = Type.CAPTION.on(Tokens.TEXT2.text(new JLabel()));
    private final JButton cancel = Buttons.link(Bundle.StatusLine_cancel(), () -> { });
    private final JLabel backup = Type.CAPTION.on(Tokens.TEXT2.text(new JLabel()));
    private final JLabel right = Type.CAPTION.on(Tokens.TEXT2.text(new JLabel()));
    private final transient List<Background.LongWork> running = new ArrayList<>();
    private final Timer timer = new Timer(200, e -> refresh());
    private transient long shownFrom;

    private StatusLine() {
        super(new BorderLayout());
        Tokens.SIDE.ground(this);
        getAccessibleContext().setAccessibleName(Bundle.StatusLine_name());
        setBorder(new Line(Tokens.LINE, 1, 0, 0, 0, BorderFactory.createEmptyBorder(0, 12, 0, 12)));
        JPanel left = new JPanel(new MigLayout("insets 0, gap 16, hidemode 3, aligny center", "", "[grow,center]"));
        left.setOpaque(false);
        left.add(saving);
        left.add(work);
        left.add(cancel);
        Type.CAPTION.on(cancel);
        add(left, BorderLayout.CENTER);
        JPanel end = new JPanel(new MigLayout("insets 0, gap 16, hidemode 3, aligny center", "", "[grow,center]"));
        end.setOpaque(false);
        end.add(backup);
        end.add(right);
        add(end, BorderLayout.EAST);
        backup.setVisible(false);
        work.setVisible(false);
        cancel.setVisible(false);
        cancel.addActionListener(e -> {
            if (!running.isEmpty()) {
                running.get(running.size() - 1).cancel();
                refresh();
            }
        });
    }

    /** The one status line. */
    public static StatusLine get() {
        if (instance == null) {
            instance = new StatusLine();
        }
        return instance;
    }

    /** Something was committed. */
    public void saved(Instant at) {
        state.saved(at);
    }

    /** When something was last committed; null if nothing was since the practice was opened. */
    public Instant lastSaved() {
        return state.lastSaved();
    }

    /** Something is typed in this editor that is not in the practice yet. */
    public void editing(Object editor) {
        state.at(editor, Saving.State.EDITING, null);
    }

    /** What is typed in this editor is on the disk as a draft. */
    public void draft(Object editor, Instant kept) {
        state.at(editor, Saving.State.DRAFT, kept);
    }

    /** What is typed in this editor cannot be kept as a draft either. */
    public void noDraft(Object editor) {
        state.at(editor, Saving.State.NO_DRAFT, null);
    }

    /** The commit of this editor takes longer than two seconds. */
    public void writing(Object editor) {
        state.at(editor, Saving.State.WRITING, null);
    }

    /**
     * The commit of this editor failed.
     *
     * @param since the last commit, or null if there was none
     */
    public void notSaved(Object editor, Instant since) {
        state.at(editor, Saving.State.NOT_SAVED, since);
    }

    /** Nothing of this editor waits any more. */
    public void over(Object editor) {
        state.over(editor);
    }

    /** Nothing is being edited, and nothing is open. */
    public void nothingToSave() {
        state.clear();
    }

    /** Words about the last backup, before those at the right end; empty for none. */
    public void backup(String words) {
        backup.setIcon(Icons.of("hard-drive", 14));
        backup.setText(words);
        backup.setVisible(!words.isEmpty());
    }

    /** Words at the right end, such as when the practice locks; empty for none. */
    public void right(Icon icon, String words) {
        right.setIcon(icon);
        right.setText(words);
    }

    void began(Background.LongWork task) {
        if (task.over.get()) {
            return;
        }
        if (running.isEmpty()) {
            shownFrom = System.nanoTime() + QUIET_MILLIS * 1_000_000L;
        }
        running.add(task);
        timer.start();
    }

    void ended(Background.LongWork task) {
        running.remove(task);
        refresh();
    }

    private void refresh() {
        boolean any = !running.isEmpty();
        if (!any) {
            timer.stop();
        }
        boolean show = any && System.nanoTime() >= shownFrom;
        work.setVisible(show);
        cancel.setVisible(show);
        if (show) {
            Background.LongWork task = running.get(running.size() - 1);
            NumberFormat number = NumberFormat.getIntegerInstance();
            cancel.setEnabled(!task.cancelled());
            work.setText(task.cancelled() ? Bundle.StatusLine_stopping(task.words)
                    : task.total > 0 ? Bundle.StatusLine_counted(task.words, number.format(task.done), number.format(task.total))
                    : task.words + "…");
        }
    }

    @Override
    public Dimension getPreferredSize() {
        Dimension size = super.getPreferredSize();
        return new Dimension(size.width, Math.max(Scale.of(26), size.height));
    }
}
