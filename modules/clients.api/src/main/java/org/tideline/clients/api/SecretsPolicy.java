package org.tideline.clients.api;

import java.time.LocalDate;
import java.util.Map;

/**
 * What was agreed in a case about things said alone. Immutable; any thread.
 *
 * @param id           id of the policy; what is written under it keeps this id
 * @param kind         which of the four it began from; what the program does follows it
 * @param name         its name, such as "Limited"
 * @param words        its text, word for word
 * @param from         in force since
 * @param acknowledged who acknowledged it, and when
 */
public record SecretsPolicy(long id, Kind kind, String name, String words, LocalDate from, Map<Long, LocalDate> acknowledged) {
    /** The four ways (clinical.md §5). Stored by name: never rename one. */
    public enum Kind {
        LIMITED, NO_SECRETS, CONFIDENTIAL,
        /** Private free text and practice reflections rest. */
        NO_INDIVIDUAL
    }

    public SecretsPolicy {
        acknowledged = Map.copyOf(acknowledged);
    }

    /** Whether there is individual contact at all; without it private free text and reflections rest. */
    public boolean individual() {
        return kind != Kind.NO_INDIVIDUAL;
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
