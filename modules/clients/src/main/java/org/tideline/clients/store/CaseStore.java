package org.tideline.clients.store;

import java.util.List;
import java.util.Optional;
import org.openide.util.lookup.ServiceProvider;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.Cases;
import org.tideline.clients.api.Reader;
import org.tideline.clients.api.Scope;
import org.tideline.clients.api.Scopes;
import org.tideline.clients.model.CaseScope;
import org.tideline.core.api.Period;
import org.tideline.storage.api.OpenPractice;
import org.tideline.storage.spi.PracticeService;

/** The cases of a practice as other features see them, and the scopes made from them. */
public final class CaseStore implements Cases, Scopes {
    private final OpenPractice practice;

    CaseStore(OpenPractice practice) {
        this.practice = practice;
    }

    @Override
    public List<Case> all() {
        return practice.database().read(tx -> CaseRows.all(tx.sql()));
    }

    @Override
    public Optional<Case> find(long caseId) {
        return practice.database().read(tx -> CaseRows.one(tx.sql(), caseId)).stream().findFirst();
    }

    @Override
    public Scope of(long caseId, Reader reader, Period period) {
        Case of = find(caseId).orElseThrow(() -> new IllegalArgumentException("There is no such case"));
        return new CaseScope(of, reader, period);
    }

    /** Offers the cases. */
    @ServiceProvider(service = PracticeService.class)
    public static final class OfferCases implements PracticeService<Cases> {
        @Override
        public Class<Cases> type() {
            return Cases.class;
        }

        @Override
        public Cases create(OpenPractice practice) {
            return new CaseStore(practice);
        }
    }

    /** Offers the scopes. */
    @ServiceProvider(service = PracticeService.class)
    public static final class OfferScopes implements PracticeService<Scopes> {
        @Override
        public Class<Scopes> type() {
            return Scopes.class;
        }

        @Override
        public Scopes create(OpenPractice practice) {
            return new CaseStore(practice);
        }
    }
}
