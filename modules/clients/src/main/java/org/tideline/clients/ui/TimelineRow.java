package org.tideline.clients.ui;

import java.time.LocalDate;
import org.tideline.clients.model.Timeline;

/** A row of the timeline's list. */
sealed interface TimelineRow {
    /** The head of a day. */
    record Head(LocalDate day) implements TimelineRow {
    }

    /** An entry. */
    record One(Timeline.Entry entry) implements TimelineRow {
    }
}
