package org.tideline.ui.support.text.api;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.swing.text.BadLocationException;
import javax.swing.text.Position;

/** The places of a snippet that are still to be filled in, one after the other by Tab. Event thread. */
final class Filling {
    private static final Pattern PLACE = Pattern.compile("\\{[^{}\n]{1,80}}");
    private final NoteText note;
    private Position from;
    private Position to;

    Filling(NoteText note) {
        this.note = note;
    }

    /** A snippet was put in: its first place is chosen, if it has any. */
    void begin(int start, int end) {
        try {
            from = note.document().createPosition(start);
            // What is filled in at the very end still belongs to it.
            to = note.document().createPosition(end);
        } catch (BadLocationException e) {
            throw new IllegalStateException(e);
        }
        note.caret(start);
        if (!go(false)) {
            note.caret(end);
        }
    }

    /** Whether Tab goes to the next place instead of the next field. */
    boolean active() {
        return from != null;
    }

    /** Chooses the next place, or the one before. Where there is none that ends, and the answer is false. */
    boolean go(boolean backward) {
        int start = from.getOffset();
        int end = to.getOffset();
        int after = note.getSelectionEnd();
        int before = note.getSelectionStart();
        String text;
        try {
            text = note.document().getText(start, Math.max(0, end - start));
        } catch (BadLocationException e) {
            throw new IllegalStateException(e);
        }
        int[] found = null;
        Matcher place = PLACE.matcher(text);
        while (place.find() && (backward || found == null)) {
            boolean fits = backward ? start + place.end() <= before : start + place.start() >= after;
            if (fits) {
                found = new int[] {start + place.start(), start + place.end()};
            }
        }
        if (found == null || before < start || after > end) {
            end();
            return false;
        }
        note.select(found[0], found[1]);
        note.setFocusTraversalKeysEnabled(false);
        return true;
    }

    /** Tab leaves the text again. */
    void end() {
        from = null;
        to = null;
        note.setFocusTraversalKeysEnabled(true);
    }
}
