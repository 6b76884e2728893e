package org.tideline.checkins.ui.measure;

import java.awt.Insets;
import java.awt.event.KeyAdapter;
import java.awt.event.KeyEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JToggleButton;
import javax.swing.SwingConstants;
import net.miginfocom.swing.MigLayout;
import org.openide.util.NbBundle.Messages;
import org.tideline.checkins.model.measure.Instrument;
import org.tideline.checkins.model.measure.Instrument.Choice;
import org.tideline.checkins.model.measure.Instrument.Item;
import org.tideline.ui.support.api.Buttons;
import org.tideline.ui.support.api.QuestionRow;
import org.tideline.ui.support.api.Scale;
import org.tideline.ui.support.api.Tokens;
import org.tideline.ui.support.api.Type;
import org.tideline.ui.support.api.Words;

/**
 * One question of a measure. A number key chooses and goes on by itself; Backspace goes back; nothing is chosen beforehand.
 * Event thread.
 */
@Messages({
    "# {0} - number", "# {1} - words", "AnswerRow.choice={0}  {1}",
    "# {0} - number", "# {1} - question", "AnswerRow.question={0}. {1}",
    "AnswerRow.blank=left blank",
    "AnswerRow.reverse=Counted the other way round: choose by the words, also where the paper has other numbers."})
final class AnswerRow extends QuestionRow {
    private static final long serialVersionUID = 1;
    private static final int ROW = 32;
    private static final int DRAWN = 58;
    private static final int TEN = 10;
    private final transient Item item;
    private final transient Map<Integer, Integer> answers;
    private final transient Consumer<Integer> went;
    private final transient Runnable changed;
    private final transient List<JToggleButton> boxes = new ArrayList<>();

    /**
     * @param answers  where the answer is kept, by number of the question
     * @param numbered whether it is typed from paper: then the number keys and what is counted the other way round are told
     * @param target   how high each choice is at 100 %, where it is touched
     * @param changed  is told when an answer changed
     * @param went     goes on by one, or back by one
     */
    AnswerRow(Item item, Map<Integer, Integer> answers, boolean numbered, int target, Runnable changed, Consumer<Integer> went) {
        super(new MigLayout("insets 12 16 12 16, gap 6 6, fillx, wrap 1, hidemode 3", "[grow, fill]"));
        this.item = item;
        this.answers = answers;
        this.changed = changed;
        this.went = went;
        if (!item.lead().isEmpty()) {
            add(Words.passive(item.lead(), Type.BASE, Tokens.TEXT2), "wmin 0, gapbottom 6");
        }
        add(Words.passive(Bundle.AnswerRow_question(item.number(), item.text()), Type.SENTENCE, Tokens.TEXT1), "wmin 0");
        add(numbered ? across() : down(target), "wmin 0");
        if (item.reverse() && numbered) {
            add(Type.CAPTION.on(Tokens.TEXT2.text(new JLabel(Bundle.AnswerRow_reverse()))), "wmin 0");
        }
        getAccessibleContext().setAccessibleName(item.text());
        addKeyListener(new Keys());
        refresh();
    }

    /** Numbers side by side, as they are typed, each with its words below it. */
    private JPanel across() {
        JPanel row = new JPanel(new MigLayout("insets 0, gap " + (item.drawing() ? 4 : 8) + " 3, fillx", "[grow, fill, sizegroup]".repeat(item.choices().size()),
                "[][top]"));
        row.setOpaque(false);
        for (Choice choice : item.choices()) {
            row.add(box(choice, Integer.toString(choice.value())), "wmin 0, h " + Scale.of(item.drawing() ? DRAWN : ROW) + "!");
        }
        boolean first = true;
        for (Choice choice : item.choices()) {
            row.add(Words.passive(choice.words(), Type.CAPTION, Tokens.TEXT2), "wmin 40" + (first ? ", newline" : ""));
            first = false;
        }
        return row;
    }

    /** Words one below the other, each as wide as the page, to be touched. */
    private JPanel down(int target) {
        JPanel column = new JPanel(item.drawing() ? new MigLayout("insets 0, wrap 4, gap 6 6, fillx", "[grow, fill, sizegroup]".repeat(4))
                : new MigLayout("insets 0, wrap 1, gap 6 6, fillx", "[grow, fill]"));
        column.setOpaque(false);
        for (Choice choice : item.choices()) {
            column.add(box(choice, choice.words().isEmpty() || item.drawing() ? Integer.toString(choice.value()) : choice.words()),
                    "wmin 0, h " + Scale.of(item.drawing() ? DRAWN + target / 2 : target) + "!");
        }
        return column;
    }

    private JToggleButton box(Choice choice, String words) {
        JToggleButton box = Buttons.mark(words, item.drawing() ? new Rings(choice.value()) : null);
        if (item.drawing()) {
            box.setVerticalTextPosition(SwingConstants.BOTTOM);
            box.setHorizontalTextPosition(SwingConstants.CENTER);
            box.setMargin(new Insets(2, 2, 2, 2));
        }
        box.setFocusable(false);
        box.addActionListener(e -> choose(choice.value()));
        box.getAccessibleContext().setAccessibleName(Bundle.AnswerRow_choice(choice.value(), choice.words()));
        boxes.add(box);
        return box;
    }

    Instrument.Item item() {
        return item;
    }

    private void choose(int value) {
        put(value);
        went.accept(1);
    }

    private void put(int value) {
        answers.put(item.number(), value);
        refresh();
        changed.run();
    }

    private void blank(boolean on) {
        answers.remove(item.number());
        refresh();
        changed.run();
        if (on) {
            went.accept(1);
        }
    }

    void refresh() {
        Integer value = answers.get(item.number());
        for (int i = 0; i < boxes.size(); i++) {
            boxes.get(i).setSelected(value != null && item.choices().get(i).value() == value);
        }
        getAccessibleContext().setAccessibleDescription(value == null ? Bundle.AnswerRow_blank() : Bundle.AnswerRow_choice(value, item.words(value)));
    }

    /** One choice to the right or left, without going on. */
    private void step(int by) {
        Integer value = answers.get(item.number());
        int at = by > 0 ? -1 : boxes.size();
        for (int i = 0; i < boxes.size(); i++) {
            at = value != null && item.choices().get(i).value() == value ? i : at;
        }
        answers.put(item.number(), item.choices().get(Math.max(0, Math.min(boxes.size() - 1, at + by))).value());
        refresh();
        changed.run();
    }

    private final class Keys extends KeyAdapter {
        @Override
        public void keyTyped(KeyEvent e) {
            int value = e.getKeyChar() - '0';
            if (value == 0 && item.has(TEN) && Integer.valueOf(1).equals(answers.get(item.number()))) {
                choose(TEN);
                e.consume();
            } else if (value == 1 && item.has(TEN)) {
                // A 0 may follow it.
                put(value);
                e.consume();
            } else if (value >= 0 && value <= 9 && item.has(value)) {
                choose(value);
                e.consume();
            }
        }

        @Override
        public void keyPressed(KeyEvent e) {
            if (e.getModifiersEx() != 0) {
                return;
            }
            switch (e.getKeyCode()) {
                case KeyEvent.VK_LEFT -> step(-1);
                case KeyEvent.VK_RIGHT -> step(1);
                case KeyEvent.VK_UP, KeyEvent.VK_BACK_SPACE -> went.accept(-1);
                case KeyEvent.VK_DOWN, KeyEvent.VK_ENTER -> went.accept(1);
                case KeyEvent.VK_DELETE -> blank(true);
                default -> {
                    return;
                }
            }
            e.consume();
        }
    }
}
