package org.tideline.sessions.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openide.util.Lookup;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.Cases;
import org.tideline.clients.spi.Item;
import org.tideline.core.api.Now;
import org.tideline.core.api.Period;
import org.tideline.core.api.Trouble;
import org.tideline.sessions.model.Agenda;
import org.tideline.sessions.model.Note;
import org.tideline.sessions.model.SessionItems;
import org.tideline.sessions.model.Sessions;
import org.tideline.storage.api.OpenPractice;
import org.tideline.storage.spi.SampleContent;
import org.tideline.testing.support.PracticeExtension;

@ExtendWith(PracticeExtension.class)
class SampleSessionsTest {
    @Test
    void theMadeUpCasesHaveSessionsNotesAndSomethingThatWaits(OpenPractice practice) throws Trouble {
        for (SampleContent content : Lookup.getDefault().lookupAll(SampleContent.class).stream()
                .sorted(Comparator.comparingInt(SampleContent::order)).toList()) {
            content.fill(practice);
        }
        Sessions sessions = practice.service(Sessions.class);
        Case first = practice.service(Cases.class).all().stream().filter(of -> of.code().equals("C-0001")).findFirst().orElseThrow();

        assertThat(sessions.of(first.id())).hasSizeGreaterThan(10);
        List<Note> notes = sessions.notes(first.id());
        assertThat(notes).anyMatch(Note::locked).anyMatch(note -> !note.locked()).noneMatch(Note::late);
        Agenda agenda = Agenda.read(practice, Now.today());
        assertThat(agenda.toSign()).hasSize(2);
        assertThat(agenda.without()).hasSize(2);
        assertThat(new SessionItems().waiting(practice, Now.today())).extracting(Item::title)
                .containsExactlyInAnyOrder("No note yet", "No note yet", "Note not signed", "Note not signed");
        assertThat(new SessionItems().of(practice, first.id(), Period.ALL)).isNotEmpty();
    }
}
