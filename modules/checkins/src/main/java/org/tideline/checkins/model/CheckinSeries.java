package org.tideline.checkins.model;

import java.util.List;
import org.openide.util.lookup.ServiceProvider;
import org.tideline.core.api.Period;
import org.tideline.progress.spi.Point;
import org.tideline.progress.spi.Scale;
import org.tideline.progress.spi.SeriesSource;
import org.tideline.storage.api.OpenPractice;

/** Offers the ratings of check-ins to the charts. */
@ServiceProvider(service = SeriesSource.class, position = 100)
public final class CheckinSeries implements SeriesSource {
    @Override
    public List<Scale> scales(OpenPractice practice) {
        return Question.RATED.stream().map(Question::scale).toList();
    }

    @Override
    public List<Point> points(OpenPractice practice, long caseId, Period period) {
        return practice.service(Checkins.class).points(caseId, period);
    }
}
