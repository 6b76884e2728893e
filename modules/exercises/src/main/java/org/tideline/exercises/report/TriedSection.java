package org.tideline.exercises.report;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.Member;
import org.tideline.clients.api.Reader;
import org.tideline.clients.api.Scope;
import org.tideline.core.api.Labelled;
import org.tideline.core.api.Period;
import org.tideline.exercises.model.Asks;
import org.tideline.exercises.model.Assignment;
import org.tideline.exercises.model.Assignments;
import org.tideline.exercises.model.Given;
import org.tideline.exercises.model.GivenList;
import org.tideline.exercises.model.PracticeEntry;
import org.tideline.exercises.model.Said;
import org.tideline.exercises.model.Turn;
import org.tideline.reporting.api.ReportKind;
import org.tideline.reporting.spi.Block;
import org.tideline.reporting.spi.Offer;
import org.tideline.reporting.spi.ReportSection;
import org.tideline.storage.api.OpenPractice;

/**
 * What was given, what happened, and what was said about it (reports.md §6.1, S22 to S24). On a page for several a try is
 * spoken of only where everyone it was given to has opened something of it, so that nobody's silence shows.
 */
@ServiceProvider(service = ReportSection.class)
@Messages({
    "TriedSection.title=What you tried, and what you said about it",
    "TriedSection.exercise=Exercise", "TriedSection.happened=What happened", "TriedSection.words=In your words",
    "# {0} - title", "# {1} - which practice", "TriedSection.named={0} ({1})",
    "TriedSection.offered=Offered. Nothing is noted here.",
    "# {0} - month", "TriedSection.later=Offered in {0}. You chose to leave it for later.",
    "# {0} - month", "TriedSection.no=Offered in {0}. You chose something else.",
    "TriedSection.once=Tried once.",
    "# {0} - how many", "TriedSection.times=Tried {0} times.",
    "# {0} - day", "TriedSection.paused=Paused on {0}.",
    "# {0} - day", "TriedSection.again=Tried again on {0}.",
    "# {0} - day", "# {1} - circumstances", "TriedSection.againOther=Tried again on {0}, {1}.",
    "# {0} - day", "# {1} - words", "TriedSection.changed=Changed on {0}: {1}.",
    "# {0} - day", "TriedSection.rested=Let rest on {0}.",
    "# {0} - name", "# {1} - words", "TriedSection.quote={0}: “{1}”"})
public final class TriedSection implements ReportSection {
    private static final int PLACE = 700;
    private static final int WIDE = 4;
    private static final int NARROW = 3;

    @Override
    public String id() {
        return "exercises.tried";
    }

    @Override
    public int position() {
        return PLACE;
    }

    @Override
    public String title(Locale locale) {
        return Bundle.TriedSection_title();
    }

    @Override
    public Offer offer(ReportKind kind) {
        return Offer.ON;
    }

    @Override
    public List<Block> compose(OpenPractice practice, Scope scope, ReportKind kind, Locale locale) {
        Assignments assignments = practice.service(Assignments.class);
        long caseId = scope.of().id();
        GivenList list = GivenList.of(scope, assignments.of(caseId), assignments.entries(caseId, Period.ALL));
        List<List<String>> rows = new ArrayList<>();
        List<Labelled> sources = new ArrayList<>();
        list.rows().stream().filter(row -> touches(row, scope.period())).sorted(Comparator.comparing(row -> row.assignment().from()))
                .forEach(row -> {
                    List<List<PracticeEntry>> attempts = spokenOf(row, scope);
                    Assignment a = row.assignment();
                    rows.add(List.of(Bundle.TriedSection_named(a.text().title(), a.text().serves().title()),
                            String.join(" ", happened(a, attempts, scope.period(), locale)), words(scope.of(), attempts)));
                    sources.add(a);
                    attempts.forEach(attempt -> attempt.forEach(entry -> sources.addAll(entry.answers())));
                });
        return rows.isEmpty() ? List.of() : List.of(new Block.Table(List.of(
                new Block.Column(Bundle.TriedSection_exercise(), NARROW, false), new Block.Column(Bundle.TriedSection_happened(), WIDE, false),
                new Block.Column(Bundle.TriedSection_words(), WIDE, false)), rows, sources));
    }

