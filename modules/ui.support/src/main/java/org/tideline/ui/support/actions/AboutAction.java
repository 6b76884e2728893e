package org.tideline.ui.support.actions;

import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import java.util.List;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionRegistration;
import org.openide.modules.ModuleInfo;
import org.openide.modules.Modules;
import org.openide.util.NbBundle.Messages;
import org.tideline.ui.support.api.Buttons;
import org.tideline.ui.support.api.Dialog;
import org.tideline.ui.support.api.Tokens;
import org.tideline.ui.support.api.Type;
import org.tideline.ui.support.api.Wave;
import org.tideline.ui.support.api.Words;

/** Help &gt; About Tideline: which version, what it is made of, where the licences lie. */
@ActionID(category = "Help", id = "org.tideline.ui.support.actions.AboutAction")
@ActionRegistration(displayName = "#AboutAction.name")
@ActionReference(path = "Menu/Help", position = 900, separatorBefore = 850)
@Messages({
    "AboutAction.name=&About Tideline",
    "AboutAction.title=About Tideline",
    "# {0} - version", "AboutAction.version=Tideline {0}",
    "AboutAction.body=For therapists who work with couples and individuals. Everything stays on this computer, in one "
        + "encrypted practice; nothing is sent anywhere.",
    "# {0} - version of Java", "AboutAction.made=Apache License 2.0. Built on the Apache NetBeans Platform, Apache Derby, "
        + "JFreeChart, JasperReports and others; their licences are in the folder licences beside the program. "
        + "Runs on Java {0}.",
    "AboutAction.close=Close"})
public final class AboutAction implements ActionListener {
    @Override
    public void actionPerformed(ActionEvent e) {
        ModuleInfo own = Modules.getDefault().ownerOf(AboutAction.class);
        String version = own == null ? "" : own.getSpecificationVersion().toString();
        JPanel words = new JPanel(new MigLayout("insets 0, wrap 1, fillx, gapy 10", "[grow,fill]"));
        words.setOpaque(false);
        words.add(new Wave(), "w 420!, h 56!");
        words.add(Type.TITLE.on(Tokens.TEXT1.text(new JLabel(Bundle.AboutAction_version(version)))), "gaptop 8");
        words.add(Words.area(Bundle.AboutAction_body()), "w 420!");
        words.add(Words.area(Bundle.AboutAction_made(Runtime.version().feature()), Type.CAPTION, Tokens.TEXT2), "w 420!");
        Dialog dialog = new Dialog(Bundle.AboutAction_title());
        dialog.content(words);
        JButton close = Buttons.plain(Bundle.AboutAction_close(), dialog::dispose);
        dialog.buttons(List.of(close));
        dialog.safe(close);
        dialog.open();
    }
}
