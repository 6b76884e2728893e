package org.tideline.ui.support.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.EventQueue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Undo of changes to records")
class UndoTest {
    private final List<String> log = Collections.synchronizedList(new ArrayList<>());
    private final Undo undo = new Undo();

    @Test
    @DisplayName("takes back the newest first, and does again what was taken back")
    void order() throws Exception {
        EventQueue.invokeAndWait(() -> {
            change("a");
            change("b");
        });
        step(undo::undo);
        step(undo::undo);
        step(undo::redo);
        assertThat(log).containsExactly("undo b", "undo a", "redo a");
        EventQueue.invokeAndWait(() -> assertThat(undo.next()).contains("a"));
    }

    @Test
    @DisplayName("forgets what was taken back once something new is done")
    void newChange() throws Exception {
        EventQueue.invokeAndWait(() -> change("a"));
        step(undo::undo);
        EventQueue.invokeAndWait(() -> change("c"));
        step(undo::redo);
        assertThat(log).containsExactly("undo a");
    }

    @Test
    @DisplayName("takes nothing back and does nothing again once everything was forgotten")
    void forgotten() throws Exception {
        EventQueue.invokeAndWait(() -> {
            change("a");
            change("b");
        });
        step(undo::undo);
        EventQueue.invokeAndWait(undo::forget);
        step(undo::undo);
        step(undo::redo);
        assertThat(log).containsExactly("undo b");
    }

    @Test
    @DisplayName("with nothing to take back does nothing")
    void nothing() throws Exception {
        step(undo::undo);
        step(undo::redo);
        assertThat(log).isEmpty();
    }

    private void change(String name) {
        undo.done(name, () -> log.add("undo " + name), () -> log.add("redo " + name));
    }

    /** Steps run on a worker and come back to the event thread: wait until nothing is under way. */
    private static void step(Runnable what) throws Exception {
        EventQueue.invokeAndWait(what);
        for (int i = 0; i < 10; i++) {
            Thread.sleep(20);
            EventQueue.invokeAndWait(() -> { });
        }
    }
}
