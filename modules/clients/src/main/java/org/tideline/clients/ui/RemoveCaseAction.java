package org.tideline.clients.ui;

import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionRegistration;
import org.openide.util.NbBundle.Messages;
import org.tideline.clients.api.CaseContext;
import org.tideline.clients.api.Cases;
import org.tideline.core.api.ItemRef;
import org.tideline.storage.api.OpenPractice;
import org.tideline.storage.api.Practices;
import org.tideline.ui.support.api.Background;
import org.tideline.ui.support.api.Prompts;
import org.tideline.ui.support.api.Undo;

/** Takes the case in front away with all that is kept about it: into the bin, from which it comes back as it was. */
@ActionID(category = "Case", id = "org.tideline.clients.ui.RemoveCaseAction")
@ActionRegistration(displayName = "#RemoveCaseAction.words")
@ActionReference(path = "Menu/Case", position = 910)
@Messages({
    "RemoveCaseAction.words=&Take this case away",
    "RemoveCaseAction.kind=Case",
    "RemoveCaseAction.doing=Taking the case away",
    "RemoveCaseAction.done=The case was taken away; it can be brought back for 30 days"})
public final class RemoveCaseAction implements ActionListener {
    private final CaseContext context;

    /** @param context the case in front */
    public RemoveCaseAction(CaseContext context) {
        this.context = context;
    }

    @Override
    public void actionPerformed(ActionEvent e) {
        if (!Desk.get().open()) {
            return;
        }
        OpenPractice practice = Practices.current().orElseThrow();
        long id = context.caseId();
        ItemRef item = new ItemRef(Cases.CASE_KIND, id);
        Background.start(Bundle.RemoveCaseAction_doing(), progress -> {
            practice.bin().put(item, id, Bundle.RemoveCaseAction_kind());
            return null;
        }, done -> practice.service(Undo.class).done(Bundle.RemoveCaseAction_done(), () -> practice.bin().restore(item),
                () -> practice.bin().put(item, id, Bundle.RemoveCaseAction_kind())), failure -> Prompts.get().failed(failure));
    }
}
