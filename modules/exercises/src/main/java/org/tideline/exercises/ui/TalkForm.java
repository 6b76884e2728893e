package org.tideline.exercises.ui;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import net.miginfocom.swing.MigLayout;
import org.openide.util.NbBundle.Messages;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.Member;
import org.tideline.exercises.model.Depth;
import org.tideline.exercises.model.topic.Conversation;
import org.tideline.exercises.model.topic.Outcome;
import org.tideline.exercises.model.topic.Received;
import org.tideline.exercises.model.topic.TalkTyped;
import org.tideline.exercises.model.topic.Topic;
import org.tideline.storage.api.OpenPractice;
import org.tideline.ui.support.api.DayField;
import org.tideline.ui.support.api.DayWords;
import org.tideline.ui.support.api.Form;
import org.tideline.ui.support.api.MemberMark;
import org.tideline.ui.support.api.Tokens;
import org.tideline.ui.support.api.Type;

/**
 * They talked: topic, how deep for each, who raised it, how each received it; all else can stay empty. Event thread.
 */
@Messages({
    "TalkForm.add=They talked", "TalkForm.addOne=A talk", "TalkForm.change=Change the talk",
    "TalkForm.this=This talk",
    "TalkForm.topic=&Topic",
    "TalkForm.topicHint=One from the list, or a new one in their words.",
    "TalkForm.raised=Who &raised it", "TalkForm.together=together", "TalkForm.choose=choose",
    "TalkForm.who=How deep it was for each, and how each received it",
    "TalkForm.depth=Depth", "TalkForm.received=Received it",
    "# {0} - name", "TalkForm.depthOf=Depth for {0}", "# {0} - name", "TalkForm.receivedOf=How {0} received it",
    "# {0} - name", "TalkForm.spokeOf={0} spoke", "# {0} - name", "TalkForm.roomOf={0} made the room",
    "# {0} - name", "TalkForm.pushedOf={0} pushed back",
    "TalkForm.notNoted=not noted",
    "TalkForm.spoke=spoke", "TalkForm.room=made the room", "TalkForm.pushed=pushed back",
    "TalkForm.day=&Day", "TalkForm.time=Time (optional)",
    "TalkForm.minutes=Minutes (optional)", "TalkForm.days=over several days",
    "TalkForm.long=How long",
    "TalkForm.became=What became of it (optional)", "TalkForm.becameHint=One or more. “Understood” is enough; it needs no solution beside it.",
    "TalkForm.decided=What was decided (optional)",
    "TalkForm.words=Words said, or about it (optional)",
    "TalkForm.whose=Drawer"})
final class TalkForm extends FormPage<TalkTyped> {
    private static final long serialVersionUID = 1;
    private final transient Case of;
    private final transient Conversation before;
    private final transient List<Topic> topics;
    private final transient Keep done;
    private final JComboBox<String> topic = new JComboBox<>();
    private final JComboBox<Long> raised;
    private final transient Map<Long, Row> rows = new LinkedHashMap<>();
    private final DayField day = new DayField();
    private final JTextField time = new JTextField(6);
    private final JTextField minutes = new JTextField(6);
    private final JCheckBox days = box(Bundle.TalkForm_days(), Bundle.TalkForm_days());
    private final transient Map<Outcome, JCheckBox> became = new LinkedHashMap<>();
    private final JTextArea decided = Form.lines(2);
    private final JTextArea words = Form.lines(3);
    private final JComboBox<Long> whose;

    /** Keeps a conversation, and with it the topic where that is new. */
    interface Keep {
        void keep(Conversation talk, Topic about, boolean isNew);
    }

    private record Row(JComboBox<Depth> depth, JComboBox<Received> received, JCheckBox spoke, JCheckBox room, JCheckBox pushed) {
        TalkTyped.Who typed() {
            return new TalkTyped.Who(depth.getSelectedItem() instanceof Depth chosen ? chosen.number() : 0, (Received) received.getSelectedItem(),
                    pushed.isSelected(), spoke.isSelected(), room.isSelected());
        }

