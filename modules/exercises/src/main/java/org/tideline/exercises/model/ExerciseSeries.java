package org.tideline.exercises.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openide.util.lookup.ServiceProvider;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.Cases;
import org.tideline.clients.api.Member;
import org.tideline.core.api.Period;
import org.tideline.progress.spi.Asked;
import org.tideline.progress.spi.Point;
import org.tideline.progress.spi.Scale;
import org.tideline.progress.spi.SeriesSource;
import org.tideline.storage.api.OpenPractice;

/** Offers what was rated after tries to the charts. */
@ServiceProvider(service = SeriesSource.class, position = 200)
public final class ExerciseSeries implements SeriesSource {
    @Override
    public List<Scale> scales(OpenPractice practice) {
        return Asks.CHARTED.stream().map(Asks::scale).toList();
    }

    @Override
    public List<Point> points(OpenPractice practice, long caseId, Period period) {
        Optional<Case> of = practice.service(Cases.class).find(caseId);
        List<Point> points = new ArrayList<>();
        for (PracticeEntry entry : practice.service(Assignments.class).entries(caseId, period)) {
            List<Long> others = of.stream().flatMap(c -> c.people().stream()).map(Member::person).filter(p -> p != entry.person()).toList();
            long about = others.size() == 1 ? others.get(0) : 0;
            for (Said said : entry.answers()) {
                if (Asks.CHARTED.contains(said.asks())) {
                    points.add(new Point(said.ref(), said.label(), said.asks().scale().id(), entry.person(), about, Asked.NOW, entry.day(),
                            entry.time(), said.value().doubleValue()));
                }
            }
        }
        return points;
    }
}
