package org.tideline.checkins.model;

import java.util.List;
import java.util.Objects;
import org.tideline.clients.api.Reader;
import org.tideline.clients.api.Scope;

/**
 * The check-ins of a case as one reader may see them: first each answer is filtered, then what has none left goes, and
 * only then anything is counted. Immutable.
 *
 * @param scope    who reads
 * @param checkins newest first
 */
public record CheckinList(Scope scope, List<Checkin> checkins) {
    public CheckinList {
        Objects.requireNonNull(scope, "scope");
        checkins = List.copyOf(checkins);
    }

    /** What this reader may see of all check-ins of the case. */
    public static CheckinList of(Scope scope, List<Checkin> all) {
        if (scope.reader() instanceof Reader.Therapist) {
            return new CheckinList(scope, all);
        }
        return new CheckinList(scope, all.stream().map(c -> seen(scope, c)).filter(c -> !c.answers().isEmpty()).toList());
    }

    private static Checkin seen(Scope scope, Checkin checkin) {
        List<Answer> answers = scope.only(checkin.answers()).stream()
                // To others, a question left out was not asked: what is withheld leaves no trace.
                .filter(a -> a.state() != Answer.State.SKIPPED).toList();
        return new Checkin(checkin.id(), checkin.caseId(), checkin.person(), checkin.day(), checkin.time(), checkin.asked(),
                checkin.enteredAt(), checkin.source(), answers);
    }

    /** Whether the therapist reads, who alone can type in, open, and take out. */
    public boolean therapist() {
        return scope.reader() instanceof Reader.Therapist;
    }
}
