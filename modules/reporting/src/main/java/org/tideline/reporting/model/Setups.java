package org.tideline.reporting.model;

import org.tideline.reporting.api.ReportForm;
import org.tideline.reporting.model.Letters.Recipient;

/** How reports were set up, for each recipient and form; {@code practice.service(Setups.class)}. Worker thread. */
public interface Setups {
    /** The kind of the item that stands for how a report was set up. */
    String KIND = "reporting.setup";

    /** How it was set up last, or plainly. */
    Setup find(Recipient to, ReportForm form);

    /** Keeps it. */
    void write(Recipient to, ReportForm form, Setup setup);
}
