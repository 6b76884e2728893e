package org.tideline.progress.model;

import java.util.Locale;

/** A chart in words. Any thread. */
public interface Said {
    /** The words of a chart. */
    static Said of(Chart chart, Locale locale) {
        return chart instanceof Forest forest ? new ForestWords(forest, locale) : new ChartWords((Trees) chart, locale);
    }

    /** The sentence under the chart: right without the picture, and it says how sure it is. */
    String sentence();

    /** The smaller second line: how the picture is read, and what is missing. */
    String second();

    /** The whole content of the picture, for those who do not see it. */
    String alternative();
}