        void put(TalkTyped.Who who) {
            depth.setSelectedItem(who.depth() == 0 ? null : Depth.of(who.depth()));
            received.setSelectedItem(who.received());
            pushed.setSelected(who.pushedBack());
            spoke.setSelected(who.spoke());
            room.setSelected(who.madeRoom());
        }
    }

    /**
     * @param before the conversation as it is, or a new one
     * @param shown  what the form shows of it
     * @param topics those in the list
     */
    TalkForm(OpenPractice practice, Case of, Conversation before, TalkTyped shown, boolean fresh, List<Topic> topics, Keep keep, Runnable leave) {
        super(practice, fresh ? TalkTyped.fresh(of.id()) : before.ref(), Bundle.TalkForm_this(), TalkTyped.class, leave);
        this.of = of;
        this.before = before;
        this.topics = List.copyOf(topics);
        this.done = keep;
        boolean several = of.people().size() > 1;
        topic.setEditable(true);
        topics.forEach(each -> topic.addItem(each.name()));
        raised = choice(person -> person == null || person == TalkTyped.NOT_SAID ? Bundle.TalkForm_choose()
                : person == 0 ? Bundle.TalkForm_together() : of.member(person).map(Member::name).orElse(""));
        raised.addItem(TalkTyped.NOT_SAID);
        of.people().forEach(member -> raised.addItem(member.person()));
        whose = choice(owner -> TopicForm.drawer(of, owner));
        TopicForm.owners(of).forEach(whose::addItem);
        form().check(() -> typed().check(day.day().orElse(null), this.topics));
        form().field("topic", Bundle.TalkForm_topic(), topic, Bundle.TalkForm_topicHint());
        if (several) {
            raised.addItem(0L);
            form().field("raised", Bundle.TalkForm_raised(), Form.left(raised));
        }
        form().field("who", Bundle.TalkForm_who(), members());
        form().pair("day", Bundle.TalkForm_day(), day, "time", Bundle.TalkForm_time(), time);
        form().field("became", Bundle.TalkForm_became(), outcomes(), Bundle.TalkForm_becameHint());
        form().field("decided", Bundle.TalkForm_decided(), lines(decided));
        form().field("words", Bundle.TalkForm_words(), lines(words));
        form().pair("minutes", Bundle.TalkForm_minutes(), minutes, "days", Bundle.TalkForm_long(), days);
        if (whose.getItemCount() > 1) {
            form().field("whose", Bundle.TalkForm_whose(), Form.left(whose));
        }
        begin(!fresh ? Bundle.TalkForm_change() : several ? Bundle.TalkForm_add() : Bundle.TalkForm_addOne(), shown, fresh);
    }

    private static JCheckBox box(String words, String name) {
        JCheckBox box = new JCheckBox(words);
        box.setOpaque(false);
        box.getAccessibleContext().setAccessibleName(name);
        return box;
    }

