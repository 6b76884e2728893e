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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javax.swing.AbstractAction;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import javax.swing.KeyStroke;
import javax.swing.Timer;
import javax.swing.text.DefaultCaret;
import javax.swing.undo.UndoManager;
import net.miginfocom.swing.MigLayout;
import org.openide.awt.Mnemonics;
import org.openide.util.NbBundle.Messages;
import org.tideline.core.api.Now;
import org.tideline.reporting.api.ReportKind;
import org.tideline.reporting.model.Letters;
import org.tideline.reporting.model.Letters.Recipient;
import org.tideline.reporting.model.Unwritten;
import org.tideline.reporting.model.WordsTyped;
import org.tideline.storage.api.OpenPractice;
import org.tideline.storage.api.Practices;
import org.tideline.ui.support.api.Background;
import org.tideline.ui.support.api.EditorDraft;
import org.tideline.ui.support.api.Icons;
import org.tideline.ui.support.api.TextChanges;
import org.tideline.ui.support.api.Toast;
import org.tideline.ui.support.api.Tokens;
import org.tideline.ui.support.api.Type;
import org.tideline.ui.support.api.Words;

/** Writes the therapist's own words for one recipient. Kept on disk a moment after the last key. Event thread. */
@Messages({
    "OpeningWords.label=&Opening words", "OpeningWords.closing=Cl&osing words", "OpeningWords.focus=F&ocus of the work",
    "OpeningWords.course=C&ourse of the work", "OpeningWords.plan=What comes next, &or plan",
    "OpeningWords.last=What stands last, before the help with reading. Left empty, there is no such section.",
    "OpeningWords.sober=In the third person and sober. No quotations, no ratings, no exercise or topic by name. Left empty, it is left out.",
    "OpeningWords.none=Your own words at the head of the report. Without them it is a draft and says so at the foot.",
    "# {0} - how many", "OpeningWords.count={0,choice,1#1 word|1<{0} words}. About 90 sit well above the picture.",
    "# {0} - how many", "OpeningWords.long={0} words. With more than 110 the picture moves to the second page.",
    "# {0} - time", "OpeningWords.saved=Saved to disk {0}", "OpeningWords.editing=Editing", "OpeningWords.notSaved=Not saved yet",
    "OpeningWords.these=What you wrote to open the report",
    "OpeningWords.after=The opening words are on disk now."})
final class OpeningWords extends JPanel implements EditorDraft.Editor<WordsTyped> {
    private static final long serialVersionUID = 1;
    private static final int PAUSE_MILLIS = 1200;
    private static final int AGAIN_MILLIS = 10_000;
    private static final int ROWS = 11;
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");
    private final transient OpenPractice practice;
    private final long caseId;
    private final JTextArea area = new JTextArea(ROWS, 20);
    private final JTextArea count = Words.area("", Type.CAPTION, Tokens.TEXT2);
    private final JLabel label = Type.LABEL.on(Tokens.TEXT2.text(new JLabel()));
    private final JLabel state = Type.CAPTION.on(Tokens.TEXT2.text(new JLabel()));
    private final transient UndoManager undo = new UndoManager();
    private final Timer pause;
    private final transient Unwritten unwritten = new Unwritten();
    private final transient List<Waiting> waiting = new ArrayList<>();
    private final transient EditorDraft<WordsTyped> typing;
    private transient Recipient recipient;
    private boolean filling;
    private boolean writing;
    private boolean failing;
    private boolean told;

