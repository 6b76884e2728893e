package org.tideline.clients.spi;

import java.time.LocalDate;
import java.util.List;
import org.tideline.core.api.ItemRef;
import org.tideline.core.api.Period;
import org.tideline.storage.api.OpenPractice;

/**
 * What a feature keeps about cases: feeds the timeline, sheets, Today, the caseload and the marks on charts.
 * Registered in the global lookup. Implementations label everything and filter nothing.
 */
public interface CaseItems {
    /** All items of a case in the period. Worker thread. */
    List<Item> of(OpenPractice practice, long caseId, Period period);

    /** What waits for the therapist, over all cases. Worker thread. */
    default List<Item> waiting(OpenPractice practice, LocalDate today) {
        return List.of();
    }

    /**
     * What waits in one case, in a few words for its row in the caseload: "3 to read", "review due". Any thread.
     *
     * @param ofOneCase what {@link #waiting} said of that case, never empty
     */
    default String waits(List<Item> ofOneCase) {
        String first = ofOneCase.get(0).title();
        return ofOneCase.size() == 1 ? first : first + " +" + (ofOneCase.size() - 1);
    }

    /** Shows the item where it belongs; true if it is this feature's and is now shown. Event thread. */
    default boolean open(ItemRef item) {
        return false;
    }

    /**
     * Shows the item where it belongs, its case window included: the label says which case. Event thread.
     *
     * @return true if it is this feature's and is now shown
     */
    default boolean open(Item item) {
        return open(item.ref());
    }
}
