package org.tideline.ui.support.text.api;

import javax.swing.text.BadLocationException;
import javax.swing.text.Element;
import javax.swing.text.MutableAttributeSet;
import javax.swing.text.SimpleAttributeSet;
import javax.swing.text.StyleConstants;
import org.tideline.core.text.api.MarkedText;

/** What keys and buttons do to a text, each as one step of undo. Event thread. */
final class NoteEdits {
    private final NoteText note;
    private final Steps steps;
    private final Filling filling;

    NoteEdits(NoteText note, Steps steps, Filling filling) {
        this.note = note;
        this.steps = steps;
        this.filling = filling;
    }

    private NoteDocument document() {
        return note.document();
    }

    /** Runs work that can only fail by a place outside the text, which would be a mistake of ours. */
    private interface Work {
        void run() throws BadLocationException;
    }

    private void edit(Work work) {
        steps.edit(() -> {
            try {
                work.run();
            } catch (BadLocationException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /** Letters were typed, or written by an input method or a tool. */
    void type(String letters, Runnable write) {
        if (letters != null && letters.indexOf('\n') < 0 && letters.indexOf('\r') < 0) {
            steps.typed(letters, write);
            if (letters.equals(" ")) {
                asTyped();
            }
        } else {
            steps.edit(write);
        }
    }

    /** A dash, a number or two hashes typed at the start of a line, and a space after them, make it that; undo takes it back. */
    private void asTyped() {
        int caret = note.getCaretPosition();
        int line = document().line(caret);
        int start = document().lineStart(line);
        if (document().sort(line) != Sort.PARAGRAPH || caret - start > 3) {
            return;
        }
        Sort sort = switch (text(start, caret)) {
            case "- ", "* ", "\u2022 " -> Sort.BULLET;
            case "1. " -> Sort.NUMBERED;
            case "# ", "## " -> Sort.HEADING;
            default -> Sort.PARAGRAPH;
        };
        if (sort != Sort.PARAGRAPH) {
            edit(() -> {
                document().remove(start, caret - start);
                document().setSort(line, line, sort);
            });
        }
    }

    private String text(int from, int to) {
        try {
            return document().getText(from, to - from);
        } catch (BadLocationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Enter: the next item of a list; on an empty one the list ends. What follows a heading is ordinary text. */
    void enter() {
        edit(() -> {
            removeSelection();
            int caret = note.getCaretPosition();
            int line = document().line(caret);
            Sort sort = document().sort(line);
            boolean empty = document().lineStart(line) == document().lineEnd(line);
            if (empty && sort != Sort.PARAGRAPH) {
                document().setSort(line, line, Sort.PARAGRAPH);
                return;
            }
            boolean start = caret == document().lineStart(line);
            document().insertString(caret, "\n", new SimpleAttributeSet());
            if (sort == Sort.HEADING) {
                document().setSort(start ? line : line + 1, start ? line : line + 1, Sort.PARAGRAPH);
            }
            note.setCaretPosition(caret + 1);
        });
    }

    /** Backspace: at the start of an item or a heading it becomes an ordinary line first. */
    void back(boolean word) {
        int caret = note.getCaretPosition();
        int line = document().line(caret);
        if (chosen()) {
            removeChosen();
        } else if (caret == document().lineStart(line) && document().sort(line) != Sort.PARAGRAPH) {
            edit(() -> document().setSort(line, line, Sort.PARAGRAPH));
        } else if (caret > 0) {
            int from = caret == document().lineStart(line) ? caret - 1
                    : word ? wordBefore(caret) : document().lineStart(line) + Clusters.erased(chars(line), caret - document().lineStart(line));
            if (caret == document().lineStart(line)) {
                edit(() -> document().remove(from, caret - from));
            } else {
                remove(from, caret, !word);
            }
        }
    }

    /** Delete. */
    void delete(boolean word) {
        int caret = note.getCaretPosition();
        int line = document().line(caret);
        if (chosen()) {
            removeChosen();
        } else if (caret < document().getLength()) {
            int to = caret == document().lineEnd(line) ? caret + 1
                    : word ? wordAfter(caret) : document().lineStart(line) + Clusters.after(chars(line), caret - document().lineStart(line));
            remove(caret, to, false);
        }
    }

    private char[] chars(int line) {
        return text(document().lineStart(line), document().lineEnd(line)).toCharArray();
    }

    private int wordBefore(int caret) {
        int start = document().lineStart(document().line(caret));
        int at = caret;
        while (at > start && Character.isWhitespace(charAt(at - 1))) {
            at--;
        }
        while (at > start && !Character.isWhitespace(charAt(at - 1))) {
            at--;
        }
        return at;
    }

    private int wordAfter(int caret) {
        int end = document().lineEnd(document().line(caret));
        int at = caret;
        while (at < end && !Character.isWhitespace(charAt(at))) {
            at++;
        }
        while (at < end && Character.isWhitespace(charAt(at))) {
            at++;
        }
        return at;
    }

    private char charAt(int place) {
        return text(place, place + 1).charAt(0);
    }

    private void remove(int from, int to, boolean typing) {
        Runnable work = () -> {
            try {
                join(from, to);
            } catch (BadLocationException e) {
                throw new IllegalStateException(e);
            }
        };
        if (typing) {
            steps.typed("", work);
        } else {
            steps.edit(work);
        }
    }

    /** Removes; where lines are joined, the line stays what its first part was, unless nothing is left of that. */
    private void join(int from, int to) throws BadLocationException {
        int first = document().line(from);
        int last = document().line(to);
        boolean none = from == document().lineStart(first);
        Sort sort = none ? document().sort(last) : document().sort(first);
        document().remove(from, to - from);
        int line = document().line(from);
        if (first != last && document().sort(line) != sort) {
            document().setSort(line, line, sort);
        }
    }

    private boolean chosen() {
        return note.getSelectionStart() < note.getSelectionEnd();
    }

    private void removeSelection() throws BadLocationException {
        if (chosen()) {
            join(note.getSelectionStart(), note.getSelectionEnd());
        }
    }

    void removeChosen() {
        edit(this::removeSelection);
    }

    void insert(MarkedText text) {
        edit(() -> {
            removeSelection();
            note.setCaretPosition(document().insert(note.getCaretPosition(), text));
        });
    }

    /** Puts plain text and styles of another text in, as paste and drop do. */
    void insertAt(int place, MarkedText text) {
        edit(() -> note.setCaretPosition(document().insert(place, text)));
    }

    void insert(Snippet snippet) {
        insert(snippet, note.getSelectionStart());
    }

    /** Puts a snippet in place of what was typed of its name. */
    void insert(Snippet snippet, int typedFrom) {
        int[] end = new int[1];
        edit(() -> {
            if (typedFrom < note.getSelectionEnd()) {
                join(typedFrom, note.getSelectionEnd());
            }
            end[0] = document().insert(typedFrom, MarkedText.of(snippet.text()));
            note.setCaretPosition(end[0]);
        });
        filling.begin(typedFrom, end[0]);
    }

    void format(NoteFormat format) {
        if (!note.isEditable()) {
            return;
        }
        switch (format) {
            case BOLD -> style(StyleConstants.Bold, !has(format));
            case ITALIC -> style(StyleConstants.Italic, !has(format));
            case LIST -> sort(has(format) ? Sort.PARAGRAPH : Sort.BULLET);
            case NUMBERED -> sort(has(format) ? Sort.PARAGRAPH : Sort.NUMBERED);
            case HEADING -> sort(has(format) ? Sort.PARAGRAPH : Sort.HEADING);
        }
    }

    private void style(Object what, boolean on) {
        SimpleAttributeSet style = new SimpleAttributeSet();
        style.addAttribute(what, on);
        if (chosen()) {
            edit(() -> document().setCharacterAttributes(note.getSelectionStart(), note.getSelectionEnd() - note.getSelectionStart(), style, false));
        }
        MutableAttributeSet next = note.getInputAttributes();
        next.addAttributes(style);
        note.formatted();
    }

    private void sort(Sort sort) {
        edit(() -> document().setSort(document().line(note.getSelectionStart()), lastLine(), sort));
        note.formatted();
    }

    private int lastLine() {
        int end = note.getSelectionEnd();
        int last = document().line(end);
        boolean none = chosen() && end == document().lineStart(last) && end > note.getSelectionStart();
        return none ? last - 1 : last;
    }

    boolean has(NoteFormat format) {
        return switch (format) {
            case BOLD -> styled(StyleConstants.Bold);
            case ITALIC -> styled(StyleConstants.Italic);
            case LIST -> sorted(Sort.BULLET);
            case NUMBERED -> sorted(Sort.NUMBERED);
            case HEADING -> sorted(Sort.HEADING);
        };
    }

    private boolean sorted(Sort sort) {
        for (int i = document().line(note.getSelectionStart()); i <= lastLine(); i++) {
            if (document().sort(i) != sort) {
                return false;
            }
        }
        return true;
    }

    private boolean styled(Object what) {
        if (!chosen()) {
            return Boolean.TRUE.equals(note.getInputAttributes().getAttribute(what));
        }
        int at = note.getSelectionStart();
        while (at < note.getSelectionEnd()) {
            Element part = document().getCharacterElement(at);
            boolean lineEnd = at == document().lineEnd(document().line(at));
            if (!lineEnd && !Boolean.TRUE.equals(part.getAttributes().getAttribute(what))) {
                return false;
            }
            at = part.getEndOffset();
        }
        return true;
    }
}
