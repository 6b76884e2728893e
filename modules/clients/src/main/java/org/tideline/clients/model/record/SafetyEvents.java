package org.tideline.clients.model.record;

import java.util.List;
import java.util.Map;
import org.openide.util.NbBundle.Messages;
import org.tideline.clients.api.Case;
import org.tideline.clients.model.CaseWords;
import org.tideline.clients.model.Kinds;
import org.tideline.core.api.Label;
import org.tideline.core.api.Now;

/** Something that touched somebody's safety: what was seen or said, what was weighed, what was done (clinical.md §6.8). */
@Messages({
    "SafetyEvents.title=What happened",
    "SafetyEvents.add=Note what happened",
    "SafetyEvents.none=What was said or seen, what was considered, and what was done, in plain words: the act, and who did it to whom.",
    "SafetyEvents.self=This entry",
    "SafetyEvents.whose=In whose record",
    "SafetyEvents.on=On",
    "SafetyEvents.sort=Kind",
    "SafetyEvents.SELF_HARM=Self-harm",
    "SafetyEvents.HARM_TO_OTHER=Harm to someone else",
    "SafetyEvents.VIOLENCE=Violence from or towards a member",
    "SafetyEvents.CHILD=A child",
    "SafetyEvents.ADULT=An adult in need of protection",
    "SafetyEvents.OTHER=Other",
    "SafetyEvents.what=What was said or seen, by whom, when",
    "SafetyEvents.considered=What was considered",
    "SafetyEvents.consulted=Who was consulted",
    "SafetyEvents.done=What was done",
    "SafetyEvents.told=Who was told, under which duty, and the reference",
    "SafetyEvents.memberTold=Whether the member was told, and why not if not",
    "# {0} - name", "# {1} - kind", "SafetyEvents.line={0}: {1}"})
public final class SafetyEvents extends RecordType {
    public static final SafetyEvents TYPE = new SafetyEvents();

    private SafetyEvents() {
        super(Kinds.SAFETY_EVENT, "clients_safety_event", Bundle.SafetyEvents_title(), Bundle.SafetyEvents_add(), Bundle.SafetyEvents_none(),
                Bundle.SafetyEvents_self(), "on_day");
    }

    private static Field sort() {
        return Field.choice("sort", Bundle.SafetyEvents_sort(), new Field.Choice("SELF_HARM", Bundle.SafetyEvents_SELF_HARM()),
                new Field.Choice("HARM_TO_OTHER", Bundle.SafetyEvents_HARM_TO_OTHER()), new Field.Choice("VIOLENCE", Bundle.SafetyEvents_VIOLENCE()),
                new Field.Choice("CHILD", Bundle.SafetyEvents_CHILD()), new Field.Choice("ADULT", Bundle.SafetyEvents_ADULT()),
                new Field.Choice("OTHER", Bundle.SafetyEvents_OTHER()));
    }

    @Override
    public List<Field> fields(Case of) {
        return List.of(Field.member(Bundle.SafetyEvents_whose()), Field.day("on_day", Bundle.SafetyEvents_on()).must(), sort(),
                Field.words("what", Bundle.SafetyEvents_what()).must(), Field.words("considered", Bundle.SafetyEvents_considered()),
                Field.words("consulted", Bundle.SafetyEvents_consulted()), Field.words("done", Bundle.SafetyEvents_done()),
                Field.words("told", Bundle.SafetyEvents_told()), Field.words("member_told", Bundle.SafetyEvents_memberTold()));
    }

    @Override
    public Map<String, Object> proposed(Case of) {
        return Map.of("on_day", Now.today());
    }

    @Override
    public String line(CaseRecord record, Case of) {
        return Bundle.SafetyEvents_line(RecordWords.name(record, of), sort().words(record.text("sort")));
    }

    @Override
    public String detail(CaseRecord record, Case of) {
        return RecordWords.joined(CaseWords.day(day(record).orElseThrow()), record.text("what"));
    }

    @Override
    public Label label(CaseRecord record) {
        return SafetyTypes.label(record);
    }
}
