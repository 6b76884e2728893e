package org.tideline.clients.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.CaseKind;
import org.tideline.clients.api.CaseStatus;
import org.tideline.clients.api.Cases;
import org.tideline.clients.api.WorkingFormat;
import org.tideline.clients.spi.Item;
import org.tideline.core.api.Now;
import org.tideline.core.api.Period;
import org.tideline.storage.api.OpenPractice;
import org.tideline.testing.support.PracticeExtension;

@ExtendWith(PracticeExtension.class)
class SampleCasesTest {
    @Test
    void theMadeUpCaseloadShowsEachSortOfCase(OpenPractice practice) {
        new SampleCases().fill(practice);

        List<Case> all = practice.service(Cases.class).all().stream().sorted(Comparator.comparing(Case::code)).toList();
        assertThat(all).hasSize(15);
        assertThat(all.get(0).title()).isEqualTo("Mara & Jonas");
        assertThat(all).extracting(Case::kind).contains(CaseKind.values());
        assertThat(all).extracting(Case::status).contains(CaseStatus.values());
        assertThat(all).filteredOn(c -> c.format() == WorkingFormat.EACH_ALONE).hasSize(1);
        assertThat(all.get(11).member(personOf(all.get(12)))).as("Lena is one person in two cases").isPresent();
        assertThat(all).allMatch(c -> !c.since().isAfter(Now.today()));
    }

    @Test
    void itsLifeEventsMarkTheChartsAndLieInTheRightDrawers(OpenPractice practice) {
        new SampleCases().fill(practice);
        Case mara = practice.service(Cases.class).all().stream().filter(c -> c.code().equals("C-0001")).findFirst().orElseThrow();

        List<Item> items = new LifeEventItems().of(practice, mara.id(), Period.ALL);

        assertThat(items).hasSize(6).allMatch(Item::markOnCharts).allMatch(i -> i.icon().equals("flag"));
        assertThat(items).isSortedAccordingTo(Comparator.comparing(Item::day).reversed());
        Set<String> jonas = items.stream().filter(i -> i.title().startsWith("Jonas")).flatMap(i -> i.lines().stream())
                .map(Item.Line::text).collect(Collectors.toSet());
        assertThat(jonas).containsExactly("In Jonas’s life.");
        LocalDate lake = items.get(0).day();
        assertThat(items.get(0).lines().get(0).text()).startsWith("Until ").contains(Integer.toString(lake.plusDays(7).getYear()));
    }

    private static long personOf(Case individual) {
        return individual.people().get(0).person();
    }
}
