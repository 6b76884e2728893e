package org.tideline.exercises.ui;

import java.awt.EventQueue;
import java.util.List;
import java.util.function.Supplier;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JMenuItem;
import javax.swing.JPanel;
import javax.swing.JPopupMenu;
import javax.swing.SwingConstants;
import net.miginfocom.swing.MigLayout;
import org.openide.util.Lookup;
import org.openide.util.NbBundle.Messages;
import org.tideline.clients.api.CaseWindows;
import org.tideline.clients.api.Cases;
import org.tideline.core.api.Ids;
import org.tideline.exercises.model.Exercise;
import org.tideline.exercises.model.ExerciseTyped;
import org.tideline.exercises.model.GivenBefore;
import org.tideline.exercises.model.Library;
import org.tideline.exercises.model.Wording;
import org.tideline.exercises.report.HandOut;
import org.tideline.reporting.api.HandOuts;
import org.tideline.storage.api.OpenPractice;
import org.tideline.storage.api.Practices;
import org.tideline.ui.support.api.Background;
import org.tideline.ui.support.api.Buttons;
import org.tideline.ui.support.api.Undo;

/** What is done with exercises in the window of the library. Event thread. */
@Messages({
    "LibraryDoes.give=&Give…", "LibraryDoes.handOut=&Hand-out", "LibraryDoes.change=&Change it", "LibraryDoes.more=&More",
    "LibraryDoes.one=For one person…", "LibraryDoes.each=For each of them…", "LibraryDoes.others=For three or more…",
    "LibraryDoes.alone=The first steps, for one alone…",
    "LibraryDoes.copy=Copy it", "# {0} - title", "LibraryDoes.copyName={0}, my way",
    "LibraryDoes.versions=Versions…", "LibraryDoes.retire=Offer it no longer", "LibraryDoes.offer=Offer it again",
    "# {0} - how many", "LibraryDoes.export={0,choice,1#Export this one…|1<Export the {0} chosen…}",
    "LibraryDoes.exportAll=Export the whole library…", "LibraryDoes.bringIn=Bring in from a file…",
    "# {0} - title", "LibraryDoes.kept=Kept “{0}”", "# {0} - title", "LibraryDoes.copied=Copied “{0}”",
    "# {0} - title", "LibraryDoes.retired=“{0}” is no longer offered", "# {0} - title", "LibraryDoes.offered=“{0}” is offered again"})
final class LibraryDoes {
    private final LibraryWindow window;
    private final OpenPractice practice = Practices.current().orElseThrow();
    private final Library library = practice.service(Library.class);
    private long asked;

    LibraryDoes(LibraryWindow window) {
        this.window = window;
    }

    /** Shows an exercise with what can be done with it. */
    void read(Exercise exercise) {
        long mine = ++asked;
        ExerciseReading reading = new ExerciseReading(exercise, actions(exercise), () -> retire(exercise, false));
        window.beside(reading);
        Background.run(() -> practice.service(GivenBefore.class).of(exercise.id()), cases -> {
            if (mine == asked) {
                reading.before(cases);
            }
        });
    }

    private JComponent actions(Exercise exercise) {
        JPanel row = new JPanel(new MigLayout("insets 0, gap 8"));
        row.setOpaque(false);
        if (!exercise.retired() && Lookup.getDefault().lookup(CaseWindows.class) != null) {
            row.add(Buttons.primary(Bundle.LibraryDoes_give(), () -> give(exercise.id())));
        }
        if (Lookup.getDefault().lookup(HandOuts.class) != null) {
            row.add(menuButton(Bundle.LibraryDoes_handOut(), () -> handOuts(exercise)));
        }
        row.add(Buttons.plain(Bundle.LibraryDoes_change(), "pencil", () -> window.edit(exercise.id())));
        row.add(menuButton(Bundle.LibraryDoes_more(), () -> more(exercise)));
        return row;
    }

    private static JButton menuButton(String words, Supplier<JPopupMenu> menu) {
        JButton button = Buttons.plain(words, "chevron-down", () -> { });
        button.setHorizontalTextPosition(SwingConstants.LEADING);
        button.addActionListener(e -> menu.get().show(button, 0, button.getHeight()));
        return button;
    }

