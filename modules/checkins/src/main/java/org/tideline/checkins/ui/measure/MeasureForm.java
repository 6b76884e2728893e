package org.tideline.checkins.ui.measure;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.EventQueue;
import java.awt.event.ActionEvent;
import java.awt.event.KeyEvent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javax.swing.AbstractAction;
import javax.swing.ButtonGroup;
import javax.swing.ComboBoxModel;
import javax.swing.DefaultListCellRenderer;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JTextField;
import javax.swing.JToggleButton;
import javax.swing.KeyStroke;
import net.miginfocom.swing.MigLayout;
import org.openide.util.Lookup;
import org.openide.util.NbBundle.Messages;
import org.tideline.checkins.model.Others;
import org.tideline.checkins.model.measure.Instrument;
import org.tideline.checkins.model.measure.Measure;
import org.tideline.checkins.model.measure.MeasureTyped;
import org.tideline.checkins.model.measure.MeasureWords;
import org.tideline.checkins.report.MeasurePaper;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.Member;
import org.tideline.core.api.Now;
import org.tideline.core.api.Validation;
import org.tideline.reporting.api.HandOuts;
import org.tideline.storage.api.OpenPractice;
import org.tideline.ui.support.api.Buttons;
import org.tideline.ui.support.api.DayField;
import org.tideline.ui.support.api.EditorDraft;
import org.tideline.ui.support.api.Icons;
import org.tideline.ui.support.api.Line;
import org.tideline.ui.support.api.MemberMark;
import org.tideline.ui.support.api.Page;
import org.tideline.ui.support.api.TextChanges;
import org.tideline.ui.support.api.Tokens;
import org.tideline.ui.support.api.Type;
import org.tideline.ui.support.api.Words;

/**
 * Types one measure in from paper, by number keys from beginning to end; where its words are not here, its total. Earlier
 * answers are nowhere on it. Event thread.
 */
@Messages({
    "MeasureForm.title=Type in a measure", "MeasureForm.this=This measure",
    "MeasureForm.who=Whose is it?", "MeasureForm.which=Measure", "MeasureForm.day=Day",
    "MeasureForm.review=A &review date: it can be compared with another",
    "MeasureForm.about=About",
    "MeasureForm.keep=&Keep this measure", "MeasureForm.cancel=Cancel",
    "MeasureForm.keys=Number keys choose and go on   ·   Backspace back   ·   Del leave it blank   ·   Ctrl+Enter keep",
    "MeasureForm.print=Its form on paper\u2026", "MeasureForm.total=Total", "# {0} - lowest", "# {1} - highest", "MeasureForm.range=Its words are not here, so its total is typed in: {0} to {1}.",
    "# {0} - total", "MeasureForm.reads=Total so far counted: {0}", "MeasureForm.noTotal=No total yet",
    "# {0} - full name", "# {1} - the rule", "MeasureForm.rule={0}. {1}"})
final class MeasureForm extends JPanel implements EditorDraft.Editor<MeasureTyped> {
    private static final long serialVersionUID = 1;
    private static final String PERSON = "tideline.person";

    /**
     * What is filled in beforehand.
     *
     * @param person     who answered, or 0
     * @param instrument id of the instrument, or empty for the first
     * @param review     whether it is a review date
     */
    record First(long person, String instrument, boolean review) {
    }

