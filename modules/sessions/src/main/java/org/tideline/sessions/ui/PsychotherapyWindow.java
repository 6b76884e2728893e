package org.tideline.sessions.ui;

import java.awt.BorderLayout;
import java.awt.CardLayout;
import java.awt.EventQueue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.swing.BorderFactory;
import javax.swing.DefaultListModel;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.ListSelectionModel;
import javax.swing.Timer;
import net.miginfocom.swing.MigLayout;
import org.openide.util.NbBundle.Messages;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.Cases;
import org.tideline.core.api.ItemRef;
import org.tideline.sessions.model.PsychotherapyNote;
import org.tideline.sessions.model.PsychotherapyNotes;
import org.tideline.sessions.model.PsychotherapyTyped;
import org.tideline.sessions.ui.PsychotherapyCell.Row;
import org.tideline.storage.api.Action;
import org.tideline.ui.support.api.Background;
import org.tideline.ui.support.api.Buttons;
import org.tideline.ui.support.api.DraftEditors;
import org.tideline.ui.support.api.EditorDraft;
import org.tideline.ui.support.api.EmptyState;
import org.tideline.ui.support.api.Form;
import org.tideline.ui.support.api.Line;
import org.tideline.ui.support.api.Notice;
import org.tideline.ui.support.api.PracticeWindow;
import org.tideline.ui.support.api.Scroll;
import org.tideline.ui.support.api.SearchField;
import org.tideline.ui.support.api.Tokens;
import org.tideline.ui.support.api.Type;
import org.tideline.ui.support.api.Undo;
import org.tideline.ui.support.api.Words;

/**
 * The psychotherapy notes of a case: a list by day and the one that is open. It shows nothing before it is asked to, its
 * title says nothing, and it covers itself again when another window comes to the front. Its search finds in these notes
 * only, and keeps nothing. Event thread.
 */
@Messages({
    "PsychotherapyWindow.title=Notes set apart",
    "PsychotherapyWindow.covered=What you think about the conversation is for you alone. Show it when nobody else can see the screen.",
    "PsychotherapyWindow.show=&Show it",
    "PsychotherapyWindow.law=Kept apart from the record: in no search, list, report or export, and given out only with an authorisation of its own. "
            + "Medication, times, kinds and frequency of treatment, test results, and any summary of diagnosis, plan, symptoms or progress belong in the progress note.",
    "# {0} - full names", "PsychotherapyWindow.of=Psychotherapy notes: {0}",
    "PsychotherapyWindow.fresh=&New note",
    "PsychotherapyWindow.find=Find in these notes",
    "PsychotherapyWindow.list=Psychotherapy notes by day",
    "PsychotherapyWindow.none=No note is open.",
    "PsychotherapyWindow.how=Choose one at the left, or begin a new one.",
    "PsychotherapyWindow.removed=The note was removed"})
final class PsychotherapyWindow extends PracticeWindow implements PsychotherapyEditor.Host {
    private static final long serialVersionUID = 1;
    private static final int COALESCE_MILLIS = 150;
    private static final long NONE = -1;
    private final long caseId;
    private final JPanel cards = new JPanel(new CardLayout());
    private final JLabel head = Type.TITLE.on(Tokens.TEXT1.text(new JLabel()));
    private final JButton show = Buttons.primary(Bundle.PsychotherapyWindow_show(), this::uncover);
    private final SearchField find = new SearchField(Bundle.PsychotherapyWindow_find(), words -> fill());
    private final DefaultListModel<Row> rows = new DefaultListModel<>();
    private final JList<Row> list = new JList<>(rows);
    private final transient PsychotherapyCell cell = new PsychotherapyCell();
    private final JPanel slot = new JPanel(new BorderLayout());
    private final Timer soon = new Timer(COALESCE_MILLIS, e -> load());
    private transient AutoCloseable changes;
    private transient Case of;
    private transient List<PsychotherapyNote> notes = List.of();
    private transient PsychotherapyEditor editor;
    private transient PsychotherapyReading reading;
    /** The note that is open: 0 for a new one. */
    private long chosen = NONE;
    private boolean uncovered;
    private boolean filling;

    private record Loaded(Optional<Case> of, List<PsychotherapyNote> notes, Set<ItemRef> left) {
    }

    private PsychotherapyWindow(long caseId) {
        super("apart", Bundle.PsychotherapyWindow_title(), Tokens.PANEL);
        this.caseId = caseId;
        soon.setRepeats(false);
        cards.setOpaque(false);
        cards.add(covered(), "covered");
        cards.add(page(), "page");
        content().add(cards, BorderLayout.CENTER);
    }

