package org.tideline.core.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class CoreTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 14);

    @Test
    void idsArePositiveRiseAndNeverRepeat() {
        long[] ids = LongStream.generate(Ids::next).limit(100_000).toArray();
        assertThat(ids).isSorted().doesNotHaveDuplicates();
        assertThat(ids[0]).isPositive();
    }

    @Test
    void idsStayUniqueAcrossThreads() {
        Set<Long> all = new HashSet<>(LongStream.generate(Ids::next).parallel().limit(50_000).boxed().toList());
        assertThat(all).hasSize(50_000);
    }

    @Test
    void aPeriodHoldsBothItsEnds() {
        Period march = new Period(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31));
        assertThat(march.contains(LocalDate.of(2026, 3, 1))).isTrue();
        assertThat(march.contains(LocalDate.of(2026, 3, 31))).isTrue();
        assertThat(march.contains(LocalDate.of(2026, 4, 1))).isFalse();
        assertThat(march.contains(LocalDate.of(2026, 2, 28))).isFalse();
        assertThat(Period.ALL.contains(LocalDate.MIN)).isTrue();
    }

    @Test
    void aPeriodThatEndsBeforeItBeginsIsRefused() {
        assertThatThrownBy(() -> new Period(DAY, DAY.minusDays(1))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aMembersOwnDrawerNeedsItsOwner() {
        assertThatThrownBy(() -> Label.own(1, 0, DAY)).isInstanceOf(IllegalArgumentException.class);
        assertThat(Label.own(1, 7, DAY).opening()).isEqualTo(Opening.CLOSED);
    }

    @Test
    void openingKeepsEverythingElseOfTheLabel() {
        Label opened = Label.own(1, 7, DAY).opened(Opening.PAPER, Set.of(8L));
        assertThat(opened).isEqualTo(new Label(1, Drawer.OWN, 7, Opening.PAPER, Set.of(8L), DAY, false));
    }

    @Test
    void aLabelDoesNotChangeWithTheSetItWasMadeFrom() {
        Set<Long> to = new LinkedHashSet<>(Set.of(8L));
        Label label = Label.own(1, 7, DAY).opened(Opening.ROOM, to);
        to.add(9L);
        assertThat(label.openedTo()).containsExactly(8L);
    }

    @Test
    void validationKeepsTheOrderOfTheForm() {
        Validation form = new Validation().require(true, "name", "A name is needed.")
                .require(false, "from", "Give a day.").require(false, "to", "Give a later day.");
        assertThat(form.ok()).isFalse();
        assertThat(form.problems()).extracting(Validation.Problem::field).containsExactly("from", "to");
        assertThat(form.of("name")).isEmpty();
    }

    @Test
    void progressStopsTheWorkerWhenAsked() throws Exception {
        Progress.NONE.check();
        Progress stopped = new Progress() {
            @Override
            public void at(long done, long total) {
                // not watched here
            }

            @Override
            public boolean cancelled() {
                return true;
            }
        };
        assertThatThrownBy(stopped::check).isInstanceOf(Progress.Cancelled.class);
    }
}
