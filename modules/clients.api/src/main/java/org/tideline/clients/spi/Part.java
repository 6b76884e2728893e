package org.tideline.clients.spi;

/**
 * What an item is to the two sheets for the start of a session (clinical.md §7): under which head it stands on <em>Before
 * the session</em> and on <em>Since we last met</em>, if at all. What each sheet takes, in which order and for whom, the
 * sheets say.
 */
public enum Part {
    /** On neither sheet. */
    NONE,
    /** A session that took place: its day is when they last met. */
    SESSION,
    /** For the therapist alone: unanswered alerts, screening due, court mark. */
    FOR_YOU,
    /** Who comes and on what terms: secrets policy, languages, interpreter. */
    TERMS,
    /** What was said to do, plan or return to, in the last note. */
    SAID,
    /** To bring to the joint session. */
    TO_BRING,
    /** A contact between sessions. */
    CONTACT,
    /** A check-in, or an entry about something that was tried. */
    CHECKIN,
    /** A measure due or in. */
    MEASURE,
    /** A talk about a topic, and what was decided. */
    TALKED,
    /** An exercise: tried, rested, changed, to look back at. */
    TRIED,
    /** Something in their lives. */
    LIVES,
    /** An authorisation, a consent or a request that runs out or is due. */
    RUNNING_OUT,
    /** Money open. */
    MONEY
}
