package org.tideline.practice.ui;

import java.awt.BorderLayout;
import java.util.stream.IntStream;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.Timer;
import org.openide.util.NbBundle.Messages;
import org.tideline.practice.model.Locking;
import org.tideline.storage.api.OpenPractice;
import org.tideline.ui.support.api.Background;
import org.tideline.ui.support.api.Form;
import org.tideline.ui.support.api.Parts;
import org.tideline.ui.support.api.Tokens;
import org.tideline.ui.support.api.Type;
import org.tideline.ui.support.api.Words;

/** After how many idle minutes the practice locks. Holds as soon as it is chosen. Event thread. */
@Messages({
    "MinutesPanel.title=When it locks",
    "MinutesPanel.why=It locks when nobody has typed or moved the mouse for a while, when the screen locks or the computer sleeps, and "
            + "at Ctrl+L. It cannot be switched off: an open practice at an empty desk shows everything to whoever comes by. What is "
            + "being typed is kept and comes back.",
    "MinutesPanel.after=Lock a&fter",
    "# {0} - how many", "MinutesPanel.minutes={0,choice,1#1 minute|1<{0} minutes}"})
final class MinutesPanel extends JPanel {
    private static final long serialVersionUID = 1;
    private static final int SETTLE_MILLIS = 700;
    private final transient OpenPractice practice;
    private final JComboBox<String> minutes = new JComboBox<>(IntStream.rangeClosed(Locking.LEAST_MINUTES, Locking.MOST_MINUTES)
            .mapToObj(Bundle::MinutesPanel_minutes).toArray(String[]::new));
    // The arrow keys walk through all choices; only the one they end on is kept.
    private final Timer settle = new Timer(SETTLE_MILLIS, e -> keep());
    private int kept;

    MinutesPanel(OpenPractice practice) {
        super(new BorderLayout());
        this.practice = practice;
        setOpaque(false);
        settle.setRepeats(false);
        kept = Locking.minutes(practice);
        minutes.setMaximumRowCount(Locking.MOST_MINUTES);
        minutes.setSelectedIndex(kept - Locking.LEAST_MINUTES);
        minutes.addActionListener(e -> settle.restart());
        JPanel section = Parts.section(Bundle.MinutesPanel_title());
        section.add(Words.area(Bundle.MinutesPanel_why(), Type.BASE, Tokens.TEXT2), "wmin 0, gapbottom 12");
        Form form = new Form();
        form.field("minutes", Bundle.MinutesPanel_after(), Parts.buttons(minutes));
        section.add(form, "wmin 0");
        add(section);
    }

    JComponent first() {
        return minutes;
    }

    /** Keeps what is chosen, if it is not kept yet. */
    void keep() {
        settle.stop();
        int chosen = minutes.getSelectedIndex() + Locking.LEAST_MINUTES;
        if (chosen != kept) {
            kept = chosen;
            Background.run(() -> {
                Locking.minutes(practice, chosen);
                return null;
            }, done -> { });
        }
    }
}
