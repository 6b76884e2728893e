package org.tideline.exercises.model.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.CaseKind;
import org.tideline.clients.api.Enrolment;
import org.tideline.core.api.Ids;
import org.tideline.core.api.Now;
import org.tideline.core.api.Opening;
import org.tideline.core.api.Period;
import org.tideline.core.api.Trouble;
import org.tideline.exercises.model.Asks;
import org.tideline.exercises.model.Assignment;
import org.tideline.exercises.model.Assignments;
import org.tideline.exercises.model.EntryTyped;
import org.tideline.exercises.model.Exercise;
import org.tideline.exercises.model.Given;
import org.tideline.exercises.model.Library;
import org.tideline.exercises.model.PracticeEntry;
import org.tideline.storage.api.OpenPractice;
import org.tideline.testing.support.PracticeExtension;

@ExtendWith(PracticeExtension.class)
class EntryFileTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private final Assignments assignments;
    private final Case couple;
    private final long mara;
    private final long jonas;
    private final Assignment given;
    private final Assignment hers;
    @TempDir
    private Path folder;

    EntryFileTest(OpenPractice practice) {
        assignments = practice.service(Assignments.class);
        couple = practice.database().write(tx -> practice.service(Enrolment.class).make(tx, CaseKind.COUPLE, "test", "c",
                List.of("m", "j"), List.of("Mara Lindqvist", "Jonas Okoro"), DAY.minusYears(1), 0));
        mara = couple.members().get(0).person();
        jonas = couple.members().get(1).person();
        given = give(practice, 5, mara, jonas);
        hers = give(practice, 25, mara);
    }

    private Assignment give(OpenPractice practice, long exercise, Long... persons) {
        Exercise text = practice.service(Library.class).find(exercise).orElseThrow();
        List<Long> all = List.of(persons);
        Assignment a = new Assignment(Ids.next(), couple.id(), exercise, 1, text.wording(), "", "", DAY, null, null,
                all.stream().map(p -> new Given(p, Given.Answer.YES, "", DAY)).toList(), List.of(), Assignment.labelFor(couple, all, DAY));
        assignments.put(a);
        return a;
    }

    private EntryFile read(String... lines) throws Trouble, IOException {
        return EntryFile.read(Files.writeString(folder.resolve("t.csv"), String.join("\r\n", lines)), couple, List.of(given, hers));
    }

    /** All that is said, without what is made anew each time. */
    private static List<String> record(List<PracticeEntry> entries) {
        List<Long> attempts = entries.stream().sorted(Comparator.comparing(PracticeEntry::day)).map(PracticeEntry::attempt).distinct().toList();
        return entries.stream().map(e -> e.person() + " " + e.assignment() + " " + e.day() + " " + e.time() + " " + e.outcome() + " " + e.together()
                + " try " + attempts.indexOf(e.attempt()) + " after " + attempts.indexOf(e.repeats()) + " "
                + e.answers().stream().map(a -> a.asks().code() + "=" + a.value() + a.words() + a.label().opening()).toList()).sorted().toList();
    }

    @Test
    void theSameTwoWeeksTypedInAndFromAFileAreTheSameRecord() throws Exception {
        List<PracticeEntry> typed = new ArrayList<>();
        long first = 0;
        List<String> lines = new ArrayList<>(List.of("person,date,time,exercise,outcome,together,try,repeats,fear,safe,minutes,circumstances,spoke,happened,inTheWay,notSafe"));
        for (int i = 0; i < 7; i++) {
            LocalDate day = DAY.plusDays(2L * i);
            boolean not = i == 3;
            EntryTyped.Page page = not ? new EntryTyped.Page(PracticeEntry.Outcome.NOT_THIS_TIME, Map.of(), Map.of("inTheWay", "tooBig\nthe cat"))
                    : new EntryTyped.Page(i == 5 ? PracticeEntry.Outcome.TRIED_AND_PAUSED : PracticeEntry.Outcome.TRIED, Map.of("fear", 10 - i, "safe", i),
                            Map.of("time", "two hours", "circumstances", "workingDay\nrushed", "spoke", "both", "happened", "Said, \"again\": ähnlich",
                                    "notSafe", i == 0 ? "yes" : ""));
            List<PracticeEntry> entries = new EntryTyped("", "", true, first, Map.of(mara, page, jonas, page))
                    .entries(given, null, day, LocalTime.of(20, 15), PracticeEntry.Source.TYPED);
            typed.addAll(entries);
            for (String name : List.of("Mara", "jonas okoro")) {
                lines.add(name + "," + day + ",20:15," + (i % 2 == 0 ? "e05" : "Ten minutes on how we talk") + "," + (not ? "Not this time"
                        : i == 5 ? "tried and paused" : "tried") + ",yes,t" + i + "," + (i == 0 ? "" : "t" + (i - 1)) + (not ? ",,,,,,,too big for now;the cat,"
                        : "," + (10 - i) + "," + i + ",two hours,working day;rushed,both,\"Said, \"\"again\"\": ähnlich\",," + (i == 0 ? "yes" : "")));
            }
            first = entries.get(0).attempt();
        }

        EntryFile file = read(lines.toArray(String[]::new));
        assertThat(file.aside()).isEmpty();
        assertThat(record(file.entries())).isEqualTo(record(typed));

        assignments.put(typed);
        List<String> byHand = record(assignments.entries(couple.id(), Period.ALL));
        typed.forEach(e -> assignments.remove(e));
        long batch = assignments.bringIn(file.entries());
        assertThat(record(assignments.entries(couple.id(), Period.ALL))).isEqualTo(byHand).hasSize(14);
        assertThat(assignments.entries(couple.id(), Period.ALL)).allMatch(e -> e.widest().opening() == Opening.CLOSED);

        assignments.takeBack(batch);
        assertThat(assignments.entries(couple.id(), Period.ALL)).isEmpty();
        assignments.bringBack(batch);
        assertThat(assignments.entries(couple.id(), Period.ALL)).hasSize(14);
    }

    @Test
    void aRowThatCannotBeReadIsSetAsideWithItsLineAndFieldAndTheRestGoesIn() throws Exception {
        EntryFile file = read("Person;Date;Exercise;Outcome;Safe;room;try;repeats;shoe size",
                "Mara;2026-03-02;E05;tried;7;more;a;;44",
                "Nobody;2026-03-02;E05;tried;;;;;",
                "Jonas;2026-03-02;E25;tried;;;;;",
                "Mara;2026-03-02;E99;tried;;;;;",
                "Mara;2026-02-30;E05;tried;;;;;",
                "Mara;" + Now.today().plusDays(1) + ";E05;tried;;;;;",
                "Mara;2026-03-02;E05;failed;;;;;",
                "Mara;2026-03-02;E05;tried;11;;;;",
                "Mara;2026-03-02;E05;tried;;lots;;;",
                "Mara;2026-03-02;E05;tried;;;;b;",
                "");

        assertThat(file.entries()).hasSize(1);
        assertThat(file.entries().get(0).answer(Asks.ROOM).orElseThrow().words()).isEqualTo("more");
        assertThat(file.entries().get(0).together()).as("as it was given").isTrue();
        assertThat(file.unknown()).containsExactly("shoe size");
        assertThat(file.aside()).extracting(EntryFile.Aside::line).containsExactly(3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L, 11L);
        assertThat(file.aside()).extracting(a -> a.why().substring(0, a.why().indexOf(':')))
                .containsExactly("person", "exercise", "exercise", "date", "date", "outcome", "safe", "room", "repeats");
        assertThat(file.aside()).as("no word from the file").allSatisfy(a -> assertThat(a.why()).doesNotContain("Nobody", "E99", "failed", "lots"));
    }

    @Test
    void aFileThatIsNoListOfTriesChangesNothing() throws Exception {
        assertThatThrownBy(() -> read("")).isInstanceOf(Trouble.class).hasMessageContaining("no row");
        assertThatThrownBy(() -> read("person,date")).isInstanceOf(Trouble.class).hasMessageContaining("exercise, outcome");
        assertThatThrownBy(() -> read("person,date,exercise,outcome")).isInstanceOf(Trouble.class).hasMessageContaining("no row");
        assertThatThrownBy(() -> read("person,date,exercise,outcome", "\"Mara,2026-03-02,E05,tried")).isInstanceOf(Trouble.class)
                .hasMessageContaining("never closed");
        assertThatThrownBy(() -> read("person\0,date")).isInstanceOf(Trouble.class).hasMessageContaining("not text");
        Path latin = Files.write(folder.resolve("latin.csv"), "person,däte".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> EntryFile.read(latin, couple, List.of(given))).isInstanceOf(Trouble.class).hasMessageContaining("UTF-8");
        assertThatThrownBy(() -> EntryFile.read(folder.resolve("none.csv"), couple, List.of(given))).isInstanceOf(Trouble.class);
        assertThat(assignments.entries(couple.id(), Period.ALL)).isEmpty();
    }

    @Test
    void theEmptyTableIsOneThatCanBeRead() throws Exception {
        String row = "Mara,2026-03-02,,E05,tried" + ",".repeat(EntryFile.COLUMNS.size() - 5);
        assertThat(read(EntryFile.empty().strip(), row).entries()).hasSize(1);
        assertThat(EntryFile.COLUMNS).doesNotHaveDuplicates();
    }
}
