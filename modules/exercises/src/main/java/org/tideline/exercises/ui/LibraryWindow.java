package org.tideline.exercises.ui;

import java.awt.BorderLayout;
import java.awt.EventQueue;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.KeyStroke;
import javax.swing.Timer;
import net.miginfocom.swing.MigLayout;
import org.openide.util.NbBundle.Messages;
import org.tideline.core.api.ItemRef;
import org.tideline.exercises.model.Exercise;
import org.tideline.exercises.model.ExerciseTyped;
import org.tideline.exercises.model.Library;
import org.tideline.exercises.model.LibraryList;
import org.tideline.ui.support.api.Background;
import org.tideline.ui.support.api.Buttons;
import org.tideline.ui.support.api.EmptyState;
import org.tideline.ui.support.api.Line;
import org.tideline.ui.support.api.PracticeWindow;
import org.tideline.ui.support.api.Scroll;
import org.tideline.ui.support.api.SearchField;
import org.tideline.ui.support.api.Segmented;
import org.tideline.ui.support.api.Tokens;
import org.tideline.ui.support.api.Type;

/** The library of exercises: found as one types at the left, read, written and given at the right (ux.md §10 f). */
@Messages({
    "LibraryWindow.title=Exercises",
    "LibraryWindow.write=&Write your own",
    "LibraryWindow.find=Title, words, depth",
    "LibraryWindow.whose=Whose exercises",
    "# {0} - how many", "LibraryWindow.all=All {0}", "# {0} - how many", "LibraryWindow.ours=Ours {0}", "# {0} - how many", "LibraryWindow.mine=Mine {0}",
    "LibraryWindow.list=Exercises under the three practices",
    "LibraryWindow.none=Exercises of your own will stand here.",
    "LibraryWindow.noneHow=Write one, copy one of ours and change it, or bring some in from a file.",
    "LibraryWindow.nothing=No exercise is found by these words.",
    "LibraryWindow.nothingHow=Titles, steps and what it is for are looked at; a number from 1 to 7 means the depth. Escape empties the field."})
final class LibraryWindow extends PracticeWindow {
    /** The item under which an exercise that is not in the library yet is kept as a draft. */
    static final ItemRef FRESH = new ItemRef("exercises.new-exercise", 1);
    private static final Logger LOG = Logger.getLogger(LibraryWindow.class.getName());
    private static final long serialVersionUID = 1;
    private static final int SOON_MILLIS = 120;
    private final LibraryRows rows = new LibraryRows(Bundle.LibraryWindow_list());
    private final JScrollPane scroll = Scroll.plain(rows, Tokens.PANEL);
    private final SearchField find = new SearchField(Bundle.LibraryWindow_find(), words -> fill(0));
    private final JPanel whoseAt = new JPanel(new BorderLayout());
    private final JPanel middle = new JPanel(new BorderLayout());
    private final JPanel beside = new JPanel(new BorderLayout());
    private final Timer soon = new Timer(SOON_MILLIS, e -> load(0));
    private final transient LibraryDoes does = new LibraryDoes(this);
    private transient LibraryList list = new LibraryList(List.of());
    private transient ExerciseForm form;
    private transient AutoCloseable changes;
    private LibraryList.Whose whose = LibraryList.Whose.ALL;
    private long read;
    private long wanted;
    private long wantedForm = -1;
    private boolean loaded;
    private boolean filling;

