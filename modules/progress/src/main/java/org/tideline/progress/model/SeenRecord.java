package org.tideline.progress.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.openide.util.Lookup;
import org.tideline.clients.api.Member;
import org.tideline.clients.api.Reader;
import org.tideline.clients.api.Scope;
import org.tideline.clients.spi.CaseItems;
import org.tideline.clients.spi.Item;
import org.tideline.core.api.Now;
import org.tideline.core.api.Period;
import org.tideline.progress.spi.Asked;
import org.tideline.progress.spi.Point;
import org.tideline.progress.spi.Scale;
import org.tideline.progress.spi.SeriesSource;
import org.tideline.storage.api.OpenPractice;

/**
 * All ratings and marks of a case that one reader may see, up to today, gathered from every feature that offers some.
 * The scope is asked first, of each rating and each mark; everything counted, fitted or drawn comes after. Immutable;
 * any thread.
 */
public final class SeenRecord {
    /** The scale that stands on no page taken home unless it was asked for: paper is found at home ({@code clinical.md} §6.4). */
    private static final String SAFE = "safe";
    private static final String FELT = "close";
    private static final String WISHED = "wished";
    private final Scope scope;
    private final List<Scale> scales;
    private final List<Series> series;
    private final List<Mark> marks;

    private SeenRecord(Scope scope, List<Scale> scales, List<Point> points, List<Item> items, double drift) {
        this.scope = scope;
        this.scales = scales;
        this.series = series(scope.only(points), drift);
        this.marks = scope.only(items).stream().map(Mark::of).flatMap(Optional::stream).toList();
    }

    /** Gathers from the installed features. Worker thread. */
    public static SeenRecord of(OpenPractice practice, Scope scope) {
        Lookup lookup = Lookup.getDefault();
        return of(practice, scope, lookup.lookupAll(SeriesSource.class), lookup.lookupAll(CaseItems.class));
    }

    /** Gathers from these. Worker thread. */
    static SeenRecord of(OpenPractice practice, Scope scope, Collection<? extends SeriesSource> sources,
                         Collection<? extends CaseItems> items) {
        Period upToToday = new Period(null, Now.today());
        long caseId = scope.of().id();
        return new SeenRecord(scope,
                sources.stream().flatMap(s -> s.scales(practice).stream()).toList(),
                sources.stream().flatMap(s -> s.points(practice, caseId, upToToday).stream())
                        .filter(p -> upToToday.contains(p.day())).toList(),
                items.stream().flatMap(i -> i.of(practice, caseId, upToToday).stream())
                        .filter(Item::markOnCharts).toList(), Drift.of(practice));
    }

    private List<Series> series(List<Point> permitted, double drift) {
        record Key(long person, long about, String scale, Asked asked) {
        }
        Map<Key, List<Point>> byKey = new LinkedHashMap<>();
        for (Point p : permitted) {
            if (scale(p.scale()).isPresent()) {
                byKey.computeIfAbsent(new Key(p.person(), p.about(), p.scale(), p.asked()), k -> new ArrayList<>()).add(p);
            }
        }
        return byKey.values().stream().map(all -> Series.of(all, scale(all.get(0).scale()).orElseThrow().level(), drift))
                .sorted(Comparator.comparingInt((Series s) -> position(s.person()))
                        .thenComparingInt(s -> position(s.about())).thenComparing(Series::person)
                        .thenComparing(Series::about))
                .toList();
    }

    /** The case, and for whom it is seen. */
    public Scope scope() {
        return scope;
    }

    /** All series, in the members' order. */
    public List<Series> series() {
        return series;
    }

    /** Marks of the whole record. */
    public List<Mark> marks() {
        return marks;
    }

    /**
     * What can be shown to this reader in the period, in the order the features offer it. On a joint page a question
     * stands only if each of its readers has ratings there, of three and more about each of the others: a panel missing
     * would tell on somebody.
     */
    public List<Question> questions(Period period) {
        List<Question> questions = new ArrayList<>();
        for (Scale scale : scales) {
            for (Asked asked : Asked.values()) {
                Question question = new Question(scale, asked);
                if (!slices(question, period).isEmpty()) {
                    questions.add(question);
                }
            }
        }
        return questions;
    }

