package org.tideline.clients.store;

import java.util.List;
import org.openide.util.lookup.ServiceProvider;
import org.tideline.clients.model.OpenCase;
import org.tideline.clients.model.OpenCases;
import org.tideline.core.api.Ids;
import org.tideline.storage.api.Batches;
import org.tideline.storage.api.Database;
import org.tideline.storage.api.OpenPractice;
import org.tideline.storage.spi.PracticeService;

/** Keeps which case windows stand open. */
public final class OpenCaseStore implements OpenCases {
    private final Database database;

    OpenCaseStore(Database database) {
        this.database = database;
    }

    @Override
    public List<OpenCase> remembered() {
        return read(" where case_id in (select id from clients_case where " + Batches.VISIBLE + ")");
    }

    private List<OpenCase> read(String where) {
        return database.read(tx -> {
            try (var query = tx.sql().createQuery("select case_id, tab, in_front from clients_open" + where + " order by place")) {
                return query.map(row -> new OpenCase(row.getColumn("case_id", Long.class), row.getColumn("tab", String.class),
                        row.getColumn("in_front", Boolean.class))).list();
            }
        });
    }

    @Override
    public void remember(List<OpenCase> open) {
        // Compared with all that is kept: what stands for a case no longer seen must go as well.
        if (open.equals(read(""))) {
            return;
        }
        database.write(tx -> {
            tx.sql().execute("delete from clients_open");
            int place = 0;
            for (OpenCase one : open) {
                try (var insert = tx.sql().createUpdate("""
                        insert into clients_open (id, case_id, tab, place, in_front)
                        values (:id, :case, :tab, :place, :front)""")) {
                    insert.bind("id", Ids.next()).bind("case", one.caseId()).bind("tab", one.tab()).bind("place", place++)
                            .bind("front", one.front()).execute();
                }
            }
            return null;
        });
    }

    /** Offers the store. */
    @ServiceProvider(service = PracticeService.class)
    public static final class Offer implements PracticeService<OpenCases> {
        @Override
        public Class<OpenCases> type() {
            return OpenCases.class;
        }

        @Override
        public OpenCases create(OpenPractice practice) {
            return new OpenCaseStore(practice.database());
        }
    }
}
