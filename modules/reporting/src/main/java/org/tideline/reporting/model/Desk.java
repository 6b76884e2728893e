package org.tideline.reporting.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.openide.util.NbBundle.Messages;
import org.tideline.clients.api.Authorised;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.Cases;
import org.tideline.clients.api.Member;
import org.tideline.clients.api.Reader;
import org.tideline.clients.api.Scopes;
import org.tideline.core.api.Period;
import org.tideline.core.api.Trouble;
import org.tideline.reporting.api.ReportForm;
import org.tideline.reporting.api.ReportKind;
import org.tideline.storage.api.OpenPractice;

/**
 * What can be made of a case today, for the reports tab: for whom, and in which forms. What is not offered is not there,
 * without a word.
 *
 * @param of      the case
 * @param court   whether it may come before a court
 * @param choices for whom a report can be made, in their order
 * @param made    what was made of it, newest first
 */
@Messages({
    "# {0} - names but the last", "# {1} - last name", "DeskNames={0} and {1}",
    "DeskBoth=What both may see", "DeskAll=What all of them may see",
    "# {0} - name", "DeskOwn=Joint, and {0}\u2019s own", "# {0} - name", "DeskOwnAlone={0}\u2019s own",
    "DeskFile=My own file", "DeskEverything=Everything but psychotherapy notes and safety records",
    "DeskOutside=What was authorised", "DeskOutsideNothing=Nothing that holds today", "DeskOutsideSome=What was authorised, without the joint record",
    "DeskOutsideGround=What was authorised, and what you decided"
})
public record Desk(Case of, boolean court, List<Choice> choices, List<Releases.Made> made) {
    public Desk {
        choices = List.copyOf(choices);
        made = List.copyOf(made);
    }

    /**
     * For whom a report can be made.
     *
     * @param kind    kind of report
     * @param person  the member, or 0
     * @param outside someone outside as they stand today, or null
     * @param words   whose words and set-up they are
     * @param mark    the member's mark, or -1
     * @param title   who it is for
     * @param hint    what they may see
     * @param forms   what it can be about
     */
    public record Choice(ReportKind kind, long person, Outside outside, Letters.Recipient words, int mark, String title, String hint,
                         List<ReportForm> forms) {
        public Choice {
            forms = List.copyOf(forms);
        }

        /** Which words the therapist writes for it in this form. */
        public List<Letters.Part> parts(ReportForm form) {
            if (kind == ReportKind.THERAPIST || form == ReportForm.ATTENDANCE) {
                return List.of();
            }
            return kind == ReportKind.OUTSIDE ? List.of(Letters.Part.FOCUS, Letters.Part.COURSE, Letters.Part.PLAN)
                    : form == ReportForm.ENDING ? List.of(Letters.Part.END_OPENING, Letters.Part.END_CLOSING)
                    : List.of(Letters.Part.OPENING, Letters.Part.CLOSING);
        }

        /** The report in this form, set up like this. */
        public Report report(long caseId, ReportForm form, Period period, Setup setup) {
            return new Report(caseId, kind, person, outside == null ? "" : outside.recipient(), form, period, setup.chosen(), setup.leftOut(), false,
                    setup.large());
        }

        /** Whether it is for the same readers. */
        public boolean same(Choice other) {
            return other != null && kind == other.kind && person == other.person && title.equals(other.title);
        }
    }

    /** Reads what can be made of the case. Worker thread. */
    public static Desk read(OpenPractice practice, long caseId) throws Trouble {
        Case of = practice.service(Cases.class).find(caseId).orElseThrow(() -> new Trouble(Bundle.NoSuchCase()));
        List<Choice> choices = new ArrayList<>();
        List<Member> both = Composer.readers(of, ReportKind.COUPLE);
        Set<Long> persons = Composer.persons(both);
        boolean joint = !both.isEmpty() && practice.service(Scopes.class).of(caseId, new Reader.Paper(persons), Period.ALL).jointAllowed();
        if (joint) {
            choices.add(new Choice(ReportKind.COUPLE, 0, null, new Letters.Recipient(caseId, ReportKind.COUPLE, persons), -1, names(both),
                    both.size() == 2 ? Bundle.DeskBoth() : Bundle.DeskAll(), List.of(ReportForm.COURSE, ReportForm.ENDING)));
        }
        for (Member member : Composer.readers(of, ReportKind.MEMBER)) {
            choices.add(new Choice(ReportKind.MEMBER, member.person(), null, Letters.Recipient.member(caseId, member.person()), member.mark(),
                    member.name(), joint ? Bundle.DeskOwn(member.name()) : Bundle.DeskOwnAlone(member.name()), List.of(ReportForm.values())));
        }
        choices.add(new Choice(ReportKind.THERAPIST, 0, null, new Letters.Recipient(caseId, ReportKind.THERAPIST, Set.of()), -1, Bundle.DeskFile(),
                Bundle.DeskEverything(), List.of(ReportForm.COURSE, ReportForm.ENDING)));
        for (String recipient : Outside.recipients(practice, of)) {
            Outside outside = Outside.read(practice, of, recipient);
            choices.add(new Choice(ReportKind.OUTSIDE, 0, outside, outside.words(Letters.Part.FOCUS), -1, recipient, hint(outside),
                    List.of(ReportForm.COURSE, ReportForm.ATTENDANCE)));
        }
        return new Desk(of, practice.service(Authorised.class).court(caseId), choices, practice.service(Releases.class).of(caseId));
    }

    private static String hint(Outside outside) {
        return !outside.anything() ? Bundle.DeskOutsideNothing() : !outside.decided().isEmpty() ? Bundle.DeskOutsideGround()
                : outside.missing().isEmpty() ? Bundle.DeskOutside() : Bundle.DeskOutsideSome();
    }

    private static String names(List<Member> members) {
        List<String> names = members.stream().map(Member::name).toList();
        int last = names.size() - 1;
        return Bundle.DeskNames(String.join(", ", names.subList(0, last)), names.get(last));
    }
}
