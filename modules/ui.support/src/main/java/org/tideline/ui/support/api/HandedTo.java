package org.tideline.ui.support.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.Member;
import org.tideline.clients.api.SecretsPolicy;
import org.tideline.core.api.Now;
import org.tideline.storage.api.OpenPractice;

/**
 * Whom the computer is handed to. Immutable; any thread.
 *
 * @param practice the open practice
 * @param of       the case
 * @param member   who has it
 * @param policy   the secrets policy in force, if one was agreed
 */
public record HandedTo(OpenPractice practice, Case of, Member member, Optional<SecretsPolicy> policy) {
    /** The other members of today. */
    public List<Member> others() {
        LocalDate today = Now.today();
        return of.people().stream().filter(m -> m.person() != member.person() && m.on(today)).toList();
    }

    /** Whether private words are not asked for: no individual contact was agreed, and numbers alone stay (clinical.md §5). */
    public boolean onlyNumbers() {
        return policy.filter(agreed -> !agreed.individual()).isPresent();
    }
}
