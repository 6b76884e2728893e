package org.tideline.clients.ui.handover;

import java.util.List;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.openide.util.NbBundle.Messages;
import org.tideline.ui.support.api.Buttons;
import org.tideline.ui.support.api.Tokens;
import org.tideline.ui.support.api.Type;
import org.tideline.ui.support.api.Words;
import org.tideline.vault.api.Pin;

/** Thanks, and the computer goes back: only the therapist's PIN leads on. Event thread. */
@Messages({
    "# {0} - name", "Return.thanks=Thank you, {0}. Give the computer back to your therapist.",
    "Return.room=For the therapist",
    "Return.pin=The therapist’s PIN", "Return.go=&Go back",
    "# {0} - how many", "Return.wrong=That is not it. {0,choice,1#One more try, then the practice locks.|1<{0} more tries, then the practice locks.}",
    "Return.short=A PIN has at least 4 digits.",
    "Return.locking=That was not it. The practice locks.",
    "Return.lock=Lock the practice"})
final class Return {
    private final HandOverFrame frame;
    private final String name;
    private final Sitting.Host host;
    private final Runnable returned;
    private final Digits field = new Digits(Bundle.Return_pin(), Pin.MOST, this::go);
    private int left = Pin.TRIES;
    private boolean trying;

    /**
     * @param name     who had the computer; empty for several
     * @param returned the PIN was right
     */
    Return(HandOverFrame frame, String name, Sitting.Host host, Runnable returned) {
        this.frame = frame;
        this.name = name;
        this.host = host;
        this.returned = returned;
    }

    Pane pane() {
        JPanel column = new JPanel(new MigLayout("insets 0, wrap 1, gap 0, fillx", "[grow, fill]"));
        column.setOpaque(false);
        column.add(Words.passive(name.isEmpty() ? Bundle.Return_room() : Bundle.Return_thanks(name), Type.GREETING, Tokens.TEXT1), "wmin 0, gapbottom 40");
        JLabel label = Type.LABEL.on(Tokens.TEXT2.text(new JLabel(Bundle.Return_pin())));
        label.setLabelFor(field);
        column.add(label, "gapbottom 6");
        column.add(field, "growx 0");
        JButton lock = Buttons.link(Bundle.Return_lock(), host::lock);
        return new Pane(column, false, "", List.of(lock, Buttons.primary(Bundle.Return_go(), this::go)), field::requestFocusInWindow);
    }

    private void go() {
        char[] typed = field.getPassword();
        if (trying) {
            return;
        }
        if (typed.length < Pin.LEAST) {
            // Nothing that could be a PIN is no try.
            frame.problem(Bundle.Return_short());
            field.requestFocusInWindow();
            return;
        }
        field.wipe();
        trying = true;
        frame.busy(true);
        host.uncover(typed, fits -> {
            trying = false;
            frame.busy(false);
            if (fits) {
                returned.run();
                return;
            }
            left--;
            frame.problem(left > 0 ? Bundle.Return_wrong(left) : Bundle.Return_locking());
            field.requestFocusInWindow();
        });
    }
}
