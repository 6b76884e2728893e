package org.tideline.exercises.ui;

import java.util.function.Consumer;
import javax.swing.JComponent;
import javax.swing.JTextArea;
import org.openide.util.NbBundle.Messages;
import org.tideline.exercises.model.topic.OldStory;
import org.tideline.exercises.model.topic.StoryTyped;
import org.tideline.storage.api.OpenPractice;
import org.tideline.ui.support.api.DayField;
import org.tideline.ui.support.api.DayWords;
import org.tideline.ui.support.api.Form;

/** An old story visited: when, and a few words. Event thread. */
@Messages({
    "# {0} - name of the story", "VisitForm.title=“{0}” visited",
    "VisitForm.this=This visit",
    "VisitForm.day=&Day", "VisitForm.words=A few words (optional)"})
final class VisitForm extends FormPage<StoryTyped.Visited> {
    private static final long serialVersionUID = 1;
    private final transient OldStory.Visit before;
    private final transient Consumer<OldStory.Visit> done;
    private final DayField day = new DayField();
    private final JTextArea words = Form.lines(3);

    /**
     * @param before the visit as it is, or a new one
     * @param keep   keeps it
     */
    VisitForm(OpenPractice practice, OldStory story, OldStory.Visit before, boolean fresh, Consumer<OldStory.Visit> keep, Runnable leave) {
        super(practice, fresh ? StoryTyped.Visited.fresh(story.id()) : before.ref(), Bundle.VisitForm_this(), StoryTyped.Visited.class, leave);
        this.before = before;
        this.done = keep;
        form().check(() -> typed().check(day.day().orElse(null)));
        form().field("day", Bundle.VisitForm_day(), Form.left(day));
        form().field("words", Bundle.VisitForm_words(), lines(words));
        begin(Bundle.VisitForm_title(story.title()), new StoryTyped.Visited(DayWords.full(before.day()), before.words()), fresh);
    }

    @Override
    JComponent first() {
        return day;
    }

    @Override
    void keep() {
        done.accept(new OldStory.Visit(before.id(), day.day().orElseThrow(), words.getText().strip()));
    }

    @Override
    public StoryTyped.Visited typed() {
        return new StoryTyped.Visited(day.getText(), words.getText());
    }

    @Override
    public void put(StoryTyped.Visited typed) {
        day.setText(typed.day());
        words.setText(typed.words());
    }
}
