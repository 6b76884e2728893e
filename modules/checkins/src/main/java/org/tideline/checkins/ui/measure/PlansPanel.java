package org.tideline.checkins.ui.measure;

import java.awt.BorderLayout;
import java.awt.Component;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.swing.ButtonGroup;
import javax.swing.DefaultListCellRenderer;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JToggleButton;
import net.miginfocom.swing.MigLayout;
import org.openide.awt.Mnemonics;
import org.openide.util.NbBundle.Messages;
import org.tideline.checkins.model.measure.Instrument;
import org.tideline.checkins.model.measure.MeasurePlan;
import org.tideline.checkins.model.measure.PlanWords;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.Member;
import org.tideline.core.api.Ids;
import org.tideline.core.api.Now;
import org.tideline.ui.support.api.Buttons;
import org.tideline.ui.support.api.DayField;
import org.tideline.ui.support.api.Icons;
import org.tideline.ui.support.api.MemberMark;
import org.tideline.ui.support.api.Page;
import org.tideline.ui.support.api.Parts;
import org.tideline.ui.support.api.Tokens;
import org.tideline.ui.support.api.Type;
import org.tideline.ui.support.api.Words;

/** When measures are to be asked in one case: what is planned, and one more. Event thread. */
@Messages({
    "PlansPanel.title=When to ask", "PlansPanel.none=Nothing is planned yet.",
    "PlansPanel.how=What is due stands on Today, before the session, and is chosen when you hand over.",
    "PlansPanel.remove=Take out", "# {0} - instrument, member", "PlansPanel.removeName=Take out {0}",
    "PlansPanel.more=Plan a measure", "PlansPanel.who=Who is asked?", "PlansPanel.which=Measure", "PlansPanel.often=How often", "PlansPanel.from=First on",
    "PlansPanel.review=These are &review dates", "PlansPanel.plan=&Plan it", "PlansPanel.back=Back",
    "PlansPanel.sayWho=Say who is asked.", "PlansPanel.sayDay=A day is written 14 Mar 2026."})
final class PlansPanel extends JPanel {
    private static final long serialVersionUID = 1;
    private static final Integer[] WEEKS = {0, 1, 2, 3, 4, 6, 8, 12, 26, 52};
    private static final int USUAL = 4;
    private final transient Case of;
    private final transient Wishes wishes;
    private final JPanel planned = new JPanel(new MigLayout("insets 0, wrap 1, gap 0 0, fillx", "[grow, fill]"));
    private final JComboBox<Instrument> which = new JComboBox<>();
    private final JComboBox<Integer> often = new JComboBox<>(WEEKS);
    private final DayField from = new DayField(Now.today());
    private final JCheckBox review = new JCheckBox();
    private final JLabel problem = Tokens.ERROR.text(new JLabel(" "));
    private final transient List<JToggleButton> who = new ArrayList<>();

    /** What the therapist asks for here. */
    interface Wishes {
        /** Plan this. */
        void plan(MeasurePlan plan);

        /** Take this plan out. */
        void unplan(MeasurePlan plan);
    }

    /** @param instruments what can be asked, not empty */
    PlansPanel(Case of, List<Instrument> instruments, Wishes wishes, Runnable leave) {
        super(new BorderLayout());
        this.of = of;
        this.wishes = wishes;
        setOpaque(false);
        planned.setOpaque(false);
        instruments.forEach(which::addItem);
        which.setMaximumRowCount(16);
        which.setRenderer(MeasureForm.renderer());
        which.setKeySelectionManager(MeasureForm::byName);
        often.setSelectedItem(USUAL);
        often.setRenderer(new Often());
        Mnemonics.setLocalizedText(review, Bundle.PlansPanel_review());
        review.setOpaque(false);
        problem.setIcon(Icons.of("triangle-alert", 14, Tokens.ERROR));
        problem.setVisible(false);
        Page page = new Page("insets 20 28 24 28, wrap 1, gap 0 0, hidemode 3", "[grow, fill, 400:680:680]");
        page.add(Type.TITLE.on(Tokens.TEXT1.text(new JLabel(Bundle.PlansPanel_title()))), "gapbottom 6");
        page.add(Words.passive(Bundle.PlansPanel_how(), Type.CAPTION, Tokens.TEXT2), "wmin 0, gapbottom 12");
        page.add(planned, "wmin 0");
        page.add(Parts.section(Bundle.PlansPanel_more()), "gaptop 18");
        page.add(more(), "gaptop 6");
        page.add(review, "gaptop 8");
        page.add(problem, "gaptop 8");
        page.add(Parts.buttons(Buttons.primary(Bundle.PlansPanel_plan(), this::plan), Buttons.plain(Bundle.PlansPanel_back(), leave)), "gaptop 14");
        add(Page.scrolling(page), BorderLayout.CENTER);
    }

