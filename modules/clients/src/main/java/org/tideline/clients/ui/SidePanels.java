package org.tideline.clients.ui;

import java.util.HashMap;
import java.util.Map;
import org.openide.util.lookup.ServiceProvider;
import org.tideline.storage.api.OpenPractice;
import org.tideline.storage.spi.PracticeService;

/** The side panels of the case windows that are open, so that F9 reaches the one in front. Event thread. */
public final class SidePanels {
    private final Map<Long, Runnable> toggles = new HashMap<>();

    /** The overview of this case is there; {@code toggle} opens its side panel or closes it. */
    void shown(long caseId, Runnable toggle) {
        toggles.put(caseId, toggle);
    }

    /** The overview of this case is gone. */
    void gone(long caseId) {
        toggles.remove(caseId);
    }

    /** Opens the side panel of this case or closes it. */
    void toggle(long caseId) {
        Runnable toggle = toggles.get(caseId);
        if (toggle != null) {
            toggle.run();
        }
    }

    /** Makes the side panels of a practice. */
    @ServiceProvider(service = PracticeService.class)
    public static final class Offer implements PracticeService<SidePanels> {
        @Override
        public Class<SidePanels> type() {
            return SidePanels.class;
        }

        @Override
        public SidePanels create(OpenPractice practice) {
            return new SidePanels();
        }
    }
}
