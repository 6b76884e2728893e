package org.tideline.checkins.ui;

import java.awt.Component;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.swing.BorderFactory;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import javax.swing.JToggleButton;
import net.miginfocom.swing.MigLayout;
import org.openide.util.NbBundle.Messages;
import org.tideline.checkins.model.DayKind;
import org.tideline.checkins.model.DayKinds;
import org.tideline.checkins.model.EntryModel;
import org.tideline.checkins.model.Question;
import org.tideline.ui.support.api.Buttons;
import org.tideline.ui.support.api.Form;
import org.tideline.ui.support.api.Tokens;
import org.tideline.ui.support.api.Type;

/** What kind of day it was, up to three, and a note; both can be left out. */
@Messages({"ENTRY_upToThree=Up to three, or none.", "ENTRY_ownWord=Own word (optional)"})
final class DayAndNote extends JPanel {
    private static final long serialVersionUID = 1;
    private static final int IN_A_ROW = 4;
    private static final int TARGET = 44;
    private final transient EntryModel model;
    private final boolean roomy;
    private final transient Map<DayKind, JToggleButton> known = new LinkedHashMap<>();
    private final transient Map<String, JToggleButton> own = new LinkedHashMap<>();
    private final JTextField word = new JTextField();
    private final JTextArea note = Form.lines(3);

    /**
     * @param ownKinds own words that are offered
     * @param roomy    whether it is answered by fingers too
     * @param words    whether own words are asked for
     */
    DayAndNote(EntryModel model, List<String> ownKinds, boolean roomy, boolean words) {
        this.model = model;
        this.roomy = roomy;
        setOpaque(false);
        setLayout(new MigLayout("insets 0, wrap 1, gap 0 6, fillx", "[grow, fill]"));
        JLabel question = Tokens.TEXT1.text(new JLabel(Question.DAY.words("", model.asked())));
        question.setFont(Type.serif(18));
        add(question);
        add(Type.CAPTION.on(Tokens.TEXT2.text(new JLabel(Bundle.ENTRY_upToThree()))));
        JPanel chips = new JPanel(new MigLayout("insets 0, gap 6 6, wrap " + IN_A_ROW, "", ""));
        chips.setOpaque(false);
        for (DayKind kind : DayKind.values()) {
            known.put(kind, chip(chips, kind.words()));
        }
        for (String ownKind : ownKinds) {
            own.put(ownKind, chip(chips, ownKind));
        }
        add(chips);
        if (words) {
            ownWords();
        }
    }

    private void ownWords() {
        JLabel wordLabel = Type.LABEL.on(Tokens.TEXT2.text(new JLabel(Bundle.ENTRY_ownWord())));
        wordLabel.setLabelFor(word);
        add(wordLabel, "gaptop 4");
        add(word, roomy ? "w 320!, h " + TARGET + "!" : "w 240!");
        JLabel noteQuestion = Tokens.TEXT1.text(new JLabel(Question.NOTE.words("", model.asked())));
        noteQuestion.setFont(Type.serif(18));
        noteQuestion.setLabelFor(note);
        add(noteQuestion, "gaptop 14");
        note.setBorder(BorderFactory.createEmptyBorder(6, 8, 6, 8));
        add(new JScrollPane(note));
    }

    private JToggleButton chip(JPanel chips, String words) {
        JToggleButton chip = Buttons.mark(words, null);
        chips.add(chip, roomy ? "h " + TARGET + "!" : "");
        return chip;
    }

    /** Where the focus goes first. */
    Component first() {
        return known.get(DayKind.WORKING);
    }

    /** Shows what the model holds of its writer. */
    void write() {
        DayKinds now = model.kinds();
        known.forEach((kind, chip) -> chip.setSelected(now.known().contains(kind)));
        own.forEach((words, chip) -> chip.setSelected(now.own().contains(words)));
        word.setText(now.own().stream().filter(w -> !own.containsKey(w)).findFirst().orElse(""));
        note.setText(model.note());
    }

    /** Gives what is chosen and written to the model. */
    void read() {
        List<DayKind> kinds = known.entrySet().stream().filter(e -> e.getValue().isSelected()).map(Map.Entry::getKey).toList();
        List<String> words = new ArrayList<>(own.entrySet().stream().filter(e -> e.getValue().isSelected()).map(Map.Entry::getKey).toList());
        words.add(word.getText());
        model.kinds(new DayKinds(kinds, words));
        model.note(note.getText());
    }
}