    LibraryWindow() {
        super("library", Bundle.LibraryWindow_title(), Tokens.PANEL);
        soon.setRepeats(false);
        JPanel left = new JPanel(new MigLayout("insets 14 0 0 0, fill, wrap 1, gap 0 8", "[grow, fill]", "[][][][grow, fill]"));
        left.setOpaque(false);
        left.setBorder(new Line(Tokens.LINE, 0, 0, 0, 1, null));
        JPanel head = new JPanel(new MigLayout("insets 0 16 0 14, fillx", "[grow][]", "[center]"));
        head.setOpaque(false);
        head.add(Type.TITLE.on(Tokens.TEXT1.text(new JLabel(Bundle.LibraryWindow_title()))));
        head.add(Buttons.plain(Bundle.LibraryWindow_write(), "plus", () -> edit(0)));
        left.add(head);
        left.add(find, "height 30!, gapleft 16, gapright 14");
        whoseAt.setOpaque(false);
        left.add(whoseAt, "gapleft 16, gapright 14");
        scroll.setHorizontalScrollBarPolicy(JScrollPane.HORIZONTAL_SCROLLBAR_NEVER);
        middle.setOpaque(false);
        left.add(middle, "hmin 0, wmin 0");
        beside.setOpaque(false);
        JPanel both = new JPanel(new MigLayout("insets 0, fill, gap 0", "[280:34%:372, fill][grow, fill]", "[grow, fill]"));
        both.setOpaque(false);
        both.add(left, "hmin 0, wmin 0");
        // A width of its own would take it from the list.
        both.add(beside, "w 0:100:, hmin 0");
        content().add(both, BorderLayout.CENTER);
        whose();
        rows.addListSelectionListener(e -> {
            if (!e.getValueIsAdjusting() && !filling) {
                read();
            }
        });
        keys();
    }

    private void keys() {
        find.registerKeyboardAction(e -> rows.requestFocusInWindow(), KeyStroke.getKeyStroke("DOWN"), WHEN_FOCUSED);
        find.registerKeyboardAction(e -> rows.requestFocusInWindow(), KeyStroke.getKeyStroke("ENTER"), WHEN_FOCUSED);
        registerKeyboardAction(e -> {
            find.requestFocusInWindow();
            find.selectAll();
        }, KeyStroke.getKeyStroke("ctrl F"), WHEN_ANCESTOR_OF_FOCUSED_COMPONENT);
        rows.registerKeyboardAction(e -> does.give(read), KeyStroke.getKeyStroke("ENTER"), WHEN_FOCUSED);
        rows.registerKeyboardAction(e -> edit(read), KeyStroke.getKeyStroke("F2"), WHEN_FOCUSED);
    }

    /** Opens the window, or brings it to the front. */
    static LibraryWindow bring() {
        return PracticeWindow.show(LibraryWindow.class, LibraryWindow::new);
    }

    /** Shows an exercise, whatever was looked for; 0 leaves all as it is. */
    void show(long exercise) {
        if (exercise != 0 && leave()) {
            find.setText("");
            whose = LibraryList.Whose.ALL;
            whose();
            wanted = exercise;
            if (loaded) {
                fill(exercise);
            }
        }
        EventQueue.invokeLater(exercise == 0 ? find::requestFocusInWindow : rows::requestFocusInWindow);
    }

    /** Opens the form of an exercise; 0 for one that is new. */
    void edit(long exercise) {
        if (!loaded) {
            wantedForm = exercise;
            return;
        }
        Exercise before = find(exercise);
        if (exercise != 0 && before == null || !leave()) {
            return;
        }
        ExerciseTyped shown = before == null ? ExerciseTyped.blank() : ExerciseTyped.of(before.wording());
        ExerciseForm opened = new ExerciseForm(practice(), before == null ? FRESH : before.ref(), shown, before == null,
                typed -> does.keep(before, typed), () -> closeForm(read));
        form = opened;
        beside(opened);
        EventQueue.invokeLater(opened.first()::requestFocusInWindow);
    }

    /** The form that is open, or null. */
    ExerciseForm form() {
        return form;
    }

    /** Closes the form and shows this exercise. */
    void closeForm(long exercise) {
        if (form != null) {
            form.close();
            form = null;
        }
        wanted = exercise;
        load(exercise);
    }

    /** Whether what is typed may be left; it closes the form. */
    private boolean leave() {
        if (form != null) {
            if (!form.mayLeave()) {
                return false;
            }
            form.close();
            form = null;
        }
        return true;
    }

