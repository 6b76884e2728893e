package org.tideline.exercises.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tideline.exercises.model.Exercise.Origin;
import org.tideline.exercises.model.LibraryList.Whose;

class LibraryListTest {
    private static final Wording SOCKS = Shipped.all().get(1L);
    private final LibraryList list = list();

    private static LibraryList list() {
        List<Exercise> all = new ArrayList<>(Shipped.exercises());
        all.set(1, new Exercise(2, 1, Origin.OURS, true, Shipped.all().get(2L)));
        all.set(2, new Exercise(3, 2, Origin.OURS_CHANGED, false, Shipped.all().get(3L)));
        all.add(new Exercise(900, 1, Origin.OWN, false, SOCKS.own("Caf\u00E9 at eleven")));
        return new LibraryList(all);
    }

    private List<String> titles(Whose whose, String words) {
        return list.groups(whose, words).stream().flatMap(group -> group.exercises().stream()).map(Exercise::title).toList();
    }

    @Test
    void theyStandUnderTheThreePracticesAndWhatIsNoLongerOfferedLast() {
        assertThat(list.groups(Whose.ALL, "")).extracting(LibraryList.Group::title).containsExactly("Make safe space", "Tell the truth",
                "Talk, and talk about how you talk", "No longer offered");
        assertThat(titles(Whose.ALL, "")).hasSize(45).endsWith("Who picks up what");
    }

    @Test
    void onesOwnAreToldFromOursChangedOrNotAndTheRetiredAreNotCounted() {
        assertThat(list.count(Whose.ALL)).isEqualTo(44);
        assertThat(list.count(Whose.OURS)).isEqualTo(43);
        assertThat(list.count(Whose.MINE)).isEqualTo(1);
        assertThat(titles(Whose.MINE, "")).containsExactly("Caf\u00E9 at eleven");
        assertThat(titles(Whose.OURS, "")).hasSize(44).doesNotContain("Caf\u00E9 at eleven");
    }

    @Test
    void theyAreFoundByTitleWordsCodeAndDepth() {
        assertThat(titles(Whose.ALL, "cafe")).containsExactly("Caf\u00E9 at eleven");
        assertThat(titles(Whose.ALL, "object BACK")).containsExactly("Say back what you heard");
        assertThat(titles(Whose.ALL, "e24")).containsExactly("The hurt that stays, told in one piece");
        assertThat(titles(Whose.ALL, "7 sorry")).containsExactlyInAnyOrder("Sorry for one thing", "What I take with me");
        assertThat(titles(Whose.ALL, "6")).allSatisfy(title -> assertThat(title).isIn("Desire, in three lists", "The shape of our bond",
                "The question we are afraid to ask", "Eight talks: touch and desire"));
        assertThat(list.groups(Whose.ALL, "zebra")).isEmpty();
    }
}
