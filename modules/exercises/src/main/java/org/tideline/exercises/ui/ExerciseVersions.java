package org.tideline.exercises.ui;

import java.awt.BorderLayout;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.BorderFactory;
import javax.swing.DefaultListCellRenderer;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.KeyStroke;
import net.miginfocom.swing.MigLayout;
import org.openide.util.NbBundle.Messages;
import org.tideline.core.text.api.MarkedText;
import org.tideline.core.text.api.TextDiff;
import org.tideline.exercises.model.Exercise;
import org.tideline.exercises.model.Library.Version;
import org.tideline.exercises.model.WordingText;
import org.tideline.ui.support.api.Background;
import org.tideline.ui.support.api.Buttons;
import org.tideline.ui.support.api.DayWords;
import org.tideline.ui.support.api.Type;
import org.tideline.ui.support.text.api.CompareView;

/** The versions an exercise had, one beside the one in use; any can be taken up again. Event thread. */
@Messages({
    "# {0} - title", "ExerciseVersions.title=Versions of “{0}”",
    "ExerciseVersions.which=Version",
    "# {0} - number", "# {1} - day", "ExerciseVersions.at=Version {0}, {1}",
    "# {0} - number", "ExerciseVersions.came=Version {0}, as it came",
    "# {0} - number", "ExerciseVersions.now=Version {0}, in use",
    "ExerciseVersions.back=&Take this version up again", "ExerciseVersions.close=&Back to the exercise"})
final class ExerciseVersions extends JPanel {
    private static final long serialVersionUID = 1;
    private final transient List<Version> versions;
    private final JComboBox<String> which = new JComboBox<>();
    private final JPanel beside = new JPanel(new BorderLayout());

    /**
     * @param versions all of them, the newest first; two at least
     * @param back     is told which is taken up again
     * @param close    leads back
     */
    ExerciseVersions(List<Version> versions, Consumer<Exercise> back, Runnable close) {
        super(new MigLayout("insets 20 28 20 28, fill, wrap 1, gap 0 12", "[grow, fill]", "[][][grow, fill]"));
        this.versions = List.copyOf(versions);
        setOpaque(false);
        JLabel title = Type.TITLE.on(new JLabel());
        title.putClientProperty("html.disable", Boolean.TRUE);
        title.setText(Bundle.ExerciseVersions_title(versions.get(0).exercise().title()));
        add(title, "wmin 0");
        versions.subList(1, versions.size()).forEach(each -> which.addItem(words(each)));
        which.getAccessibleContext().setAccessibleName(Bundle.ExerciseVersions_which());
        if (which.getRenderer() instanceof DefaultListCellRenderer plain) {
            plain.putClientProperty("html.disable", Boolean.TRUE);
        }
        which.addActionListener(e -> compare());
        JButton take = Buttons.plain(Bundle.ExerciseVersions_back(), "rotate-ccw", () -> back.accept(chosen().exercise()));
        JPanel row = new JPanel(new MigLayout("insets 0, gap 8"));
        row.setOpaque(false);
        row.add(which);
        row.add(take);
        row.add(Buttons.plain(Bundle.ExerciseVersions_close(), "arrow-left", close));
        add(row);
        beside.setOpaque(false);
        beside.setBorder(BorderFactory.createEmptyBorder());
        add(beside, "wmin 0, hmin 0");
        registerKeyboardAction(e -> close.run(), KeyStroke.getKeyStroke("ESCAPE"), WHEN_ANCESTOR_OF_FOCUSED_COMPONENT);
        compare();
    }

    private Version chosen() {
        return versions.get(1 + which.getSelectedIndex());
    }

    private static String words(Version version) {
        return version.written() == null ? Bundle.ExerciseVersions_came(version.exercise().version())
                : Bundle.ExerciseVersions_at(version.exercise().version(), DayWords.full(version.written().atZone(ZoneId.systemDefault()).toLocalDate()));
    }

    private void compare() {
        Version older = chosen();
        Exercise now = versions.get(0).exercise();
        MarkedText then = MarkedText.of(WordingText.of(older.exercise()));
        MarkedText today = MarkedText.of(WordingText.of(now));
        Background.run(() -> TextDiff.between(then.text(), today.text()), changes -> {
            beside.removeAll();
            beside.add(new CompareView(words(older), then, Bundle.ExerciseVersions_now(now.version()), today, changes), BorderLayout.CENTER);
            beside.revalidate();
            beside.repaint();
        });
    }

    /** Where one begins. */
    void first() {
        which.requestFocusInWindow();
    }
}
