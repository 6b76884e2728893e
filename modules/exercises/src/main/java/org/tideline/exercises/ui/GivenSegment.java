package org.tideline.exercises.ui;

import java.awt.BorderLayout;
import java.awt.CardLayout;
import java.awt.EventQueue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import org.openide.util.NbBundle.Messages;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.Scope;
import org.tideline.clients.api.WhoSees;
import org.tideline.core.api.Ids;
import org.tideline.core.api.ItemRef;
import org.tideline.core.api.Period;
import org.tideline.exercises.model.Assignment;
import org.tideline.exercises.model.Assignments;
import org.tideline.exercises.model.Exercise;
import org.tideline.exercises.model.ExercisesDesk;
import org.tideline.exercises.model.GivenList;
import org.tideline.exercises.model.Library;
import org.tideline.exercises.model.PracticeEntry;
import org.tideline.exercises.model.Said;
import org.tideline.exercises.model.SessionChoice;
import org.tideline.exercises.model.Turn;
import org.tideline.ui.support.api.Background;
import org.tideline.ui.support.api.Buttons;
import org.tideline.ui.support.api.DraftEditors;
import org.tideline.ui.support.api.EditorDraft;
import org.tideline.ui.support.api.EmptyState;
import org.tideline.ui.support.api.ListAndDetail;
import org.tideline.ui.support.api.Undo;

/** What a case was given to try, with all that came of each; giving, entering a try, looking back. Event thread. */
@Messages({
    "GivenSegment.title=Given",
    "GivenSegment.give=&Give an exercise…",
    "GivenSegment.tried=They &tried it…",
    "GivenSegment.file=&Bring in a file…",
    "# {0} - how many", "GivenSegment.count={0,choice,0#nothing going on just now|1#1 exercise about|1<{0,number,integer} exercises about}",
    "GivenSegment.list=Exercises given, those still about first",
    "GivenSegment.empty=What you give them to try between sessions will stand here.",
    "GivenSegment.emptyHow=Each keeps the text it was given with, what each of them said to it, and every try.",
    "GivenSegment.emptySeen=There is nothing to see here.",
    "# {0} - title", "GivenSegment.gave=Gave “{0}”",
    "# {0} - title", "GivenSegment.changed=Changed what was agreed on “{0}”",
    "# {0} - title", "GivenSegment.removed=Took out “{0}”",
    "# {0} - what", "# {1} - title", "GivenSegment.turned={0}: “{1}”",
    "GivenSegment.kept=Kept what was tried",
    "GivenSegment.keptChange=Changed what was said about a try",
    "GivenSegment.tookOut=Took out what was said about a try",
    "GivenSegment.opened=Recorded who may see what"})
final class GivenSegment extends Segment {
    private static final long serialVersionUID = 1;
    private static final String LIST = "list";
    private static final String EMPTY = "empty";
    private static final String WORK = "work";
    private static final String BLANK = "blank";
    private final transient Host host;
    private final JPanel empty = new JPanel(new BorderLayout());
    private final JPanel work = new JPanel(new BorderLayout());
    private final GivenRows rows;
    private final AssignmentDetail detail;
    private final JButton give = Buttons.plain(Bundle.GivenSegment_give(), "footprints", () -> give(0));
    private final JButton file = Buttons.plain(Bundle.GivenSegment_file(), "file-input", this::file);
    private final JButton tried = Buttons.primary(Bundle.GivenSegment_tried(), "repeat", () -> tried(0));
    private transient Shown shown;
    private transient EditorDraft<?> typing;
    private transient ExercisesDesk.Request request;
    private boolean offered;
    private long select;

    /** What was loaded. */
    private record Shown(GivenList list, List<Exercise> library, List<SessionChoice> sessions, Set<ItemRef> left) {
        Case of() {
            return list.scope().of();
        }
    }

