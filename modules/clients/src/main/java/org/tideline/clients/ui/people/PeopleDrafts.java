package org.tideline.clients.ui.people;

import java.util.Set;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;
import org.tideline.clients.model.people.FieldsTyped;
import org.tideline.clients.model.people.People;
import org.tideline.clients.model.people.PersonTyped;
import org.tideline.core.api.ItemRef;
import org.tideline.storage.api.Practices;
import org.tideline.ui.support.api.DraftEditor;

/** Brings up the editors of people for what was kept of them. */
@ServiceProvider(service = DraftEditor.class)
@Messages({
    "PeopleDrafts.new=A new person",
    "PeopleDrafts.fields=Fields of your own",
    "# {0} - name", "PeopleDrafts.person=The record of {0}"})
public final class PeopleDrafts implements DraftEditor {
    private static final Set<String> KINDS = Set.of(PersonTyped.NEW, PersonTyped.DETAILS, FieldsTyped.KIND);

    @Override
    public boolean opens(ItemRef draft) {
        return KINDS.contains(draft.kind());
    }

    @Override
    public String words(ItemRef draft) {
        return switch (draft.kind()) {
            case PersonTyped.NEW -> Bundle.PeopleDrafts_new();
            case FieldsTyped.KIND -> Bundle.PeopleDrafts_fields();
            default -> Practices.current().orElseThrow().service(People.class).find(draft.id())
                    .map(one -> Bundle.PeopleDrafts_person(one.file().person().fullName())).orElse("");
        };
    }

    @Override
    public void open(ItemRef draft) {
        if (draft.kind().equals(FieldsTyped.KIND)) {
            FieldsWindow.bring();
        } else {
            PersonWindow.open(draft.id());
        }
    }
}
