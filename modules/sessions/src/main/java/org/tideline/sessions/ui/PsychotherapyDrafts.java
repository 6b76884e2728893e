package org.tideline.sessions.ui;

import java.util.Optional;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.Cases;
import org.tideline.core.api.ItemRef;
import org.tideline.sessions.model.PsychotherapyNote;
import org.tideline.sessions.model.PsychotherapyNotes;
import org.tideline.sessions.model.PsychotherapyTyped;
import org.tideline.storage.api.OpenPractice;
import org.tideline.storage.api.Practices;
import org.tideline.ui.support.api.Background;
import org.tideline.ui.support.api.DraftEditor;

/** Brings up the psychotherapy note that was being typed; in which case it is stands in no list. */
@ServiceProvider(service = DraftEditor.class)
@Messages("PsychotherapyDrafts.words=A note set apart")
public final class PsychotherapyDrafts implements DraftEditor {
    @Override
    public boolean opens(ItemRef draft) {
        return switch (draft.kind()) {
            case PsychotherapyNote.NEW, PsychotherapyNote.KIND, PsychotherapyTyped.ADDENDUM_DRAFT -> true;
            default -> false;
        };
    }

    @Override
    public String words(ItemRef draft) {
        return caseOf(draft).map(id -> Bundle.PsychotherapyDrafts_words()).orElse("");
    }

    private static Optional<Long> caseOf(ItemRef draft) {
        OpenPractice practice = Practices.current().orElseThrow();
        return draft.kind().equals(PsychotherapyNote.NEW) ? practice.service(Cases.class).find(draft.id()).map(Case::id)
                : practice.service(PsychotherapyNotes.class).caseOf(draft);
    }

    @Override
    public void open(ItemRef draft) {
        Background.run(() -> caseOf(draft), caseId -> caseId.ifPresent(PsychotherapyWindow::show));
    }
}
