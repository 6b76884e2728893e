package org.tideline.exercises.model.csv;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.openide.util.NbBundle.Messages;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.Member;
import org.tideline.core.api.Ids;
import org.tideline.core.api.Label;
import org.tideline.core.api.Now;
import org.tideline.core.api.TimeWords;
import org.tideline.exercises.model.Asks;
import org.tideline.exercises.model.Assignment;
import org.tideline.exercises.model.PracticeEntry;
import org.tideline.exercises.model.Said;

/** One row of a file of tries. Names and choices are compared without regard to capitals; choices as their code or as shown. */
@Messages({
    "# {0} - column", "EntryRow.person={0}: nobody in this case goes by that name",
    "# {0} - column", "EntryRow.exercise={0}: nothing of that title or code was given here",
    "# {0} - column", "EntryRow.notTheirs={0}: this was not given to that person",
    "# {0} - column", "EntryRow.date={0}: a day such as 2026-11-04, today or earlier",
    "# {0} - column", "EntryRow.time={0}: a time such as 20:15, or nothing",
    "# {0} - column", "EntryRow.outcome={0}: tried, tried and paused, or not this time",
    "# {0} - column", "EntryRow.yes={0}: yes, no, or nothing",
    "# {0} - column", "EntryRow.rating={0}: a whole number from 0 to 10, or nothing",
    "# {0} - column", "# {1} - choices", "EntryRow.one={0}: one of {1}, or nothing",
    "# {0} - column", "EntryRow.repeats={0}: the “try” of another row of this file, or nothing"})
final class EntryRow {
    private static final Set<String> YES = Set.of("yes", "y", "true", "1", "x");
    private static final Set<String> NO = Set.of("no", "n", "false", "0", "");
    private final CsvRecord record;
    private final Map<String, Integer> columns;
    private final Case of;
    private final List<Assignment> given;

    /** A row that cannot be read. The message names the field and what is accepted there. */
    static final class Wrong extends Exception {
        private static final long serialVersionUID = 1;

        Wrong(String message) {
            super(message);
        }
    }

    EntryRow(CsvRecord record, Map<String, Integer> columns, Case of, List<Assignment> given) {
        this.record = record;
        this.columns = columns;
        this.of = of;
        this.given = given;
    }

    private String field(String column) {
        Integer at = columns.get(column);
        return at == null || at >= record.getFieldCount() ? "" : record.getField(at).strip();
    }

    /** @param attempts the tries of the file by what it calls them */
    PracticeEntry entry(Map<String, Long> attempts) throws Wrong {
        Member person = person();
        Assignment what = what(person);
        LocalDate day = day();
        String name = field(EntryFile.TRY);
        String again = field(EntryFile.REPEATS);
        if (!again.isEmpty() && (again.equals(name) || !attempts.containsKey(again))) {
            throw new Wrong(Bundle.EntryRow_repeats(EntryFile.REPEATS));
        }
        Label label = Label.own(of.id(), person.person(), day);
        List<Said> answers = new ArrayList<>();
        for (Asks asks : Asks.values()) {
            said(asks, label).ifPresent(answers::add);
        }
        boolean together = field(EntryFile.TOGETHER).isEmpty() ? what.shared() : yes(EntryFile.TOGETHER);
        return new PracticeEntry(Ids.next(), of.id(), what.id(), person.person(), day, time(), outcome(), together,
                name.isEmpty() ? Ids.next() : attempts.get(name), again.isEmpty() ? 0 : attempts.get(again), Now.instant(),
                PracticeEntry.Source.FILE, answers);
    }

    private Member person() throws Wrong {
        String name = EntryFile.plain(field(EntryFile.PERSON));
        List<Member> found = of.people().stream().filter(m -> EntryFile.plain(m.name()).equals(name) || EntryFile.plain(m.fullName()).equals(name)).toList();
        if (found.size() != 1) {
            throw new Wrong(Bundle.EntryRow_person(EntryFile.PERSON));
        }
        return found.get(0);
    }

