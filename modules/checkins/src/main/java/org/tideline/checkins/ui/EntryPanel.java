package org.tideline.checkins.ui;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.event.ActionEvent;
import java.awt.event.KeyEvent;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javax.swing.AbstractAction;
import javax.swing.ButtonGroup;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextField;
import javax.swing.JToggleButton;
import javax.swing.KeyStroke;
import net.miginfocom.swing.MigLayout;
import org.openide.util.NbBundle.Messages;
import org.tideline.checkins.model.Checkin;
import org.tideline.checkins.model.EntryModel;
import org.tideline.checkins.model.EntryTyped;
import org.tideline.checkins.model.QuestionSet;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.Member;
import org.tideline.core.api.Now;
import org.tideline.core.api.Validation;
import org.tideline.storage.api.OpenPractice;
import org.tideline.ui.support.api.Buttons;
import org.tideline.ui.support.api.DayField;
import org.tideline.ui.support.api.EditorDraft;
import org.tideline.ui.support.api.Icons;
import org.tideline.ui.support.api.Line;
import org.tideline.ui.support.api.MemberMark;
import org.tideline.ui.support.api.Tokens;
import org.tideline.ui.support.api.Type;

/**
 * Types one check-in in, by keyboard from beginning to end. Earlier answers are nowhere on it. Who answers is asked
 * first where there are several, so that nothing lands in the wrong drawer.
 */
@Messages({
    "ENTRY_title=Type in a check-in", "ENTRY_who=Whose is it?", "ENTRY_when=Day", "ENTRY_time=Time (optional)",
    "# {0} - the author", "# {1} - the others",
    "ENTRY_drawer=This goes into {0}’s own drawer, closed. {1} will not see it unless {0} opens it.",
    "# {0} - the author", "ENTRY_drawerAlone=Only you and {0} see this.",
    "ENTRY_about=Asked about", "ENTRY_keep=&Keep this check-in", "ENTRY_cancel=Cancel",
    "ENTRY_keys=0–9 choose, + is ten   ·   ← → one step   ·   Enter next   ·   Del leave it blank",
    "ENTRY_this=This check-in",
    "ENTRY_timeForm=A time is written 21:30. It may stay empty."
})
final class EntryPanel extends JPanel implements EditorDraft.Editor<EntryTyped> {
    private static final long serialVersionUID = 1;
    private static final String PERSON = "tideline.person";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");
    private final transient Case of;
    private final transient QuestionSet questions;
    private final transient Map<Long, List<String>> ownKinds;
    private final boolean ownWords;
    private final transient Consumer<Checkin> keep;
    private final transient Runnable leave;
    private final transient EditorDraft<EntryTyped> typing;
    private final String startTime;
    private final JPanel page = new JPanel(new MigLayout("insets 20 28 24 28, wrap 1, gap 0 0", "[grow, fill, 400:720:760]"));
    private final JPanel body = new JPanel(new MigLayout("insets 0, wrap 1, gap 0 0, fillx", "[grow, fill]"));
    private final JLabel problem = Tokens.ERROR.text(new JLabel(" "));
    private final JLabel drawer = Type.CAPTION.on(Tokens.TEXT2.text(new JLabel()));
    private final DayField day = new DayField(Now.today());
    private final JTextField time = new JTextField(LocalTime.now(Now.clock()).truncatedTo(ChronoUnit.MINUTES).toString(), 6);
    private final transient List<RatingRow> rows = new ArrayList<>();
    private final transient Map<Long, JCheckBox> askedAbout = new HashMap<>();
    private final transient List<JToggleButton> who = new ArrayList<>();
    private final ButtonGroup writers = new ButtonGroup();
    private final JButton keepButton = Buttons.primary(Bundle.ENTRY_keep(), this::keep);
    private transient EntryModel model;
    /** One for each who was chosen as the writer, so that nothing typed is lost or lands under another. */
    private final transient Map<Long, DayAndNote> wordsOf = new HashMap<>();
    private transient DayAndNote dayAndNote;

    /**
     * @param ownKinds own words for days that each person has used, by person
     * @param words    whether own words are asked for
     * @param keep     is given the check-in to keep, see {@link #save}
     * @param leave    goes back without keeping
     */
    EntryPanel(OpenPractice practice, Case of, QuestionSet questions, Map<Long, List<String>> ownKinds, boolean words,
            Consumer<Checkin> keep, Runnable leave) {
        super(new BorderLayout());
        this.of = of;
        this.questions = questions;
        this.ownKinds = Map.copyOf(ownKinds);
        this.ownWords = words;
        this.keep = keep;
        this.leave = leave;
        this.startTime = time.getText();
        this.typing = new EditorDraft<>(practice, EntryTyped.item(of.id()), Bundle.ENTRY_this(), EntryTyped.class, page, this);
        setOpaque(false);
        page.setOpaque(false);
        body.setOpaque(false);
        page.add(Type.TITLE.on(Tokens.TEXT1.text(new JLabel(Bundle.ENTRY_title()))), "gapbottom 14");
        page.add(typing.strip(), "gapbottom 14, hidemode 3");
        page.add(head(), "gapbottom 10");
        page.add(drawer, "gapbottom 4, wmin 0");
        page.add(body);
        JScrollPane scroll = new JScrollPane(page, JScrollPane.VERTICAL_SCROLLBAR_AS_NEEDED, JScrollPane.HORIZONTAL_SCROLLBAR_NEVER);
        scroll.setBorder(null);
        scroll.setOpaque(false);
        scroll.getViewport().setOpaque(false);
        scroll.getVerticalScrollBar().setUnitIncrement(24);
        add(scroll, BorderLayout.CENTER);
        add(foot(), BorderLayout.SOUTH);
        keys();
        day.onChange(() -> {
            if (model != null) {
                model.day(day.day().orElse(null));
                // Who was there that day decides whom the questions are about.
                if (!rows.stream().map(RatingRow::slot).toList().equals(model.slots())) {
                    fill();
                }
            }
        });
        if (of.people().size() == 1) {
            writer(of.people().get(0));
        }
        typing.open(EntryTyped.NOTHING, true);
    }

