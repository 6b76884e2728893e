package org.tideline.checkins.model.csv;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import org.tideline.checkins.model.Answer;
import org.tideline.checkins.model.Question;
import org.tideline.progress.spi.Asked;

/**
 * A row that could be read: one person's answers at one moment, still in the file's own names.
 *
 * @param row    where it stands
 * @param who    whose it is
 * @param about  what the file calls the person it is about, or empty
 * @param name   the name the file gives the person, or empty
 * @param given  the answers, in the order of the questions
 */
public record Entry(FileRow row, Key who, String about, String name, LocalDate day, LocalTime time, Asked asked,
                    List<Given> given) {
    /**
     * What the file calls a person.
     *
     * @param caseKey   what it calls the case; empty where no column says it
     * @param personKey what it calls the person; empty where no column says it
     */
    public record Key(String caseKey, String personKey) {
        public Key {
            Objects.requireNonNull(caseKey, "caseKey");
            Objects.requireNonNull(personKey, "personKey");
        }
    }

    /**
     * One answer.
     *
     * @param value the rating from 0 to 10, or null
     * @param text  own words or kinds of day, or null
     */
    public record Given(Question question, Answer.State state, BigDecimal value, String text) {
    }

    public Entry {
        given = List.copyOf(given);
    }
}
