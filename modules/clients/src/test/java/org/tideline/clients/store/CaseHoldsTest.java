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
import org.tideline.clients.api.CaseKind;
import org.tideline.clients.api.CaseStatus;
import org.tideline.clients.api.Cases;
import org.tideline.clients.api.KeepingTime;
import org.tideline.clients.model.CaseFile;
import org.tideline.clients.model.CaseFiles;
import org.tideline.clients.model.LifeEvent;
import org.tideline.clients.model.LifeEvents;
import org.tideline.clients.model.Membership;
import org.tideline.clients.model.Person;
import org.tideline.clients.model.record.CaseRecord;
import org.tideline.clients.model.record.Holds;
import org.tideline.clients.model.record.Records;
import org.tideline.clients.model.record.Requests;
import org.tideline.core.api.Ids;
import org.tideline.core.api.ItemRef;
import org.tideline.core.api.Now;
import org.tideline.core.api.Opening;
import org.tideline.core.api.Period;
import org.tideline.storage.api.Erasure;
import org.tideline.storage.api.NotPossible;
import org.tideline.storage.api.OpenPractice;
import org.tideline.testing.support.Entered;
import org.tideline.testing.support.PracticeExtension;

@ExtendWith({PracticeExtension.class, Entered.class})
class CaseHoldsTest {
    private static final LocalDate LONG_AGO = Now.today().minusYears(30);
    private OpenPractice practice;
    private CaseFile pair;
    private ItemRef item;
    private LifeEvent event;

    @BeforeEach
    void open(OpenPractice fresh) {
        practice = fresh;
        pair = fresh.service(CaseFiles.class).save(new CaseFile(Ids.next(), "", CaseKind.COUPLE, CaseStatus.ACTIVE, LONG_AGO, LONG_AGO,
                List.of(member("Mara Lindqvist", 0), member("Jonas Okoro", 1))));
        item = new ItemRef(Cases.CASE_KIND, pair.id());
        event = new LifeEvent(Ids.next(), pair.id(), 0, false, LONG_AGO, null, "Moved house", Opening.CLOSED, Set.of());
        fresh.service(LifeEvents.class).put(event);
    }

    @Test
    void aCaseComesBackFromTheBinWithAllThatBelongsToIt() {
        practice.bin().put(item, pair.id(), "Case");
        assertThat(practice.service(Cases.class).all()).isEmpty();
        assertThat(practice.service(LifeEvents.class).of(pair.id(), Period.ALL)).isEmpty();

        practice.bin().restore(item);
        assertThat(practice.service(CaseFiles.class).find(pair.id())).contains(pair);
        assertThat(practice.service(LifeEvents.class).of(pair.id(), Period.ALL)).containsExactly(event);
    }

    @Test
    void nothingOfACaseThatMayComeBeforeACourtIsTakenAwayButTheMarkItself() {
        CaseRecord mark = new CaseRecord(Holds.TYPE, Ids.next(), pair.id(), Map.of("sort", Holds.COURT, "from_day", LONG_AGO));
        practice.service(Records.class).put(mark);

        assertThatThrownBy(() -> practice.service(LifeEvents.class).remove(event)).isInstanceOf(NotPossible.class).hasMessageContaining("mark");
        assertThatThrownBy(() -> practice.bin().put(item, pair.id(), "Case")).isInstanceOf(NotPossible.class);
        assertThat(practice.service(LifeEvents.class).of(pair.id(), Period.ALL)).containsExactly(event);

        practice.service(Records.class).remove(mark);
        practice.service(LifeEvents.class).remove(event);
        assertThat(practice.service(LifeEvents.class).of(pair.id(), Period.ALL)).isEmpty();
    }

    @Test
    void aRequestHoldsUntilItIsDecided() {
        CaseRecord request = new CaseRecord(Requests.TYPE, Ids.next(), pair.id(), Map.of("sort", "SUBPOENA", "from_whom", "A lawyer", "received_day", LONG_AGO));
        practice.service(Records.class).put(request);
        assertThatThrownBy(() -> practice.service(LifeEvents.class).remove(event)).isInstanceOf(NotPossible.class).hasMessageContaining("request");

        practice.service(Records.class).put(request.with("decided_day", LONG_AGO));
        practice.service(LifeEvents.class).remove(event);
    }

    @Test
    void aCaseIsErasedOnlyWhenTheTimeToKeepItIsOver() {
        assertThat(practice.erasure().holds(item, pair.id())).as("not closed").hasSize(1);
        practice.service(CaseFiles.class).status(pair.id(), CaseStatus.ENDED, Now.today().minusYears(KeepingTime.USUAL));
        assertThatThrownBy(() -> practice.erasure().erase(item, pair.id(), Erasure.Ground.PERIOD_OVER)).as("the last day counts")
                .isInstanceOf(NotPossible.class);

        practice.service(CaseFiles.class).status(pair.id(), CaseStatus.ENDED, Now.today().minusYears(KeepingTime.USUAL).minusDays(1));
        practice.erasure().erase(item, pair.id(), Erasure.Ground.PERIOD_OVER);
        assertThat(practice.service(Cases.class).all()).isEmpty();
        assertThat(practice.service(LifeEvents.class).of(pair.id(), Period.ALL)).isEmpty();
    }

    @Test
    void thePracticeSetsHowLong() {
        practice.service(CaseFiles.class).status(pair.id(), CaseStatus.ENDED, Now.today().minusYears(8));
        assertThat(practice.erasure().holds(item, pair.id())).hasSize(1);
        practice.settings().set(KeepingTime.YEARS, "7");
        assertThat(practice.erasure().holds(item, pair.id())).isEmpty();
    }

    private static Membership member(String name, int mark) {
        return new Membership(Ids.next(), new Person(Ids.next(), name, name.split(" ")[0], "", ""), mark, LONG_AGO, null);
    }
}
