package org.tideline.clients.api;

import java.time.LocalDate;
import java.util.Optional;

/** What was agreed in a case about things said alone; {@code practice.service(SecretsPolicies.class)}. Worker thread. */
public interface SecretsPolicies {
    /** The policy in force on a day; empty if none was set by then. */
    Optional<SecretsPolicy> on(long caseId, LocalDate day);

    /** Whether members' private words are asked for: where no individual contact was agreed, numbers alone are (clinical.md §5). */
    default boolean privateWords(long caseId, LocalDate day) {
        return on(caseId, day).map(SecretsPolicy::individual).orElse(true);
    }
}
