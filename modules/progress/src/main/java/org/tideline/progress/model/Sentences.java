package org.tideline.progress.model;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.openide.util.NbBundle.Messages;
import org.tideline.core.api.Period;
import org.tideline.progress.spi.Point;

/**
 * From ratings to sentences: one method for each row of {@code reports.md} §7 that speaks of ratings. Records in,
 * a sentence or nothing out; no sentence compares people, gives a reason or passes a verdict. Rises and falls are
 * worded alike. Immutable; any thread.
 */
@Messages({
    "# {0} - name", "# {1} - points", "# {2} - weeks", "# {3} - give or take",
    "S1={0}\u2019s level rose by about {1} points over {2,choice,0#less than a week|1#1 week|1<{2} weeks}, give or take {3}.",
    "# {0} - what was rated", "# {1} - points", "# {2} - weeks", "# {3} - give or take",
    "S1_own=For \u201c{0}\u201d, your level rose by about {1} points over {2,choice,0#less than a week|1#1 week|1<{2} weeks}, give or take {3}.",
    "# {0} - name", "# {1} - points", "# {2} - weeks", "# {3} - give or take",
    "S1b={0}\u2019s level fell by about {1} points over {2,choice,0#less than a week|1#1 week|1<{2} weeks}, give or take {3}.",
    "# {0} - what was rated", "# {1} - points", "# {2} - weeks", "# {3} - give or take",
    "S1b_own=For \u201c{0}\u201d, your level fell by about {1} points over {2,choice,0#less than a week|1#1 week|1<{2} weeks}, give or take {3}.",
    "# {0} - name",
    "S2={0}\u2019s level ended about where it began.",
    "# {0} - what was rated",
    "S2_own=For \u201c{0}\u201d, your level ended about where it began.",
    "# {0} - how many", "# {1} - name",
    "S3={0,choice,1#1 rating|1<{0} ratings} of {1}\u2019s so far. That is too few, or too short a time, to draw a level; the dots are the ratings as they are.",
    "# {0} - how many", "# {1} - what was rated",
    "S3_own={0,choice,1#1 rating|1<{0} ratings} of yours so far for \u201c{1}\u201d. That is too few, or too short a time, to draw a level; the dots are the ratings as they are.",
    "# {0} - name",
    "S3_here=1 rating of {0}\u2019s in this time. The level is drawn where there are more.",
    "# {0} - what was rated",
    "S3_here_own=1 rating of yours in this time for \u201c{0}\u201d. The level is drawn where there are more.",
    "S4=There are no ratings here for this time.",
    "S6=A level like this can also drift by itself.",
    "# {0} - first day", "# {1} - last day", "# {2} - name",
    "S7=From {0} to {1} there are no ratings of {2}\u2019s here; that stretch is left empty.",
    "# {0} - first day", "# {1} - last day", "# {2} - what was rated",
    "S7_own=From {0} to {1} there are no ratings of yours here for \u201c{2}\u201d; that stretch is left empty.",
    "# {0} - name", "# {1} - month",
    "S8={0}\u2019s ratings are few in {1}; the band is wider there.",
    "# {0} - what was rated", "# {1} - month",
    "S8_own=Your ratings for \u201c{0}\u201d are few in {1}; the band is wider there.",
    "# {0} - name", "# {1} - lower end", "# {2} - upper end",
    "S11=Most of {0}\u2019s ratings lay between {1} and {2}; that was the usual range.",
    "# {0} - what was rated", "# {1} - lower end", "# {2} - upper end",
    "S11_own=Most of your ratings for \u201c{0}\u201d lay between {1} and {2}; that was the usual range.",
    "# {0} - name", "# {1} - rating",
    "S11_same=Most of {0}\u2019s ratings were {1}; that was the usual range.",
    "# {0} - what was rated", "# {1} - rating",
    "S11_same_own=Most of your ratings for \u201c{0}\u201d were {1}; that was the usual range.",
    "# {0} - how many", "# {1} - days",
    "S12={0,choice,1#One single rating lay below it, on {1}; the next one was back within it.|2#Two single ratings lay below it, on {1}; each time the next one was back within it.|3#Three single ratings lay below it, on {1}; each time the next one was back within it.}",
    "S12_many=Now and then a single rating lay below it.",
    "# {0} - first day below", "# {1} - last day below", "# {2} - first day back", "# {3} - days from first below to back",
    "S13=From {0} to {1} several ratings in a row lay below the usual range. On {2} they were back within it: a return after {3} days.",
    "# {0} - first day below",
    "S14=From {0} the ratings lay below the usual range of the months before. This is worth talking about.",
    "# {0} - step",
    "S15=From one rating to the next the step was typically {0} points.",
    "# {0} - step", "# {1} - weeks", "# {2} - step before",
    "S15_before=From one rating to the next the step was typically {0} points; in the {1} weeks before it was {2}."
})
public final class Sentences {
    /** How much wider than its middle width the band must be to be spoken of. */
    private static final double WIDER = 1.5;
    private static final int RUN = 3;
    private static final int RUN_DAYS = 7;
    private static final int BACK = 2;
    private final Wording wording;
    private final Period shown;

