package org.tideline.clients.model.record;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openide.util.lookup.ServiceProvider;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.CaseStatus;
import org.tideline.clients.api.Cases;
import org.tideline.clients.model.CaseFiles;
import org.tideline.core.api.Ids;
import org.tideline.core.api.Now;
import org.tideline.storage.api.OpenPractice;
import org.tideline.storage.spi.SampleContent;

/** What was agreed with some of the made-up cases. */
@ServiceProvider(service = SampleContent.class)
public final class SampleAgreements implements SampleContent {
    @Override
    public int order() {
        return 100;
    }

    @Override
    public void fill(OpenPractice practice) {
        List<Case> cases = practice.service(Cases.class).all();
        new Filling(practice, one(cases, "C-0001")).maraAndJonas();
        new Filling(practice, one(cases, "C-0002")).elifAndSofia();
        new Filling(practice, one(cases, "C-0012")).lenaAndAmir();
    }

    private static Case one(List<Case> cases, String code) {
        return cases.stream().filter(c -> c.code().equals(code)).findFirst().orElseThrow();
    }

    /** One filling of one case. */
    private static final class Filling {
        private final Records records;
        private final Acknowledgements acknowledgements;
        private final CaseFiles files;
        private final Case of;
        private final LocalDate today = Now.today();

        Filling(OpenPractice practice, Case of) {
            this.records = practice.service(Records.class);
            this.acknowledgements = practice.service(Acknowledgements.class);
            this.files = practice.service(CaseFiles.class);
            this.of = of;
        }

        void maraAndJonas() {
            policy("LIMITED", of.since());
            put(Directions.TYPE, 1, Map.of("intention", "IMPROVE", "from_day", weeks(88), "words", "To be able to say the hard thing on the day it happens."));
            put(Directions.TYPE, 2, Map.of("intention", "CLARIFY", "from_day", weeks(88), "words", "Whether the harbour flat is where I want to stay."));
            put(ToBring.TYPE, 2, Map.of("words", "That he has looked at the post in Gothenburg.", "from_day", weeks(2)));
            put(ToBring.TYPE, 1, Map.of("words", "How the visit of his father was for her.", "from_day", weeks(17), "closed_day", weeks(15),
                    "outcome", "Said, and heard. They want to talk about the next visit before it is agreed."));
            put(Consents.TYPE, 1, Map.of("about", "TREATMENT", "version", "March 2025", "given_day", of.since()));
            put(Consents.TYPE, 2, Map.of("about", "TREATMENT", "version", "March 2025", "given_day", of.since()));
            put(Authorisations.TYPE, 1, Map.of("recipient", "Dr Eva Lind, family doctor", "covers", "OWN", "purpose", "Continuing care",
                    "signed_day", weeks(40), "until_day", today.plusDays(19)));
        }

        void elifAndSofia() {
            policy("NO_SECRETS", of.since());
            put(Consents.TYPE, 1, Map.of("about", "VIDEO", "given_day", weeks(9)));
            put(Consents.TYPE, 2, Map.of("about", "VIDEO", "given_day", weeks(9)));
        }

        /** Agreed while they were a pair: since they parted the joint record stays as it stands. */
        void lenaAndAmir() {
            LocalDate parted = files.find(of.id()).orElseThrow().statusSince();
            files.status(of.id(), CaseStatus.ACTIVE, of.since());
            policy("LIMITED", of.since());
            files.status(of.id(), CaseStatus.PARTED, parted);
            put(Requests.TYPE, 2, Map.of("sort", "MEMBER", "from_whom", "Amir Rahimi", "received_day", weeks(2), "due_day", weeks(2).plusDays(30),
                    "asked_words", "A copy of the record, for himself."));
            put(Holds.TYPE, 0, Map.of("sort", Holds.COURT, "from_day", weeks(20), "words", "Both have taken a lawyer."));
        }

        private void policy(String policy, LocalDate from) {
            CaseRecord record = put(Policies.TYPE, 0, Map.of("policy", policy, "words", Policies.starter(policy), "from_day", from));
            of.people().forEach(member -> acknowledgements.set(record, member.person(), from));
        }

        /** @param member counted from 1; 0 for everyone */
        private CaseRecord put(RecordType type, int member, Map<String, Object> values) {
            Map<String, Object> all = new TreeMap<>(values);
            if (member > 0) {
                all.put(Field.PERSON, of.people().get(member - 1).person());
            }
            CaseRecord record = new CaseRecord(type, Ids.next(), of.id(), all);
            records.put(record);
            return record;
        }

        private LocalDate weeks(int ago) {
            return today.minusWeeks(ago);
        }
    }
}
