package org.tideline.clients.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.CaseKind;
import org.tideline.clients.api.CaseStatus;
import org.tideline.clients.api.Cases;
import org.tideline.clients.api.SecretsPolicies;
import org.tideline.clients.model.CaseFile;
import org.tideline.clients.model.CaseFiles;
import org.tideline.clients.model.Membership;
import org.tideline.clients.model.Person;
import org.tideline.clients.model.record.Acknowledgements;
import org.tideline.clients.model.record.CaseRecord;
import org.tideline.clients.model.record.Consents;
import org.tideline.clients.model.record.Field;
import org.tideline.clients.model.record.Policies;
import org.tideline.clients.model.record.RecordItems;
import org.tideline.clients.model.record.RecordType;
import org.tideline.clients.model.record.RecordTypes;
import org.tideline.clients.model.record.Records;
import org.tideline.clients.model.record.Requests;
import org.tideline.clients.model.record.SafetyTypes;
import org.tideline.clients.spi.Item;
import org.tideline.core.api.Drawer;
import org.tideline.core.api.Ids;
import org.tideline.core.api.Period;
import org.tideline.storage.api.OpenPractice;
import org.tideline.testing.support.Entered;
import org.tideline.testing.support.PracticeExtension;

@ExtendWith({PracticeExtension.class, Entered.class})
class RecordStoreTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private OpenPractice practice;
    private Records records;
    private Case pair;

    @BeforeEach
    void open(OpenPractice fresh) {
        practice = fresh;
        records = fresh.service(Records.class);
        pair = couple("Mara Lindqvist", "Jonas Okoro");
    }

    @Test
    void everyFieldOfEverySortIsReadAsItWasWrittenAndTakenAwayWhole() {
        List<RecordType> all = new ArrayList<>(RecordTypes.ALL);
        all.addAll(SafetyTypes.ALL);
        for (RecordType type : all) {
            CaseRecord record = full(type);
            records.put(record);

            assertThat(records.of(pair.id(), type)).containsExactly(record);
            assertThat(records.find(type, record.id())).contains(record);
            assertThat(records.all(List.of(type))).containsExactly(record);

            CaseRecord bare = bare(type, record);
            records.put(bare);
            assertThat(records.of(pair.id(), type)).as("fields can be emptied").containsExactly(bare);

            records.remove(bare);
            assertThat(records.of(pair.id(), type)).isEmpty();
            records.restore(bare);
            assertThat(records.find(type, record.id())).as("comes back by undo").contains(bare);
            records.remove(bare);
        }
    }

    @Test
    void recordsOfOneCaseAreNotFoundInAnother() {
        CaseRecord consent = full(Consents.TYPE);
        records.put(consent);
        Case other = couple("Elif Aydın", "Sofia Brandt");

        assertThat(records.of(other.id(), Consents.TYPE)).isEmpty();
    }

    @Test
    void thePolicyInForceIsThatOfTheDayAndOlderEntriesKeepTheirs() {
        CaseRecord first = policy("LIMITED", DAY);
        CaseRecord second = policy("NO_SECRETS", DAY.plusMonths(3));
        long mara = pair.people().get(0).person();
        practice.service(Acknowledgements.class).set(first, mara, DAY.plusDays(1));
        SecretsPolicies policies = practice.service(SecretsPolicies.class);

        assertThat(policies.on(pair.id(), DAY.minusDays(1))).isEmpty();
        assertThat(policies.on(pair.id(), DAY.plusMonths(3).minusDays(1)).orElseThrow().id()).isEqualTo(first.id());
        assertThat(policies.on(pair.id(), DAY).orElseThrow().acknowledged()).isEqualTo(Map.of(mara, DAY.plusDays(1)));
        assertThat(policies.on(pair.id(), DAY).orElseThrow().acknowledgedBy(pair.people())).isFalse();
        assertThat(policies.on(pair.id(), DAY.plusYears(1)).orElseThrow().id()).isEqualTo(second.id());
    }

    @Test
    void privateWordsRestOnlyWhereNoIndividualContactWasAgreed() {
        SecretsPolicies policies = practice.service(SecretsPolicies.class);
        policy("CONFIDENTIAL", DAY);
        policy("NO_INDIVIDUAL", DAY.plusMonths(1));
        policy("NO_SECRETS", DAY.plusMonths(2));

        assertThat(policies.privateWords(pair.id(), DAY.minusDays(1))).as("nothing agreed").isTrue();
        assertThat(policies.privateWords(pair.id(), DAY)).isTrue();
        assertThat(policies.privateWords(pair.id(), DAY.plusMonths(1))).isFalse();
        assertThat(policies.privateWords(pair.id(), DAY.plusMonths(2))).isTrue();
    }

    @Test
    void anAcknowledgementIsTakenBack() {
        CaseRecord policy = policy("LIMITED", DAY);
        Acknowledgements acknowledgements = practice.service(Acknowledgements.class);
        long mara = pair.people().get(0).person();

        acknowledgements.set(policy, mara, DAY);
        acknowledgements.set(policy, mara, DAY.plusDays(2));
        assertThat(acknowledgements.of(pair.id()).get(policy.id())).isEqualTo(Map.of(mara, DAY.plusDays(2)));

        acknowledgements.set(policy, mara, null);
        assertThat(acknowledgements.of(pair.id())).isEmpty();
    }

    @Test
    void whatRunsOutSoonWaitsAndWhatIsSettledDoesNot() {
        long jonas = pair.people().get(1).person();
        records.put(new CaseRecord(Consents.TYPE, Ids.next(), pair.id(), Map.of(Field.PERSON, jonas, "about", "VIDEO", "until_day", DAY.plusDays(30))));
        records.put(new CaseRecord(Consents.TYPE, Ids.next(), pair.id(), Map.of(Field.PERSON, jonas, "about", "TREATMENT", "until_day", DAY.plusDays(31))));
        records.put(new CaseRecord(Consents.TYPE, Ids.next(), pair.id(), Map.of(Field.PERSON, jonas, "about", "RECORDS", "until_day", DAY,
                "withdrawn_day", DAY)));
        records.put(request(DAY.minusDays(2), null));
        records.put(request(DAY.plusDays(2), DAY));

        List<Item> waiting = new RecordItems().waiting(practice, DAY);

        assertThat(waiting).extracting(Item::due).containsExactlyInAnyOrder(DAY.plusDays(30), DAY.minusDays(2));
    }

    @Test
    void safetyRecordsStandOnNoTimelineAndAmongNothingThatWaits() {
        for (RecordType type : SafetyTypes.ALL) {
            records.put(full(type));
        }
        RecordItems items = new RecordItems();

        assertThat(items.of(practice, pair.id(), Period.ALL)).isEmpty();
        assertThat(items.waiting(practice, DAY.plusYears(2))).isEmpty();
        assertThat(SafetyTypes.ALL).allSatisfy(type -> assertThat(full(type).label().drawer()).isEqualTo(Drawer.SAFETY));
    }

    private CaseRecord request(LocalDate due, LocalDate decided) {
        Map<String, Object> values = new TreeMap<>(Map.of("sort", "MEMBER", "from_whom", "Jonas Okoro", "received_day", DAY.minusDays(20), "due_day", due));
        if (decided != null) {
            values.put("decided_day", decided);
        }
        return new CaseRecord(Requests.TYPE, Ids.next(), pair.id(), values);
    }

    private CaseRecord policy(String policy, LocalDate from) {
        CaseRecord record = new CaseRecord(Policies.TYPE, Ids.next(), pair.id(), Map.of("policy", policy, "words", "As we said.", "from_day", from));
        records.put(record);
        return record;
    }

    /** With something in every field. */
    private CaseRecord full(RecordType type) {
        Map<String, Object> values = new TreeMap<>();
        for (Field field : type.fields(pair)) {
            values.put(field.name(), switch (field.type()) {
                case LINE -> "Line ‘" + field.name() + "’ äöü";
                case WORDS -> "Words of " + field.name() + "\n" + "x".repeat(5000);
                case DAY -> DAY.plusDays(values.size());
                case CHOICE -> field.choices().get(field.choices().size() - 1).code();
                case SEVERAL -> field.choices().get(0).code() + " " + field.choices().get(1).code();
                case MEMBER -> pair.people().get(1).person();
                case FLAG -> Boolean.TRUE;
                case HIDDEN -> pair.id();
            });
        }
        return new CaseRecord(type, Ids.next(), pair.id(), values);
    }

    /** With nothing but what is needed. */
    private CaseRecord bare(RecordType type, CaseRecord full) {
        Map<String, Object> values = new TreeMap<>(full.values());
        type.fields(pair).stream().filter(field -> !field.needed()).forEach(field -> values.remove(field.name()));
        return new CaseRecord(type, full.id(), pair.id(), flags(type, values));
    }

    /** A flag is never empty in its column. */
    private Map<String, Object> flags(RecordType type, Map<String, Object> values) {
        type.fields(pair).stream().filter(field -> field.type() == Field.Type.FLAG).forEach(field -> values.putIfAbsent(field.name(), Boolean.FALSE));
        return values;
    }

    private Case couple(String one, String two) {
        List<Membership> members = List.of(one, two).stream().map(name -> new Membership(Ids.next(),
                new Person(Ids.next(), name, name.split(" ")[0], "", ""), name.equals(one) ? 0 : 1, DAY.minusYears(1), null)).toList();
        CaseFile file = practice.service(CaseFiles.class).save(new CaseFile(Ids.next(), "", CaseKind.COUPLE, CaseStatus.ACTIVE, DAY.minusYears(1),
                DAY.minusYears(1), members));
        return practice.service(Cases.class).find(file.id()).orElseThrow();
    }
}
