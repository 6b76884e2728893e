package org.tideline.clients.ui;

import org.tideline.clients.model.Caseload;

/** A row of the caseload list. */
sealed interface CaseloadRow {
    /** A case. */
    record One(Caseload.Entry entry) implements CaseloadRow {
    }

    /** The head of a group: "Paused". */
    record Head(String title) implements CaseloadRow {
    }

    /** Shows or hides parted and closed cases. */
    record Closed(String words) implements CaseloadRow {
    }
}
