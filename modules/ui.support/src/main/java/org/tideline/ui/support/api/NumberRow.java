package org.tideline.ui.support.api;

import java.awt.event.KeyAdapter;
import java.awt.event.KeyEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.swing.JLabel;
import javax.swing.JTextArea;
import net.miginfocom.swing.MigLayout;
import org.openide.util.NbBundle.Messages;

/**
 * One question with its eleven equal buttons. It has the focus as a whole: digits choose (1 then 0 within a second, or
 * plus, is ten), arrows step and move between questions, Enter goes on, Delete leaves the question blank. Nothing is
 * chosen beforehand. Event thread.
 */
public class NumberRow extends QuestionRow {
    private static final long serialVersionUID = 1;
    private static final int TOP = 10;
    private static final long TEN_MILLIS = 1_000;
    /** Kept free on every row, so that the numbers stand under each other. */
    private static final int THIRD_WIDTH = 150;
    private final transient Answer answer;
    private final transient Runnable next;
    private final transient Runnable previous;
    private final transient List<NumberBox> boxes = new ArrayList<>();
    private final NumberBox third;
    private long oneTypedAt;

    /** What was answered, wherever it is kept. */
    public interface Answer {
        /** The number chosen, if one is. */
        Optional<Integer> value();

        /** Whether the third answer is chosen. */
        boolean isThird();

        /** Chooses a number from 0 to 10. */
        void choose(int value);

        /** Chooses the third answer. */
        void third();

        /** Leaves the question blank. */
        void blank();

        /**
         * An answer to a question without a third one, kept in a map.
         *
         * @param changed is told when a number is chosen or taken back
         */
        static <K> Answer in(Map<K, Integer> numbers, K question, Runnable changed) {
            return new Answer() {
                @Override
                public Optional<Integer> value() {
                    return Optional.ofNullable(numbers.get(question));
                }

                @Override
                public boolean isThird() {
                    return false;
                }

                @Override
                public void choose(int value) {
                    numbers.put(question, value);
                    changed.run();
                }

                @Override
                public void third() {
                    // there is none
                }

                @Override
                public void blank() {
                    numbers.remove(question);
                    changed.run();
                }
            };
        }
    }

    /**
     * @param question the question as it is asked
     * @param low      the words at 0
     * @param high     the words at 10
     * @param other    the third answer beside the numbers, if there is one
     * @param mark     the author's mark, for the colour of what is chosen
     * @param next     moves to what comes after this question
     * @param previous moves to what comes before
     */
    public NumberRow(String question, String low, String high, Optional<String> other, int mark, Answer answer, Runnable next, Runnable previous) {
        super(new MigLayout("insets 14 20 14 20, gap 6 6, fillx, hidemode 0", "[grow, fill]".repeat(TOP + 1) + "12[" + Scale.of(THIRD_WIDTH) + "!, fill]",
                "[]8[]4[]"));
        this.answer = answer;
        this.next = next;
        this.previous = previous;
        JTextArea words = Words.area(question, Type.SENTENCE, Tokens.TEXT1);
        words.setFont(Type.serif(18));
        words.addPropertyChangeListener("UI", e -> words.setFont(Type.serif(18)));
        words.setFocusable(false);
        add(words, "span, wrap, growx, wmin 0");
        for (int value = 0; value <= TOP; value++) {
            int chosen = value;
            NumberBox box = new NumberBox(Integer.toString(value), mark);
            box.addActionListener(e -> choose(chosen));
            boxes.add(box);
            add(box, "sizegroup numbers, growx");
        }
        third = new NumberBox(other.orElse(""), mark);
        third.addActionListener(e -> third());
        third.setVisible(other.isPresent());
        add(third);
        add(Type.CAPTION.on(Tokens.TEXT2.text(new JLabel(low))), "newline, span 7, wmin 0");
        add(Type.CAPTION.on(Tokens.TEXT2.text(new JLabel(high, JLabel.RIGHT))), "span 4, growx, wmin 0");
        getAccessibleContext().setAccessibleName(question);
        addKeyListener(new Keys());
        refresh();
    }

    /** Makes the numbers this high at 100 %, as where they are touched. */
    public final void target(int pixels) {
        boxes.forEach(box -> box.height(pixels));
        third.height(pixels);
        revalidate();
    }

    private void choose(int value) {
        requestFocusInWindow();
        answer.choose(value);
        refresh();
    }

    private void third() {
        requestFocusInWindow();
        answer.third();
        refresh();
    }

    @Messages({"# {0} - the number", "RATING_value={0} of 10", "RATING_blank=left blank"})
    public final void refresh() {
        Optional<Integer> value = answer.value();
        for (int i = 0; i <= TOP; i++) {
            boxes.get(i).setSelected(value.isPresent() && value.get() == i);
        }
        third.setSelected(answer.isThird());
        getAccessibleContext().setAccessibleDescription(value.map(Bundle::RATING_value)
                .orElse(answer.isThird() ? third.getText() : Bundle.RATING_blank()));
    }

    /** One step to the right or left; the third answer comes after ten. */
    private void step(int by) {
        boolean hasThird = third.isVisible();
        int at = answer.isThird() ? TOP + 1 : answer.value().orElse(by > 0 ? -1 : TOP + 1);
        int to = Math.max(0, Math.min(hasThird ? TOP + 1 : TOP, at + by));
        if (to > TOP) {
            third();
        } else {
            choose(to);
        }
    }

    private final class Keys extends KeyAdapter {
        @Override
        public void keyTyped(KeyEvent e) {
            char key = e.getKeyChar();
            if (key == '+') {
                choose(TOP);
            } else if (key == '0' && e.getWhen() - oneTypedAt < TEN_MILLIS) {
                oneTypedAt = 0;
                choose(TOP);
            } else if (key >= '0' && key <= '9') {
                oneTypedAt = key == '1' ? e.getWhen() : 0;
                choose(key - '0');
            } else {
                return;
            }
            e.consume();
        }

        @Override
        public void keyPressed(KeyEvent e) {
            if (e.getModifiersEx() != 0) {
                return;
            }
            switch (e.getKeyCode()) {
                case KeyEvent.VK_LEFT -> step(-1);
                case KeyEvent.VK_RIGHT -> step(1);
                case KeyEvent.VK_HOME -> choose(0);
                case KeyEvent.VK_END -> choose(TOP);
                case KeyEvent.VK_UP -> previous.run();
                case KeyEvent.VK_DOWN, KeyEvent.VK_ENTER -> next.run();
                case KeyEvent.VK_DELETE, KeyEvent.VK_BACK_SPACE -> {
                    answer.blank();
                    refresh();
                }
                default -> {
                    return;
                }
            }
            e.consume();
        }
    }
}
