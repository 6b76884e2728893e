package org.tideline.sessions.ui;

import java.awt.BorderLayout;
import java.awt.EventQueue;
import java.awt.Rectangle;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import net.miginfocom.swing.MigLayout;
import org.openide.util.NbBundle.Messages;
import org.tideline.core.api.Validation;
import org.tideline.sessions.model.Addendum;
import org.tideline.sessions.model.PsychotherapyNote;
import org.tideline.sessions.model.PsychotherapyNotes;
import org.tideline.sessions.model.PsychotherapyTyped;
import org.tideline.sessions.model.SessionWords;
import org.tideline.storage.api.OpenPractice;
import org.tideline.ui.support.api.Buttons;
import org.tideline.ui.support.api.Column;
import org.tideline.ui.support.api.DayWords;
import org.tideline.ui.support.api.EditorDraft;
import org.tideline.ui.support.api.Form;
import org.tideline.ui.support.api.Line;
import org.tideline.ui.support.api.Notice;
import org.tideline.ui.support.api.Scroll;
import org.tideline.ui.support.api.Tokens;
import org.tideline.ui.support.api.Type;
import org.tideline.ui.support.api.Words;
import org.tideline.ui.support.text.api.FindBar;
import org.tideline.ui.support.text.api.NoteText;

/** A psychotherapy note that is only read, with what was added to it, and the form of a further addendum. Event thread. */
@Messages({
    "PsychotherapyReading.closed=These words do not open any more: they were changed from outside, put in another place, or are of another practice. They are still there as they are. Restore a backup in which they were whole; Check the practice says which records it concerns.",
    "PsychotherapyReading.text=Analysis of the conversation"})
final class PsychotherapyReading extends JPanel implements EditorDraft.Editor<PsychotherapyReading.Typed> {
    private static final long serialVersionUID = 1;
    private final transient OpenPractice practice;
    private final transient PsychotherapyNote note;
    private final transient Runnable added;
    private final transient List<NoteText> texts = new ArrayList<>();
    private final Column column = new Column(new MigLayout("insets 16 24 24 24, wrap 1, fillx, gap 0, hidemode 3", "[grow,fill,:640:640]"));
    private final JButton adding = Buttons.plain(Bundle.NoteFoot_addendum(), "plus", this::adding);
    private final JPanel slot = new JPanel(new BorderLayout());
    private final Form form = new Form();
    private final JTextField reason = new JTextField();
    private final NoteText words = new NoteText(Bundle.AddendumForm_words(), "");
    private transient EditorDraft<Typed> typing;

    /** An addendum as it stands in its form. */
    record Typed(String reason, String words) {
    }

    /** @param added an addendum was committed; the note is to be read anew */
    PsychotherapyReading(OpenPractice practice, PsychotherapyNote note, Runnable added) {
        super(new BorderLayout());
        this.practice = practice;
        this.note = note;
        this.added = added;
        setOpaque(false);
        column.setOpaque(true);
        Tokens.PANEL.ground(column);
        JPanel top = new JPanel(new MigLayout("insets 0 24 0 24, fillx, hidemode 3", "[grow,fill,:640:640]"));
        top.setOpaque(false);
        top.add(new FindBar(this, () -> texts), "wmin 0");
        add(top, BorderLayout.NORTH);
        text(Bundle.PsychotherapyReading_text(), note.words());
        for (PsychotherapyNote.Addendum one : note.addenda()) {
            if (one.reason() == null || one.words() == null) {
                column.add(closed(), "wmin 0, gaptop 20");
            } else {
                JComponent view = AddendumView.of(new Addendum(one.id(), 0, one.written(), one.author(), one.reason(), one.words()));
                Arrays.stream(view.getComponents()).filter(NoteText.class::isInstance).map(NoteText.class::cast).forEach(texts::add);
                column.add(view, "wmin 0, gaptop 20");
            }
        }
        slot.setOpaque(false);
        slot.setVisible(false);
        column.add(slot, "gaptop 24");
        add(Scroll.plain(column, Tokens.PANEL), BorderLayout.CENTER);
        if (note.locked()) {
            JPanel foot = new JPanel(new MigLayout("insets 10 24 10 24, fillx, gapx 8", "[][grow,fill]", "[center]"));
            Tokens.RAISED.ground(foot);
            foot.setBorder(new Line(Tokens.LINE, 1, 0, 0, 0, BorderFactory.createEmptyBorder()));
            foot.add(adding);
            foot.add(Words.area(Bundle.NoteFoot_signed(note.signedBy(),
                    DayWords.full(LocalDate.ofInstant(note.signed(), ZoneId.systemDefault())), SessionWords.clock(note.signed())), Type.CAPTION, Tokens.TEXT2), "wmin 0, gapleft 8");
            add(foot, BorderLayout.SOUTH);
        }
        form.check(() -> new Validation().require(!reason.getText().isBlank(), "reason", Bundle.AddendumForm_noReason())
                .require(!words.content().isBlank(), "words", Bundle.AddendumForm_noWords()));
        form.field("reason", Bundle.AddendumForm_reason(), reason);
        form.field("words", Bundle.AddendumForm_words(), words);
    }

