package org.tideline.sessions.ui;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.swing.JButton;
import javax.swing.JCheckBoxMenuItem;
import javax.swing.JMenuItem;
import javax.swing.JPopupMenu;
import org.openide.util.NbBundle.Messages;
import org.tideline.core.api.Drawer;
import org.tideline.core.api.Ids;
import org.tideline.core.api.Now;
import org.tideline.sessions.model.Chosen;
import org.tideline.sessions.model.InReports;
import org.tideline.sessions.model.Note;
import org.tideline.storage.api.OpenPractice;
import org.tideline.ui.support.api.Background;
import org.tideline.ui.support.api.Buttons;
import org.tideline.ui.support.api.Undo;

/** Chooses what of a signed part goes into reports: its sections one by one, or the part itself. Event thread. */
@Messages({
    "InReportsButton.button=In reports…",
    "InReportsButton.whole=The note itself, with its addenda",
    "InReportsButton.yours=This part is yours: no report for clients holds it",
    "InReportsButton.chosen=Chosen for reports",
    "InReportsButton.left=No longer chosen for reports"})
final class InReportsButton {
    private final OpenPractice practice;
    private final long caseId;
    private final Supplier<Note.Part> part;
    private final JButton button = Buttons.plain(Bundle.InReportsButton_button(), "file-text", this::ask);

    private InReportsButton(OpenPractice practice, long caseId, Supplier<Note.Part> part) {
        this.practice = practice;
        this.caseId = caseId;
        this.part = part;
    }

    /** @param part the part that is shown when the button is pressed */
    static JButton of(OpenPractice practice, long caseId, Supplier<Note.Part> part) {
        return new InReportsButton(practice, caseId, part).button;
    }

    private void ask() {
        Note.Part shown = part.get();
        Background.run(() -> practice.service(InReports.class).of(caseId).stream().filter(each -> each.part() == shown.id()).toList(), chosen -> {
            if (button.isShowing()) {
                JPopupMenu menu = menu(shown, chosen);
                menu.show(button, 0, -menu.getPreferredSize().height);
            }
        });
    }

    private JPopupMenu menu(Note.Part shown, List<Chosen> chosen) {
        JPopupMenu menu = new JPopupMenu();
        if (shown.drawer() == Drawer.THERAPIST) {
            JMenuItem yours = new JMenuItem(Bundle.InReportsButton_yours());
            yours.setEnabled(false);
            menu.add(yours);
            return menu;
        }
        Chosen.headings(shown).forEach(heading -> menu.add(item(heading, heading, shown, chosen)));
        if (menu.getComponentCount() > 0) {
            menu.addSeparator();
        }
        menu.add(item(Bundle.InReportsButton_whole(), "", shown, chosen));
        return menu;
    }

    private JMenuItem item(String words, String heading, Note.Part shown, List<Chosen> chosen) {
        Optional<Chosen> there = chosen.stream().filter(each -> each.heading().equals(heading)).findFirst();
        JCheckBoxMenuItem item = new JCheckBoxMenuItem(words, there.isPresent());
        item.putClientProperty("html.disable", Boolean.TRUE);
        item.addActionListener(e -> choose(there.orElseGet(() -> new Chosen(Ids.next(), caseId, shown.id(), heading, Now.today())), there.isEmpty()));
        return item;
    }

    private void choose(Chosen what, boolean in) {
        InReports reports = practice.service(InReports.class);
        Undo.Step choose = () -> reports.choose(what);
        Undo.Step leave = () -> reports.leave(what);
        Background.run(() -> {
            (in ? choose : leave).run();
            return null;
        }, done -> practice.service(Undo.class).done(in ? Bundle.InReportsButton_chosen() : Bundle.InReportsButton_left(), in ? leave : choose,
                in ? choose : leave));
    }
}
