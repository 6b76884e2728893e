package org.tideline.sessions.ui;

import java.awt.BorderLayout;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JPanel;
import javax.swing.KeyStroke;
import net.miginfocom.swing.MigLayout;
import org.openide.util.NbBundle.Messages;
import org.tideline.clients.api.Case;
import org.tideline.core.api.Ids;
import org.tideline.core.api.Now;
import org.tideline.core.api.Validation;
import org.tideline.sessions.model.PsychotherapyNote;
import org.tideline.sessions.model.PsychotherapyNotes;
import org.tideline.sessions.model.PsychotherapyTyped;
import org.tideline.sessions.model.Session;
import org.tideline.sessions.model.Sessions;
import org.tideline.storage.api.OpenPractice;
import org.tideline.ui.support.api.Buttons;
import org.tideline.ui.support.api.Column;
import org.tideline.ui.support.api.DayField;
import org.tideline.ui.support.api.DayWords;
import org.tideline.ui.support.api.EditorDraft;
import org.tideline.ui.support.api.Form;
import org.tideline.ui.support.api.Line;
import org.tideline.ui.support.api.Prompts;
import org.tideline.ui.support.api.Scroll;
import org.tideline.ui.support.api.Tokens;
import org.tideline.ui.support.api.Type;
import org.tideline.ui.support.api.Words;
import org.tideline.ui.support.text.api.FindBar;
import org.tideline.ui.support.text.api.FormatButtons;
import org.tideline.ui.support.text.api.NoteText;

/** A psychotherapy note that is being written. Event thread. */
@Messages({
    "PsychotherapyEditor.day=&Day",
    "PsychotherapyEditor.about=&About",
    "PsychotherapyEditor.all=All of them",
    "PsychotherapyEditor.noDay=A day, such as today or 4 Nov.",
    "PsychotherapyEditor.text=Analysis of the conversation",
    "PsychotherapyEditor.prompt=What you make of the conversation: what it stirred in you, what you suspect, what you will watch for.",
    "PsychotherapyEditor.save=&Save",
    "PsychotherapyEditor.sign=Sign and loc&k…",
    "PsychotherapyEditor.remove=Remove this note",
    "PsychotherapyEditor.locks=Signing locks it. Later thoughts become dated addenda.",
    "PsychotherapyEditor.ask=Sign this note?",
    "PsychotherapyEditor.what=It is locked then. Later thoughts become dated addenda.",
    "PsychotherapyEditor.signIt=Sign and lock",
    "PsychotherapyEditor.writeOn=Go on writing",
    "PsychotherapyEditor.this=This note"})
final class PsychotherapyEditor extends JPanel implements EditorDraft.Editor<PsychotherapyTyped> {
    private static final long serialVersionUID = 1;
    private final transient OpenPractice practice;
    private final transient Case of;
    private final transient PsychotherapyNote note;
    private final transient Host host;
    private final DayField day = new DayField();
    private final JComboBox<Who> about = new JComboBox<>();
    private final NoteText text = new NoteText(Bundle.PsychotherapyEditor_text(), Bundle.PsychotherapyEditor_prompt());
    private final Form form = new Form();
    private final transient EditorDraft<PsychotherapyTyped> typing;
    private boolean working;

    /** Somebody it may be about. */
    private record Who(long person, String words) {
    }

    /** What the window does for it. */
    interface Host {
        /** The note stands so on the disk now: shown anew where it was new, or was signed. */
        void kept(PsychotherapyNote note);

        /** It is to be taken away. */
        void remove(PsychotherapyNote note);
    }

    /** @param note what it shows, not signed; null for a new one */
    PsychotherapyEditor(OpenPractice practice, Case of, PsychotherapyNote note, Host host) {
        super(new BorderLayout());
        this.practice = practice;
        SpellingMarks.on(text, practice, () -> of);
        this.of = of;
        this.note = note;
        this.host = host;
        setOpaque(false);
        Choices.words(about, Who::words);
        about.addItem(new Who(0, Bundle.PsychotherapyEditor_all()));
        of.people().forEach(member -> about.addItem(new Who(member.person(), member.name())));
        typing = new EditorDraft<>(practice, note == null ? PsychotherapyTyped.fresh(of.id()) : note.ref(), Bundle.PsychotherapyEditor_this(),
                PsychotherapyTyped.class, this, this);
        form.check(() -> new Validation().require(day.day().isPresent(), "day", Bundle.PsychotherapyEditor_noDay()));
        if (of.people().size() > 1) {
            form.pair("day", Bundle.PsychotherapyEditor_day(), day, "about", Bundle.PsychotherapyEditor_about(), about);
        } else {
            form.field("day", Bundle.PsychotherapyEditor_day(), day);
        }
        JPanel top = new JPanel(new MigLayout("insets 16 24 8 24, wrap 1, fillx, gap 0, hidemode 3", "[grow,fill,:640:640]"));
        top.setOpaque(false);
        top.setBorder(Line.below(null));
        top.add(typing.strip(), "wmin 0, gapbottom 12");
        top.add(form, "wmin 0");
        top.add(new FormatButtons(this));
        top.add(new FindBar(this, () -> List.of(text)), "wmin 0");
        add(top, BorderLayout.NORTH);
        Column column = new Column(new MigLayout("insets 16 24 24 24, fillx", "[grow,fill,:640:640]"));
        column.setOpaque(true);
        Tokens.PANEL.ground(column);
        column.add(text, "wmin 0");
        add(Scroll.plain(column, Tokens.PANEL), BorderLayout.CENTER);
        add(foot(), BorderLayout.SOUTH);
        for (String key : new String[] {"ctrl S", "ctrl ENTER"}) {
            registerKeyboardAction(e -> {
                if ("ctrl S".equals(key)) {
                    save();
                } else {
                    sign();
                }
            }, KeyStroke.getKeyStroke(key), WHEN_ANCESTOR_OF_FOCUSED_COMPONENT);
        }
        put(stored(note));
        typing.open(typed(), note == null);
    }

