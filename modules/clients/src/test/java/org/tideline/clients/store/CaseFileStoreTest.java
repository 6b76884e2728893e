package org.tideline.clients.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.CaseKind;
import org.tideline.clients.api.CaseStatus;
import org.tideline.clients.api.Cases;
import org.tideline.clients.api.Member;
import org.tideline.clients.api.Reader;
import org.tideline.clients.api.Scope;
import org.tideline.clients.api.Scopes;
import org.tideline.clients.api.WorkingFormat;
import org.tideline.clients.model.CaseFile;
import org.tideline.clients.model.CaseFiles;
import org.tideline.clients.model.FormatSince;
import org.tideline.clients.model.LifeEvent;
import org.tideline.clients.model.LifeEvents;
import org.tideline.clients.model.Membership;
import org.tideline.clients.model.OpenCase;
import org.tideline.clients.model.OpenCases;
import org.tideline.clients.model.Person;
import org.tideline.clients.model.Standing;
import org.tideline.clients.model.StandingItems;
import org.tideline.clients.model.record.CaseRecord;
import org.tideline.clients.model.record.Field;
import org.tideline.clients.model.record.Links;
import org.tideline.clients.model.record.Policies;
import org.tideline.clients.model.record.Records;
import org.tideline.clients.spi.Item;
import org.tideline.core.api.Ids;
import org.tideline.core.api.Opening;
import org.tideline.core.api.Period;
import org.tideline.storage.api.OpenPractice;
import org.tideline.testing.support.Entered;
import org.tideline.testing.support.PracticeExtension;
import org.tideline.testing.support.TestPractices;

@ExtendWith({PracticeExtension.class, Entered.class})
class CaseFileStoreTest {
    private static final LocalDate SPRING = LocalDate.of(2025, 3, 3);
    private static final LocalDate AUTUMN = LocalDate.of(2025, 10, 1);
    private OpenPractice practice;
    private CaseFiles files;
    private Cases cases;

    @BeforeEach
    void open(OpenPractice fresh) {
        practice = fresh;
        files = fresh.service(CaseFiles.class);
        cases = fresh.service(Cases.class);
    }

    @Test
    void aNewCaseIsThereWithItsMembersInTheirOwnOrderAndUnderTheNextCode() {
        CaseFile pair = files.save(couple("Mara Lindqvist", "Ёлка Иванова"));
        CaseFile next = files.save(couple("A", "B"));

        Case found = cases.find(pair.id()).orElseThrow();
        assertThat(found.code()).isEqualTo("C-0001");
        assertThat(next.code()).isEqualTo("C-0002");
        assertThat(found.kind()).isEqualTo(CaseKind.COUPLE);
        assertThat(found.since()).isEqualTo(SPRING);
        assertThat(found.format()).isEqualTo(WorkingFormat.TOGETHER);
        assertThat(found.people()).extracting(Member::fullName).containsExactly("Mara Lindqvist", "Ёлка Иванова");
        assertThat(found.people()).extracting(Member::mark).containsExactly(0, 1);
        assertThat(cases.all()).extracting(Case::id).containsExactlyInAnyOrder(pair.id(), next.id());
    }

    @Test
    void whereACaseStoodBeforeIsKeptAndATurnTakenBackLeavesNoTrace() {
        CaseFile pair = files.save(couple("Mara Lindqvist", "Jonas Okoro"));

        files.status(pair.id(), CaseStatus.PAUSED, AUTUMN);
        files.status(pair.id(), CaseStatus.ACTIVE, AUTUMN.plusMonths(2));
        files.status(pair.id(), CaseStatus.PARTED, AUTUMN.plusMonths(5));

        assertThat(files.standings(pair.id())).extracting(Standing::status)
                .containsExactly(CaseStatus.ACTIVE, CaseStatus.PAUSED, CaseStatus.ACTIVE);
        assertThat(files.standings(pair.id())).extracting(Standing::from)
                .containsExactly(SPRING, AUTUMN, AUTUMN.plusMonths(2));
        assertThat(files.standings(pair.id())).extracting(Standing::to)
                .containsExactly(AUTUMN, AUTUMN.plusMonths(2), AUTUMN.plusMonths(5));
        assertThat(new StandingItems().of(practice, pair.id(), Period.ALL)).extracting(Item::title)
                .containsExactly("Began", "Paused", "Resumed", "They parted");

        files.status(pair.id(), CaseStatus.ACTIVE, AUTUMN.plusMonths(2));
        assertThat(files.standings(pair.id())).extracting(Standing::to).containsExactly(AUTUMN, AUTUMN.plusMonths(2));
        files.status(pair.id(), CaseStatus.ACTIVE, SPRING);
        assertThat(files.standings(pair.id())).isEmpty();
    }

