package org.tideline.sessions.model;

import java.util.Map;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;
import org.tideline.sessions.model.spelling.OwnWord;
import org.tideline.storage.spi.RecordKinds;

/** What records of sessions are called. */
@ServiceProvider(service = RecordKinds.class)
@Messages({
    "SessionKinds.session=Session",
    "SessionKinds.note=Progress note",
    "SessionKinds.addendum=Addendum",
    "SessionKinds.psychotherapy=Psychotherapy note",
    "SessionKinds.psychotherapyAddendum=Addendum to a psychotherapy note",
    "SessionKinds.chosen=Chosen for reports",
    "SessionKinds.template=Template of notes",
    "SessionKinds.snippet=Snippet",
    "SessionKinds.word=Word of the practice",
    "SessionKinds.moved=Part of a note put into another drawer"})
public final class SessionKinds implements RecordKinds {
    @Override
    public Map<String, String> words() {
        return Map.of(Session.KIND, Bundle.SessionKinds_session(), Note.KIND, Bundle.SessionKinds_note(), Note.MOVED, Bundle.SessionKinds_moved(),
                Addendum.KIND, Bundle.SessionKinds_addendum(), PsychotherapyNote.KIND, Bundle.SessionKinds_psychotherapy(),
                PsychotherapyNote.ADDENDUM, Bundle.SessionKinds_psychotherapyAddendum(), Template.KIND, Bundle.SessionKinds_template(),
                Snippet.KIND, Bundle.SessionKinds_snippet(), Chosen.KIND, Bundle.SessionKinds_chosen(),
                OwnWord.KIND, Bundle.SessionKinds_word());
    }
}
