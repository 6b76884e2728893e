package org.tideline.progress.spi;

import java.util.List;
import org.tideline.core.api.Period;
import org.tideline.storage.api.OpenPractice;

/** Series a feature offers to the charts. Registered in the global lookup. */
public interface SeriesSource {
    /** The scales it rates on in this practice, in the order they are offered. Worker thread. */
    List<Scale> scales(OpenPractice practice);

    /** All points of a case in the period, labelled, unfiltered; ties and gaps allowed. Worker thread. */
    List<Point> points(OpenPractice practice, long caseId, Period period);
}
