package org.tideline.clients.ui;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.openide.util.lookup.ServiceProvider;
import org.tideline.clients.model.LifeEventTyped;
import org.tideline.core.api.ItemRef;
import org.tideline.storage.api.OpenPractice;
import org.tideline.storage.spi.PracticeService;

/** The wish to write down a life event, from a menu to the details of that case, shown or still to be. Event thread. */
public final class LifeEventWish {
    private final Map<Long, ItemRef> wished = new HashMap<>();
    private final Map<Long, Consumer<ItemRef>> shown = new HashMap<>();

    /** Someone wants to write down a life event of this case. */
    void wish(long caseId) {
        wish(caseId, LifeEventTyped.fresh(caseId));
    }

    /** Someone wants to go on with the draft of a life event of this case. */
    void wish(long caseId, ItemRef draft) {
        Consumer<ItemRef> form = shown.get(caseId);
        if (form != null) {
            form.accept(draft);
        } else {
            wished.put(caseId, draft);
        }
    }

    /** The details of this case are there; opens the form now if it was wished. */
    void shown(long caseId, Consumer<ItemRef> form) {
        shown.put(caseId, form);
        ItemRef draft = wished.remove(caseId);
        if (draft != null) {
            form.accept(draft);
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
