package org.tideline.sessions.ui;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.swing.JComboBox;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextField;
import net.miginfocom.swing.MigLayout;
import org.openide.util.NbBundle.Messages;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.Member;
import org.tideline.core.api.ItemRef;
import org.tideline.sessions.model.Brought;
import org.tideline.sessions.model.SessionWords;
import org.tideline.ui.support.api.Buttons;
import org.tideline.ui.support.api.Form;
import org.tideline.ui.support.api.MemberMark;
import org.tideline.ui.support.api.Tokens;
import org.tideline.ui.support.api.Type;
import org.tideline.ui.support.api.Words;

/**
 * The topics that were brought into a session: what, who raised it, how it was received, and for each the depth it had, fear
 * before and trust after. Event thread.
 */
@Messages({
    "BroughtPanel.add=Add a topic",
    "BroughtPanel.words=Topic",
    "BroughtPanel.hint=A topic, such as Sunday evenings",
    "BroughtPanel.raised=Who raised it",
    "BroughtPanel.raisedBy=raised by…",
    "BroughtPanel.received=How it was received",
    "BroughtPanel.receivedHow=received…",
    "# {0} - name", "BroughtPanel.depth=Depth for {0}",
    "# {0} - name", "BroughtPanel.fear=Fear before, {0}",
    "# {0} - name", "BroughtPanel.trust=Trust after, {0}",
    "BroughtPanel.depthOf=depth",
    "BroughtPanel.fearOf=fear before",
    "BroughtPanel.trustOf=trust after",
    "BroughtPanel.remove=Take this topic out"})
final class BroughtPanel extends JPanel {
    private static final long serialVersionUID = 1;
    private final transient Case of;
    private final boolean readOnly;
    private final transient List<Row> rows = new ArrayList<>();

    /** What is typed about one topic. */
    private record Row(JTextField words, ItemRef item, JComboBox<Member> raised, JComboBox<Brought.Received> received, Map<Long, Each> each) {
    }

    private record Each(JComboBox<Integer> depth, JComboBox<Integer> fear, JComboBox<Integer> trust) {
    }

    BroughtPanel(Case of, List<Brought> topics, boolean readOnly) {
        super(new MigLayout("insets 0, wrap 1, fillx, gap 0 8", "[grow, fill]"));
        this.of = of;
        this.readOnly = readOnly;
        setOpaque(false);
        if (readOnly) {
            topics.forEach(topic -> add(Words.area(SessionWords.brought(of, topic), Type.NOTE, Tokens.TEXT1), "wmin 0"));
        } else {
            topics.forEach(topic -> rows.add(row(topic)));
            lay();
        }
    }

    private void lay() {
        removeAll();
        rows.forEach(row -> add(show(row), "wmin 0"));
        add(Form.left(Buttons.link(Bundle.BroughtPanel_add(), () -> {
            Row row = row(new Brought("", null, 0, null, List.of()));
            rows.add(row);
            lay();
            row.words().requestFocusInWindow();
        })));
        revalidate();
        repaint();
    }

    private JPanel show(Row row) {
        JPanel panel = new JPanel(new MigLayout("insets 0, fillx, gap 8 6, hidemode 3", "[grow, fill][140!][150!][]"));
        panel.setOpaque(false);
        panel.add(row.words(), "wmin 120");
        panel.add(row.raised(), "growx");
        panel.add(row.received(), "growx");
        panel.add(Buttons.icon("x", Bundle.BroughtPanel_remove(), () -> {
            rows.remove(row);
            lay();
        }), "wrap");
        JPanel each = new JPanel(new MigLayout("insets 0, gap 8 6, wrap 4", "[]12[][][]"));
        each.setOpaque(false);
        for (Member member : of.people()) {
            Each numbers = row.each().get(member.person());
            each.add(Tokens.TEXT2.text(Type.CAPTION.on(new JLabel(member.name(), MemberMark.icon(member.mark(), 12), JLabel.LEADING))));
            each.add(numbers.depth());
            each.add(numbers.fear());
            each.add(numbers.trust());
        }
        panel.add(each, "span 4, gapleft 8");
        return panel;
    }

    private Row row(Brought topic) {
        JTextField words = new JTextField(topic.words());
        words.putClientProperty("JTextField.placeholderText", Bundle.BroughtPanel_hint());
        words.getAccessibleContext().setAccessibleName(Bundle.BroughtPanel_words());
        JComboBox<Member> raised = new JComboBox<>();
        raised.addItem(null);
        of.people().forEach(raised::addItem);
        Choices.words(raised, member -> member == null ? Bundle.BroughtPanel_raisedBy() : member.name());
        raised.setSelectedItem(of.member(topic.raisedBy()).orElse(null));
        raised.getAccessibleContext().setAccessibleName(Bundle.BroughtPanel_raised());
        JComboBox<Brought.Received> received = new JComboBox<>();
        received.addItem(null);
        for (Brought.Received how : Brought.Received.values()) {
            received.addItem(how);
        }
        Choices.words(received, how -> how == null ? Bundle.BroughtPanel_receivedHow() : SessionWords.of(how));
        received.setSelectedItem(topic.received());
        received.getAccessibleContext().setAccessibleName(Bundle.BroughtPanel_received());
        Map<Long, Each> each = new LinkedHashMap<>();
        for (Member member : of.people()) {
            Brought.For kept = topic.each().stream().filter(f -> f.person() == member.person()).findFirst()
                    .orElse(new Brought.For(member.person(), null, null, null));
            each.put(member.person(), new Each(
                    numbers(1, 7, kept.depth(), Bundle.BroughtPanel_depthOf(), Bundle.BroughtPanel_depth(member.name())),
                    numbers(0, 10, kept.fear(), Bundle.BroughtPanel_fearOf(), Bundle.BroughtPanel_fear(member.name())),
                    numbers(0, 10, kept.trust(), Bundle.BroughtPanel_trustOf(), Bundle.BroughtPanel_trust(member.name()))));
        }
        return new Row(words, topic.item(), raised, received, each);
    }

    private static JComboBox<Integer> numbers(int least, int most, Integer kept, String none, String name) {
        JComboBox<Integer> box = new JComboBox<>();
        box.addItem(null);
        for (int i = least; i <= most; i++) {
            box.addItem(i);
        }
        Choices.words(box, number -> number == null ? none : none + " " + number);
        box.setSelectedItem(kept);
        box.getAccessibleContext().setAccessibleName(name);
        return box;
    }

    /** The topics as they stand; one without words is none. */
    List<Brought> typed() {
        List<Brought> topics = new ArrayList<>();
        for (Row row : rows) {
            if (!row.words().getText().isBlank()) {
                List<Brought.For> each = new ArrayList<>();
                row.each().forEach((person, numbers) -> {
                    Brought.For what = new Brought.For(person, (Integer) numbers.depth().getSelectedItem(),
                            (Integer) numbers.fear().getSelectedItem(), (Integer) numbers.trust().getSelectedItem());
                    if (what.depth() != null || what.fear() != null || what.trust() != null) {
                        each.add(what);
                    }
                });
                Member raised = (Member) row.raised().getSelectedItem();
                topics.add(new Brought(row.words().getText().strip(), row.item(), raised == null ? 0 : raised.person(),
                        (Brought.Received) row.received().getSelectedItem(), each));
            }
        }
        return readOnly ? List.of() : topics;
    }
}