    private JPopupMenu handOuts(Exercise exercise) {
        JPopupMenu menu = new JPopupMenu();
        for (HandOut.Sheet sheet : HandOut.sheets(exercise.wording())) {
            String words = switch (sheet) {
                case WHOLE -> exercise.wording().who() == Wording.Who.ONE ? Bundle.LibraryDoes_one() : Bundle.LibraryDoes_each();
                case OTHERS -> Bundle.LibraryDoes_others();
                case ALONE -> Bundle.LibraryDoes_alone();
            };
            item(menu, words, () -> Lookup.getDefault().lookup(HandOuts.class).offer(HandOut.blank(practice.info(), exercise, sheet)));
        }
        return menu;
    }

    private JPopupMenu more(Exercise exercise) {
        JPopupMenu menu = new JPopupMenu();
        item(menu, Bundle.LibraryDoes_copy(), () -> copy(exercise));
        if (exercise.version() > 1) {
            item(menu, Bundle.LibraryDoes_versions(), () -> versions(exercise));
        }
        item(menu, exercise.retired() ? Bundle.LibraryDoes_offer() : Bundle.LibraryDoes_retire(), () -> retire(exercise, !exercise.retired()));
        menu.addSeparator();
        List<Exercise> chosen = window.chosen().size() > 1 ? window.chosen() : List.of(exercise);
        item(menu, Bundle.LibraryDoes_export(chosen.size()), () -> LibraryFiles.export(window, practice, chosen));
        item(menu, Bundle.LibraryDoes_exportAll(), () -> LibraryFiles.export(window, practice, window.all()));
        item(menu, Bundle.LibraryDoes_bringIn(), () -> LibraryFiles.bringIn(window, practice, window::closeForm));
        return menu;
    }

    private static void item(JPopupMenu menu, String words, Runnable action) {
        JMenuItem item = new JMenuItem(words);
        item.addActionListener(e -> action.run());
        menu.add(item);
    }

    /** Asks in which case it is given. */
    void give(long id) {
        Exercise exercise = window.find(id);
        if (exercise != null && !exercise.retired() && window.form() == null) {
            Background.run(() -> practice.service(Cases.class).all(), cases -> {
                GiveTo to = new GiveTo(exercise, cases, () -> read(exercise));
                window.beside(to);
                EventQueue.invokeLater(to::first);
            });
        }
    }

    private void versions(Exercise exercise) {
        Background.run(() -> library.versions(exercise.id()), versions -> {
            ExerciseVersions view = new ExerciseVersions(versions, older -> commit(exercise, older.wording()), () -> read(exercise));
            window.beside(view);
            EventQueue.invokeLater(view::first);
        });
    }

    /** Keeps what was typed of an exercise, or of one that is new where there was none. */
    void keep(Exercise before, ExerciseTyped typed) {
        long id = before == null ? Ids.next() : before.id();
        Wording wording = typed.wording(before == null ? "" : before.code());
        window.form().save(() -> library.put(id, wording), () -> {
            window.closeForm(id);
            if (before == null) {
                done(Bundle.LibraryDoes_kept(wording.title()), () -> library.remove(List.of(id)), () -> library.restore(List.of(id)));
            } else if (!before.wording().equals(wording)) {
                done(Bundle.LibraryDoes_kept(wording.title()), () -> library.put(id, before.wording()), () -> library.put(id, wording));
            }
        });
    }

    /** An older wording becomes the newest version. */
    private void commit(Exercise before, Wording wording) {
        Background.run(() -> library.put(before.id(), wording), now -> {
            done(Bundle.LibraryDoes_kept(now.title()), () -> library.put(now.id(), before.wording()), () -> library.put(now.id(), wording));
            window.closeForm(now.id());
        });
    }

    private void copy(Exercise exercise) {
        Background.run(() -> library.copy(exercise.id(), Bundle.LibraryDoes_copyName(exercise.title())), copy -> {
            done(Bundle.LibraryDoes_copied(exercise.title()), () -> library.remove(List.of(copy.id())), () -> library.restore(List.of(copy.id())));
            window.closeForm(copy.id());
        });
    }

    private void retire(Exercise exercise, boolean retired) {
        Background.run(() -> {
            library.retire(exercise.id(), retired);
            return null;
        }, nothing -> {
            done(retired ? Bundle.LibraryDoes_retired(exercise.title()) : Bundle.LibraryDoes_offered(exercise.title()),
                    () -> library.retire(exercise.id(), !retired), () -> library.retire(exercise.id(), retired));
            window.closeForm(exercise.id());
        });
    }

    private void done(String words, Undo.Step undo, Undo.Step redo) {
        practice.service(Undo.class).done(words, undo, redo);
    }
}
