package org.tideline.checkins.ui.measure;

import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;
import org.tideline.checkins.model.CheckinsDesk;
import org.tideline.checkins.model.measure.Measures;
import org.tideline.checkins.model.measure.Risk;
import org.tideline.core.api.ItemRef;
import org.tideline.core.api.Now;
import org.tideline.storage.api.Practices;
import org.tideline.ui.support.api.Background;
import org.tideline.ui.support.api.DraftEditor;

/** Brings up what was being written about an answer that must be seen; where it stands says nothing of it. */
@ServiceProvider(service = DraftEditor.class)
@Messages("RiskDrafts.words=Something for you alone")
public final class RiskDrafts implements DraftEditor {
    @Override
    public boolean opens(ItemRef draft) {
        return draft.kind().equals(Risk.KIND);
    }

    @Override
    public String words(ItemRef draft) {
        return Bundle.RiskDrafts_words();
    }

    @Override
    public void open(ItemRef draft) {
        Measures measures = Practices.current().orElseThrow().service(Measures.class);
        Background.run(() -> measures.waiting(Now.today()).stream().filter(risk -> risk.id() == draft.id()).findFirst(),
                found -> found.ifPresent(risk -> CheckinsDesk.show(risk.caseId(), new CheckinsDesk.ForYou())));
    }
}
