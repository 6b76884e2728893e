package org.tideline.exercises.ui;

import java.util.List;
import java.util.function.Consumer;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import org.openide.util.NbBundle.Messages;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.Member;
import org.tideline.exercises.model.topic.OldStory;
import org.tideline.exercises.model.topic.StoryTyped;
import org.tideline.storage.api.OpenPractice;
import org.tideline.ui.support.api.Form;

/** The form of an old story, in the words of the one whose it is. Event thread. */
@Messages({
    "StoryForm.add=An old story", "StoryForm.change=Change the old story",
    "StoryForm.this=This old story",
    "StoryForm.whose=Whose it is",
    "StoryForm.title=&What they call it",
    "StoryForm.setOff=What sets it &off", "StoryForm.setOffHint=As a camera would see it: “a door closes; nobody speaks”.",
    "StoryForm.body=What happens in the &body",
    "StoryForm.story=The old &story", "StoryForm.storyHint=The sentence it tells: “whoever needs something is sent away”.",
    "StoryForm.forbids=What it &forbids me",
    "StoryForm.first=Whose it was fi&rst",
    "StoryForm.now=What is true &now"})
final class StoryForm extends FormPage<StoryTyped> {
    private static final long serialVersionUID = 1;
    private final transient OldStory before;
    private final transient Consumer<OldStory> done;
    private final JComboBox<Long> whose;
    private final JTextField title = new JTextField();
    private final JTextArea setOff = Form.lines(2);
    private final JTextArea body = Form.lines(2);
    private final JTextArea story = Form.lines(2);
    private final JTextArea forbids = Form.lines(2);
    private final JTextField whoseFirst = new JTextField();
    private final JTextArea now = Form.lines(2);

    /**
     * @param before the story as it is, or a new one
     * @param keep   keeps it
     */
    StoryForm(OpenPractice practice, Case of, OldStory before, boolean fresh, Consumer<OldStory> keep, Runnable leave) {
        super(practice, fresh ? StoryTyped.fresh(of.id()) : before.ref(), Bundle.StoryForm_this(), StoryTyped.class, leave);
        this.before = before;
        this.done = keep;
        List<Member> people = of.people();
        whose = choice(person -> person == null ? "" : of.member(person).map(Member::name).orElse(""));
        people.forEach(member -> whose.addItem(member.person()));
        form().check(() -> typed().check());
        if (people.size() > 1) {
            form().field("whose", Bundle.StoryForm_whose(), Form.left(whose));
        }
        form().field("title", Bundle.StoryForm_title(), title);
        form().field("setOff", Bundle.StoryForm_setOff(), lines(setOff), Bundle.StoryForm_setOffHint());
        form().field("body", Bundle.StoryForm_body(), lines(body));
        form().field("story", Bundle.StoryForm_story(), lines(story), Bundle.StoryForm_storyHint());
        form().field("forbids", Bundle.StoryForm_forbids(), lines(forbids));
        form().field("first", Bundle.StoryForm_first(), whoseFirst);
        form().field("now", Bundle.StoryForm_now(), lines(now));
        begin(fresh ? Bundle.StoryForm_add() : Bundle.StoryForm_change(), StoryTyped.of(before), fresh);
    }

    @Override
    JComponent first() {
        return title;
    }

    @Override
    void keep() {
        done.accept(typed().story(before));
    }

    @Override
    public StoryTyped typed() {
        return new StoryTyped(whose.getSelectedItem() instanceof Long person ? person : 0, title.getText(), new OldStory.Told(setOff.getText(),
                body.getText(), story.getText(), forbids.getText(), whoseFirst.getText(), now.getText()));
    }

    @Override
    public void put(StoryTyped typed) {
        whose.setSelectedItem(typed.person());
        title.setText(typed.title());
        setOff.setText(typed.told().setOff());
        body.setText(typed.told().body());
        story.setText(typed.told().story());
        forbids.setText(typed.told().forbids());
        whoseFirst.setText(typed.told().first());
        now.setText(typed.told().now());
    }
}
