package org.tideline.exercises.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.Cases;
import org.tideline.clients.api.Member;
import org.tideline.clients.spi.AskAlone;
import org.tideline.clients.spi.CaseItems;
import org.tideline.clients.spi.Item;
import org.tideline.clients.spi.Part;
import org.tideline.core.api.ItemRef;
import org.tideline.core.api.Period;
import org.tideline.storage.api.OpenPractice;

/**
 * What was given and tried on the timeline and the sheets, and what waits to be looked back at. Each answer of a try is
 * released on its own.
 */
@ServiceProvider(service = CaseItems.class, position = 180)
@Messages({
    "# {0} - title", "ExerciseItems.given=Given: “{0}”",
    "# {0} - title", "# {1} - what became of it", "ExerciseItems.turn=“{0}”: {1}",
    "# {0} - name", "# {1} - title", "ExerciseItems.tried={0} tried “{1}”",
    "# {0} - name", "# {1} - title", "ExerciseItems.paused={0} tried “{1}” and paused",
    "# {0} - name", "# {1} - title", "ExerciseItems.notThisTime={0}, “{1}”: not this time",
    "# {0} - title", "ExerciseItems.due=To look back at: “{0}”",
    "# {0} - how many", "ExerciseItems.waits={0,choice,1#1 to review|1<{0,number,integer} to review}"})
public final class ExerciseItems implements CaseItems {
    private static final String ICON = "footprints";
    private static final String TRY_ICON = "repeat";
    /** Kind of the item that stands for something to ask one member alone. */
    private static final String ASK = "exercises.ask-alone";

    @Override
    public List<Item> of(OpenPractice practice, long caseId, Period period) {
        Optional<Case> found = practice.service(Cases.class).find(caseId);
        if (found.isEmpty()) {
            return List.of();
        }
        Case of = found.get();
        Assignments assignments = practice.service(Assignments.class);
        Map<Long, Assignment> byId = new HashMap<>();
        List<Item> items = new ArrayList<>();
        for (Assignment a : assignments.of(caseId)) {
            byId.put(a.id(), a);
            if (period.contains(a.from())) {
                items.add(given(of, a));
            }
            a.turns().stream().filter(turn -> period.contains(turn.day())).forEach(turn -> items.add(turn(a, turn)));
        }
        for (PracticeEntry entry : assignments.entries(caseId, period)) {
            Assignment a = byId.get(entry.assignment());
            items.add(tried(of, a, entry));
            if (AskAlone.stands(entry.day())) {
                askAlone(of, entry, items);
            }
        }
        return items;
    }

    private static Item given(Case of, Assignment a) {
        List<Item.Line> lines = new ArrayList<>();
        lines.add(new Item.Line(a.ref(), a.label(), GivenWords.forWhom(of, a)));
        for (String words : List.of(a.often(), a.why())) {
            if (!words.isBlank()) {
                lines.add(new Item.Line(a.ref(), a.label(), words));
            }
        }
        if (a.reviewOn() != null) {
            lines.add(new Item.Line(a.ref(), a.label(), GivenWords.standing(a)));
        }
        a.given().stream().filter(g -> g.answer() != Given.Answer.NOT_ASKED)
                .forEach(g -> lines.add(new Item.Line(a.ref(), a.ownWords(g.person()), GivenWords.said(of, g))));
        // As long as it is about, it stands on both sheets, however long ago it was given.
        return new Item(a.ref(), a.label(), a.from(), null, ICON, Bundle.ExerciseItems_given(a.text().title()), lines, null, false,
                a.open() ? new Period(a.from(), null) : null, a.open() ? Part.TRIED : Part.NONE, null);
    }

    private static Item turn(Assignment a, Turn turn) {
        String what = turn.kind().words();
        List<Item.Line> lines = turn.words().isBlank() ? List.of() : List.of(new Item.Line(a.ref(), a.label(turn), turn.words()));
        return new Item(a.ref(), a.label(turn), turn.day(), null, turn.kind() == Turn.Kind.PAUSED ? "pause" : ICON,
                Bundle.ExerciseItems_turn(a.text().title(), Character.toLowerCase(what.charAt(0)) + what.substring(1)), lines, null, false)
                .in(Part.TRIED);
    }

    private static Item tried(Case of, Assignment a, PracticeEntry entry) {
        String name = of.member(entry.person()).map(Member::name).orElse("");
        String about = a.text().title();
        String title = switch (entry.outcome()) {
            case TRIED -> Bundle.ExerciseItems_tried(name, about);
            case TRIED_AND_PAUSED -> Bundle.ExerciseItems_paused(name, about);
            case NOT_THIS_TIME -> Bundle.ExerciseItems_notThisTime(name, about);
        };
        List<Item.Line> lines = entry.answers().stream().map(said -> new Item.Line(said.ref(), said.label(), said.brief())).toList();
        return new Item(entry.ref(), entry.widest(), entry.day(), entry.time(), TRY_ICON, title, lines, null,
                entry.outcome() != PracticeEntry.Outcome.NOT_THIS_TIME).in(Part.TRIED);
    }

    private static void askAlone(Case of, PracticeEntry entry, List<Item> items) {
        List<String> said = entry.answers().stream().filter(a -> a.asks() == Asks.NOT_SAFE
                || a.asks() == Asks.SAFE && AskAlone.safe(a.value())
                || a.asks() == Asks.BRACED && AskAlone.braced(a.value())).map(Said::brief).toList();
        if (!said.isEmpty()) {
            items.add(AskAlone.line(new ItemRef(ASK, entry.id()), of, entry.person(), entry.day(), entry.time(), TRY_ICON,
                    AskAlone.Said.AFTER_A_TRY, said));
        }
    }

    @Override
    public List<Item> waiting(OpenPractice practice, LocalDate today) {
        return Review.due(practice, today).stream().map(Review::assignment).map(a -> new Item(a.ref(), a.label(), a.reviewOn(), null, ICON,
                Bundle.ExerciseItems_due(a.text().title()), List.of(), a.reviewOn(), false).in(Part.TRIED)).toList();
    }

    @Override
    public String waits(List<Item> ofOneCase) {
        return Bundle.ExerciseItems_waits(ofOneCase.size());
    }

    @Override
    public boolean open(Item item) {
        long caseId = item.label().caseId();
        return switch (item.ref().kind()) {
            case Assignment.KIND -> ExercisesDesk.show(caseId, new ExercisesDesk.ShowAssignment(item.ref().id()));
            case PracticeEntry.KIND, ASK -> ExercisesDesk.show(caseId, new ExercisesDesk.ShowEntry(item.ref().id()));
            default -> false;
        };
    }
}
