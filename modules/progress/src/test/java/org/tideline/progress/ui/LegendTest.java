package org.tideline.progress.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tideline.progress.model.Made.JONAS;
import static org.tideline.progress.model.Made.MARA;
import static org.tideline.progress.model.Made.SAMIRA;
import static org.tideline.progress.model.Made.START;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tideline.clients.api.Case;
import org.tideline.core.api.Opening;
import org.tideline.core.api.Period;
import org.tideline.progress.model.Made;
import org.tideline.progress.spi.Point;

/** The row above the chart names those to whom ratings are open, and nobody else. */
class LegendTest {
    private static final Case THREE = Made.people(3);

    /** Mara's ratings on as many days, each opened to these. */
    @SafeVarargs
    private static String words(Set<Long>... openedTo) {
        List<Point> points = new ArrayList<>();
        for (Set<Long> to : openedTo) {
            Point p = Made.point(MARA, Made.CLOSE, START.plusDays(points.size()), null, 5, Opening.CLOSED);
            points.add(to.isEmpty() ? p : new Point(p.ref(), p.label().opened(Opening.ROOM, to), p.scale(), p.person(), 0, p.asked(), p.day(), null, 5));
        }
        return Legend.words(THREE, Made.trees(3, Period.ALL, points).panels().get(0), true);
    }

    @Test
    void whatIsOpenToOneIsNotSaidToBeOpenToAll() {
        assertThat(words(Set.of(JONAS), Set.of(JONAS))).isEqualTo("2 ratings, open to Jonas");
        assertThat(words(Set.of(JONAS, SAMIRA), Set.of(JONAS, SAMIRA))).isEqualTo("2 ratings, open to Jonas and Samira");
    }

    @Test
    void someAreSaidToBeSome() {
        assertThat(words(Set.of(SAMIRA), Set.of())).isEqualTo("2 ratings, some open to Samira");
        assertThat(words(Set.of(JONAS), Set.of(JONAS, SAMIRA))).isEqualTo("2 ratings, open to Jonas, some open to Samira");
        assertThat(words(Set.of(JONAS), Set.of(SAMIRA))).isEqualTo("2 ratings, some open to Jonas and Samira");
    }

    @Test
    void noneAreTheAuthorsOwn() {
        assertThat(words(Set.of(), Set.of())).isEqualTo("2 ratings, Mara\u2019s own");
    }

    @Test
    void nobodyButTheTherapistIsTold() {
        assertThat(Legend.words(THREE, Made.trees(3, Period.ALL, Made.points(MARA, new double[] {0}, 5)).panels().get(0), false))
                .isEqualTo("1 rating");
    }
}
