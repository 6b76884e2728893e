package org.tideline.ui.support.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tideline.ui.support.api.Gallery.COUPLE;
import static org.tideline.ui.support.api.Gallery.DAY;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.Reader;
import org.tideline.clients.api.WorkingFormat;
import org.tideline.core.api.Drawer;
import org.tideline.core.api.Label;
import org.tideline.core.api.Opening;

@DisplayName("A drawer says in words whose it is")
class DrawerWordsTest {
    @Test
    @DisplayName("and to whom it was opened")
    void words() {
        assertThat(DrawerBadge.words(Label.joint(1, DAY), COUPLE)).isEqualTo("Joint");
        assertThat(DrawerBadge.words(Label.own(1, 101, DAY), COUPLE)).isEqualTo("Mara’s own");
        Label his = Label.own(1, 102, DAY);
        assertThat(DrawerBadge.words(his.opened(Opening.ROOM, Set.of(101L, 102L)), COUPLE)).isEqualTo("Jonas’s own, open to Mara");
        assertThat(DrawerBadge.words(his.opened(Opening.PAPER, Set.of(101L)), COUPLE))
                .isEqualTo("Jonas’s own, open to Mara, also on paper");
    }

    @Test
    @DisplayName("and nothing of an opening that does not hold")
    void closed() {
        Label closed = Label.own(1, 101, DAY).opened(Opening.CLOSED, Set.of(102L));
        assertThat(DrawerBadge.words(closed, COUPLE)).isEqualTo("Mara’s own");
        Label never = new Label(1, Drawer.OWN, 101, Opening.PAPER, Set.of(102L), DAY, true);
        assertThat(DrawerBadge.words(never, COUPLE)).isEqualTo("Mara’s own");
    }

    @Test
    @DisplayName("to a screen reader too")
    void accessible() {
        DrawerBadge badge = new DrawerBadge(Label.own(1, 101, DAY), COUPLE);
        assertThat(badge.getAccessibleContext().getAccessibleName()).isEqualTo("Drawer: Mara’s own");
    }

    @Test
    @DisplayName("Seen as goes round: therapist, both, each")
    void seenAs() {
        Reader first = new Reader.Therapist();
        Reader both = SeenAs.next(COUPLE, first);
        Reader mara = SeenAs.next(COUPLE, both);
        Reader jonas = SeenAs.next(COUPLE, mara);
        assertThat(SeenAs.words(COUPLE, both)).isEqualTo("what both may see");
        assertThat(SeenAs.words(COUPLE, mara)).isEqualTo("what Mara may see");
        assertThat(SeenAs.words(COUPLE, jonas)).isEqualTo("what Jonas may see");
        assertThat(SeenAs.next(COUPLE, jonas)).isEqualTo(first);
    }

    @Test
    @DisplayName("Where each is worked with alone, there is nothing both may see")
    void eachAlone() {
        Case alone = alone();
        assertThat(SeenAs.choices(alone)).hasSize(3).noneMatch(r -> r instanceof Reader.Room room && room.present().size() > 1);
    }

    @Test
    @DisplayName("and no opening that counts")
    void eachAloneOpened() {
        Label opened = Label.own(1, 101, DAY).opened(Opening.PAPER, Set.of(102L));
        assertThat(DrawerBadge.words(opened, alone())).isEqualTo("Mara’s own");
    }

    private static Case alone() {
        return new Case(COUPLE.id(), COUPLE.code(), COUPLE.kind(), COUPLE.status(), WorkingFormat.EACH_ALONE,
                LocalDate.of(2025, 3, 3), COUPLE.members());
    }
}
