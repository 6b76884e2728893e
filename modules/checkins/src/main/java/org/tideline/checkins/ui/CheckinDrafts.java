package org.tideline.checkins.ui;

import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;
import org.tideline.checkins.model.CheckinsDesk;
import org.tideline.checkins.model.EntryTyped;
import org.tideline.checkins.model.measure.MeasureTyped;
import org.tideline.checkins.model.measure.ScaleTyped;
import org.tideline.checkins.ui.measure.MeasuresWindow;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.Cases;
import org.tideline.core.api.ItemRef;
import org.tideline.storage.api.Practices;
import org.tideline.ui.support.api.DraftEditor;

/** Brings up what was being typed about the check-ins of a case. */
@ServiceProvider(service = DraftEditor.class)
@Messages({
    "# {0} - title of a case", "CheckinDrafts.entry=A check-in in the case {0}",
    "# {0} - title of a case", "CheckinDrafts.measure=A measure in the case {0}",
    "CheckinDrafts.scale=A scale of your own",
    "# {0} - title of a case", "CheckinDrafts.questions=What is asked in the case {0}"})
public final class CheckinDrafts implements DraftEditor {
    @Override
    public boolean opens(ItemRef draft) {
        return draft.kind().equals(EntryTyped.KIND) || draft.kind().equals(QuestionsPanel.DRAFT)
                || draft.kind().equals(MeasureTyped.KIND) || draft.kind().equals(ScaleTyped.KIND);
    }

    @Override
    public String words(ItemRef draft) {
        if (draft.kind().equals(ScaleTyped.KIND)) {
            return Bundle.CheckinDrafts_scale();
        }
        return Practices.current().orElseThrow().service(Cases.class).find(draft.id()).map(Case::title)
                .map(title -> switch (draft.kind()) {
                    case EntryTyped.KIND -> Bundle.CheckinDrafts_entry(title);
                    case MeasureTyped.KIND -> Bundle.CheckinDrafts_measure(title);
                    default -> Bundle.CheckinDrafts_questions(title);
                })
                .orElse("");
    }

    @Override
    public void open(ItemRef draft) {
        if (draft.kind().equals(ScaleTyped.KIND)) {
            MeasuresWindow.bringUp().draft(draft.id());
            return;
        }
        CheckinsDesk.Request wish = switch (draft.kind()) {
            case EntryTyped.KIND -> new CheckinsDesk.TypeIn();
            case MeasureTyped.KIND -> new CheckinsDesk.TypeInMeasure(0);
            default -> new CheckinsDesk.Ask();
        };
        CheckinsDesk.show(draft.id(), wish);
    }
}
