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

/** View &gt; Theme: as the system, light, dark. */
@ActionID(category = "View", id = "org.tideline.ui.support.actions.ThemeMenu")
@ActionRegistration(displayName = "#ThemeMenu.name", lazy = false)
@ActionReference(path = "Menu/View", position = 100)
@Messages({
    "ThemeMenu.name=&Theme",
    "ThemeMenu.system=As the &system",
    "ThemeMenu.light=&Light",
    "ThemeMenu.dark=&Dark"})
public final class ThemeMenu extends AbstractAction implements Presenter.Menu {
    private static final long serialVersionUID = 1;

    @Override
    public void actionPerformed(ActionEvent e) {
        // a submenu
    }

    @Override
    public JMenuItem getMenuPresenter() {
        JMenu menu = new JMenu();
        Mnemonics.setLocalizedText(menu, Bundle.ThemeMenu_name());
        ButtonGroup group = new ButtonGroup();
        item(menu, group, Bundle.ThemeMenu_system(), Theme.SYSTEM);
        item(menu, group, Bundle.ThemeMenu_light(), Theme.LIGHT);
        item(menu, group, Bundle.ThemeMenu_dark(), Theme.DARK);
        return menu;
    }

    private static void item(JMenu menu, ButtonGroup group, String words, Theme theme) {
        JRadioButtonMenuItem item = new JRadioButtonMenuItem("", Theme.chosen() == theme);
        Mnemonics.setLocalizedText(item, words);
        item.addActionListener(e -> theme.choose());
        group.add(item);
        menu.add(item);
    }
}
