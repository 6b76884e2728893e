package org.tideline.reporting.ui;

import java.awt.BorderLayout;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.swing.ButtonGroup;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JRadioButton;
import javax.swing.JScrollPane;
import net.miginfocom.swing.MigLayout;
import org.openide.util.NbBundle.Messages;
import org.tideline.core.api.Period;
import org.tideline.reporting.api.ReportForm;
import org.tideline.reporting.api.ReportKind;
import org.tideline.reporting.model.Desk;
import org.tideline.reporting.model.Letters.Part;
import org.tideline.storage.api.OpenPractice;
import org.tideline.ui.support.api.Buttons;
import org.tideline.ui.support.api.Column;
import org.tideline.ui.support.api.DayField;
import org.tideline.ui.support.api.Icons;
import org.tideline.ui.support.api.Segmented;
import org.tideline.ui.support.api.Tokens;
import org.tideline.ui.support.api.Type;
import org.tideline.ui.support.api.Words;

/** The left of the release desk: for whom, what it is, the therapist's words, and of what time. Event thread. */
@Messages({
    "ReportSide.who=Who is it for?", "ReportSide.elsewhere=Someone else outside, on a ground\u2026", "ReportSide.form=What is it?",
    "ReportSide.COURSE=Progress report", "ReportSide.own=Own report", "ReportSide.file=Case file summary", "ReportSide.outside=Summary",
    "ReportSide.ENDING=Summary at the end", "ReportSide.ATTENDANCE=Statement of attendance",
    "ReportSide.part=Which words", "ReportSide.OPENING=Opening", "ReportSide.CLOSING=Closing", "ReportSide.FOCUS=Focus", "ReportSide.course=Course",
    "ReportSide.PLAN=Plan",
    "ReportSide.period=What time does it show?", "ReportSide.from=From", "ReportSide.to=to",
    "ReportSide.beginning=The beginning", "ReportSide.today=Today",
    "ReportSide.periodHint=A day such as 3 March 2025, or left empty.",
    "ReportSide.day=Type a day, such as 3 March 2025, or leave it empty.",
    "ReportSide.order=The last day comes before the first.", "ReportSide.large=&Large print",
    "ReportSide.asFile=As a file", "ReportSide.keeping=For keeping: tagged, archivable", "ReportSide.sending=For sending: with a password",
    "ReportSide.excludes=One excludes the other: what has a password is not PDF/A."})
final class ReportSide extends JPanel {
    private static final long serialVersionUID = 1;
    private final transient Listener listener;
    private final Recipients recipients;
    private final OpeningWords words;
    private final JComboBox<String> forms = new JComboBox<>();
    private final JPanel part = new JPanel(new MigLayout("insets 0"));
    private final DayField from = new DayField();
    private final DayField to = new DayField();
    private final JLabel problem = Type.CAPTION.on(new JLabel(Bundle.ReportSide_periodHint()));
    private final JCheckBox large = new JCheckBox();
    private final JRadioButton keeping = new JRadioButton(Bundle.ReportSide_keeping(), true);
    private final JRadioButton sending = new JRadioButton(Bundle.ReportSide_sending());
    private final JLabel what = heading(Bundle.ReportSide_form());
    private transient List<Part> parts = List.of();
    private transient String wanted;
    private boolean filling;

    /** Is told what is chosen. */
    interface Listener {
        /** For someone else, or another report. */
        void chosen();

        /** Of another time. */
        void changed();

        /** In large print, or not. */
        void large(boolean on);

        /** For someone outside for whom nothing was signed. */
        void elsewhere();
    }

    ReportSide(OpenPractice practice, long caseId, Listener listener) {
        super(new BorderLayout());
        setOpaque(false);
        this.listener = listener;
        recipients = new Recipients(choice -> chosen());
        words = new OpeningWords(practice, caseId);
        forms.getAccessibleContext().setAccessibleName(Bundle.ReportSide_form());
        forms.addActionListener(e -> {
            if (!filling) {
                parts(choice().parts(form()));
                listener.chosen();
            }
        });
        part.setOpaque(false);
        org.openide.awt.Mnemonics.setLocalizedText(large, Bundle.ReportSide_large());
        large.setOpaque(false);
        large.addActionListener(e -> listener.large(large.isSelected()));
        Column left = new Column(new MigLayout("insets 16 24 20 20, wrap 1, fillx, gapy 0, hidemode 3", "[grow,fill]"));
        left.add(heading(Bundle.ReportSide_who()));
        left.add(recipients, "gapbottom 2");
        JPanel link = new JPanel(new MigLayout("insets 0"));
        link.setOpaque(false);
        link.add(Buttons.link(Bundle.ReportSide_elsewhere(), listener::elsewhere));
        left.add(link, "gapbottom 14");
        left.add(what, "gapbottom 6");
        left.add(forms, "gapbottom 16");
        left.add(part, "gapbottom 4");
        left.add(words, "gapbottom 16");
        left.add(heading(Bundle.ReportSide_period()), "gapbottom 6");
        left.add(time(), "gapbottom 12");
        left.add(large, "gapbottom 16");
        left.add(heading(Bundle.ReportSide_asFile()), "gapbottom 4");
        ButtonGroup group = new ButtonGroup();
        for (JRadioButton each : List.of(keeping, sending)) {
            each.setOpaque(false);
            group.add(each);
            left.add(each);
        }
        left.add(Words.area(Bundle.ReportSide_excludes(), Type.CAPTION, Tokens.TEXT2), "gaptop 2, gapleft 22, wmin 0");
        JScrollPane scroll = new JScrollPane(left, JScrollPane.VERTICAL_SCROLLBAR_AS_NEEDED, JScrollPane.HORIZONTAL_SCROLLBAR_NEVER);
        scroll.setBorder(null);
        scroll.getVerticalScrollBar().setUnitIncrement(24);
        Tokens.PANEL.ground((JComponent) scroll.getViewport());
        add(scroll, BorderLayout.CENTER);
    }

