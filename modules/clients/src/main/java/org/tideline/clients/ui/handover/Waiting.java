package org.tideline.clients.ui.handover;

import java.util.List;
import java.util.function.Consumer;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.KeyStroke;
import net.miginfocom.swing.MigLayout;
import org.openide.util.NbBundle.Messages;
import org.tideline.ui.support.api.BeforeTheyLeave;
import org.tideline.ui.support.api.Buttons;
import org.tideline.ui.support.api.Type;
import org.tideline.ui.support.api.Words;

/**
 * The therapist's own covered screen right after a hand-over: one line that is always there and tells nobody anything,
 * and behind one key what it is (clinical.md §6.5). Event thread.
 */
@Messages({
    "Waiting.nothing=Nothing waits for you.",
    "# {0} - how many", "Waiting.things={0,choice,1#1 thing|1<{0} things} for you.",
    "Waiting.unknown=It could not be looked up whether something waits for you. Look at Today before they leave.",
    "Waiting.show=&Show it", "Waiting.open=Open", "# {0} - what it is", "Waiting.openName=Open: {0}",
    "Waiting.back=&Back to the practice"})
final class Waiting {
    private final HandOverFrame frame;
    private final List<BeforeTheyLeave.Thing> things;
    private final Consumer<Runnable> leave;

    /**
     * @param things what waits; null where that could not be looked up
     * @param leave  goes back to the practice, and then shows what it is given
     */
    Waiting(HandOverFrame frame, List<BeforeTheyLeave.Thing> things, Consumer<Runnable> leave) {
        this.frame = frame;
        this.things = things;
        this.leave = leave;
    }

    Pane pane() {
        JPanel column = column();
        String words = things == null ? Bundle.Waiting_unknown() : things.isEmpty() ? Bundle.Waiting_nothing() : Bundle.Waiting_things(things.size());
        column.add(Words.passive(words, Type.SENTENCE), "wmin 0");
        boolean any = things != null && !things.isEmpty();
        JButton main = any ? Buttons.primary(Bundle.Waiting_show(), () -> frame.show(all())) : back();
        enter(main);
        return new Pane(column, false, "", List.of(main), main::requestFocusInWindow);
    }

    private JButton back() {
        return enter(Buttons.primary(Bundle.Waiting_back(), () -> leave.accept(() -> { })));
    }

    private Pane all() {
        JPanel column = column();
        for (BeforeTheyLeave.Thing thing : things) {
            JPanel row = new JPanel(new MigLayout("insets 6 0 6 0, fillx, gapx 16", "[grow, fill][]", "[center]"));
            row.setOpaque(false);
            row.add(Words.passive(thing.words(), Type.NOTE), "wmin 0");
            JButton open = enter(Buttons.plain(Bundle.Waiting_open(), () -> leave.accept(thing.open())));
            open.getAccessibleContext().setAccessibleName(Bundle.Waiting_openName(thing.words()));
            row.add(open, "h 44!");
            column.add(row, "wmin 0");
        }
        JButton back = back();
        return new Pane(column, false, "", List.of(back), back::requestFocusInWindow);
    }

    private static JPanel column() {
        JPanel column = new JPanel(new MigLayout("insets 0, wrap 1, gap 0, fillx", "[grow, fill]"));
        column.setOpaque(false);
        return column;
    }

    private static JButton enter(JButton button) {
        button.registerKeyboardAction(e -> button.doClick(), KeyStroke.getKeyStroke("ENTER"), JComponent.WHEN_FOCUSED);
        return button;
    }
}
