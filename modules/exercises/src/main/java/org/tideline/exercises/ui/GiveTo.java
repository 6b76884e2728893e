package org.tideline.exercises.ui;

import java.awt.Component;
import java.awt.event.ActionEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.Comparator;
import java.util.List;
import javax.swing.AbstractAction;
import javax.swing.BorderFactory;
import javax.swing.DefaultListCellRenderer;
import javax.swing.DefaultListModel;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.KeyStroke;
import javax.swing.ListSelectionModel;
import javax.swing.SwingUtilities;
import net.miginfocom.swing.MigLayout;
import org.openide.util.NbBundle.Messages;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.CaseStatus;
import org.tideline.core.api.Plain;
import org.tideline.exercises.model.Exercise;
import org.tideline.exercises.model.ExercisesDesk;
import org.tideline.ui.support.api.Buttons;
import org.tideline.ui.support.api.Line;
import org.tideline.ui.support.api.Scroll;
import org.tideline.ui.support.api.SearchField;
import org.tideline.ui.support.api.Tokens;
import org.tideline.ui.support.api.Type;
import org.tideline.ui.support.api.Words;

/** Asks in which case an exercise is given; the rest is asked in the case. Event thread. */
@Messages({
    "# {0} - title", "GiveTo.title=Give “{0}”",
    "GiveTo.how=In which case? For whom, how often and why is asked there.",
    "GiveTo.find=Type a name or code", "GiveTo.cases=Cases",
    "# {0} - title", "# {1} - code", "GiveTo.case={0} · {1}",
    "GiveTo.none=No case by that name or code.", "GiveTo.noneYet=There is no case yet to give it in.",
    "GiveTo.go=&Go on", "GiveTo.back=&Back to the exercise"})
final class GiveTo extends JPanel {
    private static final long serialVersionUID = 1;
    private final transient Exercise exercise;
    private final transient List<Case> cases;
    private final transient Runnable back;
    private final DefaultListModel<Case> rows = new DefaultListModel<>();
    private final JList<Case> list = new JList<>(rows);
    private final SearchField find = new SearchField(Bundle.GiveTo_find(), this::fill);
    private final JLabel none = Type.BASE.on(Tokens.TEXT2.text(new JLabel()));

    /**
     * @param cases all cases of the practice
     * @param back  leads back
     */
    GiveTo(Exercise exercise, List<Case> cases, Runnable back) {
        super(new MigLayout("insets 20 28 20 28, fillx, wrap 1, gap 0 10, hidemode 3", "[grow, fill, :520:520]", "[][][][][grow 1, fill, :360:360][]"));
        this.exercise = exercise;
        this.back = back;
        this.cases = cases.stream().filter(of -> of.status() == CaseStatus.ACTIVE || of.status() == CaseStatus.PAUSED)
                .sorted(Comparator.comparing(Case::title, String.CASE_INSENSITIVE_ORDER)).toList();
        setOpaque(false);
        add(Words.area(Bundle.GiveTo_title(exercise.title()), Type.TITLE, Tokens.TEXT1), "wmin 0");
        add(Words.area(Bundle.GiveTo_how()), "wmin 0");
        add(find, "height 30!");
        add(none);
        list.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        list.getAccessibleContext().setAccessibleName(Bundle.GiveTo_cases());
        list.setCellRenderer(new Titles());
        JScrollPane scroll = Scroll.plain(list, Tokens.PANEL);
        scroll.setBorder(new Line(Tokens.LINE, 1, 1, 1, 1, null));
        add(scroll, "hmin 80");
        JPanel buttons = new JPanel(new MigLayout("insets 0, gap 8"));
        buttons.setOpaque(false);
        buttons.add(Buttons.primary(Bundle.GiveTo_go(), "arrow-right", this::go));
        buttons.add(Buttons.plain(Bundle.GiveTo_back(), "arrow-left", back));
        add(buttons);
        key(find, "DOWN", list::requestFocusInWindow);
        key(find, "ENTER", this::go);
        key(list, "ENTER", this::go);
        list.addMouseListener(new MouseAdapter() {
            @Override
            public void mouseClicked(MouseEvent e) {
                if (e.getClickCount() == 2 && SwingUtilities.isLeftMouseButton(e)) {
                    go();
                }
            }
        });
        registerKeyboardAction(e -> back.run(), KeyStroke.getKeyStroke("ESCAPE"), WHEN_ANCESTOR_OF_FOCUSED_COMPONENT);
        fill("");
    }

    private static void key(JComponent on, String key, Runnable action) {
        on.getInputMap(WHEN_FOCUSED).put(KeyStroke.getKeyStroke(key), "give." + key);
        on.getActionMap().put("give." + key, new AbstractAction() {
            private static final long serialVersionUID = 1;

            @Override
            public void actionPerformed(ActionEvent e) {
                action.run();
            }
        });
    }

    /** Names and code of a case. */
    private static final class Titles extends DefaultListCellRenderer {
        private static final long serialVersionUID = 1;

        @Override
        public Component getListCellRendererComponent(JList<?> of, Object value, int index, boolean selected, boolean focused) {
            super.getListCellRendererComponent(of, value, index, selected, focused);
            putClientProperty("html.disable", Boolean.TRUE);
            setText(words((Case) value));
            setBorder(BorderFactory.createEmptyBorder(6, 12, 6, 12));
            return this;
        }
    }

    private static String words(Case of) {
        return Bundle.GiveTo_case(of.title(), of.code());
    }

    private void fill(String typed) {
        rows.clear();
        cases.stream().filter(of -> Plain.of(of.fullTitle() + "\n" + words(of)).contains(Plain.of(typed))).forEach(rows::addElement);
        list.setSelectedIndex(rows.isEmpty() ? -1 : 0);
        none.setText(cases.isEmpty() ? Bundle.GiveTo_noneYet() : Bundle.GiveTo_none());
        none.setVisible(rows.isEmpty());
    }

    private void go() {
        Case of = list.getSelectedValue();
        if (of != null) {
            back.run();
            ExercisesDesk.show(of.id(), new ExercisesDesk.Give(exercise.id()));
        }
    }

    /** Where one begins. */
    void first() {
        find.requestFocusInWindow();
    }
}
