package org.tideline.clients.api;

import java.time.LocalDate;
import java.util.Map;

/**
 * What was agreed in a case about things said alone. Immutable; any thread.
 *
 * @param id           id of the policy; what is written under it keeps this id
 * @param name         its name, such as "Limited"
 * @param words        its text, word for word
 * @param from         in force since
 * @param individual   whether there is individual contact at all; without it private free text and reflections rest
 * @param acknowledged who acknowledged it, and when
 */
public record SecretsPolicy(long id, String name, String words, LocalDate from, boolean individual, Map<Long, LocalDate> acknowledged) {
    public SecretsPolicy {
        acknowledged = Map.copyOf(acknowledged);
    }

    /** Whether each of these persons acknowledged it. */
    public boolean acknowledgedBy(Iterable<Member> members) {
        for (Member member : members) {
            if (!acknowledged.containsKey(member.person())) {
                return false;
            }
        }
        return true;
    }
}
