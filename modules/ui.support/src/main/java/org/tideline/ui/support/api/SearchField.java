package org.tideline.ui.support.api;

import java.util.function.Consumer;
import javax.swing.JTextField;
import javax.swing.Timer;
import org.openide.util.NbBundle.Messages;

/** Find-as-you-type: a field with a glass, told a moment after the last key. Escape empties it. Event thread. */
@Messages("SearchField.clear=Clear")
public final class SearchField extends JTextField {
    private static final long serialVersionUID = 1;
    private static final int PAUSE_MILLIS = 120;

    /** @param hint what can be typed; also what screen readers say */
    public SearchField(String hint, Consumer<String> listener) {
        putClientProperty("JTextField.placeholderText", hint);
        putClientProperty("JTextField.leadingIcon", Icons.of("search", 16));
        putClientProperty("JTextField.showClearButton", true);
        putClientProperty("JTextField.selectAllOnFocusPolicy", "never");
        getAccessibleContext().setAccessibleName(hint);
        Timer pause = new Timer(PAUSE_MILLIS, e -> listener.accept(getText().strip()));
        pause.setRepeats(false);
        TextChanges.tell(this, pause::restart);
        registerKeyboardAction(e -> setText(""), javax.swing.KeyStroke.getKeyStroke("ESCAPE"), WHEN_FOCUSED);
    }
}
