package org.tideline.clients.model.record;

import java.util.List;
import java.util.Optional;

/** The records kept about cases; {@code practice.service(Records.class)}. Worker thread. */
public interface Records {
    /** All of a sort in a case, newest first. */
    default List<CaseRecord> of(long caseId, RecordType type) {
        return of(caseId, List.of(type));
    }

    /** All of these sorts in a case, sort by sort, newest first. */
    List<CaseRecord> of(long caseId, List<? extends RecordType> types);

    /** All of these sorts in all cases, sort by sort. */
    List<CaseRecord> all(List<? extends RecordType> types);

    /** One of them. */
    Optional<CaseRecord> find(RecordType type, long id);

    /** Adds it, or writes it in place of what it was. */
    void put(CaseRecord record);

    /** Puts it into the bin, where it lies for thirty days. */
    void remove(CaseRecord record);

    /** Brings it back from the bin as it was. */
    void restore(CaseRecord record);
}
