package org.tideline.exercises.ui;

import java.util.Optional;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;
import org.tideline.clients.api.Cases;
import org.tideline.core.api.ItemRef;
import org.tideline.exercises.model.Assignment;
import org.tideline.exercises.model.Assignments;
import org.tideline.exercises.model.ExercisesDesk;
import org.tideline.exercises.model.PracticeEntry;
import org.tideline.storage.api.OpenPractice;
import org.tideline.storage.api.Practices;
import org.tideline.ui.support.api.Background;
import org.tideline.ui.support.api.DraftEditor;

/** Brings up what was being typed about what a case was given and tried. */
@ServiceProvider(service = DraftEditor.class)
@Messages({
    "# {0} - title of a case", "ExerciseDrafts.give=An exercise being given in the case {0}",
    "# {0} - title of a case", "# {1} - exercise", "ExerciseDrafts.change=What was agreed on “{1}” in the case {0}",
    "# {0} - title of a case", "# {1} - exercise", "ExerciseDrafts.tried=A try of “{1}” in the case {0}",
    "# {0} - title of a case", "# {1} - exercise", "ExerciseDrafts.turn=What became of “{1}” in the case {0}"})
public final class ExerciseDrafts implements DraftEditor {
    @Override
    public boolean opens(ItemRef draft) {
        return isOne(draft);
    }

    /** Whether it is the draft of something that is given, tried, or became of it. */
    static boolean isOne(ItemRef draft) {
        return switch (draft.kind()) {
            case GiveForm.DRAFT, EntryForm.DRAFT, Assignment.KIND, PracticeEntry.KIND -> true;
            default -> draft.kind().startsWith(TurnForm.DRAFT);
        };
    }

    private static Optional<Assignment> assignment(ItemRef draft) {
        Assignments all = Practices.current().orElseThrow().service(Assignments.class);
        return draft.kind().equals(PracticeEntry.KIND) ? all.entry(draft.id()).flatMap(entry -> all.find(entry.assignment())) : all.find(draft.id());
    }

    @Override
    public String words(ItemRef draft) {
        OpenPractice practice = Practices.current().orElseThrow();
        if (draft.kind().equals(GiveForm.DRAFT)) {
            return practice.service(Cases.class).find(draft.id()).map(of -> Bundle.ExerciseDrafts_give(of.title())).orElse("");
        }
        return assignment(draft).flatMap(a -> practice.service(Cases.class).find(a.caseId()).map(of -> switch (draft.kind()) {
            case Assignment.KIND -> Bundle.ExerciseDrafts_change(of.title(), a.text().title());
            case EntryForm.DRAFT, PracticeEntry.KIND -> Bundle.ExerciseDrafts_tried(of.title(), a.text().title());
            default -> Bundle.ExerciseDrafts_turn(of.title(), a.text().title());
        })).orElse("");
    }

    @Override
    public void open(ItemRef draft) {
        if (draft.kind().equals(GiveForm.DRAFT)) {
            ExercisesDesk.show(draft.id(), new ExercisesDesk.Give(0));
            return;
        }
        Background.run(() -> assignment(draft), found -> found.ifPresent(a -> ExercisesDesk.show(a.caseId(), new ExercisesDesk.Write(draft))));
    }
}
