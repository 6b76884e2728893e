package org.tideline.clients.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.CaseStatus;
import org.tideline.clients.api.Cases;
import org.tideline.clients.model.CaseWords;
import org.tideline.clients.api.KeepingTime;
import org.tideline.clients.model.Kinds;
import org.tideline.core.api.ItemRef;
import org.tideline.core.api.Now;
import org.tideline.storage.api.Database;
import org.tideline.storage.spi.Holds;

/**
 * What may not be destroyed of a case: nothing while a mark stands or a request for records is open, and the case itself
 * until the time to keep records is over, which begins when it is closed (clinical.md §10.6, §10.8).
 */
@ServiceProvider(service = Holds.class)
@Messages({
    "CaseHolds.mark=A mark on this case says that nothing of it may be erased.",
    "CaseHolds.request=A request for the records of this case is not decided yet.",
    "CaseHolds.open=This case is not closed, and the time to keep its records has not begun.",
    "# {0} - a day", "CaseHolds.until=The records of this case are to be kept until {0}."})
public final class CaseHolds implements Holds {
    @Override
    public List<Hold> of(Database.Tx tx, ItemRef item, long caseId) {
        List<Hold> holds = new ArrayList<>();
        List<Long> cases = item.kind().equals(Cases.PERSON_KIND) ? casesOf(tx.sql(), item.id())
                : List.of(item.kind().equals(Cases.CASE_KIND) ? item.id() : caseId);
        boolean whole = item.kind().equals(Cases.CASE_KIND) || item.kind().equals(Cases.PERSON_KIND);
        // The mark and the request themselves can be taken away again: they were set by the therapist.
        boolean order = !item.kind().equals(Kinds.HOLD) && !item.kind().equals(Kinds.REQUEST);
        for (long id : cases) {
            if (order) {
                orders(tx.sql(), id, holds);
            }
            if (whole) {
                CaseRows.one(tx.sql(), id).stream().findFirst().ifPresent(of -> retention(tx.sql(), of, holds));
            }
        }
        return holds;
    }

    private static List<Long> casesOf(Handle sql, long person) {
        try (var query = sql.createQuery("select distinct case_id from clients_member where person_id = :person")) {
            return query.bind("person", person).mapTo(Long.class).list();
        }
    }

    private static void orders(Handle sql, long caseId, List<Hold> holds) {
        try (var query = sql.createQuery("""
                select count(*) from clients_hold where case_id = :case and from_day <= :today and (to_day is null or to_day >= :today)""")) {
            if (query.bind("case", caseId).bind("today", Now.today()).mapTo(Long.class).one() > 0) {
                holds.add(new Hold(Holds.Kind.ORDER, Bundle.CaseHolds_mark(), null));
            }
        }
        try (var query = sql.createQuery("select count(*) from clients_request where case_id = :case and decided_day is null")) {
            if (query.bind("case", caseId).mapTo(Long.class).one() > 0) {
                holds.add(new Hold(Holds.Kind.ORDER, Bundle.CaseHolds_request(), null));
            }
        }
    }

    private static void retention(Handle sql, Case of, List<Hold> holds) {
        if (of.status() != CaseStatus.ENDED) {
            holds.add(new Hold(Holds.Kind.RETENTION, Bundle.CaseHolds_open(), null));
            return;
        }
        LocalDate ended;
        try (var query = sql.createQuery("select status_since from clients_case where id = :case")) {
            ended = query.bind("case", of.id()).mapTo(LocalDate.class).one();
        }
        Optional<LocalDate> until = KeepingTime.until(ended).filter(day -> !day.isBefore(Now.today()));
        until.ifPresent(day -> holds.add(new Hold(Holds.Kind.RETENTION, Bundle.CaseHolds_until(CaseWords.day(day)), day)));
    }
}
