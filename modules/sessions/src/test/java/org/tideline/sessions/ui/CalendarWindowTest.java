package org.tideline.sessions.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.tideline.testing.support.OnScreen.onEventThread;

import java.awt.event.ActionEvent;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.concurrent.Callable;
import javax.swing.AbstractButton;
import javax.swing.JComboBox;
import javax.swing.JTextArea;
import javax.swing.KeyStroke;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tideline.clients.api.Case;
import org.tideline.core.api.Now;
import org.tideline.core.api.Period;
import org.tideline.sessions.model.Session;
import org.tideline.sessions.model.Sessions;
import org.tideline.sessions.store.Household;
import org.tideline.storage.api.OpenPractice;
import org.tideline.testing.support.OnScreen;
import org.tideline.testing.support.PracticeExtension;
import org.tideline.ui.support.api.PracticeWindow;
import org.tideline.ui.support.api.Undo;

@ExtendWith(PracticeExtension.class)
class CalendarWindowTest {
    private static final long PATIENCE_MILLIS = 20_000;
    private final OpenPractice practice;
    private final Sessions sessions;
    private final Case couple;
    private final Case alone;

    CalendarWindowTest(OpenPractice practice) {
        this.practice = practice;
        sessions = practice.service(Sessions.class);
        couple = new Household(practice).with("Mara Lindqvist", "Jonas Okoro");
        alone = new Household(practice).with("Noor Haddad");
    }

    private static void until(Callable<Boolean> holds) throws Exception {
        disk(() -> onEventThread(holds));
    }

    /** Waits for something on the disk. */
    private static void disk(Callable<Boolean> holds) throws Exception {
        long end = System.currentTimeMillis() + PATIENCE_MILLIS;
        while (!holds.call()) {
            assertThat(System.currentTimeMillis()).isLessThan(end);
            Thread.sleep(20);
        }
    }

    private static <T> List<T> all(CalendarWindow window, Class<T> type) {
        return OnScreen.all(window).stream().filter(type::isInstance).map(type::cast).toList();
    }

    private static WeekGrid grid(CalendarWindow window) {
        return all(window, WeekGrid.class).get(0);
    }

    /** Passed over where the module's own class path has no window system; with the whole program on it, it runs. */
    private static CalendarWindow window() throws Exception {
        CalendarWindow window = onEventThread(() -> {
            PracticeWindow.show(CalendarWindow.class, CalendarWindow::new);
            return PracticeWindow.find(CalendarWindow.class).orElse(null);
        });
        assumeThat(window).isNotNull();
        until(() -> grid(window).spot() != null);
        return window;
    }

    private static void key(WeekGrid grid, String key) throws Exception {
        onEventThread(() -> {
            grid.getActionForKeyStroke(KeyStroke.getKeyStroke(key)).actionPerformed(new ActionEvent(grid, ActionEvent.ACTION_PERFORMED, key));
            return null;
        });
    }

    private static void press(CalendarWindow window, String words) throws Exception {
        onEventThread(() -> {
            all(window, AbstractButton.class).stream().filter(button -> words.equals(button.getText())).findFirst().orElseThrow().doClick();
            return null;
        });
    }

    private List<Session> kept() {
        return sessions.over(Period.ALL);
    }

    @AfterEach
    void close() throws Exception {
        onEventThread(() -> {
            PracticeWindow.find(CalendarWindow.class).ifPresent(CalendarWindow::close);
            return null;
        });
    }

    @Test
    void aSessionIsPlannedMovedByKeysAndPutBack() throws Exception {
        LocalDate today = Now.today();
        Session other = Household.session(alone, Session.Kind.INDIVIDUAL, today, 0);
        sessions.put(other);
        CalendarWindow window = window();
        onEventThread(() -> {
            window.plan(today, LocalTime.of(15, 15), null);
            return null;
        });
        until(() -> all(window, PlanPanel.class).size() == 1);
        onEventThread(() -> {
            JComboBox<?> of = all(window, JComboBox.class).get(0);
            for (int i = 0; i < of.getItemCount(); i++) {
                if (of.getItemAt(i).toString().startsWith("Mara")) {
                    of.setSelectedIndex(i);
                }
            }
            return null;
        });
        until(() -> all(window, JTextArea.class).stream().anyMatch(area -> area.getText().contains("Noor stands there, 15:00–15:50. It can be planned all the same.")));

        press(window, "Plan it");
        disk(() -> kept().size() == 2);
        until(() -> all(window, PlanPanel.class).isEmpty());
        Session planned = kept().get(1);
        assertThat(planned.caseId()).isEqualTo(couple.id());
        assertThat(planned.time()).isEqualTo(LocalTime.of(15, 15));
        until(() -> grid(window).spot().entry() != null && grid(window).spot().entry().session().id() == planned.id());
        until(() -> all(window, JTextArea.class).stream().anyMatch(area -> area.getText().startsWith("Two at once on ")));

        key(grid(window), "alt DOWN");
        disk(() -> sessions.find(planned.id()).orElseThrow().time().equals(LocalTime.of(15, 30)));
        until(() -> practice.service(Undo.class).next().filter(words -> words.startsWith("Moved Mara & Jonas to ")).isPresent());
        onEventThread(() -> {
            practice.service(Undo.class).undo();
            return null;
        });
        disk(() -> sessions.find(planned.id()).orElseThrow().time().equals(LocalTime.of(15, 15)));
        until(() -> grid(window).spot().entry() != null && grid(window).spot().entry().from() == 15 * 60 + 15);

        key(grid(window), "DELETE");
        disk(() -> kept().equals(List.of(other)));
        until(() -> practice.service(Undo.class).next().filter(words -> words.startsWith("Took out Mara & Jonas, ")).isPresent());
    }

    @Test
    void keysTurnWeeksAndComeBackToTodayAndClosingForgetsAll() throws Exception {
        sessions.put(Household.session(couple, Session.Kind.JOINT, Now.today(), 0, 1));
        CalendarWindow window = window();
        until(() -> grid(window).getComponentCount() == 1);
        key(grid(window), "PAGE_DOWN");
        until(() -> grid(window).spot().day().equals(Now.today().plusDays(7)) && grid(window).getComponentCount() == 0);
        key(grid(window), "HOME");
        until(() -> grid(window).spot().day().equals(Now.today()) && grid(window).getComponentCount() == 1);
        WeekGrid grid = grid(window);
        onEventThread(() -> {
            window.close();
            return null;
        });
        assertThat(grid.getComponentCount()).isZero();
        assertThat(String.valueOf(grid.getAccessibleContext().getAccessibleDescription())).doesNotContain("Mara");
    }
}
