package org.tideline.reporting.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.openide.util.NbBundle.Messages;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.Cases;
import org.tideline.clients.api.Member;
import org.tideline.clients.api.Reader;
import org.tideline.clients.api.Scopes;
import org.tideline.core.api.Period;
import org.tideline.core.api.Trouble;
import org.tideline.reporting.api.ReportKind;
import org.tideline.reporting.spi.Offer;
import org.tideline.storage.api.OpenPractice;

/**
 * What can be made of a case today, for the reports tab: for whom, and of which sections. What is not offered is not
 * there, without a word.
 *
 * @param of      the case
 * @param choices for whom a report can be made, in their order
 */
@Messages({
    "# {0} - names but the last", "# {1} - last name", "DeskNames={0} and {1}",
    "DeskBoth=What both may see", "DeskAll=What all of them may see",
    "# {0} - name", "DeskOwn=Joint, and {0}\u2019s own", "# {0} - name", "DeskOwnAlone={0}\u2019s own",
    "DeskFile=My own file", "DeskEverything=Everything but psychotherapy notes and safety records"
})
public record Desk(Case of, List<Choice> choices) {
    public Desk {
        choices = List.copyOf(choices);
    }

    /**
     * For whom a report can be made.
     *
     * @param kind     kind of report
     * @param person   the member, or 0
     * @param readers  the persons who will read it; nobody for the therapist's file
     * @param mark     the member's mark, or -1
     * @param title    who it is for
     * @param hint     what they may see
     * @param sections what can be switched on or off
     */
    public record Choice(ReportKind kind, long person, Set<Long> readers, int mark, String title, String hint, List<Part> sections) {
        public Choice {
            readers = Set.copyOf(readers);
            sections = List.copyOf(sections);
        }

        /** Whether it is for the same readers. */
        public boolean same(Choice other) {
            return other != null && kind == other.kind && readers.equals(other.readers);
        }
    }

    /** A section that can be switched, and whether it stands unless it is. */
    public record Part(String id, String title, boolean on) {
    }

    /** Reads what can be made of the case. Worker thread. */
    public static Desk read(OpenPractice practice, Composer composer, long caseId) throws Trouble {
        Case of = practice.service(Cases.class).find(caseId).orElseThrow(() -> new Trouble(Bundle.NoSuchCase()));
        List<Choice> choices = new ArrayList<>();
        List<Member> both = Composer.readers(of, ReportKind.COUPLE);
        Set<Long> persons = Composer.persons(both);
        boolean joint = !both.isEmpty() && practice.service(Scopes.class).of(caseId, new Reader.Paper(persons), Period.ALL).jointAllowed();
        if (joint) {
            choices.add(new Choice(ReportKind.COUPLE, 0, persons, -1, names(both), both.size() == 2 ? Bundle.DeskBoth() : Bundle.DeskAll(),
                    parts(composer, ReportKind.COUPLE)));
        }
        for (Member member : Composer.readers(of, ReportKind.MEMBER)) {
            choices.add(new Choice(ReportKind.MEMBER, member.person(), Set.of(member.person()), member.mark(), member.name(),
                    joint ? Bundle.DeskOwn(member.name()) : Bundle.DeskOwnAlone(member.name()),
                    parts(composer, ReportKind.MEMBER)));
        }
        choices.add(new Choice(ReportKind.THERAPIST, 0, Set.of(), -1, Bundle.DeskFile(), Bundle.DeskEverything(), parts(composer, ReportKind.THERAPIST)));
        return new Desk(of, choices);
    }

    private static List<Part> parts(Composer composer, ReportKind kind) {
        return composer.offered(kind).stream().filter(s -> s.offer(kind) != Offer.ALWAYS)
                .map(s -> new Part(s.id(), s.title(Wording.language()), s.offer(kind) == Offer.ON)).toList();
    }

    private static String names(List<Member> members) {
        List<String> names = members.stream().map(Member::name).toList();
        int last = names.size() - 1;
        return Bundle.DeskNames(String.join(", ", names.subList(0, last)), names.get(last));
    }
}
