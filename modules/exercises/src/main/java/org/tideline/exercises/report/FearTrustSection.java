package org.tideline.exercises.report;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;
import org.tideline.clients.api.Member;
import org.tideline.clients.api.Reader;
import org.tideline.clients.api.Scope;
import org.tideline.core.api.Labelled;
import org.tideline.core.api.Period;
import org.tideline.exercises.chart.FearTrustDrawing;
import org.tideline.exercises.model.Asks;
import org.tideline.exercises.model.Assignment;
import org.tideline.exercises.model.Assignments;
import org.tideline.exercises.model.GivenList;
import org.tideline.exercises.model.PracticeEntry;
import org.tideline.exercises.model.Said;
import org.tideline.reporting.api.ReportKind;
import org.tideline.reporting.spi.Block;
import org.tideline.reporting.spi.Offer;
import org.tideline.reporting.spi.ReportSection;
import org.tideline.storage.api.OpenPractice;

/** Fear before and trust after each try, in a member's own report (reports.md §6.2, S29). */
@ServiceProvider(service = ReportSection.class)
@Messages({
    "FearTrustSection.title=Fear before, trust after",
    "# {0} - day", "# {1} - exercise", "FearTrustSection.row={0}  {1}",
    "# {0} - day", "# {1} - exercise", "# {2} - fear", "# {3} - trust", "FearTrustSection.alternative={0}, {1}: fear before {2}, trust after {3}",
    "# {0} - tries with both", "# {1} - tries", "# {2} - lowest fear", "# {3} - highest fear", "# {4} - lowest trust", "# {5} - highest trust",
    "FearTrustSection.sentence=On {0} of {1} tries you noted both. Fear before ranged from {2} to {3}, trust after from {4} to {5}. "
            + "They are two different feelings and are not subtracted from each other."})
public final class FearTrustSection implements ReportSection {
    private static final int PLACE = 720;
    private static final int ENOUGH = 5;

    @Override
    public String id() {
        return "exercises.fear-trust";
    }

    @Override
    public int position() {
        return PLACE;
    }

    @Override
    public String title(Locale locale) {
        return Bundle.FearTrustSection_title();
    }

    @Override
    public Offer offer(ReportKind kind) {
        return kind == ReportKind.MEMBER ? Offer.ON : Offer.NO;
    }

    @Override
    public List<Block> compose(OpenPractice practice, Scope scope, ReportKind kind, Locale locale) {
        if (!(scope.reader() instanceof Reader.OwnPaper own)) {
            return List.of();
        }
        Assignments assignments = practice.service(Assignments.class);
        Map<Long, String> titles = new HashMap<>();
        scope.only(assignments.of(scope.of().id())).forEach((Assignment a) -> titles.put(a.id(), a.text().title()));
        List<PracticeEntry> tries = GivenList.seen(scope, assignments.entries(scope.of().id(), Period.ALL)).stream()
                .filter(e -> e.person() == own.member() && scope.period().contains(e.day()) && titles.containsKey(e.assignment())
                        && e.outcome() != PracticeEntry.Outcome.NOT_THIS_TIME)
                .sorted(Comparator.comparing(PracticeEntry::day).thenComparing(PracticeEntry::id)).toList();
        List<PracticeEntry> both = tries.stream().filter(e -> e.answer(Asks.FEAR).isPresent() && e.answer(Asks.TRUST).isPresent()).toList();
        if (both.isEmpty()) {
            return List.of();
        }
        List<Labelled> sources = both.stream().flatMap(e -> Stream.of(e.answer(Asks.FEAR), e.answer(Asks.TRUST)))
                .map(said -> (Labelled) said.orElseThrow()).toList();
        FearTrustDrawing drawing = new FearTrustDrawing(both.stream().map(e -> new FearTrustDrawing.Row(
                Bundle.FearTrustSection_row(day(e, locale), titles.get(e.assignment())), value(e, Asks.FEAR), value(e, Asks.TRUST))).toList(),
                scope.of().member(own.member()).map(Member::mark).orElse(0));
        String alternative = both.stream().map(e -> Bundle.FearTrustSection_alternative(day(e, locale), titles.get(e.assignment()),
                said(e, Asks.FEAR), said(e, Asks.TRUST))).collect(Collectors.joining("; ", "", "."));
        List<Block> blocks = new ArrayList<>(List.of(new Block.Figure(alternative, drawing.height(), drawing, sources)));
        if (both.size() >= ENOUGH) {
            blocks.add(new Block.Words(Block.Style.BODY, Bundle.FearTrustSection_sentence(both.size(), tries.size(),
                    edge(both, Asks.FEAR, true), edge(both, Asks.FEAR, false), edge(both, Asks.TRUST, true), edge(both, Asks.TRUST, false)), sources));
        }
        return blocks;
    }

    private static String day(PracticeEntry entry, Locale locale) {
        return entry.day().format(DateTimeFormatter.ofPattern("d MMM yyyy", locale));
    }

    private static double value(PracticeEntry entry, Asks asks) {
        return entry.answer(asks).orElseThrow().value().doubleValue();
    }

    private static String said(PracticeEntry entry, Asks asks) {
        return entry.answer(asks).map(Said::answer).orElseThrow();
    }

    private static int edge(List<PracticeEntry> entries, Asks asks, boolean lowest) {
        DoubleStream values = entries.stream().mapToDouble(e -> value(e, asks));
        return (int) Math.round((lowest ? values.min() : values.max()).orElseThrow());
    }
}
