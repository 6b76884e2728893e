package org.tideline.reporting.ui;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.swing.JButton;
import javax.swing.JPanel;
import javax.swing.JTextField;
import net.miginfocom.swing.MigLayout;
import org.openide.util.NbBundle.Messages;
import org.tideline.core.api.Period;
import org.tideline.core.api.Validation;
import org.tideline.reporting.api.ReportKind;
import org.tideline.ui.support.api.Buttons;
import org.tideline.ui.support.api.DayField;
import org.tideline.ui.support.api.Dialog;
import org.tideline.ui.support.api.Form;
import org.tideline.ui.support.api.Segmented;

/** Asks which reports to make of the caseload, and where to. Event thread. */
@Messages({
    "ExportReportsDialog.title=Export reports of the caseload",
    "# {0} - how many", "ExportReportsDialog.chosen=Export reports of {0,choice,1#1 case|1<{0,number,integer} cases}",
    "ExportReportsDialog.chosenHint=One PDF a case, named by its code, without a name.",
    "ExportReportsDialog.kind=For &whom", "ExportReportsDialog.couple=Them together", "ExportReportsDialog.member=Each member",
    "ExportReportsDialog.therapist=My own files",
    "ExportReportsDialog.kindHint=Made for many at once, a member\u2019s report holds of their own only what they marked also on paper.",
    "ExportReportsDialog.from=&From", "ExportReportsDialog.to=&To",
    "ExportReportsDialog.beginning=The beginning", "ExportReportsDialog.today=Today",
    "ExportReportsDialog.folder=F&older", "ExportReportsDialog.choose=&Choose\u2026",
    "ExportReportsDialog.folderHint=One PDF a case, named by its code, without a name. Ended cases are passed over.",
    "ExportReportsDialog.needFolder=Choose a folder for the reports.",
    "ExportReportsDialog.badFolder=This folder cannot be written to. Choose another.",
    "ExportReportsDialog.day=Type a day, such as 3 March 2025, or leave it empty.",
    "ExportReportsDialog.order=The last day comes before the first.",
    "ExportReportsDialog.make=&Make reports", "ExportReportsDialog.cancel=Cancel"})
final class ExportReportsDialog {
    private static final List<ReportKind> KINDS = List.of(ReportKind.COUPLE, ReportKind.MEMBER, ReportKind.THERAPIST);
    private final Dialog dialog;
    private final Segmented kind = new Segmented(Bundle.ExportReportsDialog_title(), Bundle.ExportReportsDialog_couple(),
            Bundle.ExportReportsDialog_member(), Bundle.ExportReportsDialog_therapist());
    private final DayField from = new DayField();
    private final DayField to = new DayField();
    private final JTextField folder = new JTextField(28);
    private final Form form = new Form();
    private Wanted wanted;

    /**
     * What was asked for.
     *
     * @param kind   kind of report
     * @param period what time they show
     * @param folder where they go
     */
    record Wanted(ReportKind kind, Period period, Path folder) {
    }

    private ExportReportsDialog(int chosen) {
        dialog = new Dialog(chosen == 0 ? Bundle.ExportReportsDialog_title() : Bundle.ExportReportsDialog_chosen(chosen));
        from.putClientProperty("JTextField.placeholderText", Bundle.ExportReportsDialog_beginning());
        to.putClientProperty("JTextField.placeholderText", Bundle.ExportReportsDialog_today());
        form.field("kind", Bundle.ExportReportsDialog_kind(), kind, Bundle.ExportReportsDialog_kindHint());
        form.pair("from", Bundle.ExportReportsDialog_from(), from, "to", Bundle.ExportReportsDialog_to(), to);
        JPanel place = new JPanel(new MigLayout("insets 0, fillx", "[grow,fill]8[]"));
        place.setOpaque(false);
        place.add(folder);
        place.add(Buttons.plain(Bundle.ExportReportsDialog_choose(), this::choose));
        form.field("folder", Bundle.ExportReportsDialog_folder(), place,
                chosen == 0 ? Bundle.ExportReportsDialog_folderHint() : Bundle.ExportReportsDialog_chosenHint());
        form.check(this::check);
        dialog.content(form);
        dialog.content(form.count());
        JButton make = Buttons.primary(Bundle.ExportReportsDialog_make(), this::accept);
        dialog.buttons(List.of(Buttons.plain(Bundle.ExportReportsDialog_cancel(), dialog::dispose), make));
        dialog.safe(make);
    }

    /**
     * Asks; empty if the person thought better of it.
     *
     * @param chosen how many cases were chosen for it, or 0 for the caseload
     */
    static Optional<Wanted> ask(int chosen) {
        ExportReportsDialog asking = new ExportReportsDialog(chosen);
        asking.dialog.open();
        return Optional.ofNullable(asking.wanted);
    }

    private void choose() {
        Path before = folder.getText().isBlank() ? null : Path.of(folder.getText().strip());
        PdfPlace.askFolder(dialog, before, Bundle.ExportReportsDialog_title()).ifPresent(chosen -> folder.setText(chosen.toString()));
    }

    private Validation check() {
        boolean days = (from.blank() || from.day().isPresent()) && (to.blank() || to.day().isPresent());
        boolean order = !days || from.day().isEmpty() || to.day().isEmpty() || !to.day().get().isBefore(from.day().get());
        return new Validation()
                .require(from.blank() || from.day().isPresent(), "from", Bundle.ExportReportsDialog_day())
                .require(to.blank() || to.day().isPresent(), "to", Bundle.ExportReportsDialog_day())
                .require(order, "to", Bundle.ExportReportsDialog_order())
                .require(!folder.getText().isBlank(), "folder", Bundle.ExportReportsDialog_needFolder())
                .require(folder.getText().isBlank() || usable(Path.of(folder.getText().strip())), "folder", Bundle.ExportReportsDialog_badFolder());
    }

    private static boolean usable(Path path) {
        Path there = path.toAbsolutePath();
        while (there != null && !Files.exists(there)) {
            there = there.getParent();
        }
        return there != null && Files.isDirectory(there) && Files.isWritable(there);
    }

    private void accept() {
        if (form.accept()) {
            wanted = new Wanted(KINDS.get(kind.selected()), new Period(from.day().orElse(null), to.day().orElse(null)),
                    Path.of(folder.getText().strip()));
            dialog.dispose();
        }
    }
}