    /** @param shown the time spoken of, both ends given */
    public Sentences(Locale locale, Period shown) {
        this.wording = new Wording(locale, shown);
        this.shown = shown;
    }

    /** How numbers and days are written in these sentences. */
    public Wording wording() {
        return wording;
    }

    /** The level rose: the move is larger than its give or take. */
    public Optional<String> s1(Panel panel) {
        return moved(panel).filter(c -> c.difference() > 0).map(c -> of(panel, Bundle::S1, Bundle::S1_own, c));
    }

    /** The level fell, in the same words. */
    public Optional<String> s1b(Panel panel) {
        return moved(panel).filter(c -> c.difference() < 0).map(c -> of(panel, Bundle::S1b, Bundle::S1b_own, c));
    }

    /** There is a level, and it did not move by more than the give or take, or by nothing that shows. */
    public Optional<String> s2(Panel panel) {
        return panel.slice().change().isEmpty() || moved(panel).isPresent() ? Optional.empty()
                : Optional.of(of(panel, Bundle::S2, Bundle::S2_own));
    }

    /** Too few ratings, or too short a time, for a level. */
    public Optional<String> s3(Panel panel) {
        Slice slice = panel.slice();
        if (slice.isEmpty() || slice.drawn()) {
            return Optional.empty();
        }
        if (slice.series().drawn()) {
            return Optional.of(of(panel, Bundle::S3_here, Bundle::S3_here_own));
        }
        int n = slice.series().points().size();
        return Optional.of(of(panel, name -> Bundle.S3(n, name), name -> Bundle.S3_own(n, name)));
    }

    /** Nobody rated in this time. */
    public Optional<String> s4(Trees trees) {
        return trees.isEmpty() ? Optional.of(Bundle.S4()) : Optional.empty();
    }

    /** Said once, wherever a level's move is told. */
    public Optional<String> s6(Trees trees) {
        return trees.panels().stream().anyMatch(p -> p.slice().change().isPresent()) ? Optional.of(Bundle.S6())
                : Optional.empty();
    }

    /** Each longer time without ratings; it may be closed or never given, and the sentence is the same. */
    public List<String> s7(Panel panel) {
        return panel.slice().gaps().stream().map(g -> {
            String from = wording.day(g.from());
            String to = wording.day(g.to());
            return of(panel, name -> Bundle.S7(from, to, name), name -> Bundle.S7_own(from, to, name));
        }).toList();
    }

    /** The month in which the band is widest, where it is more than half as wide again as usual. */
    public Optional<String> s8(Panel panel) {
        List<LocalLevel.Sample> samples = panel.slice().level().stream().flatMap(List::stream).toList();
        if (samples.isEmpty()) {
            return Optional.empty();
        }
        double[] widths = samples.stream().mapToDouble(LocalLevel.Sample::sd).sorted().toArray();
        double middle = (widths[(widths.length - 1) / 2] + widths[widths.length / 2]) / 2;
        LocalLevel.Sample widest = samples.get(0);
        for (LocalLevel.Sample s : samples) {
            widest = s.sd() > widest.sd() ? s : widest;
        }
        if (widest.sd() <= WIDER * middle) {
            return Optional.empty();
        }
        String month = wording.month(Moment.day(widest.day()));
        return Optional.of(of(panel, name -> Bundle.S8(name, month), name -> Bundle.S8_own(name, month)));
    }

    /** Where most ratings lay. */
    public Optional<String> s11(Panel panel) {
        return panel.slice().usualRange().map(r -> {
            String low = wording.rating(r.low());
            String high = wording.rating(r.high());
            return low.equals(high)
                    ? of(panel, name -> Bundle.S11_same(name, low), name -> Bundle.S11_same_own(name, low))
                    : of(panel, name -> Bundle.S11(name, low, high), name -> Bundle.S11_own(name, low, high));
        });
    }

