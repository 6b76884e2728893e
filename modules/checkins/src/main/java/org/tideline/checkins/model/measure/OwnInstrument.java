package org.tideline.checkins.model.measure;

/**
 * One version of an instrument the practice made itself, or holds a licence for.
 *
 * @param id         its id
 * @param instrument what it asks
 * @param offered    whether it is offered for new administrations; of several versions the newest says so
 */
public record OwnInstrument(long id, Instrument instrument, boolean offered) {
    /** The kind of the record. */
    public static final String KIND = "checkins.instrument";
}
