package org.tideline.checkins.model;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.CaseStatus;
import org.tideline.clients.api.Cases;
import org.tideline.clients.api.Member;
import org.tideline.clients.spi.AskAlone;
import org.tideline.clients.spi.CaseItems;
import org.tideline.clients.spi.Item;
import org.tideline.clients.spi.Part;
import org.tideline.core.api.ItemRef;
import org.tideline.core.api.Label;
import org.tideline.core.api.Now;
import org.tideline.core.api.Period;
import org.tideline.storage.api.OpenPractice;

/** Offers check-ins to the timeline: one item each, one line for each answer, so that each is released on its own. */
@ServiceProvider(service = CaseItems.class, position = 200)
@Messages({"# {0} - name of the member", "ITEM_title=Check-in, {0}",
    "# {0} - how many weeks", "ITEM_quiet=No check-in for {0} weeks",
    "# {0} - how many weeks", "ITEM_quietRow=no check-in for {0} weeks"})
public final class CheckinItems implements CaseItems {
    /** Setting of the practice: after how many weeks without a check-in the caseload says so; {@value #USUAL_WEEKS} if it was never set. */
    public static final String QUIET_WEEKS = "checkins.quiet-weeks";
    private static final int USUAL_WEEKS = 4;
    private static final String QUIET = "checkins.quiet";
    /** Kind of the item that stands for something to ask one member alone. */
    private static final String ASK = "checkins.ask-alone";
    private static final String ICON = "sliders-horizontal";

    @Override
    public List<Item> of(OpenPractice practice, long caseId, Period period) {
        Optional<Case> of = practice.service(Cases.class).find(caseId);
        if (of.isEmpty()) {
            return List.of();
        }
        List<Item> items = new ArrayList<>();
        for (Checkin checkin : practice.service(Checkins.class).of(caseId, period)) {
            items.add(item(of.get(), checkin));
            if (AskAlone.stands(checkin.day())) {
                askAlone(of.get(), checkin, items);
            }
        }
        return items;
    }

    private static void askAlone(Case of, Checkin checkin, List<Item> items) {
        List<String> said = checkin.answers().stream().filter(a -> a.value() != null
                && (a.question() == Question.SAFE && AskAlone.safe(a.value()) || a.question() == Question.BRACED && AskAlone.braced(a.value())))
                .map(answer -> words(of, answer)).toList();
        if (!said.isEmpty()) {
            items.add(AskAlone.line(new ItemRef(ASK, checkin.id()), of, checkin.person(), checkin.day(), checkin.time(), ICON,
                    AskAlone.Said.AT_A_CHECKIN, said));
        }
    }

    /** After so many weeks without one it is said, where they had begun to. */
    private static int quietWeeks(OpenPractice practice) {
        return practice.settings().get(QUIET_WEEKS).filter(set -> set.matches("\\d{1,3}")).map(Integer::valueOf)
                .filter(weeks -> weeks > 0).orElse(USUAL_WEEKS);
    }

    @Override
    public List<Item> waiting(OpenPractice practice, LocalDate today) {
        LocalDate since = today.minusWeeks(quietWeeks(practice));
        Map<Long, LocalDate> newest = practice.service(Checkins.class).newest();
        return practice.service(Cases.class).all().stream().filter(of -> of.status() == CaseStatus.ACTIVE && newest.containsKey(of.id()))
                .filter(of -> newest.get(of.id()).isBefore(since)).map(of -> quiet(of, newest.get(of.id()), today)).toList();
    }

    private static Item quiet(Case of, LocalDate last, LocalDate today) {
        return new Item(new ItemRef(QUIET, of.id()), Label.therapist(of.id(), last), last, null, ICON,
                Bundle.ITEM_quiet(ChronoUnit.WEEKS.between(last, today)), List.of(), null, false).in(Part.CHECKIN);
    }

    @Override
    public String waits(List<Item> ofOneCase) {
        return Bundle.ITEM_quietRow(ChronoUnit.WEEKS.between(ofOneCase.get(0).day(), Now.today()));
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
                null, false).in(Part.CHECKIN);
    }

    /** The answer in words, with the name of whom it is about where there are several it could be about. */
    @Messages({"# {0} - answer", "# {1} - name", "ITEM_about={0} (about {1})"})
    public static String words(Case of, Answer answer) {
        Optional<Member> about = of.people().size() < 3 ? Optional.empty() : of.member(answer.about());
        return about.map(m -> Bundle.ITEM_about(answer.brief(), m.name())).orElse(answer.brief());
    }

    @Override
    public boolean open(Item item) {
        long caseId = item.label().caseId();
        return switch (item.ref().kind()) {
            case QUIET -> CheckinsDesk.show(caseId, null);
            case Checkin.KIND, ASK -> CheckinsDesk.show(caseId, new CheckinsDesk.Show(item.ref().id()));
            default -> false;
        };
    }
}
