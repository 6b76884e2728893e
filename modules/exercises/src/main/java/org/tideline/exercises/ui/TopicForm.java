package org.tideline.exercises.ui;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JTextField;
import net.miginfocom.swing.MigLayout;
import org.openide.awt.Mnemonics;
import org.openide.util.NbBundle.Messages;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.WorkingFormat;
import org.tideline.core.api.Label;
import org.tideline.core.api.Now;
import org.tideline.exercises.model.Depth;
import org.tideline.exercises.model.topic.Topic;
import org.tideline.exercises.model.topic.TopicTyped;
import org.tideline.storage.api.OpenPractice;
import org.tideline.ui.support.api.Buttons;
import org.tideline.ui.support.api.DrawerBadge;
import org.tideline.ui.support.api.Form;

/** The form of a topic: what they call it, how deep it usually is, in whose list it stands. Event thread. */
@Messages({
    "TopicForm.add=A topic to talk about", "TopicForm.change=Change the topic",
    "TopicForm.this=This topic",
    "TopicForm.depth=&Usual depth", "TopicForm.depthHint=In a talk each marks the depth it had for them.",
    "TopicForm.suggestions=From ordinary life, to begin with",
    "TopicForm.name=&What they call it",
    "TopicForm.whose=In whose list it stands",
    "TopicForm.rest=Let it &rest for now",
    "# {0} - number", "# {1} - label", "TopicForm.numbered={0}  {1}"})
final class TopicForm extends FormPage<TopicTyped> {
    private static final long serialVersionUID = 1;
    private final transient Topic before;
    private final transient Consumer<Topic> done;
    private final JComboBox<Depth> depth = choice(TopicForm::numbered);
    private final JPanel suggestions = new JPanel(new MigLayout("insets 0, wrap 3, gap 0 0"));
    private final JTextField name = new JTextField();
    private final JComboBox<Long> whose;
    private final JCheckBox rest = new JCheckBox();

    /**
     * @param before the topic as it is, or a new one
     * @param keep   keeps it
     */
    TopicForm(OpenPractice practice, Case of, Topic before, boolean fresh, Consumer<Topic> keep, Runnable leave) {
        super(practice, fresh ? TopicTyped.fresh(of.id()) : before.ref(), Bundle.TopicForm_this(), TopicTyped.class, leave);
        this.before = before;
        this.done = keep;
        whose = choice(owner -> drawer(of, owner));
        owners(of).forEach(whose::addItem);
        Depth.ALL.forEach(depth::addItem);
        depth.addActionListener(e -> suggest());
        suggestions.setOpaque(false);
        Mnemonics.setLocalizedText(rest, Bundle.TopicForm_rest());
        rest.setOpaque(false);
        form().check(() -> typed().check());
        form().field("name", Bundle.TopicForm_name(), name);
        form().field("depth", Bundle.TopicForm_depth(), Form.left(depth), Bundle.TopicForm_depthHint());
        if (fresh) {
            form().field("suggestions", Bundle.TopicForm_suggestions(), suggestions);
        }
        if (whose.getItemCount() > 1) {
            form().field("whose", Bundle.TopicForm_whose(), Form.left(whose));
        }
        if (!fresh) {
            form().wide(rest);
        }
        begin(fresh ? Bundle.TopicForm_add() : Bundle.TopicForm_change(), TopicTyped.of(before), fresh);
    }

    /** The drawers something of a case can lie in: everybody's, where there is such a thing, and each member's. */
    static List<Long> owners(Case of) {
        boolean joint = of.people().size() > 1 && of.format() != WorkingFormat.EACH_ALONE;
        Stream<Long> own = of.people().stream().map(member -> member.person());
        return (joint ? Stream.concat(Stream.of(0L), own) : own).toList();
    }

    /** A drawer in words. */
    static String drawer(Case of, Long owner) {
        return owner == null ? "" : DrawerBadge.words(owner == 0 ? Label.joint(of.id(), Now.today()) : Label.own(of.id(), owner, Now.today()), of);
    }

    /** A depth as it is chosen: "3  Feelings". */
    static String numbered(Depth depth) {
        return depth == null ? "" : Bundle.TopicForm_numbered(depth.number(), depth.label());
    }

    private void suggest() {
        suggestions.removeAll();
        Depth chosen = (Depth) depth.getSelectedItem();
        if (chosen != null) {
            for (String words : chosen.life().split(", ")) {
                suggestions.add(Buttons.link(words, () -> name.setText(words.replaceAll("[“”]", ""))), "gapright 8");
            }
        }
        suggestions.revalidate();
        suggestions.repaint();
    }

    @Override
    JComponent first() {
        return name;
    }

    @Override
    void keep() {
        done.accept(typed().topic(before));
    }

    @Override
    public TopicTyped typed() {
        return new TopicTyped(name.getText(), depth.getSelectedItem() instanceof Depth chosen ? chosen.number() : 1,
                whose.getSelectedItem() instanceof Long owner ? owner : 0, rest.isSelected());
    }

    @Override
    public void put(TopicTyped typed) {
        name.setText(typed.name());
        depth.setSelectedItem(Depth.of(typed.depth()));
        whose.setSelectedItem(typed.owner());
        rest.setSelected(typed.rested());
        suggest();
    }
}
