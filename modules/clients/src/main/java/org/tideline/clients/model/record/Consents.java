package org.tideline.clients.model.record;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.openide.util.NbBundle.Messages;
import org.tideline.clients.api.Case;
import org.tideline.clients.model.CaseWords;
import org.tideline.clients.model.Kinds;
import org.tideline.core.api.Label;
import org.tideline.core.api.Validation;

/** What a member agreed to: to what, in which wording, since when and until when (clinical.md §9). */
@Messages({
    "Consents.title=Consents",
    "Consents.add=Add a consent",
    "Consents.none=What each of them agreed to, with the day they signed.",
    "Consents.self=This consent",
    "Consents.whose=Whose",
    "Consents.about=To what",
    "Consents.TREATMENT=Treatment",
    "Consents.RECORDS=How records are kept and given",
    "Consents.VIDEO=Sessions by video",
    "Consents.SHARED_PAGES=Shared pages may pause",
    "Consents.MINOR=Treatment of a minor",
    "Consents.OTHER=Something else",
    "Consents.version=Which wording",
    "Consents.words=In what words",
    "Consents.given=Given on",
    "Consents.until=Ends on",
    "Consents.withdrawn=Taken back on",
    "Consents.asked=not given yet",
    "Consents.order=It cannot end before it was given.",
    "Consents.say=Say to what.",
    "# {0} - name", "# {1} - to what", "Consents.line={0}: {1}",
    "# {0} - a day", "Consents.takenBack=taken back {0}",
    "# {0} - to what", "Consents.dueWords=Consent ends: {0}"})
public final class Consents extends RecordType {
    public static final Consents TYPE = new Consents();

    private Consents() {
        super(Kinds.CONSENT, "clients_consent", Bundle.Consents_title(), Bundle.Consents_add(), Bundle.Consents_none(),
                Bundle.Consents_self(), "given_day");
    }

    private static Field about() {
        return Field.choice("about", Bundle.Consents_about(), new Field.Choice("TREATMENT", Bundle.Consents_TREATMENT()),
                new Field.Choice("RECORDS", Bundle.Consents_RECORDS()), new Field.Choice("VIDEO", Bundle.Consents_VIDEO()),
                new Field.Choice("SHARED_PAGES", Bundle.Consents_SHARED_PAGES()), new Field.Choice("MINOR", Bundle.Consents_MINOR()),
                new Field.Choice("OTHER", Bundle.Consents_OTHER()));
    }

    @Override
    public List<Field> fields(Case of) {
        return List.of(Field.member(Bundle.Consents_whose()), about(), Field.line("version", Bundle.Consents_version()),
                Field.words("words", Bundle.Consents_words()), Field.day("given_day", Bundle.Consents_given()),
                Field.day("until_day", Bundle.Consents_until()), Field.day("withdrawn_day", Bundle.Consents_withdrawn()));
    }

    @Override
    public void check(CaseRecord record, Case of, Validation check) {
        check.require(RecordDraft.inOrder(record.day("given_day"), record.day("until_day")), "until_day", Bundle.Consents_order());
        check.require(RecordDraft.inOrder(record.day("given_day"), record.day("withdrawn_day")), "withdrawn_day", Bundle.Consents_order());
        check.require(!record.text("about").equals("OTHER") || !record.text("words").isBlank(), "words", Bundle.Consents_say());
    }

    private static String what(CaseRecord record) {
        return record.text("about").equals("OTHER") ? record.text("words") : about().words(record.text("about"));
    }

    @Override
    public String line(CaseRecord record, Case of) {
        return Bundle.Consents_line(RecordWords.name(record, of), what(record));
    }

    @Override
    public String detail(CaseRecord record, Case of) {
        return RecordWords.joined(record.day("given_day").map(CaseWords::day).orElse(Bundle.Consents_asked()), record.text("version"),
                RecordWords.until(record.day("until_day")),
                record.day("withdrawn_day").map(day -> Bundle.Consents_takenBack(CaseWords.day(day))).orElse(""));
    }

    @Override
    public Label label(CaseRecord record) {
        return Label.own(record.caseId(), record.person(), day(record).orElse(LocalDate.EPOCH));
    }

    @Override
    public Optional<LocalDate> due(CaseRecord record) {
        return record.day("withdrawn_day").isPresent() ? Optional.empty() : record.day("until_day");
    }

    @Override
    public String dueWords(CaseRecord record) {
        return Bundle.Consents_dueWords(what(record));
    }

    @Override
    public boolean papers() {
        return true;
    }
}
