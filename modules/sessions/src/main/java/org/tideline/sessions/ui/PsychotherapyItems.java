package org.tideline.sessions.ui;

import java.util.List;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;
import org.tideline.clients.spi.CaseItems;
import org.tideline.clients.spi.Item;
import org.tideline.core.api.Period;
import org.tideline.sessions.model.PsychotherapyNote;
import org.tideline.sessions.model.PsychotherapyNotes;
import org.tideline.storage.api.OpenPractice;

/** That there is a psychotherapy note, with its day and its drawer; never a word of it. */
@ServiceProvider(service = CaseItems.class)
@Messages("PsychotherapyItems.title=Analysis of the conversation")
public final class PsychotherapyItems implements CaseItems {
    @Override
    public List<Item> of(OpenPractice practice, long caseId, Period period) {
        return practice.service(PsychotherapyNotes.class).dated(caseId).stream().filter(note -> period.contains(note.day()))
                .map(note -> new Item(note.ref(), note.label(), note.day(), null, "lock", Bundle.PsychotherapyItems_title(), List.of(), null, false))
                .toList();
    }

    @Override
    public boolean open(Item item) {
        boolean mine = item.ref().kind().equals(PsychotherapyNote.KIND);
        if (mine) {
            PsychotherapyWindow.show(item.label().caseId());
        }
        return mine;
    }
}
