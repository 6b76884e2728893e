package org.tideline.checkins.model.measure;

import java.util.List;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;
import org.tideline.core.api.Period;
import org.tideline.progress.spi.Asked;
import org.tideline.progress.spi.Point;
import org.tideline.progress.spi.Scale;
import org.tideline.progress.spi.SeriesSource;
import org.tideline.storage.api.OpenPractice;

/** Offers the totals of measures to the charts, each on its own scale; never an answer, and never a level. */
@ServiceProvider(service = SeriesSource.class, position = 300)
@Messages({"MeasureSeries.low=lowest", "MeasureSeries.high=highest", "# {0} - name", "# {1} - version", "MeasureSeries.version={0}, version {1}"})
public final class MeasureSeries implements SeriesSource {
    @Override
    public List<Scale> scales(OpenPractice practice) {
        return practice.service(Measures.class).instruments().versions().stream().map(of -> new Scale(id(of),
                of.version() == 1 ? of.name() : Bundle.MeasureSeries_version(of.name(), of.version()), of.score().from(), of.score().to(),
                Bundle.MeasureSeries_low(), Bundle.MeasureSeries_high(), false)).toList();
    }

    @Override
    public List<Point> points(OpenPractice practice, long caseId, Period period) {
        return practice.service(Measures.class).of(caseId).stream().filter(measure -> measure.total() != null && period.contains(measure.day()))
                .map(measure -> new Point(measure.ref(), measure.label(), id(measure.instrument()), measure.person(), measure.about(), Asked.NOW, measure.day(),
                        measure.time(), measure.total())).toList();
    }

    /** Versions are not compared, so each has a scale of its own. */
    private static String id(Instrument of) {
        return "measure." + of.id() + "." + of.version();
    }
}
