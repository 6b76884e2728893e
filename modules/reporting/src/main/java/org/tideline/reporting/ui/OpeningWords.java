package org.tideline.reporting.ui;

import java.awt.Insets;

import java.awt.event.ActionEvent;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import javax.swing.AbstractAction;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import javax.swing.KeyStroke;
import javax.swing.Timer;
import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;
import javax.swing.text.DefaultCaret;
import javax.swing.undo.UndoManager;
import net.miginfocom.swing.MigLayout;
import org.openide.awt.Mnemonics;
import org.openide.util.NbBundle.Messages;
import org.tideline.core.api.Now;
import org.tideline.reporting.model.Desk;
import org.tideline.reporting.model.Letters;
import org.tideline.storage.api.OpenPractice;
import org.tideline.ui.support.api.Background;
import org.tideline.ui.support.api.Icons;
import org.tideline.ui.support.api.StatusLine;
import org.tideline.ui.support.api.Tokens;
import org.tideline.ui.support.api.Type;
import org.tideline.ui.support.api.Words;

/** Writes the opening words for one recipient. Kept on disk a moment after the last key. Event thread. */
@Messages({
    "OpeningWords.label=&Opening words",
    "OpeningWords.none=Your own words at the head of the report. Without them it is a draft and says so at the foot.",
    "# {0} - how many", "OpeningWords.count={0,choice,1#1 word|1<{0} words}. About 90 sit well above the picture.",
    "# {0} - how many", "OpeningWords.long={0} words. With more than 110 the picture moves to the second page.",
    "# {0} - time", "OpeningWords.saved=Saved to disk {0}", "OpeningWords.editing=Editing", "OpeningWords.notSaved=Not saved yet"})
final class OpeningWords extends JPanel {
    private static final long serialVersionUID = 1;
    private static final int PAUSE_MILLIS = 1200;
    private static final int AGAIN_MILLIS = 10_000;
    private static final int ROWS = 11;
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");
    private final transient OpenPractice practice;
    private final long caseId;
    private final JTextArea area = new JTextArea(ROWS, 20);
    private final JTextArea count = Words.area("", Type.CAPTION, Tokens.TEXT2);
    private final JLabel state = Type.CAPTION.on(Tokens.TEXT2.text(new JLabel()));
    private final transient UndoManager undo = new UndoManager();
    private final Timer pause;
    private transient Desk.Choice recipient;
    private boolean filling;
    private boolean changed;

    OpeningWords(OpenPractice practice, long caseId) {
        super(new MigLayout("insets 0, wrap 2, fillx, gapy 5, hidemode 3", "[grow,fill][]"));
        this.practice = practice;
        this.caseId = caseId;
        setOpaque(false);
        pause = new Timer(PAUSE_MILLIS, e -> write(() -> { }));
        pause.setRepeats(false);
        JLabel label = Type.LABEL.on(Tokens.TEXT2.text(new JLabel()));
        Mnemonics.setLocalizedText(label, Bundle.OpeningWords_label());
        label.setLabelFor(area);
        area.setLineWrap(true);
        area.setWrapStyleWord(true);
        area.setMargin(new Insets(8, 10, 8, 10));
        area.setFont(Type.serif(15));
        area.addPropertyChangeListener("UI", e -> area.setFont(Type.serif(15)));
        area.setFocusTraversalKeys(java.awt.KeyboardFocusManager.FORWARD_TRAVERSAL_KEYS, Set.of(KeyStroke.getKeyStroke(KeyEvent.VK_TAB, 0)));
        area.setFocusTraversalKeys(java.awt.KeyboardFocusManager.BACKWARD_TRAVERSAL_KEYS,
                Set.of(KeyStroke.getKeyStroke(KeyEvent.VK_TAB, InputEvent.SHIFT_DOWN_MASK)));
        area.getDocument().addDocumentListener(new DocumentListener() {
            @Override
            public void insertUpdate(DocumentEvent e) {
                edited();
            }

            @Override
            public void removeUpdate(DocumentEvent e) {
                edited();
            }

            @Override
            public void changedUpdate(DocumentEvent e) {
                // plain text has no attributes
            }
        });
        area.addFocusListener(new FocusAdapter() {
            @Override
            public void focusLost(FocusEvent e) {
                if (!e.isTemporary()) {
                    flush(() -> { });
                    StatusLine.get().nothingToSave();
                }
            }
        });
        area.getDocument().addUndoableEditListener(e -> {
            if (!filling) {
                undo.addEdit(e.getEdit());
            }
        });
        key(KeyEvent.VK_Z, InputEvent.CTRL_DOWN_MASK, () -> {
            if (undo.canUndo()) {
                undo.undo();
            }
        });
        key(KeyEvent.VK_Y, InputEvent.CTRL_DOWN_MASK, () -> {
            if (undo.canRedo()) {
                undo.redo();
            }
        });
        add(label);
        add(state);
        JScrollPane scroll = new JScrollPane(area, JScrollPane.VERTICAL_SCROLLBAR_AS_NEEDED, JScrollPane.HORIZONTAL_SCROLLBAR_NEVER);
        add(scroll, "span 2, grow, wmin 0");
        count.setFocusable(false);
        // Else each new count would scroll the column to itself.
        ((DefaultCaret) count.getCaret()).setUpdatePolicy(DefaultCaret.NEVER_UPDATE);
        add(count, "span 2, wmin 0");
        count();
    }

