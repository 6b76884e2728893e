package org.tideline.progress.ui;

import java.awt.event.ActionEvent;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import javax.swing.AbstractAction;
import javax.swing.AbstractButton;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JToggleButton;
import javax.swing.KeyStroke;
import net.miginfocom.swing.MigLayout;
import org.netbeans.core.spi.multiview.MultiViewElement;
import org.openide.util.Lookup;
import org.openide.util.NbBundle.Messages;
import org.openide.windows.TopComponent;
import org.tideline.clients.api.CaseContext;
import org.tideline.clients.api.CaseWindows;
import org.tideline.clients.api.Scope;
import org.tideline.clients.spi.CaseItems;
import org.tideline.progress.chart.ForestDrawing;
import org.tideline.progress.chart.Place;
import org.tideline.progress.chart.TreesDrawing;
import org.tideline.progress.model.ChartChoice;
import org.tideline.progress.model.SeenRecord;
import org.tideline.progress.spi.Point;
import org.tideline.ui.support.api.Background;
import org.tideline.ui.support.api.Buttons;
import org.tideline.ui.support.api.CaseTab;
import org.tideline.ui.support.api.Icons;
import org.tideline.ui.support.api.Scale;
import org.tideline.ui.support.api.SeenAs;
import org.tideline.ui.support.api.Segmented;

/** Progress: how closeness ebbs and flows in one case. Event thread. */
@MultiViewElement.Registration(mimeType = CaseContext.MIME, preferredID = "progress", position = 500,
        displayName = "#CTL_Progress", persistenceType = TopComponent.PERSISTENCE_NEVER)
@Messages({
    "CTL_Progress=Progress",
    "Tab_view=What is shown",
    "Tab_trees=Trees",
    "Tab_forest=Forest",
    "Tab_view_tip=Weeks, or years by quarter (Ctrl+Shift+Y)",
    "Tab_numbers=Numbers",
    "Tab_numbers_tip=The chart as a table (Ctrl+T)",
    "Tab_save=Copy or save"
})
public final class ProgressTab extends CaseTab {
    private static final int NARROW = 900;
    private final Segmented view = new Segmented(Bundle.Tab_view(), Bundle.Tab_trees(), Bundle.Tab_forest());
    private final JToggleButton numbers = Buttons.mark(Bundle.Tab_numbers(), Icons.of("table-2", 16));
    private final JButton save = Buttons.plain(Bundle.Tab_save(), "copy", this::save);
    /** In place of the two words where there is no room for them. */
    private final JToggleButton years = Buttons.mark(Bundle.Tab_forest(), Icons.of("tree-pine", 16));
    private ProgressPanel panel;
    private ChartChoice choice;

    /** @param context the lookup of the case window */
    public ProgressTab(Lookup context) {
        super(context);
        numbers.setToolTipText(Bundle.Tab_numbers_tip());
        view.setToolTipText(Bundle.Tab_view_tip());
        view.onSelect(i -> {
            if (panel != null) {
                panel.forest(i == 1);
            }
        });
        years.setToolTipText(Bundle.Tab_view_tip());
        years.addActionListener(e -> view.select(years.isSelected() ? 1 : 0));
        save.setEnabled(false);
        narrow(false);
        numbers.addActionListener(e -> {
            if (panel != null) {
                panel.numbers(numbers.isSelected());
            }
        });
    }

    @Override
    protected JComponent toolbar() {
        JPanel bar = new JPanel(new MigLayout("insets 0 0 0 12, gapx 8, hidemode 3", "push[][][]", "[center]"));
        bar.add(years, "hmin 28");
        bar.add(view, "hmin 28");
        bar.add(numbers, "hmin 28");
        bar.add(save, "hmin 28");
        return bar;
    }

    @Override
    protected JComponent create() {
        panel = new ProgressPanel(new SeenAs(reader()), this::chosen, this::open, this::toCheckins);
        key(KeyStroke.getKeyStroke(KeyEvent.VK_Y, InputEvent.CTRL_DOWN_MASK | InputEvent.SHIFT_DOWN_MASK), "view", () -> view.select(1 - view.selected()));
        panel.addComponentListener(new ComponentAdapter() {
            @Override
            public void componentResized(ComponentEvent e) {
                narrow(e.getComponent().getWidth() < Scale.of(NARROW));
            }
        });
        key(KeyStroke.getKeyStroke(KeyEvent.VK_T, InputEvent.CTRL_DOWN_MASK), "numbers", () -> numbers.doClick());
        key(KeyStroke.getKeyStroke(KeyEvent.VK_PLUS, InputEvent.CTRL_DOWN_MASK), "nearer", () -> panel.zoom(1));
        key(KeyStroke.getKeyStroke(KeyEvent.VK_EQUALS, InputEvent.CTRL_DOWN_MASK), "nearer", () -> panel.zoom(1));
        key(KeyStroke.getKeyStroke(KeyEvent.VK_MINUS, InputEvent.CTRL_DOWN_MASK), "farther", () -> panel.zoom(-1));
        key(KeyStroke.getKeyStroke(KeyEvent.VK_9, InputEvent.CTRL_DOWN_MASK), "whole", () -> panel.zoom(0));
        return panel;
    }

    /** Where the window is small, words give way to signs with a tooltip. */
    private void narrow(boolean on) {
        view.setVisible(!on);
        years.setVisible(on);
        words(years, on ? null : Bundle.Tab_forest(), Bundle.Tab_forest());
        words(numbers, on ? null : Bundle.Tab_numbers(), Bundle.Tab_numbers());
        words(save, on ? null : Bundle.Tab_save(), Bundle.Tab_save());
        save.setToolTipText(on ? Bundle.Tab_save() : null);
    }

    private static void words(AbstractButton button, String words, String name) {
        button.setText(words);
        button.getAccessibleContext().setAccessibleName(name);
    }

    private void key(KeyStroke key, String name, Runnable does) {
        panel.getInputMap(JComponent.WHEN_IN_FOCUSED_WINDOW).put(key, name);
        panel.getActionMap().put(name, new AbstractAction() {
            private static final long serialVersionUID = 1;

            @Override
            public void actionPerformed(ActionEvent e) {
                does.run();
            }
        });
    }

    @Override
    protected void show(Scope scope) {
        Background.run(() -> SeenRecord.of(practice(), scope), record -> {
            if (current(scope)) {
                choice = choice == null ? ChartChoice.first(record).forest(view.selected() == 1) : choice.over(record);
                save.setEnabled(!choice.nothing());
                panel.show(choice);
            }
        });
    }

    private void save() {
        // Not while another reader has been chosen whose chart is still on its way.
        if (choice != null && !choice.nothing() && choice.record().scope().reader().equals(reader().reader())) {
            new SavePicture(practice(), choice, panel.overlaid()).menu(save);
        }
    }

    private void toCheckins() {
        CaseWindows windows = Lookup.getDefault().lookup(CaseWindows.class);
        if (windows != null) {
            windows.show(caseId(), "checkins");
        }
    }

    private void chosen(ChartChoice next) {
        choice = next;
        view.select(next.forest() ? 1 : 0);
        years.setSelected(next.forest());
    }

    private void open(Place place) {
        if (place instanceof ForestDrawing.Spot quarter) {
            panel.ratings(quarter.quarter());
            return;
        }
        Point point = ((TreesDrawing.Spot) place).point();
        for (CaseItems items : Lookup.getDefault().lookupAll(CaseItems.class)) {
            if (items.open(point.ref())) {
                return;
            }
        }
    }

    @Override
    protected void release() {
        panel = null;
        choice = null;
    }
}