    /** Single ratings below the usual range, each followed by one within it. */
    public Optional<String> s12(Panel panel) {
        Optional<Slice.Range> range = panel.slice().usualRange();
        if (range.isEmpty()) {
            return Optional.empty();
        }
        List<Point> points = panel.slice().points();
        List<LocalDate> below = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            if (points.get(i).value() < range.get().low()) {
                if (i + 1 == points.size() || !range.get().holds(points.get(i + 1).value())) {
                    return Optional.empty();
                }
                below.add(points.get(i).day());
            }
        }
        return below.isEmpty() ? Optional.empty()
                : Optional.of(below.size() > 3 ? Bundle.S12_many() : Bundle.S12(below.size(), wording.days(below)));
    }

    /** Several ratings in a row below the usual range of the period before, and the return to it. */
    public Optional<String> s13(Panel panel) {
        return run(panel).filter(r -> r.back != null).map(r -> Bundle.S13(wording.day(r.from), wording.day(r.to),
                wording.day(r.back), ChronoUnit.DAYS.between(r.from, r.back)));
    }

    /** The same without a return yet. */
    public Optional<String> s14(Panel panel) {
        return run(panel).filter(r -> r.back == null).map(r -> Bundle.S14(wording.day(r.from)));
    }

    /** The typical step, and what it was in as long a period before. */
    public Optional<String> s15(Panel panel) {
        var here = panel.slice().typicalStep();
        if (here.isEmpty()) {
            return Optional.empty();
        }
        var before = before(panel).typicalStep();
        String step = wording.tenths(here.getAsDouble());
        return Optional.of(before.isEmpty() ? Bundle.S15(step)
                : Bundle.S15_before(step, Math.round(days() / 7.0), wording.tenths(before.getAsDouble())));
    }

    /** What stands under the chart: S1 to S4, S6 to S8, in the members' order. */
    public List<String> underTheChart(Trees trees) {
        List<String> said = new ArrayList<>();
        s4(trees).ifPresent(said::add);
        for (Panel p : trees.panels()) {
            s1(p).or(() -> s1b(p)).or(() -> s2(p)).or(() -> s3(p)).ifPresent(said::add);
        }
        s6(trees).ifPresent(said::add);
        trees.panels().forEach(p -> said.addAll(s7(p)));
        trees.panels().forEach(p -> s8(p).ifPresent(said::add));
        return said;
    }

    /** What moved, in words, for one panel: S11 to S15. */
    public List<String> inWords(Panel panel) {
        List<String> said = new ArrayList<>();
        s11(panel).ifPresent(said::add);
        s12(panel).ifPresent(said::add);
        s13(panel).or(() -> s14(panel)).ifPresent(said::add);
        s15(panel).ifPresent(said::add);
        return said;
    }

    /** The move, where it is larger than its give or take and does not round to nothing. */
    static Optional<LocalLevel.Change> moved(Panel panel) {
        return panel.slice().change().filter(c -> Math.abs(c.difference()) > c.giveOrTake()
                && !Wording.roundsToZero(c.difference()));
    }

    private record Run(LocalDate from, LocalDate to, LocalDate back) {
    }

    /** The last run of ratings below the usual range of the period before. */
    private Optional<Run> run(Panel panel) {
        Optional<Slice.Range> usual = before(panel).usualRange();
        if (usual.isEmpty()) {
            return Optional.empty();
        }
        List<Point> points = panel.slice().points();
        Run found = null;
        for (int i = 0; i < points.size(); i++) {
            int end = i;
            while (end < points.size() && points.get(end).value() < usual.get().low()) {
                end++;
            }
            LocalDate from = points.get(i).day();
            boolean back = end + BACK <= points.size()
                    && points.subList(end, end + BACK).stream().allMatch(p -> usual.get().holds(p.value()));
            if (end - i >= RUN && ChronoUnit.DAYS.between(from, points.get(end - 1).day()) >= RUN_DAYS
                    && (back || end == points.size())) {
                found = new Run(from, points.get(end - 1).day(), back ? points.get(end).day() : null);
            }
            i = Math.max(i, end - 1);
        }
        return Optional.ofNullable(found);
    }

    /** The same series in a period as long, just before the one shown. */
    private Slice before(Panel panel) {
        return Slice.of(panel.slice().series(),
                new Period(shown.from().minusDays(days()), shown.from().minusDays(1)));
    }

    private long days() {
        return ChronoUnit.DAYS.between(shown.from(), shown.to()) + 1;
    }

    private interface Said {
        String by(Object name, Object points, Object weeks, Object giveOrTake);
    }

    private interface Short {
        String by(String name);
    }

    private String of(Panel panel, Said named, Said own, LocalLevel.Change change) {
        String points = wording.tenths(Math.abs(change.difference()));
        String give = wording.tenths(change.giveOrTake());
        long weeks = panel.slice().weeks();
        return of(panel, name -> named.by(name, points, weeks, give), name -> own.by(name, points, weeks, give));
    }

    private static String of(Panel panel, Short named, Short own) {
        if (panel.subject() instanceof Subject.Yours yours) {
            return own.by(yours.name());
        }
        if (panel.subject() instanceof Subject.About about) {
            return ChartWords.about(about.about(), named.by(about.who()));
        }
        return named.by(panel.subject().name());
    }
}
