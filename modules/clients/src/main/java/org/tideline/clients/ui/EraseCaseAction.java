package org.tideline.clients.ui;

import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import java.util.List;
import java.util.stream.Collectors;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionRegistration;
import org.openide.util.NbBundle.Messages;
import org.tideline.clients.api.CaseContext;
import org.tideline.clients.api.Cases;
import org.tideline.core.api.ItemRef;
import org.tideline.storage.api.Erasure;
import org.tideline.storage.api.OpenPractice;
import org.tideline.storage.api.Practices;
import org.tideline.storage.spi.Holds;
import org.tideline.ui.support.api.Background;
import org.tideline.ui.support.api.Prompts;
import org.tideline.ui.support.api.Toast;
import org.tideline.ui.support.api.Undo;

/** Erases the case in front for good once nothing holds it: a deliberate act, asked for twice, that undo does not take back. */
@ActionID(category = "Case", id = "org.tideline.clients.ui.EraseCaseAction")
@ActionRegistration(displayName = "#EraseCaseAction.words")
@ActionReference(path = "Menu/Case", position = 920)
@Messages({
    "EraseCaseAction.words=&Erase this case for good…",
    "EraseCaseAction.held=This case cannot be erased now",
    "# {0} - reasons", "EraseCaseAction.heldBody={0} Until then it can be closed, or taken away for thirty days.",
    "EraseCaseAction.ask=Erase everything of this case for good?",
    "EraseCaseAction.askBody=Everything kept about this case goes: check-ins, agreements, files, reports. It cannot be brought back, except from a backup "
            + "made before. That a case was erased, and when, stays in the audit trail. The people stay; erase them separately.",
    "EraseCaseAction.verb=Go on",
    "EraseCaseAction.again=Is the time to keep these records over?",
    "EraseCaseAction.againBody=The law where you practise says how long. If a copy was asked for, give it first.",
    "EraseCaseAction.erase=Erase it for good",
    "EraseCaseAction.keep=Keep it",
    "EraseCaseAction.done=The case was erased"})
public final class EraseCaseAction implements ActionListener {
    private final CaseContext context;

    /** @param context the case in front */
    public EraseCaseAction(CaseContext context) {
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
        Background.run(() -> practice.erasure().holds(item, id), holds -> ask(practice, item, holds));
    }

    private static void ask(OpenPractice practice, ItemRef item, List<Holds.Hold> holds) {
        if (!holds.isEmpty()) {
            Prompts.get().tell(Bundle.EraseCaseAction_held(), Bundle.EraseCaseAction_heldBody(
                    holds.stream().map(Holds.Hold::words).distinct().collect(Collectors.joining(" "))));
            return;
        }
        if (Prompts.get().confirm(Bundle.EraseCaseAction_ask(), Bundle.EraseCaseAction_askBody(), Bundle.EraseCaseAction_verb(), Bundle.EraseCaseAction_keep())
                && Prompts.get().confirm(Bundle.EraseCaseAction_again(), Bundle.EraseCaseAction_againBody(), Bundle.EraseCaseAction_erase(),
                        Bundle.EraseCaseAction_keep())) {
            Background.run(() -> {
                practice.erasure().erase(item, item.id(), Erasure.Ground.PERIOD_OVER);
                return null;
            }, done -> {
                // What came before may speak of what is gone.
                practice.service(Undo.class).forget();
                Toast.show(Bundle.EraseCaseAction_done(), null);
            });
        }
    }
}
