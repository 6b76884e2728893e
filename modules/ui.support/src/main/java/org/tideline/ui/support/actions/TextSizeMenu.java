package org.tideline.ui.support.actions;

import java.awt.event.ActionEvent;
import javax.swing.AbstractAction;
import javax.swing.ButtonGroup;
import javax.swing.JMenu;
import javax.swing.JMenuItem;
import javax.swing.JRadioButtonMenuItem;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionRegistration;
import org.openide.awt.Mnemonics;
import org.openide.util.NbBundle.Messages;
import org.openide.util.actions.Presenter;
import org.tideline.ui.support.api.Theme;

/** View &gt; Text size: from 90 to 160 per cent. */
@ActionID(category = "View", id = "org.tideline.ui.support.actions.TextSizeMenu")
@ActionRegistration(displayName = "#TextSizeMenu.name", lazy = false)
@ActionReference(path = "Menu/View", position = 200, separatorAfter = 250)
@Messages({
    "TextSizeMenu.name=Te&xt size",
    "# {0} - per cent", "TextSizeMenu.percent={0} %"})
public final class TextSizeMenu extends AbstractAction implements Presenter.Menu {
    private static final long serialVersionUID = 1;
    private static final int STEP = 10;

    @Override
    public void actionPerformed(ActionEvent e) {
        // a submenu
    }

    @Override
    public JMenuItem getMenuPresenter() {
        JMenu menu = new JMenu();
        Mnemonics.setLocalizedText(menu, Bundle.TextSizeMenu_name());
        ButtonGroup group = new ButtonGroup();
        for (int percent = Theme.SMALLEST; percent <= Theme.LARGEST; percent += STEP) {
            int chosen = percent;
            JRadioButtonMenuItem item = new JRadioButtonMenuItem(Bundle.TextSizeMenu_percent(percent),
                    Theme.textSize() == percent);
            item.addActionListener(e -> Theme.textSize(chosen));
            group.add(item);
            menu.add(item);
        }
        return menu;
    }
}
