package org.tideline.progress.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tideline.progress.model.Made.JONAS;
import static org.tideline.progress.model.Made.MARA;

import java.util.ArrayList;
import java.util.List;
import javax.swing.JComponent;
import javax.swing.KeyStroke;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tideline.core.api.Period;
import org.tideline.progress.model.Made;

/** Going through the chart by keyboard. */
class ChartViewTest {
    private final List<String> chosen = new ArrayList<>();
    private final List<org.tideline.progress.chart.Place> opened = new ArrayList<>();
    private ChartView view;

    @BeforeEach
    void show() {
        view = new ChartView(spot -> chosen.add(spot == null ? "none" : RatingWords.spoken(spot)), opened::add);
        view.setSize(800, 400);
        view.show(Made.trees(2, Period.ALL, Made.and(Made.every(10, MARA, 5, 6, 7), Made.every(9, JONAS, 4, 3, 2))), false);
    }

    private void press(String... keys) {
        for (String key : keys) {
            Object action = view.getInputMap(JComponent.WHEN_FOCUSED).get(KeyStroke.getKeyStroke(key));
            view.getActionMap().get(action).actionPerformed(null);
        }
    }

    @Test
    void arrowsGoThroughOnesRatingsAndStopAtTheEnds() {
        press("RIGHT", "RIGHT", "RIGHT", "RIGHT", "LEFT");
        assertThat(chosen).containsExactly("Mara, 5 of 10, Monday 6 January 2025", "Mara, 6 of 10, Thursday 16 January 2025",
                "Mara, 7 of 10, Sunday 26 January 2025", "Mara, 6 of 10, Thursday 16 January 2025");
    }

    @Test
    void upAndDownGoToTheOtherMembersNearestRating() {
        press("RIGHT", "END", "DOWN", "UP", "UP");
        assertThat(chosen).endsWith("Mara, 7 of 10, Sunday 26 January 2025", "Jonas, 2 of 10, Friday 24 January 2025",
                "Mara, 7 of 10, Sunday 26 January 2025");
    }

    @Test
    void enterOpensTheEntryAndEscapeLetsGo() {
        press("RIGHT", "ENTER", "ESCAPE", "ENTER");
        assertThat(opened).singleElement().satisfies(p -> assertThat(((org.tideline.progress.chart.TreesDrawing.Spot) p).point().value()).isEqualTo(5));
        assertThat(chosen).endsWith("none");
    }

    @Test
    void eachStopIsAnnounced() {
        List<Object> announced = new ArrayList<>();
        view.getAccessibleContext().addPropertyChangeListener(e -> announced.add(e.getNewValue()));
        press("RIGHT");
        assertThat(announced).contains("Mara, 5 of 10, Monday 6 January 2025");
        assertThat(view.getAccessibleContext().getAccessibleDescription()).startsWith("Chart of How close");
    }

    @Test
    void aChosenRatingStaysChosenWhenThePeriodChanges() {
        press("RIGHT", "RIGHT");
        view.show(Made.trees(2, Period.ALL, Made.daily(MARA, 1)), false);
        assertThat(view.getAccessibleContext().getAccessibleName()).isEqualTo("Chart of ratings");
    }

    @Test
    void theCardTellsOnlyTheTherapistHowFarARatingIsOpened() {
        var spots = new org.tideline.progress.chart.TreesDrawing(Made.trees(1, Period.ALL, Made.daily(MARA, 5)),
                org.tideline.progress.chart.Style.screen(1), org.tideline.ui.support.api.Palette.SCREEN_LIGHT, java.util.Locale.ENGLISH, false)
                .spots(new java.awt.geom.Rectangle2D.Double(0, 0, 500, 300));
        assertThat(RatingWords.card(spots.get(0), true)).containsExactly("Mara, 5 of 10", "Mon 6 Jan 2025", "Opened, also on paper");
        assertThat(RatingWords.card(spots.get(0), false)).hasSize(2);
    }

    @Test
    void goesThroughTheQuartersOfYearsAndAnnouncesEach() {
        var years = Made.forest(1, 0, Made.walk(3, MARA, Made.START, Made.START.plusYears(2), 2, org.tideline.core.api.Opening.PAPER));
        view.show(years, false);
        press("RIGHT", "END");
        assertThat(chosen.get(0)).startsWith("Mara, first quarter 2025. ").contains("Level about ");
        assertThat(chosen.get(1)).startsWith("Mara, fourth quarter 2026. 18 ratings. Level about ");
        press("ENTER");
        assertThat(opened).singleElement().isInstanceOf(org.tideline.progress.chart.ForestDrawing.Spot.class);
    }
}