    private void key(int code, int modifiers, Runnable action) {
        KeyStroke stroke = KeyStroke.getKeyStroke(code, modifiers);
        area.getInputMap(JComponent.WHEN_FOCUSED).put(stroke, stroke.toString());
        area.getActionMap().put(stroke.toString(), new AbstractAction() {
            private static final long serialVersionUID = 1;

            @Override
            public void actionPerformed(ActionEvent e) {
                action.run();
            }
        });
    }

    /** Shows the words for this recipient; what was being typed for another is kept first. */
    void show(Desk.Choice next) {
        if (next.same(recipient)) {
            if (!changed) {
                load();
            }
            return;
        }
        flush(() -> { });
        recipient = next;
        fill("");
        state.setText("");
        undo.discardAllEdits();
        load();
    }

    private void load() {
        Desk.Choice of = recipient;
        Background.run(() -> practice.service(Letters.class).find(caseId, of.kind(), of.person()), found -> {
            if (of.same(recipient) && !changed) {
                String words = found.map(Letters.Letter::words).orElse("");
                if (!words.equals(area.getText().strip())) {
                    fill(words);
                    undo.discardAllEdits();
                }
                found.ifPresent(letter -> saved(letter.editedAt()));
            }
        });
    }

    private void fill(String words) {
        filling = true;
        area.setText(words);
        area.setCaretPosition(0);
        filling = false;
        changed = false;
        count();
    }

    private void edited() {
        count();
        if (!filling) {
            changed = true;
            state.setIcon(null);
            state.setText(Bundle.OpeningWords_editing());
            StatusLine.get().editing();
            pause.setInitialDelay(PAUSE_MILLIS);
            pause.restart();
        }
    }

    private void count() {
        int words = Letters.count(area.getText());
        boolean much = words > Letters.LONG_WORDS;
        count.setText(words == 0 ? Bundle.OpeningWords_none() : much ? Bundle.OpeningWords_long(words) : Bundle.OpeningWords_count(words));
    }

    private void saved(Instant at) {
        state.setIcon(Icons.of("check", 14));
        state.setText(Bundle.OpeningWords_saved(CLOCK.format(at.atZone(ZoneId.systemDefault()))));
    }

    /** Keeps what was typed, if anything is not on disk yet, and goes on when it is. */
    void flush(Runnable then) {
        pause.stop();
        if (changed) {
            write(then);
        } else {
            then.run();
        }
    }

    private void write(Runnable then) {
        Desk.Choice of = recipient;
        String words = area.getText();
        changed = false;
        Background.run(() -> {
            practice.service(Letters.class).write(caseId, of.kind(), of.person(), words);
            return Now.instant();
        }, at -> {
            if (of.same(recipient) && !changed) {
                saved(at);
                StatusLine.get().saved(at);
            }
            then.run();
        }, failure -> {
            if (of.same(recipient)) {
                changed = true;
                state.setIcon(Icons.of("triangle-alert", 14, Tokens.ERROR));
                state.setText(Bundle.OpeningWords_notSaved());
                StatusLine.get().notSaved(null);
                pause.setInitialDelay(AGAIN_MILLIS);
                pause.restart();
            }
        });
    }

    /** Keeps what was typed and lets go. */
    void release() {
        if (recipient != null) {
            flush(() -> { });
        }
        pause.stop();
        StatusLine.get().nothingToSave();
    }
}
