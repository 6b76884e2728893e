package org.tideline.clients.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.CaseKind;
import org.tideline.clients.api.CaseStatus;
import org.tideline.clients.api.Member;
import org.tideline.clients.api.Reader;
import org.tideline.clients.api.WorkingFormat;
import org.tideline.clients.spi.Item;
import org.tideline.core.api.Drawer;
import org.tideline.core.api.ItemRef;
import org.tideline.core.api.Label;
import org.tideline.core.api.Opening;
import org.tideline.core.api.Period;

class TimelineTest {
    private static final LocalDate DAY = LocalDate.of(2025, 11, 17);
    private static final long MARA = 1;
    private static final long JONAS = 2;
    private static final Case PAIR = new Case(9, "C-0001", CaseKind.COUPLE, CaseStatus.ACTIVE, WorkingFormat.TOGETHER, DAY.minusYears(1),
            List.of(new Member(3, MARA, "Mara", "Mara Lindqvist", 0, 0, DAY.minusYears(1), null),
                    new Member(4, JONAS, "Jonas", "Jonas Okoro", 1, 1, DAY.minusYears(1), null)));
    private static final Label MARAS = Label.own(9, MARA, DAY);
    private static final Label MARAS_OPENED = MARAS.opened(Opening.ROOM, Set.of(JONAS));
    private final List<Item> items = List.of(
            item(1, Label.joint(9, DAY.minusDays(3)), null, "moved"),
            item(2, MARAS_OPENED, LocalTime.of(21, 40), "check-in", line(MARAS_OPENED, "close 6"), line(MARAS, "safe 7")),
            item(3, Label.own(9, JONAS, DAY), LocalTime.of(20, 5), "private"),
            item(4, Label.therapist(9, DAY), LocalTime.of(9, 15), "plan"),
            item(5, Label.joint(9, DAY), null, "untimed"));

    @Test
    void theTherapistSeesEverythingNewestFirstByDay() {
        Timeline timeline = timeline(new Reader.Therapist());

        List<Timeline.Day> days = timeline.days(Set.of());
        assertThat(days).extracting(Timeline.Day::day).containsExactly(DAY, DAY.minusDays(3));
        assertThat(titles(days)).containsExactly("check-in", "private", "plan", "untimed", "moved");
        assertThat(days.get(0).entries().get(0).text()).isEqualTo("Close 6, safe 7");
        assertThat(timeline.filters()).extracting(Timeline.Filter::count).containsExactly(2, 1, 1, 1);
    }

    @Test
    void inTheRoomOnlyWhatAllPresentMaySeeIsThereAndCounted() {
        Timeline timeline = timeline(new Reader.Room(Set.of(MARA, JONAS)));

        assertThat(titles(timeline.days(Set.of()))).containsExactly("check-in", "untimed", "moved");
        assertThat(timeline.days(Set.of()).get(0).entries().get(0).text()).isEqualTo("Close 6");
        assertThat(timeline.count()).isEqualTo(3);
        assertThat(timeline.filters()).containsExactly(new Timeline.Filter(new Timeline.Place(Drawer.JOINT, 0), 2),
                new Timeline.Filter(new Timeline.Place(Drawer.OWN, MARA), 1));
    }

    @Test
    void aPartnerWhoIsThereWithoutTheAuthorFindsNoTraceOfWhatIsOnlyToLookAtTogether() {
        Timeline timeline = timeline(new Reader.Room(Set.of(JONAS)));

        assertThat(titles(timeline.days(Set.of()))).containsExactly("untimed", "moved");
        assertThat(timeline.filters()).extracting(f -> f.place().drawer()).containsExactly(Drawer.JOINT);
    }

    @Test
    void nothingInTheWritingTellsThatTheFirstAnswerIsWithheld() {
        Item checkin = item(2, MARAS_OPENED, null, "check-in", line(MARAS, "close 6"), line(MARAS_OPENED, "safe 7"));
        Timeline timeline = new Timeline(new CaseScope(PAIR, new Reader.Room(Set.of(MARA, JONAS)), Period.ALL), List.of(checkin));

        assertThat(timeline.days(Set.of()).get(0).entries().get(0).text()).isEqualTo("Safe 7");
    }

    @Test
    void severalDrawersCanBeChosenAtOnce() {
        Timeline timeline = timeline(new Reader.Therapist());

        assertThat(titles(timeline.days(Set.of(new Timeline.Place(Drawer.JOINT, 0))))).containsExactly("untimed", "moved");
        assertThat(titles(timeline.days(Set.of(new Timeline.Place(Drawer.OWN, JONAS), new Timeline.Place(Drawer.THERAPIST, 0)))))
                .containsExactly("private", "plan");
    }

    private Timeline timeline(Reader reader) {
        return new Timeline(new CaseScope(PAIR, reader, Period.ALL), items);
    }

    private static List<String> titles(List<Timeline.Day> days) {
        return days.stream().flatMap(d -> d.entries().stream()).map(e -> e.item().title()).toList();
    }

    private static Item item(long id, Label label, LocalTime time, String title, Item.Line... lines) {
        return new Item(new ItemRef("test.item", id), label, label.day(), time, "flag", title, List.of(lines), null, false);
    }

    private static Item.Line line(Label label, String text) {
        return new Item.Line(new ItemRef("test.line", 1), label, text);
    }
}
