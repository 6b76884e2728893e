package org.tideline.clients.ui;

import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionRegistration;
import org.openide.util.NbBundle.Messages;

/** Finds people, cases and what features keep, and does anything the menus can do. Ctrl+I stands in the layer of branding. */
@ActionID(category = "Go", id = "org.tideline.clients.ui.FindAction")
@ActionRegistration(displayName = "#FindAction.words")
@ActionReference(path = "Menu/Go", position = 90)
@Messages("FindAction.words=&Find or do anything…")
public final class FindAction implements ActionListener {
    @Override
    public void actionPerformed(ActionEvent e) {
        QuickSearch.toggle();
    }
}
