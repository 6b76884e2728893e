package org.tideline.sessions.ui;

import java.awt.EventQueue;
import java.awt.Font;
import java.awt.Point;
import java.awt.event.ActionEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import javax.swing.AbstractAction;
import javax.swing.JComponent;
import javax.swing.JMenuItem;
import javax.swing.JPopupMenu;
import javax.swing.KeyStroke;
import javax.swing.text.BadLocationException;
import org.openide.util.NbBundle.Messages;
import org.tideline.core.api.Ids;
import org.tideline.sessions.model.spelling.NoteWords.Word;
import org.tideline.sessions.model.spelling.OwnWord;
import org.tideline.sessions.model.spelling.OwnWords;
import org.tideline.ui.support.api.Background;
import org.tideline.ui.support.api.Undo;
import org.tideline.ui.support.text.api.NoteText;

/** What could be meant by a marked word, as a menu: Ctrl+. at the word or the next one, the menu key, or the mouse. Event thread. */
@Messages({
    "SpellingMenu.none=Nothing like it in the dictionary",
    "SpellingMenu.looking=Looking…",
    "SpellingMenu.add=Add to my words",
    "SpellingMenu.pass=Leave it alone here",
    "SpellingMenu.settings=Spelling and my words…",
    "SpellingMenu.cut=Cut", "SpellingMenu.copy=Copy", "SpellingMenu.paste=Paste",
    "# {0} - word", "SpellingMenu.added=Added “{0}” to my words"})
final class SpellingMenu {
    private final SpellingMarks marks;
    private final NoteText text;

    SpellingMenu(SpellingMarks marks) {
        this.marks = marks;
        this.text = marks.text();
    }

    void on(NoteText note) {
        note.getInputMap(JComponent.WHEN_FOCUSED).put(KeyStroke.getKeyStroke("ctrl PERIOD"), "spelling");
        note.getActionMap().put("spelling", new AbstractAction() {
            private static final long serialVersionUID = 1;

            @Override
            public void actionPerformed(ActionEvent e) {
                marks.at(note.getCaretPosition()).or(() -> marks.next(note.getCaretPosition())).ifPresent(SpellingMenu.this::open);
            }
        });
        for (String key : List.of("CONTEXT_MENU", "shift F10")) {
            note.getInputMap(JComponent.WHEN_FOCUSED).put(KeyStroke.getKeyStroke(key), "words");
        }
        note.getActionMap().put("words", new AbstractAction() {
            private static final long serialVersionUID = 1;

            @Override
            public void actionPerformed(ActionEvent e) {
                menu(note.getCaretPosition(), marks.at(note.getCaretPosition()));
            }
        });
        note.addMouseListener(new MouseAdapter() {
            @Override
            public void mousePressed(MouseEvent e) {
                popup(e);
            }

            @Override
            public void mouseReleased(MouseEvent e) {
                popup(e);
            }
        });
    }

    private void popup(MouseEvent e) {
        if (e.isPopupTrigger()) {
            int place = text.viewToModel2D(new Point(e.getX(), e.getY()));
            if (place < text.getSelectionStart() || place > text.getSelectionEnd()) {
                text.setCaretPosition(place);
            }
            text.requestFocusInWindow();
            menu(place, marks.at(place));
        }
    }

    private void open(Word word) {
        menu(word.from(), Optional.of(word));
    }

    private void menu(int place, Optional<Word> word) {
        JPopupMenu menu = new JPopupMenu();
        if (word.isPresent() && text.isEditable()) {
            text.select(word.get().from(), word.get().to());
            JMenuItem looking = item(menu, Bundle.SpellingMenu_looking(), () -> { });
            looking.setEnabled(false);
            menu.addSeparator();
            item(menu, Bundle.SpellingMenu_add(), () -> add(word.get()));
            item(menu, Bundle.SpellingMenu_pass(), () -> marks.pass(word.get()));
            menu.addSeparator();
            marks.spelling().suggest(word.get().word(), marks.names(), found -> EventQueue.invokeLater(() -> {
                if (menu.isVisible() && !Background.left(marks.practice())) {
                    suggest(menu, looking, word.get(), found);
                }
            }));
        }
        boolean chosen = text.getSelectionStart() < text.getSelectionEnd();
        if (text.isEditable()) {
            item(menu, Bundle.SpellingMenu_cut(), text::cut).setEnabled(chosen);
        }
        item(menu, Bundle.SpellingMenu_copy(), text::copy).setEnabled(chosen);
        if (text.isEditable()) {
            item(menu, Bundle.SpellingMenu_paste(), text::paste);
        }
        menu.addSeparator();
        item(menu, Bundle.SpellingMenu_settings(), () -> SpellingDialog.open(marks.practice()));
        try {
            Rectangle2D at = text.modelToView2D(place);
            if (at != null) {
                menu.show(text, (int) at.getX(), (int) at.getMaxY());
            }
        } catch (BadLocationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JMenuItem item(JPopupMenu menu, String words, Runnable action) {
        JMenuItem item = new JMenuItem(words);
        item.putClientProperty("html.disable", Boolean.TRUE);
        item.addActionListener(e -> action.run());
        menu.add(item);
        return item;
    }

    private void suggest(JPopupMenu menu, JMenuItem looking, Word word, List<String> found) {
        menu.remove(looking);
        if (found.isEmpty()) {
            looking.setText(Bundle.SpellingMenu_none());
            menu.insert(looking, 0);
        }
        for (int i = 0; i < found.size(); i++) {
            String meant = found.get(i);
            JMenuItem item = new JMenuItem(meant);
            item.setFont(item.getFont().deriveFont(Font.BOLD));
            item.addActionListener(e -> replace(word, meant));
            menu.insert(item, i);
        }
        menu.pack();
    }

    private void replace(Word word, String meant) {
        try {
            if (text.getDocument().getText(word.from(), word.to() - word.from()).equals(word.word())) {
                text.select(word.from(), word.to());
                text.replaceSelection(meant);
            }
        } catch (BadLocationException e) {
            // The text is another one by now.
            return;
        }
    }

    private void add(Word word) {
        OwnWords words = marks.practice().service(OwnWords.class);
        String bare = word.word().replaceAll("['\u2019]s$", "");
        OwnWord own = new OwnWord(Ids.next(), bare.substring(0, Math.min(bare.length(), OwnWord.LONGEST)));
        Background.run(() -> {
            words.put(own);
            return null;
        }, done -> marks.practice().service(Undo.class).done(Bundle.SpellingMenu_added(own.word()), () -> words.remove(own), () -> words.restore(own)));
    }
}