    /** Whether the scale was asked about more than one time, so that its name alone does not tell which. */
    public boolean askedTwice(Scale scale) {
        return series(scale).map(s -> s.points().get(0).asked()).distinct().count() > 1;
    }

    /** The chart of one question: a panel for each member. */
    public Trees trees(Question question, Period period) {
        return on(period, slices(question, period).stream()
                .map(s -> new Panel(subject(s.series()), mark(s.series().person()), question.scale(), s)).toList());
    }

    /** Whether the question is felt closeness, and wished closeness may be laid over it. */
    public boolean hasWished(Question felt) {
        return felt.scale().id().equals(FELT) && scale(WISHED).filter(s -> !slices(new Question(s, felt.asked()), Period.ALL).isEmpty()).isPresent();
    }

    /** The same chart with each one's wished closeness laid over the felt, as far as this reader may see both. */
    public Trees withWished(Trees felt) {
        if (felt.isEmpty() || scale(WISHED).isEmpty()) {
            return felt;
        }
        Asked asked = felt.panels().get(0).slice().series().points().get(0).asked();
        List<Slice> wished = slices(new Question(scale(WISHED).orElseThrow(), asked), felt.shown());
        return new Trees(felt.shown(), felt.panels().stream().map(p -> new Panel(p.subject(), p.mark(), p.scale(), p.slice(),
                wished(p.slice().series(), wished))).toList(), felt.marks(), felt.therapist());
    }

    /** The same person's, about the same; with two of them whom it is about needs no saying. */
    private Optional<Slice> wished(Series felt, List<Slice> wished) {
        return wished.stream().filter(s -> !s.isEmpty() && s.series().person() == felt.person()
                && (s.series().about() == felt.about() || !several())).findFirst();
    }

    /**
     * The chart of a person's own report: a panel for each question that person answered, but how safe it felt, and but
     * what is asked only now and then: what moves it stands elsewhere.
     */
    public Trees own(long person, Period period) {
        return own(person, period, scale -> scale.level() && !scale.id().equals(SAFE));
    }

    /** The chart of how safe it felt, for a person's own report; a page of its own choosing, never by default. */
    public Trees ownSafe(long person, Period period) {
        return own(person, period, scale -> scale.id().equals(SAFE));
    }

    private Trees own(long person, Period period, Predicate<Scale> wanted) {
        List<Panel> panels = new ArrayList<>();
        for (Question question : questions(period)) {
            if (!wanted.test(question.scale())) {
                continue;
            }
            slices(question, period).stream().filter(s -> s.series().person() == person)
                    .map(s -> new Panel(new Subject.Yours(title(question, s.series())), mark(person), question.scale(), s))
                    .forEach(panels::add);
        }
        return on(period, panels);
    }

    /**
     * The years of one question: a strip for each member.
     *
     * @param years how many years at most, up to the newest rating; 0 for the whole record
     */
    public Forest forest(Question question, int years) {
        return forest(whole(slices(question, Period.ALL)), years, period -> slices(question, period).stream()
                .map(s -> new Panel(subject(s.series()), mark(s.series().person()), question.scale(), s)).toList());
    }

    /** The years of a person's own report: a strip for each question with enough of them, but how safe it felt. */
    public Forest ownForest(long person) {
        List<Slice> slices = own(person, Period.ALL).panels().stream().map(Panel::slice).toList();
        return forest(whole(slices), 0, period -> own(person, period).panels().stream()
                .filter(p -> Forest.Strip.of(p).enough()).toList());
    }

    private Forest forest(Optional<Period> ratings, int years, Function<Period, List<Panel>> panels) {
        if (ratings.isEmpty()) {
            return Forest.none(Period.ALL, therapist());
        }
        Period shown = Forest.shown(ratings.get(), years);
        List<Forest.Strip> strips = panels.apply(shown).stream().map(Forest.Strip::of).toList();
        if (strips.isEmpty()) {
            return Forest.none(shown, therapist());
        }
        List<Mark> inTime = marks.stream().filter(m -> shown.contains(m.day())).sorted(Comparator.comparing(Mark::day)).toList();
        // How deep a talk went is marked by each for themselves, so it is on no page of one of them.
        boolean deep = !(scope.reader() instanceof Reader.OwnPaper);
        return new Forest(shown, strips, Lane.of(scope.of(), marks, shown),
                inTime.stream().filter(m -> m.kind() == Mark.Kind.SESSION).toList(),
                inTime.stream().filter(m -> deep && m.kind() == Mark.Kind.TALK && m.item().reach() != null && m.item().reach().depth() > 0).toList(),
                therapist());
    }

