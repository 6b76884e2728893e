package org.tideline.clients.ui;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.swing.Action;
import javax.swing.JComponent;
import javax.swing.JMenu;
import javax.swing.JMenuItem;
import javax.swing.JPopupMenu;
import org.openide.awt.Actions;
import org.openide.util.ContextAwareAction;
import org.openide.util.NbBundle.Messages;
import org.openide.util.Utilities;
import org.openide.util.lookup.Lookups;
import org.tideline.clients.api.CaseSelection;
import org.tideline.clients.api.CaseStatus;
import org.tideline.clients.model.CaseLine;
import org.tideline.clients.model.CaseFiles;
import org.tideline.clients.model.CaseWords;
import org.tideline.core.api.Now;
import org.tideline.storage.api.OpenPractice;
import org.tideline.ui.support.api.Background;
import org.tideline.ui.support.api.Prompts;
import org.tideline.ui.support.api.Undo;

/** What can be done with one or several cases of the table: open, where they stand, and whatever features add. Event thread. */
@Messages({
    "CasesActions.open=Open",
    "CasesActions.standing=Set standing",
    "CasesActions.archive=Close (records stay)",
    "CasesActions.working=Changing where cases stand",
    "# {0} - how many", "# {1} - standing", "CasesActions.set={0,choice,1#1 case|1<{0} cases} set to {1}",
    "# {0} - how many", "CasesActions.closed={0,choice,1#1 case|1<{0} cases} closed; the records stay"})
final class CasesActions {
    /** Parting changes what members may see of each other: that is done in the case itself. */
    private static final List<CaseStatus> STANDINGS = List.of(CaseStatus.INQUIRY, CaseStatus.ACTIVE, CaseStatus.PAUSED, CaseStatus.ENDED);
    private final OpenPractice practice;

    CasesActions(OpenPractice practice) {
        this.practice = practice;
    }

    /** The menu of these cases. */
    JPopupMenu menu(List<CaseLine> chosen, Runnable open) {
        JPopupMenu menu = new JPopupMenu();
        item(menu, Bundle.CasesActions_open(), open);
        menu.addSeparator();
        JMenu standing = new JMenu(Bundle.CasesActions_standing());
        for (CaseStatus status : STANDINGS) {
            item(standing, CaseWords.of(status), () -> set(chosen, status));
        }
        menu.add(standing);
        item(menu, Bundle.CasesActions_archive(), () -> set(chosen, CaseStatus.ENDED));
        List<Action> more = offered(chosen);
        if (!more.isEmpty()) {
            menu.addSeparator();
        }
        for (Action action : more) {
            JMenuItem item = new JMenuItem();
            Actions.connect(item, action, true);
            menu.add(item);
        }
        return menu;
    }

    private static void item(JComponent menu, String words, Runnable action) {
        JMenuItem item = new JMenuItem(words);
        item.addActionListener(e -> action.run());
        menu.add(item);
    }

    /** What features offer for these cases. */
    List<Action> offered(List<CaseLine> chosen) {
        CaseSelection selection = new CaseSelection(chosen.stream().map(line -> line.of().id()).toList());
        List<Action> actions = new ArrayList<>();
        for (Action action : Utilities.actionsForPath("Tideline/Cases")) {
            if (action != null) {
                actions.add(action instanceof ContextAwareAction aware ? aware.createContextAwareInstance(Lookups.singleton(selection)) : action);
            }
        }
        return actions;
    }

    /** Where a case stood. */
    private record Stood(CaseStatus status, java.time.LocalDate since) {
    }

    /** Sets where all of these stand, as one step that can be taken back. */
    void set(List<CaseLine> chosen, CaseStatus status) {
        Map<Long, Stood> before = new LinkedHashMap<>();
        chosen.stream().filter(line -> line.of().status() != status)
                .forEach(line -> before.put(line.of().id(), new Stood(line.of().status(), line.since())));
        if (before.isEmpty()) {
            return;
        }
        CaseFiles files = practice.service(CaseFiles.class);
        Undo undo = practice.service(Undo.class);
        Map<Long, Stood> done = new LinkedHashMap<>();
        Background.start(Bundle.CasesActions_working(), progress -> {
            for (Map.Entry<Long, Stood> one : before.entrySet()) {
                if (progress.cancelled()) {
                    break;
                }
                files.status(one.getKey(), status, Now.today());
                done.put(one.getKey(), one.getValue());
                progress.at(done.size(), before.size());
            }
            return done;
        }, all -> told(undo, files, all, status), failure -> {
            // What was done before it failed can be taken back all the same.
            told(undo, files, done, status);
            Prompts.get().failed(failure);
        });
    }

    private static void told(Undo undo, CaseFiles files, Map<Long, Stood> done, CaseStatus status) {
        if (done.isEmpty()) {
            return;
        }
        Map<Long, Stood> stood = new LinkedHashMap<>(done);
        // Nothing that was open before may come back by being taken back (clinical.md §10.9).
        undo.forget();
        undo.done(status == CaseStatus.ENDED ? Bundle.CasesActions_closed(stood.size())
                : Bundle.CasesActions_set(stood.size(), CaseWords.of(status).toLowerCase(java.util.Locale.ENGLISH)),
                () -> stood.forEach((id, was) -> files.status(id, was.status(), was.since())),
                () -> stood.keySet().forEach(id -> files.status(id, status, Now.today())));
    }
}
