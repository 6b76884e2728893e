package org.tideline.clients.model.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openide.util.NbBundle.Messages;
import org.tideline.clients.api.Case;
import org.tideline.clients.model.CaseWords;
import org.tideline.clients.model.Kinds;
import org.tideline.core.api.Label;
import org.tideline.core.api.Now;
import org.tideline.core.api.Validation;

/**
 * A plan made with one member, in that member's words; each change is a new one with its day. The couple never sees
 * it (clinical.md §6.7).
 */
@Messages({
    "SafetyPlans.title=Safety plan",
    "SafetyPlans.add=Write a plan",
    "SafetyPlans.none=Made with one member alone, in their own words. A change is a new plan; the older one stays.",
    "SafetyPlans.self=This entry",
    "SafetyPlans.whose=Whose",
    "SafetyPlans.on=Made on",
    "SafetyPlans.sort=For",
    "SafetyPlans.SELF_HARM=Thoughts of suicide or self-harm",
    "SafetyPlans.BEING_HURT=Being hurt by someone",
    "SafetyPlans.signs=What tells me it is coming, or about to get worse",
    "SafetyPlans.alone=What I can do alone; rooms and ways out",
    "SafetyPlans.people=Where I can go, and who takes my mind off it",
    "SafetyPlans.help=Whom I can ask for help, and a word they know",
    "SafetyPlans.call=Whom to call: practice and emergency",
    "SafetyPlans.reach=How dangerous things are put out of reach; papers, money, medicine, keys ready",
    "SafetyPlans.children=Children and animals; phone and accounts",
    "SafetyPlans.worth=What is worth staying for; where I would go, and after leaving",
    "SafetyPlans.empty=Write down at least one part.",
    "# {0} - name", "# {1} - for what", "SafetyPlans.line={0}: {1}"})
public final class SafetyPlans extends RecordType {
    public static final SafetyPlans TYPE = new SafetyPlans();

    private SafetyPlans() {
        super(Kinds.SAFETY_PLAN, "clients_safety_plan", Bundle.SafetyPlans_title(), Bundle.SafetyPlans_add(), Bundle.SafetyPlans_none(),
                Bundle.SafetyPlans_self(), "on_day");
    }

    private static Field sort() {
        return Field.choice("sort", Bundle.SafetyPlans_sort(), new Field.Choice("SELF_HARM", Bundle.SafetyPlans_SELF_HARM()),
                new Field.Choice("BEING_HURT", Bundle.SafetyPlans_BEING_HURT()));
    }

    private static List<Field> parts() {
        return List.of(Field.words("parts.signs", Bundle.SafetyPlans_signs()), Field.words("parts.alone", Bundle.SafetyPlans_alone()),
                Field.words("parts.people", Bundle.SafetyPlans_people()), Field.words("parts.help", Bundle.SafetyPlans_help()),
                Field.words("parts.call", Bundle.SafetyPlans_call()), Field.words("parts.reach", Bundle.SafetyPlans_reach()),
                Field.words("parts.children", Bundle.SafetyPlans_children()), Field.words("parts.worth", Bundle.SafetyPlans_worth()));
    }

    @Override
    public List<Field> fields(Case of) {
        List<Field> fields = new ArrayList<>(List.of(Field.member(Bundle.SafetyPlans_whose()), Field.day("on_day", Bundle.SafetyPlans_on()).must(),
                sort()));
        fields.addAll(parts());
        return fields;
    }

    @Override
    public Map<String, Object> proposed(Case of) {
        return Map.of("on_day", Now.today());
    }

    @Override
    public void check(CaseRecord record, Case of, Validation check) {
        check.require(parts().stream().anyMatch(part -> !record.text(part.name()).isBlank()), "parts.signs", Bundle.SafetyPlans_empty());
    }

    @Override
    public String line(CaseRecord record, Case of) {
        return Bundle.SafetyPlans_line(RecordWords.name(record, of), sort().words(record.text("sort")));
    }

    @Override
    public String detail(CaseRecord record, Case of) {
        return CaseWords.day(day(record).orElseThrow());
    }

    @Override
    public Label label(CaseRecord record) {
        return SafetyTypes.label(record);
    }
}