    private final transient Case of;
    private final transient Consumer<Measure> done;
    private final transient Runnable leave;
    private final transient EditorDraft<MeasureTyped> typing;
    private final Page page = new Page("insets 20 28 24 28, wrap 1, gap 0 0, hidemode 3", "[grow, fill, 400:760:820]");
    private final JPanel body = new JPanel(new MigLayout("insets 0, wrap 1, gap 0 0, fillx", "[grow, fill]"));
    private final JLabel problem = Tokens.ERROR.text(new JLabel(" "));
    private final JLabel reads = Type.STRONG.on(Tokens.TEXT1.text(new JLabel(" ")));
    private final DayField day = new DayField(Now.today());
    private final JComboBox<Instrument> which = new JComboBox<>();
    private final JComboBox<Member> about = new JComboBox<>();
    private final JCheckBox review = new JCheckBox();
    private final JTextField total = new JTextField(8);
    private final JButton print;
    private final JButton keep = Buttons.primary(Bundle.MeasureForm_keep(), this::keep);
    private final ButtonGroup writers = new ButtonGroup();
    private final transient List<JToggleButton> who = new ArrayList<>();
    private final transient List<AnswerRow> rows = new ArrayList<>();
    private final transient Map<Integer, Integer> answers = new TreeMap<>();
    private boolean putting;

    /**
     * @param instruments what can be asked, not empty
     * @param first what is filled in beforehand
     * @param done  is given what to keep, see {@link #save}
     */
    MeasureForm(OpenPractice practice, Case of, List<Instrument> instruments, First first, Consumer<Measure> done, Runnable leave) {
        super(new BorderLayout());
        this.of = of;
        this.done = done;
        this.leave = leave;
        this.typing = new EditorDraft<>(practice, MeasureTyped.item(of.id()), Bundle.MeasureForm_this(), MeasureTyped.class, page, this);
        setOpaque(false);
        print = Buttons.link(Bundle.MeasureForm_print(), () -> Lookup.getDefault().lookup(HandOuts.class).offer(MeasurePaper.of(practice.info(), instrument())));
        body.setOpaque(false);
        which.setRenderer(renderer());
        which.getAccessibleContext().setAccessibleName(Bundle.MeasureForm_which());
        instruments.forEach(which::addItem);
        choose(first.instrument());
        review.setSelected(first.review());
        which.setMaximumRowCount(16);
        which.setKeySelectionManager(MeasureForm::byName);
        of.people().forEach(about::addItem);
        about.setRenderer(renderer());
        org.openide.awt.Mnemonics.setLocalizedText(review, Bundle.MeasureForm_review());
        review.setOpaque(false);
        page.add(Type.TITLE.on(Tokens.TEXT1.text(new JLabel(Bundle.MeasureForm_title()))), "gapbottom 14");
        page.add(typing.strip(), "gapbottom 14");
        page.add(head(), "gapbottom 6");
        page.add(review, "gapbottom 10");
        page.add(body);
        add(Page.scrolling(page), BorderLayout.CENTER);
        add(foot(), BorderLayout.SOUTH);
        key(KeyStroke.getKeyStroke(KeyEvent.VK_ESCAPE, 0), this::leave);
        key(KeyStroke.getKeyStroke("ctrl ENTER"), this::keep);
        if (of.people().size() == 1) {
            who.get(0).setSelected(true);
        }
        which.addActionListener(e -> {
            if (!putting) {
                answers.clear();
                fill();
            }
        });
        TextChanges.tell(total, this::reads);
        fill();
        who.stream().filter(button -> button.getClientProperty(PERSON).equals(first.person())).forEach(button -> button.setSelected(true));
        typing.open(typed(), true);
    }

    /** The instrument of that id, where it is offered. */
    private void choose(String id) {
        IntStream.range(0, which.getItemCount()).filter(i -> which.getItemAt(i).id().equals(id)).findFirst().ifPresent(which::setSelectedIndex);
    }

    /** Shows instruments and members by their names. */
    static DefaultListCellRenderer renderer() {
        return new DefaultListCellRenderer() {
            private static final long serialVersionUID = 1;

            @Override
            public Component getListCellRendererComponent(JList<?> list, Object value, int index, boolean selected, boolean focused) {
                return super.getListCellRendererComponent(list, value instanceof Instrument each ? each.name()
                        : value instanceof Member member ? member.name() : "", index, selected, focused);
            }
        };
    }