    private JPanel more() {
        JPanel form = new JPanel(new MigLayout("insets 0, gap 8 4, hidemode 3"));
        form.setOpaque(false);
        boolean several = of.people().size() > 1;
        JLabel whose = label(Bundle.PlansPanel_who());
        whose.setVisible(several);
        form.add(whose, "span " + of.people().size());
        form.add(label(Bundle.PlansPanel_which(), which), several ? "gapleft 20" : "");
        form.add(label(Bundle.PlansPanel_often(), often));
        form.add(label(Bundle.PlansPanel_from(), from), "wrap");
        ButtonGroup one = new ButtonGroup();
        for (Member member : of.people()) {
            JToggleButton button = Buttons.mark(member.name(), MemberMark.icon(member.mark(), 14));
            button.setVisible(several);
            button.setSelected(!several);
            one.add(button);
            who.add(button);
            form.add(button);
        }
        form.add(which, several ? "gapleft 20" : "");
        form.add(often);
        form.add(from, "w 150!");
        return form;
    }

    private static JLabel label(String words) {
        return Type.LABEL.on(Tokens.TEXT2.text(new JLabel(words)));
    }

    private static JLabel label(String words, Component field) {
        JLabel label = label(words);
        label.setLabelFor(field);
        return label;
    }

    /** Shows what is planned. */
    void show(List<MeasurePlan.Next> plans) {
        planned.removeAll();
        if (plans.isEmpty()) {
            planned.add(Words.area(Bundle.PlansPanel_none(), Type.BASE, Tokens.TEXT2), "wmin 0");
        }
        for (MeasurePlan.Next next : plans) {
            String title = PlanWords.title(of, next.plan());
            JButton remove = Buttons.link(Bundle.PlansPanel_remove(), () -> wishes.unplan(next.plan()));
            remove.getAccessibleContext().setAccessibleName(Bundle.PlansPanel_removeName(title));
            planned.add(Parts.row("calendar", title, PlanWords.when(next), remove), "wmin 0");
        }
        planned.revalidate();
        planned.repaint();
    }

    /** Puts the focus where one begins. */
    void first() {
        (of.people().size() > 1 ? who.get(0) : which).requestFocusInWindow();
    }

    private void plan() {
        Optional<Member> member = of.people().stream().filter(each -> who.get(of.people().indexOf(each)).isSelected()).findFirst();
        Optional<LocalDate> day = from.day();
        problem.setText(member.isEmpty() ? Bundle.PlansPanel_sayWho() : Bundle.PlansPanel_sayDay());
        problem.setVisible(member.isEmpty() || day.isEmpty());
        if (member.isPresent() && day.isPresent()) {
            wishes.plan(new MeasurePlan(Ids.next(), of.id(), member.get().person(), (Instrument) which.getSelectedItem(), (Integer) often.getSelectedItem(),
                    day.get(), review.isSelected()));
        } else {
            (member.isEmpty() ? who.get(0) : from).requestFocusInWindow();
        }
    }

    private static final class Often extends DefaultListCellRenderer {
        private static final long serialVersionUID = 1;

        @Override
        public Component getListCellRendererComponent(JList<?> list, Object value, int index, boolean selected, boolean focused) {
            return super.getListCellRendererComponent(list, PlanWords.every((Integer) value), index, selected, focused);
        }
    }
}
