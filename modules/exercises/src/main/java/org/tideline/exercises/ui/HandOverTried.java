package org.tideline.exercises.ui;

import java.util.List;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;
import org.tideline.exercises.model.Assignment;
import org.tideline.exercises.model.Assignments;
import org.tideline.ui.support.api.HandOverOffer;
import org.tideline.ui.support.api.HandOverPage;
import org.tideline.ui.support.api.HandOverPages;
import org.tideline.ui.support.api.HandedTo;

/** What was tried, as a member tells it on the therapist's computer: of the exercises that go on for them, and no other. */
@ServiceProvider(service = HandOverPages.class)
@Messages({
    "HandOverTried.title=What was tried",
    "# {0} - title of the exercise", "HandOverTried.one=What you tried: “{0}”. A few minutes; everything but what came of it can be left out.",
    "HandOverTried.several=What you tried. A few minutes; everything but what came of it can be left out."})
public final class HandOverTried implements HandOverPages {
    private static final int ORDER = 20;

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public List<HandOverOffer> offers(HandedTo to) {
        long person = to.member().person();
        List<Assignment> going = to.practice().service(Assignments.class).of(to.of().id()).stream()
                .filter(assignment -> assignment.givenTo(person).isPresent() && assignment.standing(person) == Assignment.Standing.GOING).toList();
        return going.isEmpty() ? List.of() : List.of(new Offer(to, going));
    }

    private record Offer(HandedTo to, List<Assignment> going) implements HandOverOffer {
        @Override
        public String title() {
            return Bundle.HandOverTried_title();
        }

        @Override
        public String what() {
            return going.size() == 1 ? Bundle.HandOverTried_one(going.get(0).text().title()) : Bundle.HandOverTried_several();
        }

        @Override
        public boolean now() {
            return true;
        }

        @Override
        public HandOverPage page(boolean small) {
            return new TriedPage(to, going, small);
        }
    }
}
