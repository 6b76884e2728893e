package org.tideline.clients.ui;

import java.awt.BorderLayout;
import java.awt.event.ActionEvent;
import java.awt.EventQueue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javax.swing.Action;
import javax.swing.JButton;
import org.openide.util.Lookup;
import org.openide.util.NbBundle.Messages;
import org.openide.util.Utilities;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.Cases;
import org.tideline.ui.support.api.Background;
import org.tideline.ui.support.api.Buttons;
import org.tideline.ui.support.api.EmptyState;
import org.tideline.ui.support.api.Page;
import org.tideline.ui.support.api.PracticeWindow;
import org.tideline.ui.support.api.StartSection;
import org.tideline.ui.support.api.Tokens;

/** The first page of an open practice: where to begin. */
@Messages({
    "StartWindow.title=Start",
    "StartWindow.here=Choose a case at the left.",
    "StartWindow.how=Type a few letters of a name to find it. Ctrl+N makes a new one.",
    "StartWindow.first=Your cases will stand at the left.",
    "StartWindow.firstHow=Begin with the first one, or bring in check-ins from a file: people and cases come with it.",
    "StartWindow.newCase=&New case"})
final class StartWindow extends PracticeWindow {
    private static final long serialVersionUID = 1;
    private transient AutoCloseable changes;
    private Boolean empty;

    StartWindow() {
        super("start", Bundle.StartWindow_title(), Tokens.PANEL);
    }

    @Override
    protected void componentOpened() {
        changes = practice().changes().listen(refs -> {
            if (refs.stream().anyMatch(ref -> !ref.kind().equals(Cases.PERSON_KIND))) {
                EventQueue.invokeLater(this::load);
            }
        });
        load();
    }

    private void load() {
        if (isOpened()) {
            Background.run(() -> practice().service(Cases.class).all(), this::show);
        }
    }

    private void show(List<Case> cases) {
        if (empty != null && empty == cases.isEmpty()) {
            return;
        }
        empty = cases.isEmpty();
        content().removeAll();
        JButton make = cases.isEmpty() ? Buttons.primary(Bundle.StartWindow_newCase(), Windows::openNewCase)
                : Buttons.plain(Bundle.StartWindow_newCase(), Windows::openNewCase);
        List<JButton> buttons = new ArrayList<>(List.of(make));
        for (Action action : Utilities.actionsForPath("Tideline/Begin").stream().limit(2).toList()) {
            buttons.add(Buttons.plain((String) action.getValue(Action.NAME),
                    () -> action.actionPerformed(new ActionEvent(this, ActionEvent.ACTION_PERFORMED, ""))));
        }
        JButton[] all = buttons.toArray(JButton[]::new);
        EmptyState begin = cases.isEmpty() ? new EmptyState(Bundle.StartWindow_first(), Bundle.StartWindow_firstHow(), all)
                : new EmptyState(Bundle.StartWindow_here(), Bundle.StartWindow_how(), all);
        // One column with the sections of the features under it, so that both stay whole in a small window.
        Page page = new Page("insets 0 24 24 24, wrap 1, fill, gap 0, hidemode 3", "[center]");
        page.add(begin, "push, grow");
        Lookup.getDefault().lookupAll(StartSection.class).stream().sorted(Comparator.comparingInt(StartSection::order))
                .forEach(section -> page.add(section.make(practice()), "width 200:440:440"));
        content().add(Page.scrolling(page), BorderLayout.CENTER);
        revalidate();
        repaint();
    }

    @Override
    protected void componentClosed() {
        Listening.stop(changes);
        changes = null;
        content().removeAll();
    }
}
