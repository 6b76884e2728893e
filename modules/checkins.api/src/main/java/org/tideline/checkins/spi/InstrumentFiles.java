package org.tideline.checkins.spi;

import java.net.URL;
import java.util.List;

/** Where instrument files come from. Registered in the global lookup by each module that brings some. */
public interface InstrumentFiles {
    /**
     * One file for each instrument, in the order in which they are offered: JSON in UTF-8, laid out as
     * {@code docs/instruments.md} says. What does not fit together is left out and named in the log; of two with the same id
     * the first is taken. Any thread.
     */
    List<URL> files();
}
