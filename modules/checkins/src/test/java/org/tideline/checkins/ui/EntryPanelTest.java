package org.tideline.checkins.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tideline.testing.support.OnScreen.all;
import static org.tideline.testing.support.OnScreen.onEventThread;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import javax.swing.AbstractButton;
import javax.swing.JTextArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tideline.checkins.model.EntryTyped;
import org.tideline.checkins.model.QuestionSet;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.CaseKind;
import org.tideline.clients.api.CaseStatus;
import org.tideline.clients.api.Member;
import org.tideline.clients.api.WorkingFormat;
import org.tideline.storage.api.OpenPractice;
import org.tideline.testing.support.PracticeExtension;

@ExtendWith(PracticeExtension.class)
class EntryPanelTest {
    private static final LocalDate DAY = LocalDate.of(2020, 1, 1);
    private static final Case PAIR = new Case(7, "C-0007", CaseKind.COUPLE, CaseStatus.ACTIVE, WorkingFormat.TOGETHER, DAY,
            List.of(new Member(3, 1, "Mara", "Mara Lindqvist", 0, 0, DAY, null), new Member(4, 2, "Jonas", "Jonas Okoro", 1, 1, DAY, null)));

    private static EntryPanel panel(OpenPractice practice) throws Exception {
        EntryPanel panel = onEventThread(() -> new EntryPanel(practice, PAIR, QuestionSet.DEFAULT, Map.of(), true, kept -> { }, () -> { }));
        until(() -> true);
        Thread.sleep(100);
        return panel;
    }

    private static void until(Callable<Boolean> holds) throws Exception {
        long end = System.currentTimeMillis() + 20_000;
        while (!onEventThread(holds)) {
            assertThat(System.currentTimeMillis()).isLessThan(end);
            Thread.sleep(20);
        }
    }

    private static void press(EntryPanel panel, String words, int nth) throws Exception {
        onEventThread(() -> {
            all(panel).stream().filter(c -> c instanceof AbstractButton b && words.equals(b.getText())).skip(nth).findFirst()
                    .map(AbstractButton.class::cast).orElseThrow().doClick();
            return null;
        });
    }

    private static JTextArea note(EntryPanel panel) {
        return all(panel).stream().filter(c -> c instanceof JTextArea area && area.isEditable()).map(JTextArea.class::cast).findFirst().orElseThrow();
    }

    private static void write(EntryPanel panel, String words) throws Exception {
        onEventThread(() -> {
            note(panel).setText(words);
            return null;
        });
    }

    @Test
    void aCheckinHalfTypedInComesBackToWhoeverSaidIt(OpenPractice practice) throws Exception {
        EntryPanel panel = panel(practice);
        press(panel, "Mara", 0);
        press(panel, "7", 0);
        write(panel, "Half a sent");
        press(panel, "Jonas", 0);
        assertThat(onEventThread(() -> note(panel).getText())).as("nothing of Mara's on the page of Jonas").isEmpty();
        press(panel, "4", 1);
        EntryTyped typed = onEventThread(panel::typed);
        assertThat(typed.pages().get(1L).note()).isEqualTo("Half a sent");
        assertThat(typed.pages().get(2L).note()).isEmpty();
        onEventThread(() -> {
            panel.typing().close();
            return null;
        });
        practice.drafts().keepAll();

        EntryPanel again = panel(practice);
        until(() -> again.typed().equals(typed));
        press(again, "Mara", 0);
        assertThat(onEventThread(() -> note(again).getText())).isEqualTo("Half a sent");
    }

    @Test
    void whereNothingWasMarkedNothingIsKept(OpenPractice practice) throws Exception {
        EntryPanel panel = panel(practice);
        press(panel, "Mara", 0);
        assertThat(onEventThread(panel::typed)).isEqualTo(EntryTyped.NOTHING);
        onEventThread(() -> {
            panel.typing().close();
            return null;
        });
        practice.drafts().keepAll();

        assertThat(practice.drafts().left()).isEmpty();
    }
}
