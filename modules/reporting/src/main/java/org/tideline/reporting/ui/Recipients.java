package org.tideline.reporting.ui;

import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.ButtonGroup;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JRadioButton;
import javax.swing.JTextArea;
import net.miginfocom.swing.MigLayout;
import org.openide.util.NbBundle.Messages;
import org.tideline.reporting.model.Desk;
import org.tideline.ui.support.api.MemberMark;
import org.tideline.ui.support.api.Tokens;
import org.tideline.ui.support.api.Type;
import org.tideline.ui.support.api.Words;

/** Who a report is for: one of those it can be made for today. Event thread. */
@Messages("WhoIsItFor=Who is it for?")
final class Recipients extends JPanel {
    private static final long serialVersionUID = 1;
    private static final int MARK = 12;
    private final transient Consumer<Desk.Choice> listener;
    private transient List<Desk.Choice> shown = List.of();
    private transient Desk.Choice chosen;

    /** @param listener told who was chosen, also after {@link #show} */
    Recipients(Consumer<Desk.Choice> listener) {
        super(new MigLayout("insets 0, wrap 1, fillx, gapy 2", "[grow,fill]"));
        setOpaque(false);
        this.listener = listener;
        getAccessibleContext().setAccessibleName(Bundle.WhoIsItFor());
    }

    /** Who is chosen, or null before anything was shown. */
    Desk.Choice chosen() {
        return chosen;
    }

    /**
     * Shows those it can be for. Whoever was chosen stays chosen if still offered, else the first is.
     *
     * @param wanted whom to choose, or null
     */
    void show(List<Desk.Choice> choices, Desk.Choice wanted) {
        Desk.Choice before = wanted == null ? chosen : wanted;
        chosen = choices.stream().filter(c -> c.same(before)).findFirst().orElse(choices.get(0));
        if (!choices.equals(shown) || wanted != null) {
            shown = List.copyOf(choices);
            removeAll();
            ButtonGroup group = new ButtonGroup();
            choices.forEach(choice -> add(row(choice, group)));
            revalidate();
            repaint();
        }
        listener.accept(chosen);
    }

    private JPanel row(Desk.Choice choice, ButtonGroup group) {
        JRadioButton button = new JRadioButton("", choice.same(chosen));
        button.setOpaque(false);
        button.getAccessibleContext().setAccessibleName(choice.title());
        button.getAccessibleContext().setAccessibleDescription(choice.hint());
        group.add(button);
        button.addActionListener(e -> {
            if (!choice.same(chosen)) {
                chosen = choice;
                listener.accept(choice);
            }
        });
        JLabel name = Type.STRONG.on(new JLabel(choice.title()));
        if (choice.mark() >= 0) {
            name.setIcon(MemberMark.icon(choice.mark(), MARK));
        }
        JTextArea hint = Words.area(choice.hint(), Type.CAPTION, Tokens.TEXT2);
        hint.setFocusable(false);
        MouseAdapter choose = new MouseAdapter() {
            @Override
            public void mouseClicked(MouseEvent e) {
                button.requestFocusInWindow();
                button.doClick();
            }
        };
        name.addMouseListener(choose);
        hint.addMouseListener(choose);
        JPanel row = new JPanel(new MigLayout("insets 3 0 5 0, fillx, gapy 1", "[]6[grow,fill]", "[center][]"));
        row.setOpaque(false);
        row.add(button);
        row.add(name, "wrap");
        row.add(hint, "skip 1, wmin 0");
        return row;
    }
}
