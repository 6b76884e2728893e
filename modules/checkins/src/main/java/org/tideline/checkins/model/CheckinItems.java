package org.tideline.checkins.model;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.openide.util.Lookup;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.CaseWindows;
import org.tideline.clients.api.Cases;
import org.tideline.clients.api.Member;
import org.tideline.clients.spi.CaseItems;
import org.tideline.clients.spi.Item;
import org.tideline.core.api.Label;
import org.tideline.core.api.Period;
import org.tideline.storage.api.OpenPractice;

/** Offers check-ins to the timeline: one item each, one line for each answer, so that each is released on its own. */
@ServiceProvider(service = CaseItems.class, position = 200)
@Messages("ITEM_title=Check-in")
public final class CheckinItems implements CaseItems {
    /** The {@code preferredID} of the tab that shows check-ins. */
    public static final String TAB = "checkins";
    private static final String ICON = "sliders-horizontal";

    @Override
    public List<Item> of(OpenPractice practice, long caseId, Period period) {
        Optional<Case> of = practice.service(Cases.class).find(caseId);
        return of.map(c -> practice.service(Checkins.class).of(caseId, period).stream()
                .map(checkin -> item(c, checkin)).toList()).orElse(List.of());
    }

    private static Item item(Case of, Checkin checkin) {
        List<Item.Line> lines = checkin.answers().stream().filter(a -> a.state() != Answer.State.SKIPPED)
                .map(a -> new Item.Line(a.ref(), a.label(), words(of, a))).toList();
        return new Item(checkin.ref(), widest(checkin), checkin.day(), checkin.time(), ICON, Bundle.ITEM_title(), lines,
                null, false);
    }

    /**
     * The label of the answer that is opened furthest: who may see one answer may see that there was a check-in, and
     * nobody else may.
     */
    private static Label widest(Checkin checkin) {
        return checkin.answers().stream().map(Answer::label)
                .max(Comparator.comparing(Label::opening).thenComparing(l -> l.openedTo().size()))
                .orElse(checkin.label());
    }

    /** The answer in words, with the name of whom it is about where there are several it could be about. */
    @Messages({"# {0} - answer", "# {1} - name", "ITEM_about={0} (about {1})"})
    static String words(Case of, Answer answer) {
        Optional<Member> about = of.people().size() < 3 ? Optional.empty() : of.member(answer.about());
        return about.map(m -> Bundle.ITEM_about(answer.words(), m.name())).orElse(answer.words());
    }

    @Override
    public boolean open(Item item) {
        CaseWindows windows = Lookup.getDefault().lookup(CaseWindows.class);
        if (!item.ref().kind().equals(Checkin.KIND) || windows == null) {
            return false;
        }
        windows.show(item.label().caseId(), TAB);
        return true;
    }
}
