package org.tideline.clients.model.record;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openide.util.NbBundle.Messages;
import org.tideline.clients.api.Case;
import org.tideline.clients.model.CaseWords;
import org.tideline.clients.model.Kinds;
import org.tideline.core.api.Now;
import org.tideline.core.api.Validation;

/**
 * That someone asks for records: a member, a lawyer, a court, the police. As long as it is not decided nothing of the
 * case is erased (clinical.md §10.6, §10.7).
 */
@Messages({
    "Requests.title=Requests for records",
    "Requests.add=Add a request",
    "Requests.none=Do not ignore one, do not send the file on a lawyer’s letter alone, ask for advice, and give the least that is required.",
    "Requests.self=This request",
    "Requests.sort=Kind",
    "Requests.MEMBER=A member asks",
    "Requests.SUBPOENA=Subpoena",
    "Requests.COURT_ORDER=Court order",
    "Requests.BOARD=Licensing board",
    "Requests.POLICE=Police",
    "Requests.OTHER=Other",
    "Requests.whom=From whom",
    "Requests.whose=About whom",
    "Requests.received=Received",
    "Requests.due=To be answered by",
    "Requests.asked=What is asked for",
    "Requests.advice=Advice taken",
    "Requests.informed=Who was told of it, or why not",
    "Requests.decision=What was decided",
    "Requests.decided=Decided on",
    "Requests.order=This cannot lie before the day it was received.",
    "Requests.open=open",
    "# {0} - kind", "# {1} - from whom", "Requests.line={0}: {1}",
    "# {0} - from whom", "Requests.dueWords=Request from {0} to be answered"})
public final class Requests extends RecordType {
    public static final Requests TYPE = new Requests();

    private Requests() {
        super(Kinds.REQUEST, "clients_request", Bundle.Requests_title(), Bundle.Requests_add(), Bundle.Requests_none(),
                Bundle.Requests_self(), "received_day");
    }

    private static final int DAYS_TO_ANSWER = 30;

    private static Field sort() {
        return Field.choice("sort", Bundle.Requests_sort(), new Field.Choice("MEMBER", Bundle.Requests_MEMBER()),
                new Field.Choice("SUBPOENA", Bundle.Requests_SUBPOENA()), new Field.Choice("COURT_ORDER", Bundle.Requests_COURT_ORDER()),
                new Field.Choice("BOARD", Bundle.Requests_BOARD()), new Field.Choice("POLICE", Bundle.Requests_POLICE()),
                new Field.Choice("OTHER", Bundle.Requests_OTHER()));
    }

    @Override
    public List<Field> fields(Case of) {
        return List.of(sort(), Field.line("from_whom", Bundle.Requests_whom()).must(), Field.memberOrAll(Bundle.Requests_whose()),
                Field.day("received_day", Bundle.Requests_received()).must(), Field.day("due_day", Bundle.Requests_due()),
                Field.words("asked_words", Bundle.Requests_asked()), Field.words("advice", Bundle.Requests_advice()),
                Field.words("informed", Bundle.Requests_informed()), Field.words("decision", Bundle.Requests_decision()),
                Field.day("decided_day", Bundle.Requests_decided()));
    }

    @Override
    public Map<String, Object> proposed(Case of) {
        return Map.of("received_day", Now.today(), "due_day", Now.today().plusDays(DAYS_TO_ANSWER));
    }

    @Override
    public void check(CaseRecord record, Case of, Validation check) {
        check.require(RecordDraft.inOrder(record.day("received_day"), record.day("due_day")), "due_day", Bundle.Requests_order());
        check.require(RecordDraft.inOrder(record.day("received_day"), record.day("decided_day")), "decided_day", Bundle.Requests_order());
    }

    @Override
    public String line(CaseRecord record, Case of) {
        return Bundle.Requests_line(sort().words(record.text("sort")), record.text("from_whom"));
    }

    @Override
    public String detail(CaseRecord record, Case of) {
        return RecordWords.joined(CaseWords.day(day(record).orElseThrow()), open(record) ? Bundle.Requests_open() : record.text("decision"),
                open(record) ? RecordWords.until(record.day("due_day")) : "");
    }

    /** Whether it is not decided yet. */
    public static boolean open(CaseRecord record) {
        return record.day("decided_day").isEmpty();
    }

    @Override
    public Optional<LocalDate> due(CaseRecord record) {
        return open(record) ? record.day("due_day") : Optional.empty();
    }

    @Override
    public String dueWords(CaseRecord record) {
        return Bundle.Requests_dueWords(record.text("from_whom"));
    }

    @Override
    public boolean papers() {
        return true;
    }
}
