package org.tideline.clients.ui.people;

import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import net.miginfocom.swing.MigLayout;
import org.openide.util.NbBundle.Messages;
import org.tideline.clients.model.Naming;
import org.tideline.clients.model.people.Births;
import org.tideline.clients.model.people.May;
import org.tideline.clients.model.people.OwnField;
import org.tideline.clients.model.people.PersonDraft;
import org.tideline.clients.model.people.PersonTyped;
import org.tideline.core.api.Now;
import org.tideline.core.api.Validation;
import org.tideline.ui.support.api.Buttons;
import org.tideline.ui.support.api.EditorDraft;
import org.tideline.ui.support.api.Form;
import org.tideline.ui.support.api.Scale;
import org.tideline.ui.support.api.Segmented;
import org.tideline.ui.support.api.TextChanges;
import org.tideline.ui.support.api.Tokens;
import org.tideline.ui.support.api.Type;
import org.tideline.ui.support.api.Words;

/** The form of a person: who they are and how to reach them, and beside it what makes that safe. Event thread. */
@Messages({
    "PersonForm.who=Who they are",
    "PersonForm.fullName=&Full name",
    "PersonForm.goesBy=Goes &by",
    "PersonForm.pronouns=P&ronouns (optional)",
    "PersonForm.birth=Birth date (optional)",
    "PersonForm.reach=How to reach them",
    "PersonForm.reachNone=No number or address is kept yet.",
    "PersonForm.add=&Add a contact",
    "PersonForm.lines=Notes on contact",
    "PersonForm.safety=Contact safety",
    "PersonForm.safetyHow=Letters, receipts and calendar entries use only what is marked safe here. A partner’s contact never stands in for it.",
    "PersonForm.mayName=May the practice be named to others who answer",
    "PersonForm.hours=Safe &hours",
    "PersonForm.notNow=A word that means “not now”",
    "PersonForm.more=Also kept",
    "PersonForm.languages=&Languages",
    "PersonForm.emergency=&Emergency contact",
    "PersonForm.referral=Sent by, or found you through",
    "# {0} - title", "PersonForm.retired={0} (retired)",
    "PersonForm.own=Fields of your own…"})
final class PersonForm extends JPanel implements EditorDraft.Editor<PersonTyped> {
    private static final long serialVersionUID = 1;
    private static final int WIDE = 920;
    private static final boolean MONTH_FIRST = DateTimeFormatterBuilder.getLocalizedDateTimePattern(FormatStyle.SHORT,
            null, IsoChronology.INSTANCE, Locale.getDefault(Locale.Category.FORMAT)).toUpperCase(Locale.ROOT).startsWith("M");
    private final JTextField fullName = new JTextField();
    private final JTextField goesBy = new JTextField();
    private final JTextField pronouns = new JTextField();
    private final JTextField birth = new JTextField();
    private final JLabel age = Type.CAPTION.on(Tokens.TEXT2.text(new JLabel()));
    private final JTextArea lines = Form.lines(2);
    private final Segmented mayName = new Segmented(Bundle.PersonForm_mayName(), May.NOT_ASKED.words(), May.YES.words(), May.NO.words());
    private final JTextField hours = new JTextField();
    private final JTextField notNow = new JTextField();
    private final JTextField languages = new JTextField();
    private final JTextArea emergency = Form.lines(2);
    private final JTextField referral = new JTextField();
    private final transient List<ContactFields> contacts = new ArrayList<>();
    private final transient Map<String, JTextArea> own = new LinkedHashMap<>();
    private transient List<OwnField> fields = List.of();
    private final transient Map<String, String> unseen = new HashMap<>();
    private final JComponent below;
    private Form left = new Form();
    private Form right = new Form();
    private boolean wide;

    /** @param below what stands under the second column */
    PersonForm(JComponent below) {
        super(new MigLayout());
        this.below = below;
        setOpaque(false);
        fullName.addFocusListener(Focus.lost(() -> hint()));
        TextChanges.tell(birth, this::age);
        birth.addFocusListener(Focus.lost(() -> new PersonDraft(typed(), MONTH_FIRST).birth().ifPresent(day -> {
            String words = Births.words(day);
            if (!words.equals(birth.getText())) {
                birth.setText(words);
            }
        })));
        birth.putClientProperty("JTextField.trailingComponent", age);
        put(PersonTyped.empty());
    }

    private static JScrollPane scrolling(JTextArea area) {
        JScrollPane scroll = new JScrollPane(area);
        scroll.putClientProperty("FlatLaf.style", "arc: 6");
        return scroll;
    }

    private void hint() {
        goesBy.putClientProperty("JTextField.placeholderText", fullName.getText().isBlank() ? null : Naming.goesBy(fullName.getText()));
        goesBy.repaint();
    }

    private void age() {
        age.setText(Births.parse(birth.getText(), Now.today(), MONTH_FIRST)
                .map(day -> Births.age(day, Now.today()) + "  ").orElse(""));
    }

    /** The practice's own fields; what is typed in them stays. */
    void fields(List<OwnField> all) {
        if (!all.equals(fields)) {
            PersonTyped now = typed();
            fields = all;
            put(now);
        }
    }

    @Override
    public PersonTyped typed() {
        Map<String, String> values = new HashMap<>(unseen);
        own.forEach((field, area) -> {
            if (!area.getText().isBlank()) {
                values.put(field, area.getText());
            }
        });
        return new PersonTyped(fullName.getText(), goesBy.getText(), pronouns.getText(), birth.getText(), lines.getText(),
                contacts.stream().map(ContactFields::typed).toList(), mayName.selected(), hours.getText(), notNow.getText(),
                languages.getText(), emergency.getText(), referral.getText(), values);
    }

