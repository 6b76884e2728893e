package org.tideline.exercises.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openide.util.Lookup;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.CaseKind;
import org.tideline.clients.api.Enrolment;
import org.tideline.clients.api.Member;
import org.tideline.clients.api.Reader;
import org.tideline.clients.api.Scope;
import org.tideline.clients.api.Scopes;
import org.tideline.clients.spi.Item;
import org.tideline.clients.spi.Openings;
import org.tideline.core.api.Ids;
import org.tideline.core.api.Label;
import org.tideline.core.api.Labelled;
import org.tideline.core.api.Now;
import org.tideline.core.api.Opening;
import org.tideline.core.api.Period;
import org.tideline.exercises.model.Asks;
import org.tideline.exercises.model.Assignment;
import org.tideline.exercises.model.Assignments;
import org.tideline.exercises.model.Exercise;
import org.tideline.exercises.model.ExerciseItems;
import org.tideline.exercises.model.ExerciseSeries;
import org.tideline.exercises.model.Given;
import org.tideline.exercises.model.GivenList;
import org.tideline.exercises.model.GivenWords;
import org.tideline.exercises.model.Library;
import org.tideline.exercises.model.PracticeEntry;
import org.tideline.exercises.model.Said;
import org.tideline.exercises.model.Turn;
import org.tideline.exercises.report.TriedSection;
import org.tideline.progress.spi.Point;
import org.tideline.reporting.api.ReportKind;
import org.tideline.reporting.spi.Block;
import org.tideline.storage.api.OpenPractice;
import org.tideline.testing.support.PracticeExtension;

