package org.tideline.sessions.ui;

import java.awt.BorderLayout;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import net.miginfocom.swing.MigLayout;
import org.openide.util.NbBundle.Messages;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.CaseKind;
import org.tideline.clients.api.Member;
import org.tideline.core.api.ItemRef;
import org.tideline.sessions.model.Session;
import org.tideline.sessions.model.Session.Attended;
import org.tideline.sessions.model.SessionTyped;
import org.tideline.sessions.model.SessionWords;
import org.tideline.sessions.model.SessionsDesk;
import org.tideline.storage.api.OpenPractice;
import org.tideline.ui.support.api.Buttons;
import org.tideline.ui.support.api.DayField;
import org.tideline.ui.support.api.DayWords;
import org.tideline.ui.support.api.EditorDraft;
import org.tideline.ui.support.api.Form;
import org.tideline.ui.support.api.MemberMark;
import org.tideline.ui.support.api.Page;
import org.tideline.ui.support.api.Type;

/** The form of one session or contact: when, where, who of them, and who else. Event thread. */
@Messages({
    "SessionForm.add=Add a session",
    "SessionForm.addContact=Note a contact between sessions",
    "SessionForm.change=Change the session",
    "SessionForm.kind=What it was",
    "SessionForm.day=Day",
    "SessionForm.time=Time (optional)",
    "SessionForm.minutes=Minutes (optional)",
    "SessionForm.place=Where",
    "SessionForm.way=By which way",
    "SessionForm.who=Who was there, or is expected",
    "SessionForm.whose=Who it was with",
    "SessionForm.not=not expected",
    "# {0} - name", "SessionForm.how=How {0} attended",
    "# {0} - name", "SessionForm.whenOf=When {0} came or left",
    "# {0} - name", "SessionForm.wordsOf=More about {0}: who told whom, and when",
    "SessionForm.beside=Who else (optional)",
    "SessionForm.this=This session",
    "SessionForm.write=&Write its note",
    "SessionForm.keep=&Keep it",
    "SessionForm.cancel=Cancel"})
final class SessionForm extends JPanel implements EditorDraft.Editor<SessionTyped> {
    private static final long serialVersionUID = 1;
    private final transient Case of;
    private final transient Session session;
    private final transient Consumer<Session> keep;
    private final transient Consumer<Session> write;
    private final transient Runnable cancel;
    private final JComboBox<Session.Kind> kind;
    private final JComboBox<Session.Place> place = new JComboBox<>();
    private final DayField day = new DayField();
    private final JTextField time = new JTextField(6);
    private final JTextField minutes = new JTextField(6);
    private final transient Map<Long, Row> rows = new LinkedHashMap<>();
    private final BesideFields beside;
    private final Form form = new Form();
    private final JButton save;
    private final transient EditorDraft<SessionTyped> typing;

    /** How one member attended. */
    private record Row(JComboBox<Attended> how, JTextField time, JTextField words) {
    }

    /**
     * @param fresh  whether it is not in the record yet
     * @param keep   keeps it
     * @param write  keeps it and writes its note
     * @param cancel closes the form
     */
    SessionForm(OpenPractice practice, Case of, Session session, boolean fresh, Consumer<Session> keep, Consumer<Session> write,
            Runnable cancel) {
        super(new BorderLayout());
        this.of = of;
        this.session = session;
        this.keep = keep;
        this.write = write;
        this.cancel = cancel;
        setOpaque(false);
        ItemRef item = fresh ? SessionsDesk.newDraft(of.id()) : session.ref();
        typing = new EditorDraft<>(practice, item, Bundle.SessionForm_this(), SessionTyped.class, this, this);
        kind = new JComboBox<>(of.kind() == CaseKind.INDIVIDUAL
                ? new Session.Kind[] {Session.Kind.INDIVIDUAL, Session.Kind.INTAKE, Session.Kind.CONTACT} : Session.Kind.values());
        Choices.words(kind, SessionWords::of);
        Choices.words(place, SessionWords::of);
        kind.addActionListener(e -> {
            places();
            expect((Session.Kind) kind.getSelectedItem());
        });
        beside = new BesideFields(typing::changed);
        form.check(() -> typed().check(day.day().orElse(null)));
        form.field("kind", Bundle.SessionForm_kind(), Form.left(kind));
        form.pair("day", Bundle.SessionForm_day(), day, "time", Bundle.SessionForm_time(), time);
        form.pair("place", session.kind().contact() ? Bundle.SessionForm_way() : Bundle.SessionForm_place(), place,
                "minutes", Bundle.SessionForm_minutes(), minutes);
        form.field("who", session.kind().contact() ? Bundle.SessionForm_whose() : Bundle.SessionForm_who(), members());
        form.field("beside", Bundle.SessionForm_beside(), beside);
        typing.strip().setBorder(BorderFactory.createEmptyBorder(0, 0, 14, 0));
        save = Buttons.primary(Bundle.SessionForm_write(), "notebook-pen", () -> accept(true));
        Page page = new Page("insets 20 24 24 24, wrap 1, gap 0, hidemode 3", "[grow, fill, 420:640:640]");
        page.add(Type.TITLE.on(new JLabel(!fresh ? Bundle.SessionForm_change()
                : session.kind().contact() ? Bundle.SessionForm_addContact() : Bundle.SessionForm_add())), "gapbottom 16");
        page.add(typing.strip());
        page.add(form);
        JPanel buttons = new JPanel(new MigLayout("insets 0, gapx 8, hidemode 3", "[][][][grow,left]"));
        buttons.setOpaque(false);
        buttons.add(save);
        buttons.add(Buttons.plain(Bundle.SessionForm_keep(), "check", () -> accept(false)));
        buttons.add(Buttons.plain(Bundle.SessionForm_cancel(), this::leave));
        buttons.add(form.count());
        page.add(buttons);
        add(Page.scrolling(page), BorderLayout.CENTER);
        registerKeyboardAction(e -> accept(true), KeyStroke.getKeyStroke("ctrl ENTER"), WHEN_ANCESTOR_OF_FOCUSED_COMPONENT);
        registerKeyboardAction(e -> leave(), KeyStroke.getKeyStroke("ESCAPE"), WHEN_ANCESTOR_OF_FOCUSED_COMPONENT);
        put(SessionTyped.of(session, DayWords.full(session.day())));
        typing.open(typed(), fresh);
    }

