package org.tideline.clients.ui;

import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionRegistration;
import org.openide.util.NbBundle.Messages;
import org.tideline.clients.api.CaseContext;
import org.tideline.clients.api.CaseStatus;
import org.tideline.clients.model.CaseFile;
import org.tideline.clients.model.CaseFiles;
import org.tideline.core.api.Now;
import org.tideline.storage.api.OpenPractice;
import org.tideline.storage.api.Practices;
import org.tideline.ui.support.api.Background;
import org.tideline.ui.support.api.Undo;

/** Closes the case in front, or opens it again if it is closed: its records stay either way, and undo takes it back. */
@ActionID(category = "Case", id = "org.tideline.clients.ui.CloseCaseAction")
@ActionRegistration(displayName = "#CloseCaseAction.words")
@ActionReference(path = "Menu/Case", position = 900, separatorBefore = 890)
@Messages({
    "CloseCaseAction.words=&Close this case, or open it again",
    "# {0} - names", "CloseCaseAction.closed=Closed the case of {0}; its records stay",
    "# {0} - names", "CloseCaseAction.opened=Opened the case of {0} again"})
public final class CloseCaseAction implements ActionListener {
    private final CaseContext context;

    /** @param context the case in front */
    public CloseCaseAction(CaseContext context) {
        this.context = context;
    }

    @Override
    public void actionPerformed(ActionEvent e) {
        if (!Desk.get().open()) {
            return;
        }
        OpenPractice practice = Practices.current().orElseThrow();
        CaseFiles files = practice.service(CaseFiles.class);
        long id = context.caseId();
        Background.run(() -> {
            CaseFile before = files.find(id).orElseThrow();
            files.status(id, next(before), Now.today());
            return before;
        }, before -> {
            String names = String.join(" & ", before.members().stream().map(m -> m.person().goesBy()).toList());
            Undo undo = practice.service(Undo.class);
            // Nothing that was open before may come back by being taken back (clinical.md §10.9).
            undo.forget();
            undo.done(next(before) == CaseStatus.ENDED ? Bundle.CloseCaseAction_closed(names)
                    : Bundle.CloseCaseAction_opened(names),
                    () -> files.status(id, before.status(), before.statusSince()), () -> files.status(id, next(before), Now.today()));
        });
    }

    private static CaseStatus next(CaseFile before) {
        return before.status() == CaseStatus.ENDED ? CaseStatus.ACTIVE : CaseStatus.ENDED;
    }
}
