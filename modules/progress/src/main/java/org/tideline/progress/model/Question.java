package org.tideline.progress.model;

import org.tideline.progress.spi.Asked;
import org.tideline.progress.spi.Scale;

/**
 * What a chart shows ratings of: a scale, and the time it was asked about. Ratings for different times are never
 * joined, so they are different questions.
 */
public record Question(Scale scale, Asked asked) {
}
