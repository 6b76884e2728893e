package org.tideline.checkins.model.measure;

import java.time.LocalDate;
import java.util.List;
import org.openide.util.NbBundle.Messages;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.Member;

/** Plans of measures in words; for the therapist. Any thread. */
@Messages({
    "# {0} - instrument", "# {1} - member", "PlanWords.title={0} for {1}",
    "# {0} - weeks", "PlanWords.every={0,choice,0#once|1#every week|1<every {0} weeks}",
    "# {0} - instrument, member", "# {1} - day", "PlanWords.due={0}, due since {1}",
    "# {0} - instrument, member", "PlanWords.today={0}, due today",
    "# {0} - instrument, member", "# {1} - since when", "PlanWords.listed={0} since {1}",
    "# {0} - instrument, member", "PlanWords.listedToday={0} today",
    "# {0} - what is due", "PlanWords.all=Due: {0}.", "PlanWords.comma=, ",
    "# {0} - how often", "# {1} - day", "PlanWords.next={0} · next on {1}",
    "# {0} - how often", "PlanWords.over={0} · asked",
    "# {0} - how often and when", "PlanWords.review={0} · review dates"})
public final class PlanWords {
    private PlanWords() {
    }

    /** "CSI-16 for Mara". */
    public static String title(Case of, MeasurePlan plan) {
        return Bundle.PlanWords_title(plan.instrument().name(), of.member(plan.person()).map(Member::name).orElse(""));
    }

    /** "every 4 weeks". */
    public static String every(int weeks) {
        return Bundle.PlanWords_every(weeks);
    }

    /** How often and when next: "every 4 weeks · next on 12 Dec 2026". */
    public static String when(MeasurePlan.Next next) {
        String every = every(next.plan().weeks());
        String when = next.on().map(day -> Bundle.PlanWords_next(every, MeasureWords.day(day))).orElseGet(() -> Bundle.PlanWords_over(every));
        return next.plan().review() ? Bundle.PlanWords_review(when) : when;
    }

    /** "CSI-16 for Mara, due since 12 Dec 2026". */
    public static String due(Case of, MeasurePlan.Next next, LocalDate today) {
        LocalDate on = next.on().orElseThrow();
        String name = title(of, next.plan());
        return on.equals(today) ? Bundle.PlanWords_today(name) : Bundle.PlanWords_due(name, MeasureWords.day(on));
    }

    /** All that is due in a case, in one sentence. */
    public static String all(Case of, List<MeasurePlan.Next> due, LocalDate today) {
        return Bundle.PlanWords_all(String.join(Bundle.PlanWords_comma(), due.stream().map(next -> next.on().orElseThrow().equals(today)
                ? Bundle.PlanWords_listedToday(title(of, next.plan()))
                : Bundle.PlanWords_listed(title(of, next.plan()), MeasureWords.day(next.on().orElseThrow()))).toList()));
    }
}
