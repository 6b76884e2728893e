package org.tideline.progress.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.openide.util.NbBundle.Messages;
import org.tideline.core.api.Period;
import org.tideline.progress.spi.Scale;

/**
 * The years in words: S9 and S10 of {@code reports.md} §7, what stands under the picture, and its content for those
 * who do not see it. What happened in a life is listed and never tied to a level. Immutable; any thread.
 */
@Messages({
    "# {0} - years", "# {1} - name", "# {2} - lowest level", "# {3} - highest level",
    "S9=Over {0,choice,1#a year|1<{0} years} {1}\u2019s level was between about {2} and about {3}.",
    "# {0} - years", "# {1} - what was rated", "# {2} - lowest level", "# {3} - highest level",
    "S9_own=Over {0,choice,1#a year|1<{0} years} your level for \u201c{1}\u201d was between about {2} and about {3}.",
    "# {0} - years", "# {1} - name", "# {2} - level",
    "S9_same=Over {0,choice,1#a year|1<{0} years} {1}\u2019s level was about {2} all along.",
    "# {0} - years", "# {1} - what was rated", "# {2} - level",
    "S9_same_own=Over {0,choice,1#a year|1<{0} years} your level for \u201c{1}\u201d was about {2} all along.",
    "# {0} - name", "# {1} - what happened",
    "S10={0} noted {1} in these years.",
    "# {0} - what happened",
    "S10_own=You noted {0} in these years.",
    "# {0} - words", "# {1} - when",
    "S10_event=\u201c{0}\u201d ({1})",
    "# {0} - first day", "# {1} - last day",
    "S10_span={0} to {1}",
    "# {0} - first day",
    "S10_onward=from {0} on",
    "# {0} - names",
    "Years_few=For {0}, fewer than four quarters have enough ratings for a level.",
    "Years_drift=A level can also drift by itself, and it need not go anywhere.",
    "Years_box=Each box is a quarter of a year: the bar is the level, the box is roughly where it lies, about four times in five, and the fine line shows how far most days reached.",
    "Years_open=Quarters with fewer than eight ratings over four weeks show only those.",
    "# {0} - how many", "# {1} - first day", "# {2} - last day",
    "Years_sessions={0,choice,1#1 session lies in these years, on {1}|1<{0} sessions lie in these years, from {1} to {2}}.",
    "# {0} - how many", "# {1} - shallowest", "# {2} - deepest",
    "Years_talks={0} talks, from depth {1} to depth {2}. Deeper lies lower, as water does.",
    "# {0} - how many", "# {1} - depth",
    "Years_talks_one={0,choice,1#1 talk|1<{0} talks}, at depth {1}. Deeper lies lower, as water does.",
    "# {0} - quarter", "# {1} - year",
    "Quarter_words={0,choice,1#first|2#second|3#third|4#fourth} quarter {1}",
    "# {0} - scale", "# {1} - first quarter", "# {2} - last quarter",
    "AltYears_chart=Chart of {0} by quarter, {1} to {2}.",
    "# {0} - name", "# {1} - quarters with their levels",
    "AltYears_levels={0}: level in each quarter: {1}.",
    "# {0} - quarter", "# {1} - level",
    "AltYears_level={0} about {1}",
    "# {0} - name", "# {1} - quarters",
    "AltYears_without={0}, without enough ratings: {1}.",
    "# {0} - lane", "# {1} - what happened",
    "AltYears_lane=Life events, {0}: {1}.",
    "# {0} - lane", "# {1} - numbered events",
    "Years_numbered={0}: {1}."
})
public final class ForestWords implements Said {
    private static final int MONTHS = 3;
    private static final double QUARTERS = 4;
    private final Forest forest;
    private final Wording wording;

    /** Words for these years. */
    public ForestWords(Forest forest, Locale locale) {
        this.forest = forest;
        // The year is always told.
        this.wording = new Wording(locale, Period.ALL);
    }

    /** Between which levels a member's quarters lay, from four quarters with boxes on. */
    public Optional<String> s9(Forest.Strip strip) {
        if (!strip.enough()) {
            return Optional.empty();
        }
        List<Quarter> boxed = strip.boxed();
        long quarters = java.time.temporal.ChronoUnit.MONTHS.between(boxed.get(0).from(), boxed.get(boxed.size() - 1).from()) / MONTHS + 1;
        long years = Math.round(quarters / QUARTERS);
        String low = wording.tenths(boxed.stream().mapToDouble(q -> q.box().orElseThrow().level()).min().orElseThrow());
        String high = wording.tenths(boxed.stream().mapToDouble(q -> q.box().orElseThrow().level()).max().orElseThrow());
        if (strip.panel().subject() instanceof Subject.Yours yours) {
            return Optional.of(low.equals(high) ? Bundle.S9_same_own(years, yours.name(), low) : Bundle.S9_own(years, yours.name(), low, high));
        }
        if (strip.panel().subject() instanceof Subject.About about) {
            return Optional.of(ChartWords.about(about.about(), named(years, about.who(), low, high)));
        }
        return Optional.of(named(years, strip.panel().name(), low, high));
    }

    private static String named(long years, String name, String low, String high) {
        return low.equals(high) ? Bundle.S9_same(years, name, low) : Bundle.S9(years, name, low, high);
    }