    /** Given in that time, or tried in it. */
    private static boolean touches(GivenList.Row row, Period period) {
        return period.contains(row.assignment().from()) || row.entries().stream().anyMatch(e -> period.contains(e.day()));
    }

    /** The attempts of the period this page may speak of, oldest first. */
    private static List<List<PracticeEntry>> spokenOf(GivenList.Row row, Scope scope) {
        Set<Long> given = new HashSet<>(row.assignment().persons());
        boolean several = scope.reader() instanceof Reader.Paper || scope.reader() instanceof Reader.Room;
        List<List<PracticeEntry>> attempts = new ArrayList<>();
        for (List<PracticeEntry> attempt : row.attempts()) {
            Set<Long> told = attempt.stream().map(PracticeEntry::person).collect(Collectors.toSet());
            if (scope.period().contains(attempt.get(0).day()) && (!several || told.containsAll(given))) {
                attempts.add(0, attempt);
            }
        }
        return attempts;
    }

    private static List<String> happened(Assignment a, List<List<PracticeEntry>> attempts, Period period, Locale locale) {
        List<String> sentences = new ArrayList<>();
        List<List<PracticeEntry>> tried = attempts.stream()
                .filter(attempt -> attempt.stream().anyMatch(e -> e.outcome() != PracticeEntry.Outcome.NOT_THIS_TIME)).toList();
        if (tried.isEmpty()) {
            sentences.add(offered(a, locale));
        } else {
            sentences.add(tried.size() == 1 ? Bundle.TriedSection_once() : Bundle.TriedSection_times(tried.size()));
        }
        for (List<PracticeEntry> attempt : tried) {
            PracticeEntry first = attempt.get(0);
            if (attempt.stream().anyMatch(e -> e.outcome() == PracticeEntry.Outcome.TRIED_AND_PAUSED)) {
                sentences.add(Bundle.TriedSection_paused(day(first.day(), locale)));
            } else if (tried.stream().anyMatch(other -> other.get(0).attempt() == first.repeats())) {
                String other = attempt.stream().flatMap(e -> e.answer(Asks.CIRCUMSTANCES).stream()).map(Said::answer).findFirst().orElse("");
                sentences.add(other.isEmpty() ? Bundle.TriedSection_again(day(first.day(), locale))
                        : Bundle.TriedSection_againOther(day(first.day(), locale), other));
            }
        }
        for (Turn turn : a.turns()) {
            boolean said = period.contains(turn.day());
            if (said && turn.kind() == Turn.Kind.CHANGED && !turn.words().isBlank()) {
                sentences.add(Bundle.TriedSection_changed(day(turn.day(), locale), turn.words().replaceAll("\\.$", "")));
            } else if (said && turn.kind() == Turn.Kind.PAUSED) {
                sentences.add(Bundle.TriedSection_paused(day(turn.day(), locale)));
            } else if (said && turn.kind() == Turn.Kind.RESTED) {
                sentences.add(Bundle.TriedSection_rested(day(turn.day(), locale)));
            }
        }
        return sentences;
    }

    /** Where all said the same it can be told; never what one of several said. */
    private static String offered(Assignment a, Locale locale) {
        Set<Given.Answer> answers = a.given().stream().map(g -> g.answer()).collect(Collectors.toSet());
        String month = a.from().getMonth().getDisplayName(TextStyle.FULL_STANDALONE, locale);
        if (answers.equals(Set.of(Given.Answer.LATER))) {
            return Bundle.TriedSection_later(month);
        }
        return answers.equals(Set.of(Given.Answer.NO)) ? Bundle.TriedSection_no(month) : Bundle.TriedSection_offered();
    }

    private static String words(Case of, List<List<PracticeEntry>> attempts) {
        List<String> quotes = new ArrayList<>();
        for (List<PracticeEntry> attempt : attempts) {
            for (PracticeEntry entry : attempt) {
                Optional<Said> happened = entry.answer(Asks.HAPPENED);
                String name = of.member(entry.person()).map(Member::name).orElse("");
                happened.ifPresent(said -> quotes.add(Bundle.TriedSection_quote(name, said.words())));
            }
        }
        return String.join("\n", quotes);
    }

    private static String day(LocalDate day, Locale locale) {
        return day.format(DateTimeFormatter.ofPattern("d MMMM yyyy", locale));
    }
}
