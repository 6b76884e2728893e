package org.tideline.clients.ui.people;

import java.awt.KeyboardFocusManager;
import java.util.function.Consumer;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import net.miginfocom.swing.MigLayout;
import org.openide.util.NbBundle.Messages;
import org.tideline.clients.model.people.ContactKind;
import org.tideline.clients.model.people.May;
import org.tideline.clients.model.people.PeopleWords;
import org.tideline.clients.model.people.PersonTyped;
import org.tideline.ui.support.api.Buttons;
import org.tideline.ui.support.api.Icons;
import org.tideline.ui.support.api.Segmented;
import org.tideline.ui.support.api.Tokens;
import org.tideline.ui.support.api.Type;

/** One way to reach a person, and what they said about it. Event thread. */
@Messages({
    "# {0} - a number", "ContactFields.nth=Contact {0}",
    "ContactFields.kind=Kind of contact",
    "ContactFields.line=Number or address",
    "ContactFields.label=Where or whose it is",
    "ContactFields.labelHint=such as work",
    "ContactFields.use=May we use it",
    "ContactFields.leave=Leave a message",
    "ContactFields.up=Move up (Alt+↑)",
    "ContactFields.down=Move down (Alt+↓)",
    "ContactFields.remove=Remove this contact (Alt+Delete)"})
final class ContactFields extends JPanel {
    private static final long serialVersionUID = 1;
    private final long id;
    private final JComboBox<String> kind = new JComboBox<>();
    private final JTextArea line = new JTextArea();
    private final JTextField label = new JTextField();
    private final Segmented use = new Segmented(Bundle.ContactFields_use(), answers());
    private final Segmented leave = new Segmented(Bundle.ContactFields_leave(), answers());
    private final JLabel words = Type.CAPTION.on(Tokens.TEXT2.text(new JLabel()));

    ContactFields(PersonTyped.Line typed) {
        super(new MigLayout("insets 0, fillx, gapx 8, gapy 6, hidemode 3", "[]8[grow,fill]8[110,fill][]", "[center]"));
        id = typed.id();
        setOpaque(false);
        for (ContactKind one : ContactKind.values()) {
            kind.addItem(one.words());
        }
        kind.setSelectedIndex(typed.kind());
        line.setText(typed.line());
        label.setText(typed.label());
        use.select(typed.use());
        leave.select(typed.leave());
        line.setLineWrap(true);
        line.setWrapStyleWord(true);
        line.setFocusTraversalKeys(KeyboardFocusManager.FORWARD_TRAVERSAL_KEYS, null);
        line.setFocusTraversalKeys(KeyboardFocusManager.BACKWARD_TRAVERSAL_KEYS, null);
        kind.getAccessibleContext().setAccessibleName(Bundle.ContactFields_kind());
        line.getAccessibleContext().setAccessibleName(Bundle.ContactFields_line());
        label.getAccessibleContext().setAccessibleName(Bundle.ContactFields_label());
        label.putClientProperty("JTextField.placeholderText", Bundle.ContactFields_labelHint());
        kind.addActionListener(e -> rows());
        use.onSelect(i -> said());
        leave.onSelect(i -> said());
        rows();
        said();
    }

    private static String[] answers() {
        return new String[] {May.NOT_ASKED.words(), May.YES.words(), May.NO.words()};
    }

    /** An address has several lines. */
    private void rows() {
        line.setRows(kind.getSelectedIndex() == ContactKind.ADDRESS.ordinal() ? 3 : 1);
        revalidate();
    }

    private void said() {
        May used = May.values()[use.selected()];
        words.setText(PeopleWords.of(used, May.values()[leave.selected()]));
        (used == May.YES ? Tokens.TEXT2 : Tokens.ATTENTION).text(words);
        words.setIcon(used == May.YES ? Icons.of("circle-check", 14) : Icons.of("triangle-alert", 14, Tokens.ATTENTION));
    }

    /** Lays everything out anew, as place among the others asks. */
    void place(int index, int count, Consumer<Integer> move, Runnable remove) {
        removeAll();
        JPanel ends = new JPanel(new MigLayout("insets 0, gap 0, alignx right"));
        ends.setOpaque(false);
        for (JComponent field : new JComponent[] {line, label}) {
            field.resetKeyboardActions();
        }
        if (index > 0) {
            ends.add(reach("arrow-up", Bundle.ContactFields_up(), "alt UP", () -> move.accept(-1)));
        }
        if (index < count - 1) {
            ends.add(reach("arrow-down", Bundle.ContactFields_down(), "alt DOWN", () -> move.accept(1)));
        }
        ends.add(reach("x", Bundle.ContactFields_remove(), "alt DELETE", remove));
        JScrollPane area = new JScrollPane(line);
        area.putClientProperty("FlatLaf.style", "arc: 6");
        add(kind, "w 104!, aligny top");
        add(area, "wmin 120, hmin 28");
        add(label, "aligny top");
        add(ends, "aligny top, w 92!, wrap");
        add(caption(Bundle.ContactFields_use()));
        add(use, "growx 0, split 1, span 2");
        add(new JLabel(), "wrap");
        add(caption(Bundle.ContactFields_leave()));
        add(leave, "growx 0, span 2");
        add(new JLabel(), "wrap");
        add(words, "skip 1, span 3");
        String name = Bundle.ContactFields_nth(index + 1);
        getAccessibleContext().setAccessibleName(name);
    }

    private static JLabel caption(String text) {
        return Type.CAPTION.on(Tokens.TEXT2.text(new JLabel(text)));
    }

    private JButton reach(String icon, String name, String keys, Runnable action) {
        JButton button = Buttons.icon(icon, name, action);
        button.setFocusable(false);
        for (JComponent field : new JComponent[] {line, label}) {
            field.registerKeyboardAction(e -> action.run(), KeyStroke.getKeyStroke(keys), JComponent.WHEN_FOCUSED);
        }
        return button;
    }

    @Override
    public boolean requestFocusInWindow() {
        return line.requestFocusInWindow();
    }

    /** As it is typed now. */
    PersonTyped.Line typed() {
        return new PersonTyped.Line(id, kind.getSelectedIndex(), line.getText(), label.getText(), use.selected(), leave.selected());
    }
}
