package org.tideline.clients.api;

import java.io.IOException;
import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import org.openide.util.Lookup;
import org.openide.util.lookup.Lookups;

/**
 * What a case window is about: an id, no name. The tabs of a case window find it in their lookup. It refuses to be
 * written, so that the window system keeps nothing of a case on disk.
 */
public final class CaseContext implements Lookup.Provider, Serializable {
    /** The type the tabs of the case window register for. */
    public static final String MIME = "application/x-tideline-case";
    private static final long serialVersionUID = 1;
    private final long caseId;
    private final transient Lookup lookup;

    /** @param caseId the case */
    public CaseContext(long caseId) {
        this.caseId = caseId;
        this.lookup = Lookups.singleton(this);
    }

    /** The case. */
    public long caseId() {
        return caseId;
    }

    @Override
    public Lookup getLookup() {
        return lookup;
    }

    private void writeObject(ObjectOutputStream out) throws IOException {
        throw new NotSerializableException(CaseContext.class.getName());
    }
}
