package org.tideline.clients.ui;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.openide.util.lookup.ServiceProvider;
import org.tideline.storage.api.OpenPractice;
import org.tideline.storage.spi.PracticeService;

/** The wish to write down a life event, from a menu to the details of that case, shown or still to be. Event thread. */
public final class LifeEventWish {
    private final Set<Long> wished = new TreeSet<>();
    private final Map<Long, Runnable> shown = new HashMap<>();

    /** Someone wants to write down a life event of this case. */
    void wish(long caseId) {
        Runnable form = shown.get(caseId);
        if (form != null) {
            form.run();
        } else {
            wished.add(caseId);
        }
    }

    /** The details of this case are there; opens the form now if it was wished. */
    void shown(long caseId, Runnable form) {
        shown.put(caseId, form);
        if (wished.remove(caseId)) {
            form.run();
        }
    }

    /** The details of this case are gone. */
    void gone(long caseId) {
        shown.remove(caseId);
    }

    /** Makes the wishes of a practice. */
    @ServiceProvider(service = PracticeService.class)
    public static final class Offer implements PracticeService<LifeEventWish> {
        @Override
        public Class<LifeEventWish> type() {
            return LifeEventWish.class;
        }

        @Override
        public LifeEventWish create(OpenPractice practice) {
            return new LifeEventWish();
        }
    }
}
