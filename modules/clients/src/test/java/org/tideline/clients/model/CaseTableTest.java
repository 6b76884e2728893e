package org.tideline.clients.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.CaseKind;
import org.tideline.clients.api.CaseStatus;
import org.tideline.clients.api.Member;
import org.tideline.clients.api.WorkingFormat;
import org.tideline.clients.spi.CaseItems;
import org.tideline.clients.spi.Item;
import org.tideline.clients.spi.Part;
import org.tideline.core.api.Drawer;
import org.tideline.core.api.ItemRef;
import org.tideline.core.api.Label;
import org.tideline.core.api.Opening;
import org.tideline.core.api.Period;
import org.tideline.storage.api.OpenPractice;
import org.tideline.testing.support.Entered;
import org.tideline.testing.support.PracticeExtension;

@ExtendWith({PracticeExtension.class, Entered.class})
class CaseTableTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 3);
    private static final Case MARA = of(1, CaseKind.COUPLE, CaseStatus.ACTIVE, WorkingFormat.TOGETHER, "Mara Lindqvist", "Jonas Okoro");
    private static final Case ELIF = of(2, CaseKind.COUPLE, CaseStatus.PAUSED, WorkingFormat.EACH_ALONE, "Elif Aydın", "Sofia Brandt");
    private static final Case DANIEL = of(3, CaseKind.INDIVIDUAL, CaseStatus.ACTIVE, WorkingFormat.TOGETHER, "Daniel Weiss");
    private static final Case RUTH = of(4, CaseKind.INDIVIDUAL, CaseStatus.ENDED, WorkingFormat.TOGETHER, "Ruth Adeyemi");
    private static final ListSettings EVERY = ListSettings.usual().standings(Set.of());

    private final CaseTable table = CaseTable.of(List.of(MARA, ELIF, DANIEL, RUTH), Map.of(2L, DAY.plusDays(9), 4L, DAY.minusDays(30)),
            Map.of(1L, new Waiting("1 running out", List.of(item(1, DAY.plusDays(20)))),
                    3L, new Waiting("3 to read", List.of(item(3, DAY.plusDays(2)), item(3, null)))));

    @Test
    void whatIsNotClosedStandsThereByName() {
        assertThat(codes(ListSettings.usual())).containsExactly("C-0003", "C-0002", "C-0001");
        assertThat(table.count()).isEqualTo(4);
    }

    @Test
    void eachFilterKeepsWhatItSays() {
        assertThat(codes(EVERY.kinds(Set.of(CaseKind.INDIVIDUAL)))).containsExactly("C-0003", "C-0004");
        assertThat(codes(EVERY.standings(Set.of(CaseStatus.PAUSED, CaseStatus.ENDED)))).containsExactly("C-0002", "C-0004");
        assertThat(codes(EVERY.formats(Set.of(WorkingFormat.TOGETHER)))).as("one person is worked with in no format").containsExactly("C-0001");
        assertThat(codes(EVERY.waiting(true))).containsExactly("C-0003", "C-0001");
        assertThat(codes(EVERY.since(DAY))).containsExactly("C-0003", "C-0002", "C-0001");
        assertThat(codes(EVERY.since(DAY.plusDays(1)))).containsExactly("C-0002");
        assertThat(codes(EVERY.words("aydin sof"))).containsExactly("C-0002");
        assertThat(codes(EVERY.words("c-0004"))).containsExactly("C-0004");
        assertThat(codes(EVERY.words("nobody"))).isEmpty();
    }

    @Test
    void eachColumnSortsBothWaysAndNamesDecideBetweenLikes() {
        assertThat(codes(EVERY.sort(CaseColumn.CODE, true))).containsExactly("C-0004", "C-0003", "C-0002", "C-0001");
        assertThat(codes(EVERY.sort(CaseColumn.KIND, false))).containsExactly("C-0003", "C-0004", "C-0002", "C-0001");
        assertThat(codes(EVERY.sort(CaseColumn.SINCE, false))).containsExactly("C-0004", "C-0003", "C-0001", "C-0002");
        assertThat(codes(EVERY.sort(CaseColumn.PEOPLE, true))).startsWith("C-0002", "C-0001");
        assertThat(codes(EVERY.sort(CaseColumn.WAITS, false))).as("what is due first, then what waits, then nothing").startsWith("C-0003", "C-0001");
        for (CaseColumn column : CaseColumn.values()) {
            assertThat(codes(EVERY.sort(column, false))).as(column.name()).hasSize(4);
            assertThat(table.shown(EVERY)).allMatch(line -> column.words(line) != null);
        }
    }

    @Test
    void whatIsForTheTherapistAloneIsSaidFirst(OpenPractice practice) {
        CaseItems due = waiting("1 to review", List.of(item(1, DAY.minusDays(9))));
        CaseItems alone = waiting("1 thing for you", List.of(item(1, DAY).in(Part.FOR_YOU)));

        Waiting of = Waiting.read(practice, DAY, List.of(due, alone)).get(1L);
        assertThat(of.words()).isEqualTo("1 thing for you · 1 to review");
        assertThat(of.items()).extracting(Item::part).containsExactly(Part.FOR_YOU, Part.NONE);
    }

    @Test
    void whatWaitsIsSaidOncePerFeatureWithTheFirstDueFirstAndNothingOfTheSafetyRecord(OpenPractice practice) {
        CaseItems reading = waiting("3 to read", List.of(item(1, null), item(1, DAY.plusDays(9)), item(2, null)));
        CaseItems running = waiting("1 running out", List.of(item(1, DAY)));
        CaseItems sealed = waiting("never", List.of(new Item(new ItemRef("x.y", 1), new Label(4, Drawer.SAFETY, 7, Opening.CLOSED,
                Set.of(), DAY, false), DAY, null, "file-text", "never", List.of(), DAY, false)));
        CaseItems failing = new CaseItems() {
            @Override
            public List<Item> of(OpenPractice of, long caseId, Period period) {
                return List.of();
            }

            @Override
            public List<Item> waiting(OpenPractice of, LocalDate today) {
                throw new IllegalStateException("nothing of a client");
            }
        };

        Map<Long, Waiting> waiting = Waiting.read(practice, DAY, List.of(reading, failing, running, sealed));

        assertThat(waiting).containsOnlyKeys(1L, 2L);
        assertThat(waiting.get(1L).words()).isEqualTo("3 to read · 1 running out");
        assertThat(waiting.get(1L).items()).extracting(Item::due).containsExactly(DAY, DAY.plusDays(9), null);
        assertThat(waiting.get(1L).lines()).containsExactly("Item, 3 Mar", "Item, 12 Mar", "Item");
        assertThat(new Waits().waits(List.of(item(1, null), item(1, null)))).isEqualTo("Item +1");
    }

    @Test
    void aListIsKeptUnderItsNameAndComesBackAsItWas(OpenPractice practice) {
        SavedLists lists = practice.service(SavedLists.class);
        ListSettings settings = new ListSettings(List.of(CaseColumn.WAITS, CaseColumn.NAMES), CaseColumn.SINCE, true, "müller", Set.of(CaseKind.FAMILY),
                Set.of(CaseStatus.PAUSED), Set.of(WorkingFormat.EACH_ALONE), true, DAY);
        SavedList one = new SavedList(5, "Families I wait for – “Müller”", settings);
        SavedList two = new SavedList(3, "Everyone", EVERY);

        lists.put(one);
        lists.put(two);
        assertThat(lists.all()).containsExactly(one, two);

        SavedList changed = new SavedList(5, "Families", ListSettings.usual());
        lists.put(changed);
        lists.remove(3);
        assertThat(lists.all()).containsExactly(changed);
    }

    private List<String> codes(ListSettings settings) {
        return table.shown(settings).stream().map(line -> line.of().code()).toList();
    }

    private static Item item(long caseId, LocalDate due) {
        return new Item(new ItemRef("x.y", caseId), Label.therapist(caseId, DAY), DAY, null, "file-text", "Item", List.of(), due, false);
    }

    private static Case of(long id, CaseKind kind, CaseStatus status, WorkingFormat format, String... names) {
        List<Member> members = new java.util.ArrayList<>();
        for (int i = 0; i < names.length; i++) {
            members.add(new Member(id * 10 + i, id * 10 + i, names[i].split(" ")[0], names[i], i, i, DAY, null));
        }
        return new Case(id, "C-000" + id, kind, status, format, DAY, members);
    }

    private static class Waits implements CaseItems {
        @Override
        public List<Item> of(OpenPractice of, long caseId, Period period) {
            return List.of();
        }
    }

    private static CaseItems waiting(String words, List<Item> items) {
        return new Waits() {
            @Override
            public List<Item> waiting(OpenPractice of, LocalDate today) {
                return items;
            }

            @Override
            public String waits(List<Item> ofOneCase) {
                return words;
            }
        };
    }
}
