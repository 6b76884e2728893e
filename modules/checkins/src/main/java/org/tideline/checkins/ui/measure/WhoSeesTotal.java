package org.tideline.checkins.ui.measure;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.openide.util.NbBundle.Messages;
import org.tideline.checkins.model.measure.Measure;
import org.tideline.checkins.model.measure.MeasureWords;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.WhoSees;
import org.tideline.core.api.Opening;

/** What a member says about who may see the total of a measure; its answers are nobody else's. */
@Messages({"# {0} - instrument", "# {1} - total", "WhoSeesTotal.brief={0}: {1}"})
final class WhoSeesTotal {
    private WhoSeesTotal() {
    }

    static WhoSees<Measure> of(Case of, Measure measure) {
        return new WhoSees<>(of, measure.person(), measure.day(), List.of(measure), new WhoSees.Kind<>() {
            @Override
            public String brief(Measure answer) {
                return Bundle.WhoSeesTotal_brief(answer.instrument().name(), MeasureWords.total(answer));
            }

            @Override
            public Measure opened(Measure answer, Opening howFar, Set<Long> to, LocalDate told) {
                return answer.opened(howFar, to, told);
            }
        });
    }
}
