package org.tideline.clients.ui;

import java.util.Optional;
import java.util.Set;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.Cases;
import org.tideline.clients.model.CaseTyped;
import org.tideline.clients.model.LifeEvent;
import org.tideline.clients.model.LifeEventTyped;
import org.tideline.clients.model.LifeEvents;
import org.tideline.clients.model.PracticeDraft;
import org.tideline.core.api.ItemRef;
import org.tideline.storage.api.OpenPractice;
import org.tideline.storage.api.Practices;
import org.tideline.ui.support.api.Background;
import org.tideline.ui.support.api.DraftEditor;

/** Brings up the editors of cases, life events and the practice for what was kept of them. */
@ServiceProvider(service = DraftEditor.class)
@Messages({
    "ClientDrafts.newCase=A new case",
    "ClientDrafts.practice=Practice details",
    "# {0} - title of a case", "ClientDrafts.details=Details of the case {0}",
    "# {0} - title of a case", "ClientDrafts.newEvent=A new life event in the case {0}",
    "# {0} - title of a case", "ClientDrafts.event=A life event in the case {0}"})
public final class ClientDrafts implements DraftEditor {
    private static final Set<String> KINDS = Set.of(CaseTyped.NEW, CaseTyped.DETAILS, LifeEventTyped.NEW, LifeEvent.KIND, PracticeDraft.KIND);
    /** The tab in which they are typed. */
    private static final String DETAILS = "details";

    @Override
    public boolean opens(ItemRef draft) {
        return KINDS.contains(draft.kind());
    }

    @Override
    public String words(ItemRef draft) {
        OpenPractice practice = Practices.current().orElseThrow();
        return switch (draft.kind()) {
            case CaseTyped.NEW -> Bundle.ClientDrafts_newCase();
            case PracticeDraft.KIND -> Bundle.ClientDrafts_practice();
            case CaseTyped.DETAILS -> title(practice, draft).map(Bundle::ClientDrafts_details).orElse("");
            case LifeEventTyped.NEW -> title(practice, draft).map(Bundle::ClientDrafts_newEvent).orElse("");
            default -> title(practice, draft).map(Bundle::ClientDrafts_event).orElse("");
        };
    }

    private static Optional<String> title(OpenPractice practice, ItemRef draft) {
        return caseOf(practice, draft).flatMap(practice.service(Cases.class)::find).map(Case::title);
    }

    private static Optional<Long> caseOf(OpenPractice practice, ItemRef draft) {
        return draft.kind().equals(LifeEvent.KIND) ? practice.service(LifeEvents.class).find(draft.id()).map(LifeEvent::caseId)
                : Optional.of(draft.id());
    }

    @Override
    public void open(ItemRef draft) {
        OpenPractice practice = Practices.current().orElseThrow();
        switch (draft.kind()) {
            case CaseTyped.NEW -> Windows.openNewCase();
            case PracticeDraft.KIND -> Windows.openPracticeDetails();
            case CaseTyped.DETAILS -> new Windows().show(draft.id(), DETAILS);
            default -> Background.run(() -> caseOf(practice, draft), caseId -> caseId.ifPresent(id -> {
                practice.service(LifeEventWish.class).wish(id, draft);
                new Windows().show(id, DETAILS);
            }));
        }
    }
}
