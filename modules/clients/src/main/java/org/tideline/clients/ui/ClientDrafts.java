package org.tideline.clients.ui;

import java.util.Optional;
import java.util.Set;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.Cases;
import org.tideline.clients.model.CaseTyped;
import org.tideline.clients.model.Kinds;
import org.tideline.clients.model.LifeEvent;
import org.tideline.clients.model.LifeEventTyped;
import org.tideline.clients.model.LifeEvents;
import org.tideline.clients.model.PracticeDraft;
import org.tideline.clients.model.record.CaseRecord;
import org.tideline.clients.model.record.RecordDraft;
import org.tideline.clients.model.record.RecordType;
import org.tideline.clients.model.record.RecordTypes;
import org.tideline.clients.model.record.Records;
import org.tideline.clients.model.record.SafetyTypes;
import org.tideline.core.api.ItemRef;
import org.tideline.storage.api.OpenPractice;
import org.tideline.storage.api.Practices;
import org.tideline.ui.support.api.Background;
import org.tideline.ui.support.api.DraftEditor;
import org.tideline.ui.support.api.PracticeWindow;

/** Brings up the editors of cases, life events and the practice for what was kept of them. */
@ServiceProvider(service = DraftEditor.class)
@Messages({
    "ClientDrafts.newCase=A new case",
    "ClientDrafts.restricted=Something for you alone",
    "ClientDrafts.continuity=The plan for when you cannot go on",
    "ClientDrafts.practice=Practice details",
    "# {0} - title of a case", "ClientDrafts.details=Details of the case {0}",
    "# {0} - title of a case", "ClientDrafts.newEvent=A new life event in the case {0}",
    "# {0} - sort of record", "# {1} - title of a case", "ClientDrafts.record={0} in the case {1}",
    "# {0} - title of a case", "ClientDrafts.event=A life event in the case {0}"})
public final class ClientDrafts implements DraftEditor {
    private static final Set<String> KINDS = Set.of(CaseTyped.NEW, CaseTyped.DETAILS, LifeEventTyped.NEW, LifeEvent.KIND, PracticeDraft.KIND,
            Kinds.CONTINUITY);
    /** The tab in which they are typed. */
    private static final String DETAILS = DetailsTab.TAB;

    @Override
    public boolean opens(ItemRef draft) {
        return KINDS.contains(draft.kind()) || RecordTypes.of(draft.kind()).isPresent()
                || SafetyTypes.of(draft.kind()).isPresent();
    }

    @Override
    public String words(ItemRef draft) {
        OpenPractice practice = Practices.current().orElseThrow();
        if (SafetyTypes.of(draft.kind()).isPresent()) {
            // Not even that it is about safety, and in which case, stands in a list.
            return Bundle.ClientDrafts_restricted();
        }
        return switch (draft.kind()) {
            case CaseTyped.NEW -> Bundle.ClientDrafts_newCase();
            case PracticeDraft.KIND -> Bundle.ClientDrafts_practice();
            case Kinds.CONTINUITY -> Bundle.ClientDrafts_continuity();
            case CaseTyped.DETAILS -> title(practice, draft).map(Bundle::ClientDrafts_details).orElse("");
            case LifeEventTyped.NEW -> title(practice, draft).map(Bundle::ClientDrafts_newEvent).orElse("");
            case LifeEvent.KIND -> title(practice, draft).map(Bundle::ClientDrafts_event).orElse("");
            default -> title(practice, draft).map(title -> Bundle.ClientDrafts_record(RecordTypes.of(draft.kind()).orElseThrow().title(), title))
                    .orElse("");
        };
    }

    private static Optional<String> title(OpenPractice practice, ItemRef draft) {
        return caseOf(practice, draft).flatMap(practice.service(Cases.class)::find).map(Case::title);
    }

    private static Optional<Long> caseOf(OpenPractice practice, ItemRef draft) {
        Optional<RecordType> record = RecordTypes.of(draft.kind()).or(() -> SafetyTypes.of(draft.kind())).filter(type -> !RecordDraft.isFresh(type, draft));
        if (record.isPresent()) {
            return practice.service(Records.class).find(record.get(), draft.id()).map(CaseRecord::caseId);
        }
        return draft.kind().equals(LifeEvent.KIND) ? practice.service(LifeEvents.class).find(draft.id()).map(LifeEvent::caseId)
                : Optional.of(draft.id());
    }

    @Override
    public void open(ItemRef draft) {
        OpenPractice practice = Practices.current().orElseThrow();
        switch (draft.kind()) {
            case CaseTyped.NEW -> Windows.openNewCase();
            case PracticeDraft.KIND -> Windows.openPracticeDetails();
            case Kinds.CONTINUITY -> PracticeWindow.show(ContinuityWindow.class, ContinuityWindow::new);
            case CaseTyped.DETAILS -> new Windows().show(draft.id(), DETAILS);
            default -> Background.run(() -> caseOf(practice, draft), caseId -> caseId.ifPresent(id -> {
                if (SafetyTypes.of(draft.kind()).isPresent()) {
                    SafetyWindow.show(id);
                    return;
                }
                String tab = RecordTypes.of(draft.kind()).isPresent() ? AgreementsTab.TAB : DETAILS;
                practice.service(FormWish.class).wish(id, tab, draft);
                new Windows().show(id, tab);
            }));
        }
    }
}
