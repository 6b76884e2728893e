package org.tideline.checkins.ui.measure;

import java.util.List;
import java.util.Optional;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;
import org.tideline.checkins.model.CheckinsDesk;
import org.tideline.checkins.model.measure.Measures;
import org.tideline.checkins.model.measure.RiskWords;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.Cases;
import org.tideline.clients.api.Member;
import org.tideline.core.api.Now;
import org.tideline.storage.api.OpenPractice;
import org.tideline.ui.support.api.BeforeTheyLeave;

/** Answers that must be seen, on the therapist's covered screen right after a hand-over. */
@ServiceProvider(service = BeforeTheyLeave.class)
@Messages({"# {0} - name", "# {1} - question and answer", "# {2} - when it was entered", "MeasuresBeforeTheyLeave.thing={0}. {1} {2}"})
public final class MeasuresBeforeTheyLeave implements BeforeTheyLeave {
    @Override
    public List<Thing> things(OpenPractice practice, long caseId) {
        Optional<Case> of = practice.service(Cases.class).find(caseId);
        return practice.service(Measures.class).waiting(Now.today()).stream().filter(risk -> risk.caseId() == caseId)
                .map(risk -> new Thing(Bundle.MeasuresBeforeTheyLeave_thing(of.flatMap(found -> found.member(risk.person())).map(Member::name).orElse(""),
                        RiskWords.of(risk), RiskWords.entered(risk)), () -> CheckinsDesk.show(caseId, new CheckinsDesk.ForYou()))).toList();
    }
}
