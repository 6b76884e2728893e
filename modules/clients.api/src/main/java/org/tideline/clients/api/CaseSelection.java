package org.tideline.clients.api;

import java.util.List;

/**
 * The cases chosen in the caseload, for actions that are about several: whoever registers one under
 * {@code Tideline/Cases} is offered it there. Holds no names. Immutable; any thread.
 *
 * @param cases ids of the cases, in the order in which they are shown; never empty
 */
public record CaseSelection(List<Long> cases) {
    public CaseSelection {
        cases = List.copyOf(cases);
        if (cases.isEmpty()) {
            throw new IllegalArgumentException("No case is chosen");
        }
    }
}
