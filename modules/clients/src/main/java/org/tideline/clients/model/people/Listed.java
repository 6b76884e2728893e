package org.tideline.clients.model.people;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.tideline.clients.api.Case;

/**
 * A person with the cases they are in.
 *
 * @param file  what is kept
 * @param cases their cases, in the order of the codes
 */
public record Listed(PersonFile file, List<Case> cases) {
    public Listed {
        cases = List.copyOf(cases);
    }

    /** Id of the person. */
    public long id() {
        return file.id();
    }

    /** Whether both are members of one case, so that they are surely two. */
    public boolean besides(Listed other) {
        Set<Long> mine = cases.stream().map(Case::id).collect(Collectors.toSet());
        return other.cases.stream().anyMatch(c -> mine.contains(c.id()));
    }
}