    private JComponent time() {
        from.getAccessibleContext().setAccessibleName(Bundle.ReportSide_from());
        to.getAccessibleContext().setAccessibleName(Bundle.ReportSide_to());
        from.putClientProperty("JTextField.placeholderText", Bundle.ReportSide_beginning());
        to.putClientProperty("JTextField.placeholderText", Bundle.ReportSide_today());
        from.onChange(listener::changed);
        to.onChange(listener::changed);
        Tokens.TEXT2.text(problem);
        JPanel row = new JPanel(new MigLayout("insets 0, fillx, gapy 5", "[grow,fill,sg d]8[]8[grow,fill,sg d]"));
        row.setOpaque(false);
        row.add(from, "wmin 0");
        row.add(Tokens.TEXT2.text(new JLabel(Bundle.ReportSide_to())));
        row.add(to, "wmin 0, wrap");
        row.add(problem, "span 3, wmin 0");
        return row;
    }

    private static JLabel heading(String words) {
        return Type.LABEL.on(Tokens.TEXT2.text(new JLabel(words)));
    }

    /** The therapist's words. */
    OpeningWords words() {
        return words;
    }

    /** Who is chosen. */
    Desk.Choice choice() {
        return recipients.chosen();
    }

    /** What is chosen. */
    ReportForm form() {
        int at = Math.max(0, forms.getSelectedIndex());
        return choice().forms().get(Math.min(at, choice().forms().size() - 1));
    }

    /** Chooses someone outside by name as soon as they are there. */
    void choose(String recipient) {
        wanted = recipient;
    }

    /** Shows what can be made. */
    void show(Desk desk) {
        String who = wanted;
        wanted = null;
        recipients.show(desk.choices(), desk.choices().stream().filter(c -> c.title().equals(who)).findFirst().orElse(null));
    }

    /** Whether it is in large print. */
    void large(boolean on) {
        large.setSelected(on);
    }

    /** Whether the file is to be protected with a password. */
    boolean sending() {
        return sending.isSelected();
    }

    private void chosen() {
        Desk.Choice choice = choice();
        List<String> names = choice.forms().stream().map(form -> name(choice, form)).toList();
        List<String> before = new ArrayList<>();
        for (int i = 0; i < forms.getItemCount(); i++) {
            before.add(forms.getItemAt(i));
        }
        if (!names.equals(before)) {
            filling = true;
            forms.removeAllItems();
            names.forEach(forms::addItem);
            filling = false;
        }
        parts(choice.parts(form()));
        listener.chosen();
    }

    private static String name(Desk.Choice choice, ReportForm form) {
        return switch (form) {
            case ENDING -> Bundle.ReportSide_ENDING();
            case ATTENDANCE -> Bundle.ReportSide_ATTENDANCE();
            case COURSE -> switch (choice.kind()) {
                case COUPLE -> Bundle.ReportSide_COURSE();
                case MEMBER -> Bundle.ReportSide_own();
                case THERAPIST -> Bundle.ReportSide_file();
                case OUTSIDE -> Bundle.ReportSide_outside();
            };
        };
    }

    /** Shows which words can be written, the first of them open. */
    private void parts(List<Part> next) {
        if (!next.equals(parts)) {
            parts = next;
            part.removeAll();
            if (next.size() > 1) {
                Segmented choose = new Segmented(Bundle.ReportSide_part(), next.stream().map(ReportSide::name).toArray(String[]::new));
                choose.onSelect(i -> words.show(choice().words().of(parts.get(i))));
                part.add(choose);
            }
            part.revalidate();
        }
        boolean any = !next.isEmpty();
        if (words.isVisible() != any) {
            words.flush(() -> { }, failure -> { });
            words.setVisible(any);
        }
        part.setVisible(any);
        if (any) {
            int at = part.getComponentCount() > 0 ? ((Segmented) part.getComponent(0)).selected() : 0;
            words.show(choice().words().of(next.get(at)));
        }
    }

    private static String name(Part part) {
        return switch (part) {
            case OPENING, END_OPENING -> Bundle.ReportSide_OPENING();
            case CLOSING, END_CLOSING -> Bundle.ReportSide_CLOSING();
            case FOCUS -> Bundle.ReportSide_FOCUS();
            case COURSE -> Bundle.ReportSide_course();
            case PLAN -> Bundle.ReportSide_PLAN();
        };
    }

    /** The time it shows, or empty while it cannot be read. */
    Optional<Period> period() {
        LocalDate first = from.day().orElse(null);
        LocalDate last = to.day().orElse(null);
        boolean readable = (from.blank() || first != null) && (to.blank() || last != null);
        boolean order = first == null || last == null || !last.isBefore(first);
        problem.setText(!readable ? Bundle.ReportSide_day() : !order ? Bundle.ReportSide_order() : Bundle.ReportSide_periodHint());
        problem.setForeground((readable && order ? Tokens.TEXT2 : Tokens.ERROR).color());
        problem.setIcon(readable && order ? null : Icons.of("triangle-alert", 14, Tokens.ERROR));
        return readable && order ? Optional.of(new Period(first, last)) : Optional.empty();
    }
}
