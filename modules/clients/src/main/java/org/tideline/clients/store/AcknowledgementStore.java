package org.tideline.clients.store;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openide.util.lookup.ServiceProvider;
import org.tideline.clients.api.SecretsPolicies;
import org.tideline.clients.api.SecretsPolicy;
import org.tideline.clients.model.record.Acknowledgements;
import org.tideline.clients.model.record.CaseRecord;
import org.tideline.clients.model.record.Policies;
import org.tideline.clients.model.record.Records;
import org.tideline.core.api.Ids;
import org.tideline.storage.api.Action;
import org.tideline.storage.api.OpenPractice;
import org.tideline.storage.spi.PracticeService;

/** Keeps who acknowledged a secrets policy, and tells features which policy is in force. */
public final class AcknowledgementStore implements Acknowledgements, SecretsPolicies {
    private final OpenPractice practice;

    AcknowledgementStore(OpenPractice practice) {
        this.practice = practice;
    }

    @Override
    public Map<Long, Map<Long, LocalDate>> of(long caseId) {
        return practice.database().read(tx -> {
            Map<Long, Map<Long, LocalDate>> all = new HashMap<>();
            try (var query = tx.sql().createQuery("""
                    select a.policy_id, a.person_id, a.on_day from clients_acknowledged a
                    join clients_policy p on p.id = a.policy_id where p.case_id = :case""")) {
                query.bind("case", caseId).map(row -> all
                        .computeIfAbsent(row.getColumn("policy_id", Long.class), k -> new HashMap<>())
                        .put(row.getColumn("person_id", Long.class), row.getColumn("on_day", LocalDate.class))).list();
            }
            return all;
        });
    }

    @Override
    public void set(CaseRecord policy, long person, LocalDate day) {
        practice.database().write(tx -> {
            try (var delete = tx.sql().createUpdate("delete from clients_acknowledged where policy_id = :policy and person_id = :person")) {
                delete.bind("policy", policy.id()).bind("person", person).execute();
            }
            if (day != null) {
                try (var insert = tx.sql().createUpdate(
                        "insert into clients_acknowledged (id, policy_id, person_id, on_day) values (:id, :policy, :person, :day)")) {
                    insert.bind("id", Ids.next()).bind("policy", policy.id()).bind("person", person).bind("day", day).execute();
                }
            }
            tx.audit(Action.CHANGED, policy.ref(), policy.caseId());
            tx.changed(policy.ref());
            return null;
        });
    }

    @Override
    public Optional<SecretsPolicy> on(long caseId, LocalDate day) {
        List<CaseRecord> all = practice.service(Records.class).of(caseId, Policies.TYPE);
        return Policies.on(day, all).map(policy -> new SecretsPolicy(policy.id(), SecretsPolicy.Kind.valueOf(policy.text("policy")),
                Policies.name(policy), policy.text("words"), policy.day("from_day").orElseThrow(),
                of(caseId).getOrDefault(policy.id(), Map.of())));
    }

    /** Offers who acknowledged. */
    @ServiceProvider(service = PracticeService.class)
    public static final class Offer implements PracticeService<Acknowledgements> {
        @Override
        public Class<Acknowledgements> type() {
            return Acknowledgements.class;
        }

        @Override
        public Acknowledgements create(OpenPractice practice) {
            return new AcknowledgementStore(practice);
        }
    }

    /** Offers which policy is in force. */
    @ServiceProvider(service = PracticeService.class)
    public static final class OfferPolicies implements PracticeService<SecretsPolicies> {
        @Override
        public Class<SecretsPolicies> type() {
            return SecretsPolicies.class;
        }

        @Override
        public SecretsPolicies create(OpenPractice practice) {
            return new AcknowledgementStore(practice);
        }
    }
}
