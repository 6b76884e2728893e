package org.tideline.storage.api;

import java.util.List;
import org.tideline.core.api.ItemRef;

/** The audit chain of the open practice. Entries about changes are written by {@link Database.Tx#audit}. */
public interface Audit {
    /**
     * Notes that something was looked at, printed, exported or given; written in a batch soon after, and at the lock, so
     * that nobody waits for it. Any thread; returns at once.
     */
    void note(Action action, ItemRef what, long caseId);

    /** The entries that fit, newest first. Worker thread. */
    List<AuditEntry> entries(AuditFilter filter);
}
