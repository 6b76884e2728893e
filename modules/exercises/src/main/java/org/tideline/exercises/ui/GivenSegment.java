package org.tideline.exercises.ui;

import java.awt.BorderLayout;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.swing.JButton;
import javax.swing.JComponent;
import org.openide.util.NbBundle.Messages;
import org.tideline.clients.api.Scope;
import org.tideline.clients.api.SecretsPolicies;
import org.tideline.clients.api.WhoSees;
import org.tideline.core.api.ItemRef;
import org.tideline.core.api.Now;
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
import org.tideline.ui.support.api.EmptyState;
import org.tideline.ui.support.api.ListAndDetail;
import org.tideline.ui.support.api.Scroll;
import org.tideline.ui.support.api.Tokens;
import org.tideline.ui.support.api.Undo;

/** What a case was given to try, with all that came of each; giving, entering a try, looking back. Event thread. */
@Messages({
    "GivenSegment.title=Given",
    "GivenSegment.give=&Give an exercise…",
    "GivenSegment.tried=They &tried it…",
    "GivenSegment.file=&Bring in a file…",
    "# {0} - how many", "GivenSegment.count={0,choice,0#nothing going on just now|1#1 exercise going on or paused|1<{0,number,integer} exercises going on or paused}",
    "GivenSegment.list=Exercises given, those at rest last",
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
final class GivenSegment extends FormSegment<GivenList> {
    private static final long serialVersionUID = 1;
    private final GivenRows rows;
    private final AssignmentDetail detail;
    private final JButton give = Buttons.plain(Bundle.GivenSegment_give(), "footprints", () -> give(null, 0));
    private final JButton file = Buttons.plain(Bundle.GivenSegment_file(), "file-input", this::file);
    private final JButton tried = Buttons.primary(Bundle.GivenSegment_tried(), "repeat", () -> tried(0));
    private long select;

    /** What can be given, and in which session. */
    private record Choices(List<Exercise> library, List<SessionChoice> sessions) {
    }

    GivenSegment(Host host) {
        super(host);
        rows = new GivenRows(Bundle.GivenSegment_list(), this::chosen, row -> {
            if (therapist()) {
                new Wishes().remove(row.assignment());
            }
        });
        detail = new AssignmentDetail(new Wishes());
        look().add(ListAndDetail.reading(Scroll.plain(rows, Tokens.PANEL), detail), BorderLayout.CENTER);
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
    GivenList read(Scope now) {
        Assignments assignments = service(Assignments.class);
        return GivenList.of(now, assignments.of(host().caseId()), assignments.entries(host().caseId(), Period.ALL));
    }

    @Override
    void shown(GivenList now) {
        host().line(now.scope(), Bundle.GivenSegment_count(now.rows().stream().filter(row -> row.assignment().open()).count()));
        rows.show(of(), now.rows(), select);
        select = 0;
        chosen(rows.getSelectedValue());
        tried.setEnabled(!rows.none());
        file.setEnabled(!rows.none());
    }

    @Override
    JComponent nothing() {
        if (!rows.none()) {
            return null;
        }
        return therapist() ? new EmptyState(Bundle.GivenSegment_empty(), Bundle.GivenSegment_emptyHow(),
                Buttons.primary(Bundle.GivenSegment_give(), "footprints", () -> give(null, 0))) : new EmptyState(Bundle.GivenSegment_emptySeen(), "");
    }

    /** Of something new; what was being changed is brought up from the list of drafts. */
    @Override
    List<ItemRef> drafts(long caseId) {
        return Stream.concat(Stream.of(GiveForm.draft(caseId)), seen().rows().stream().map(row -> EntryForm.draft(row.assignment().id()))).toList();
    }

    private void chosen(GivenList.Row row) {
        if (seen() != null) {
            detail.show(of(), row, therapist());
        }
    }

    @Override
    boolean asked(ExercisesDesk.Request wish) {
        boolean mine = wish instanceof ExercisesDesk.Give || wish instanceof ExercisesDesk.Try || wish instanceof ExercisesDesk.ShowAssignment
                || wish instanceof ExercisesDesk.ShowEntry || wish instanceof ExercisesDesk.Write write && ExerciseDrafts.isOne(write.draft());
        if (!mine || waits(wish)) {
            return mine;
        }
        if (wish instanceof ExercisesDesk.Give giving) {
            give(null, giving.exercise());
        } else if (wish instanceof ExercisesDesk.Try trying) {
            tried(trying.assignment());
        } else if (wish instanceof ExercisesDesk.ShowAssignment showing) {
            rows.choose(showing.assignment());
        } else if (wish instanceof ExercisesDesk.ShowEntry showing) {
            told(showing.entry()).ifPresent(row -> rows.choose(row.assignment().id()));
        } else if (wish instanceof ExercisesDesk.Write write) {
            write(write.draft());
        }
        return true;
    }

    /** The row in which something was told of a try. */
    private Optional<GivenList.Row> told(long entry) {
        return seen().rows().stream().filter(row -> row.entries().stream().anyMatch(e -> e.id() == entry)).findFirst();
    }

    /** Opens the form whose draft it is. */
    private void write(ItemRef draft) {
        switch (draft.kind()) {
            case GiveForm.DRAFT -> give(null, 0);
            case Assignment.KIND -> seen().row(draft.id()).ifPresent(row -> new Wishes().change(row.assignment()));
            case EntryForm.DRAFT -> tried(draft.id());
            case PracticeEntry.KIND -> told(draft.id()).ifPresent(row -> row.entries().stream().filter(e -> e.id() == draft.id())
                    .forEach(e -> entry(row, e)));
            default -> seen().row(draft.id()).ifPresent(row -> new Wishes().turn(row.assignment(),
                    Turn.Kind.valueOf(draft.kind().substring(TurnForm.DRAFT.length()))));
        }
    }

    /** Back to the list, this assignment chosen. */
    private void done(long assignment) {
        if (host().alive()) {
            select = assignment;
            over();
            rows.requestFocusInWindow();
        }
    }

    /**
     * Gives something, or changes what was agreed. What there is to give is read only now.
     *
     * @param before what is changed, or null for something new
     */
    private void give(Assignment before, long exercise) {
        if (!free()) {
            return;
        }
        Scope scope = seen().scope();
        Background.run(() -> new Choices(service(Library.class).all(), SessionChoice.of(practice(), scope)), choices -> {
            if (host().alive() && free()) {
                GiveForm[] form = new GiveForm[1];
                form[0] = new GiveForm(practice(), of(), choices.library(), choices.sessions(), before, exercise,
                        now -> keep(form[0], before, now), this::over);
                work(form[0]);
            }
        });
    }

    private void keep(GiveForm form, Assignment before, Assignment now) {
        Assignments assignments = service(Assignments.class);
        form.save(() -> assignments.put(now), () -> {
            String title = now.text().title();
            undo().done(before == null ? Bundle.GivenSegment_gave(title) : Bundle.GivenSegment_changed(title), () -> {
                if (before == null) {
                    assignments.remove(now);
                } else {
                    assignments.put(before);
                }
            }, () -> assignments.put(now));
            boolean pages = form.pages();
            done(now.id());
            if (pages && host().alive()) {
                AssignmentPages.offer(practice(), of(), now);
            }
        });
    }

    /** Enters a try of this assignment, or with 0 of the one that is chosen. */
    private void tried(long assignment) {
        if (seen() != null) {
            (assignment == 0 ? Optional.ofNullable(rows.getSelectedValue()) : seen().row(assignment)).ifPresent(row -> entry(row, null));
        }
    }

    /** Tries from a file: read, told, and only then brought in. */
    private void file() {
        EntryFiles.choose(practice(), of(), seen().rows().stream().map(GivenList.Row::assignment).toList());
    }

    /** @param before the entry that is changed, or null for a new try */
    private void entry(GivenList.Row row, PracticeEntry before) {
        if (!free()) {
            return;
        }
        Background.run(() -> service(SecretsPolicies.class).privateWords(host().caseId(), Now.today()), own -> {
            if (host().alive() && free()) {
                EntryForm[] form = new EntryForm[1];
                form[0] = new EntryForm(practice(), of(), row, own, before, now -> keep(form[0], row.assignment(), before, now), this::over);
                work(form[0]);
            }
        });
    }

    private void keep(EntryForm form, Assignment of, PracticeEntry before, List<PracticeEntry> now) {
        Assignments assignments = service(Assignments.class);
        Runnable commit = before == null ? () -> assignments.put(now) : () -> assignments.change(now.get(0));
        form.save(commit, () -> {
            List<Assignments.RemovedEntry> out = new ArrayList<>();
            if (before == null) {
                undo().done(Bundle.GivenSegment_kept(), () -> {
                    out.clear();
                    now.forEach(entry -> out.add(assignments.remove(assignments.entry(entry.id()).orElse(entry))));
                }, () -> out.forEach(assignments::putBack));
            } else {
                undo().done(Bundle.GivenSegment_keptChange(), () -> assignments.change(before), () -> assignments.change(now.get(0)));
            }
            done(of.id());
        });
    }

    @Override
    void release() {
        super.release();
        rows.forget();
        detail.forget();
    }

    /** What can be done about the assignment that is shown. */
    private final class Wishes implements AssignmentDetail.Wishes {
        private void run(String words, Undo.Step step, Undo.Step back) {
            Background.run(() -> {
                step.run();
                return null;
            }, done -> undo().done(words, back, step));
        }

        @Override
        public void change(Assignment assignment) {
            give(assignment, assignment.exercise());
        }

        @Override
        public void turn(Assignment assignment, Turn.Kind kind) {
            if (!free()) {
                return;
            }
            Assignments all = service(Assignments.class);
            TurnForm[] form = new TurnForm[1];
            form[0] = new TurnForm(practice(), of(), assignment, kind, after -> form[0].save(() -> all.put(after), () -> {
                undo().done(Bundle.GivenSegment_turned(kind.words(), assignment.text().title()), () -> all.put(assignment), () -> all.put(after));
                done(assignment.id());
            }), GivenSegment.this::over);
            work(form[0]);
        }

        @Override
        public void remove(Assignment assignment) {
            Assignments all = service(Assignments.class);
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
            seen().row(entry.assignment()).ifPresent(row -> entry(row, entry));
        }

        @Override
        public void remove(PracticeEntry entry) {
            Assignments all = service(Assignments.class);
            List<Assignments.RemovedEntry> out = new ArrayList<>();
            run(Bundle.GivenSegment_tookOut(), () -> {
                out.clear();
                out.add(all.remove(entry));
            }, () -> out.forEach(all::putBack));
        }

        @Override
        public void open(WhoSees<Said> choice) {
            Assignments all = service(Assignments.class);
            List<Said> before = choice.before();
            List<Said> after = choice.changes();
            run(Bundle.GivenSegment_opened(), () -> all.open(after), () -> all.open(before));
        }

        @Override
        public void handOut(Assignment assignment) {
            AssignmentPages.offer(practice(), of(), assignment);
        }

        @Override
        public LocalDate dayOf(long attempt) {
            return seen().rows().stream().flatMap(row -> row.entries().stream()).filter(e -> e.attempt() == attempt)
                    .map(PracticeEntry::day).findFirst().orElse(null);
        }
    }
}
