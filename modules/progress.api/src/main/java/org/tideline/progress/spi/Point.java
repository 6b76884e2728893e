package org.tideline.progress.spi;

import java.time.LocalDate;
import java.time.LocalTime;
import org.tideline.core.api.ItemRef;
import org.tideline.core.api.Label;
import org.tideline.core.api.Labelled;

/**
 * One rating. One series for each (person, about, scale, asked).
 *
 * @param ref    the answer it comes from
 * @param label  who may see it
 * @param scale  id of its {@link Scale}
 * @param person who rated
 * @param about  whom it is about, 0 for nobody in particular
 * @param asked  what time the question asked about
 * @param day    the day it was given
 * @param time   the time of day, or null; counts as noon
 * @param value  the rating
 */
public record Point(ItemRef ref, Label label, String scale, long person, long about, Asked asked,
                    LocalDate day, LocalTime time, double value) implements Labelled {
}
