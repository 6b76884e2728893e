package org.tideline.clients.ui;

import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionReferences;
import org.openide.awt.ActionRegistration;
import org.openide.util.NbBundle.Messages;
import org.tideline.clients.api.CaseContext;
import org.tideline.clients.model.LifeEventTyped;
import org.tideline.storage.api.Practices;

/** Opens the details of the case in front with the form of a new life event. */
@ActionID(category = "Case", id = "org.tideline.clients.ui.AddLifeEventAction")
@ActionRegistration(displayName = "#AddLifeEventAction.words")
@ActionReferences({
    @ActionReference(path = "Menu/Case", position = 300),
    @ActionReference(path = "Tideline/Add", position = 300)})
@Messages("AddLifeEventAction.words=&Life event…")
public final class AddLifeEventAction implements ActionListener {
    private final CaseContext context;

    /** @param context the case in front */
    public AddLifeEventAction(CaseContext context) {
        this.context = context;
    }

    @Override
    public void actionPerformed(ActionEvent e) {
        if (Desk.get().open()) {
            Practices.current().orElseThrow().service(FormWish.class).wish(context.caseId(), DetailsTab.TAB, LifeEventTyped.fresh(context.caseId()));
            new Windows().show(context.caseId(), DetailsTab.TAB);
        }
    }
}
