package org.tideline.exercises.model.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tideline.exercises.model.topic.Talks.BOTH;
import static org.tideline.exercises.model.topic.Talks.DAY;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tideline.clients.api.Reader;
import org.tideline.core.api.Period;
import org.tideline.exercises.chart.DepthDrawing;
import org.tideline.exercises.chart.Style;
import org.tideline.exercises.model.Depth;
import org.tideline.storage.api.OpenPractice;
import org.tideline.testing.support.PracticeExtension;
import org.tideline.ui.support.api.Palette;

/** What the map shows and how one goes through it. */
@ExtendWith(PracticeExtension.class)
class TopicMapTest {
    private static final Rectangle2D SCREEN = new Rectangle2D.Double(0, 0, 800, 600);
    private static final Rectangle2D PAGE = new Rectangle2D.Double(0, 0, 474, DepthDrawing.paperHeight());
    private final Talks couple;
    private final Topic socks;
    private final Topic sundays;
    private final Conversation socksFirst;
    private final Conversation socksBack;
    private final Conversation sundaysFirst;

    TopicMapTest(OpenPractice practice) {
        couple = new Talks(practice, "Mara Lindqvist", "Jonas Okoro");
        socks = couple.topic("Socks", Depth.REQUESTS);
        sundays = couple.topic("Sundays", Depth.FEELINGS);
        couple.topic("Never talked of", Depth.DESIRE);
        socksFirst = couple.talk(socks, DAY.minusMonths(3), 1, 0, Received.PART);
        sundaysFirst = couple.talk(sundays, DAY.minusMonths(2), 5, 1, Received.HEARD);
        socksBack = couple.talk(socks, DAY, 2, BOTH, Received.NOT);
    }

    private TopicMap map() {
        return couple.map(new Reader.Therapist());
    }

    private TopicMap.Stop stop(Conversation talk) {
        return map().stop(talk.id()).orElseThrow();
    }

    @Test
    void topicsStandInTheOrderInWhichTheyCameUpWithTheirTalksAndMarks() {
        assertThat(map().lines()).extracting(line -> line.topic().name()).containsExactly("Socks", "Sundays");
        assertThat(map().lines().get(0).stops()).extracting(TopicMap.Stop::talk).containsExactly(socksFirst, socksBack);
        assertThat(map().stops()).extracting(TopicMap.Stop::mark).containsExactly(0, 1, TopicMap.TOGETHER);
        assertThat(map().from()).isEqualTo(DAY.minusMonths(3).withDayOfMonth(1));
        assertThat(map().to()).isEqualTo(DAY.withDayOfMonth(31));
        assertThat(List.of(map().at(Depth.REQUESTS), map().at(Depth.LIFE), map().at(Depth.OLD_STORIES), map().at(Depth.MENDING)))
                .containsExactly(1L, 1L, 1L, 0L);
    }

    @Test
    void keysGoAlongATopicAndAcrossToTheNearestTalkOfTheNext() {
        assertThat(map().along(stop(socksFirst), 1)).contains(stop(socksBack));
        assertThat(map().along(stop(socksBack), 1)).isEmpty();
        assertThat(map().along(stop(socksBack), -1)).contains(stop(socksFirst));
        assertThat(map().across(stop(socksBack), 1)).contains(stop(sundaysFirst));
        assertThat(map().across(stop(sundaysFirst), -1)).as("the nearest in time").contains(stop(socksFirst));
        assertThat(map().across(stop(sundaysFirst), 1)).isEmpty();
        assertThat(map().end(stop(socksFirst), true)).contains(stop(socksBack));
        assertThat(map().end(stop(socksBack), false)).contains(stop(socksFirst));
    }

    @Test
    void aPeriodFramesTheMapAndWhatItCounts() {
        TopicMap newest = TopicMap.of(couple.seen(new Reader.Therapist()), new Period(DAY.minusDays(9), DAY), topic -> true);
        assertThat(newest.lines()).extracting(line -> line.topic().name()).containsExactly("Socks");
        assertThat(newest.from()).isEqualTo(DAY.minusDays(9));
        assertThat(newest.at(Depth.OLD_STORIES)).isZero();
        TopicMap none = TopicMap.of(couple.seen(new Reader.Therapist()), new Period(DAY.plusDays(1), null), topic -> true);
        assertThat(none.empty()).isTrue();
        assertThat(none.stops()).isEmpty();
    }

    @Test
    void ofManyTopicsThoseTheyCameBackToStandThereFirst() {
        assertThat(TopicMap.atFirst(couple.seen(new Reader.Therapist()), Period.ALL)).containsExactlyInAnyOrder(socks.id(), sundays.id());
        for (int i = 0; i < 9; i++) {
            couple.talk(couple.topic("Once " + i, Depth.LIFE), DAY.plusDays(i), 2, 0, Received.HEARD);
        }
        assertThat(TopicMap.atFirst(couple.seen(new Reader.Therapist()), Period.ALL)).hasSize(5).contains(socks.id()).doesNotContain(sundays.id());
    }

    @Test
    void deeperLiesLowerLaterLiesToTheRightAndNoMarkLiesOverAnother() {
        for (int i = 0; i < 6; i++) {
            couple.talk(sundays, DAY, 3, i % 2, Received.HEARD);
            couple.talk(socks, DAY.minusDays(1), 3, i % 2, Received.HEARD);
        }
        for (Style style : List.of(Style.screen(1, false), Style.screen(1.5, true), Style.PAPER)) {
            Rectangle2D area = style == Style.PAPER ? PAGE : SCREEN;
            DepthDrawing drawing = new DepthDrawing(map(), style, Palette.SCREEN_LIGHT, Locale.UK, 0);
            List<DepthDrawing.Spot> spots = drawing.spots(area);
            assertThat(spots).hasSize(15).allSatisfy(spot -> assertThat(area.contains(spot.x(), spot.y())).isTrue());
            for (DepthDrawing.Spot one : spots) {
                for (DepthDrawing.Spot other : spots) {
                    if (one.stop().depth().compareTo(other.stop().depth()) < 0) {
                        assertThat(one.y()).isLessThan(other.y());
                    }
                    if (one != other && one.stop().depth() == other.stop().depth()) {
                        assertThat(Math.abs(one.x() - other.x())).isGreaterThan(style.mark());
                    }
                }
            }
        }
    }

    @Test
    void theDrawingIsTheSameInEveryPaletteButForItsColours() {
        for (Palette palette : List.of(Palette.SCREEN_LIGHT, Palette.SCREEN_DARK, Palette.PAPER)) {
            BufferedImage image = new BufferedImage(800, 600, BufferedImage.TYPE_INT_RGB);
            Graphics2D g = image.createGraphics();
            new DepthDrawing(map(), Style.screen(1, false), palette, Locale.UK, socks.id()).draw(g, SCREEN);
            g.dispose();
            for (Depth depth : Depth.ALL) {
                int y = (int) ((depth.number() - 0.5) * (600 - 30) / 7) + 30;
                assertThat(new Color(image.getRGB(182, y))).as(palette.name() + " depth " + depth.number()).isEqualTo(palette.depth(depth.number()));
            }
        }
    }
}