    GivenSegment(Host host) {
        super(new CardLayout());
        this.host = host;
        rows = new GivenRows(Bundle.GivenSegment_list(), this::chosen, row -> {
            if (host.therapist()) {
                new Wishes().remove(row.assignment());
            }
        });
        detail = new AssignmentDetail(new Wishes());
        JScrollPane scroll = new JScrollPane(rows);
        scroll.setBorder(null);
        scroll.setHorizontalScrollBarPolicy(JScrollPane.HORIZONTAL_SCROLLBAR_NEVER);
        empty.setOpaque(false);
        work.setOpaque(false);
        add(ListAndDetail.reading(scroll, detail), LIST);
        add(empty, EMPTY);
        add(work, WORK);
        JPanel blank = new JPanel();
        blank.setOpaque(false);
        add(blank, BLANK);
    }

    @Override
    String title() {
        return Bundle.GivenSegment_title();
    }

    @Override
    List<JComponent> actions() {
        return List.of(file, give, tried);
    }

    @Override
    void show(Scope scope) {
        if (shown != null && !shown.list().scope().reader().equals(scope.reader())) {
            // Nothing that was there for another reader is in sight while this one's own is on its way.
            showCard(BLANK);
        }
        Background.run(() -> {
            Assignments assignments = host.practice().service(Assignments.class);
            GivenList list = GivenList.of(scope, assignments.of(host.caseId()), assignments.entries(host.caseId(), Period.ALL));
            return new Shown(list, host.practice().service(Library.class).all(), SessionChoice.of(host.practice(), scope),
                    DraftEditors.left(host.practice()));
        }, this::show);
    }

    private void show(Shown now) {
        if (!host.current(now.list().scope())) {
            return;
        }
        shown = now;
        host.line(now.list().scope(), Bundle.GivenSegment_count(now.list().rows().stream().filter(row -> row.assignment().open()).count()));
        rows.show(now.of(), now.list().rows(), select);
        select = 0;
        chosen(rows.getSelectedValue());
        tried.setEnabled(!rows.none());
        file.setEnabled(!rows.none());
        if (rows.none()) {
            empty.removeAll();
            empty.add(host.therapist() ? new EmptyState(Bundle.GivenSegment_empty(), Bundle.GivenSegment_emptyHow(),
                    Buttons.primary(Bundle.GivenSegment_give(), "footprints", () -> give(0)))
                    : new EmptyState(Bundle.GivenSegment_emptySeen(), ""), BorderLayout.CENTER);
        }
        showCard(typing != null && host.therapist() ? WORK : rows.none() ? EMPTY : LIST);
        if (!offered && host.therapist()) {
            offered = true;
            request = request != null ? request : left(now);
        }
        if (request != null) {
            ExercisesDesk.Request waiting = request;
            request = null;
            asked(waiting);
        }
    }

    /** A form in which something was typed comes back. */
    private ExercisesDesk.Request left(Shown now) {
        if (now.left().contains(GiveForm.draft(host.caseId()))) {
            return new ExercisesDesk.Give(0);
        }
        return now.list().rows().stream().map(GivenList.Row::assignment).filter(a -> now.left().contains(EntryForm.draft(a.id()))).findFirst()
                .map(a -> (ExercisesDesk.Request) new ExercisesDesk.Try(a.id())).orElse(null);
    }

    private void showCard(String name) {
        ((CardLayout) getLayout()).show(this, name);
        host.changed();
        revalidate();
        repaint();
    }

    private void chosen(GivenList.Row row) {
        if (shown != null) {
            detail.show(shown.of(), row, host.therapist());
        }
    }

