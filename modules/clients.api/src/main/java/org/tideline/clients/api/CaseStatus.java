package org.tideline.clients.api;

/** Where a case stands. {@link #PARTED} and {@link #ENDED} keep their records; {@link #ENDED} is shown only on request. */
public enum CaseStatus {
    INQUIRY, ACTIVE, PAUSED, PARTED, ENDED
}
