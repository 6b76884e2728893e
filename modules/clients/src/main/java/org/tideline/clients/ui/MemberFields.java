package org.tideline.clients.ui;

import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import net.miginfocom.swing.MigLayout;
import org.openide.util.NbBundle.Messages;
import org.tideline.clients.model.CaseDraft;
import org.tideline.clients.model.CaseFiles;
import org.tideline.clients.model.CaseTyped;
import org.tideline.clients.model.Naming;
import org.tideline.clients.model.Person;
import org.tideline.clients.ui.people.PersonWindow;
import org.tideline.ui.support.api.Background;
import org.tideline.ui.support.api.Buttons;
import org.tideline.ui.support.api.DayField;
import org.tideline.ui.support.api.Form;
import org.tideline.ui.support.api.MemberMark;
import org.tideline.ui.support.api.Tokens;
import org.tideline.ui.support.api.Type;

/** The fields of one member in the form of a case. Event thread. */
@Messages({
    "# {0} - a number", "MemberFields.nth=Person {0}",
    "MemberFields.fullName=Full name",
    "MemberFields.goesBy=Goes by",
    "MemberFields.pronouns=Pronouns (optional)",
    "MemberFields.contact=Notes on contact",
    "MemberFields.from=Member from",
    "MemberFields.to=To (optional)",
    "# {0} - name", "MemberFields.record=Open the record of {0}",
    "MemberFields.up=Move up (Alt+↑)",
    "MemberFields.down=Move down (Alt+↓)",
    "MemberFields.remove=Remove this person (Alt+Delete)",
    "# {0} - full name", "# {1} - titles of cases", "MemberFields.known={0} is in your caseload already, in {1}.",
    "# {0} - full name", "MemberFields.knownAlone={0} is in your records already.",
    "MemberFields.same=The same person",
    "MemberFields.isSame=Taken as the same person."})
final class MemberFields {
    private final long membership;
    private final int mark;
    private long person;
    private final JTextField fullName = new JTextField();
    private final JTextField goesBy = new JTextField();
    private final JTextField pronouns = new JTextField();
    private final JTextArea contact = new JTextArea(2, 20);
    private final DayField from;
    private final DayField to;
    private final JPanel known = new JPanel(new MigLayout("insets 0, gapx 8, hidemode 3"));
    private final CaseFiles files;
    private String asked = "";

    /** @param mark the mark the person has or will have */
    MemberFields(CaseDraft.Entry entry, int mark, CaseFiles files) {
        this.membership = entry.membership();
        this.person = entry.person();
        this.mark = mark;
        this.files = files;
        fullName.setText(entry.fullName());
        goesBy.setText(entry.goesBy());
        pronouns.setText(entry.pronouns());
        contact.setText(entry.contact());
        contact.setLineWrap(true);
        contact.setWrapStyleWord(true);
        contact.setFocusTraversalKeys(java.awt.KeyboardFocusManager.FORWARD_TRAVERSAL_KEYS, null);
        contact.setFocusTraversalKeys(java.awt.KeyboardFocusManager.BACKWARD_TRAVERSAL_KEYS, null);
        from = new DayField(entry.from());
        to = new DayField();
        to.setDay(entry.to());
        to.putClientProperty("JTextField.placeholderText", null);
        goesBy.putClientProperty("JTextField.placeholderText", Naming.goesBy(entry.fullName().isBlank() ? " " : entry.fullName()));
        fullName.addFocusListener(new FocusAdapter() {
            @Override
            public void focusLost(FocusEvent e) {
                goesBy.putClientProperty("JTextField.placeholderText", Naming.goesBy(fullName.getText()));
                goesBy.repaint();
                lookUp();
            }
        });
        known.setOpaque(false);
        known.setVisible(false);
    }

    /** As it is typed now. */
    CaseDraft.Entry entry() {
        return new CaseDraft.Entry(membership, person, fullName.getText(), goesBy.getText(), pronouns.getText(), contact.getText(),
                from.day().orElse(null), to.day().orElse(null), to.blank() || to.day().isPresent());
    }

    /** As it is typed now, letter by letter. */
    CaseTyped.Person typed() {
        return new CaseTyped.Person(membership, person, fullName.getText(), goesBy.getText(), pronouns.getText(), contact.getText(),
                from.getText(), to.getText());
    }

    /** Puts days in as they were typed. */
    void days(String fromTyped, String toTyped) {
        from.setText(fromTyped);
        to.setText(toTyped);
    }

