package org.tideline.clients.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.CaseKind;
import org.tideline.clients.api.CaseStatus;
import org.tideline.clients.api.Cases;
import org.tideline.clients.api.Member;
import org.tideline.clients.api.WorkingFormat;
import org.tideline.clients.spi.Item;
import org.tideline.clients.spi.Part;
import org.tideline.core.api.Ids;
import org.tideline.core.api.Opening;
import org.tideline.core.api.Period;
import org.tideline.core.api.Validation;
import org.tideline.storage.api.OpenPractice;
import org.tideline.testing.support.Entered;
import org.tideline.testing.support.PracticeExtension;

@ExtendWith({PracticeExtension.class, Entered.class})
class LifeEventTest {
    /** A Monday. */
    private static final LocalDate DAY = LocalDate.of(2025, 3, 3);
    private static final long MARA = 1;
    private static final Case PAIR = new Case(9, "C-0001", CaseKind.COUPLE, CaseStatus.ACTIVE, WorkingFormat.TOGETHER, DAY,
            List.of(new Member(3, MARA, "Mara", "Mara Lindqvist", 0, 0, DAY, null),
                    new Member(4, 2, "Jonas", "Jonas Okoro", 1, 1, DAY, null)));

    @Test
    void whatRecursKeepsItsDayOfTheWeekAndWhatItChanged() {
        LifeEvent event = draft(DAY, DAY.plusDays(40), " She is  out ", DayOfWeek.MONDAY).event(0, PAIR);

        assertThat(event.weekday()).isEqualTo(DayOfWeek.MONDAY);
        assertThat(event.changed()).isEqualTo("She is out");
        assertThat(LifeEventDraft.of(event).event(event.id(), PAIR)).isEqualTo(event);
        assertThat(event.opened(Opening.CLOSED, Set.of())).isEqualTo(event);
    }

    @Test
    void whatRecursMustComeAtLeastOnce() {
        assertThat(draft(DAY, DAY.plusDays(5), "", DayOfWeek.SUNDAY).check(PAIR, null).problems())
                .extracting(Validation.Problem::field).containsExactly("to");
        assertThat(draft(DAY, DAY.plusDays(6), "", DayOfWeek.SUNDAY).check(PAIR, null).ok()).isTrue();
        assertThat(draft(DAY, null, "", DayOfWeek.SUNDAY).check(PAIR, null).ok()).isTrue();
        assertThat(draft(DAY, null, "x".repeat(201), null).check(PAIR, null).problems())
                .extracting(Validation.Problem::field).containsExactly("changed");
    }

    @Test
    void theTimelineSaysWhenItComesAndChartsShowItAsACircumstanceOfItsWholeTime() {
        Item ends = LifeEventItems.item(draft(DAY, DAY.plusDays(40), "Dinner is late", DayOfWeek.MONDAY).event(0, PAIR), PAIR.people());
        Item goesOn = LifeEventItems.item(draft(DAY, null, "", DayOfWeek.FRIDAY).event(0, PAIR), PAIR.people());
        Item once = LifeEventItems.item(draft(DAY, DAY.plusDays(2), "", null).event(0, PAIR), PAIR.people());

        assertThat(ends.lines()).extracting(Item.Line::text).containsExactly("Every Monday until 12 April 2025. Dinner is late");
        assertThat(ends.lasting()).isEqualTo(new Period(DAY, DAY.plusDays(40)));
        assertThat(goesOn.lines()).extracting(Item.Line::text).containsExactly("Every Friday.");
        assertThat(goesOn.lasting()).isEqualTo(new Period(DAY, null));
        assertThat(once.lines()).extracting(Item.Line::text).containsExactly("Until 5 March 2025.");
        assertThat(once.lasting()).isNull();
        assertThat(List.of(ends, goesOn, once)).allMatch(Item::markOnCharts).allMatch(item -> item.part() == Part.LIVES);
    }

    @Test
    void bothAreKept(OpenPractice practice) {
        CaseFile file = practice.service(CaseFiles.class).save(new CaseFile(Ids.next(), "", CaseKind.INDIVIDUAL, CaseStatus.ACTIVE, DAY, DAY,
                List.of(new Membership(Ids.next(), new Person(Ids.next(), "Mara Lindqvist", "Mara", "", ""), 0, DAY, null))));
        Case of = practice.service(Cases.class).find(file.id()).orElseThrow();
        LifeEvents events = practice.service(LifeEvents.class);
        LifeEvent mondays = draft(DAY, null, "Dinner is late", DayOfWeek.MONDAY).event(0, of);
        LifeEvent plain = draft(DAY.plusDays(1), null, "", null).event(0, of);

        events.put(mondays);
        events.put(plain);

        assertThat(events.of(of.id(), Period.ALL)).containsExactly(plain, mondays);
        assertThat(events.all()).containsExactly(plain, mondays);
        assertThat(events.find(mondays.id())).contains(mondays);
    }

    private static LifeEventDraft draft(LocalDate from, LocalDate to, String changed, DayOfWeek weekday) {
        return new LifeEventDraft("Choir", from, to, true, 0, false, Opening.CLOSED, Set.of(), changed, weekday);
    }
}
