package org.tideline.clients.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.EventQueue;
import java.awt.event.ActionEvent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.CaseKind;
import org.tideline.clients.api.CaseStatus;
import org.tideline.clients.api.Member;
import org.tideline.clients.api.Reader;
import org.tideline.clients.api.WorkingFormat;
import org.tideline.clients.model.CaseScope;
import org.tideline.clients.model.Timeline;
import org.tideline.clients.spi.Item;
import org.tideline.core.api.ItemRef;
import org.tideline.core.api.Label;
import org.tideline.core.api.Period;

class TimelineListTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 3);
    private static final Case ONE = new Case(9, "C-0001", CaseKind.INDIVIDUAL, CaseStatus.ACTIVE, WorkingFormat.TOGETHER, DAY,
            List.of(new Member(3, 1, "Mara", "Mara Lindqvist", 0, 0, DAY, null)));
    private final List<Item> opened = new ArrayList<>();

    @Test
    void spaceShowsAllWordsInTheirPlaceAndPutsThemAwayAgainWhileEnterOpens() throws Exception {
        Label label = Label.joint(9, DAY);
        Item longOne = new Item(new ItemRef("test.item", 1), label, DAY, null, "flag", "A talk", List.of(new Item.Line(new ItemRef("test.item", 1), label,
                "many words ".repeat(60).strip())), null, false);
        Timeline timeline = new Timeline(new CaseScope(ONE, new Reader.Therapist(), Period.ALL), List.of(longOne));
        EventQueue.invokeAndWait(() -> {
            TimelineList list = new TimelineList(opened::add);
            list.setSize(700, 600);
            list.show(ONE, timeline.days(Set.of()));
            list.setSelectedIndex(1);
            int before = list.getCellBounds(1, 1).height;

            act(list, "tideline.preview");
            assertThat(list.getCellBounds(1, 1).height).isGreaterThan(3 * before / 2);
            assertThat(list.getCellBounds(0, 0).height).as("only the chosen one grows").isLessThan(before);
            act(list, "tideline.preview");
            assertThat(list.getCellBounds(1, 1).height).isEqualTo(before);

            act(list, "tideline.open");
            assertThat(opened).containsExactly(longOne);
        });
    }

    private static void act(TimelineList list, String key) {
        list.getActionMap().get(key).actionPerformed(new ActionEvent(list, ActionEvent.ACTION_PERFORMED, ""));
    }
}
