package org.tideline.clients.model.record;

import java.util.List;
import java.util.Map;
import org.openide.util.NbBundle.Messages;
import org.tideline.clients.api.Case;
import org.tideline.clients.model.CaseWords;
import org.tideline.clients.model.Kinds;
import org.tideline.clients.api.CaseKind;
import org.tideline.core.api.Now;
import org.tideline.core.api.Validation;

/**
 * Something to bring to the joint session: who brings it, since when, and whether it was said. The therapist's; it
 * never says on a joint view that it is there (clinical.md §5, §7.1).
 */
@Messages({
    "ToBring.title=To bring to the joint session",
    "ToBring.add=Add something to bring",
    "ToBring.none=What one of them wants to say, or has to, when you next meet together.",
    "ToBring.self=This",
    "ToBring.what=What",
    "ToBring.who=Who brings it",
    "ToBring.since=Since",
    "ToBring.closed=Said on",
    "ToBring.outcome=What came of it",
    "ToBring.openAt=open",
    "ToBring.order=It cannot have been said before it was noted."})
public final class ToBring extends RecordType {
    public static final ToBring TYPE = new ToBring();

    private ToBring() {
        super(Kinds.TO_BRING, "clients_to_bring", Bundle.ToBring_title(), Bundle.ToBring_add(), Bundle.ToBring_none(),
                Bundle.ToBring_self(), "from_day");
    }

    @Override
    public List<Field> fields(Case of) {
        return List.of(Field.words("words", Bundle.ToBring_what()).must(), Field.memberOrAll(Bundle.ToBring_who()),
                Field.day("from_day", Bundle.ToBring_since()).must(), Field.day("closed_day", Bundle.ToBring_closed()),
                Field.words("outcome", Bundle.ToBring_outcome()));
    }

    @Override
    public Map<String, Object> proposed(Case of) {
        return Map.of("from_day", Now.today());
    }

    @Override
    public void check(CaseRecord record, Case of, Validation check) {
        check.require(RecordDraft.inOrder(record.day("from_day"), record.day("closed_day")), "closed_day", Bundle.ToBring_order());
    }

    @Override
    public String line(CaseRecord record, Case of) {
        return record.text("words");
    }

    @Override
    public String detail(CaseRecord record, Case of) {
        return RecordWords.joined(RecordWords.name(record, of), CaseWords.span(day(record).orElseThrow(), record.day("closed_day").orElse(null)),
                open(record) ? Bundle.ToBring_openAt() : record.text("outcome"));
    }

    /** Whether it still waits to be said. */
    public static boolean open(CaseRecord record) {
        return record.day("closed_day").isEmpty();
    }

    @Override
    public String icon() {
        return "message-circle";
    }

    /** An inquiry or one person alone has no joint session. */
    @Override
    public boolean in(Case of) {
        return of.kind() != CaseKind.INDIVIDUAL;
    }
}
