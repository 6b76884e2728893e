package org.tideline.clients.model.record;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tideline.core.api.Drawer;
import org.tideline.core.api.Label;
import org.tideline.core.api.Opening;

/**
 * The sorts of the safety record: the therapist's, sealed, of one member, and never on any joint view. They are not
 * among {@link RecordTypes}, so they stand on no timeline, wait nowhere by name, and are found by no search (clinical.md §6).
 */
public final class SafetyTypes {
    /** In the order in which they are shown. */
    public static final List<RecordType> ALL = List.of(Screenings.TYPE, SafetyEvents.TYPE, SafetyPlans.TYPE);

    private SafetyTypes() {
    }

    /** The sort whose items, or whose drafts of new ones, are of that kind. */
    public static Optional<RecordType> of(String kind) {
        return RecordTypes.of(ALL, kind);
    }

    /** The label of everything in it. */
    static Label label(CaseRecord record) {
        return new Label(record.caseId(), Drawer.SAFETY, record.person(), Opening.CLOSED, Set.of(), record.day("on_day").orElseThrow(), false);
    }
}
