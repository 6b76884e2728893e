package org.tideline.exercises.ui;

import java.util.List;
import java.util.Optional;
import org.openide.util.Lookup;
import org.openide.util.NbBundle.Messages;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.Member;
import org.tideline.exercises.model.Assignment;
import org.tideline.exercises.model.Wording.Who;
import org.tideline.exercises.report.HandOut;
import org.tideline.reporting.api.HandOuts;
import org.tideline.storage.api.OpenPractice;
import org.tideline.ui.support.api.Prompts;

/** The sheets of what was given, one for each it was given to. Event thread. */
@Messages("AssignmentPages.none=There is no sheet for this just now.")
final class AssignmentPages {
    private AssignmentPages() {
    }

    /** Whether pages can be made at all. */
    static boolean can() {
        return Lookup.getDefault().lookup(HandOuts.class) != null;
    }

    /** Shows the sheets, or says why there are none today. */
    static void offer(OpenPractice practice, Case of, Assignment assignment) {
        HandOuts pages = Lookup.getDefault().lookup(HandOuts.class);
        if (pages == null) {
            return;
        }
        boolean alone = !assignment.shared() && assignment.text().who() != Who.ONE && assignment.text().suitsOneAlone();
        Optional<String> refused = HandOut.refused(of, assignment.text(), alone);
        if (refused.isPresent()) {
            Prompts.get().tell(Bundle.AssignmentPages_none(), refused.get());
            return;
        }
        List<Member> members = of.people().stream().filter(m -> assignment.persons().contains(m.person())).toList();
        pages.offer(HandOut.given(practice.info(), new HandOut.Given(of, assignment.ref(), assignment.text(), members, alone, assignment.why(),
                assignment.often(), assignment.from())));
    }
}
