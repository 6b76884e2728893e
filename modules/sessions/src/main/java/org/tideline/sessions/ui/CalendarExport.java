package org.tideline.sessions.ui;

import java.awt.Component;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.swing.JButton;
import javax.swing.JFileChooser;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.openide.util.NbBundle.Messages;
import org.tideline.core.api.Now;
import org.tideline.core.api.Period;
import org.tideline.core.api.Trouble;
import org.tideline.sessions.model.calendar.CalendarFile;
import org.tideline.sessions.model.calendar.CalendarFile.Naming;
import org.tideline.sessions.model.calendar.Diary;
import org.tideline.sessions.model.calendar.Diary.Entry;
import org.tideline.storage.api.Action;
import org.tideline.storage.api.OpenPractice;
import org.tideline.ui.support.api.Background;
import org.tideline.ui.support.api.Buttons;
import org.tideline.ui.support.api.Dialog;
import org.tideline.ui.support.api.Prompts;
import org.tideline.ui.support.api.Segmented;
import org.tideline.ui.support.api.Toast;

/** Asks what another calendar may know, and writes the planned sessions into a file for it. Event thread. */
@Messages({
    "CalendarExport.title=Planned sessions for another calendar",
    "CalendarExport.how=The file holds the sessions from today on: when they begin and end, and nothing of what is in a note. Telephones and other programs read it, and others may look into those, so it says “Session” and no more unless you choose otherwise.",
    "CalendarExport.naming=What it says of whose session it is",
    "CalendarExport.nothing=Nothing", "CalendarExport.code=The code", "CalendarExport.names=Given names",
    "CalendarExport.out=The file is not encrypted. When plans change, make it anew: a calendar that read it before takes over what changed, but it does not know what was taken out.",
    "CalendarExport.go=Choose where…", "CalendarExport.cancel=Cancel", "CalendarExport.save=Save",
    "# {0} - a day", "CalendarExport.file=sessions {0}",
    "# {0} - file name", "CalendarExport.replaceTitle=Replace {0}?",
    "CalendarExport.replaceBody=There is a file of this name in the folder already. It is replaced as a whole.",
    "CalendarExport.replace=Replace", "CalendarExport.keep=Keep it",
    "# {0} - how many", "# {1} - file name", "CalendarExport.done={0,choice,0#No session|1#1 session|1<{0,number,integer} sessions} written to {1}",
    "CalendarExport.not=The file was not written",
    "CalendarExport.why=The folder did not take it. Choose another place; nothing in your practice was changed."})
final class CalendarExport {
    private static final String ENDING = ".ics";

    private CalendarExport() {
    }

    static void ask(Component over, OpenPractice practice) {
        Dialog dialog = new Dialog(Bundle.CalendarExport_title());
        dialog.words(Bundle.CalendarExport_how());
        Segmented naming = new Segmented(Bundle.CalendarExport_naming(), Bundle.CalendarExport_nothing(), Bundle.CalendarExport_code(),
                Bundle.CalendarExport_names());
        JPanel row = new JPanel(new MigLayout("insets 0"));
        row.setOpaque(false);
        row.add(naming);
        dialog.content(row);
        dialog.words(Bundle.CalendarExport_out());
        boolean[] go = {false};
        JButton cancel = Buttons.plain(Bundle.CalendarExport_cancel(), dialog::dispose);
        JButton choose = Buttons.primary(Bundle.CalendarExport_go(), () -> {
            go[0] = true;
            dialog.dispose();
        });
        dialog.buttons(List.of(cancel, choose));
        dialog.safe(choose);
        dialog.open();
        if (go[0] && !Background.left(practice)) {
            file(over).ifPresent(file -> write(practice, file, Naming.values()[naming.selected()]));
        }
    }

    /** Named after the day, never after a person. */
    private static Optional<Path> file(Component over) {
        JFileChooser chooser = new JFileChooser();
        chooser.setApproveButtonText(Bundle.CalendarExport_save());
        chooser.setSelectedFile(chooser.getCurrentDirectory().toPath().resolve(Bundle.CalendarExport_file(Now.today()) + ENDING).toFile());
        if (chooser.showSaveDialog(over) != JFileChooser.APPROVE_OPTION) {
            return Optional.empty();
        }
        Path chosen = chooser.getSelectedFile().toPath();
        Path file = chosen.toString().toLowerCase(Locale.ROOT).endsWith(ENDING) ? chosen : chosen.resolveSibling(chosen.getFileName() + ENDING);
        boolean free = !Files.exists(file) || Prompts.get().confirm(Bundle.CalendarExport_replaceTitle(file.getFileName()),
                Bundle.CalendarExport_replaceBody(), Bundle.CalendarExport_replace(), Bundle.CalendarExport_keep());
        return free ? Optional.of(file) : Optional.empty();
    }

    private static void write(OpenPractice practice, Path file, Naming naming) {
        Background.run(() -> {
            LocalDate today = Now.today();
            List<Entry> entries = Diary.read(practice, new Period(today, null)).entries();
            try {
                Files.writeString(file, CalendarFile.of(entries, naming, ZoneId.systemDefault(), Now.instant()), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new Trouble(Bundle.CalendarExport_why());
            }
            entries.forEach(entry -> practice.audit().note(Action.EXPORTED, entry.session().ref(), entry.session().caseId()));
            return entries.size();
        }, count -> Toast.show(Bundle.CalendarExport_done(count, file.getFileName()), null), failure -> {
            if (failure instanceof Trouble trouble) {
                Prompts.get().failed(Bundle.CalendarExport_not(), trouble);
            } else {
                Prompts.get().failed(failure);
            }
        });
    }
}