    @Test
    void anIndividualCaseBeginsFromAPairAndBothLiveOnApart() {
        CaseFile pair = files.save(couple("Mara Lindqvist", "Jonas Okoro"));
        Person jonas = pair.members().get(1).person();
        CaseRecord link = new CaseRecord(Links.TYPE, Ids.next(), pair.id(), Map.of(Field.PERSON, jonas.id(), "on_day", AUTUMN,
                "wish", "He wants to go on; she agrees.", "reasons", "No conflict seen."));

        CaseFile own = files.beginFrom(link);

        assertThat(own.kind()).isEqualTo(CaseKind.INDIVIDUAL);
        assertThat(own.members()).extracting(Membership::person).containsExactly(jonas);
        CaseRecord kept = practice.service(Records.class).of(pair.id(), Links.TYPE).get(0);
        assertThat(Links.to(kept)).isEqualTo(own.id());
        assertThat(files.find(pair.id())).contains(pair);

        files.status(pair.id(), CaseStatus.PARTED, AUTUMN.plusDays(1));
        assertThat(files.find(own.id()).orElseThrow().status()).isEqualTo(CaseStatus.ACTIVE);
        CaseRecord policy = new CaseRecord(Policies.TYPE, Ids.next(), pair.id(), Map.of("policy", "LIMITED", "words", "w", "from_day", AUTUMN));
        assertThatThrownBy(() -> practice.service(Records.class).put(policy)).as("the joint drawer stays as it stands")
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void anEditChangesWhatItChangesAndTheFileAsItStoodPutsItBack() {
        CaseFile before = files.save(couple("Mara Lindqvist", "Jonas Okoro"));
        Person renamed = new Person(before.members().get(1).person().id(), "Jonas Okoro-Lind", "Jo", "he/him", "0123\n4 Quay St");
        Membership ended = new Membership(before.members().get(0).id(), before.members().get(0).person(), 0, SPRING, AUTUMN);
        Membership third = new Membership(Ids.next(), person("Leah Stone"), 2, AUTUMN, null);

        files.save(new CaseFile(before.id(), before.code(), CaseKind.OTHER, CaseStatus.PAUSED, AUTUMN, SPRING.minusDays(1),
                List.of(new Membership(before.members().get(1).id(), renamed, 1, SPRING, null), ended, third)));

        CaseFile edited = files.find(before.id()).orElseThrow();
        assertThat(edited.code()).isEqualTo(before.code());
        assertThat(edited.status()).isEqualTo(CaseStatus.PAUSED);
        assertThat(edited.members()).extracting(m -> m.person().goesBy()).containsExactly("Jo", "Mara", "Leah");
        assertThat(edited.members().get(0).person().contact()).isEqualTo("0123\n4 Quay St");
        assertThat(edited.members().get(1).to()).isEqualTo(AUTUMN);

        files.save(before);
        assertThat(files.find(before.id())).contains(before);
    }

    @Test
    void onePersonCanBeInSeveralCasesUnderOneName() {
        CaseFile pair = files.save(couple("Lena Fischer", "Amir Rahimi"));
        Person lena = pair.members().get(0).person();
        files.save(new CaseFile(Ids.next(), "", CaseKind.INDIVIDUAL, CaseStatus.ACTIVE, AUTUMN, AUTUMN,
                List.of(new Membership(Ids.next(), lena, 0, AUTUMN, null))));

        List<CaseFiles.Namesake> found = files.namesakes("  lena   FISCHER ");
        assertThat(found).hasSize(1);
        assertThat(found.get(0).person()).isEqualTo(lena);
        assertThat(found.get(0).cases()).containsExactly("Lena", "Lena & Amir");
        assertThat(files.namesakes("Lena")).isEmpty();
    }

    @Test
    void aCaseThatIsClosedStaysAndCanBeOpenedAgain() {
        long id = files.save(couple("Mara Lindqvist", "Jonas Okoro")).id();

        files.status(id, CaseStatus.ENDED, AUTUMN);
        assertThat(cases.find(id).orElseThrow().status()).isEqualTo(CaseStatus.ENDED);
        assertThat(files.find(id).orElseThrow().statusSince()).isEqualTo(AUTUMN);

        files.status(id, CaseStatus.ACTIVE, AUTUMN.plusDays(1));
        assertThat(cases.find(id).orElseThrow().status()).isEqualTo(CaseStatus.ACTIVE);
    }

    @Test
    void theNewestWorkingFormatHoldsAndEarlierOnesAreKept() {
        long id = files.save(couple("Mara Lindqvist", "Jonas Okoro")).id();

        files.format(id, WorkingFormat.EACH_ALONE, AUTUMN);
        files.format(id, WorkingFormat.TOGETHER_AND_EACH, AUTUMN);

        assertThat(cases.find(id).orElseThrow().format()).isEqualTo(WorkingFormat.TOGETHER_AND_EACH);
        assertThat(files.formats(id)).containsExactly(new FormatSince(WorkingFormat.EACH_ALONE, AUTUMN),
                new FormatSince(WorkingFormat.TOGETHER_AND_EACH, AUTUMN));
    }

    @Test
    void whatWasOpenedDoesNotCountEachAloneAndDoesNotComeBackAfterIt() {
        CaseFile pair = files.save(couple("Mara Lindqvist", "Jonas Okoro"));
        LifeEvent opened = openedBy(pair);
        practice.service(LifeEvents.class).put(opened);
        Reader both = new Reader.Paper(Set.of(person(pair, 0), person(pair, 1)));
        assertThat(scope(pair, both).decide(opened.label()).yes()).isTrue();

        files.format(pair.id(), WorkingFormat.EACH_ALONE, AUTUMN);
        assertThat(only(pair).opening()).isEqualTo(Opening.PAPER);
        assertThat(scope(pair, both).decide(only(pair).label()).yes()).isFalse();
        assertThat(scope(pair, both).jointAllowed()).isFalse();

        files.format(pair.id(), WorkingFormat.TOGETHER, AUTUMN.plusDays(9));
        assertThat(only(pair).opening()).isEqualTo(Opening.CLOSED);
        assertThat(only(pair).openedTo()).isEmpty();
        assertThat(scope(pair, both).decide(only(pair).label()).yes()).isFalse();
        assertThat(scope(pair, both).jointAllowed()).isTrue();
    }

    @Test
    void openingsBetweenThemEndWhenTheyPart() {
        CaseFile pair = files.save(couple("Lena Fischer", "Amir Rahimi"));
        practice.service(LifeEvents.class).put(openedBy(pair));

        files.status(pair.id(), CaseStatus.PAUSED, AUTUMN);
        assertThat(only(pair).opening()).isEqualTo(Opening.PAPER);

        files.status(pair.id(), CaseStatus.PARTED, AUTUMN);
        assertThat(only(pair).opening()).isEqualTo(Opening.CLOSED);
    }

    @Test
    void lifeEventsAreKeptChangedRemovedAndPutBack() {
        CaseFile pair = files.save(couple("Mara Lindqvist", "Jonas Okoro"));
        LifeEvents events = practice.service(LifeEvents.class);
        LifeEvent joint = new LifeEvent(Ids.next(), pair.id(), 0, false, SPRING, AUTUMN, "Moved – “harbour”", Opening.CLOSED, Set.of());
        LifeEvent own = openedBy(pair);
        events.put(joint);
        events.put(own);
        assertThat(events.of(pair.id(), Period.ALL)).containsExactly(own, joint);
        assertThat(events.of(pair.id(), new Period(AUTUMN, null))).containsExactly(own);

        events.remove(own);
        assertThat(events.of(pair.id(), Period.ALL)).containsExactly(joint);
        events.put(own);
        assertThat(events.of(pair.id(), Period.ALL)).containsExactly(own, joint);
        events.put(own.opened(Opening.CLOSED, Set.of()));
        assertThat(events.of(pair.id(), Period.ALL).get(0).openedTo()).isEmpty();
    }

    @Test
    void whichCasesStandOpenIsRememberedInTheDatabase() throws Exception {
        CaseFile pair = files.save(couple("Mara Lindqvist", "Jonas Okoro"));
        CaseFile other = files.save(couple("A", "B"));
        List<OpenCase> open = List.of(new OpenCase(other.id(), "", false), new OpenCase(pair.id(), "progress", true));

        practice.service(OpenCases.class).remember(open);
        assertThat(practice.service(OpenCases.class).remembered()).isEqualTo(open);
        try (OpenPractice again = TestPractices.reopen(practice)) {
            assertThat(again.service(OpenCases.class).remembered()).isEqualTo(open);
            again.service(OpenCases.class).remember(List.of());
            assertThat(again.service(OpenCases.class).remembered()).isEmpty();
        }
    }

    private Scope scope(CaseFile file, Reader reader) {
        return practice.service(Scopes.class).of(file.id(), reader, Period.ALL);
    }

    private LifeEvent only(CaseFile file) {
        return practice.service(LifeEvents.class).of(file.id(), Period.ALL).get(0);
    }

    private static LifeEvent openedBy(CaseFile pair) {
        return new LifeEvent(Ids.next(), pair.id(), person(pair, 0), true, AUTUMN, null, "Began night shifts",
                Opening.PAPER, Set.of(person(pair, 1)));
    }

    private static long person(CaseFile file, int place) {
        return file.members().get(place).person().id();
    }

    private static CaseFile couple(String one, String other) {
        return new CaseFile(Ids.next(), "", CaseKind.COUPLE, CaseStatus.ACTIVE, SPRING, SPRING, List.of(
                new Membership(Ids.next(), person(one), 0, SPRING, null),
                new Membership(Ids.next(), person(other), 1, SPRING, null)));
    }

    private static Person person(String fullName) {
        return new Person(Ids.next(), fullName, fullName.split(" ")[0], "", "");
    }
}