    /** The exercise as it was read last, or null. */
    Exercise find(long id) {
        return list.all().stream().filter(each -> each.id() == id).findFirst().orElse(null);
    }

    /** All of the library as it was read last. */
    List<Exercise> all() {
        return list.all();
    }

    /** Those that are chosen in the list. */
    List<Exercise> chosen() {
        return rows.chosen();
    }

    /** Puts something in place of what stands at the right. */
    void beside(JComponent what) {
        beside.removeAll();
        beside.add(what, BorderLayout.CENTER);
        beside.revalidate();
        beside.repaint();
    }

    private void whose() {
        Segmented choice = new Segmented(Bundle.LibraryWindow_whose(), Bundle.LibraryWindow_all(list.count(LibraryList.Whose.ALL)),
                Bundle.LibraryWindow_ours(list.count(LibraryList.Whose.OURS)), Bundle.LibraryWindow_mine(list.count(LibraryList.Whose.MINE)));
        choice.select(whose.ordinal());
        choice.onSelect(index -> {
            whose = LibraryList.Whose.values()[index];
            fill(0);
        });
        whoseAt.removeAll();
        whoseAt.add(choice, BorderLayout.LINE_START);
        whoseAt.revalidate();
        whoseAt.repaint();
    }

    @Override
    protected void componentOpened() {
        changes = practice().changes().listen(refs -> {
            if (refs.stream().anyMatch(ref -> ref.kind().startsWith("exercises."))) {
                EventQueue.invokeLater(soon::restart);
            }
        });
        load(0);
    }

    @Override
    protected void componentActivated() {
        if (form == null) {
            EventQueue.invokeLater(find::requestFocusInWindow);
        }
    }

    @Override
    public boolean canClose() {
        return form == null || Background.left(practice()) || form.mayLeave();
    }

    @Override
    protected void componentClosed() {
        soon.stop();
        if (form != null) {
            form.close();
            form = null;
        }
        if (changes != null) {
            try {
                changes.close();
            } catch (Exception e) {
                LOG.log(Level.FINE, "A listener was gone already", e);
            }
        }
    }

    private void load(long then) {
        Library library = practice().service(Library.class);
        Background.run(() -> new LibraryList(library.all()), found -> {
            if (isOpened()) {
                boolean same = loaded && found.all().equals(list.all());
                list = found;
                loaded = true;
                if (!same || then != 0) {
                    whose();
                    fill(then);
                } else {
                    read();
                }
                if (wantedForm >= 0) {
                    long wants = wantedForm;
                    wantedForm = -1;
                    edit(wants);
                }
            }
        });
    }

    private void fill(long then) {
        if (then != 0) {
            wanted = then;
        }
        boolean any;
        filling = true;
        try {
            any = rows.show(list.groups(whose, find.getText().strip()), wanted != 0 ? wanted : read);
        } finally {
            filling = false;
        }
        if (wanted != 0 && rows.has(wanted)) {
            wanted = 0;
        }
        middle.removeAll();
        if (any) {
            middle.add(scroll, BorderLayout.CENTER);
        } else {
            boolean searching = !find.getText().isBlank();
            EmptyState empty = searching ? new EmptyState(Bundle.LibraryWindow_nothing(), Bundle.LibraryWindow_nothingHow())
                    : new EmptyState(Bundle.LibraryWindow_none(), Bundle.LibraryWindow_noneHow(), Buttons.plain(Bundle.LibraryWindow_write(), () -> edit(0)));
            empty.setBorder(BorderFactory.createEmptyBorder());
            middle.add(empty, BorderLayout.CENTER);
        }
        middle.revalidate();
        middle.repaint();
        read();
    }

    /** Shows what is chosen, unless something is being written. */
    private void read() {
        Exercise exercise = rows.read();
        if (form != null) {
            return;
        }
        if (exercise == null) {
            JPanel nothing = new JPanel();
            nothing.setOpaque(false);
            beside(nothing);
            return;
        }
        read = exercise.id();
        does.read(exercise);
    }
}
