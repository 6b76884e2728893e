package org.tideline.ui.support.text.api;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javax.swing.event.UndoableEditEvent;
import javax.swing.event.UndoableEditListener;
import javax.swing.undo.UndoableEdit;

/** What was done to one text, to be taken back step by step: words that were typed, or one action. Event thread. */
final class Steps implements UndoableEditListener {
    private static final int DEPTH = 2000;
    private final NoteText note;
    private final Deque<Step> done = new ArrayDeque<>();
    private final Deque<Step> undone = new ArrayDeque<>();
    private Step open;
    private boolean deaf;

    /** One step. */
    private static final class Step {
        private final List<UndoableEdit> edits = new ArrayList<>();
        private final int caretBefore;
        private int caretAfter;
        /** Whether letters follow that belong to it. */
        private boolean typing;

        Step(int caret) {
            caretBefore = caret;
        }
    }

    Steps(NoteText note) {
        this.note = note;
    }

    /** All that the work changes is one step. */
    void edit(Runnable work) {
        within(new Step(note.getCaretPosition()), work);
    }

    /** What is typed goes on with the word before it, unless the caret was elsewhere meanwhile. */
    void typed(String letters, Runnable work) {
        Step last = done.peek();
        boolean goesOn = last != null && last.typing && last.caretAfter == note.getCaretPosition()
                && note.getSelectionStart() == note.getSelectionEnd();
        Step step = goesOn ? last : new Step(note.getCaretPosition());
        within(step, work);
        step.typing = !letters.isEmpty() && !Character.isWhitespace(letters.charAt(letters.length() - 1));
    }

    private void within(Step step, Runnable work) {
        if (open != null) {
            work.run();
            return;
        }
        open = step;
        try {
            work.run();
        } finally {
            open = null;
            if (!step.edits.isEmpty()) {
                step.caretAfter = note.getCaretPosition();
                if (done.peek() != step) {
                    push(step);
                }
                undone.clear();
                note.changed();
            }
        }
    }

    private void push(Step step) {
        done.push(step);
        if (done.size() > DEPTH) {
            done.removeLast();
        }
    }

    /** Changes made meanwhile are no steps. */
    void without(Runnable work) {
        deaf = true;
        try {
            work.run();
        } finally {
            deaf = false;
        }
    }

    @Override
    public void undoableEditHappened(UndoableEditEvent e) {
        if (deaf) {
            return;
        }
        if (open != null) {
            open.edits.add(e.getEdit());
        } else {
            // Written from outside: by an input method, or a tool that writes what is spoken.
            Step step = new Step(note.getCaretPosition());
            step.edits.add(e.getEdit());
            step.caretAfter = note.getCaretPosition();
            push(step);
            undone.clear();
            note.changed();
        }
    }

    boolean canUndo() {
        return !done.isEmpty();
    }

    boolean canRedo() {
        return !undone.isEmpty();
    }

    void undo() {
        Step step = done.poll();
        if (step != null) {
            without(() -> {
                for (int i = step.edits.size() - 1; i >= 0; i--) {
                    step.edits.get(i).undo();
                }
            });
            step.typing = false;
            undone.push(step);
            note.caret(step.caretBefore);
            note.changed();
        }
    }

    void redo() {
        Step step = undone.poll();
        if (step != null) {
            without(() -> step.edits.forEach(UndoableEdit::redo));
            done.push(step);
            note.caret(step.caretAfter);
            note.changed();
        }
    }

    void forget() {
        done.clear();
        undone.clear();
    }
}
