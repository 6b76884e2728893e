package org.tideline.checkins.model.measure;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;
import org.tideline.checkins.model.CheckinsDesk;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.Cases;
import org.tideline.clients.api.Member;
import org.tideline.clients.spi.Finder;
import org.tideline.clients.spi.Hit;
import org.tideline.core.api.Plain;
import org.tideline.storage.api.OpenPractice;

/** Finds measures by the name of the instrument and whose they are: "phq mara". */
@ServiceProvider(service = Finder.class)
@Messages({"MeasureFinder.group=Measures", "# {0} - instrument", "# {1} - member", "MeasureFinder.title={0}, {1}",
    "# {0} - day", "# {1} - names", "# {2} - code", "MeasureFinder.of={0} · {1} · {2}"})
public final class MeasureFinder implements Finder {
    private static final int POSITION = 360;

    @Override
    public String group() {
        return Bundle.MeasureFinder_group();
    }

    @Override
    public int position() {
        return POSITION;
    }

    @Override
    public void find(OpenPractice practice, String words, Predicate<Hit> out) {
        String[] each = Plain.of(words).split("\\s+");
        Measures measures = practice.service(Measures.class);
        if (measures.instruments().all().stream().noneMatch(of -> Arrays.stream(each).anyMatch(word -> Plain.of(of.name()).contains(word)))) {
            return;
        }
        Map<Long, List<Measure>> byCase = measures.all().stream().collect(Collectors.groupingBy(Measure::caseId));
        for (Case of : practice.service(Cases.class).all()) {
            for (Measure measure : byCase.getOrDefault(of.id(), List.of())) {
                String name = of.member(measure.person()).map(Member::name).orElse("");
                String title = Bundle.MeasureFinder_title(measure.instrument().name(), name);
                if (Arrays.stream(each).allMatch(Plain.of(title)::contains) && !out.test(new Hit(measure, title,
                        Bundle.MeasureFinder_of(MeasureWords.day(measure.day()), of.title(), of.code()),
                        () -> CheckinsDesk.show(of.id(), new CheckinsDesk.ShowMeasure(measure.id()))))) {
                    return;
                }
            }
        }
    }
}
