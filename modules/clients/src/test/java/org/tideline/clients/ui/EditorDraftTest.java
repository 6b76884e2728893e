package org.tideline.clients.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.awt.Container;
import java.awt.EventQueue;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicInteger;
import javax.swing.AbstractButton;
import javax.swing.text.JTextComponent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.CaseKind;
import org.tideline.clients.api.CaseStatus;
import org.tideline.clients.api.Member;
import org.tideline.clients.api.WorkingFormat;
import org.tideline.clients.model.CaseDraft;
import org.tideline.clients.model.CaseFiles;
import org.tideline.clients.model.CaseTyped;
import org.tideline.clients.model.LifeEvent;
import org.tideline.clients.model.LifeEventDraft;
import org.tideline.clients.model.LifeEventTyped;
import org.tideline.core.api.ItemRef;
import org.tideline.core.api.Opening;
import org.tideline.storage.api.OpenPractice;
import org.tideline.storage.api.StorageException;
import org.tideline.testing.support.PracticeExtension;
import org.tideline.ui.support.api.DraftEditors;
import org.tideline.ui.support.api.StatusLine;
import org.tideline.ui.support.api.Undo;

/** Forms without a window, and the draft of each in a real practice. */
@ExtendWith(PracticeExtension.class)
class EditorDraftTest {
    private static final LocalDate DAY = LocalDate.of(2025, 3, 3);
    private static final long PATIENCE_MILLIS = 20_000;
    private static final String WORDS = "His father moves in, ναι";
    private static final Case PAIR = new Case(9, "C-0001", CaseKind.COUPLE, CaseStatus.ACTIVE, WorkingFormat.TOGETHER, DAY,
            List.of(new Member(3, 1, "Mara", "Mara Lindqvist", 0, 0, DAY, null), new Member(4, 2, "Jonas", "Jonas Okoro", 1, 1, DAY, null)));
    private static final LifeEvent EVENT = new LifeEvent(77, 9, 0, false, DAY, null, "A move", Opening.CLOSED, Set.of());

    private static <T> T onEventThread(Callable<T> work) {
        AtomicReference<T> result = new AtomicReference<>();
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        try {
            EventQueue.invokeAndWait(() -> {
                try {
                    result.set(work.call());
                } catch (Exception | AssertionError e) {
                    thrown.set(e);
                }
            });
        } catch (Exception e) {
            throw new AssertionError(e);
        }
        if (thrown.get() != null) {
            throw new AssertionError(thrown.get());
        }
        return result.get();
    }

    private static void until(Callable<Boolean> holds) throws InterruptedException {
        long end = System.currentTimeMillis() + PATIENCE_MILLIS;
        while (!onEventThread(holds)) {
            assertThat(System.currentTimeMillis()).isLessThan(end);
            Thread.sleep(20);
        }
    }

    private static LifeEventForm form(OpenPractice practice) {
        return form(practice, LifeEventTyped.fresh(PAIR.id()), LifeEventDraft.fresh(PAIR));
    }

    private static LifeEventForm form(OpenPractice practice, ItemRef item, LifeEventDraft shown) {
        LifeEventForm form = onEventThread(() -> new LifeEventForm(practice, item, PAIR, shown, null, typed -> { }, () -> { }));
        // What was kept is read off the event thread.
        settle(practice);
        return form;
    }

