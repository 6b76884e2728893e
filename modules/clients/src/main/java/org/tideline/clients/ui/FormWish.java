package org.tideline.clients.ui;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.openide.util.lookup.ServiceProvider;
import org.tideline.core.api.ItemRef;
import org.tideline.storage.api.OpenPractice;
import org.tideline.storage.spi.PracticeService;

/** The wish for a form, from a menu to the tab of the case that has it, shown or still to be. Event thread. */
public final class FormWish {
    private final Map<Place, ItemRef> wished = new HashMap<>();
    private final Map<Place, Consumer<ItemRef>> shown = new HashMap<>();

    /** A tab of a case. */
    private record Place(long caseId, String tab) {
    }

    /** Someone wants the form of this draft, or of a new record under it, in that tab of the case. */
    void wish(long caseId, String tab, ItemRef draft) {
        Consumer<ItemRef> form = shown.get(new Place(caseId, tab));
        if (form != null) {
            form.accept(draft);
        } else {
            wished.put(new Place(caseId, tab), draft);
        }
    }

    /** The tab is there; opens the form now if it was wished. */
    void shown(long caseId, String tab, Consumer<ItemRef> form) {
        shown.put(new Place(caseId, tab), form);
        ItemRef draft = wished.remove(new Place(caseId, tab));
        if (draft != null) {
            form.accept(draft);
        }
    }

    /** The tab is gone. */
    void gone(long caseId, String tab) {
        shown.remove(new Place(caseId, tab));
    }

    /** Makes the wishes of a practice. */
    @ServiceProvider(service = PracticeService.class)
    public static final class Offer implements PracticeService<FormWish> {
        @Override
        public Class<FormWish> type() {
            return FormWish.class;
        }

        @Override
        public FormWish create(OpenPractice practice) {
            return new FormWish();
        }
    }
}