    /** The case began on another day: whoever was a member from its beginning still is. */
    void began(LocalDate before, LocalDate day) {
        if (from.day().equals(Optional.ofNullable(before))) {
            from.setDay(day);
        }
    }

    /** Where one begins to type. */
    JTextField first() {
        return fullName;
    }

    /**
     * Adds the fields to a form.
     *
     * @param index  place among the members, from 0
     * @param count  how many there are
     * @param move   moves this member by that much
     * @param remove removes this member, who was not saved yet
     * @param brief  names only: all of them are members from the day the case began
     */
    void addTo(Form form, int index, int count, boolean brief, Consumer<Integer> move, Runnable remove) {
        for (JTextField field : List.of(fullName, goesBy)) {
            field.resetKeyboardActions();
        }
        JPanel head = new JPanel(new MigLayout("insets 0, fillx, gapx 4, hidemode 3", "[grow,fill][][][][]"));
        head.setOpaque(false);
        JLabel title = Type.HEADING.on(new JLabel(membership == 0 ? Bundle.MemberFields_nth(index + 1) : fullName.getText()));
        title.setIcon(MemberMark.icon(mark, 14));
        title.setIconTextGap(8);
        head.add(title);
        if (membership != 0) {
            JButton record = Buttons.icon("user", Bundle.MemberFields_record(goesBy.getText()), () -> PersonWindow.open(person));
            head.add(record);
        }
        if (count > 1) {
            if (index > 0) {
                head.add(reach("arrow-up", Bundle.MemberFields_up(), "alt UP", () -> move.accept(-1)));
            }
            if (index < count - 1) {
                head.add(reach("arrow-down", Bundle.MemberFields_down(), "alt DOWN", () -> move.accept(1)));
            }
        }
        if (membership == 0 && count > 1) {
            head.add(reach("x", Bundle.MemberFields_remove(), "alt DELETE", remove));
        }
        form.wide(head);
        form.pair(CaseDraft.field("name", index), Bundle.MemberFields_fullName(), fullName,
                CaseDraft.field("goesBy", index), Bundle.MemberFields_goesBy(), goesBy);
        form.wide(known);
        if (brief) {
            return;
        }
        form.pair(CaseDraft.field("from", index), Bundle.MemberFields_from(), from,
                CaseDraft.field("to", index), Bundle.MemberFields_to(), to);
        form.field(CaseDraft.field("pronouns", index), Bundle.MemberFields_pronouns(), pronouns);
        JScrollPane area = new JScrollPane(contact);
        area.putClientProperty("FlatLaf.style", "arc: 6");
        form.optional(CaseDraft.field("contact", index), Bundle.MemberFields_contact(), area);
    }

    /** A button that Tab passes over on the way from name to name, with keys that do the same from the names. */
    private JButton reach(String icon, String words, String keys, Runnable action) {
        JButton button = Buttons.icon(icon, words, action);
        button.setFocusable(false);
        for (JTextField field : List.of(fullName, goesBy)) {
            field.registerKeyboardAction(e -> action.run(), KeyStroke.getKeyStroke(keys), JComponent.WHEN_FOCUSED);
        }
        return button;
    }

    /** A new person whose name is known already may be the same one. */
    private void lookUp() {
        String name = fullName.getText().strip();
        if (person != 0 || name.isEmpty() || name.equals(asked)) {
            return;
        }
        asked = name;
        Background.run(() -> files.namesakes(name), found -> {
            known.removeAll();
            if (!found.isEmpty() && name.equals(fullName.getText().strip()) && person == 0) {
                CaseFiles.Namesake first = found.get(0);
                known.add(Type.CAPTION.on(Tokens.TEXT2.text(new JLabel(first.cases().isEmpty()
                        ? Bundle.MemberFields_knownAlone(first.person().fullName())
                        : Bundle.MemberFields_known(first.person().fullName(), String.join(", ", first.cases()))))));
                known.add(Buttons.link(Bundle.MemberFields_same(), () -> take(first.person())));
            }
            known.setVisible(known.getComponentCount() > 0);
            known.revalidate();
        });
    }

    private void take(Person same) {
        person = same.id();
        fullName.setText(same.fullName());
        goesBy.setText(same.goesBy());
        pronouns.setText(same.pronouns());
        contact.setText(same.contact());
        known.removeAll();
        known.add(Type.CAPTION.on(Tokens.TEXT2.text(new JLabel(Bundle.MemberFields_isSame()))));
        known.revalidate();
        known.repaint();
        goesBy.requestFocusInWindow();
    }
}
