package org.tideline.reporting.spi;

/** Whether a section stands in a report: always, switched on, switched off, or not at all. */
public enum Offer {
    ALWAYS, ON, OFF, NO
}
