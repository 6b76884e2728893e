package org.tideline.clients.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tideline.clients.api.CaseKind;
import org.tideline.clients.api.CaseStatus;
import org.tideline.clients.model.people.People;
import org.tideline.clients.model.people.PersonFile;
import org.tideline.clients.spi.Finder;
import org.tideline.clients.spi.Hit;
import org.tideline.core.api.Drawer;
import org.tideline.core.api.Ids;
import org.tideline.core.api.ItemRef;
import org.tideline.core.api.Label;
import org.tideline.core.api.Labelled;
import org.tideline.core.api.Opening;
import org.tideline.storage.api.OpenPractice;
import org.tideline.testing.support.Entered;
import org.tideline.testing.support.PracticeExtension;

@ExtendWith({PracticeExtension.class, Entered.class})
class SearchTest {
    private static final LocalDate DAY = LocalDate.of(2025, 3, 3);
    private OpenPractice practice;

    @BeforeEach
    void open(OpenPractice fresh) {
        practice = fresh;
    }

    @Test
    void peopleAreFoundOncePerCaseAndEachSaysWhich() {
        long mara = Ids.next();
        keep(CaseStatus.ACTIVE, mara, "Mara Lindqvist", "Jonas Okoro");
        keep(CaseStatus.ACTIVE, mara, "Mara Lindqvist");
        keep(CaseStatus.ACTIVE, 0, "Amara Nkosi");

        assertThat(hits(new PeopleFinder(), "mara")).extracting(Hit::text).containsExactly("Mara Lindqvist", "Mara Lindqvist");
        assertThat(hits(new PeopleFinder(), "mara")).extracting(Hit::detail).containsExactly("in Mara & Jonas · C-0001", "C-0002");
        assertThat(hits(new PeopleFinder(), "lindq mar")).hasSize(2);
        assertThat(hits(new PeopleFinder(), "marx")).isEmpty();
    }

    @Test
    void whoIsInNoCaseIsFoundToo() {
        keep(CaseStatus.ACTIVE, 0, "Mara Lindqvist");
        practice.service(People.class).save(PersonFile.of(new Person(Ids.next(), "Märta Holm", "Märta", "", "")));

        assertThat(hits(new PeopleFinder(), "mar")).extracting(Hit::text).containsExactly("Mara Lindqvist", "Märta Holm");
        assertThat(hits(new PeopleFinder(), "marta")).extracting(Hit::detail).containsExactly("in no case");
        assertThat(hits(new PeopleFinder(), "olm")).isEmpty();
    }

    @Test
    void casesAreFoundByNamesAccentsAsideAndByCodeWithClosedOnesLast() {
        keep(CaseStatus.ENDED, 0, "Elif Aydın", "Sofia Brandt");
        keep(CaseStatus.ACTIVE, 0, "Sofía Aydin");

        assertThat(hits(new CasesFinder(), "aydin")).extracting(Hit::detail)
                .containsExactly("C-0002 · Individual", "C-0001 · Couple, closed");
        assertThat(hits(new CasesFinder(), "c-0001")).extracting(Hit::text).containsExactly("Elif Aydın & Sofia Brandt");
    }

    @Test
    void aLifeEventIsFoundWithItsCaseAndItsLabel() {
        CaseFile pair = keep(CaseStatus.ACTIVE, 0, "Mara Lindqvist", "Jonas Okoro");
        long jonas = pair.members().get(1).person().id();
        practice.service(LifeEvents.class).put(new LifeEvent(Ids.next(), pair.id(), jonas, true, DAY, null, "Father moved in",
                Opening.CLOSED, Set.of()));

        List<Search.Group> found = run(new Search(List.of(new LifeEventFinder())), "father mov");

        assertThat(found).hasSize(1);
        Search.Found one = found.get(0).hits().get(0);
        assertThat(one.in().code()).isEqualTo("C-0001");
        assertThat(one.hit().of().label().owner()).isEqualTo(jonas);
        assertThat(one.hit().of().label().drawer()).isEqualTo(Drawer.OWN);
    }

