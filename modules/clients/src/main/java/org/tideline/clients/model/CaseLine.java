package org.tideline.clients.model;

import java.text.CollationKey;
import java.time.LocalDate;
import java.util.List;
import org.tideline.clients.api.Case;

/**
 * A line of the caseload as a table, with all that is sorted and looked for worked out once. Immutable; any thread.
 *
 * @param of      the case
 * @param since   since when it stands where it stands
 * @param waiting what waits in it, or null
 * @param names   full names
 * @param key     the names in their order
 * @param begins  the parts of names that words typed may begin, without accents and capitals
 * @param code    the code, likewise
 */
public record CaseLine(Case of, LocalDate since, Waiting waiting, String names, CollationKey key, List<String> begins, String code) {
}
