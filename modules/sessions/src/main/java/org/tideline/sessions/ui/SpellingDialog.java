package org.tideline.sessions.ui;

import java.util.ArrayList;
import java.util.List;
import javax.swing.DefaultListModel;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.KeyStroke;
import net.miginfocom.swing.MigLayout;
import org.openide.util.NbBundle.Messages;
import org.tideline.sessions.model.spelling.Language;
import org.tideline.sessions.model.spelling.OwnWord;
import org.tideline.sessions.model.spelling.OwnWords;
import org.tideline.sessions.model.spelling.Spelling;
import org.tideline.storage.api.OpenPractice;
import org.tideline.ui.support.api.Background;
import org.tideline.ui.support.api.Buttons;
import org.tideline.ui.support.api.Dialog;
import org.tideline.ui.support.api.Line;
import org.tideline.ui.support.api.Scroll;
import org.tideline.ui.support.api.Segmented;
import org.tideline.ui.support.api.Tokens;
import org.tideline.ui.support.api.Type;
import org.tideline.ui.support.api.Undo;

/** Which spelling notes are held against, or none, and the words of one’s own. What is chosen holds at once. Event thread. */
@Messages({
    "SpellingDialog.title=Spelling in notes",
    "SpellingDialog.how=Words the dictionary does not have get a quiet wavy line while a note is written. Ctrl+. at one of them offers what could be meant. Names of the people in a case are never marked, and nothing leaves this computer.",
    "SpellingDialog.language=Spelling", "SpellingDialog.american=American", "SpellingDialog.british=British", "SpellingDialog.off=Off",
    "SpellingDialog.words=My words", "SpellingDialog.none=No words of your own yet. “Add to my words” in the menu of a marked word puts it here.",
    "SpellingDialog.remove=Take it out", "SpellingDialog.close=Close",
    "# {0} - word", "SpellingDialog.removed=Took “{0}” out of my words"})
final class SpellingDialog {
    private SpellingDialog() {
    }

    static void open(OpenPractice practice) {
        Background.run(() -> practice.service(OwnWords.class).all(), words -> show(practice, words));
    }

    private static void show(OpenPractice practice, List<OwnWord> words) {
        Spelling spelling = practice.service(Spelling.class);
        Dialog dialog = new Dialog(Bundle.SpellingDialog_title());
        dialog.words(Bundle.SpellingDialog_how());
        Segmented language = new Segmented(Bundle.SpellingDialog_language(), Bundle.SpellingDialog_american(), Bundle.SpellingDialog_british(),
                Bundle.SpellingDialog_off());
        language.select(spelling.language().map(Language::ordinal).orElse(2));
        language.onSelect(chosen -> Background.run(() -> {
            spelling.use(chosen == 2 ? null : Language.values()[chosen]);
            return null;
        }, done -> { }));
        JPanel row = new JPanel(new MigLayout("insets 0"));
        row.setOpaque(false);
        row.add(language);
        dialog.content(row);
        dialog.content(Type.LABEL.on(Tokens.TEXT2.text(new JLabel(Bundle.SpellingDialog_words()))));
        if (words.isEmpty()) {
            dialog.words(Bundle.SpellingDialog_none());
        } else {
            dialog.content(list(practice, words));
        }
        JButton close = Buttons.plain(Bundle.SpellingDialog_close(), dialog::dispose);
        dialog.buttons(List.of(close));
        dialog.safe(close);
        dialog.open();
    }

    private static JPanel list(OpenPractice practice, List<OwnWord> words) {
        DefaultListModel<String> model = new DefaultListModel<>();
        List<OwnWord> left = new ArrayList<>(words);
        left.forEach(word -> model.addElement(word.word()));
        JList<String> list = new JList<>(model);
        list.setVisibleRowCount(6);
        list.setSelectedIndex(0);
        list.getAccessibleContext().setAccessibleName(Bundle.SpellingDialog_words());
        JButton remove = Buttons.plain(Bundle.SpellingDialog_remove(), "x", () -> {
            int at = list.getSelectedIndex();
            if (at >= 0) {
                OwnWord word = left.remove(at);
                model.remove(at);
                list.setSelectedIndex(Math.min(at, model.getSize() - 1));
                remove(practice, word);
            }
        });
        list.registerKeyboardAction(e -> remove.doClick(), KeyStroke.getKeyStroke("DELETE"), JList.WHEN_FOCUSED);
        JPanel both = new JPanel(new MigLayout("insets 0, fill, gapx 12", "[240!, fill][]"));
        both.setOpaque(false);
        JScrollPane scroll = Scroll.plain(list, Tokens.PANEL);
        scroll.setBorder(new Line(Tokens.FIELD, 1, 1, 1, 1, null));
        both.add(scroll);
        both.add(remove, "aligny top");
        return both;
    }

    private static void remove(OpenPractice practice, OwnWord word) {
        OwnWords words = practice.service(OwnWords.class);
        Background.run(() -> {
            words.remove(word);
            return null;
        }, done -> practice.service(Undo.class).done(Bundle.SpellingDialog_removed(word.word()), () -> words.restore(word), () -> words.remove(word)));
    }
}
