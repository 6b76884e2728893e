package org.tideline.storage.spi;

import org.tideline.core.api.Trouble;
import org.tideline.storage.api.OpenPractice;

/**
 * What a feature puts into the made-up sample practice. Registered in the global lookup; everything is made by code
 * from a fixed seed, never from a file, and looks like what the feature itself would have written.
 */
public interface SampleContent {
    /** Its place among the others: clients 0, what belongs to cases from 100 on. */
    int order();

    /** Fills in. Worker thread; the practice is open and marked as a sample. */
    void fill(OpenPractice practice) throws Trouble;
}