    /** The next instrument whose name begins with a letter. */
    static int byName(char letter, ComboBoxModel<?> all) {
        int at = IntStream.range(0, all.getSize()).filter(i -> all.getElementAt(i) == all.getSelectedItem()).findFirst().orElse(-1);
        return IntStream.rangeClosed(1, all.getSize()).map(i -> (at + i) % all.getSize())
                .filter(i -> ((Instrument) all.getElementAt(i)).name().startsWith(Character.toString(Character.toUpperCase(letter)))).findFirst().orElse(-1);
    }

    /** What ties it to its draft. */
    EditorDraft<MeasureTyped> typing() {
        return typing;
    }

    private JComponent head() {
        JPanel head = new JPanel(new MigLayout("insets 0, gap 8 4, hidemode 3"));
        head.setOpaque(false);
        boolean several = of.people().size() > 1;
        JLabel whose = label(Bundle.MeasureForm_who(), null);
        whose.setVisible(several);
        head.add(whose, "span " + of.people().size());
        head.add(label(Bundle.MeasureForm_which(), which), several ? "gapleft 20" : "");
        JLabel aboutLabel = label(Bundle.MeasureForm_about(), about);
        head.add(aboutLabel);
        head.add(label(Bundle.MeasureForm_day(), day), "wrap");
        for (Member member : of.people()) {
            JToggleButton button = Buttons.mark(member.name(), MemberMark.icon(member.mark(), 14));
            button.putClientProperty(PERSON, member.person());
            button.addActionListener(e -> first());
            button.setVisible(several);
            writers.add(button);
            who.add(button);
            head.add(button);
        }
        head.add(which, several ? "gapleft 20" : "");
        head.add(about);
        aboutLabel.setVisible(of.people().size() > 2);
        about.setVisible(of.people().size() > 2);
        head.add(day, "w 190!");
        head.add(print);
        return head;
    }

    private static JLabel label(String words, JComponent field) {
        JLabel label = Type.LABEL.on(Tokens.TEXT2.text(new JLabel(words)));
        label.setLabelFor(field);
        return label;
    }

    private JComponent foot() {
        JPanel foot = Tokens.RAISED.ground(new JPanel(new MigLayout("insets 10 28 10 28, fillx", "[grow][][]")));
        foot.setBorder(new Line(Tokens.LINE, 1, 0, 0, 0, null));
        JPanel words = new JPanel(new MigLayout("insets 0, gap 0 2, wrap 1, hidemode 3"));
        words.setOpaque(false);
        problem.setIcon(Icons.of("triangle-alert", 14, Tokens.ERROR));
        problem.setVisible(false);
        words.add(problem);
        words.add(reads);
        words.add(Type.CAPTION.on(Tokens.TEXT2.text(new JLabel(Bundle.MeasureForm_keys()))), "wmin 0");
        foot.add(words, "growx, wmin 0");
        foot.add(Buttons.plain(Bundle.MeasureForm_cancel(), this::leave));
        foot.add(keep);
        return foot;
    }

    private void key(KeyStroke stroke, Runnable what) {
        getInputMap(WHEN_ANCESTOR_OF_FOCUSED_COMPONENT).put(stroke, stroke.toString());
        getActionMap().put(stroke.toString(), new AbstractAction() {
            private static final long serialVersionUID = 1;

            @Override
            public void actionPerformed(ActionEvent e) {
                what.run();
            }
        });
    }

    /** Puts the focus where typing begins. */
    void first() {
        if (person() == 0) {
            who.get(0).requestFocusInWindow();
        } else if (rows.isEmpty()) {
            total.requestFocusInWindow();
        } else {
            rows.stream().filter(row -> !answers.containsKey(row.item().number())).findFirst().orElse(rows.get(0)).requestFocusInWindow();
        }
    }

    private long person() {
        return who.stream().filter(JToggleButton::isSelected).map(button -> (Long) button.getClientProperty(PERSON)).findFirst().orElse(0L);
    }

    private Instrument instrument() {
        return (Instrument) which.getSelectedItem();
    }

