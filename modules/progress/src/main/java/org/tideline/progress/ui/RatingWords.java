package org.tideline.progress.ui;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.openide.util.NbBundle.Messages;
import org.tideline.core.api.Opening;
import org.tideline.core.api.Period;
import org.tideline.progress.chart.TreesDrawing;
import org.tideline.progress.model.Wording;
import org.tideline.progress.spi.Point;

/** One rating in words: on its card, and as it is announced. */
@Messages({
    "ChartView_name=Chart of ratings",
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

    /** The lines of a rating's card: who and what, when, and, for the therapist, how far it is opened. */
    static List<String> card(TreesDrawing.Spot spot, boolean therapist) {
        Point point = spot.point();
        List<String> lines = new ArrayList<>();
        lines.add(rating(spot));
        lines.add(when(point, "EEE d MMM uuuu"));
        if (therapist) {
            lines.add(opened(point.label().opening()));
        }
        return lines;
    }

    /** A rating as it is announced: "Mara, 7 of 10, Monday 6 October 2025". */
    static String spoken(TreesDrawing.Spot spot) {
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
