package org.tideline.clients.model.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tideline.clients.model.Person;
import org.tideline.clients.model.people.MergeDraft.Part;

class MergeDraftTest {
    private static final OwnField FIELD = new OwnField(9, "Insurance", false);

    private static PersonFile file(long id, String name, LocalDate birth, PersonFile.Safety safety, String value, ContactLine... contacts) {
        return new PersonFile(new Person(id, name, name, "", ""), birth, safety, "", "", "", List.of(contacts),
                value.isEmpty() ? Map.of() : Map.of(FIELD.id(), value));
    }

    private static ContactLine line(long id, String number, May use) {
        return new ContactLine(id, ContactKind.PHONE, number, "", use, May.NOT_ASKED);
    }

    @Test
    void whatOnlyOneSaysIsKeptAndWhatBothSayIsChosen() {
        MergeDraft draft = MergeDraft.of(file(1, "Mara", null, PersonFile.Safety.NOT_ASKED, "A"),
                file(2, "Mara L", LocalDate.of(1988, 3, 4), new PersonFile.Safety(May.YES, "Mon", ""), "B"), List.of(FIELD));
        assertThat(draft.differs(Part.NAME)).isTrue();
        assertThat(draft.differs(Part.BIRTH)).isFalse();
        assertThat(draft.differs(FIELD)).isTrue();
        assertThat(draft.losesNothing()).isFalse();
        PersonFile result = draft.result();
        assertThat(result.id()).isEqualTo(1);
        assertThat(result.person().fullName()).isEqualTo("Mara");
        assertThat(result.birth()).isEqualTo(LocalDate.of(1988, 3, 4));
        assertThat(result.safety()).isEqualTo(new PersonFile.Safety(May.YES, "Mon", ""));
        assertThat(result.values()).containsEntry(FIELD.id(), "A");
        assertThat(draft.with(Part.NAME, true).with(FIELD, true).result().values()).containsEntry(FIELD.id(), "B");
        assertThat(draft.with(Part.NAME, true).result().person().fullName()).isEqualTo("Mara L");
        assertThat(draft.with(FIELD, true).with(FIELD, false).result().values()).containsEntry(FIELD.id(), "A");
    }

    @Test
    void aNoGoesBeforeAYesAndAnAnswerBeforeNone() {
        MergeDraft draft = MergeDraft.of(
                file(1, "Mara", null, new PersonFile.Safety(May.YES, "", ""), "", line(11, "0700 900 101", May.YES), line(12, "0700 900 102", May.NOT_ASKED),
                        line(13, "0700 900 103", May.NO)),
                file(2, "Mara", null, new PersonFile.Safety(May.NO, "", ""), "", line(21, "+44 700 900 101", May.NO), line(22, "0700-900102", May.YES),
                        line(23, "0700 900 103", May.YES), line(24, "0700 900 104", May.NOT_ASKED)), List.of());
        assertThat(draft.result().safety().mayName()).isEqualTo(May.NO);
        assertThat(draft.result().contacts()).extracting(ContactLine::id).containsExactly(13L, 21L, 22L, 24L);
        assertThat(draft.keep(24, false).keep(11, true).result().contacts()).extracting(ContactLine::id).containsExactly(11L, 13L, 21L, 22L);
    }
}
