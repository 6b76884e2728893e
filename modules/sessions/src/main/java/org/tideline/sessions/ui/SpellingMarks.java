package org.tideline.sessions.ui;

import java.awt.EventQueue;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.event.HierarchyEvent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javax.swing.JViewport;
import javax.swing.SwingUtilities;
import javax.swing.Timer;
import javax.swing.event.ChangeListener;
import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;
import javax.swing.text.BadLocationException;
import javax.swing.text.Highlighter;
import org.tideline.clients.api.Case;
import org.tideline.sessions.model.spelling.NoteWords.Word;
import org.tideline.sessions.model.spelling.Spelling;
import org.tideline.storage.api.OpenPractice;
import org.tideline.ui.support.api.Background;
import org.tideline.ui.support.text.api.NoteText;

/**
 * Marks in a text what is not spelled as the dictionary has it: a while after the last key, off the event thread, and only
 * in the lines that can be seen. The word that is being written is left alone, and the names of the case's people are right.
 * Event thread.
 */
final class SpellingMarks {
    private static final int AFTER_MILLIS = 500;
    /** More than a screen holds is never looked at at once. */
    private static final int MOST = 12_000;
    private final OpenPractice practice;
    private final Spelling spelling;
    private final Supplier<Case> of;
    private final NoteText text;
    private final Timer soon = new Timer(AFTER_MILLIS, e -> look());
    private final ChangeListener scrolled = e -> soon.restart();
    private final List<Object> marks = new ArrayList<>();
    private final Set<String> passed = new HashSet<>();
    private JViewport port;
    private AutoCloseable following;
    private int turn;

    private SpellingMarks(OpenPractice practice, Supplier<Case> of, NoteText text) {
        this.practice = practice;
        this.of = of;
        this.text = text;
        spelling = practice.service(Spelling.class);
        soon.setRepeats(false);
        text.getDocument().addDocumentListener(new DocumentListener() {
            @Override
            public void insertUpdate(DocumentEvent e) {
                changed();
            }

            @Override
            public void removeUpdate(DocumentEvent e) {
                changed();
            }

            @Override
            public void changedUpdate(DocumentEvent e) {
                // Bold or not, it is spelled alike.
            }
        });
        text.addCaretListener(e -> soon.restart());
        text.addHierarchyListener(e -> {
            if ((e.getChangeFlags() & HierarchyEvent.SHOWING_CHANGED) != 0) {
                showing(text.isShowing());
            }
        });
        new SpellingMenu(this).on(text);
    }

    /** From now on that text is looked at while it is shown. */
    static void on(NoteText text, OpenPractice practice, Supplier<Case> of) {
        new SpellingMarks(practice, of, text);
    }

    private void changed() {
        turn++;
        soon.restart();
    }

    private void showing(boolean is) {
        if (is && following == null) {
            following = spelling.listen(() -> EventQueue.invokeLater(this::changed));
            port = (JViewport) SwingUtilities.getAncestorOfClass(JViewport.class, text);
            if (port != null) {
                port.addChangeListener(scrolled);
            }
            changed();
        } else if (!is && following != null) {
            try {
                following.close();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
            following = null;
            if (port != null) {
                port.removeChangeListener(scrolled);
                port = null;
            }
            soon.stop();
            clear();
        }
    }

    private void look() {
        if (following == null || Background.left(practice)) {
            return;
        }
        int[] seen = seen();
        int mine = turn;
        try {
            String words = text.getDocument().getText(seen[0], seen[1] - seen[0]);
            spelling.check(words, Spelling.names(of.get()), found -> EventQueue.invokeLater(() -> {
                if (mine == turn && following != null && !Background.left(practice)) {
                    mark(seen[0], found);
                }
            }));
        } catch (BadLocationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The places between which the text can be seen, at ends of lines. */
    private int[] seen() {
        Rectangle visible = text.getVisibleRect();
        int length = text.getDocument().getLength();
        int from = visible.isEmpty() ? 0 : text.viewToModel2D(new Point(visible.x, visible.y));
        int to = visible.isEmpty() ? 0 : text.viewToModel2D(new Point(visible.x + visible.width, visible.y + visible.height));
        from = Math.max(0, Math.min(from, length));
        to = Math.min(Math.min(Math.max(from, to), length), from + MOST);
        return new int[] {border(from, -1), border(to, 1)};
    }

    /** The nearest place that way where no word goes on. */
    private int border(int at, int way) {
        try {
            int place = at;
            int length = text.getDocument().getLength();
            while (way < 0 ? place > 0 && !Character.isWhitespace(text.getDocument().getText(place - 1, 1).charAt(0))
                    : place < length && !Character.isWhitespace(text.getDocument().getText(place, 1).charAt(0))) {
                place += way;
            }
            return place;
        } catch (BadLocationException e) {
            throw new IllegalStateException(e);
        }
    }

    private void mark(int begin, List<Word> wrong) {
        clear();
        Highlighter lighter = text.getHighlighter();
        int caret = text.getCaretPosition();
        for (Word word : wrong) {
            boolean writing = text.isFocusOwner() && begin + word.to() == caret;
            if (!writing && !passed.contains(word.word())) {
                try {
                    marks.add(lighter.addHighlight(begin + word.from(), begin + word.to(), WavyLine.PAINTER));
                } catch (BadLocationException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
    }

    private void clear() {
        marks.forEach(text.getHighlighter()::removeHighlight);
        marks.clear();
    }

    /** The marked word at a place: it stands there, or ends there. */
    Optional<Word> at(int place) {
        for (Object mark : marks) {
            Highlighter.Highlight light = (Highlighter.Highlight) mark;
            if (light.getStartOffset() <= place && place <= light.getEndOffset() && light.getStartOffset() < light.getEndOffset()) {
                try {
                    return Optional.of(new Word(light.getStartOffset(), light.getEndOffset(),
                            text.getDocument().getText(light.getStartOffset(), light.getEndOffset() - light.getStartOffset())));
                } catch (BadLocationException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
        return Optional.empty();
    }

    /** The first marked word behind a place, or else the first of all. */
    Optional<Word> next(int place) {
        List<Integer> starts = marks.stream().map(mark -> ((Highlighter.Highlight) mark).getStartOffset()).sorted().toList();
        return starts.stream().filter(start -> start > place).findFirst().or(() -> starts.stream().findFirst()).flatMap(this::at);
    }

    /** Leaves a word alone as long as this text stands here. */
    void pass(Word word) {
        passed.add(word.word());
        changed();
    }

    NoteText text() {
        return text;
    }

    OpenPractice practice() {
        return practice;
    }

    Spelling spelling() {
        return spelling;
    }

    Set<String> names() {
        return Spelling.names(of.get());
    }
}
