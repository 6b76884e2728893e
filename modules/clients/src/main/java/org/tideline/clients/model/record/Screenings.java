package org.tideline.clients.model.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openide.util.NbBundle.Messages;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.WorkingFormat;
import org.tideline.clients.model.CaseWords;
import org.tideline.clients.model.Kinds;
import org.tideline.core.api.Label;
import org.tideline.core.api.Now;
import org.tideline.core.api.Validation;

/**
 * A safety screening: asked of every member, alone, in conversation. There is no score; the therapist records a
 * judgement in words (clinical.md §6.1).
 */
@Messages({
    "Screenings.title=Asked alone",
    "Screenings.add=Note a screening",
    "Screenings.none=Asked of every member, alone, in the first three sessions, every six months, and after a separation is named.",
    "Screenings.self=This entry",
    "Screenings.whose=Who was asked",
    "Screenings.on=On",
    "Screenings.alone=Alone",
    "Screenings.inPerson=In person",
    "Screenings.unheard=Nobody could listen",
    "Screenings.gate=Ask only alone, in person, and where nobody can listen.",
    "Screenings.q1=When you two disagree, what is the worst it gets?",
    "Screenings.q2=Are you ever afraid of what the other might do? Is the other ever afraid of you?",
    "Screenings.q3=Do you change what you say, wear, spend, or whom you meet, to avoid trouble?",
    "Screenings.q4=Who decides about money, phone, car, papers, visitors? Could you decide otherwise?",
    "Screenings.q5=Are your messages, place or accounts checked? Do you check theirs?",
    "Screenings.q6=Has either of you pushed, hit, held, blocked a door, thrown things, hurt an animal?",
    "Screenings.q7=Has anyone’s neck ever been held or squeezed? Is there a weapon within reach?",
    "Screenings.q8=Has there been sex that one did not want, or did not feel free to refuse?",
    "Screenings.q9=Has anyone threatened to kill, to take the children, to harm themselves, or to report you somewhere?",
    "Screenings.q10=Is it getting more often or worse? What happens if you say you want to leave?",
    "Screenings.q11=Have the children seen, heard, or been in the middle of it?",
    "Screenings.q12=If we talk openly about hard things here, what happens on the way home?",
    "Screenings.NOT_ASKED=Not asked",
    "Screenings.NO=No",
    "Screenings.YES=Yes",
    "Screenings.RATHER_NOT=Rather not say",
    "Screenings.words=What was said",
    "Screenings.judgement=Where it stands",
    "Screenings.NOT_CLEAR=Not clear, ask again",
    "Screenings.NO_CONCERN=No concern known on this day",
    "Screenings.CONCERN=Concern",
    "Screenings.DANGER=Danger now",
    "Screenings.again=Ask again by",
    "Screenings.consulted=Who was consulted",
    "Screenings.format=Which working format follows",
    "Screenings.UNCHANGED=No change",
    "Screenings.byWhen=Say by when.",
    "# {0} - name", "# {1} - judgement", "Screenings.line={0}: {1}"})
public final class Screenings extends RecordType {
    public static final Screenings TYPE = new Screenings();
    private static final int MONTHS_BETWEEN = 6;

    private Screenings() {
        super(Kinds.SCREENING, "clients_screening", Bundle.Screenings_title(), Bundle.Screenings_add(), Bundle.Screenings_none(),
                Bundle.Screenings_self(), "on_day");
    }

    private static Field judgement() {
        return Field.choice("judgement", Bundle.Screenings_judgement(), new Field.Choice("NOT_CLEAR", Bundle.Screenings_NOT_CLEAR()),
                new Field.Choice("NO_CONCERN", Bundle.Screenings_NO_CONCERN()), new Field.Choice("CONCERN", Bundle.Screenings_CONCERN()),
                new Field.Choice("DANGER", Bundle.Screenings_DANGER()));
    }

    private static List<String> questions() {
        return List.of(Bundle.Screenings_q1(), Bundle.Screenings_q2(), Bundle.Screenings_q3(), Bundle.Screenings_q4(), Bundle.Screenings_q5(),
                Bundle.Screenings_q6(), Bundle.Screenings_q7(), Bundle.Screenings_q8(), Bundle.Screenings_q9(), Bundle.Screenings_q10(),
                Bundle.Screenings_q11(), Bundle.Screenings_q12());
    }

    @Override
    public List<Field> fields(Case of) {
        List<Field> fields = new ArrayList<>(List.of(Field.member(Bundle.Screenings_whose()), Field.day("on_day", Bundle.Screenings_on()).must(),
                Field.flag("alone", Bundle.Screenings_alone()), Field.flag("in_person", Bundle.Screenings_inPerson()),
                Field.flag("unheard", Bundle.Screenings_unheard())));
        int number = 1;
        for (String question : questions()) {
            fields.add(Field.choice("answers." + number++, question, new Field.Choice("NOT_ASKED", Bundle.Screenings_NOT_ASKED()),
                    new Field.Choice("NO", Bundle.Screenings_NO()), new Field.Choice("YES", Bundle.Screenings_YES()),
                    new Field.Choice("RATHER_NOT", Bundle.Screenings_RATHER_NOT())));
        }
        fields.addAll(List.of(Field.words("words", Bundle.Screenings_words()), judgement(), Field.day("again_day", Bundle.Screenings_again()),
                Field.words("consulted", Bundle.Screenings_consulted()),
                Field.choice("format_after", Bundle.Screenings_format(), new Field.Choice("UNCHANGED", Bundle.Screenings_UNCHANGED()),
                        new Field.Choice("TOGETHER", CaseWords.of(WorkingFormat.TOGETHER)),
                        new Field.Choice("TOGETHER_AND_EACH", CaseWords.of(WorkingFormat.TOGETHER_AND_EACH)),
                        new Field.Choice("EACH_ALONE", CaseWords.of(WorkingFormat.EACH_ALONE)))));
        return fields;
    }

    @Override
    public Map<String, Object> proposed(Case of) {
        return Map.of("on_day", Now.today(), "again_day", Now.today().plusMonths(MONTHS_BETWEEN));
    }

    @Override
    public void check(CaseRecord record, Case of, Validation check) {
        check.require(record.flag("alone") && record.flag("in_person") && record.flag("unheard"), "on_day", Bundle.Screenings_gate());
        check.require(!record.text("judgement").equals("NOT_CLEAR") || record.day("again_day").isPresent(), "again_day", Bundle.Screenings_byWhen());
    }

    @Override
    public String line(CaseRecord record, Case of) {
        return Bundle.Screenings_line(RecordWords.name(record, of), judgement().words(record.text("judgement")));
    }

    @Override
    public String detail(CaseRecord record, Case of) {
        return RecordWords.joined(CaseWords.day(day(record).orElseThrow()), record.text("words"));
    }

    @Override
    public Label label(CaseRecord record) {
        return SafetyTypes.label(record);
    }

    @Override
    public Optional<LocalDate> due(CaseRecord record) {
        return record.day("again_day");
    }
}
