package org.tideline.sessions.ui;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.swing.DefaultListModel;
import javax.swing.JButton;
import javax.swing.JList;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.openide.util.NbBundle.Messages;
import org.tideline.clients.api.Case;
import org.tideline.sessions.model.Note;
import org.tideline.sessions.model.NoteTyped;
import org.tideline.sessions.model.SessionWords;
import org.tideline.sessions.model.Sessions;
import org.tideline.sessions.model.Sessions.Version;
import org.tideline.storage.api.OpenPractice;
import org.tideline.ui.support.api.Background;
import org.tideline.ui.support.api.Buttons;
import org.tideline.ui.support.api.DayWords;
import org.tideline.ui.support.api.Dialog;
import org.tideline.ui.support.api.Prompts;
import org.tideline.ui.support.api.Scroll;
import org.tideline.ui.support.api.Tokens;
import org.tideline.ui.support.text.api.NoteText;

/** The earlier versions of a note beside what stands in it now; one of them can be put back. Event thread. */
@Messages({
    "VersionsDialog.title=Earlier versions of this note",
    "VersionsDialog.none=No earlier versions yet",
    "VersionsDialog.noneWhy=A version is kept whenever a while has gone by, or something was taken out.",
    "VersionsDialog.list=Versions, newest first",
    "VersionsDialog.then=The note as it was then",
    "# {0} - day", "# {1} - time", "VersionsDialog.at={0}, {1}",
    "VersionsDialog.back=Put this version back",
    "VersionsDialog.close=Close",
    "# {0} - when", "VersionsDialog.done=Put back the version of {0}"})
final class VersionsDialog {
    private VersionsDialog() {
    }

    /** @param back is told the version that is to be put back */
    static void show(OpenPractice practice, Case of, long note, NoteTyped now, Consumer<Version> back) {
        Background.run(() -> practice.service(Sessions.class).versions(note), versions -> {
            if (versions.isEmpty()) {
                Prompts.get().tell(Bundle.VersionsDialog_none(), Bundle.VersionsDialog_noneWhy());
            } else {
                open(of, versions, back);
            }
        });
    }

    private static void open(Case of, List<Version> versions, Consumer<Version> back) {
        Dialog dialog = new Dialog(Bundle.VersionsDialog_title());
        DefaultListModel<String> model = new DefaultListModel<>();
        versions.forEach(version -> model.addElement(when(version)));
        JList<String> list = new JList<>(model);
        list.getAccessibleContext().setAccessibleName(Bundle.VersionsDialog_list());
        NoteText then = new NoteText(Bundle.VersionsDialog_then(), "");
        then.setEditable(false);
        list.addListSelectionListener(e -> then.setMarkdown(words(of, versions.get(Math.max(0, list.getSelectedIndex())))));
        list.setSelectedIndex(0);
        JPanel both = new JPanel(new MigLayout("insets 0, fill, gapx 16", "[180!, fill][560!, fill]", "[380!, fill]"));
        both.setOpaque(false);
        both.add(Scroll.plain(list, Tokens.PANEL));
        both.add(Scroll.plain(then, Tokens.PANEL));
        dialog.content(both);
        boolean[] chosen = new boolean[1];
        JButton close = Buttons.plain(Bundle.VersionsDialog_close(), dialog::dispose);
        JButton put = Buttons.plain(Bundle.VersionsDialog_back(), () -> {
            chosen[0] = true;
            dialog.dispose();
        });
        dialog.buttons(List.of(put, close));
        dialog.safe(close);
        dialog.open();
        if (chosen[0]) {
            back.accept(versions.get(Math.max(0, list.getSelectedIndex())));
        }
    }

    private static String words(Case of, Version version) {
        return version.parts().stream().map((Note.Part part) -> version.parts().size() < 2 ? part.words()
                : "**" + SessionWords.part(of, part) + "**\n\n" + part.words()).collect(Collectors.joining("\n\n"));
    }

    private static String when(Version version) {
        LocalDate day = version.written().atZone(ZoneId.systemDefault()).toLocalDate();
        return Bundle.VersionsDialog_at(DayWords.full(day), SessionWords.clock(version.written()));
    }

    /** What is said once a version was put back. */
    static String done(Version version) {
        return Bundle.VersionsDialog_done(when(version));
    }
}
