package org.tideline.sessions.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.awt.Component;
import java.awt.Container;
import java.awt.EventQueue;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import javax.swing.AbstractButton;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.text.JTextComponent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openide.util.Lookup;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.Reader;
import org.tideline.clients.api.Scope;
import org.tideline.clients.api.Scopes;
import org.tideline.clients.spi.Finder;
import org.tideline.clients.spi.Item;
import org.tideline.core.api.Drawer;
import org.tideline.core.api.Ids;
import org.tideline.core.api.Period;
import org.tideline.sessions.model.PsychotherapyNote;
import org.tideline.sessions.model.PsychotherapyNotes;
import org.tideline.sessions.model.PsychotherapyTyped;
import org.tideline.sessions.store.Household;
import org.tideline.storage.api.Action;
import org.tideline.storage.api.AuditEntry;
import org.tideline.storage.api.AuditFilter;
import org.tideline.storage.api.OpenPractice;
import org.tideline.testing.support.PracticeExtension;
import org.tideline.ui.support.api.Background;
import org.tideline.ui.support.api.PracticeWindow;
import org.tideline.ui.support.text.api.NoteText;

@ExtendWith(PracticeExtension.class)
class PsychotherapyWindowTest {
    private static final String SECRET = "I felt pushed away, marker 5521";
    private static final long PATIENCE_MILLIS = 20_000;
    private final OpenPractice practice;
    private final PsychotherapyNotes notes;
    private final Case couple;

    PsychotherapyWindowTest(OpenPractice practice) {
        this.practice = practice;
        notes = practice.service(PsychotherapyNotes.class);
        couple = new Household(practice).with("Mara Lindqvist", "Jonas Okoro");
    }

    private PsychotherapyNote fresh(int after, long about, String words) {
        return new PsychotherapyNote(Ids.next(), couple.id(), 0, about, Household.DAY.plusDays(after), words);
    }

