package org.tideline.sessions.ui;

import java.awt.event.ActionEvent;
import java.awt.event.KeyEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import javax.swing.AbstractAction;
import javax.swing.ButtonGroup;
import javax.swing.JPanel;
import javax.swing.JToggleButton;
import javax.swing.KeyStroke;
import net.miginfocom.swing.MigLayout;
import org.openide.util.NbBundle.Messages;
import org.tideline.clients.api.Case;
import org.tideline.sessions.model.Note;
import org.tideline.sessions.model.Proposal;
import org.tideline.sessions.model.SessionWords;
import org.tideline.ui.support.api.Buttons;
import org.tideline.ui.support.api.DrawerBadge;

/** The parts of a note, one of them shown: each with the glyph of its drawer. Event thread. */
@Messages({
    "PartTabs.name=Parts of the note",
    "# {0} - part", "# {1} - drawer", "PartTabs.part={0}. Drawer: {1}"})
final class PartTabs extends JPanel {
    private static final long serialVersionUID = 1;
    private final transient List<JToggleButton> tabs = new ArrayList<>();
    private final transient IntConsumer chosen;

    /** @param chosen is told which part is to be shown, from 0 */
    PartTabs(IntConsumer chosen) {
        super(new MigLayout("insets 0, gap 4"));
        this.chosen = chosen;
        setOpaque(false);
        getAccessibleContext().setAccessibleName(Bundle.PartTabs_name());
    }

    /** Shows these parts. */
    void show(Case of, List<Note.Part> parts, int selected) {
        removeAll();
        tabs.clear();
        ButtonGroup group = new ButtonGroup();
        for (Note.Part part : parts) {
            var label = DrawerChoice.label(of, new Proposal(part.drawer(), part.owner()));
            String name = SessionWords.part(of, part);
            JToggleButton tab = Buttons.mark(name.replace("&", "&&"), DrawerBadge.glyph(label, of));
            tab.setIconTextGap(8);
            tab.getAccessibleContext().setAccessibleName(Bundle.PartTabs_part(name, DrawerBadge.words(label, of)));
            int index = tabs.size();
            tab.setFocusable(index == selected);
            tab.addActionListener(e -> select(index));
            key(tab, KeyEvent.VK_LEFT, index - 1);
            key(tab, KeyEvent.VK_RIGHT, index + 1);
            group.add(tab);
            tabs.add(tab);
            add(tab);
        }
        if (!tabs.isEmpty()) {
            tabs.get(Math.min(selected, tabs.size() - 1)).setSelected(true);
        }
        revalidate();
        repaint();
    }

    private void key(JToggleButton tab, int key, int to) {
        tab.getInputMap(WHEN_FOCUSED).put(KeyStroke.getKeyStroke(key, 0), "to" + to);
        tab.getActionMap().put("to" + to, new AbstractAction() {
            private static final long serialVersionUID = 1;

            @Override
            public void actionPerformed(ActionEvent e) {
                if (to >= 0 && to < tabs.size()) {
                    select(to);
                    tabs.get(to).requestFocusInWindow();
                }
            }
        });
    }

    /** Chooses a part, as a press of it would. */
    void select(int index) {
        for (int i = 0; i < tabs.size(); i++) {
            tabs.get(i).setFocusable(i == index);
        }
        tabs.get(index).setSelected(true);
        chosen.accept(index);
    }
}
