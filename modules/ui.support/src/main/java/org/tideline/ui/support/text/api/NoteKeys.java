package org.tideline.ui.support.text.api;

import java.awt.event.ActionEvent;
import java.util.function.BooleanSupplier;
import javax.swing.AbstractAction;
import javax.swing.Action;
import javax.swing.KeyStroke;
import javax.swing.text.DefaultEditorKit;
import org.openide.util.Utilities;

/** The keys of a text (ux.md §7). */
final class NoteKeys {
    private final NoteText note;

    private NoteKeys(NoteText note) {
        this.note = note;
    }

    static void bind(NoteText note, NoteEdits edits, Filling filling, SnippetList snippets) {
        NoteKeys keys = new NoteKeys(note);
        BooleanSupplier written = note::isEditable;
        for (NoteFormat format : NoteFormat.values()) {
            keys.key(format.key(), "note-" + format, written, () -> note.format(format));
        }
        keys.key("D-Z", "note-undo", written, note::undo);
        keys.key("D-Y", "note-redo", written, note::redo);
        keys.key("DS-Z", "note-redo", written, note::redo);
        keys.key("DS-V", "note-paste-plain", written, () -> ((NoteTransfer) note.getTransferHandler()).pastePlain(note));
        keys.key("BACK_SPACE", "note-back", written, () -> {
            edits.back(false);
            snippets.typed();
        });
        keys.key("S-BACK_SPACE", "note-back", written, null);
        keys.key("D-BACK_SPACE", "note-back-word", written, () -> edits.back(true));
        keys.key("DELETE", "note-delete", written, () -> edits.delete(false));
        keys.key("D-DELETE", "note-delete-word", written, () -> edits.delete(true));
        keys.key("D-SPACE", "note-snippets", written, snippets::open);
        keys.key("ENTER", "note-enter", written, () -> {
            if (!snippets.choose()) {
                edits.enter();
            }
        });
        keys.key("S-ENTER", "note-enter", written, null);
        // Only while something is filled in, or the list is open; else they leave the text.
        keys.key("TAB", "note-next-place", () -> snippets.showing() || filling.active(), () -> {
            if (!snippets.choose() && !filling.go(false)) {
                note.transferFocus();
            }
        });
        keys.key("S-TAB", "note-place-before", filling::active, () -> {
            if (!filling.go(true)) {
                note.transferFocusBackward();
            }
        });
        keys.key("ESCAPE", "note-enough", () -> snippets.showing() || filling.active(), () -> {
            if (!snippets.close()) {
                filling.end();
            }
        });
        keys.or("UP", DefaultEditorKit.upAction, () -> snippets.move(-1));
        keys.or("DOWN", DefaultEditorKit.downAction, () -> snippets.move(1));
        // Of the platform's own, on keys that mean something else here.
        for (String other : new String[] {"D-I", "D-U", "D-H", "D-T"}) {
            note.getInputMap().put(Utilities.stringToKey(other), "none");
        }
    }

    private void key(String key, String name, BooleanSupplier enabled, Runnable does) {
        note.getInputMap().put(stroke(key), name);
        if (does != null) {
            note.getActionMap().put(name, new Key(enabled, does));
        }
    }

    /** A key that does something of ours if it can, else what it always does. */
    private void or(String key, String otherwise, BooleanSupplier ours) {
        String name = "note-" + key;
        note.getInputMap().put(stroke(key), name);
        note.getActionMap().put(name, new AbstractAction() {
            private static final long serialVersionUID = 1;

            @Override
            public void actionPerformed(ActionEvent e) {
                Action always = note.getActionMap().get(otherwise);
                if (!ours.getAsBoolean() && always != null) {
                    always.actionPerformed(e);
                }
            }
        });
    }

    static KeyStroke stroke(String key) {
        return Utilities.stringToKey(key);
    }

    /** What a key does; where it is not enabled, the key goes on to the window. */
    private static final class Key extends AbstractAction {
        private static final long serialVersionUID = 1;
        private final transient BooleanSupplier may;
        private final transient Runnable does;

        Key(BooleanSupplier may, Runnable does) {
            this.may = may;
            this.does = does;
        }

        @Override
        public boolean isEnabled() {
            return may.getAsBoolean();
        }

        @Override
        public void actionPerformed(ActionEvent e) {
            does.run();
        }
    }
}