    private Assignment what(Member person) throws Wrong {
        String title = EntryFile.plain(field(EntryFile.EXERCISE));
        List<Assignment> found = given.stream().filter(a -> EntryFile.plain(a.text().title()).equals(title)
                || !a.text().code().isEmpty() && EntryFile.plain(a.text().code()).equals(title)).toList();
        if (found.isEmpty()) {
            throw new Wrong(Bundle.EntryRow_exercise(EntryFile.EXERCISE));
        }
        return found.stream().filter(a -> a.persons().contains(person.person())).findFirst()
                .orElseThrow(() -> new Wrong(Bundle.EntryRow_notTheirs(EntryFile.EXERCISE)));
    }

    private LocalDate day() throws Wrong {
        try {
            LocalDate day = LocalDate.parse(field(EntryFile.DATE));
            if (!day.isAfter(Now.today())) {
                return day;
            }
        } catch (DateTimeParseException e) {
            // told below, as a day still to come is
        }
        throw new Wrong(Bundle.EntryRow_date(EntryFile.DATE));
    }

    private LocalTime time() throws Wrong {
        String typed = field(EntryFile.TIME);
        Optional<LocalTime> time = TimeWords.parse(typed);
        if (!typed.isEmpty() && time.isEmpty()) {
            throw new Wrong(Bundle.EntryRow_time(EntryFile.TIME));
        }
        return time.orElse(null);
    }

    private PracticeEntry.Outcome outcome() throws Wrong {
        String typed = EntryFile.plain(field(EntryFile.OUTCOME));
        for (PracticeEntry.Outcome outcome : PracticeEntry.Outcome.values()) {
            if (EntryFile.plain(outcome.words()).equals(typed) || EntryFile.plain(outcome.name()).equals(typed)) {
                return outcome;
            }
        }
        throw new Wrong(Bundle.EntryRow_outcome(EntryFile.OUTCOME));
    }

    private boolean yes(String column) throws Wrong {
        String typed = EntryFile.plain(field(column));
        if (!YES.contains(typed) && !NO.contains(typed)) {
            throw new Wrong(Bundle.EntryRow_yes(column));
        }
        return YES.contains(typed);
    }

    private Optional<Said> said(Asks asks, Label label) throws Wrong {
        String column = EntryFile.column(asks);
        String typed = field(column);
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        return switch (asks.form()) {
            case RATING -> Optional.of(new Said(Ids.next(), asks, rating(column, typed), "", label, null));
            case ONE -> Optional.of(new Said(Ids.next(), asks, null, one(asks, column, typed), label, null));
            case SEVERAL -> Optional.of(new Said(Ids.next(), asks, null, Asks.kept(Arrays.stream(typed.split(";"))
                    .map(each -> known(asks, each).orElse(each.strip())).toList()), label, null));
            case WORDS -> Optional.of(new Said(Ids.next(), asks, null, typed, label, null));
            case TICK -> yes(column) ? Optional.of(new Said(Ids.next(), asks, null, "", label, null)) : Optional.empty();
        };
    }

    private static BigDecimal rating(String column, String typed) throws Wrong {
        if (!typed.matches("\\d|10")) {
            throw new Wrong(Bundle.EntryRow_rating(column));
        }
        return new BigDecimal(typed);
    }

    private static String one(Asks asks, String column, String typed) throws Wrong {
        return known(asks, typed).orElseThrow(() -> new Wrong(Bundle.EntryRow_one(column,
                asks.choices().stream().map(asks::choice).collect(Collectors.joining(", ")))));
    }

    private static Optional<String> known(Asks asks, String typed) {
        String plain = EntryFile.plain(typed);
        return asks.choices().stream().filter(choice -> EntryFile.plain(choice).equals(plain) || EntryFile.plain(asks.choice(choice)).equals(plain))
                .findFirst();
    }
}
