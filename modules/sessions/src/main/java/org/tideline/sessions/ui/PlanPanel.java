package org.tideline.sessions.ui;

import java.awt.BorderLayout;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import net.miginfocom.swing.MigLayout;
import org.openide.util.NbBundle.Messages;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.CaseStatus;
import org.tideline.clients.api.Member;
import org.tideline.core.api.ItemRef;
import org.tideline.core.api.TimeWords;
import org.tideline.sessions.model.Session;
import org.tideline.sessions.model.SessionWords;
import org.tideline.sessions.model.SessionsDesk;
import org.tideline.sessions.model.calendar.Diary;
import org.tideline.sessions.model.calendar.PlanTyped;
import org.tideline.sessions.model.calendar.Rhythm;
import org.tideline.storage.api.OpenPractice;
import org.tideline.ui.support.api.Buttons;
import org.tideline.ui.support.api.DayField;
import org.tideline.ui.support.api.DayWords;
import org.tideline.ui.support.api.EditorDraft;
import org.tideline.ui.support.api.Form;
import org.tideline.ui.support.api.Line;
import org.tideline.ui.support.api.Page;
import org.tideline.ui.support.api.Tokens;
import org.tideline.ui.support.api.Type;
import org.tideline.ui.support.api.Words;

/** The form beside the calendar: whose session, when, where, how often. Event thread. */
@Messages({
    "PlanPanel.plan=Plan a session",
    "# {0} - whose", "PlanPanel.change={0}: another time",
    "PlanPanel.case=Whose session", "# {0} - names", "# {1} - code", "PlanPanel.caseWords={0} · {1}",
    "PlanPanel.choose=Choose a case",
    "PlanPanel.with=With", "PlanPanel.all=All of them", "# {0} - name", "PlanPanel.alone={0} alone",
    "PlanPanel.day=Day", "PlanPanel.time=Time", "PlanPanel.minutes=Minutes", "PlanPanel.place=Where",
    "PlanPanel.rhythm=How often", "PlanPanel.until=Until",
    "PlanPanel.this=This plan",
    "PlanPanel.go=&Plan it", "PlanPanel.keep=&Keep it", "PlanPanel.cancel=Cancel",
    "# {0} - what meets", "PlanPanel.meets={0} It can be planned all the same.",
    "# {0} - how many", "PlanPanel.count={0,choice,1#1 session.|1<{0,number,integer} sessions.}"})
final class PlanPanel extends JPanel implements EditorDraft.Editor<PlanTyped> {
    private static final long serialVersionUID = 1;
    private final transient Session changing;
    private final transient List<Case> cases;
    private final transient Host host;
    private final JComboBox<Choice<Case>> of = new JComboBox<>();
    private final JComboBox<Choice<Long>> with = new JComboBox<>();
    private final JComboBox<Session.Place> place = new JComboBox<>();
    private final JComboBox<Rhythm> rhythm = new JComboBox<>(Rhythm.values());
    private final DayField day = new DayField();
    private final DayField until = new DayField();
    private final JTextField time = new JTextField(6);
    private final JTextField minutes = new JTextField(6);
    private final JTextArea meets = Words.area("", Type.CAPTION, Tokens.TEXT2);
    private final Form form = new Form();
    private final JButton save;
    private final transient EditorDraft<PlanTyped> typing;

    /** Something to choose; null for what stands for nothing. */
    private record Choice<T>(T value, String words) {
        /** What typing in the list goes by. */
        @Override
        public String toString() {
            return words;
        }
    }

    /** What the window does with it. */
    interface Host {
        /** These sessions are to be kept in place of what they were. */
        void keep(Case of, List<Session> sessions, Session before);

        /** Says what else stands at the time of these, by {@link PlanPanel#meets}. */
        void look(List<Session> sessions);

        void closed();
    }

