package org.tideline.clients.ui.people;

import java.awt.Component;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JFileChooser;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.openide.util.NbBundle.Messages;
import org.tideline.clients.model.people.Listed;
import org.tideline.clients.model.people.OwnField;
import org.tideline.clients.model.people.People;
import org.tideline.clients.model.people.PersonFile;
import org.tideline.clients.model.people.file.PeopleExport;
import org.tideline.core.api.Now;
import org.tideline.core.api.Progress;
import org.tideline.core.api.Trouble;
import org.tideline.storage.api.Action;
import org.tideline.storage.api.OpenPractice;
import org.tideline.ui.support.api.Background;
import org.tideline.ui.support.api.Buttons;
import org.tideline.ui.support.api.Dialog;
import org.tideline.ui.support.api.Prompts;
import org.tideline.ui.support.api.Segmented;
import org.tideline.ui.support.api.Toast;

/** Asks what of the people goes into a file, and writes it. Event thread. */
@Messages({
    "# {0} - how many", "ExportPeople.title=Export {0,choice,1#1 person|1<{0,number,integer} people}",
    "ExportPeople.titleAll=Export all people",
    "ExportPeople.sort=Sort of file", "ExportPeople.csv=CSV", "ExportPeople.vcard=vCard 4.0",
    "ExportPeople.how=CSV holds all that is kept of a person, contact safety and your own fields too, and can be brought in again. vCard is for phones and mail programs, which others may look into: it holds names, birth date, pronouns and contacts, nothing of contact safety and no notes.",
    "ExportPeople.unsafe=Also contacts that are marked “do not use”",
    "ExportPeople.out=The file is not encrypted. Keep it no longer than you need it.",
    "ExportPeople.go=Choose where…", "ExportPeople.cancel=Cancel",
    "# {0} - a day", "ExportPeople.file=people {0}", "ExportPeople.save=Save",
    "# {0} - file name", "ExportPeople.replaceTitle=Replace {0}?",
    "ExportPeople.replaceBody=There is a file of this name in the folder already. It is replaced as a whole.",
    "ExportPeople.replace=Replace", "ExportPeople.keep=Keep it",
    "ExportPeople.running=Exporting people",
    "# {0} - how many", "# {1} - file name", "ExportPeople.done={0,choice,1#1 person|1<{0,number,integer} people} exported as {1}",
    "ExportPeople.not=The people were not exported", "ExportPeople.stopped=Stopped. No file was written."})
final class ExportPeople {
    private ExportPeople() {
    }

    /** @param chosen whom; all where it is empty */
    static void ask(Component over, OpenPractice practice, List<Long> chosen) {
        Dialog dialog = new Dialog(chosen.isEmpty() ? Bundle.ExportPeople_titleAll() : Bundle.ExportPeople_title(chosen.size()));
        Segmented sort = new Segmented(Bundle.ExportPeople_sort(), Bundle.ExportPeople_csv(), Bundle.ExportPeople_vcard());
        JPanel row = new JPanel(new MigLayout("insets 0"));
        row.setOpaque(false);
        row.add(sort);
        dialog.content(row);
        dialog.words(Bundle.ExportPeople_how());
        JCheckBox unsafe = new JCheckBox(Bundle.ExportPeople_unsafe());
        unsafe.setOpaque(false);
        dialog.content(unsafe);
        dialog.words(Bundle.ExportPeople_out());
        boolean[] go = {false};
        JButton cancel = Buttons.plain(Bundle.ExportPeople_cancel(), dialog::dispose);
        JButton choose = Buttons.primary(Bundle.ExportPeople_go(), () -> {
            go[0] = true;
            dialog.dispose();
        });
        dialog.buttons(List.of(cancel, choose));
        dialog.safe(choose);
        dialog.open();
        if (go[0] && !Background.left(practice)) {
            PeopleExport.Sort as = PeopleExport.Sort.values()[sort.selected()];
            file(over, as).ifPresent(path -> write(practice, path, as, chosen, unsafe.isSelected()));
        }
    }

    /** Named after the day, never after a person. */
    private static Optional<Path> file(Component over, PeopleExport.Sort sort) {
        String ending = sort == PeopleExport.Sort.CSV ? ".csv" : ".vcf";
        JFileChooser chooser = new JFileChooser();
        chooser.setApproveButtonText(Bundle.ExportPeople_save());
        chooser.setSelectedFile(chooser.getCurrentDirectory().toPath().resolve(Bundle.ExportPeople_file(Now.today()) + ending).toFile());
        if (chooser.showSaveDialog(over) != JFileChooser.APPROVE_OPTION) {
            return Optional.empty();
        }
        Path chosen = chooser.getSelectedFile().toPath();
        Path file = chosen.toString().toLowerCase(Locale.ROOT).endsWith(ending) ? chosen : chosen.resolveSibling(chosen.getFileName() + ending);
        boolean free = !Files.exists(file) || Prompts.get().confirm(Bundle.ExportPeople_replaceTitle(file.getFileName()),
                Bundle.ExportPeople_replaceBody(), Bundle.ExportPeople_replace(), Bundle.ExportPeople_keep());
        return free ? Optional.of(file) : Optional.empty();
    }

    private static void write(OpenPractice practice, Path file, PeopleExport.Sort sort, List<Long> chosen, boolean unsafe) {
        People people = practice.service(People.class);
        Background.start(Bundle.ExportPeople_running(), progress -> {
            List<PersonFile> out = people.all().stream().filter(one -> chosen.isEmpty() || chosen.contains(one.id())).map(Listed::file).toList();
            List<OwnField> fields = people.fields();
            PeopleExport.write(file, sort, out, fields, unsafe, progress);
            out.forEach(one -> practice.audit().note(Action.EXPORTED, one.ref(), 0));
            return out.size();
        }, count -> Toast.show(Bundle.ExportPeople_done(count, file.getFileName()), null), failure -> {
            if (failure instanceof Progress.Cancelled) {
                Toast.show(Bundle.ExportPeople_stopped(), null);
            } else if (failure instanceof Trouble trouble) {
                Prompts.get().failed(Bundle.ExportPeople_not(), trouble);
            } else {
                Prompts.get().failed(failure);
            }
        });
    }
}
