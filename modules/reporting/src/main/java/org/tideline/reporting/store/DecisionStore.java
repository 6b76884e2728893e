package org.tideline.reporting.store;

import java.time.Instant;
import java.util.List;
import org.openide.util.lookup.ServiceProvider;
import org.tideline.core.api.Drawer;
import org.tideline.reporting.model.Decided;
import org.tideline.reporting.model.Decisions;
import org.tideline.reporting.model.Ground;
import org.tideline.storage.api.Action;
import org.tideline.storage.api.Database;
import org.tideline.storage.api.OpenPractice;
import org.tideline.storage.spi.PracticeService;

/** Keeps what was decided to go to someone outside. */
public final class DecisionStore implements Decisions {
    private final Database database;

    DecisionStore(Database database) {
        this.database = database;
    }

    @Override
    public List<Decided> of(long caseId) {
        return database.read(tx -> {
            try (var query = tx.sql().createQuery("select * from reporting_decided where case_id = :case order by decided_at desc, id desc")) {
                return query.bind("case", caseId).map(row -> {
                    Long owner = row.getColumn("owner_id", Long.class);
                    return new Decided(row.getColumn("id", Long.class), caseId, row.getColumn("recipient", String.class),
                            Ground.valueOf(row.getColumn("ground", String.class)), row.getColumn("document", String.class),
                            row.getColumn("words", String.class), Drawer.valueOf(row.getColumn("drawer", String.class)),
                            owner == null ? 0 : owner, row.getColumn("decided_at", Instant.class));
                }).list();
            }
        });
    }

    @Override
    public void put(List<Decided> decisions) {
        database.write(tx -> {
            for (Decided d : decisions) {
                try (var insert = tx.sql().createUpdate("insert into reporting_decided (id, case_id, recipient, ground, document, words, drawer, "
                        + "owner_id, decided_at) values (:id, :case, :recipient, :ground, :document, :words, :drawer, :owner, :at)")) {
                    insert.bind("id", d.id()).bind("case", d.caseId()).bind("recipient", d.recipient()).bind("ground", d.ground().name())
                            .bind("document", d.document()).bind("words", d.words()).bind("drawer", d.drawer().name())
                            .bind("owner", d.owner() == 0 ? null : (Long) d.owner()).bind("at", d.decided()).execute();
                }
                tx.audit(Action.CREATED, d.ref(), d.caseId());
                tx.changed(d.ref());
            }
            return null;
        });
    }

    @Override
    public void takeBack(Decided decision) {
        database.write(tx -> {
            try (var delete = tx.sql().createUpdate("delete from reporting_decided where id = :id")) {
                delete.bind("id", decision.id()).execute();
            }
            tx.audit(Action.REMOVED, decision.ref(), decision.caseId());
            tx.changed(decision.ref());
            return null;
        });
    }

    /** Offers the store. */
    @ServiceProvider(service = PracticeService.class)
    public static final class Offer implements PracticeService<Decisions> {
        @Override
        public Class<Decisions> type() {
            return Decisions.class;
        }

        @Override
        public Decisions create(OpenPractice practice) {
            return new DecisionStore(practice.database());
        }
    }
}
