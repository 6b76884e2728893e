package org.tideline.exercises.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.openide.util.Lookup;
import org.tideline.clients.api.Scope;
import org.tideline.clients.spi.CaseItems;
import org.tideline.clients.spi.Item;
import org.tideline.clients.spi.Part;
import org.tideline.core.api.ItemRef;
import org.tideline.core.api.Now;
import org.tideline.core.api.Period;
import org.tideline.storage.api.OpenPractice;

/**
 * A session something can be given in or looked back at in; whichever part of the program keeps sessions, it is known by its
 * item alone.
 *
 * @param ref   the session's item
 * @param day   its day
 * @param title as it stands on the timeline
 */
public record SessionChoice(ItemRef ref, LocalDate day, String title) {
    private static final int WEEKS_BACK = 12;
    private static final int MOST = 8;

    /** The last sessions of the case, newest first. Worker thread. */
    public static List<SessionChoice> of(OpenPractice practice, Scope scope) {
        LocalDate today = Now.today();
        List<SessionChoice> found = new ArrayList<>();
        for (CaseItems items : Lookup.getDefault().lookupAll(CaseItems.class)) {
            for (Item item : items.of(practice, scope.of().id(), new Period(today.minusWeeks(WEEKS_BACK), today))) {
                if (item.part() == Part.SESSION && scope.permits(item)) {
                    found.add(new SessionChoice(item.ref(), item.day(), item.title()));
                }
            }
        }
        return found.stream().sorted(Comparator.comparing(SessionChoice::day).reversed()).limit(MOST).toList();
    }
}