    /** What ties it to its draft. */
    EditorDraft<EntryTyped> typing() {
        return typing;
    }

    @Override
    public EntryTyped typed() {
        return touched() ? model.typed(day.getText(), time.getText()) : EntryTyped.NOTHING;
    }

    @Override
    public void put(EntryTyped typed) {
        wordsOf.clear();
        rows.clear();
        body.removeAll();
        model = null;
        dayAndNote = null;
        if (typed.equals(EntryTyped.NOTHING)) {
            day.setDay(Now.today());
            time.setText(startTime);
            writers.clearSelection();
            drawer.setText("");
            if (of.people().size() == 1) {
                writer(of.people().get(0));
            }
            return;
        }
        day.setText(typed.day());
        time.setText(typed.time());
        Member writer = of.member(typed.writer()).orElse(of.people().get(0));
        model = new EntryModel(of, questions, writer.person());
        model.put(typed);
        model.day(day.day().orElse(null));
        who.stream().filter(b -> b.getClientProperty(PERSON).equals(writer.person())).forEach(b -> b.setSelected(true));
        drawer();
        fill();
    }

    private JComponent head() {
        JPanel head = new JPanel(new MigLayout("insets 0, gap 8 4", "", "[][]"));
        head.setOpaque(false);
        boolean several = of.people().size() > 1;
        if (several) {
            head.add(Type.LABEL.on(Tokens.TEXT2.text(new JLabel(Bundle.ENTRY_who()))), "span " + of.people().size());
        }
        JLabel dayLabel = Type.LABEL.on(Tokens.TEXT2.text(new JLabel(Bundle.ENTRY_when())));
        dayLabel.setLabelFor(day);
        JLabel timeLabel = Type.LABEL.on(Tokens.TEXT2.text(new JLabel(Bundle.ENTRY_time())));
        timeLabel.setLabelFor(time);
        head.add(dayLabel, several ? "gapleft 20" : "");
        head.add(timeLabel, "wrap");
        if (several) {
            for (Member member : new EntryModel(of, questions, of.people().get(0).person()).writers()) {
                JToggleButton button = Buttons.mark(member.name(), MemberMark.icon(member.mark(), 14));
                button.addActionListener(e -> {
                    writer(member);
                    first();
                });
                keys(button, who.size());
                button.putClientProperty(PERSON, member.person());
                writers.add(button);
                who.add(button);
                head.add(button);
            }
        }
        head.add(day, (several ? "gapleft 20, " : "") + "w 190!");
        head.add(time, "w 90!");
        return head;
    }

    /** Enter chooses, arrows go to the next or previous person. */
    private void keys(JToggleButton button, int place) {
        key(button, KeyEvent.VK_ENTER, button::doClick);
        key(button, KeyEvent.VK_RIGHT, () -> who.get(Math.min(place + 1, who.size() - 1)).requestFocusInWindow());
        key(button, KeyEvent.VK_LEFT, () -> who.get(Math.max(place - 1, 0)).requestFocusInWindow());
    }

    private static void key(JComponent on, int code, Runnable what) {
        on.getInputMap().put(KeyStroke.getKeyStroke(code, 0), "key" + code);
        on.getActionMap().put("key" + code, action(what));
    }

    private static AbstractAction action(Runnable what) {
        return new AbstractAction() {
            private static final long serialVersionUID = 1;

            @Override
            public void actionPerformed(ActionEvent e) {
                what.run();
            }
        };
    }

    private JComponent foot() {
        JPanel foot = Tokens.RAISED.ground(new JPanel(new MigLayout("insets 10 28 10 28, fillx", "[grow][][]")));
        foot.setBorder(new Line(Tokens.LINE, 1, 0, 0, 0, null));
        JPanel words = new JPanel(new MigLayout("insets 0, gap 0 0, wrap 1, hidemode 3"));
        words.setOpaque(false);
        problem.setIcon(Icons.of("triangle-alert", 14, Tokens.ERROR));
        problem.setVisible(false);
        words.add(problem);
        words.add(Type.CAPTION.on(Tokens.TEXT2.text(new JLabel(Bundle.ENTRY_keys()))), "wmin 0");
        foot.add(words, "growx, wmin 0");
        foot.add(Buttons.plain(Bundle.ENTRY_cancel(), this::leave));
        foot.add(keepButton);
        return foot;
    }

