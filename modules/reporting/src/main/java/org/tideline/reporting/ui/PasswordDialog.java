package org.tideline.reporting.ui;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.swing.JButton;
import javax.swing.JPasswordField;
import org.openide.util.NbBundle.Messages;
import org.tideline.core.api.Validation;
import org.tideline.reporting.page.Protect;
import org.tideline.ui.support.api.Buttons;
import org.tideline.ui.support.api.Dialog;
import org.tideline.ui.support.api.Form;

/** Asks for the password a file is to be opened with. It is kept nowhere. Event thread. */
@Messages({
    "PasswordDialog.title=Protect with a password",
    "PasswordDialog.words=The file opens with this password alone. Tideline keeps it nowhere: tell it to the recipient another way than you send the file. "
            + "A protected file cannot be archivable (PDF/A) at the same time.",
    "PasswordDialog.first=&Password", "PasswordDialog.hint=At least 8 characters.", "PasswordDialog.second=&Once more",
    "PasswordDialog.short=Type at least 8 characters.", "PasswordDialog.differs=This is not the same.",
    "PasswordDialog.go=&Go on", "PasswordDialog.cancel=Cancel"})
final class PasswordDialog {
    private PasswordDialog() {
    }

    /** Asks; empty if the person thought better of it. */
    static Optional<String> ask() {
        Dialog dialog = new Dialog(Bundle.PasswordDialog_title());
        Form form = new Form();
        JPasswordField first = form.field("first", Bundle.PasswordDialog_first(), new JPasswordField(), Bundle.PasswordDialog_hint());
        JPasswordField second = form.field("second", Bundle.PasswordDialog_second(), new JPasswordField());
        form.check(() -> new Validation().require(first.getPassword().length >= Protect.LEAST, "first", Bundle.PasswordDialog_short())
                .require(Arrays.equals(first.getPassword(), second.getPassword()), "second", Bundle.PasswordDialog_differs()));
        dialog.words(Bundle.PasswordDialog_words());
        dialog.content(form);
        boolean[] go = {false};
        JButton cancel = Buttons.plain(Bundle.PasswordDialog_cancel(), dialog::dispose);
        JButton ok = Buttons.primary(Bundle.PasswordDialog_go(), () -> {
            if (form.accept()) {
                go[0] = true;
                dialog.dispose();
            }
        });
        dialog.buttons(List.of(cancel, ok));
        dialog.safe(ok);
        dialog.open();
        return go[0] ? Optional.of(new String(first.getPassword())) : Optional.empty();
    }
}
