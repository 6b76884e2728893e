package org.tideline.clients.model.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tideline.clients.model.Person;

class PersonDraftTest {
    private static final PersonFile FILE = new PersonFile(new Person(7, "Mara Lindqvist", "Mara", "she/her", "old lines"),
            LocalDate.of(1988, 2, 29), new PersonFile.Safety(May.NO, "Mon 9–11", "pears"), "Swedish", "Kaja", "Dr Holm",
            List.of(new ContactLine(3, ContactKind.ADDRESS, "Quay St 4\nMalmö", "hers", May.YES, May.NO)), Map.of(9L, "Folksam"));

    @Test
    void whatStandsInTheFormIsTheRecordAgain() {
        assertThat(new PersonDraft(PersonTyped.of(FILE), true).check().ok()).isTrue();
        assertThat(new PersonDraft(PersonTyped.of(FILE), true).make(7)).isEqualTo(FILE);
        assertThat(new PersonDraft(PersonTyped.of(FILE), false).make(7)).isEqualTo(FILE);
    }

    @Test
    void aNameIsAskedAndADayOfBirthHasAYear() {
        PersonTyped typed = new PersonTyped(" ", "x".repeat(201), "", "4 March", "", List.of(
                new PersonTyped.Line(0, 0, " ", "", 0, 0), new PersonTyped.Line(0, 0, "", "work", 0, 0),
                new PersonTyped.Line(0, 0, "0".repeat(501), "", 0, 0)), 0, "x".repeat(501), "", "", "", "", Map.of());
        assertThat(new PersonDraft(typed, false).check().problems()).extracting(p -> p.field())
                .containsExactly("name", "goesBy", "birth", "contact.1", "contact.2", "hours");
    }

    @Test
    void anEmptyLineAndAnEmptyFieldAreNotKept() {
        PersonTyped typed = new PersonTyped("Ana Sol", "", "", "", "", List.of(new PersonTyped.Line(0, 1, " ", "", 0, 0),
                new PersonTyped.Line(0, 1, " 0700 1 ", "", 2, 0)), 0, "", "", "", "", "", Map.of("5", " "));
        PersonFile made = new PersonDraft(typed, false).make(0);
        assertThat(made.id()).isNotZero();
        assertThat(made.person().goesBy()).isEqualTo("Ana");
        assertThat(made.contacts()).hasSize(1);
        assertThat(made.contacts().get(0).line()).isEqualTo("0700 1");
        assertThat(made.contacts().get(0).use()).isEqualTo(May.NO);
        assertThat(made.values()).isEmpty();
    }
}
