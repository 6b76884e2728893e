package org.tideline.progress.spi;

/**
 * What is rated.
 *
 * @param id    stable name, exported
 * @param title as shown, such as "How close"
 * @param min   lowest value, 0 for check-ins
 * @param max   highest value, 10 for check-ins
 * @param low   the words at the lower end
 * @param high  the words at the upper end
 * @param level whether a level may be fitted
 */
public record Scale(String id, String title, double min, double max, String low, String high, boolean level) {
}