    private static Optional<Period> whole(List<Slice> slices) {
        List<LocalDate> days = slices.stream().map(Slice::points).filter(p -> !p.isEmpty())
                .flatMap(p -> Stream.of(p.get(0).day(), p.get(p.size() - 1).day())).sorted().toList();
        return days.isEmpty() ? Optional.empty() : Optional.of(new Period(days.get(0), days.get(days.size() - 1)));
    }

    private Trees on(Period period, List<Panel> panels) {
        return Trees.on(period, panels, marks, therapist());
    }

    private boolean therapist() {
        return scope.reader() instanceof Reader.Therapist;
    }

    /**
     * The slices of a question that hold ratings, or none at all where a joint page must not show the question. The
     * therapist also sees that somebody who rated at another time did not in this one.
     */
    private List<Slice> slices(Question question, Period period) {
        List<Slice> slices = series(question.scale()).filter(s -> s.points().get(0).asked() == question.asked())
                .map(s -> Slice.of(s, period)).filter(s -> !s.isEmpty() || therapist()).toList();
        if (slices.stream().allMatch(Slice::isEmpty)) {
            return List.of();
        }
        return scope.reader() instanceof Reader.Paper paper ? paired(slices, paper.recipients()) : slices;
    }

    /**
     * What may stand on a page they read together: ratings about nobody in particular if each of them gave some, and
     * ratings about one another if each gave some about each other; two of them have nobody else to mean. Anything
     * less, and a panel missing would tell on somebody. Ratings about anyone else are not on their page.
     */
    private static List<Slice> paired(List<Slice> slices, Set<Long> readers) {
        if (readers.size() < 2) {
            return persons(slices).containsAll(readers) ? slices : List.of();
        }
        List<Slice> theirs = slices.stream().filter(s -> s.series().about() == 0 || readers.contains(s.series().about())).toList();
        if (readers.size() == 2) {
            return persons(theirs).containsAll(readers) ? theirs : List.of();
        }
        boolean general = persons(about(theirs, 0)).containsAll(readers);
        boolean mutual = readers.stream().allMatch(r -> persons(about(theirs, r)).containsAll(others(readers, r)));
        return theirs.stream().filter(s -> s.series().about() == 0 ? general : mutual).toList();
    }

    private static List<Slice> about(List<Slice> slices, long whom) {
        return slices.stream().filter(s -> s.series().about() == whom).toList();
    }

    private static List<Long> persons(List<Slice> slices) {
        return slices.stream().map(s -> s.series().person()).toList();
    }

    private static List<Long> others(Set<Long> readers, long but) {
        return readers.stream().filter(r -> r != but).toList();
    }

    private Stream<Series> series(Scale scale) {
        return series.stream().filter(s -> s.points().get(0).scale().equals(scale.id()));
    }

    private Optional<Scale> scale(String id) {
        return scales.stream().filter(s -> s.id().equals(id)).findFirst();
    }

    private Subject subject(Series s) {
        return several() && s.about() != 0 && known(s.about()) ? new Subject.About(name(s.person()), name(s.about()))
                : new Subject.Named(name(s.person()));
    }

    private String title(Question question, Series s) {
        return several() && s.about() != 0 && known(s.about())
                ? new Subject.About(question.scale().title(), name(s.about())).name() : question.scale().title();
    }

    private boolean several() {
        return scope.of().people().size() > 2;
    }

    private boolean known(long person) {
        return scope.of().member(person).isPresent();
    }

    private String name(long person) {
        return scope.of().member(person).map(Member::name).orElse("");
    }

    private int mark(long person) {
        return scope.of().member(person).map(Member::mark).orElse(0);
    }

    private int position(long person) {
        return scope.of().member(person).map(Member::position).orElse(Integer.MAX_VALUE);
    }

    /** From the first to the newest rating of a question, if there is one. */
    public Optional<Period> whole(Question question) {
        return whole(series(question.scale()).filter(s -> s.points().get(0).asked() == question.asked())
                .map(s -> Slice.of(s, Period.ALL)).toList());
    }
}