    @Override
    boolean asked(ExercisesDesk.Request wish) {
        boolean mine = wish instanceof ExercisesDesk.Give || wish instanceof ExercisesDesk.Try || wish instanceof ExercisesDesk.ShowAssignment
                || wish instanceof ExercisesDesk.ShowEntry || wish instanceof ExercisesDesk.GoOn;
        if (mine && shown == null) {
            request = wish;
        } else if (wish instanceof ExercisesDesk.Give giving && host.therapist()) {
            give(giving.exercise());
        } else if (wish instanceof ExercisesDesk.Try trying && host.therapist()) {
            tried(trying.assignment());
        } else if (wish instanceof ExercisesDesk.ShowAssignment showing && typing == null) {
            rows.choose(showing.assignment());
        } else if (wish instanceof ExercisesDesk.ShowEntry showing && typing == null) {
            shown.list().rows().stream().filter(row -> row.entries().stream().anyMatch(e -> e.id() == showing.entry())).findFirst()
                    .ifPresent(row -> rows.choose(row.assignment().id()));
        } else if (wish instanceof ExercisesDesk.GoOn going && host.therapist() && typing == null) {
            shown.list().row(going.assignment()).ifPresent(row -> goOn(row, going.draft()));
        }
        return mine;
    }

    /** Opens the form whose draft it is. */
    private void goOn(GivenList.Row row, ItemRef draft) {
        rows.choose(row.assignment().id());
        switch (draft.kind()) {
            case Assignment.KIND -> give(row.assignment(), row.assignment().exercise());
            case EntryForm.DRAFT -> entry(row, null);
            case PracticeEntry.KIND -> row.entries().stream().filter(e -> e.id() == draft.id()).findFirst().ifPresent(e -> entry(row, e));
            default -> new Wishes().turn(row.assignment(), Turn.Kind.valueOf(draft.kind().substring(TurnForm.DRAFT.length())));
        }
    }

    private void form(JComponent form, EditorDraft<?> its, JComponent first) {
        typing = its;
        work.removeAll();
        work.add(form, BorderLayout.CENTER);
        showCard(WORK);
        EventQueue.invokeLater(first::requestFocusInWindow);
    }

    private void close() {
        if (typing != null) {
            typing.close();
            typing = null;
            work.removeAll();
        }
        if (host.alive()) {
            showCard(rows.none() ? EMPTY : LIST);
            rows.requestFocusInWindow();
        }
    }

    private void give(long exercise) {
        if (typing == null) {
            give(null, exercise);
        }
    }

    private void give(Assignment before, long exercise) {
        GiveForm form = new GiveForm(host.practice(), shown.of(), shown.library(), shown.sessions(), before, exercise, this::close);
        form.onKeep(() -> keep(form, before));
        form(form, form.typing(), form.first());
    }

    private void keep(GiveForm form, Assignment before) {
        Assignments assignments = host.practice().service(Assignments.class);
        Assignment now = form.assignment(before == null ? Ids.next() : before.id());
        form.save(() -> assignments.put(now), () -> {
            host.practice().service(Undo.class).done(before == null ? Bundle.GivenSegment_gave(now.text().title())
                    : Bundle.GivenSegment_changed(now.text().title()), () -> {
                        if (before == null) {
                            assignments.remove(now);
                        } else {
                            assignments.put(before);
                        }
                    }, () -> assignments.put(now));
            select = now.id();
            Case of = shown.of();
            boolean pages = form.pages();
            close();
            if (pages) {
                AssignmentPages.offer(host.practice(), of, now);
            }
        });
    }

    private void tried(long assignment) {
        if (typing != null) {
            return;
        }
        Optional<GivenList.Row> row = assignment == 0 ? Optional.ofNullable(rows.getSelectedValue()) : shown.list().row(assignment);
        row.ifPresent(found -> entry(found, null));
    }

    /** Tries from a file: read, told, and only then brought in. */
    private void file() {
        EntryFiles.choose(host.practice(), shown.of(), shown.list().rows().stream().map(GivenList.Row::assignment).toList());
    }

    /** @param before the entry that is changed, or null for a new try */
    private void entry(GivenList.Row row, PracticeEntry before) {
        EntryForm form = new EntryForm(host.practice(), shown.of(), row, before, this::close);
        form.onKeep(() -> keep(form, row.assignment(), before));
        form(form, form.typing(), form.first());
    }

