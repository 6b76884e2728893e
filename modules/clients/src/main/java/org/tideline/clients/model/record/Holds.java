package org.tideline.clients.model.record;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.openide.util.NbBundle.Messages;
import org.tideline.clients.api.Case;
import org.tideline.clients.model.CaseWords;
import org.tideline.clients.model.Kinds;
import org.tideline.core.api.Now;
import org.tideline.core.api.Validation;

/**
 * That nothing of a case may be erased, or that it may come before a court: then releases need a second look, and
 * joint reports are neither made in a batch nor say who said what (clinical.md §6.9, §10.8). The therapist's.
 */
@Messages({
    "Holds.title=Court and hold",
    "Holds.add=Add a mark",
    "Holds.none=Mark a case that may come before a court, or of which nothing may be erased.",
    "Holds.self=This mark",
    "Holds.sort=Kind",
    "Holds.COURT=May come before a court",
    "Holds.LEGAL=Nothing may be erased",
    "Holds.words=Why",
    "Holds.from=From",
    "Holds.to=Until",
    "Holds.order=It cannot end before it begins."})
public final class Holds extends RecordType {
    public static final Holds TYPE = new Holds();

    private Holds() {
        super(Kinds.HOLD, "clients_hold", Bundle.Holds_title(), Bundle.Holds_add(), Bundle.Holds_none(),
                Bundle.Holds_self(), "from_day");
    }

    /** The case may come before a court. */
    public static final String COURT = "COURT";

    private static Field sort() {
        return Field.choice("sort", Bundle.Holds_sort(), new Field.Choice(COURT, Bundle.Holds_COURT()),
                new Field.Choice("LEGAL", Bundle.Holds_LEGAL()));
    }

    @Override
    public List<Field> fields(Case of) {
        return List.of(sort(), Field.words("words", Bundle.Holds_words()), Field.day("from_day", Bundle.Holds_from()).must(),
                Field.day("to_day", Bundle.Holds_to()));
    }

    @Override
    public Map<String, Object> proposed(Case of) {
        return Map.of("from_day", Now.today());
    }

    @Override
    public void check(CaseRecord record, Case of, Validation check) {
        check.require(RecordDraft.inOrder(record.day("from_day"), record.day("to_day")), "to_day", Bundle.Holds_order());
    }

    @Override
    public String line(CaseRecord record, Case of) {
        return sort().words(record.text("sort"));
    }

    @Override
    public String detail(CaseRecord record, Case of) {
        return RecordWords.joined(CaseWords.span(day(record).orElseThrow(), record.day("to_day").orElse(null)), record.text("words"));
    }

    /** Whether it stands on that day. */
    public static boolean stands(CaseRecord record, LocalDate day) {
        return !record.day("from_day").orElseThrow().isAfter(day) && record.day("to_day").filter(to -> to.isBefore(day)).isEmpty();
    }

    @Override
    public String icon() {
        return "lock";
    }

    @Override
    public boolean papers() {
        return true;
    }
}
