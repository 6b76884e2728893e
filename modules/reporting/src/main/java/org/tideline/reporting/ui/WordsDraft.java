package org.tideline.reporting.ui;

import org.openide.util.Lookup;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.CaseWindows;
import org.tideline.clients.api.Cases;
import org.tideline.core.api.ItemRef;
import org.tideline.reporting.model.WordsTyped;
import org.tideline.storage.api.Practices;
import org.tideline.ui.support.api.DraftEditor;

/** Brings up the reports of a case for opening words that were typed and not written. */
@ServiceProvider(service = DraftEditor.class)
@Messages({"# {0} - title of a case", "WordsDraft.words=Opening words in the case {0}"})
public final class WordsDraft implements DraftEditor {
    @Override
    public boolean opens(ItemRef draft) {
        return draft.kind().equals(WordsTyped.KIND);
    }

    @Override
    public String words(ItemRef draft) {
        return Practices.current().orElseThrow().service(Cases.class).find(draft.id()).map(Case::title).map(Bundle::WordsDraft_words).orElse("");
    }

    @Override
    public void open(ItemRef draft) {
        Lookup.getDefault().lookup(CaseWindows.class).show(draft.id(), "reports");
    }
}