    OpeningWords(OpenPractice practice, long caseId) {
        super(new MigLayout("insets 0, wrap 2, fillx, gapy 5, hidemode 3", "[grow,fill][]"));
        this.practice = practice;
        this.caseId = caseId;
        setOpaque(false);
        pause = new Timer(PAUSE_MILLIS, e -> write());
        pause.setRepeats(false);
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
        TextChanges.tell(area, this::edited);
        area.addFocusListener(new FocusAdapter() {
            @Override
            public void focusLost(FocusEvent e) {
                if (!e.isTemporary()) {
                    flush(() -> { }, failure -> { });
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
        typing = new EditorDraft<>(practice, WordsTyped.item(caseId), Bundle.OpeningWords_these(), WordsTyped.class, this, this);
        add(label);
        add(state);
        add(typing.strip(), "span 2, growx");
        JScrollPane scroll = new JScrollPane(area, JScrollPane.VERTICAL_SCROLLBAR_AS_NEEDED, JScrollPane.HORIZONTAL_SCROLLBAR_NEVER);
        add(scroll, "span 2, grow, wmin 0");
        count.setFocusable(false);
        // Else each new count would scroll the column to itself.
        ((DefaultCaret) count.getCaret()).setUpdatePolicy(DefaultCaret.NEVER_UPDATE);
        add(count, "span 2, wmin 0");
        count();
        typing.open(WordsTyped.NOTHING, true);
    }

    @Override
    public WordsTyped typed() {
        return WordsTyped.of(unwritten.all());
    }

    /** Words that were kept are written as if they were typed now; none of them is in view before its recipient is. */
    @Override
    public void put(WordsTyped typed) {
        unwritten.written(unwritten.all());
        typed.texts().forEach(text -> unwritten.typed(text.to(caseId), text.words()));
        if (recipient != null) {
            unwritten.of(recipient).ifPresentOrElse(this::fill, this::load);
        }
        write();
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
    void show(Recipient to) {
        Mnemonics.setLocalizedText(label, switch (to.part()) {
            case OPENING, END_OPENING -> Bundle.OpeningWords_label();
            case CLOSING, END_CLOSING -> Bundle.OpeningWords_closing();
            case FOCUS -> Bundle.OpeningWords_focus();
            case COURSE -> Bundle.OpeningWords_course();
            case PLAN -> Bundle.OpeningWords_plan();
        });
        if (!to.equals(recipient)) {
            flush(() -> { }, failure -> { });
            recipient = to;
            state.setIcon(null);
            state.setText("");
            fill(unwritten.of(to).orElse(""));
            undo.discardAllEdits();
            if (unwritten.of(to).isPresent()) {
                notSaved();
            }
        }
        load();
    }

    private void load() {
        Recipient of = recipient;
        if (unwritten.of(of).isPresent()) {
            return;
        }
        Background.run(() -> practice.service(Letters.class).find(of), found -> {
            if (of.equals(recipient) && unwritten.of(of).isEmpty()) {
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
        count();
    }

    private void edited() {
        count();
        if (!filling) {
            unwritten.typed(recipient, area.getText());
            state.setIcon(null);
            state.setText(Bundle.OpeningWords_editing());
            typing.changed();
            pause.setInitialDelay(PAUSE_MILLIS);
            pause.restart();
        }
    }

    private void count() {
        int words = Letters.count(area.getText());
        boolean opens = recipient == null || recipient.part() == Letters.Part.OPENING || recipient.part() == Letters.Part.END_OPENING;
        count.setText(!opens ? recipient.kind() == ReportKind.OUTSIDE ? Bundle.OpeningWords_sober() : Bundle.OpeningWords_last()
                : words == 0 ? Bundle.OpeningWords_none() : words > Letters.LONG_WORDS ? Bundle.OpeningWords_long(words) : Bundle.OpeningWords_count(words));
    }

    private void saved(Instant at) {
        state.setIcon(Icons.of("check", 14));
        state.setText(Bundle.OpeningWords_saved(CLOCK.format(at.atZone(ZoneId.systemDefault()))));
    }

    private void notSaved() {
        state.setIcon(Icons.of("triangle-alert", 14, Tokens.ERROR));
        state.setText(Bundle.OpeningWords_notSaved());
    }

    /**
     * Keeps what was typed for anyone, if anything is not on disk yet.
     *
     * @param then   when all of it is on disk
     * @param failed when it is not; the words stay, and are tried again
     */
    void flush(Runnable then, Consumer<Exception> failed) {
        pause.stop();
        if (unwritten.none()) {
            then.run();
        } else {
            waiting.add(new Waiting(then, failed));
            write();
        }
    }

    /** One write at a time, so that an older text never lands after a newer one. */
    private void write() {
        if (writing || unwritten.none()) {
            return;
        }
        writing = true;
        Map<Recipient, String> texts = unwritten.all();
        Background.run(() -> {
            // Where the database stopped itself, it takes nothing before it is started again.
            practice.restart();
            Letters letters = practice.service(Letters.class);
            texts.forEach(letters::write);
            return Now.instant();
        }, at -> written(texts, at), this::failed);
    }

    private void written(Map<Recipient, String> texts, Instant at) {
        writing = false;
        unwritten.written(texts);
        if (unwritten.of(recipient).isEmpty() && texts.containsKey(recipient)) {
            saved(at);
        }
        if (unwritten.none()) {
            typing.saved();
            if (told) {
                Toast.show(Bundle.OpeningWords_after(), null);
            }
            failing = false;
            told = false;
            take().forEach(one -> one.then().run());
        } else if (!waiting.isEmpty()) {
            write();
        }
    }

    /** Whoever waits hears of it; words that are not in view any more are spoken of, once, and tried again until written. */
    private void failed(Exception failure) {
        writing = false;
        List<Waiting> all = take();
        if (Practices.current().orElse(null) != practice) {
            return;
        }
        failing = true;
        if (unwritten.of(recipient).isPresent()) {
            notSaved();
        }
        pause.setInitialDelay(AGAIN_MILLIS);
        pause.restart();
        all.forEach(one -> one.failed().accept(failure));
        if (!told) {
            told = true;
            typing.notSaved(failure, this::write);
        }
    }

    private List<Waiting> take() {
        List<Waiting> all = List.copyOf(waiting);
        waiting.clear();
        return all;
    }

    /** Keeps what was typed and lets go; what could not be written is tried again as long as the practice is open. */
    void release() {
        flush(typing::close, failure -> typing.close());
    }

    /** What is to come after a write. */
    private record Waiting(Runnable then, Consumer<Exception> failed) {
    }
}
