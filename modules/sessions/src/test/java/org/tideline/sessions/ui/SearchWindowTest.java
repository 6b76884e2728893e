package org.tideline.sessions.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.tideline.sessions.store.Household.DAY;
import static org.tideline.testing.support.OnScreen.onEventThread;

import java.awt.Component;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import javax.swing.JComboBox;
import javax.swing.JList;
import javax.swing.JTextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tideline.clients.api.Case;
import org.tideline.core.api.Drawer;
import org.tideline.core.api.Ids;
import org.tideline.sessions.model.Note;
import org.tideline.sessions.model.PsychotherapyNote;
import org.tideline.sessions.model.PsychotherapyNotes;
import org.tideline.sessions.model.Session;
import org.tideline.sessions.model.Sessions;
import org.tideline.sessions.store.Household;
import org.tideline.storage.api.OpenPractice;
import org.tideline.testing.support.OnScreen;
import org.tideline.testing.support.PracticeExtension;
import org.tideline.ui.support.api.PracticeWindow;
import org.tideline.ui.support.api.SearchField;

@ExtendWith(PracticeExtension.class)
class SearchWindowTest {
    private static final long PATIENCE_MILLIS = 20_000;
    private final OpenPractice practice;
    private final Case couple;
    private final Case alone;

    SearchWindowTest(OpenPractice practice) {
        this.practice = practice;
        Household household = new Household(practice);
        couple = household.with("Mara Lindqvist", "Jonas Okoro");
        alone = household.with("Noor Haddad");
    }

    private Note kept(Case of, int after, Drawer drawer, long owner, String words) {
        Session session = Household.session(of, Session.Kind.JOINT, DAY.plusDays(after), 0);
        practice.service(Sessions.class).put(session);
        return practice.service(Sessions.class).keep(Household.note(session, drawer, owner, words));
    }

    private static void until(Callable<Boolean> holds) throws Exception {
        long end = System.currentTimeMillis() + PATIENCE_MILLIS;
        while (!onEventThread(holds)) {
            assertThat(System.currentTimeMillis()).isLessThan(end);
            Thread.sleep(20);
        }
    }

    private static <T> List<T> all(SearchWindow window, Class<T> type) {
        return OnScreen.all(window).stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** Passed over where the module's own class path has no window system; with the whole program on it, it runs. */
    private static SearchWindow window() throws Exception {
        SearchWindow window = onEventThread(() -> {
            PracticeWindow.show(SearchWindow.class, SearchWindow::new);
            return PracticeWindow.find(SearchWindow.class).orElse(null);
        });
        assumeThat(window).isNotNull();
        return window;
    }

    private static List<Long> found(SearchWindow window) {
        JList<?> list = all(window, JList.class).get(0);
        return IntStream.range(0, list.getModel().getSize())
                .mapToObj(i -> ((FoundNote) list.getModel().getElementAt(i)).hit().note().id()).toList();
    }

    private static void type(SearchWindow window, String words) throws Exception {
        onEventThread(() -> {
            all(window, SearchField.class).get(0).setText(words);
            return null;
        });
    }

    private static JComboBox<?> combo(SearchWindow window, int which) {
        return all(window, JComboBox.class).get(which);
    }

    @AfterEach
    void close() throws Exception {
        onEventThread(() -> {
            PracticeWindow.find(SearchWindow.class).ifPresent(SearchWindow::close);
            return null;
        });
    }

    @Test
    void whatIsTypedIsFoundAndNarrowedByCaseDrawerAndDays() throws Exception {
        Note joint = kept(couple, 0, Drawer.JOINT, 0, "## Data\nThe kettle sang.");
        Note own = kept(couple, 7, Drawer.OWN, couple.members().get(1).person(), "## Data\nHe spoke of the kettle.");
        Note other = kept(alone, 14, Drawer.OWN, alone.members().get(0).person(), "## Data\nA kettle of her own.");
        practice.service(PsychotherapyNotes.class).keep(new PsychotherapyNote(Ids.next(), couple.id(), 0, 0, DAY, "The kettle is me"));
        SearchWindow window = window();

        type(window, "kettle");
        until(() -> found(window).size() == 3);
        assertThat(onEventThread(() -> found(window))).containsExactlyInAnyOrder(joint.id(), own.id(), other.id());
        until(() -> combo(window, 0).getItemCount() == 3);

        onEventThread(() -> {
            combo(window, 0).setSelectedIndex(1);
            return null;
        });
        until(() -> found(window).size() == 2);
        assertThat(onEventThread(() -> found(window))).containsExactlyInAnyOrder(joint.id(), own.id());
        assertThat(onEventThread(() -> IntStream.range(0, combo(window, 1).getItemCount())
                .mapToObj(i -> combo(window, 1).getItemAt(i).toString()).toList()))
                .containsExactly("All drawers", "Joint", "Mara’s own", "Jonas’s own", "Mine alone");

        onEventThread(() -> {
            combo(window, 1).setSelectedIndex(3);
            return null;
        });
        until(() -> found(window).equals(List.of(own.id())));
        onEventThread(() -> {
            combo(window, 1).setSelectedIndex(0);
            days(window).get(1).setText("15 Mar 2026");
            return null;
        });
        until(() -> found(window).equals(List.of(joint.id())));
        onEventThread(() -> {
            days(window).get(1).setText("the day before");
            return null;
        });
        until(() -> found(window).isEmpty() && OnScreen.all(window).stream().filter(Component::isVisible)
                .anyMatch(c -> c instanceof javax.swing.JLabel label && "Type a day, such as 3 March 2025, or leave it empty.".equals(label.getText())));
    }

    private static List<? extends JTextField> days(SearchWindow window) {
        return all(window, org.tideline.ui.support.api.DayField.class);
    }

    @Test
    void aNoteThatIsKeptIsFoundAtOnceAndClosingForgetsAll() throws Exception {
        SearchWindow window = window();
        type(window, "kittiwake");
        until(() -> found(window).isEmpty());
        Note note = kept(couple, 0, Drawer.JOINT, 0, "## Data\nA kittiwake at the window.");
        until(() -> found(window).equals(List.of(note.id())));
        onEventThread(() -> {
            window.close();
            return null;
        });
        assertThat(onEventThread(() -> found(window))).isEmpty();
        assertThat(onEventThread(() -> all(window, SearchField.class).get(0).getText())).isEmpty();
        assertThat(onEventThread(() -> combo(window, 0).getItemCount())).as("no case is known any more").isEqualTo(1);
    }
}
