package org.tideline.clients.model.record;

import java.util.List;
import java.util.Optional;

/** All sorts of records that are kept about a case in the open: safety records stand apart. */
public final class RecordTypes {
    /** In the order in which they are shown. */
    public static final List<RecordType> ALL = List.of(Policies.TYPE, Directions.TYPE, ToBring.TYPE, Consents.TYPE, Authorisations.TYPE,
            Requests.TYPE, Holds.TYPE, Links.TYPE);

    private RecordTypes() {
    }

    /** The sort whose items, or whose drafts of new ones, are of that kind. */
    public static Optional<RecordType> of(String kind) {
        return of(ALL, kind);
    }

    /** The one of these sorts whose items, or whose drafts of new ones, are of that kind. */
    static Optional<RecordType> of(List<RecordType> among, String kind) {
        return among.stream().filter(type -> kind.equals(type.kind()) || kind.equals(RecordDraft.fresh(type, 0).kind())).findFirst();
    }
}
