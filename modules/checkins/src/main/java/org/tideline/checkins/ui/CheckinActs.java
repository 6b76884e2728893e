package org.tideline.checkins.ui;

import java.util.List;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.openide.util.NbBundle.Messages;
import org.tideline.checkins.model.Answer;
import org.tideline.checkins.model.Checkin;
import org.tideline.checkins.model.Checkins;
import org.tideline.checkins.model.OpeningModel;
import org.tideline.storage.api.OpenPractice;
import org.tideline.ui.support.api.Background;
import org.tideline.ui.support.api.Undo;

/** What is done to a check-in beside the list, and can be undone. Event thread. */
@Messages({
    "# {0} - author", "# {1} - when", "CheckinActs.removed=Took out {0}’s check-in of {1}",
    "# {0} - author", "CheckinActs.opened=Recorded what {0} lets others see"})
final class CheckinActs implements CheckinDetail.Wishes {
    private final OpenPractice practice;
    private final Checkins checkins;
    private final Function<Checkin, String> name;
    private final LongConsumer select;

    /**
     * @param name   the name of a check-in's author
     * @param select is told which check-in is to be chosen next
     */
    CheckinActs(OpenPractice practice, Function<Checkin, String> name, LongConsumer select) {
        this.practice = practice;
        this.checkins = practice.service(Checkins.class);
        this.name = name;
        this.select = select;
    }

    @Override
    public void open(OpeningModel opening) {
        List<Answer> before = opening.before();
        List<Answer> after = opening.changes();
        select.accept(opening.checkin().id());
        Background.run(() -> {
            checkins.open(after);
            return after;
        }, done -> practice.service(Undo.class).done(Bundle.CheckinActs_opened(opening.author().name()),
                () -> checkins.open(before), () -> checkins.open(after)));
    }

    @Override
    public void remove(Checkin checkin) {
        String words = Bundle.CheckinActs_removed(name.apply(checkin), CheckinCell.moment(checkin));
        Background.run(() -> checkins.remove(checkin), removed -> practice.service(Undo.class).done(words,
                () -> checkins.putBack(removed), () -> checkins.remove(checkin)));
    }
}
