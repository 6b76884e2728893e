package org.tideline.clients.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.openide.util.NbBundle.Messages;
import org.tideline.clients.api.CaseStatus;
import org.tideline.clients.model.people.ContactLine;
import org.tideline.clients.model.people.Listed;
import org.tideline.clients.model.people.May;
import org.tideline.clients.model.people.People;
import org.tideline.clients.model.people.PersonFile;
import org.tideline.core.api.Now;
import org.tideline.storage.api.OpenPractice;

/**
 * The sheet that whoever takes over finds: the plan, and whom to tell, with nothing but names and contacts that are safe to
 * use (clinical.md §9). Any thread but the event thread.
 *
 * @param lines what is printed, from the top; a head begins with {@link #HEAD}
 */
@Messages({
    "ContinuitySheet.title=If I cannot",
    "# {0} - practice", "# {1} - day", "ContinuitySheet.of={0}, printed {1}. Keep it where only the person named here finds it.",
    "ContinuitySheet.executor=Who may open this practice",
    "ContinuitySheet.key=Where the recovery key lies",
    "ContinuitySheet.wishes=What I wish",
    "ContinuitySheet.tell=Whom to tell",
    "ContinuitySheet.none=Nobody is in care now.",
    "# {0} - full name", "# {1} - contacts", "ContinuitySheet.person={0}: {1}",
    "# {0} - full name", "ContinuitySheet.noContact={0}: no contact is marked safe to use. Do not ring or write.",
    "# {0} - contact", "ContinuitySheet.noMessage={0} (leave no message)",
    "# {0} - contact", "# {1} - hours", "ContinuitySheet.hours={0}, {1}"})
public record ContinuitySheet(List<String> lines) {
    /** What a line begins with that is a head. */
    public static final String HEAD = "\u0001";

    public ContinuitySheet {
        lines = List.copyOf(lines);
    }

    /** The sheet of an open practice. Worker thread. */
    public static ContinuitySheet of(OpenPractice practice) {
        ContinuityPlan plan = practice.service(Continuity.class).plan();
        List<String> lines = new ArrayList<>();
        lines.add(HEAD + Bundle.ContinuitySheet_title());
        String name = practice.info().practice().isBlank() ? practice.info().therapist() : practice.info().practice();
        lines.add(Bundle.ContinuitySheet_of(name, CaseWords.day(Now.today())));
        part(lines, Bundle.ContinuitySheet_executor(), plan.executor());
        part(lines, Bundle.ContinuitySheet_key(), plan.keyPlace());
        part(lines, Bundle.ContinuitySheet_wishes(), plan.wishes());
        lines.add(HEAD + Bundle.ContinuitySheet_tell());
        List<String> people = practice.service(People.class).all().stream().filter(ContinuitySheet::inCare)
                .sorted(Comparator.comparing(listed -> listed.file().person().fullName())).map(listed -> person(listed.file())).toList();
        lines.addAll(people.isEmpty() ? List.of(Bundle.ContinuitySheet_none()) : people);
        return new ContinuitySheet(lines);
    }

    private static void part(List<String> lines, String head, String words) {
        if (!words.isBlank()) {
            lines.add(HEAD + head);
            lines.addAll(words.lines().toList());
        }
    }

    private static boolean inCare(Listed listed) {
        return listed.cases().stream().anyMatch(of -> of.status() == CaseStatus.ACTIVE || of.status() == CaseStatus.INQUIRY || of.status() == CaseStatus.PAUSED);
    }

    private static String person(PersonFile file) {
        List<String> safe = file.contacts().stream().filter(line -> line.use() == May.YES).map(ContinuitySheet::contact).toList();
        if (safe.isEmpty()) {
            return Bundle.ContinuitySheet_noContact(file.person().fullName());
        }
        String contacts = String.join("; ", safe).replaceAll("\\s*\n\\s*", ", ");
        return Bundle.ContinuitySheet_person(file.person().fullName(),
                file.safety().hours().isBlank() ? contacts : Bundle.ContinuitySheet_hours(contacts, file.safety().hours()));
    }

    private static String contact(ContactLine line) {
        return line.leave() == May.NO ? Bundle.ContinuitySheet_noMessage(line.line()) : line.line();
    }
}
