package org.tideline.sessions.store;

import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;
import org.tideline.sessions.model.Chosen;
import org.tideline.sessions.model.InReports;
import org.tideline.storage.api.Action;
import org.tideline.storage.api.Database;
import org.tideline.storage.api.NotPossible;
import org.tideline.storage.api.OpenPractice;
import org.tideline.storage.spi.PracticeService;

/** Keeps what was chosen of notes to go into reports. */
@Messages("ChosenStore.unsigned=Only what is signed can go into a report. Sign the note first.")
public final class ChosenStore implements InReports {
    private final Database database;

    ChosenStore(Database database) {
        this.database = database;
    }

    @Override
    public List<Chosen> of(long caseId) {
        return database.read(tx -> read(tx.sql(), caseId));
    }

    private static List<Chosen> read(Handle sql, long caseId) {
        try (Query query = sql.createQuery("select * from sessions_chosen where case_id = :case order by on_day, id")) {
            return query.bind("case", caseId).map(row -> new Chosen(row.getColumn("id", Long.class), caseId, row.getColumn("part_id", Long.class),
                    row.getColumn("heading", String.class), row.getColumn("on_day", LocalDate.class))).list();
        }
    }

    @Override
    public void choose(Chosen what) {
        database.write(tx -> {
            if (!signed(tx.sql(), what)) {
                throw new NotPossible(Bundle.ChosenStore_unsigned());
            }
            if (read(tx.sql(), what.caseId()).stream().noneMatch(each -> each.part() == what.part() && each.heading().equals(what.heading()))) {
                try (var insert = tx.sql().createUpdate("insert into sessions_chosen (id, case_id, part_id, heading, on_day) "
                        + "values (:id, :case, :part, :heading, :day)")) {
                    insert.bind("id", what.id()).bind("case", what.caseId()).bind("part", what.part()).bind("heading", what.heading())
                            .bind("day", what.day()).execute();
                }
                tx.audit(Action.CREATED, what.ref(), what.caseId());
                tx.changed(what.ref());
            }
            return null;
        });
    }

    private static boolean signed(Handle sql, Chosen what) {
        try (Query query = sql.createQuery("select count(*) from sessions_part where id = :part and case_id = :case and signed_at is not null")) {
            return query.bind("part", what.part()).bind("case", what.caseId()).mapTo(Integer.class).one() > 0;
        }
    }

    @Override
    public void leave(Chosen what) {
        database.write(tx -> {
            int gone;
            try (var delete = tx.sql().createUpdate("delete from sessions_chosen where id = :id")) {
                gone = delete.bind("id", what.id()).execute();
            }
            if (gone > 0) {
                tx.audit(Action.REMOVED, what.ref(), what.caseId());
                tx.changed(what.ref());
            }
            return null;
        });
    }

    /** Offers the store. */
    @ServiceProvider(service = PracticeService.class)
    public static final class Offer implements PracticeService<InReports> {
        @Override
        public Class<InReports> type() {
            return InReports.class;
        }

        @Override
        public InReports create(OpenPractice practice) {
            return new ChosenStore(practice.database());
        }
    }
}
