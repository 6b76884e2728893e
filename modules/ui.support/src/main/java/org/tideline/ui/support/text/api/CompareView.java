package org.tideline.ui.support.text.api;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import javax.swing.BorderFactory;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import net.miginfocom.swing.MigLayout;
import org.openide.util.NbBundle.Messages;
import org.tideline.core.text.api.MarkedText;
import org.tideline.core.text.api.TextDiff;
import org.tideline.core.text.api.TextDiff.Change;
import org.tideline.ui.support.api.Buttons;
import org.tideline.ui.support.api.Column;
import org.tideline.ui.support.api.Scroll;
import org.tideline.ui.support.api.Tokens;
import org.tideline.ui.support.api.Type;

/**
 * Two versions of a text side by side, the older at the left. What is gone is struck through there, what is new is
 * underlined at the right; two buttons go from one change to the next. Event thread.
 */
@Messages({"CompareView.next=Next change", "CompareView.before=Previous change", "CompareView.same=The words are the same.",
    "# {0} - number of changes", "CompareView.changes={0,choice,1#One change|1<{0} changes}", "# {0} - which", "# {1} - of how many",
    "CompareView.at=Change {0} of {1}", "# {0} - words", "CompareView.removed=Removed: {0}", "# {0} - words", "CompareView.added=Added: {0}"})
public final class CompareView extends JPanel {
    private static final long serialVersionUID = 1;
    private final transient List<Change> changes;
    private final NoteText older;
    private final NoteText newer;
    private final JLabel count = Type.CAPTION.on(Tokens.TEXT2.text(new JLabel()));
    private int at = -1;

    /**
     * @param olderTitle what the older one is: when it was kept
     * @param changes    what {@link TextDiff#between} found between their bare texts; worked out off the event thread where
     *                   they are long
     */
    public CompareView(String olderTitle, MarkedText olderText, String newerTitle, MarkedText newerText, List<Change> changes) {
        super(new MigLayout("insets 0, gapx 24, gapy 8, fill", "[grow, fill, sg][grow, fill, sg]", "[][][grow, fill]"));
        this.changes = changes;
        setOpaque(false);
        older = text(olderTitle, olderText);
        newer = text(newerTitle, newerText);
        mark();
        count.setText(changes.isEmpty() ? Bundle.CompareView_same() : Bundle.CompareView_changes(changes.size()));
        JPanel steps = new JPanel(new MigLayout("insets 0, gapx 4"));
        steps.setOpaque(false);
        if (!changes.isEmpty()) {
            steps.add(Buttons.icon("chevron-up", Bundle.CompareView_before(), () -> go(at < 0 ? changes.size() - 1 : at - 1)));
            steps.add(Buttons.icon("chevron-down", Bundle.CompareView_next(), () -> go(at + 1)));
        }
        steps.add(count);
        add(steps, "span 2, wrap");
        add(Type.STRONG.on(Tokens.ACCENT.text(new JLabel(olderTitle))));
        add(Type.STRONG.on(Tokens.ACCENT.text(new JLabel(newerTitle))), "wrap");
        add(scrolled(older));
        add(scrolled(newer));
    }

    private static NoteText text(String title, MarkedText text) {
        NoteText shown = new NoteText(title, "");
        shown.setContent(text);
        shown.setEditable(false);
        return shown;
    }

    private static JScrollPane scrolled(NoteText text) {
        Column column = new Column(new MigLayout("insets 0, fillx", "[grow, fill]"));
        column.add(text);
        JScrollPane scroll = Scroll.plain(column, Tokens.PANEL);
        scroll.setBorder(BorderFactory.createEmptyBorder());
        return scroll;
    }

    private void mark() {
        older.changes(marks(Change::removes, Change::from, Change::to), true);
        newer.changes(marks(Change::adds, Change::newFrom, Change::newTo), false);
    }

    private Hits marks(Predicate<Change> any, ToIntFunction<Change> from, ToIntFunction<Change> to) {
        List<Change> shown = changes.stream().filter(any).toList();
        int current = at < 0 ? -1 : shown.indexOf(changes.get(at));
        return new Hits(shown.stream().mapToInt(from).toArray(), shown.stream().mapToInt(to).toArray(), current);
    }

    /** Goes to a change, from the last on to the first: both sides show it. */
    private void go(int index) {
        at = Math.floorMod(index, changes.size());
        mark();
        Change change = changes.get(at);
        older.reveal(change.from());
        newer.reveal(change.newFrom());
        count.setText(Bundle.CompareView_at(at + 1, changes.size()));
        String gone = older.getText().substring(change.from(), change.to()).strip();
        String put = newer.getText().substring(change.newFrom(), change.newTo()).strip();
        String says = (gone.isEmpty() ? "" : Bundle.CompareView_removed(gone) + ". ") + (put.isEmpty() ? "" : Bundle.CompareView_added(put));
        count.getAccessibleContext().setAccessibleName(count.getText() + ". " + says);
    }
}