    @Test
    void psychotherapyNotesAndSafetyRecordsAreNotFoundWhateverAFeatureOffers() {
        CaseFile pair = keep(CaseStatus.ACTIVE, 0, "Mara Lindqvist", "Jonas Okoro");
        Search search = new Search(List.of(offering(1, Arrays.stream(Drawer.values()).map(drawer -> hit(pair.id(), drawer)).toList())));

        assertThat(run(search, "x").get(0).hits()).extracting(f -> f.hit().text())
                .containsExactlyInAnyOrder("JOINT", "OWN", "THERAPIST");
    }

    @Test
    void groupsStandInTheirOrderCutToTheNearestAndComeAsTheyAreFound() {
        Hit hit = new Hit(null, "one", "", () -> { });
        List<Integer> sizes = new ArrayList<>();
        Search search = new Search(List.of(offering(9, List.of(hit)), offering(1, java.util.Collections.nCopies(Search.SHOWN + 3, hit))));

        List<List<Search.Group>> told = new ArrayList<>();
        search.run(practice, "x", () -> false, groups -> {
            told.add(groups);
            sizes.add(groups.size());
        });

        assertThat(sizes).containsExactly(1, 2);
        assertThat(told.get(1).get(0).hits()).hasSize(Search.SHOWN);
        assertThat(told.get(1).get(0).more()).isTrue();
        assertThat(told.get(1).get(1).more()).isFalse();
    }

    @Test
    void aFeatureThatFailsTakesNothingFromTheOthersAndNobodyGoesOnOnceNobodyWaits() {
        AtomicInteger asked = new AtomicInteger();
        Finder failing = finder(1, (words, out) -> {
            throw new IllegalStateException("nothing of a client");
        });
        Finder endless = finder(2, (words, out) -> {
            while (out.test(new Hit(null, "more", "", () -> { }))) {
                asked.incrementAndGet();
            }
        });

        assertThat(run(new Search(List.of(failing, endless)), "x")).hasSize(1);
        assertThat(asked.get()).isEqualTo(Search.SHOWN);

        List<Object> told = new ArrayList<>();
        new Search(List.of(endless)).run(practice, "x", () -> true, told::add);
        assertThat(told).isEmpty();
    }

    private CaseFile keep(CaseStatus status, long first, String... names) {
        List<String> goBy = Naming.goBy(List.of(names));
        List<Membership> members = new ArrayList<>();
        for (int i = 0; i < names.length; i++) {
            long id = i == 0 && first != 0 ? first : Ids.next();
            members.add(new Membership(Ids.next(), new Person(id, names[i], goBy.get(i), "", ""), i, DAY, null));
        }
        return practice.service(CaseFiles.class).save(new CaseFile(Ids.next(), "", names.length > 1 ? CaseKind.COUPLE : CaseKind.INDIVIDUAL,
                status, DAY, DAY, members));
    }

    private List<Hit> hits(Finder finder, String words) {
        List<Hit> hits = new ArrayList<>();
        finder.find(practice, words, hits::add);
        return hits;
    }

    private List<Search.Group> run(Search search, String words) {
        List<List<Search.Group>> told = new ArrayList<>();
        search.run(practice, words, () -> false, told::add);
        return told.get(told.size() - 1);
    }

    private static Hit hit(long caseId, Drawer drawer) {
        record Of(ItemRef ref, Label label) implements Labelled {
        }
        return new Hit(new Of(new ItemRef("test.item", 1), new Label(caseId, drawer, drawer == Drawer.OWN || drawer == Drawer.SAFETY ? 7 : 0, Opening.CLOSED, Set.of(), DAY, false)),
                drawer.name(), "", () -> { });
    }

    private static Finder offering(int position, List<Hit> hits) {
        return finder(position, (words, out) -> {
            for (Hit hit : hits) {
                if (!out.test(hit)) {
                    return;
                }
            }
        });
    }

    private interface Finding {
        void find(String words, Predicate<Hit> out);
    }

    private static Finder finder(int position, Finding finding) {
        return new Finder() {
            @Override
            public String group() {
                return "Group " + position;
            }

            @Override
            public int position() {
                return position;
            }

            @Override
            public void find(OpenPractice of, String words, Predicate<Hit> out) {
                finding.find(words, out);
            }
        };
    }
}
