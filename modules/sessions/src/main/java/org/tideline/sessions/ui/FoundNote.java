package org.tideline.sessions.ui;

import org.tideline.clients.api.Case;
import org.tideline.sessions.model.search.NoteHit;

/** What was found, with the case it lies in. */
record FoundNote(NoteHit hit, Case of) {
}
