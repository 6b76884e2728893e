package org.tideline.progress.ui;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.openide.util.NbBundle.Messages;
import org.tideline.core.api.Opening;
import org.tideline.core.api.Period;
import org.tideline.progress.chart.ForestDrawing;
import org.tideline.progress.chart.Place;
import org.tideline.progress.chart.TreesDrawing;
import org.tideline.progress.model.Chart;
import org.tideline.progress.model.Forest;
import org.tideline.progress.model.ForestWords;
import org.tideline.progress.model.Wording;
import org.tideline.progress.spi.Point;
import org.tideline.progress.spi.Scale;

/** One rating or one quarter in words: on its card, and as it is announced. */
@Messages({
    "ChartView_name=Chart of ratings",
    "ForestView_name=Chart of years",
    "# {0} - name", "# {1} - quarter",
    "Quarter_of={0}, {1}",
    "# {0} - how many",
    "Quarter_ratings={0,choice,1#1 rating|1<{0} ratings}",
    "# {0} - level", "# {1} - lower end", "# {2} - upper end",
    "Quarter_level=Level about {0}, roughly {1} to {2}",
    "# {0} - lower end", "# {1} - upper end",
    "Quarter_most=Most days {0} to {1}",
    "Quarter_few=Too few for a level",
    "# {0} - name", "# {1} - rating", "# {2} - highest rating",
    "Rating_of={0}, {1} of {2}",
    "# {0} - day", "# {1} - time of day",
    "Rating_at={0}, {1}",
    "# {0} - rating", "# {1} - day",
    "Rating_spoken={0}, {1}",
    "Rating_closed=Not opened",
    "Rating_room=Opened, to look at together",
    "Rating_paper=Opened, also on paper"
})
final class RatingWords {
    private RatingWords() {
    }

    /** What a chart is called as long as nothing in it is chosen. */
    static String chart(Chart chart) {
        return chart instanceof Forest ? Bundle.ForestView_name() : Bundle.ChartView_name();
    }

    /**
     * The lines of a card: who and what, when, and, for the therapist, how far a rating is opened; of a quarter its
     * ratings and its level.
     */
    static List<String> card(Place place, boolean therapist) {
        if (place instanceof ForestDrawing.Spot quarter) {
            return card(quarter);
        }
        TreesDrawing.Spot spot = (TreesDrawing.Spot) place;
        Point point = spot.point();
        List<String> lines = new ArrayList<>();
        lines.add(rating(spot));
        lines.add(when(point, "EEE d MMM uuuu"));
        if (therapist) {
            lines.add(opened(point.label().opening()));
        }
        return lines;
    }

    private static List<String> card(ForestDrawing.Spot spot) {
        Wording wording = new Wording(Locale.ENGLISH, Period.ALL);
        Scale scale = spot.strip().panel().scale();
        List<String> lines = new ArrayList<>();
        lines.add(Bundle.Quarter_of(spot.strip().panel().name(), ForestWords.quarter(spot.quarter().from())));
        lines.add(Bundle.Quarter_ratings(spot.quarter().points().size()));
        spot.quarter().box().ifPresentOrElse(box -> {
            lines.add(Bundle.Quarter_level(wording.tenths(box.level()), wording.tenths(Math.max(scale.min(), box.low())),
                    wording.tenths(Math.min(scale.max(), box.high()))));
            lines.add(Bundle.Quarter_most(wording.rating(box.tenth()), wording.rating(box.ninetieth())));
        }, () -> lines.add(Bundle.Quarter_few()));
        return lines;
    }

    /** As it is announced: "Mara, 7 of 10, Monday 6 October 2025". */
    static String spoken(Place place) {
        if (place instanceof ForestDrawing.Spot quarter) {
            return String.join(". ", card(quarter));
        }
        TreesDrawing.Spot spot = (TreesDrawing.Spot) place;
        return Bundle.Rating_spoken(rating(spot), when(spot.point(), "EEEE d MMMM uuuu"));
    }

    private static String rating(TreesDrawing.Spot spot) {
        Wording wording = new Wording(Locale.ENGLISH, Period.ALL);
        return Bundle.Rating_of(spot.panel().name(), wording.rating(spot.point().value()), wording.rating(spot.panel().scale().max()));
    }

    private static String when(Point point, String pattern) {
        String day = DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).format(point.day());
        LocalTime time = point.time();
        return time == null ? day : Bundle.Rating_at(day, DateTimeFormatter.ofPattern("HH:mm").format(time));
    }

    private static String opened(Opening opening) {
        return switch (opening) {
            case CLOSED -> Bundle.Rating_closed();
            case ROOM -> Bundle.Rating_room();
            case PAPER -> Bundle.Rating_paper();
        };
    }
}
