package org.tideline.reporting.ui;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import org.openide.util.NbBundle.Messages;
import org.tideline.core.api.Ids;
import org.tideline.core.api.Now;
import org.tideline.core.api.Validation;
import org.tideline.reporting.model.ReleaseWords;
import org.tideline.reporting.model.Releases;
import org.tideline.ui.support.api.Buttons;
import org.tideline.ui.support.api.DayField;
import org.tideline.ui.support.api.Dialog;
import org.tideline.ui.support.api.Form;

/** Asks to whom, when and how pages were given: what becomes the disclosure. Event thread. */
@Messages({
    "# {0} - release number", "GiveDialog.title=Write down that {0} was given",
    "GiveDialog.words=This is the disclosure: who received it, and when. It cannot be changed or taken back afterwards.",
    "GiveDialog.who=&Who received it", "GiveDialog.day=Given &on", "GiveDialog.how=&How", "GiveDialog.more=&Anything else",
    "GiveDialog.needWho=Say who received it.", "GiveDialog.needDay=Type the day, such as 3 March 2025; not before it was made, and not in the future.",
    "GiveDialog.enter=&Write it down", "GiveDialog.cancel=Not yet"})
final class GiveDialog {
    private static final int ROWS = 2;

    private GiveDialog() {
    }

    /** Asks; empty if the person thought better of it. */
    static Optional<Releases.Given> ask(Releases.Made made) {
        Dialog dialog = new Dialog(Bundle.GiveDialog_title(ReleaseWords.number(made)));
        Form form = new Form();
        JTextField who = new JTextField(made.recipient());
        DayField day = new DayField(Now.today());
        JComboBox<String> how = new JComboBox<>();
        for (Releases.How each : Releases.How.values()) {
            how.addItem(ReleaseWords.how(each));
        }
        JTextArea more = Form.lines(ROWS);
        form.field("who", Bundle.GiveDialog_who(), who);
        form.pair("day", Bundle.GiveDialog_day(), day, "how", Bundle.GiveDialog_how(), how);
        form.optional("more", Bundle.GiveDialog_more(), new JScrollPane(more));
        LocalDate first = ReleaseWords.day(made);
        form.check(() -> new Validation().require(!who.getText().isBlank(), "who", Bundle.GiveDialog_needWho())
                .require(day.day().filter(d -> !d.isBefore(first) && !d.isAfter(Now.today())).isPresent(), "day", Bundle.GiveDialog_needDay()));
        dialog.words(Bundle.GiveDialog_words());
        dialog.content(form);
        dialog.content(form.count());
        boolean[] entered = {false};
        JButton cancel = Buttons.plain(Bundle.GiveDialog_cancel(), dialog::dispose);
        JButton enter = Buttons.primary(Bundle.GiveDialog_enter(), () -> {
            if (form.accept()) {
                entered[0] = true;
                dialog.dispose();
            }
        });
        dialog.buttons(List.of(cancel, enter));
        dialog.safe(cancel);
        dialog.open();
        return entered[0] ? Optional.of(new Releases.Given(Ids.next(), day.day().orElseThrow(), who.getText().strip(),
                Releases.How.values()[how.getSelectedIndex()], more.getText().strip(), Now.instant())) : Optional.empty();
    }
}