    /**
     * @param cases    those that can be chosen
     * @param changing the session that gets another time, or null to plan one
     */
    PlanPanel(OpenPractice practice, List<Case> cases, Session changing, Host host) {
        super(new BorderLayout());
        this.cases = cases.stream().sorted(Comparator.comparing(Case::title, String.CASE_INSENSITIVE_ORDER).thenComparing(Case::code)).toList();
        this.changing = changing;
        this.host = host;
        Tokens.RAISED.ground(this);
        setBorder(new Line(Tokens.LINE, 0, 1, 0, 0, BorderFactory.createEmptyBorder()));
        typing = new EditorDraft<>(practice, new ItemRef(SessionsDesk.PLAN_DRAFT, changing == null ? 0 : changing.id()), Bundle.PlanPanel_this(),
                PlanTyped.class, this, this);
        of.setPrototypeDisplayValue(new Choice<>(null, Bundle.PlanPanel_choose()));
        with.setPrototypeDisplayValue(new Choice<>(0L, Bundle.PlanPanel_all()));
        of.addItem(new Choice<>(null, Bundle.PlanPanel_choose()));
        this.cases.stream().filter(each -> each.status() != CaseStatus.PARTED && each.status() != CaseStatus.ENDED).forEach(each -> of.addItem(new Choice<>(each, Bundle.PlanPanel_caseWords(each.title(), each.code()))));
        of.addActionListener(e -> members());
        Session.Place.of(Session.Kind.JOINT).forEach(place::addItem);
        Choices.words(place, SessionWords::of);
        Choices.words(rhythm, Rhythm::words);
        rhythm.addActionListener(e -> repeats());
        form.check(() -> typed().check(day.day().orElse(null), until.day().orElse(null)));
        if (changing == null) {
            form.field("case", Bundle.PlanPanel_case(), of);
            form.field("with", Bundle.PlanPanel_with(), with);
        }
        form.field("day", Bundle.PlanPanel_day(), day);
        form.pair("time", Bundle.PlanPanel_time(), time, "minutes", Bundle.PlanPanel_minutes(), minutes);
        form.field("place", Bundle.PlanPanel_place(), place);
        if (changing == null) {
            form.field("rhythm", Bundle.PlanPanel_rhythm(), rhythm);
            form.field("until", Bundle.PlanPanel_until(), until);
        }
        save = Buttons.primary(changing == null ? Bundle.PlanPanel_go() : Bundle.PlanPanel_keep(), "check", this::accept);
        add(Page.scrolling(page()), BorderLayout.CENTER);
        registerKeyboardAction(e -> accept(), KeyStroke.getKeyStroke("ctrl ENTER"), WHEN_ANCESTOR_OF_FOCUSED_COMPONENT);
        registerKeyboardAction(e -> leave(), KeyStroke.getKeyStroke("ESCAPE"), WHEN_ANCESTOR_OF_FOCUSED_COMPONENT);
    }

    private JComponent page() {
        Page page = new Page("insets 18 20 20 20, wrap 1, gap 0, hidemode 3", "[grow, fill]");
        Tokens.RAISED.ground(page);
        String whose = changing == null ? "" : cases.stream().filter(each -> each.id() == changing.caseId()).map(Case::title).findFirst().orElse("");
        JLabel title = Type.HEADING.on(new JLabel(changing == null ? Bundle.PlanPanel_plan() : Bundle.PlanPanel_change(whose)));
        title.putClientProperty("html.disable", Boolean.TRUE);
        page.add(title, "wmin 0, gapbottom 12");
        typing.strip().setBorder(BorderFactory.createEmptyBorder(0, 0, 12, 0));
        page.add(typing.strip(), "wmin 0");
        page.add(form, "wmin 0");
        page.add(meets, "wmin 0, gapbottom 10");
        JPanel buttons = new JPanel(new MigLayout("insets 0, gapx 8, hidemode 3", "[][][grow,left]"));
        buttons.setOpaque(false);
        buttons.add(save);
        buttons.add(Buttons.plain(Bundle.PlanPanel_cancel(), this::leave));
        page.add(buttons);
        page.add(form.count(), "wmin 0, gaptop 8");
        return page;
    }

    /** Shows a plan for that time, and takes back what was typed before. */
    void begin(LocalDate onDay, LocalTime at) {
        put(changing == null ? new PlanTyped(0, 0, Session.Place.ROOM, DayWords.full(onDay), TimeWords.of(at), String.valueOf(Diary.USUAL_MINUTES),
                Rhythm.ONCE, "") : new PlanTyped(changing.caseId(), 0, changing.place(), DayWords.full(onDay), TimeWords.of(at),
                String.valueOf(changing.minutes() == 0 ? Diary.USUAL_MINUTES : changing.minutes()), Rhythm.ONCE, ""));
        typing.open(typed(), changing == null);
        day.onChange(this::look);
        until.onChange(this::look);
        org.tideline.ui.support.api.TextChanges.tell(time, this::look);
        org.tideline.ui.support.api.TextChanges.tell(minutes, this::look);
        look();
    }