    /**
     * What a member noted of their own life; what is everyone's is nobody's note. On a member's own page that member's alone:
     * what is joint of another's life stands in the picture.
     */
    public List<String> s10() {
        Optional<Panel> own = forest.panels().stream().filter(panel -> panel.subject() instanceof Subject.Yours).findFirst();
        return forest.lanes().stream().filter(l -> l.mark() >= 0 && own.map(mine -> mine.mark() == l.mark()).orElse(true))
                .map(l -> own.isPresent() ? Bundle.S10_own(list(l)) : Bundle.S10(l.name(), list(l))).toList();
    }

    private String list(Lane lane) {
        return Wording.list(lane.spans().stream().map(s -> Bundle.S10_event(s.words(), when(s))).toList());
    }

    private String when(Lane.Span span) {
        return span.moment() ? wording.month(span.from()) : span.open() ? Bundle.S10_onward(wording.month(span.from()))
                : Bundle.S10_span(wording.month(span.from()), wording.month(span.to()));
    }

    /** What stands under the picture on a page: S9, S6, S10. */
    public List<String> underTheChart() {
        List<String> said = new ArrayList<>();
        forest.strips().forEach(s -> s9(s).ifPresent(said::add));
        if (!said.isEmpty()) {
            said.add(Bundle.S6());
        }
        said.addAll(s10());
        return said;
    }

    /** The list that stands for a lane whose words found no room. */
    public String numbered(Lane lane) {
        List<String> list = new ArrayList<>();
        for (Lane.Span s : lane.spans()) {
            list.add((list.size() + 1) + " " + s.words() + " (" + when(s) + ")");
        }
        return Bundle.Years_numbered(lane.name(), String.join("; ", list));
    }

    @Override
    public String sentence() {
        if (forest.isEmpty()) {
            return Bundle.S4();
        }
        List<String> said = new ArrayList<>();
        forest.strips().forEach(s -> s9(s).ifPresent(said::add));
        List<String> few = forest.strips().stream().filter(s -> !s.enough()).map(s -> s.panel().name()).toList();
        if (!said.isEmpty()) {
            said.add(Bundle.Years_drift());
        }
        if (!few.isEmpty()) {
            said.add(Bundle.Years_few(Wording.list(few)));
        }
        return String.join(" ", said);
    }

    @Override
    public String second() {
        List<String> said = new ArrayList<>();
        if (forest.strips().stream().anyMatch(s -> !s.boxed().isEmpty())) {
            said.add(Bundle.Years_box());
        }
        if (forest.strips().stream().anyMatch(s -> s.boxed().size() < s.quarters().size())) {
            said.add(Bundle.Years_open());
        }
        sessions().ifPresent(said::add);
        talks().ifPresent(said::add);
        return String.join(" ", said);
    }

    private Optional<String> sessions() {
        List<Mark> all = forest.sessions();
        return all.isEmpty() ? Optional.empty() : Optional.of(Bundle.Years_sessions(all.size(), wording.fullDay(all.get(0).day()),
                wording.fullDay(all.get(all.size() - 1).day())));
    }

    private Optional<String> talks() {
        int[] depths = forest.talks().stream().mapToInt(m -> m.item().reach().depth()).sorted().toArray();
        if (depths.length == 0) {
            return Optional.empty();
        }
        int deepest = depths[depths.length - 1];
        return Optional.of(depths[0] == deepest ? Bundle.Years_talks_one(depths.length, deepest) : Bundle.Years_talks(depths.length, depths[0], deepest));
    }

    /** A quarter: "second quarter 2024". */
    public static String quarter(LocalDate day) {
        return Bundle.Quarter_words(day.get(java.time.temporal.IsoFields.QUARTER_OF_YEAR), String.valueOf(day.getYear()));
    }

    @Override
    public String alternative() {
        if (forest.isEmpty()) {
            return Bundle.S4();
        }
        List<String> said = new ArrayList<>();
        Scale scale = null;
        for (Forest.Strip strip : forest.strips()) {
            if (!strip.panel().scale().equals(scale)) {
                scale = strip.panel().scale();
                said.add(Bundle.AltYears_chart(scale.title(), quarter(forest.shown().from()), quarter(forest.shown().to())));
            }
            List<String> levels = strip.boxed().stream().map(q -> Bundle.AltYears_level(quarter(q.from()), wording.tenths(q.box().orElseThrow().level()))).toList();
            if (!levels.isEmpty()) {
                said.add(Bundle.AltYears_levels(strip.panel().name(), String.join(", ", levels)));
            }
            List<String> without = strip.quarters().stream().filter(q -> q.box().isEmpty()).map(q -> quarter(q.from())).toList();
            if (!without.isEmpty()) {
                said.add(Bundle.AltYears_without(strip.panel().name(), String.join(", ", without)));
            }
        }
        forest.lanes().forEach(l -> said.add(Bundle.AltYears_lane(l.name(), String.join("; ", l.spans().stream().map(s -> s.words() + ", " + when(s)).toList()))));
        sessions().ifPresent(said::add);
        talks().ifPresent(said::add);
        return String.join(" ", said);
    }
}