    private void text(String name, String markdown) {
        if (markdown == null) {
            column.add(closed(), "wmin 0");
            return;
        }
        NoteText text = new NoteText(name, "");
        text.setMarkdown(markdown);
        text.setEditable(false);
        texts.add(text);
        column.add(text, "wmin 0");
    }

    private static Notice closed() {
        return new Notice(Notice.Kind.ERROR, Bundle.PsychotherapyReading_closed());
    }

    /** The note it shows. */
    PsychotherapyNote note() {
        return note;
    }

    /** What ties the form of an addendum to its draft; null if it is not open. */
    EditorDraft<Typed> typing() {
        return typing;
    }

    /** Where the keyboard goes. */
    void first() {
        if (typing != null) {
            reason.requestFocusInWindow();
        } else if (!texts.isEmpty()) {
            texts.get(0).requestFocusInWindow();
        }
    }

    /** Opens the form of an addendum, with what was typed in it before. */
    void adding() {
        if (typing != null || !note.locked()) {
            return;
        }
        typing = new EditorDraft<>(practice, PsychotherapyTyped.adding(note), Bundle.AddendumForm_this(), Typed.class, slot, this);
        words.setBorder(BorderFactory.createCompoundBorder(new Line(Tokens.FIELD, 1, 1, 1, 1, null), BorderFactory.createEmptyBorder(6, 8, 6, 8)));
        JPanel inner = new JPanel(new MigLayout("insets 0, wrap 1, fillx, gap 0, hidemode 3", "[grow,fill]"));
        inner.setOpaque(false);
        inner.add(typing.strip(), "wmin 0, gapbottom 10");
        inner.add(form, "wmin 0");
        JPanel buttons = new JPanel(new MigLayout("insets 0, gapx 8, hidemode 3", "[][][grow,left]"));
        buttons.setOpaque(false);
        buttons.add(Buttons.primary(Bundle.AddendumForm_add(), this::add));
        buttons.add(Buttons.plain(Bundle.AddendumForm_cancel(), () -> {
            if (typing.mayLeave()) {
                closeForm();
            }
        }));
        buttons.add(form.count());
        inner.add(buttons);
        inner.registerKeyboardAction(e -> add(), KeyStroke.getKeyStroke("ctrl ENTER"), WHEN_ANCESTOR_OF_FOCUSED_COMPONENT);
        slot.add(inner, BorderLayout.CENTER);
        slot.setVisible(true);
        adding.setEnabled(false);
        typing.open(typed(), true);
        revalidate();
        EventQueue.invokeLater(() -> {
            reason.requestFocusInWindow();
            slot.scrollRectToVisible(new Rectangle(0, 0, 1, slot.getHeight()));
        });
    }

    private void add() {
        if (form.accept()) {
            String why = reason.getText().strip();
            String what = words.markdown();
            typing.save(() -> practice.service(PsychotherapyNotes.class).add(note, why, what), done -> added.run(), () -> { });
        }
    }

    private void closeForm() {
        typing.close();
        typing = null;
        put(new Typed("", ""));
        form.fresh();
        slot.removeAll();
        slot.setVisible(false);
        adding.setEnabled(true);
        revalidate();
        repaint();
    }

    @Override
    public Typed typed() {
        return new Typed(reason.getText(), words.markdown());
    }

    @Override
    public void put(Typed typed) {
        reason.setText(typed.reason());
        words.setMarkdown(typed.words());
    }

    /** It leaves the screen: what was typed and is not saved stays as a draft. */
    void close() {
        if (typing != null) {
            typing.close();
        }
    }
}
