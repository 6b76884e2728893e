package org.tideline.practice.ui;

import java.util.ArrayList;
import java.util.List;
import javax.swing.JComponent;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;
import org.tideline.practice.model.RecordsState;
import org.tideline.storage.api.OpenPractice;
import org.tideline.ui.support.api.Buttons;
import org.tideline.ui.support.api.Notice;
import org.tideline.ui.support.api.Parts;
import org.tideline.ui.support.api.PracticeWindow;
import org.tideline.ui.support.api.StartSection;

/** The start window's section about how the records are kept. */
@ServiceProvider(service = StartSection.class)
@Messages({
    "YourRecords.title=Your records",
    "YourRecords.now=Back up now",
    "YourRecords.making=Backing up…",
    "YourRecords.choose=Choose a folder…",
    "YourRecords.look=Look"})
public final class YourRecords implements StartSection {
    private static final int ORDER = 900;

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public JComponent make(OpenPractice practice) {
        return new Section(Care.of(practice));
    }

    private static final class Section extends JPanel {
        private static final long serialVersionUID = 1;
        private final transient Care care;
        private final transient Runnable listener = this::refresh;

        Section(Care care) {
            super(new MigLayout("insets 0, fillx, hidemode 3", "[grow,fill]"));
            this.care = care;
            setOpaque(false);
            setVisible(false);
            refresh();
        }

        @Override
        public void addNotify() {
            super.addNotify();
            care.listen(listener);
            care.look();
        }

        @Override
        public void removeNotify() {
            care.forget(listener);
            super.removeNotify();
        }

        private void refresh() {
            List<JComponent> rows = care.state().map(this::rows).orElse(List.of());
            removeAll();
            if (!rows.isEmpty()) {
                JPanel section = Parts.section(Bundle.YourRecords_title());
                rows.forEach(row -> section.add(row, "wmin 0, gapbottom 8"));
                add(section, "wmin 0");
            }
            setVisible(!rows.isEmpty());
            revalidate();
            repaint();
        }

        private List<JComponent> rows(RecordsState state) {
            List<JComponent> rows = new ArrayList<>();
            state.found().ifPresent(words -> rows.add(new Notice(Notice.Kind.ATTENTION, words, Bundle.YourRecords_look(),
                    () -> PracticeWindow.show(CheckWindow.class, CheckWindow::new))));
            if (!state.sample()) {
                rows.add(backup(state));
            }
            state.disk().ifPresent(words -> rows.add(new Notice(Notice.Kind.ATTENTION, words)));
            return rows;
        }

        private JComponent backup(RecordsState state) {
            boolean choose = state.folders().isEmpty();
            String verb = choose ? Bundle.YourRecords_choose() : care.backingUp() ? Bundle.YourRecords_making() : Bundle.YourRecords_now();
            Runnable action = choose ? () -> PracticeWindow.show(BackupsWindow.class, BackupsWindow::new).chooseFolder() : care::backUp;
            if (state.wanting() && !care.backingUp()) {
                return new Notice(Notice.Kind.ATTENTION, state.headline() + ". " + state.second(), verb, action);
            }
            var button = Buttons.link(verb, action);
            button.setEnabled(!care.backingUp());
            return Parts.row("hard-drive", state.headline(), state.second(), button);
        }
    }
}
