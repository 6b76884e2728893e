package org.tideline.clients.model.record;

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
 * What each member hopes for, dated: it may change, and it may differ between them. It is not a goal and is never
 * scored (design.md §1, users.md §2).
 */
@Messages({
    "Directions.title=Directions",
    "Directions.add=Add a direction",
    "Directions.none=What each of them hopes for. It may change, and it may differ.",
    "Directions.self=This direction",
    "Directions.whose=Whose",
    "Directions.direction=Direction",
    "Directions.IMPROVE=Make more of what they have",
    "Directions.CLARIFY=Get clear about it",
    "Directions.PART_WELL=Part well",
    "Directions.OWN=In their own words",
    "Directions.words=In their words",
    "Directions.from=Said on",
    "Directions.ownWords=Write down how they put it.",
    "# {0} - name", "# {1} - direction", "Directions.line={0}: {1}"})
public final class Directions extends RecordType {
    public static final Directions TYPE = new Directions();

    private Directions() {
        super(Kinds.INTENTION, "clients_intention", Bundle.Directions_title(), Bundle.Directions_add(), Bundle.Directions_none(),
                Bundle.Directions_self(), "from_day");
    }

    private static Field direction() {
        return Field.choice("intention", Bundle.Directions_direction(),
                new Field.Choice("IMPROVE", Bundle.Directions_IMPROVE()), new Field.Choice("CLARIFY", Bundle.Directions_CLARIFY()),
                new Field.Choice("PART_WELL", Bundle.Directions_PART_WELL()), new Field.Choice("OWN", Bundle.Directions_OWN()));
    }

    @Override
    public List<Field> fields(Case of) {
        return List.of(Field.member(Bundle.Directions_whose()), direction(), Field.words("words", Bundle.Directions_words()),
                Field.day("from_day", Bundle.Directions_from()).must());
    }

    @Override
    public Map<String, Object> proposed(Case of) {
        return Map.of("from_day", Now.today());
    }

    @Override
    public void check(CaseRecord record, Case of, Validation check) {
        check.require(!record.text("intention").equals("OWN") || !record.text("words").isBlank(), "words", Bundle.Directions_ownWords());
    }

    @Override
    public String line(CaseRecord record, Case of) {
        String words = record.text("intention").equals("OWN") ? record.text("words") : direction().words(record.text("intention"));
        return Bundle.Directions_line(RecordWords.name(record, of), words);
    }

    @Override
    public String detail(CaseRecord record, Case of) {
        String day = CaseWords.day(day(record).orElseThrow());
        return record.text("intention").equals("OWN") ? day : RecordWords.joined(day, record.text("words"));
    }

    @Override
    public Label label(CaseRecord record) {
        return Label.own(record.caseId(), record.person(), day(record).orElseThrow());
    }

    @Override
    public String icon() {
        return "footprints";
    }
}
