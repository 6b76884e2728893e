package org.tideline.progress.spi;

/** What time a question asked about. Ratings for different times are never joined by a line. */
public enum Asked {
    NOW, TODAY, THIS_WEEK
}