    private JComponent members() {
        JPanel all = new JPanel(new MigLayout("insets 0, wrap 4, fillx, gapx 8, gapy 6, hidemode 2", "[][160!][80!][grow, fill]"));
        all.setOpaque(false);
        for (Member member : of.people()) {
            JComboBox<Attended> how = new JComboBox<>();
            how.addItem(null);
            for (Attended each : Attended.values()) {
                how.addItem(each);
            }
            Choices.words(how, each -> each == null ? Bundle.SessionForm_not() : SessionWords.of(each));
            how.getAccessibleContext().setAccessibleName(Bundle.SessionForm_how(member.name()));
            JTextField when = new JTextField();
            when.getAccessibleContext().setAccessibleName(Bundle.SessionForm_whenOf(member.name()));
            when.putClientProperty("JTextField.placeholderText", SessionWords.time(java.time.LocalTime.of(15, 20)));
            JTextField words = new JTextField();
            words.getAccessibleContext().setAccessibleName(Bundle.SessionForm_wordsOf(member.name()));
            Row row = new Row(how, when, words);
            how.addActionListener(e -> extra(row));
            JLabel name = new JLabel(member.name(), MemberMark.icon(member.mark(), 14), JLabel.LEADING);
            name.setLabelFor(how);
            all.add(name);
            all.add(how, "growx");
            all.add(when, "growx");
            all.add(words);
            rows.put(member.person(), row);
            extra(row);
        }
        return all;
    }

    /** When, where somebody came late or left early; who told whom, where somebody did not come. */
    private void extra(Row row) {
        Attended how = (Attended) row.how().getSelectedItem();
        row.time().setVisible(how == Attended.LATE || how == Attended.LEFT_EARLY);
        row.words().setVisible(how != null && !how.there());
        revalidate();
    }

    /** Who is expected at that sort of session, as long as nobody said otherwise. */
    private void expect(Session.Kind now) {
        boolean alone = now == Session.Kind.INDIVIDUAL || now == Session.Kind.INTAKE_ALONE || now == Session.Kind.CONTACT;
        boolean kept = false;
        for (Row row : rows.values()) {
            boolean there = row.how().getSelectedItem() == Attended.PRESENT;
            if (!alone && row.how().getSelectedItem() == null) {
                row.how().setSelectedItem(Attended.PRESENT);
            } else if (alone && there && kept) {
                row.how().setSelectedItem(null);
            }
            kept |= there;
        }
    }

    private void places() {
        Session.Place now = (Session.Place) place.getSelectedItem();
        place.removeAllItems();
        Session.Place.of((Session.Kind) kind.getSelectedItem()).forEach(place::addItem);
        place.setSelectedItem(now);
        if (place.getSelectedItem() == null) {
            place.setSelectedIndex(0);
        }
    }

    /** What ties it to its draft. */
    EditorDraft<SessionTyped> typing() {
        return typing;
    }

    /** Where one begins to type. */
    JComponent first() {
        return day;
    }

    /** Commits; the form takes no second press meanwhile. */
    void save(Runnable commit, Runnable done) {
        typing.save(save, commit, done);
    }

    private void leave() {
        if (typing.mayLeave()) {
            cancel.run();
        }
    }

    private void accept(boolean writes) {
        if (save.isEnabled() && form.accept()) {
            Session typed = typed().session(session.id(), of, day.day().orElseThrow());
            (writes ? write : keep).accept(typed);
        }
    }

    @Override
    public SessionTyped typed() {
        Map<Long, SessionTyped.Who> who = new TreeMap<>();
        rows.forEach((person, row) -> {
            Attended how = (Attended) row.how().getSelectedItem();
            if (how != null) {
                who.put(person, new SessionTyped.Who(how, row.time().isVisible() ? row.time().getText() : "",
                        row.words().isVisible() ? row.words().getText() : ""));
            }
        });
        return new SessionTyped((Session.Kind) kind.getSelectedItem(), (Session.Place) place.getSelectedItem(), day.getText(), time.getText(),
                minutes.getText(), who, beside.typed());
    }

    @Override
    public void put(SessionTyped typed) {
        kind.setSelectedItem(typed.kind());
        places();
        place.setSelectedItem(typed.place());
        day.setText(typed.day());
        time.setText(typed.time());
        minutes.setText(typed.minutes());
        rows.forEach((person, row) -> {
            SessionTyped.Who who = typed.who().get(person);
            row.how().setSelectedItem(who == null ? null : who.how());
            row.time().setText(who == null ? "" : who.time());
            row.words().setText(who == null ? "" : who.words());
        });
        beside.put(typed.beside());
    }
}