    private JComponent covered() {
        JPanel covered = new JPanel(new MigLayout("insets 48 24 24 24, wrap 1, gapy 16", "[grow,fill,360:520:520]"));
        covered.setOpaque(false);
        covered.add(Words.area(Bundle.PsychotherapyWindow_covered(), Type.BASE, Tokens.TEXT1), "wmin 0");
        covered.add(show, "growx 0");
        return covered;
    }

    private JComponent page() {
        JPanel top = new JPanel(new MigLayout("insets 20 24 14 24, wrap 1, fillx, gap 0", "[grow,fill,:860:860]"));
        top.setOpaque(false);
        top.setBorder(Line.below(null));
        top.add(head, "wmin 0, gapbottom 10");
        top.add(new Notice(Notice.Kind.INFO, Bundle.PsychotherapyWindow_law()), "wmin 0");
        list.setCellRenderer(cell);
        list.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        list.getAccessibleContext().setAccessibleName(Bundle.PsychotherapyWindow_list());
        Tokens.SIDE.ground(list);
        list.addListSelectionListener(e -> {
            if (!e.getValueIsAdjusting() && !filling && list.getSelectedValue() != null && list.getSelectedValue().id() != chosen) {
                choose(list.getSelectedValue().id(), false);
            }
        });
        JPanel side = new JPanel(new MigLayout("insets 12 0 0 0, wrap 1, fill, gap 0", "[grow,fill]", "[][]12[grow,fill]"));
        Tokens.SIDE.ground(side);
        side.setBorder(new Line(Tokens.LINE, 0, 0, 0, 1, BorderFactory.createEmptyBorder()));
        side.add(Form.left(Buttons.plain(Bundle.PsychotherapyWindow_fresh(), "plus", () -> choose(0, true))), "gapleft 16, gapright 16");
        side.add(find, "gapleft 16, gapright 16, gaptop 8");
        side.add(Scroll.plain(list, Tokens.SIDE));
        slot.setOpaque(false);
        JPanel body = new JPanel(new MigLayout("insets 0, fill, gap 0", "[240!,fill][grow,fill]", "[grow,fill]"));
        body.setOpaque(false);
        body.add(side, "hmin 0");
        body.add(slot, "wmin 0, hmin 0");
        JPanel page = new JPanel(new BorderLayout());
        page.setOpaque(false);
        page.add(top, BorderLayout.NORTH);
        page.add(body, BorderLayout.CENTER);
        return page;
    }

    /** Opens the notes of a case, covered, or brings them to the front. */
    static void show(long caseId) {
        Optional<PsychotherapyWindow> other = PracticeWindow.find(PsychotherapyWindow.class).filter(window -> window.caseId != caseId);
        if (other.isPresent() && !other.get().close()) {
            return;
        }
        PracticeWindow.show(PsychotherapyWindow.class, () -> new PsychotherapyWindow(caseId));
    }

    private void uncover() {
        uncovered = true;
        load();
    }

    private void load() {
        if (!uncovered) {
            return;
        }
        Background.run(() -> new Loaded(practice().service(Cases.class).find(caseId), practice().service(PsychotherapyNotes.class).of(caseId),
                DraftEditors.left(practice())), loaded -> {
            if (!isOpened() || !uncovered) {
                return;
            }
            if (loaded.of().isEmpty()) {
                close();
            } else {
                shown(loaded);
            }
        });
    }

    private void shown(Loaded loaded) {
        of = loaded.of().get();
        notes = loaded.notes();
        cell.of(of);
        head.setText(Bundle.PsychotherapyWindow_of(of.fullTitle()));
        // First, so that the keyboard is not on its way from what is covered when it is asked for.
        ((CardLayout) cards.getLayout()).show(cards, "page");
        boolean first = editor == null && reading == null;
        if (first) {
            begin(loaded.left());
        } else if (editor != null && chosen > 0) {
            current().ifPresentOrElse(note -> {
                if (note.locked()) {
                    open(false);
                } else {
                    editor.stands(note);
                }
            }, this::none);
        } else if (reading != null && current().filter(note -> note.equals(reading.note())).isEmpty() && reading.typing() == null) {
            open(false);
        }
        fill();
    }

    /** What was open before, or was being typed; else the newest note, or a new one where there is none. */
    private void begin(Set<ItemRef> left) {
        Optional<PsychotherapyNote> typed = notes.stream().filter(note -> left.contains(note.ref()) || left.contains(PsychotherapyTyped.adding(note)))
                .findFirst();
        if (left.contains(PsychotherapyTyped.fresh(caseId))) {
            chosen = 0;
        } else if (typed.isPresent()) {
            chosen = typed.get().id();
        } else if (chosen == NONE || chosen > 0 && current().isEmpty()) {
            chosen = notes.isEmpty() ? 0 : notes.get(0).id();
        }
        open(true);
        if (reading != null && left.contains(PsychotherapyTyped.adding(reading.note()))) {
            reading.adding();
        }
    }

