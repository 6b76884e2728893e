package org.tideline.checkins.model.measure;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;
import org.tideline.checkins.model.CheckinsDesk;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.Cases;
import org.tideline.clients.api.Member;
import org.tideline.clients.spi.CaseItems;
import org.tideline.clients.spi.Item;
import org.tideline.clients.spi.Part;
import org.tideline.core.api.ItemRef;
import org.tideline.core.api.Label;
import org.tideline.core.api.Period;
import org.tideline.storage.api.OpenPractice;

/**
 * Measures on the timeline and the sheets: the total, never an answer. Of answers that must be seen nothing is said but that
 * there is something.
 */
@ServiceProvider(service = CaseItems.class, position = 210)
@Messages({"# {0} - instrument", "# {1} - member", "MeasureItems.title={0}, {1}"})
public final class MeasureItems implements CaseItems {
    /** Stands for what waits for the therapist alone; its id is the case's. */
    private static final String FOR_YOU = "checkins.for-you";
    private static final String ICON = "list-ordered";
    private static final String FOR_YOU_ICON = "lock-keyhole";

    @Override
    public List<Item> of(OpenPractice practice, long caseId, Period period) {
        Optional<Case> of = practice.service(Cases.class).find(caseId);
        return of.map(found -> practice.service(Measures.class).of(caseId).stream().filter(measure -> period.contains(measure.day()))
                .map(measure -> item(found, measure)).toList()).orElse(List.of());
    }

    private static Item item(Case of, Measure measure) {
        String name = of.member(measure.person()).map(Member::name).orElse("");
        return new Item(measure.ref(), measure.label(), measure.day(), measure.time(), ICON,
                Bundle.MeasureItems_title(measure.instrument().name(), name),
                List.of(new Item.Line(measure.ref(), measure.label(), MeasureWords.total(measure))), null, false).in(Part.MEASURE);
    }

    @Override
    public List<Item> waiting(OpenPractice practice, LocalDate today) {
        Map<Long, List<Risk>> byCase = practice.service(Measures.class).waiting(today).stream()
                .collect(Collectors.groupingBy(Risk::caseId, LinkedHashMap::new, Collectors.toList()));
        Stream<Item> forYou = byCase.entrySet().stream().map(each -> new Item(new ItemRef(FOR_YOU, each.getKey()), Label.therapist(each.getKey(), today), today, null,
                FOR_YOU_ICON, RiskWords.things(each.getValue().size()), List.of(), today, false).in(Part.FOR_YOU));
        Stream<Item> due = practice.service(Measures.class).due(today).stream().map(next -> new Item(next.plan().ref(), next.plan().label(),
                next.on().orElseThrow(), null, ICON,
                PlanWords.due(practice.service(Cases.class).find(next.plan().caseId()).orElseThrow(), next, today), List.of(), next.on().orElseThrow(), false).in(Part.MEASURE));
        return Stream.concat(forYou, due).toList();
    }

    @Override
    public boolean open(Item item) {
        long caseId = item.label().caseId();
        return switch (item.ref().kind()) {
            case FOR_YOU -> CheckinsDesk.show(caseId, new CheckinsDesk.ForYou());
            case MeasurePlan.KIND -> CheckinsDesk.show(caseId, new CheckinsDesk.TypeInMeasure(item.ref().id()));
            case Measure.KIND -> CheckinsDesk.show(caseId, new CheckinsDesk.ShowMeasure(item.ref().id()));
            default -> false;
        };
    }
}
