package org.tideline.clients.ui;

import java.awt.event.ActionEvent;
import javax.swing.Action;
import org.netbeans.api.editor.mimelookup.MimeRegistration;
import org.netbeans.core.spi.multiview.CloseOperationHandler;
import org.netbeans.core.spi.multiview.CloseOperationState;
import org.tideline.clients.api.CaseContext;
import org.tideline.ui.support.api.Leaving;
import org.tideline.ui.support.api.Prompts;

/** Answers for all tabs of a case window when it is closed with something unsaved: asks once what becomes of it, never while locking. */
@MimeRegistration(mimeType = CaseContext.MIME, service = CloseOperationHandler.class)
public final class CaseClose implements CloseOperationHandler {
    @Override
    public boolean resolveCloseOperation(CloseOperationState[] unsaved) {
        if (Desk.get().locking()) {
            return true;
        }
        Leaving choice = Prompts.get().leave();
        for (CloseOperationState state : unsaved) {
            if (choice != Leaving.STAY) {
                Action what = choice == Leaving.KEEP ? state.getProceedAction() : state.getDiscardAction();
                what.actionPerformed(new ActionEvent(this, ActionEvent.ACTION_PERFORMED, choice.name()));
            }
        }
        return choice != Leaving.STAY;
    }
}
