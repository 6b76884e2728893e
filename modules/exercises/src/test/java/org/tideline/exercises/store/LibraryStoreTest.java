package org.tideline.exercises.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tideline.core.api.Ids;
import org.tideline.core.api.Trouble;
import org.tideline.exercises.model.Exercise;
import org.tideline.exercises.model.ExerciseFile;
import org.tideline.exercises.model.Exercise.Origin;
import org.tideline.exercises.model.Library;
import org.tideline.exercises.model.LibraryFinder;
import org.tideline.exercises.model.Shipped;
import org.tideline.exercises.model.Wording;
import org.tideline.storage.api.OpenPractice;
import org.tideline.testing.support.Entered;
import org.tideline.testing.support.PracticeExtension;

@ExtendWith({PracticeExtension.class, Entered.class})
class LibraryStoreTest {
    private static final Wording SOCKS = Shipped.all().get(1L);
    private final OpenPractice practice;
    private final Library library;

    LibraryStoreTest(OpenPractice practice) {
        this.practice = practice;
        library = practice.service(Library.class);
    }

    private static Wording titled(Wording of, String title) {
        return new Wording(of.code(), title, of.purpose(), of.serves(), of.depth(), of.who(), of.thenTogether(), of.minutes(), of.steps(),
                of.aloneSteps(), of.family(), of.othersSteps(), of.firstInSession(), of.watchFor(), of.notWhen(), of.idea());
    }

    private List<String> titles(long id) {
        return library.versions(id).stream().map(each -> each.exercise().title()).toList();
    }

    private long rows() {
        return practice.database().read(tx -> tx.sql().select("select count(*) from exercises_exercise").mapTo(Long.class).one());
    }

    @Test
    void aPracticeBeginsWithOursAndNothingOfThemInItsDatabase() {
        assertThat(library.all()).isEqualTo(Shipped.exercises());
        assertThat(library.find(36)).hasValueSatisfying(last -> assertThat(last.code()).isEqualTo("E36"));
        assertThat(library.find(99)).isEmpty();
        assertThat(library.versions(1)).singleElement().satisfies(only -> assertThat(only.written()).isNull());
        assertThat(rows()).isZero();
    }

    @Test
    void oursChangedKeepsTheWordingItCameWithAndCanBeAsItWas() {
        Exercise changed = library.put(1, titled(SOCKS, "One small thing"));
        assertThat(changed.version()).isEqualTo(2);
        assertThat(changed.origin()).isEqualTo(Origin.OURS_CHANGED);
        assertThat(changed.code()).isEqualTo("E01");
        assertThat(titles(1)).containsExactly("One small thing", SOCKS.title());
        assertThat(library.all().get(0)).isEqualTo(changed);

        Exercise back = library.put(1, SOCKS);
        assertThat(back.version()).isEqualTo(3);
        assertThat(back.origin()).isEqualTo(Origin.OURS);
        assertThat(titles(1)).containsExactly(SOCKS.title(), "One small thing", SOCKS.title());
    }

    @Test
    void whatIsNotChangedMakesNoVersion() {
        assertThat(library.put(1, SOCKS).version()).isEqualTo(1);
        assertThat(rows()).isZero();
        library.put(1, titled(SOCKS, "Other"));
        library.put(1, titled(SOCKS, "Other"));
        assertThat(titles(1)).hasSize(2);
    }

    @Test
    void anExerciseOfThePracticesOwnStandsAfterOurs() {
        long id = Ids.next();
        Exercise own = library.put(id, SOCKS.own("Tea in the garden"));
        assertThat(own).isEqualTo(new Exercise(id, 1, Origin.OWN, false, SOCKS.own("Tea in the garden")));
        Exercise copy = library.copy(6, "Apples and ears");
        assertThat(copy.origin()).isEqualTo(Origin.OWN);
        assertThat(copy.code()).isEmpty();
        assertThat(copy.steps()).isEqualTo(Shipped.all().get(6L).steps());
        assertThat(library.all().subList(44, 46)).containsExactly(copy, own);
    }

    @Test
    void oneThatIsRetiredIsStillThereAndMayBeTakenBack() {
        library.retire(1, true);
        assertThat(library.find(1)).hasValue(new Exercise(1, 1, Origin.OURS, true, SOCKS));
        library.put(1, titled(SOCKS, "Other"));
        assertThat(library.find(1).orElseThrow().retired()).isTrue();
        library.retire(1, false);
        assertThat(library.find(1).orElseThrow().retired()).isFalse();
        assertThat(titles(1)).containsExactly("Other", SOCKS.title());
    }

    @Test
    void aFileIsTakenInOnceAndADamagedOneNotAtAll() throws Exception {
        byte[] tea = ExerciseFile.write(List.of(new Exercise(9, 1, Origin.OWN, false, SOCKS.own("Tea")), Shipped.exercises().get(3)));
        String broken = new String(tea, StandardCharsets.UTF_8).replace("\"depth\" : 2", "\"depth\" : \"'; drop table exercises_version; --\"");
        assertThatThrownBy(() -> ExerciseFile.takeIn(broken.getBytes(StandardCharsets.UTF_8), library)).isInstanceOf(Trouble.class)
                .hasMessageContaining("Exercise 2 in the file");
        assertThat(library.all()).isEqualTo(Shipped.exercises());
        assertThat(rows()).isZero();

        assertThat(ExerciseFile.takeIn(tea, library).ids()).hasSize(1);
        assertThat(library.all().get(44).wording()).isEqualTo(SOCKS.own("Tea"));
        assertThat(ExerciseFile.takeIn(tea, library)).isEqualTo(new ExerciseFile.TakenIn(List.of(), 2));
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void whatIsOfferedIsFoundByItsWordsThoseInTheTitleFirst() {
        library.retire(23, true);
        library.copy(23, "Sorry, my way");
        List<String> found = new ArrayList<>();
        new LibraryFinder().find(practice, "sorry", hit -> found.add(hit.text()));
        assertThat(found).containsExactly("Sorry, my way", "What I take with me", "Eight talks: what we still want to do");
    }

    @Test
    void ofSeveralAddedAtOnceAllComeInOrNone() {
        assertThatThrownBy(() -> library.add(Arrays.asList(SOCKS.own("First"), null))).isInstanceOf(RuntimeException.class);
        assertThat(library.all()).hasSize(44);
        List<Long> ids = library.add(List.of(SOCKS.own("First"), SOCKS.own("Second")));
        assertThat(library.all().subList(44, 46)).extracting(Exercise::id).isEqualTo(ids);
        library.remove(ids);
        assertThat(library.all()).hasSize(44);
        library.restore(ids);
        assertThat(library.all().subList(44, 46)).extracting(Exercise::title).containsExactly("First", "Second");
    }
}
