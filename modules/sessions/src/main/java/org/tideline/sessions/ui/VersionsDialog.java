package org.tideline.sessions.ui;

import java.awt.BorderLayout;
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
import org.tideline.core.text.api.MarkedText;
import org.tideline.core.text.api.TextDiff;
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
import org.tideline.ui.support.text.api.CompareView;

/** The earlier versions of a note beside what stands in it now; one of them can be put back. Event thread. */
@Messages({
    "VersionsDialog.title=Earlier versions of this note",
    "VersionsDialog.none=No earlier versions yet",
    "VersionsDialog.noneWhy=A version is kept whenever a while has gone by, or something was taken out.",
    "VersionsDialog.list=Versions, newest first",
    "VersionsDialog.now=Now",
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
                open(of, now, versions, back);
            }
        });
    }

    private static void open(Case of, NoteTyped now, List<Version> versions, Consumer<Version> back) {
        Dialog dialog = new Dialog(Bundle.VersionsDialog_title());
        DefaultListModel<String> model = new DefaultListModel<>();
        versions.forEach(version -> model.addElement(when(version)));
        JList<String> list = new JList<>(model);
        list.getAccessibleContext().setAccessibleName(Bundle.VersionsDialog_list());
        JPanel beside = new JPanel(new BorderLayout());
        beside.setOpaque(false);
        list.addListSelectionListener(e -> {
            if (!e.getValueIsAdjusting() && list.getSelectedIndex() >= 0) {
                compare(of, versions.get(list.getSelectedIndex()), now, beside);
            }
        });
        list.setSelectedIndex(0);
        JPanel both = new JPanel(new MigLayout("insets 0, fill, gapx 16", "[180!, fill][720!, fill]", "[400!, fill]"));
        both.setOpaque(false);
        both.add(Scroll.plain(list, Tokens.PANEL));
        both.add(beside);
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

    private static void compare(Case of, Version version, NoteTyped now, JPanel beside) {
        MarkedText then = MarkedText.of(words(of, version.parts()));
        MarkedText today = MarkedText.of(words(of, now.parts()));
        Background.run(() -> TextDiff.between(then.text(), today.text()), changes -> {
            beside.removeAll();
            beside.add(new CompareView(when(version), then, Bundle.VersionsDialog_now(), today, changes), BorderLayout.CENTER);
            beside.revalidate();
            beside.repaint();
        });
    }

    private static String words(Case of, List<Note.Part> parts) {
        return parts.stream().map(part -> parts.size() < 2 ? part.words()
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