    private static void settle(OpenPractice practice) {
        AtomicReference<Boolean> there = new AtomicReference<>(false);
        org.tideline.ui.support.api.Background.run(() -> true, there::set);
        try {
            until(there::get);
            until(there::get);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static LifeEventTyped typed(LifeEventForm form) {
        return onEventThread(form::typed);
    }

    private static void type(LifeEventForm form, String words) {
        onEventThread(() -> {
            texts(form).get(0).setText(words);
            return null;
        });
    }

    private static List<JTextComponent> texts(Container in) {
        List<JTextComponent> found = new ArrayList<>();
        for (Component c : in.getComponents()) {
            if (c instanceof JTextComponent text && text.isEditable()) {
                found.add(text);
            } else if (c instanceof Container inner) {
                found.addAll(texts(inner));
            }
        }
        return found;
    }

    /** What the strip says, and its verb. */
    private static String says(LifeEventForm form) {
        return onEventThread(() -> {
            List<String> words = new ArrayList<>();
            if (form.typing().strip().isVisible()) {
                words(form.typing().strip(), words);
            }
            return String.join(" | ", words);
        });
    }

    private static void words(Container in, List<String> words) {
        for (Component c : in.getComponents()) {
            if (c instanceof JTextComponent text) {
                words.add(text.getText());
            } else if (c instanceof AbstractButton button) {
                words.add(button.getText());
            } else if (c instanceof Container inner) {
                words(inner, words);
            }
        }
    }

    private static void press(LifeEventForm form, String verb) {
        onEventThread(() -> {
            press(form.typing().strip(), verb);
            return null;
        });
    }

    private static void press(Container in, String verb) {
        for (Component c : in.getComponents()) {
            if (c instanceof AbstractButton button && button.getText().equals(verb)) {
                button.doClick();
                return;
            } else if (c instanceof Container inner) {
                press(inner, verb);
            }
        }
    }

    private static void close(LifeEventForm form, OpenPractice practice) throws InterruptedException {
        onEventThread(() -> {
            form.typing().close();
            return null;
        });
        settle(practice);
        practice.drafts().keepAll();
    }

    @Test
    void whatWasTypedComesBackAndIsSaidToBeKept(OpenPractice practice) throws InterruptedException {
        LifeEventForm form = form(practice);
        assertThat(says(form)).isEmpty();
        type(form, WORDS);
        LifeEventTyped before = typed(form);
        close(form, practice);
        assertThat(DraftEditors.left(practice)).containsExactly(LifeEventTyped.fresh(PAIR.id()));

        LifeEventForm again = form(practice);
        until(() -> !again.typed().words().isEmpty());

        assertThat(typed(again)).isEqualTo(before);
        assertThat(says(again)).matches("Kept from \\d\\d:\\d\\d, not saved yet\\. \\| Discard");
        assertThat(onEventThread(() -> again.typing().dirty())).isTrue();
    }

    @Test
    void whereNothingWasTypedNothingIsKept(OpenPractice practice) throws InterruptedException {
        LifeEventForm form = form(practice);
        type(form, WORDS);
        type(form, "");
        close(form, practice);

        assertThat(DraftEditors.left(practice)).isEmpty();
    }

    @Test
    void discardingCanBeTakenBack(OpenPractice practice) throws InterruptedException {
        LifeEventForm first = form(practice);
        type(first, WORDS);
        close(first, practice);
        LifeEventForm form = form(practice);
        until(() -> form.typed().words().equals(WORDS));

        press(form, "Discard");
        assertThat(typed(form).words()).isEmpty();
        assertThat(says(form)).contains("is discarded. | Put it back");
        practice.drafts().keepAll();
        assertThat(DraftEditors.left(practice)).isEmpty();

        press(form, "Put it back");
        assertThat(typed(form).words()).isEqualTo(WORDS);
        close(form, practice);
        assertThat(DraftEditors.left(practice)).hasSize(1);
    }

    @Test
    void aRecordThatChangedMeanwhileAndWhatWasTypedAreBothKept(OpenPractice practice) throws InterruptedException {
        LifeEventForm first = form(practice, EVENT.ref(), LifeEventDraft.of(EVENT));
        type(first, WORDS);
        close(first, practice);
        LifeEventDraft changed = LifeEventDraft.of(new LifeEvent(77, 9, 0, false, DAY, null, "Two moves", Opening.CLOSED, Set.of()));

        LifeEventForm form = form(practice, EVENT.ref(), changed);
        until(() -> form.typed().words().equals(WORDS));

        assertThat(says(form)).contains("was changed after you began to type").endsWith("See what is saved");
        press(form, "See what is saved");
        assertThat(typed(form).words()).isEqualTo("Two moves");
        close(form, practice);
        assertThat(DraftEditors.left(practice)).as("what was typed is not lost by looking at what is saved").containsExactly(EVENT.ref());
    }

    @Test
    void aCommitTakesTheDraftAway(OpenPractice practice) throws InterruptedException {
        LifeEventForm form = form(practice);
        type(form, WORDS);
        practice.drafts().keepAll();
        AtomicInteger committed = new AtomicInteger();
        onEventThread(() -> {
            form.save(committed::incrementAndGet, () -> { });
            return null;
        });
        until(() -> committed.get() == 1 && !form.typing().dirty());
        close(form, practice);

        assertThat(DraftEditors.left(practice)).isEmpty();
    }

    @Test
    void whatCannotBeSavedStaysOnTheScreenAndAsADraft(OpenPractice practice) throws InterruptedException {
        LifeEventForm form = form(practice);
        type(form, WORDS);
        AtomicInteger tries = new AtomicInteger();
        onEventThread(() -> {
            form.save(() -> {
                if (tries.incrementAndGet() == 1) {
                    throw new StorageException(StorageException.Kind.FULL, "XSDG1", "The disk is full");
                }
            }, () -> { });
            return null;
        });
        until(() -> form.typing().strip().isVisible());
        settle(practice);

        assertThat(says(form)).isEqualTo("This is not on disk yet. It stands here as you typed it. | Try again");
        assertThat(typed(form).words()).isEqualTo(WORDS);
        practice.drafts().keepAll();
        assertThat(practice.drafts().open(LifeEventTyped.fresh(PAIR.id())).kept()).isPresent();

        press(form, "Try again");
        until(() -> tries.get() == 2 && !form.typing().dirty());
        assertThat(says(form)).isEmpty();
        close(form, practice);
        assertThat(DraftEditors.left(practice)).isEmpty();
    }

    @Test
    void wordsSavedElsewhereAreBroughtBack(OpenPractice practice, @TempDir Path stick) throws Exception {
        LifeEventForm form = form(practice);
        type(form, WORDS);
        practice.drafts().keepAll();
        byte[] content = practice.drafts().open(LifeEventTyped.fresh(PAIR.id())).kept().orElseThrow();
        Path file = stick.resolve("words");
        practice.drafts().open(LifeEventTyped.fresh(PAIR.id())).keepElsewhere(file, content);
        onEventThread(() -> {
            form.typing().close();
            return null;
        });
        settle(practice);
        practice.drafts().open(LifeEventTyped.fresh(PAIR.id())).done();
        practice.drafts().keepAll();
        assertThat(new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.UTF_8)).doesNotContain("father");

        assertThat(practice.drafts().bringBack(file)).isEqualTo(LifeEventTyped.fresh(PAIR.id()));
        LifeEventForm again = form(practice);
        until(() -> again.typed().words().equals(WORDS));
    }

    @Test
    void aFormOfACaseComesBackLetterByLetter(OpenPractice practice) throws Exception {
        CaseTyped before = new CaseTyped(CaseKind.FAMILY.ordinal(), CaseStatus.PAUSED.ordinal(), "yester", "3 mar 20", List.of(
                new CaseTyped.Person(3, 4, "Mara Lindqvist", "Mara", "she/her", "0123\n4 Quay St", "12 m", ""),
                new CaseTyped.Person(0, 0, " Jo", "", "", "", "", "not a day")));

        CaseTyped back = onEventThread(() -> {
            CaseForm form = new CaseForm(practice.service(CaseFiles.class), false);
            form.show(CaseDraft.fresh(CaseKind.COUPLE));
            form.put(before);
            return form.typed();
        });

        assertThat(back).isEqualTo(before);
    }

    @Test
    void theStatusLineNeverSaysSavedWhileSomethingIsTyped(OpenPractice practice) throws InterruptedException {
        LifeEventForm form = form(practice);
        type(form, WORDS);
        onEventThread(() -> {
            StatusLine.get().saved(org.tideline.core.api.Now.instant());
            return null;
        });
        List<String> words = new ArrayList<>();
        onEventThread(() -> {
            shown(StatusLine.get(), words);
            return null;
        });
        assertThat(String.join(" ", words)).contains("Editing").doesNotContain("Saved");
        close(form, practice);
        assertThat(practice.service(Undo.class).next()).isEmpty();
    }

    private static void shown(Container in, List<String> words) {
        for (Component c : in.getComponents()) {
            if (c instanceof javax.swing.JLabel label && label.isVisible() && label.getText() != null) {
                words.add(label.getText());
            } else if (c instanceof Container inner) {
                shown(inner, words);
            }
        }
    }
}
