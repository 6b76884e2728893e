package org.tideline.clients.store;

import org.openide.util.lookup.ServiceProvider;
import org.tideline.clients.model.Continuity;
import org.tideline.clients.model.ContinuityPlan;
import org.tideline.core.api.Now;
import org.tideline.storage.api.Action;
import org.tideline.storage.api.Database;
import org.tideline.storage.api.OpenPractice;
import org.tideline.storage.spi.PracticeService;

/** Keeps the continuity plan: one row, or none. */
public final class ContinuityStore implements Continuity {
    private final Database database;

    ContinuityStore(Database database) {
        this.database = database;
    }

    @Override
    public ContinuityPlan plan() {
        return database.read(tx -> {
            try (var query = tx.sql().createQuery("select executor, key_place, wishes from clients_continuity where id = :id")) {
                return query.bind("id", ContinuityPlan.item().id()).map(row -> new ContinuityPlan(row.getColumn("executor", String.class),
                        row.getColumn("key_place", String.class), row.getColumn("wishes", String.class))).findOne().orElse(ContinuityPlan.NONE);
            }
        });
    }

    @Override
    public void save(ContinuityPlan plan) {
        database.write(tx -> {
            int changed;
            try (var update = tx.sql().createUpdate("""
                    update clients_continuity set executor = :executor, key_place = :keyPlace, wishes = :wishes, on_day = :day where id = :id""")) {
                changed = update.bindMethods(plan).bind("day", Now.today()).bind("id", ContinuityPlan.item().id()).execute();
            }
            if (changed == 0) {
                try (var insert = tx.sql().createUpdate("""
                        insert into clients_continuity (id, executor, key_place, wishes, on_day)
                        values (:id, :executor, :keyPlace, :wishes, :day)""")) {
                    insert.bindMethods(plan).bind("day", Now.today()).bind("id", ContinuityPlan.item().id()).execute();
                }
            }
            tx.audit(changed == 0 ? Action.CREATED : Action.CHANGED, ContinuityPlan.item(), 0);
            tx.changed(ContinuityPlan.item());
            return null;
        });
    }

    /** Offers the store. */
    @ServiceProvider(service = PracticeService.class)
    public static final class Offer implements PracticeService<Continuity> {
        @Override
        public Class<Continuity> type() {
            return Continuity.class;
        }

        @Override
        public Continuity create(OpenPractice practice) {
            return new ContinuityStore(practice.database());
        }
    }
}
