package org.tideline.ui.support.actions;

import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionReferences;
import org.openide.awt.ActionRegistration;
import org.openide.util.NbBundle.Messages;
import org.openide.windows.TopComponent;
import org.tideline.clients.api.CaseContext;
import org.tideline.clients.api.Cases;
import org.tideline.storage.api.OpenPractice;
import org.tideline.storage.api.Practices;
import org.tideline.ui.support.api.Background;
import org.tideline.ui.support.api.CaseReader;
import org.tideline.ui.support.api.CaseReaders;
import org.tideline.ui.support.api.SeenAs;

/** Ctrl+Shift+E: shows the case as the next reader would see it. */
@ActionID(category = "View", id = "org.tideline.ui.support.actions.SeenAsNext")
@ActionRegistration(displayName = "#SeenAsNext.name")
@ActionReferences({
    @ActionReference(path = "Menu/View", position = 400),
    @ActionReference(path = "Shortcuts", name = "DS-E")})
@Messages("SeenAsNext.name=&Seen as: next")
public final class SeenAsNext implements ActionListener {
    @Override
    public void actionPerformed(ActionEvent e) {
        TopComponent active = TopComponent.getRegistry().getActivated();
        CaseContext context = active == null ? null : active.getLookup().lookup(CaseContext.class);
        OpenPractice practice = Practices.current().orElse(null);
        if (context == null || practice == null) {
            return;
        }
        CaseReader reader = practice.service(CaseReaders.class).of(context.caseId());
        Background.run(() -> practice.service(Cases.class).find(context.caseId()),
                found -> found.ifPresent(of -> reader.set(SeenAs.next(of, reader.reader()))));
    }
}