    private static <T> T onEventThread(Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        EventQueue.invokeLater(task);
        try {
            return task.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static void until(Callable<Boolean> holds) {
        kept(() -> onEventThread(holds));
    }

    /** Waits for something on the disk. */
    private static void kept(Callable<Boolean> holds) {
        long end = System.currentTimeMillis() + PATIENCE_MILLIS;
        try {
            while (!holds.call()) {
                assertThat(System.currentTimeMillis()).isLessThan(end);
                Thread.sleep(20);
            }
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** Everything that was begun off the event thread has come back. */
    private static void settle() {
        for (int i = 0; i < 2; i++) {
            FutureTask<Boolean> back = new FutureTask<>(() -> true);
            Background.run(() -> true, done -> back.run());
            until(back::isDone);
        }
    }

    private static Stream<Component> all(Component of) {
        return Stream.concat(Stream.of(of), of instanceof Container container ? Stream.of(container.getComponents()).flatMap(PsychotherapyWindowTest::all)
                : Stream.empty());
    }

    private static <T> List<T> all(Component of, Class<T> type) {
        return all(of).filter(type::isInstance).map(type::cast).toList();
    }

    private static boolean shows(Component window, String words) {
        return Stream.concat(all(window, JTextComponent.class).stream().map(JTextComponent::getText), all(window, JLabel.class).stream().map(JLabel::getText))
                .anyMatch(text -> text != null && text.contains(words));
    }

    private static void press(Component window, String words) {
        onEventThread(() -> {
            all(window, AbstractButton.class).stream().filter(button -> words.equals(button.getText())).findFirst().orElseThrow().doClick();
            return null;
        });
        settle();
    }

    private static NoteText text(Component window) {
        return all(window, NoteText.class).stream().filter(NoteText::isEditable).findFirst().orElseThrow();
    }

    /** Passed over where the module's own class path has no window system; with the whole program on it, it runs. */
    private PsychotherapyWindow window() {
        PsychotherapyWindow window = onEventThread(() -> {
            PsychotherapyWindow.show(couple.id());
            return PsychotherapyWindow.find(PsychotherapyWindow.class).orElse(null);
        });
        assumeThat(window).isNotNull();
        settle();
        return window;
    }

    @AfterEach
    void close() {
        PracticeWindow.find(PsychotherapyWindow.class).ifPresent(window -> onEventThread(() -> {
            // Covered, it closes without asking about what a test that failed left in it.
            window.componentHidden();
            return window.close();
        }));
        settle();
    }

    private static int rows(Component window) {
        return all(window, JList.class).get(0).getModel().getSize();
    }

    @Test
    void nothingIsShownBeforeItIsAskedToAndItCoversItselfAgain() {
        PsychotherapyNote note = notes.keep(fresh(0, 0, SECRET));
        PsychotherapyWindow window = window();
        assertThat(onEventThread(() -> shows(window, SECRET) || shows(window, "Mara"))).isFalse();
        assertThat(window.getDisplayName()).doesNotContain("Mara", "sycho");

        press(window, "Show it");
        until(() -> shows(window, SECRET));
        assertThat(onEventThread(() -> shows(window, "Mara Lindqvist"))).isTrue();
        kept(() -> practice.audit().entries(AuditFilter.ALL).stream().filter(entry -> entry.action() == Action.VIEWED).map(AuditEntry::what).toList()
                .equals(List.of(note.ref())));

        onEventThread(() -> {
            text(window).setMarkdown(SECRET + " and more");
            window.componentHidden();
            return null;
        });
        settle();
        assertThat(onEventThread(() -> shows(window, SECRET) || shows(window, "Mara") || rows(window) > 0)).isFalse();
        assertThat(notes.of(couple.id())).as("what was typed is no record yet").containsExactly(note);
        press(window, "Show it");
        until(() -> shows(window, SECRET + " and more"));
        press(window, "Save");
        kept(() -> notes.of(couple.id()).get(0).words().endsWith("and more"));
    }

    @Test
    void aNewNoteIsWrittenSavedWrittenOnSignedAndAddedTo() {
        PsychotherapyWindow window = window();
        press(window, "Show it");
        until(() -> !all(window, NoteText.class).isEmpty());
        onEventThread(() -> {
            text(window).setMarkdown("First");
            text(window).caret(3);
            return null;
        });
        press(window, "Save");
        kept(() -> notes.of(couple.id()).size() == 1);
        until(() -> rows(window) == 1);
        until(() -> text(window).markdown().equals("First") && text(window).caret() == 3);
        onEventThread(() -> {
            text(window).setMarkdown("First, and second");
            return null;
        });
        press(window, "New note");
        kept(() -> notes.of(couple.id()).get(0).words().equals("First, and second"));
        until(() -> rows(window) == 2 && text(window).markdown().isEmpty());
        onEventThread(() -> {
            JList<?> list = all(window, JList.class).get(0);
            list.setSelectedIndex(1);
            return null;
        });
        until(() -> text(window).markdown().equals("First, and second"));
        assertThat(practice.drafts().left()).isEmpty();

        PsychotherapyNote signed = notes.sign(notes.of(couple.id()).get(0));
        until(() -> all(window, NoteText.class).stream().noneMatch(NoteText::isEditable));
        PsychotherapyNote.Addendum added = notes.add(signed, "Left out", "And a third");
        until(() -> shows(window, "Why: Left out"));
        assertThat(added.author()).isEqualTo("Tess Tester, LMFT");
    }

    @Test
    void itsSearchFindsInTheseNotesAndNoOtherSearchDoes() {
        notes.keep(fresh(0, 0, "A wéary Tuesday"));
        notes.sign(fresh(1, 0, SECRET));
        PsychotherapyWindow window = window();
        press(window, "Show it");
        until(() -> rows(window) == 2);
        onEventThread(() -> {
            all(window, org.tideline.ui.support.api.SearchField.class).get(0).setText("weary tues");
            return null;
        });
        // The one that is open stays in the list.
        until(() -> rows(window) == 2);
        PsychotherapyNote open = notes.of(couple.id()).get(0);
        assertThat(PsychotherapyTyped.holds(open, "weary tues")).isFalse();
        assertThat(PsychotherapyTyped.holds(notes.of(couple.id()).get(1), "weary tues")).isTrue();

        List<String> found = new ArrayList<>();
        for (Finder finder : Lookup.getDefault().lookupAll(Finder.class)) {
            finder.find(practice, "marker", hit -> found.add(hit.text()));
            finder.find(practice, "Mara", hit -> found.add(hit.text()));
        }
        assertThat(found).as("people are found").isNotEmpty().noneMatch(text -> text.contains("marker"));
    }

    @Test
    void theItemHasNoWordsAndGoesOutByItsOwnAuthorisationOnly() {
        long mara = Household.person(couple, 0);
        long jonas = Household.person(couple, 1);
        notes.keep(fresh(0, 0, SECRET));
        notes.sign(fresh(1, mara, SECRET));
        List<Item> items = new PsychotherapyItems().of(practice, couple.id(), Period.ALL);

        assertThat(items).hasSize(2).allSatisfy(item -> {
            assertThat(item.title()).isEqualTo("Analysis of the conversation");
            assertThat(item.lines()).isEmpty();
            assertThat(item.label().drawer()).isEqualTo(Drawer.PSYCHOTHERAPY);
            assertThat(item.markOnCharts()).isFalse();
        });
        assertThat(new PsychotherapyItems().waiting(practice, Household.DAY)).isEmpty();
        for (Reader reader : List.of(new Reader.Therapist(), new Reader.Room(Set.of(mara, jonas)), new Reader.Paper(Set.of(mara)),
                new Reader.OwnPaper(mara), outside(new Reader.Release(mara, Reader.Cover.OWN), new Reader.Release(mara, Reader.Cover.JOINT),
                        new Reader.Release(jonas, Reader.Cover.JOINT)), outside(new Reader.Release(jonas, Reader.Cover.PSYCHOTHERAPY)))) {
            assertThat(scope(reader).only(items)).as(reader.toString()).isEmpty();
        }
        Item aboutMara = items.stream().filter(item -> item.label().owner() == mara).findFirst().orElseThrow();
        assertThat(scope(outside(new Reader.Release(mara, Reader.Cover.PSYCHOTHERAPY))).only(items)).containsExactly(aboutMara);
        assertThat(scope(outside(new Reader.Release(mara, Reader.Cover.PSYCHOTHERAPY), new Reader.Release(jonas, Reader.Cover.PSYCHOTHERAPY)))
                .only(items)).hasSize(2);
    }

    private static Reader outside(Reader.Release... releases) {
        return new Reader.Outside(Set.of(releases), Set.of());
    }

    private Scope scope(Reader reader) {
        return practice.service(Scopes.class).of(couple.id(), reader, Period.ALL);
    }
}
