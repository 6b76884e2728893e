package org.tideline.reporting.ui;

import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import java.util.List;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionRegistration;
import org.openide.util.NbBundle.Messages;
import org.tideline.core.api.Progress;
import org.tideline.core.api.Trouble;
import org.tideline.reporting.api.ReportKind;
import org.tideline.reporting.model.Batch;
import org.tideline.reporting.model.ReportMaker;
import org.tideline.storage.api.OpenPractice;
import org.tideline.storage.api.Practices;
import org.tideline.ui.support.api.Background;
import org.tideline.ui.support.api.Prompts;
import org.tideline.ui.support.api.Toast;

/** Practice &gt; Export reports: one kind of report for the whole caseload, into a folder. */
@ActionID(category = "Practice", id = "org.tideline.reporting.ui.ExportReportsAction")
@ActionRegistration(displayName = "#ExportReportsAction.name")
@ActionReference(path = "Menu/Practice", position = 320)
@Messages({
    "ExportReportsAction.name=Export &reports\u2026",
    "ExportReportsAction.making=Making reports",
    "# {0} - how many", "ExportReportsAction.made={0,choice,0#No report was made.|1#1 report was made, not yet given.|1<{0} reports were made, not yet given.}",
    "# {0} - made", "# {1} - left", "ExportReportsAction.stopped=Stopped. {0,choice,0#No report was|1#1 report was|1<{0} reports were} made, {1,choice,0#none was|1#1 was|1<{1} were} not.",
    "ExportReportsAction.failed=The reports were not made",
    "ExportReportsAction.homeTitle=Make reports for them together?",
    "ExportReportsAction.homeBody=Is there anything, in any of these cases, that makes it unsafe for one of them to read this at home?",
    "ExportReportsAction.goOn=Go on", "ExportReportsAction.stop=Stop",
    "# {0} - how many", "ExportReportsAction.replaceTitle={0,choice,1#Replace 1 report|1<Replace {0} reports} in this folder?",
    "ExportReportsAction.replaceBody=Files of the same names are there already, made earlier today. Each is replaced as a whole. Other files stay as they are.",
    "ExportReportsAction.replace=Replace", "ExportReportsAction.keep=Keep them"})
public final class ExportReportsAction implements ActionListener {
    @Override
    public void actionPerformed(ActionEvent e) {
        of(List.of());
    }

    /** Makes reports of these cases, by their ids; of the caseload but what is ended if none is named. */
    static void of(List<String> cases) {
        Practices.current().ifPresent(practice -> ExportReportsDialog.ask(cases.size()).ifPresent(wanted -> {
            if (wanted.kind() != ReportKind.COUPLE || Prompts.get().confirm(Bundle.ExportReportsAction_homeTitle(),
                    Bundle.ExportReportsAction_homeBody(), Bundle.ExportReportsAction_goOn(), Bundle.ExportReportsAction_stop())) {
                unlessReplacing(practice, cases, wanted);
            }
        }));
    }

    /** Reports of the same day have the same names: asks before any is replaced. */
    private static void unlessReplacing(OpenPractice practice, List<String> named, ExportReportsDialog.Wanted wanted) {
        Background.run(() -> Batch.replaced(Batch.cases(practice, named), wanted.kind(), wanted.folder()), there -> {
            if (there == 0 || Prompts.get().confirm(Bundle.ExportReportsAction_replaceTitle(there), Bundle.ExportReportsAction_replaceBody(),
                    Bundle.ExportReportsAction_replace(), Bundle.ExportReportsAction_keep())) {
                make(practice, named, wanted);
            }
        });
    }

    /** What a batch did, and over how many cases it went. */
    private record Done(Batch.Outcome outcome, int cases) {
    }

    private static void make(OpenPractice practice, List<String> named, ExportReportsDialog.Wanted wanted) {
        Background.start(Bundle.ExportReportsAction_making(), progress -> {
            var cases = Batch.cases(practice, named);
            return new Done(Batch.run(practice, new ReportMaker(), cases, wanted.kind(), wanted.period(), wanted.folder(), progress), cases.size());
        }, ExportReportsAction::tell, failure -> {
            if (failure instanceof Trouble trouble) {
                Prompts.get().failed(Bundle.ExportReportsAction_failed(), trouble);
            } else if (!(failure instanceof Progress.Cancelled)) {
                Prompts.get().failed(failure);
            }
        });
    }

    private static void tell(Done done) {
        Batch.Outcome outcome = done.outcome();
        String words = outcome.cancelled()
                ? Bundle.ExportReportsAction_stopped(outcome.made(), Math.max(0, done.cases() - outcome.made()))
                : Bundle.ExportReportsAction_made(outcome.made());
        Toast.show(words, null);
        if (!outcome.missed().isEmpty()) {
            new NotMadeDialog(words, outcome.missed()).open();
        }
    }
}