    private void keys() {
        key(KeyStroke.getKeyStroke(KeyEvent.VK_ESCAPE, 0), this::leave);
        key(KeyStroke.getKeyStroke("ctrl ENTER"), this::keep);
    }

    private void key(KeyStroke stroke, Runnable what) {
        getInputMap(WHEN_ANCESTOR_OF_FOCUSED_COMPONENT).put(stroke, stroke.toString());
        getActionMap().put(stroke.toString(), action(what));
    }

    /** Puts the focus where typing begins. */
    void first() {
        if (model == null) {
            who.get(0).requestFocusInWindow();
        } else if (!rows.isEmpty()) {
            rows.get(0).requestFocusInWindow();
        }
    }

    private void writer(Member member) {
        if (model == null) {
            model = new EntryModel(of, questions, member.person());
            model.day(day.day().orElse(null));
        } else {
            dayAndNote.read();
            // What stands there is this writer's; it must not be read as the next one's.
            dayAndNote = null;
            model.writer(member.person());
        }
        drawer();
        fill();
    }

    private void drawer() {
        Member member = model.writer();
        List<Member> others = model.others();
        drawer.setText(others.isEmpty() ? Bundle.ENTRY_drawerAlone(member.name())
                : Bundle.ENTRY_drawer(member.name(), String.join(", ", others.stream().map(Member::name).toList())));
    }

    private void fill() {
        body.removeAll();
        rows.clear();
        List<Member> others = model.others();
        if (others.size() > 1) {
            JPanel about = new JPanel(new MigLayout("insets 8 0 4 0, gap 10"));
            about.setOpaque(false);
            about.add(Type.LABEL.on(Tokens.TEXT2.text(new JLabel(Bundle.ENTRY_about()))));
            for (Member other : others) {
                JCheckBox box = new JCheckBox(other.name(), model.asksAbout(other.person()));
                box.setOpaque(false);
                box.addActionListener(e -> {
                    model.askAbout(other.person(), box.isSelected());
                    fill();
                    askedAbout.get(other.person()).requestFocusInWindow();
                });
                askedAbout.put(other.person(), box);
                about.add(box);
            }
            body.add(about);
        }
        for (EntryModel.Slot slot : model.slots()) {
            int at = rows.size();
            RatingRow row = new RatingRow(model, slot, () -> focus(at + 1), () -> focus(at - 1));
            row.setBorder(new Line(Tokens.LINE, 0, 0, 1, 0, null));
            rows.add(row);
            body.add(row);
        }
        dayAndNote = wordsOf.computeIfAbsent(model.writer().person(), person -> {
            DayAndNote fresh = new DayAndNote(model, ownKinds.getOrDefault(person, List.of()), false, ownWords);
            fresh.write();
            return fresh;
        });
        body.add(dayAndNote, "gaptop 14, gapleft 20, gapright 20");
        body.revalidate();
        body.repaint();
    }

    private void focus(int row) {
        if (row < 0) {
            return;
        }
        Component to = row < rows.size() ? rows.get(row) : dayAndNote.first();
        to.requestFocusInWindow();
    }

    private Optional<LocalTime> time() {
        try {
            return Optional.of(LocalTime.parse(time.getText().strip(), TIME));
        } catch (java.time.format.DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private void keep() {
        if (model == null) {
            who.get(0).requestFocusInWindow();
            return;
        }
        model.day(day.day().orElse(null));
        model.time(time().orElse(null));
        dayAndNote.read();
        Validation found = model.validate();
        boolean badTime = !time.getText().isBlank() && time().isEmpty();
        if (found.ok() && !badTime) {
            problem.setVisible(false);
            keepButton.setEnabled(false);
            keep.accept(model.checkin());
            return;
        }
        problem.setText(found.ok() ? Bundle.ENTRY_timeForm() : found.problems().get(0).message());
        problem.setVisible(true);
        if (found.ok()) {
            time.requestFocusInWindow();
        } else if (found.problems().get(0).field().equals(EntryModel.DAY)) {
            day.requestFocusInWindow();
        } else if (found.problems().get(0).field().equals(EntryModel.KINDS)) {
            dayAndNote.first().requestFocusInWindow();
        } else {
            rows.stream().filter(r -> model.value(r.slot()).isEmpty()).findFirst().ifPresent(RatingRow::requestFocusInWindow);
        }
    }

    /** Commits the check-in; where that fails it stands here still. */
    void save(Runnable commit, Runnable done) {
        typing.save(() -> {
            commit.run();
            return null;
        }, saved -> done.run(), () -> keepButton.setEnabled(true));
    }

    private boolean touched() {
        if (model == null) {
            return false;
        }
        if (dayAndNote != null) {
            dayAndNote.read();
        }
        return model.touched();
    }

    private void leave() {
        if (typing.mayLeave()) {
            leave.run();
        }
    }
}
