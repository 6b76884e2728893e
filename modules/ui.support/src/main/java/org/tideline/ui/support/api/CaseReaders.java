package org.tideline.ui.support.api;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.openide.util.lookup.ServiceProvider;
import org.tideline.clients.api.Reader;
import org.tideline.storage.api.OpenPractice;
import org.tideline.storage.spi.PracticeService;

/** For whom each open case window is shown; {@code practice.service(CaseReaders.class)}. Gone with the practice. Any thread. */
public final class CaseReaders {
    private final Map<Long, CaseReader> byCase = new ConcurrentHashMap<>();

    /** The reader shared by all tabs of the case's window; the therapist to begin with. */
    public CaseReader of(long caseId) {
        return byCase.computeIfAbsent(caseId, id -> new CaseReader());
    }

    /** The window was closed: opened again it shows the therapist's view. */
    void forget(long caseId) {
        CaseReader reader = byCase.remove(caseId);
        if (reader != null) {
            reader.set(new Reader.Therapist());
        }
    }

    /** Makes the readers of a practice. */
    @ServiceProvider(service = PracticeService.class)
    public static final class Service implements PracticeService<CaseReaders> {
        @Override
        public Class<CaseReaders> type() {
            return CaseReaders.class;
        }

        @Override
        public CaseReaders create(OpenPractice practice) {
            return new CaseReaders();
        }
    }
}
