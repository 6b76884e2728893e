package org.tideline.clients.model.record;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.openide.util.NbBundle.Messages;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.Reader;
import org.tideline.clients.model.CaseWords;
import org.tideline.clients.model.Kinds;
import org.tideline.core.api.Label;
import org.tideline.core.api.Validation;

/**
 * That a member lets something of the record go to someone outside: what, to whom, until when. The joint record needs
 * one of each competent adult member, and psychotherapy notes one of their own (design.md §3).
 */
@Messages({
    "Authorisations.title=Authorisations",
    "Authorisations.add=Add an authorisation",
    "Authorisations.none=Who may be given what of this record, signed by whom.",
    "Authorisations.self=This authorisation",
    "Authorisations.whose=Signed by",
    "Authorisations.recipient=Given to",
    "Authorisations.address=Their address",
    "Authorisations.covers=What may be given",
    "Authorisations.OWN=What is their own",
    "Authorisations.JOINT=The joint record",
    "Authorisations.PSYCHOTHERAPY=Psychotherapy notes",
    "Authorisations.purpose=What for",
    "Authorisations.signed=Signed on",
    "Authorisations.until=Ends on",
    "Authorisations.revoked=Revoked on",
    "Authorisations.words=Limits, in their words",
    "Authorisations.what=Choose what may be given.",
    "Authorisations.alone=Psychotherapy notes need an authorisation of their own.",
    "Authorisations.order=It cannot end before it was signed.",
    "Authorisations.asked=not signed yet",
    "# {0} - name", "# {1} - recipient", "# {2} - what may be given", "Authorisations.line={0}, for {1}: {2}",
    "# {0} - a day", "Authorisations.revokedOn=revoked {0}",
    "# {0} - recipient", "Authorisations.dueWords=Authorisation for {0} ends"})
public final class Authorisations extends RecordType {
    public static final Authorisations TYPE = new Authorisations();

    private Authorisations() {
        super(Kinds.AUTHORISATION, "clients_authorisation", Bundle.Authorisations_title(), Bundle.Authorisations_add(), Bundle.Authorisations_none(),
                Bundle.Authorisations_self(), "signed_day");
    }

    /** What is covered: the member's own part. */
    public static final String OWN = "OWN";
    /** What is covered: this member's word for the joint record. */
    public static final String JOINT = "JOINT";
    /** What is covered: psychotherapy notes, and nothing besides. */
    public static final String PSYCHOTHERAPY = "PSYCHOTHERAPY";

    private static Field covers() {
        return Field.several("covers", Bundle.Authorisations_covers(), new Field.Choice(OWN, Bundle.Authorisations_OWN()),
                new Field.Choice(JOINT, Bundle.Authorisations_JOINT()),
                new Field.Choice(PSYCHOTHERAPY, Bundle.Authorisations_PSYCHOTHERAPY())).must();
    }

    @Override
    public List<Field> fields(Case of) {
        return List.of(Field.member(Bundle.Authorisations_whose()), Field.line("recipient", Bundle.Authorisations_recipient()).must(),
                Field.words("address", Bundle.Authorisations_address()), covers(), Field.words("purpose", Bundle.Authorisations_purpose()),
                Field.day("signed_day", Bundle.Authorisations_signed()), Field.day("until_day", Bundle.Authorisations_until()),
                Field.day("revoked_day", Bundle.Authorisations_revoked()), Field.words("words", Bundle.Authorisations_words()));
    }

    @Override
    public void check(CaseRecord record, Case of, Validation check) {
        List<String> covered = record.several("covers");
        check.require(covered.size() < 2 || !covered.contains(PSYCHOTHERAPY), "covers", Bundle.Authorisations_alone());
        check.require(RecordDraft.inOrder(record.day("signed_day"), record.day("until_day")), "until_day", Bundle.Authorisations_order());
        check.require(RecordDraft.inOrder(record.day("signed_day"), record.day("revoked_day")), "revoked_day", Bundle.Authorisations_order());
    }

    @Override
    public String line(CaseRecord record, Case of) {
        return Bundle.Authorisations_line(RecordWords.name(record, of), record.text("recipient"),
                record.several("covers").stream().map(covers()::words).collect(Collectors.joining(", ")));
    }

    @Override
    public String detail(CaseRecord record, Case of) {
        return RecordWords.joined(record.day("signed_day").map(CaseWords::day).orElse(Bundle.Authorisations_asked()),
                record.text("purpose"), RecordWords.until(record.day("until_day")),
                record.day("revoked_day").map(day -> Bundle.Authorisations_revokedOn(CaseWords.day(day))).orElse(""));
    }

    /** Whether it holds on that day: signed by then, not revoked, not ended. */
    public static boolean holds(CaseRecord record, LocalDate day) {
        return record.day("signed_day").filter(signed -> !signed.isAfter(day)).isPresent()
                && record.day("revoked_day").filter(revoked -> !revoked.isAfter(day)).isEmpty()
                && record.day("until_day").filter(until -> until.isBefore(day)).isEmpty();
    }

    /**
     * Someone outside with what holds for them on that day.
     *
     * @param all       the authorisations of the case
     * @param recipient as it was signed for, ignoring case and outer blanks
     */
    public static Reader.Outside outside(List<CaseRecord> all, String recipient, LocalDate day) {
        return new Reader.Outside(all.stream().filter(record -> record.text("recipient").strip().equalsIgnoreCase(recipient.strip()))
                .filter(record -> holds(record, day))
                .flatMap(record -> record.several("covers").stream().map(cover -> new Reader.Release(record.person(), Reader.Cover.valueOf(cover))))
                .collect(Collectors.toSet()), Set.of());
    }

    @Override
    public Label label(CaseRecord record) {
        return Label.own(record.caseId(), record.person(), day(record).orElse(LocalDate.EPOCH));
    }

    @Override
    public Optional<LocalDate> due(CaseRecord record) {
        return record.day("signed_day").isEmpty() || record.day("revoked_day").isPresent() ? Optional.empty() : record.day("until_day");
    }

    @Override
    public String dueWords(CaseRecord record) {
        return Bundle.Authorisations_dueWords(record.text("recipient"));
    }

    @Override
    public boolean papers() {
        return true;
    }
}
