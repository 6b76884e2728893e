package org.tideline.exercises.ui;

import java.awt.EventQueue;
import java.time.LocalDate;
import java.util.List;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.Cases;
import org.tideline.core.api.Now;
import org.tideline.exercises.model.Assignment;
import org.tideline.exercises.model.ExercisesDesk;
import org.tideline.exercises.model.GivenWords;
import org.tideline.exercises.model.Review;
import org.tideline.storage.api.OpenPractice;
import org.tideline.ui.support.api.Background;
import org.tideline.ui.support.api.Buttons;
import org.tideline.ui.support.api.Parts;
import org.tideline.ui.support.api.StartSection;

/** The start window's section of exercises whose day to look back at has come; not there while there is none. */
@ServiceProvider(service = StartSection.class)
@Messages({
    "ExercisesToday.title=Exercises to look back at",
    "ExercisesToday.look=Look back",
    "# {0} - exercise", "# {1} - case", "ExercisesToday.lookAt=Look back at “{0}” with {1}",
    "# {0} - case", "# {1} - day", "ExercisesToday.second={0}, for {1}"})
public final class ExercisesToday implements StartSection {
    private static final int ORDER = 150;

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public JComponent make(OpenPractice practice) {
        return new Section(practice);
    }

    private static final class Section extends JPanel {
        private static final long serialVersionUID = 1;
        private final transient OpenPractice practice;
        private transient AutoCloseable changes;

        Section(OpenPractice practice) {
            super(new MigLayout("insets 0, fillx, wrap 1, gap 0", "[grow,fill]"));
            this.practice = practice;
            setOpaque(false);
            setVisible(false);
            setBorder(BorderFactory.createEmptyBorder(0, 0, 20, 0));
        }

        @Override
        public void addNotify() {
            super.addNotify();
            changes = practice.changes().listen(refs -> {
                if (refs.stream().anyMatch(ref -> ref.kind().equals(Assignment.KIND) || ref.kind().equals(Cases.CASE_KIND))) {
                    EventQueue.invokeLater(this::load);
                }
            });
            load();
        }

        @Override
        public void removeNotify() {
            if (changes != null) {
                try {
                    changes.close();
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
                changes = null;
            }
            super.removeNotify();
        }

        private void load() {
            if (changes != null) {
                LocalDate today = Now.today();
                Background.run(() -> Review.due(practice, today), this::show);
            }
        }

        private void show(List<Review> due) {
            removeAll();
            setVisible(!due.isEmpty());
            if (!due.isEmpty()) {
                JPanel section = Parts.section(Bundle.ExercisesToday_title());
                due.forEach(review -> section.add(row(review.assignment(), review.of()), "wmin 0"));
                add(section);
            }
            revalidate();
            repaint();
        }

        private static JComponent row(Assignment a, Case of) {
            JButton look = Buttons.link(Bundle.ExercisesToday_look(), () -> ExercisesDesk.show(of.id(), new ExercisesDesk.ShowAssignment(a.id())));
            look.getAccessibleContext().setAccessibleName(Bundle.ExercisesToday_lookAt(a.text().title(), of.fullTitle()));
            return Parts.row("footprints", a.text().title(), Bundle.ExercisesToday_second(of.fullTitle(), GivenWords.day(a.reviewOn())), look);
        }
    }
}
