package org.tideline.reporting.ui;

import org.openide.util.NbBundle.Messages;
import org.tideline.clients.api.Member;
import org.tideline.clients.api.WorkingFormat;
import org.tideline.reporting.api.ReportKind;
import org.tideline.reporting.model.Desk;
import org.tideline.reporting.model.Report;
import org.tideline.ui.support.api.Prompts;

/** What is asked before pages leave the program: whether they are safe at home, and the second look where a court may read them. Event thread. */
@Messages({
    "TakeHome.together=Make a report for them together?",
    "TakeHome.togetherBody=Is there anything that makes it unsafe for one of them to read this at home?",
    "TakeHome.goOn=Go on", "TakeHome.stop=Stop",
    "# {0} - name", "TakeHome.alone=Is it safe for {0} to have this at home?",
    "TakeHome.aloneBody=A page or a file can be found there. Without a clear yes, keep it here.",
    "TakeHome.make=Make it", "TakeHome.keep=Keep here",
    "TakeHome.court=Make pages of a case that may come before a court?",
    "TakeHome.courtBody=What is on them can be read aloud there, line by line. Have you looked at every page?",
    "TakeHome.looked=I have looked", "TakeHome.again=Look again"})
final class TakeHome {
    private TakeHome() {
    }

    /** Asks what must be asked of this report. */
    static boolean may(Desk desk, Report report) {
        return safe(desk, report) && (!desk.court() || report.kind() == ReportKind.THERAPIST || Prompts.get().confirm(Bundle.TakeHome_court(),
                Bundle.TakeHome_courtBody(), Bundle.TakeHome_looked(), Bundle.TakeHome_again()));
    }

    private static boolean safe(Desk desk, Report report) {
        if (report.kind() == ReportKind.COUPLE) {
            return together();
        }
        return report.kind() != ReportKind.MEMBER || desk.of().format() != WorkingFormat.EACH_ALONE
                || alone(desk.of().member(report.person()).map(Member::name).orElse(""));
    }

    /** Asks whether what they read together is safe at home. */
    static boolean together() {
        return Prompts.get().confirm(Bundle.TakeHome_together(), Bundle.TakeHome_togetherBody(), Bundle.TakeHome_goOn(), Bundle.TakeHome_stop());
    }

    /** Asks whether it is safe for one who is worked with alone to have a page at home. */
    static boolean alone(String name) {
        return Prompts.get().confirm(Bundle.TakeHome_alone(name), Bundle.TakeHome_aloneBody(), Bundle.TakeHome_make(), Bundle.TakeHome_keep());
    }
}
