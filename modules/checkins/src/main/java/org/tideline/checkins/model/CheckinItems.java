package org.tideline.checkins.model;

import java.util.ArrayList;
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
import org.tideline.core.api.Period;
import org.tideline.storage.api.OpenPractice;
import org.tideline.storage.api.Practices;

/** Offers check-ins to the timeline: one item each, one line for each answer, so that each is released on its own. */
@ServiceProvider(service = CaseItems.class, position = 200)
@Messages({"# {0} - name of the member", "ITEM_title=Check-in, {0}"})
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
        List<Item.Line> lines = new ArrayList<>();
        for (Answer answer : checkin.answers()) {
            if (answer.state() != Answer.State.SKIPPED) {
                lines.add(new Item.Line(answer.ref(), answer.label(), words(of, answer)));
            }
        }
        String name = of.member(checkin.person()).map(Member::name).orElse("");
        return new Item(checkin.ref(), checkin.widest(), checkin.day(), checkin.time(), ICON, Bundle.ITEM_title(name), lines,
                null, false);
    }

    /** The answer in words, with the name of whom it is about where there are several it could be about. */
    @Messages({"# {0} - answer", "# {1} - name", "ITEM_about={0} (about {1})"})
    public static String words(Case of, Answer answer) {
        Optional<Member> about = of.people().size() < 3 ? Optional.empty() : of.member(answer.about());
        return about.map(m -> Bundle.ITEM_about(answer.brief(), m.name())).orElse(answer.brief());
    }

    @Override
    public boolean open(Item item) {
        CaseWindows windows = Lookup.getDefault().lookup(CaseWindows.class);
        if (!item.ref().kind().equals(Checkin.KIND) || windows == null) {
            return false;
        }
        long caseId = item.label().caseId();
        Practices.current().ifPresent(p -> p.service(CheckinsDesk.class).ask(caseId, new CheckinsDesk.Show(item.ref().id())));
        windows.show(caseId, TAB);
        return true;
    }
}