    private Optional<PsychotherapyNote> current() {
        return notes.stream().filter(note -> note.id() == chosen).findFirst();
    }

    /** Goes to another note; what was typed in the one that is open is saved, or stays as a draft. */
    private void choose(long id, boolean focus) {
        if (of == null || id == chosen && (editor != null || reading != null)) {
            first();
            return;
        }
        Runnable then = () -> {
            editor = null;
            chosen = id;
            if (uncovered) {
                open(focus);
                fill();
            }
        };
        if (editor != null) {
            editor.leave(then);
        } else if (reading == null || reading.typing() == null || reading.typing().mayLeave()) {
            then.run();
        } else {
            fill();
        }
    }

    private void open(boolean focus) {
        closeOpen();
        Optional<PsychotherapyNote> note = current();
        if (chosen > 0 && note.isEmpty()) {
            none();
            return;
        }
        note.ifPresent(one -> practice().audit().note(Action.VIEWED, one.ref(), caseId));
        if (note.isPresent() && (note.get().locked() || note.get().words() == null)) {
            reading = new PsychotherapyReading(practice(), note.get(), this::again);
            slot.add(reading, BorderLayout.CENTER);
        } else {
            editor = new PsychotherapyEditor(practice(), of, note.orElse(null), this);
            slot.add(editor, BorderLayout.CENTER);
        }
        slot.revalidate();
        slot.repaint();
        if (focus) {
            EventQueue.invokeLater(this::first);
        }
    }

    private void again() {
        reading.close();
        reading = null;
        load();
    }

    private void none() {
        closeOpen();
        chosen = NONE;
        slot.add(new EmptyState(Bundle.PsychotherapyWindow_none(), Bundle.PsychotherapyWindow_how()), BorderLayout.CENTER);
        slot.revalidate();
        slot.repaint();
    }

    private void closeOpen() {
        if (editor != null) {
            editor.close();
            editor = null;
        }
        if (reading != null) {
            reading.close();
            reading = null;
        }
        slot.removeAll();
    }

    private void first() {
        if (editor != null) {
            editor.first();
        } else if (reading != null) {
            reading.first();
        }
    }

    /** Draws the list anew: all, or those that hold the words looked for; the one that is open stays in it. */
    private void fill() {
        if (!uncovered) {
            return;
        }
        String words = find.getText().strip();
        List<Row> all = new ArrayList<>();
        if (chosen == 0) {
            all.add(new Row(null));
        }
        notes.stream().filter(note -> words.isEmpty() || note.id() == chosen || PsychotherapyTyped.holds(note, words)).map(Row::new).forEach(all::add);
        filling = true;
        rows.clear();
        rows.addAll(all);
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).id() == chosen) {
                list.setSelectedIndex(i);
                list.ensureIndexIsVisible(i);
            }
        }
        filling = false;
    }

    @Override
    public void kept(PsychotherapyNote note) {
        if (editor != null && (editor.id() == 0 || note.locked())) {
            boolean fresh = editor.id() == 0;
            chosen = note.id();
            notes = new ArrayList<>(notes);
            notes.removeIf(one -> one.id() == note.id());
            notes.add(0, note);
            PsychotherapyTyped typed = editor.typed();
            int caret = editor.caret();
            // What was typed meanwhile goes on in the editor of the note that there is now.
            editor.typing().saved();
            open(fresh);
            if (fresh && editor != null) {
                editor.goOn(typed, caret);
            }
        }
        load();
    }

    @Override
    public void remove(PsychotherapyNote note) {
        PsychotherapyNotes store = practice().service(PsychotherapyNotes.class);
        Background.run(() -> {
            store.remove(note);
            return null;
        }, done -> {
            none();
            load();
            practice().service(Undo.class).done(Bundle.PsychotherapyWindow_removed(), () -> store.restore(note), () -> store.remove(note));
        });
    }

    /** Covers it again; what is being typed stays as a draft. */
    private void coverAgain() {
        uncovered = false;
        closeOpen();
        head.setText("");
        find.setText("");
        rows.clear();
        notes = List.of();
        of = null;
        ((CardLayout) cards.getLayout()).show(cards, "covered");
    }

    @Override
    protected void componentOpened() {
        changes = practice().changes().listen(refs -> EventQueue.invokeLater(soon::restart));
    }

    @Override
    protected void componentHidden() {
        coverAgain();
    }

    @Override
    protected void componentActivated() {
        if (!uncovered) {
            show.requestFocusInWindow();
        }
    }

    @Override
    public boolean canClose() {
        EditorDraft<?> typing = editor != null ? editor.typing() : reading == null ? null : reading.typing();
        return Background.left(practice()) || typing == null || typing.mayLeave();
    }

    @Override
    protected void componentClosed() {
        soon.stop();
        try {
            if (changes != null) {
                changes.close();
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        changes = null;
        coverAgain();
    }
}
