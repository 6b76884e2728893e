package org.tideline.storage.api;

import java.util.Set;
import org.tideline.core.api.ItemRef;
import org.tideline.core.api.Period;

/**
 * Which entries of the audit chain are wanted; what is empty does not narrow.
 *
 * @param period  days, where the computer is
 * @param actions what was done
 * @param cases   entries of these cases …
 * @param items   … or about these records
 */
public record AuditFilter(Period period, Set<Action> actions, Set<Long> cases, Set<ItemRef> items) {
    /** Everything. */
    public static final AuditFilter ALL = new AuditFilter(Period.ALL, Set.of(), Set.of(), Set.of());

    public AuditFilter {
        actions = Set.copyOf(actions);
        cases = Set.copyOf(cases);
        items = Set.copyOf(items);
    }
}
