package org.tideline.clients.ui;

import org.netbeans.api.editor.mimelookup.MimeRegistration;
import org.netbeans.core.spi.multiview.CloseOperationHandler;
import org.netbeans.core.spi.multiview.CloseOperationState;
import org.openide.util.NbBundle.Messages;
import org.tideline.clients.api.CaseContext;
import org.tideline.ui.support.api.Prompts;

/** Answers for all tabs of a case window when it is closed with something unsaved: asks once, never while locking. */
@MimeRegistration(mimeType = CaseContext.MIME, service = CloseOperationHandler.class)
@Messages({
    "CaseClose.title=Close without saving?",
    "CaseClose.body=What you changed here is not saved yet. What was saved before is kept as it is.",
    "CaseClose.close=Close without saving",
    "CaseClose.goOn=Go on writing"})
public final class CaseClose implements CloseOperationHandler {
    @Override
    public boolean resolveCloseOperation(CloseOperationState[] unsaved) {
        return Desk.get().locking() || Prompts.get().confirm(Bundle.CaseClose_title(), Bundle.CaseClose_body(),
                Bundle.CaseClose_close(), Bundle.CaseClose_goOn());
    }
}