    private JPanel foot() {
        JPanel foot = new JPanel(new MigLayout("insets 10 24 10 24, fillx, gapx 8", "[][][grow,fill][]", "[center]"));
        Tokens.RAISED.ground(foot);
        foot.setBorder(new Line(Tokens.LINE, 1, 0, 0, 0, BorderFactory.createEmptyBorder()));
        foot.add(Buttons.primary(Bundle.PsychotherapyEditor_save(), this::save));
        JButton sign = Buttons.plain(Bundle.PsychotherapyEditor_sign(), "lock", this::sign);
        foot.add(sign);
        foot.add(Words.area(Bundle.PsychotherapyEditor_locks(), Type.CAPTION, Tokens.TEXT2), "wmin 0, gapleft 8");
        if (note != null) {
            foot.add(Buttons.icon("trash-2", Bundle.PsychotherapyEditor_remove(), () -> host.remove(note)));
        }
        return foot;
    }

    private static PsychotherapyTyped stored(PsychotherapyNote note) {
        return note == null ? new PsychotherapyTyped(DayWords.full(Now.today()), 0, "")
                : new PsychotherapyTyped(DayWords.full(note.day()), note.about(), note.words());
    }

    /** The id of the note it shows; 0 for a new one. */
    long id() {
        return note == null ? 0 : note.id();
    }

    /** What ties it to its draft. */
    EditorDraft<PsychotherapyTyped> typing() {
        return typing;
    }

    /** Where one begins to type. */
    void first() {
        text.requestFocusInWindow();
    }

    /** Where the caret stands. */
    int caret() {
        return text.caret();
    }

    /** Goes on where one was writing, with what was typed while it was being saved. */
    void goOn(PsychotherapyTyped typed, int caret) {
        if (!typed.equals(typed())) {
            put(typed);
            typing.changed();
        }
        text.caret(caret);
    }

    /** The note stands so on the disk now. */
    void stands(PsychotherapyNote now) {
        // As the text writes it, whose spelling of Markdown may be another.
        PsychotherapyTyped typed = stored(now);
        NoteText as = new NoteText("", "");
        as.setMarkdown(typed.words());
        typing.stands(new PsychotherapyTyped(typed.day(), typed.about(), as.markdown()));
    }

    @Override
    public PsychotherapyTyped typed() {
        return new PsychotherapyTyped(day.getText(), ((Who) about.getSelectedItem()).person(), text.markdown());
    }

    @Override
    public void put(PsychotherapyTyped typed) {
        day.setText(typed.day());
        for (int i = 0; i < about.getItemCount(); i++) {
            if (about.getItemAt(i).person() == typed.about()) {
                about.setSelectedIndex(i);
            }
        }
        text.setMarkdown(typed.words());
    }

    private boolean ready() {
        return !working && form.accept() && !(note == null && text.content().isBlank());
    }

    /** Commits what stands in it. */
    void save() {
        if (ready()) {
            commit(PsychotherapyNotes::keep, host::kept);
        }
    }

    /**
     * It is about to leave the screen: what was typed is committed where it can be, else it stays as a draft.
     *
     * @param then goes on
     */
    void leave(Runnable then) {
        if (typing.dirty() && ready()) {
            commit(PsychotherapyNotes::keep, kept -> {
                close();
                then.run();
            });
        } else if (!working) {
            close();
            then.run();
        }
    }

    private void sign() {
        if (ready() && Prompts.get().confirm(Bundle.PsychotherapyEditor_ask(), Bundle.PsychotherapyEditor_what(),
                Bundle.PsychotherapyEditor_signIt(), Bundle.PsychotherapyEditor_writeOn())) {
            commit(PsychotherapyNotes::sign, host::kept);
        }
    }

    private interface Work {
        PsychotherapyNote run(PsychotherapyNotes notes, PsychotherapyNote note);
    }

    private void commit(Work work, Consumer<PsychotherapyNote> done) {
        LocalDate on = day.day().orElseThrow();
        PsychotherapyTyped typed = typed();
        working = true;
        typing.save(() -> work.run(practice.service(PsychotherapyNotes.class), note(on, typed)), kept -> {
            working = false;
            done.accept(kept);
        }, () -> working = false);
    }

    /** Worker thread. */
    private PsychotherapyNote note(LocalDate on, PsychotherapyTyped typed) {
        long session = practice.service(Sessions.class).of(of.id()).stream().filter(one -> one.day().equals(on) && !one.kind().contact())
                .map(Session::id).findFirst().orElse(0L);
        return new PsychotherapyNote(note == null ? Ids.next() : note.id(), of.id(), session, typed.about(), on, typed.words(),
                note == null ? null : note.written(), null, "", List.of());
    }

    /** It leaves the screen: what was typed and is not saved stays as a draft. */
    void close() {
        typing.close();
    }
}