/** What one says of a try shows nowhere another could see it, until it is opened; closed again, it is gone. */
@ExtendWith(PracticeExtension.class)
class TriedDrawersTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 14);
    private final OpenPractice practice;
    private final Assignments assignments;
    private final Case couple;
    private final long mara;
    private final long jonas;
    private final Assignment given;

    TriedDrawersTest(OpenPractice practice) {
        this.practice = practice;
        assignments = practice.service(Assignments.class);
        couple = practice.database().write(tx -> practice.service(Enrolment.class).make(tx, CaseKind.COUPLE, "test", "c",
                List.of("m", "j"), List.of("Mara Lindqvist", "Jonas Okoro"), DAY.minusYears(1), 0));
        mara = couple.members().get(0).person();
        jonas = couple.members().get(1).person();
        given = give(couple, DAY.minusDays(9), mara, jonas);
    }

    private Assignment give(Case of, LocalDate day, long... persons) {
        Exercise exercise = practice.service(Library.class).find(5).orElseThrow();
        List<Long> all = java.util.Arrays.stream(persons).boxed().toList();
        List<Given> answers = all.stream().map(person -> new Given(person, Given.Answer.CHANGED, "secret-answer-" + person, day)).toList();
        Assignment a = new Assignment(Ids.next(), of.id(), exercise.id(), exercise.version(), exercise.wording(), "To find the word", "twice",
                day, DAY, null, answers, List.of(), Assignment.labelFor(of, all, day));
        assignments.put(a);
        return a;
    }

    private PracticeEntry tried(Assignment a, long person, long attempt, String words, int safe) {
        Label own = Label.own(a.caseId(), person, DAY);
        PracticeEntry entry = new PracticeEntry(Ids.next(), a.caseId(), a.id(), person, DAY, null, PracticeEntry.Outcome.TRIED, true, attempt, 0,
                Instant.ofEpochMilli(1_000), PracticeEntry.Source.TYPED, List.of(
                        new Said(Ids.next(), Asks.SAFE, BigDecimal.valueOf(safe), "", own, null),
                        new Said(Ids.next(), Asks.HAPPENED, null, words, own, null),
                        new Said(Ids.next(), Asks.NOT_SAFE, null, "", own, null)));
        assignments.put(List.of(entry));
        return entry;
    }

    private void open(PracticeEntry entry, Opening howFar, long... to) {
        Set<Long> persons = java.util.Arrays.stream(to).boxed().collect(Collectors.toSet());
        assignments.open(entry.answers().stream().filter(a -> a.asks() != Asks.NOT_SAFE)
                .map(a -> a.opened(howFar, howFar == Opening.CLOSED ? Set.of() : persons, DAY)).toList());
    }

    /** Everything this reader could see of what was given and tried, on any road, as this filter lets it through. */
    private String everything(Case of, Reader reader, ReportKind kind) {
        Scope scope = practice.service(Scopes.class).of(of.id(), reader, Period.ALL);
        List<String> all = new ArrayList<>();
        for (GivenList.Row row : GivenList.of(scope, assignments.of(of.id()), assignments.entries(of.id(), Period.ALL)).rows()) {
            all.add(row.assignment().text().title() + row.assignment().turns().stream().map(turn -> GivenWords.turn(of, turn)).toList());
            row.attempts().forEach(attempt -> attempt.forEach(e -> all.add(name(of, e.person()) + " " + e.outcome() + " " + GivenWords.answers(e))));
        }
        all.add(items(scope, scope::only));
        for (Point point : scope.only(new ExerciseSeries().points(practice, of.id(), Period.ALL))) {
            all.add(point.scale() + " " + point.value());
        }
        for (Block block : new TriedSection().compose(practice, scope, kind, Locale.UK)) {
            assertThat(scope.only(block.sources())).as("a page stops at a source it may not show").hasSameSizeAs(block.sources());
            all.add(((Block.Table) block).rows().toString());
        }
        return String.join("\n", all);
    }

    private String items(Scope scope, Function<Collection<? extends Labelled>, List<? extends Labelled>> filter) {
        List<String> all = new ArrayList<>();
        for (Labelled seen : filter.apply(new ExerciseItems().of(practice, scope.of().id(), Period.ALL))) {
            Item item = (Item) seen;
            all.add(item.title() + filter.apply(item.lines()).stream().map(line -> ((Item.Line) line).text()).toList());
        }
        return String.join("\n", all);
    }

    private static String name(Case of, long person) {
        return of.member(person).map(Member::name).orElseThrow();
    }

    private String paper() {
        return everything(couple, new Reader.Paper(Set.of(mara, jonas)), ReportKind.COUPLE);
    }

    private String room(long... present) {
        return everything(couple, new Reader.Room(java.util.Arrays.stream(present).boxed().collect(Collectors.toSet())), ReportKind.COUPLE);
    }

    private String own(long person) {
        return everything(couple, new Reader.OwnPaper(person), ReportKind.MEMBER);
    }

    private List<String> withoutMara() {
        return List.of(paper(), room(mara, jonas), room(jonas), own(jonas));
    }

    @Test
    void whatSheSaysOfATryChangesNothingForAnyoneElse() {
        List<String> before = withoutMara();

        tried(given, mara, 7, "secret-words", 1);

        assertThat(withoutMara()).isEqualTo(before);
        assertThat(own(mara)).contains("secret-words", "try.safe 1.0", "It did not feel safe");
        assertThat(everything(couple, new Reader.Therapist(), ReportKind.THERAPIST)).contains("secret-words", "It did not feel safe");
    }

    @Test
    void openedItReachesThoseItWasOpenedToAsFarAsItWasAndClosedItIsGone() {
        PracticeEntry hers = tried(given, mara, 7, "secret-words", 4);
        PracticeEntry his = tried(given, jonas, 7, "his-words", 8);
        open(his, Opening.PAPER, mara);
        List<String> closed = withoutMara();

        open(hers, Opening.ROOM, jonas);
        assertThat(room(mara, jonas)).contains("secret-words", "try.safe 4.0").doesNotContain("It did not feel safe");
        assertThat(List.of(paper(), room(jonas), own(jonas))).isEqualTo(List.of(closed.get(0), closed.get(2), closed.get(3)));

        open(hers, Opening.PAPER, jonas);
        assertThat(paper()).contains("Mara: “secret-words”", "Tried once.").doesNotContain("It did not feel safe");
        assertThat(own(jonas)).as("his own page has nothing of hers").isEqualTo(closed.get(3));

        open(assignments.entry(hers.id()).orElseThrow(), Opening.CLOSED);
        assertThat(withoutMara()).isEqualTo(closed);
    }

    @Test
    void aPageForBothSpeaksOfATryOnlyWhenBothOpenedIt() {
        tried(given, mara, 7, "secret-words", 4);
        open(tried(given, jonas, 7, "his-words", 8), Opening.PAPER, mara);

        Scope scope = practice.service(Scopes.class).of(couple.id(), new Reader.Paper(Set.of(mara, jonas)), Period.ALL);
        assertThat(((Block.Table) new TriedSection().compose(practice, scope, ReportKind.COUPLE, Locale.UK).get(0)).rows())
                .containsExactly(List.of("Ten minutes on how we talk (Talk, and talk about how you talk)", "Offered. Nothing is noted here.", ""));
    }

    @Test
    void whatSheSaidToTheExerciseIsHerOwn() {
        assertThat(withoutMara()).allSatisfy(seen -> assertThat(seen).doesNotContain("secret-answer-" + mara));
        assertThat(own(mara)).contains("secret-answer-" + mara).doesNotContain("secret-answer-" + jonas);
    }

    @Test
    void whatBecameOfItForHerAloneIsHers() {
        List<String> before = withoutMara();

        assignments.put(given.with(new Turn(Ids.next(), mara, DAY, Turn.Kind.PAUSED, "secret-turn")));
        assertThat(withoutMara()).isEqualTo(before);
        assertThat(own(mara)).contains("secret-turn");

        assignments.put(given.with(new Turn(Ids.next(), 0, DAY, Turn.Kind.PAUSED, "the move")));
        assertThat(paper()).contains("the move", "Paused on 14 March 2026.");
    }

    @Test
    void whatIsGivenToOneShowsToNobodyElse() {
        List<String> before = withoutMara();

        give(couple, DAY, mara);

        assertThat(withoutMara()).isEqualTo(before);
        assertThat(assignments.of(couple.id())).hasSize(2);
    }

    @Test
    void ofThreeItShowsToThoseItWasGivenTo() {
        Case three = practice.database().write(tx -> practice.service(Enrolment.class).make(tx, CaseKind.FAMILY, "test", "t",
                List.of("a", "b", "l"), List.of("Aiko Tanaka", "Ben Morris", "Leah Stone"), DAY.minusYears(1), 0));
        List<Long> all = three.people().stream().map(Member::person).toList();
        give(three, DAY, all.get(0), all.get(1));

        assertThat(everything(three, new Reader.Room(Set.of(all.get(0), all.get(1))), ReportKind.COUPLE)).contains("Ten minutes");
        assertThat(everything(three, new Reader.Room(Set.of(all.get(2))), ReportKind.COUPLE)).doesNotContain("Ten minutes");
        assertThat(everything(three, new Reader.Paper(Set.copyOf(all)), ReportKind.COUPLE)).doesNotContain("Ten minutes");
    }

    @Test
    void closingACaseClosesEverythingAndWhatIsPutBackLaterComesClosed() {
        PracticeEntry hers = tried(given, mara, 7, "secret-words", 4);
        open(hers, Opening.PAPER, jonas);
        Assignments.RemovedEntry out = assignments.remove(assignments.entry(hers.id()).orElseThrow());

        practice.database().write(tx -> {
            Lookup.getDefault().lookupAll(Openings.class).forEach(each -> each.close(tx, couple.id()));
            return null;
        });
        assignments.putBack(out);

        assertThat(assignments.entry(hers.id()).orElseThrow().answers()).allMatch(a -> a.label().opening() == Opening.CLOSED);
        assertThat(room(mara, jonas)).doesNotContain("secret-words");
    }

    @Test
    void theCheckWouldFindALeak() {
        tried(given, mara, 7, "secret-words", 4);
        Scope jonasAlone = practice.service(Scopes.class).of(couple.id(), new Reader.Room(Set.of(jonas)), Period.ALL);

        assertThat(items(jonasAlone, all -> List.copyOf(all))).as("a road that forgets to filter").contains("secret-words");
        assertThat(items(jonasAlone, jonasAlone::only)).doesNotContain("secret-words");
    }

    @Test
    void whatFeltUnsafeIsAQuietLineForTheTherapistAlone() {
        PracticeEntry entry = tried(given, mara, 7, "words", 2);
        Assignments all = assignments;
        all.change(new PracticeEntry(entry.id(), entry.caseId(), entry.assignment(), mara, Now.today(), null, entry.outcome(), true, 7, 0,
                entry.enteredAt(), entry.source(), entry.answers().stream().map(a -> new Said(a.id(), a.asks(), a.value(), a.words(),
                        Label.own(couple.id(), mara, Now.today()), null)).toList()));
        String line = "Mara, after a try: How safe 2, It did not feel safe. Own drawer. Ask alone.";

        assertThat(everything(couple, new Reader.Therapist(), ReportKind.THERAPIST)).contains(line);
        assertThat(List.of(paper(), room(mara, jonas), own(mara), own(jonas))).allSatisfy(seen -> assertThat(seen).doesNotContain("Ask alone"));
    }
}