    private JComponent members() {
        JPanel all = new JPanel(new MigLayout("insets 0, wrap 4, fillx, gapx 10, gapy 4", "[][280!][150!][grow, fill]"));
        all.setOpaque(false);
        all.add(new JLabel());
        all.add(Type.CAPTION.on(Tokens.TEXT2.text(new JLabel(Bundle.TalkForm_depth()))));
        all.add(Type.CAPTION.on(Tokens.TEXT2.text(new JLabel(Bundle.TalkForm_received()))), "wrap");
        for (Member member : of.people()) {
            JComboBox<Depth> depth = choice(each -> each == null ? Bundle.TalkForm_notNoted() : TopicForm.numbered(each));
            depth.addItem(null);
            Depth.ALL.forEach(depth::addItem);
            depth.getAccessibleContext().setAccessibleName(Bundle.TalkForm_depthOf(member.name()));
            JComboBox<Received> received = choice(each -> each == null ? Bundle.TalkForm_notNoted() : each.words());
            received.addItem(null);
            List.of(Received.values()).forEach(received::addItem);
            received.getAccessibleContext().setAccessibleName(Bundle.TalkForm_receivedOf(member.name()));
            Row row = new Row(depth, received, box(Bundle.TalkForm_spoke(), Bundle.TalkForm_spokeOf(member.name())),
                    box(Bundle.TalkForm_room(), Bundle.TalkForm_roomOf(member.name())),
                    box(Bundle.TalkForm_pushed(), Bundle.TalkForm_pushedOf(member.name())));
            JLabel name = new JLabel(member.name(), MemberMark.icon(member.mark(), 14), JLabel.LEADING);
            name.setLabelFor(depth);
            all.add(name);
            all.add(depth, "growx");
            all.add(received, "growx");
            JPanel boxes = new JPanel(new MigLayout("insets 0, gap 4 0"));
            boxes.setOpaque(false);
            boxes.add(row.spoke());
            boxes.add(row.room());
            boxes.add(row.pushed());
            all.add(boxes, "skip 1, span 3, newline, gapbottom 8");
            rows.put(member.person(), row);
        }
        return all;
    }

    private JComponent outcomes() {
        JPanel all = new JPanel(new MigLayout("insets 0, wrap 3, gapx 16, gapy 2"));
        all.setOpaque(false);
        for (Outcome outcome : Outcome.values()) {
            JCheckBox box = box(outcome.words(), outcome.words());
            became.put(outcome, box);
            all.add(box);
        }
        return all;
    }

    @Override
    JComponent first() {
        return topic.getEditor().getEditorComponent() instanceof JComponent field ? field : topic;
    }

    @Override
    void keep() {
        TalkTyped typed = typed();
        Topic about = typed.known(topics).orElse(null);
        boolean isNew = about == null;
        if (isNew) {
            about = typed.fresh(of, day.day().orElseThrow(), topics).orElseThrow();
        }
        done.keep(typed.talk(before, of, about, day.day().orElseThrow()), about, isNew);
    }

    @Override
    public TalkTyped typed() {
        Map<Long, TalkTyped.Who> who = new TreeMap<>();
        rows.forEach((person, row) -> {
            TalkTyped.Who noted = row.typed();
            if (!noted.equals(TalkTyped.Who.NOTHING)) {
                who.put(person, noted);
            }
        });
        List<Outcome> chosen = new ArrayList<>();
        became.forEach((outcome, box) -> {
            if (box.isSelected()) {
                chosen.add(outcome);
            }
        });
        Object name = topic.getEditor().getItem();
        long only = of.people().size() == 1 ? of.people().get(0).person() : TalkTyped.NOT_SAID;
        return new TalkTyped(name == null ? "" : name.toString(), raised.getSelectedItem() instanceof Long person && person != TalkTyped.NOT_SAID ? person : only,
                day.getText(), time.getText(), minutes.getText(), days.isSelected(), who, chosen, decided.getText(), words.getText(),
                whose.getSelectedItem() instanceof Long owner ? owner : 0);
    }

    @Override
    public void put(TalkTyped typed) {
        topic.setSelectedItem(typed.topic());
        raised.setSelectedItem(typed.raisedBy());
        day.setText(typed.day());
        time.setText(typed.time());
        minutes.setText(typed.minutes());
        days.setSelected(typed.days());
        rows.forEach((person, row) -> row.put(typed.who().getOrDefault(person, TalkTyped.Who.NOTHING)));
        became.forEach((outcome, box) -> box.setSelected(typed.outcomes().contains(outcome)));
        decided.setText(typed.decided());
        words.setText(typed.words());
        whose.setSelectedItem(typed.owner());
    }

    /** A form without anything in it yet. */
    static TalkTyped nothing(Case of, String topic, LocalDate today) {
        return new TalkTyped(topic, TalkTyped.NOT_SAID, DayWords.full(today), "", "", false, Map.of(), List.of(), "", "",
                TopicForm.owners(of).get(0));
    }
}