    private void fill() {
        body.removeAll();
        rows.clear();
        Instrument chosen = instrument();
        print.setVisible(chosen.itemised() && Lookup.getDefault().lookup(HandOuts.class) != null);
        body.add(Words.passive(Bundle.MeasureForm_rule(chosen.title(), chosen.score().missing()), Type.CAPTION, Tokens.TEXT2), "wmin 0, gapbottom 8");
        if (chosen.itemised()) {
            if (!chosen.stem().isEmpty()) {
                body.add(Words.passive(chosen.stem(), Type.BASE, Tokens.TEXT1), "wmin 0, gapbottom 4");
            }
            for (Instrument.Item item : chosen.items()) {
                int at = rows.size();
                AnswerRow row = new AnswerRow(item, answers, true, 0, this::changed, by -> go(at + by));
                row.setBorder(new Line(Tokens.LINE, 0, 0, 1, 0, null));
                rows.add(row);
                body.add(row, "wmin 0");
            }
        } else {
            body.add(label(Bundle.MeasureForm_total(), total), "gaptop 6");
            body.add(total, "grow 0, gaptop 4");
            body.add(Words.passive(Bundle.MeasureForm_range(MeasureWords.number(chosen.score().from()), MeasureWords.number(chosen.score().to())), Type.CAPTION,
                    Tokens.TEXT2), "wmin 0, gaptop 4");
        }
        body.revalidate();
        body.repaint();
        reads();
    }

    private void go(int to) {
        if (to >= rows.size()) {
            keep.requestFocusInWindow();
        } else if (to >= 0) {
            rows.get(to).requestFocusInWindow();
        }
    }

    private void changed() {
        reads();
        typing.changed();
    }

    private void reads() {
        var now = typed().reads(instrument());
        reads.setText(now.isPresent() ? Bundle.MeasureForm_reads(MeasureWords.number(now.getAsDouble())) : Bundle.MeasureForm_noTotal());
        reads.setVisible(instrument().itemised());
    }

    private long aboutWhom() {
        List<Member> others = Others.of(of, person(), day.day().orElse(Now.today()));
        return of.people().size() > 2 && instrument().about() == Instrument.About.RELATIONSHIP && about.getSelectedItem() instanceof Member member
                && others.stream().anyMatch(other -> other.person() == member.person()) ? member.person() : 0;
    }

    @Override
    public MeasureTyped typed() {
        return new MeasureTyped(person(), aboutWhom(), instrument().id(), day.getText(), review.isSelected(), answers, total.getText());
    }

    @Override
    public void put(MeasureTyped typed) {
        putting = true;
        writers.clearSelection();
        who.stream().filter(button -> button.getClientProperty(PERSON).equals(typed.person())).forEach(button -> button.setSelected(true));
        choose(typed.instrument());
        of.member(typed.about()).ifPresent(about::setSelectedItem);
        day.setText(typed.day());
        review.setSelected(typed.review());
        answers.clear();
        answers.putAll(typed.answers());
        total.setText(typed.total());
        putting = false;
        fill();
    }

    private void keep() {
        if (!keep.isEnabled()) {
            return;
        }
        LocalDate on = day.day().orElse(null);
        MeasureTyped now = typed();
        Validation found = now.check(instrument(), on);
        problem.setVisible(!found.ok());
        if (found.ok()) {
            done.accept(now.measure(instrument(), of.id(), on, null, Measure.Source.TYPED));
            return;
        }
        problem.setText(found.problems().get(0).message());
        switch (found.problems().get(0).field()) {
            case MeasureTyped.DAY -> day.requestFocusInWindow();
            case MeasureTyped.TOTAL -> total.requestFocusInWindow();
            default -> first();
        }
    }

    /** Commits the measure; where that fails it stands here still. */
    void save(Runnable commit, Runnable after) {
        typing.save(keep, commit, after);
    }

    private void leave() {
        if (typing.mayLeave()) {
            leave.run();
        }
    }

    @Override
    public void addNotify() {
        super.addNotify();
        EventQueue.invokeLater(this::first);
    }
}