    private void keep(EntryForm form, Assignment of, PracticeEntry before) {
        Assignments assignments = host.practice().service(Assignments.class);
        List<PracticeEntry> now = form.entries(of, before);
        Runnable commit = before == null ? () -> assignments.put(now) : () -> assignments.change(now.get(0));
        form.save(commit, () -> {
            List<Assignments.RemovedEntry> out = new ArrayList<>();
            Undo undo = host.practice().service(Undo.class);
            if (before == null) {
                undo.done(Bundle.GivenSegment_kept(), () -> {
                    out.clear();
                    now.forEach(entry -> out.add(assignments.remove(assignments.entry(entry.id()).orElse(entry))));
                }, () -> out.forEach(assignments::putBack));
            } else {
                undo.done(Bundle.GivenSegment_keptChange(), () -> assignments.change(before), () -> assignments.change(now.get(0)));
            }
            select = of.id();
            close();
        });
    }

    @Override
    boolean working() {
        return typing != null;
    }

    @Override
    List<EditorDraft<?>> typing() {
        return typing == null ? List.of() : List.of(typing);
    }

    @Override
    void release() {
        if (typing != null) {
            typing.close();
            typing = null;
        }
        shown = null;
        rows.forget();
        detail.forget();
        work.removeAll();
        removeAll();
    }

    /** What can be done about the assignment that is shown. */
    private final class Wishes implements AssignmentDetail.Wishes {
        private Assignments assignments() {
            return host.practice().service(Assignments.class);
        }

        private void run(String words, Undo.Step step, Undo.Step back) {
            Background.run(() -> {
                step.run();
                return null;
            }, done -> host.practice().service(Undo.class).done(words, back, step));
        }

        @Override
        public void change(Assignment assignment) {
            give(assignment, assignment.exercise());
        }

        @Override
        public void turn(Assignment assignment, Turn.Kind kind) {
            TurnForm form = new TurnForm(host.practice(), shown.of(), assignment, kind, GivenSegment.this::close);
            form.onKeep(() -> {
                Assignment after = form.after();
                Assignments all = assignments();
                form.save(() -> all.put(after), () -> {
                    host.practice().service(Undo.class).done(Bundle.GivenSegment_turned(kind.words(), assignment.text().title()),
                            () -> all.put(assignment), () -> all.put(after));
                    select = assignment.id();
                    GivenSegment.this.close();
                });
            });
            form(form, form.typing(), form.first());
        }

        @Override
        public void remove(Assignment assignment) {
            Assignments all = assignments();
            List<Assignments.Removed> out = new ArrayList<>();
            run(Bundle.GivenSegment_removed(assignment.text().title()), () -> {
                out.clear();
                out.add(all.remove(assignment));
            }, () -> out.forEach(all::putBack));
        }

        @Override
        public void tried(Assignment assignment) {
            GivenSegment.this.tried(assignment.id());
        }

        @Override
        public void change(PracticeEntry entry) {
            shown.list().row(entry.assignment()).ifPresent(row -> entry(row, entry));
        }

        @Override
        public void remove(PracticeEntry entry) {
            Assignments all = assignments();
            List<Assignments.RemovedEntry> out = new ArrayList<>();
            run(Bundle.GivenSegment_tookOut(), () -> {
                out.clear();
                out.add(all.remove(entry));
            }, () -> out.forEach(all::putBack));
        }

        @Override
        public void open(WhoSees<Said> choice) {
            Assignments all = assignments();
            List<Said> before = choice.before();
            List<Said> after = choice.changes();
            run(Bundle.GivenSegment_opened(), () -> all.open(after), () -> all.open(before));
        }

        @Override
        public void handOut(Assignment assignment) {
            AssignmentPages.offer(host.practice(), shown.of(), assignment);
        }

        @Override
        public LocalDate dayOf(long attempt) {
            return shown.list().rows().stream().flatMap(row -> row.entries().stream()).filter(e -> e.attempt() == attempt)
                    .map(PracticeEntry::day).findFirst().orElse(null);
        }
    }
}