    /** Another place in the calendar was chosen while the form is open. */
    void at(LocalDate onDay, LocalTime at) {
        day.setDay(onDay);
        time.setText(TimeWords.of(at));
    }

    /** Where one begins to type. */
    JComponent first() {
        return changing == null ? of : time;
    }

    EditorDraft<PlanTyped> typing() {
        return typing;
    }

    private Optional<Case> chosen() {
        return changing != null ? cases.stream().filter(each -> each.id() == changing.caseId()).findFirst()
                : Optional.ofNullable(((Choice<?>) of.getSelectedItem()).value()).map(Case.class::cast);
    }

    private void members() {
        with.removeAllItems();
        with.addItem(new Choice<>(0L, Bundle.PlanPanel_all()));
        List<Member> people = chosen().map(Case::people).orElse(List.of());
        if (people.size() > 1) {
            people.forEach(member -> with.addItem(new Choice<>(member.person(), Bundle.PlanPanel_alone(member.name()))));
        }
        with.setEnabled(people.size() > 1);
        look();
    }

    private void repeats() {
        boolean more = rhythm.getSelectedItem() != Rhythm.ONCE;
        until.setEnabled(more);
        if (more && until.blank()) {
            until.setDay(day.day().map(first -> first.plusWeeks(12)).orElse(null));
        }
        look();
    }

    private Optional<List<Session>> sessions() {
        Optional<Case> whose = chosen();
        LocalDate first = day.day().orElse(null);
        boolean right = first != null && typed().check(first, until.day().orElse(null)).ok();
        return whose.isEmpty() || !right ? Optional.empty() : Optional.of(changing != null ? List.of(typed().changed(changing, first))
                : typed().sessions(whose.get(), first, until.day().orElse(first)));
    }

    private void look() {
        host.look(sessions().orElse(new ArrayList<>()));
    }

    /** Says how many there would be, and what they meet; nothing where it is empty. */
    void meets(int count, String words) {
        String many = count > 1 ? Bundle.PlanPanel_count(count) : "";
        meets.setText((many + " " + (words.isEmpty() ? "" : Bundle.PlanPanel_meets(words))).strip());
        meets.setVisible(!meets.getText().isEmpty());
        revalidate();
    }

    private void leave() {
        if (typing.mayLeave()) {
            host.closed();
        }
    }

    private void accept() {
        if (save.isEnabled() && form.accept()) {
            sessions().ifPresent(all -> host.keep(chosen().orElseThrow(), all, changing));
        }
    }

    /** Commits; the form takes no second press meanwhile. */
    void save(Runnable commit, Runnable done) {
        typing.save(save, commit, done);
    }

    @Override
    public PlanTyped typed() {
        Object whom = with.getSelectedItem() == null ? null : ((Choice<?>) with.getSelectedItem()).value();
        return new PlanTyped(chosen().map(Case::id).orElse(0L), whom == null ? 0 : (Long) whom, (Session.Place) place.getSelectedItem(), day.getText(),
                time.getText(), minutes.getText(), (Rhythm) rhythm.getSelectedItem(), until.getText());
    }

    @Override
    public void put(PlanTyped typed) {
        select(of, typed.caseId() == 0 ? null : cases.stream().filter(each -> each.id() == typed.caseId()).findFirst().orElse(null));
        members();
        select(with, typed.with());
        place.setSelectedItem(typed.place());
        day.setText(typed.day());
        time.setText(typed.time());
        minutes.setText(typed.minutes());
        until.setText(typed.until());
        rhythm.setSelectedItem(typed.rhythm());
        repeats();
    }

    private static <T> void select(JComboBox<Choice<T>> box, T value) {
        for (int i = 0; i < box.getItemCount(); i++) {
            if (java.util.Objects.equals(box.getItemAt(i).value(), value)) {
                box.setSelectedIndex(i);
            }
        }
    }
}
