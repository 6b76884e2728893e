package org.tideline.checkins.model;

import java.time.LocalDate;
import java.util.Set;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.WhoSees;
import org.tideline.core.api.Opening;

/** What the author of a check-in says about who may see its answers; what was left out is nothing to open. Event thread. */
public final class OpeningModel extends WhoSees<Answer> {
    private final Checkin checkin;

    public OpeningModel(Case of, Checkin checkin) {
        super(of, checkin.person(), checkin.day(),
                checkin.answers().stream().filter(a -> a.state() != Answer.State.SKIPPED).toList(), new Kind<>() {
                    @Override
                    public String brief(Answer answer) {
                        return CheckinItems.words(of, answer);
                    }

                    @Override
                    public Answer opened(Answer answer, Opening howFar, Set<Long> to, LocalDate told) {
                        return answer.opened(howFar, to, told);
                    }
                });
        this.checkin = checkin;
    }

    /** The check-in. */
    public Checkin checkin() {
        return checkin;
    }
}