    @Override
    public void put(PersonTyped typed) {
        fullName.setText(typed.fullName());
        goesBy.setText(typed.goesBy());
        pronouns.setText(typed.pronouns());
        birth.setText(typed.birth());
        lines.setText(typed.lines());
        mayName.select(typed.mayName());
        hours.setText(typed.hours());
        notNow.setText(typed.notNow());
        languages.setText(typed.languages());
        emergency.setText(typed.emergency());
        referral.setText(typed.referral());
        contacts.clear();
        typed.contacts().forEach(line -> contacts.add(new ContactFields(line)));
        own.clear();
        unseen.clear();
        unseen.putAll(typed.values());
        for (OwnField field : fields) {
            String words = unseen.remove(Long.toString(field.id()));
            if (words != null || !field.retired()) {
                JTextArea area = Form.lines(2);
                area.setText(words == null ? "" : words);
                own.put(Long.toString(field.id()), area);
            }
        }
        hint();
        age();
        rebuild();
    }

    /** The record as typed, to be checked and made. */
    PersonDraft draft() {
        return new PersonDraft(typed(), MONTH_FIRST);
    }

    /** Whether everything is well; else shows what is not, and moves there. */
    boolean accept() {
        boolean second = right.accept();
        return left.accept() && second;
    }

    /** Where one begins to type. */
    JComponent first() {
        return fullName;
    }

    private void rebuild() {
        left = new Form();
        left.check(() -> only(PersonForm::leftHand));
        left.section(Bundle.PersonForm_who());
        left.pair("name", Bundle.PersonForm_fullName(), fullName, "goesBy", Bundle.PersonForm_goesBy(), goesBy);
        left.pair("pronouns", Bundle.PersonForm_pronouns(), pronouns, "birth", Bundle.PersonForm_birth(), birth);
        left.section(Bundle.PersonForm_reach());
        if (contacts.isEmpty()) {
            left.wide(Words.area(Bundle.PersonForm_reachNone(), Type.BASE, Tokens.TEXT2));
        }
        for (int i = 0; i < contacts.size(); i++) {
            int index = i;
            contacts.get(i).place(i, contacts.size(), by -> shift(index, by), () -> drop(index));
            left.field(PersonDraft.field(i), Bundle.ContactFields_nth(i + 1), contacts.get(i));
        }
        left.wide(row(Buttons.plain(Bundle.PersonForm_add(), "plus", this::add)));
        left.optional("lines", Bundle.PersonForm_lines(), scrolling(lines));
        left.wide(left.count());
        right = new Form();
        right.check(() -> only(name -> !leftHand(name)));
        right.section(Bundle.PersonForm_safety());
        right.wide(Words.area(Bundle.PersonForm_safetyHow(), Type.CAPTION, Tokens.TEXT2));
        right.field("mayName", Bundle.PersonForm_mayName(), row(mayName));
        right.optional("hours", Bundle.PersonForm_hours(), hours);
        right.optional("notNow", Bundle.PersonForm_notNow(), notNow);
        right.section(Bundle.PersonForm_more());
        right.optional("languages", Bundle.PersonForm_languages(), languages);
        right.optional("emergency", Bundle.PersonForm_emergency(), scrolling(emergency));
        right.optional("referral", Bundle.PersonForm_referral(), referral);
        for (OwnField field : fields) {
            JTextArea area = own.get(Long.toString(field.id()));
            if (area != null) {
                // A title is the therapist's own words, and has no mnemonic.
                String title = field.title().replaceAll("&(?=\\S)", "& ");
                right.optional("own." + field.id(), field.retired() ? Bundle.PersonForm_retired(title) : title, scrolling(area));
            }
        }
        right.wide(row(Buttons.link(Bundle.PersonForm_own(), FieldsWindow::bring)));
        right.wide(right.count());
        right.wide(below);
        arrange();
    }

    private static boolean leftHand(String name) {
        return name.startsWith("contact.") || List.of("name", "goesBy", "pronouns", "birth").contains(name);
    }

    private Validation only(Predicate<String> fields) {
        Validation some = new Validation();
        draft().check().problems().stream().filter(p -> fields.test(p.field()))
                .forEach(p -> some.require(false, p.field(), p.message()));
        return some;
    }

    @Override
    public void doLayout() {
        if (wide != getParent().getWidth() >= Scale.of(WIDE)) {
            arrange();
        }
        super.doLayout();
    }

    private void arrange() {
        wide = getParent() != null && getParent().getWidth() >= Scale.of(WIDE);
        removeAll();
        setLayout(wide ? new MigLayout("insets 0, gap 0", "[grow,fill,400:560:560]48[grow,fill,320:440:440]", "[top]")
                : new MigLayout("insets 0, gap 0, wrap 1", "[grow,fill,360:620:620]"));
        add(left);
        add(right, wide ? "" : "gaptop 16");
        revalidate();
        repaint();
    }

    private static JPanel row(JComponent component) {
        JPanel row = new JPanel(new MigLayout("insets 0"));
        row.setOpaque(false);
        row.add(component);
        return row;
    }

    private void add() {
        contacts.add(new ContactFields(new PersonTyped.Line(0, contacts.isEmpty() ? 1 : 0, "", "", 0, 0)));
        rebuild();
        contacts.get(contacts.size() - 1).requestFocusInWindow();
    }

    private void shift(int index, int by) {
        ContactFields moved = contacts.remove(index);
        contacts.add(index + by, moved);
        rebuild();
        moved.requestFocusInWindow();
    }

    private void drop(int index) {
        contacts.remove(index);
        rebuild();
    }
}
