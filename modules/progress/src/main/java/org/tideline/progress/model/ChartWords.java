package org.tideline.progress.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.openide.util.NbBundle.Messages;
import org.tideline.progress.spi.Point;
import org.tideline.progress.spi.Scale;

/**
 * The chart in words: the sentence under it on screen (ux.md §6), and its content for those who do not see it
 * (reports.md §9). Immutable; any thread.
 */
@Messages({
    "# {0} - whom the ratings are about", "# {1} - a sentence",
    "Words_about=About {0}: {1}",
    "# {0} - weeks", "# {1} - name", "# {2} - points", "# {3} - give or take",
    "Words_rose=Over these {0,choice,1#week|1<{0} weeks} {1}\u2019s level rose about {2} points, give or take {3}.",
    "# {0} - weeks", "# {1} - name", "# {2} - points", "# {3} - give or take",
    "Words_fell=Over these {0,choice,1#week|1<{0} weeks} {1}\u2019s level fell about {2} points, give or take {3}.",
    "# {0} - weeks", "# {1} - name", "# {2} - points", "# {3} - give or take",
    "Words_higher=Over these {0,choice,1#week|1<{0} weeks} {1}\u2019s level stayed about where it was ({2} higher, give or take {3}).",
    "# {0} - weeks", "# {1} - name", "# {2} - points", "# {3} - give or take",
    "Words_lower=Over these {0,choice,1#week|1<{0} weeks} {1}\u2019s level stayed about where it was ({2} lower, give or take {3}).",
    "# {0} - weeks", "# {1} - name", "# {2} - give or take",
    "Words_stayed=Over these {0,choice,1#week|1<{0} weeks} {1}\u2019s level stayed about where it was, give or take {2}.",
    "# {0} - name", "# {1} - points", "# {2} - give or take",
    "Words_rose_too={0}\u2019s rose about {1} points, give or take {2}.",
    "# {0} - name", "# {1} - points", "# {2} - give or take",
    "Words_fell_too={0}\u2019s fell about {1} points, give or take {2}.",
    "# {0} - name", "# {1} - points", "# {2} - give or take",
    "Words_higher_too={0}\u2019s stayed about where it was ({1} higher, give or take {2}).",
    "# {0} - name", "# {1} - points", "# {2} - give or take",
    "Words_lower_too={0}\u2019s stayed about where it was ({1} lower, give or take {2}).",
    "# {0} - name", "# {1} - give or take",
    "Words_stayed_too={0}\u2019s stayed about where it was, give or take {1}.",
    "Words_wished=Hollow marks: how close each would have liked it.",
    "# {0} - name", "# {1} - how many", "# {2} - lowest", "# {3} - highest",
    "Alt_wished={0}, wished: {1,choice,1#1 rating|1<{1} ratings} between {2} and {3}.",
    "Words_drift=A line like this can also drift by itself.",
    "# {0} - how many", "# {1} - name",
    "Words_from={0,choice,1#1 rating|1<{0} ratings} from {1}",
    "# {0} - how many", "# {1} - name",
    "Words_from_too={0} from {1}",
    "# {0} - how many ratings from whom",
    "Words_few={0}. That is enough to see the days, and too few to say anything about the water underneath.",
    "# {0} - how many ratings from whom",
    "Words_short={0}. That is enough to see the days, and too short a time to say anything about the water underneath.",
    "# {0} - how many ratings from whom",
    "Words_plain={0} in this time, shown as they are. No line is drawn on this scale.",
    "# {0} - name",
    "Words_one_here=1 rating from {0} in this time; the level is drawn where there are more.",
    "Words_when_drawn=A line is drawn from eight ratings over four weeks, for each person by themselves.",
    "Words_band=The band is where the level most likely lay, about four times in five.",
    "# {0} - name", "# {1} - step",
    "Words_step=Single days swing wider: {0}\u2019s usual step from one check-in to the next is {1} points.",
    "# {0} - name", "# {1} - step", "# {2} - further names and steps",
    "Words_steps=Single days swing wider: {0}\u2019s usual step from one check-in to the next is {1} points, {2}.",
    "# {0} - name", "# {1} - step",
    "Words_step_too={0}\u2019s {1}",
    "# {0} - name", "# {1} - first day", "# {2} - last day",
    "Words_gap=No ratings from {0} {1} to {2}.",
    "# {0} - scale", "# {1} - lowest", "# {2} - words at the lower end", "# {3} - highest", "# {4} - words at the upper end", "# {5} - first day", "# {6} - last day",
    "Alt_chart=Chart of {0}, from {1}, {2}, to {3}, {4}; {5} to {6}.",
    "# {0} - name", "# {1} - how many", "# {2} - lowest", "# {3} - highest", "# {4} - level at the start", "# {5} - level at the end",
    "Alt_level={0}: {1} ratings between {2} and {3}; level about {4} at the start, about {5} at the end; ",
    "Alt_no_gap=no gap.",
    "# {0} - stretches of days",
    "Alt_gaps=no ratings here from {0}.",
    "# {0} - first day", "# {1} - last day",
    "Alt_gap={0} to {1}",
    "# {0} - name", "# {1} - how many", "# {2} - days and ratings",
    "Alt_few={0}: {1,choice,1#1 rating|1<{1} ratings}: {2}. Too few for a level.",
    "# {0} - name", "# {1} - how many", "# {2} - days and ratings",
    "Alt_short={0}: {1,choice,1#1 rating|1<{1} ratings}: {2}. Too short a time for a level.",
    "# {0} - name", "# {1} - how many", "# {2} - days and ratings",
    "Alt_plain={0}: {1,choice,1#1 rating|1<{1} ratings}: {2}.",
    "# {0} - name",
    "Alt_none={0}: no ratings here in this time.",
    "# {0} - events with their days",
    "Alt_marked=Marked: {0}.",
    "# {0} - words", "# {1} - day",
    "Alt_event={0}, {1}",
    "# {0} - words", "# {1} - day",
    "Alt_onward={0}, from {1} on",
    "# {0} - words", "# {1} - first day", "# {2} - last day",
    "Alt_span={0}, {1} to {2}",
    "# {0} - how many", "Alt_sessions={0,choice,1#1 session|1<{0} sessions}",
    "# {0} - how many", "Alt_tries={0,choice,1#1 try|1<{0} tries}",
    "# {0} - how many", "Alt_talks={0,choice,1#1 talk|1<{0} talks}",
    "# {0} - how many", "Alt_repairs={0,choice,1#1 repair|1<{0} repairs}"
})
public final class ChartWords implements Said {
    private final Trees trees;
    private final Wording wording;

    /** Words for this chart. */
    public ChartWords(Trees trees, Locale locale) {
        this.trees = trees;
        this.wording = new Wording(locale, trees.shown());
    }

    static String about(String about, String sentence) {
        return Bundle.Words_about(about, sentence);
    }

    @Override
    public String sentence() {
        if (trees.isEmpty()) {
            return Bundle.S4();
        }
        List<String> said = new ArrayList<>();
        for (Panel p : trees.panels()) {
            p.slice().change().ifPresent(c -> said.add(whole(p, moved(p, c, said.isEmpty()))));
        }
        if (!said.isEmpty()) {
            said.add(Bundle.Words_drift());
        }
        List<Panel> plain = trees.panels().stream().filter(p -> !p.scale().level() && !p.slice().isEmpty()).toList();
        if (!plain.isEmpty()) {
            said.add(Bundle.Words_plain(counts(plain, p -> p.slice().points().size())));
        }
        List<Panel> few = trees.panels().stream().filter(ChartWords::awaited).toList();
        if (!few.isEmpty()) {
            String counts = counts(few, p -> p.slice().series().points().size());
            said.add(few.stream().anyMatch(p -> p.slice().series().points().size() < Series.FEWEST_RATINGS)
                    ? Bundle.Words_few(counts) : Bundle.Words_short(counts));
        }
        trees.panels().stream().filter(p -> p.slice().points().size() == 1 && p.slice().series().drawn())
                .forEach(p -> said.add(whole(p, Bundle.Words_one_here(who(p)))));
        return String.join(" ", said);
    }

    /** Whether a level is drawn on its scale, but there is not enough for one yet. */
    private static boolean awaited(Panel p) {
        return p.scale().level() && !p.slice().series().drawn();
    }

    @Override
    public String second() {
        List<String> said = new ArrayList<>();
        if (trees.panels().stream().anyMatch(p -> p.slice().drawn())) {
            said.add(Bundle.Words_band());
        }
        steps().ifPresent(said::add);
        if (trees.panels().stream().anyMatch(p -> p.wished().isPresent())) {
            said.add(Bundle.Words_wished());
        }
        for (Panel p : trees.panels()) {
            if (!p.scale().level()) {
                continue;
            }
            p.slice().gaps().forEach(g ->
                    said.add(whole(p, Bundle.Words_gap(who(p), wording.shortDay(g.from()), wording.shortDay(g.to())))));
            if (p.slice().isEmpty() && p.slice().gaps().isEmpty()) {
                said.add(whole(p, Bundle.Words_gap(who(p), wording.shortDay(trees.shown().from()), wording.shortDay(trees.shown().to()))));
            }
        }
        if (trees.panels().stream().anyMatch(ChartWords::awaited)) {
            said.add(Bundle.Words_when_drawn());
        }
        return String.join(" ", said);
    }

    /** The sentence, with whom the ratings are about where that is not plain. */
    private static String whole(Panel p, String sentence) {
        return p.subject() instanceof Subject.About about ? about(about.about(), sentence) : sentence;
    }

    private static String who(Panel p) {
        return p.subject() instanceof Subject.About about ? about.who() : p.name();
    }

    private String moved(Panel p, LocalLevel.Change c, boolean first) {
        String points = wording.tenths(Math.abs(c.difference()));
        String give = wording.tenths(c.giveOrTake());
        long weeks = Math.max(1, Math.round((trees.shown().to().toEpochDay() - trees.shown().from().toEpochDay() + 1) / 7.0));
        if (Wording.roundsToZero(c.difference())) {
            return first ? Bundle.Words_stayed(weeks, who(p), give) : Bundle.Words_stayed_too(who(p), give);
        }
        boolean up = c.difference() > 0;
        if (Sentences.moved(p).isPresent()) {
            return first ? up ? Bundle.Words_rose(weeks, who(p), points, give) : Bundle.Words_fell(weeks, who(p), points, give)
                    : up ? Bundle.Words_rose_too(who(p), points, give) : Bundle.Words_fell_too(who(p), points, give);
        }
        return first ? up ? Bundle.Words_higher(weeks, who(p), points, give) : Bundle.Words_lower(weeks, who(p), points, give)
                : up ? Bundle.Words_higher_too(who(p), points, give) : Bundle.Words_lower_too(who(p), points, give);
    }

    private static String counts(List<Panel> panels, ToIntFunction<Panel> count) {
        List<String> counts = new ArrayList<>();
        for (Panel p : panels) {
            int n = count.applyAsInt(p);
            counts.add(counts.isEmpty() ? Bundle.Words_from(n, p.name()) : Bundle.Words_from_too(n, p.name()));
        }
        return Wording.list(counts);
    }

    private Optional<String> steps() {
        List<Panel> with = trees.panels().stream().filter(p -> p.subject() instanceof Subject.Named && p.slice().drawn() && p.slice().typicalStep().isPresent()).toList();
        if (with.isEmpty()) {
            return Optional.empty();
        }
        String name = with.get(0).name();
        List<String> more = with.subList(1, with.size()).stream().map(p -> Bundle.Words_step_too(p.name(), step(p))).toList();
        return Optional.of(more.isEmpty() ? Bundle.Words_step(name, step(with.get(0)))
                : Bundle.Words_steps(name, step(with.get(0)), Wording.list(more)));
    }

    private String step(Panel p) {
        return wording.tenths(p.slice().typicalStep().orElseThrow());
    }

    @Override
    public String alternative() {
        if (trees.isEmpty()) {
            return Bundle.S4();
        }
        List<String> said = new ArrayList<>();
        Scale scale = null;
        for (Panel p : trees.panels()) {
            if (!p.scale().equals(scale)) {
                scale = p.scale();
                said.add(Bundle.Alt_chart(scale.title(), wording.rating(scale.min()), scale.low(), wording.rating(scale.max()),
                        scale.high(), wording.fullDay(trees.shown().from()), wording.fullDay(trees.shown().to())));
            }
            said.add(content(p));
            p.wished().ifPresent(w -> {
                double[] values = java.util.Arrays.stream(w.values()).sorted().toArray();
                said.add(Bundle.Alt_wished(p.name(), values.length, wording.rating(values[0]), wording.rating(values[values.length - 1])));
            });
        }
        List<String> marked = new ArrayList<>();
        trees.marks(Mark.Kind.LIFE_EVENT).forEach(m -> marked.add(Bundle.Alt_event(m.words(), wording.day(m.day()))));
        trees.marks(Mark.Kind.CIRCUMSTANCE).forEach(m -> marked.add(m.item().lasting().to() == null
                ? Bundle.Alt_onward(m.words(), wording.day(m.day())) : Bundle.Alt_span(m.words(), wording.day(m.day()), wording.day(m.item().lasting().to()))));
        if (!marked.isEmpty()) {
            said.add(Bundle.Alt_marked(String.join("; ", marked)));
        }
        List<String> counted = new ArrayList<>();
        int sessions = trees.marks(Mark.Kind.SESSION).size();
        int tries = trees.marks(Mark.Kind.TRY, Mark.Kind.PAUSE).size();
        int talks = trees.marks(Mark.Kind.TALK).size();
        int repairs = trees.marks(Mark.Kind.REPAIR).size();
        if (sessions > 0) {
            counted.add(Bundle.Alt_sessions(sessions));
        }
        if (tries > 0) {
            counted.add(Bundle.Alt_tries(tries));
        }
        if (talks > 0) {
            counted.add(Bundle.Alt_talks(talks));
        }
        if (repairs > 0) {
            counted.add(Bundle.Alt_repairs(repairs));
        }
        if (!counted.isEmpty()) {
            said.add(Wording.list(counted) + ".");
        }
        return String.join(" ", said);
    }

    private String content(Panel p) {
        Slice slice = p.slice();
        int n = slice.points().size();
        if (n == 0) {
            return Bundle.Alt_none(p.name());
        }
        if (!slice.drawn()) {
            List<String> ratings = slice.points().stream().map(this::rating).toList();
            String all = String.join(", ", ratings);
            return !p.scale().level() ? Bundle.Alt_plain(p.name(), n, all) : slice.series().points().size() < Series.FEWEST_RATINGS || slice.series().drawn()
                    ? Bundle.Alt_few(p.name(), n, all) : Bundle.Alt_short(p.name(), n, all);
        }
        double[] values = java.util.Arrays.stream(slice.values()).sorted().toArray();
        LocalLevel level = slice.series().level();
        String said = Bundle.Alt_level(p.name(), n, wording.rating(values[0]), wording.rating(values[n - 1]),
                wording.tenths(level.at(slice.first()).level()), wording.tenths(level.at(slice.end() - 1).level()));
        List<String> gaps = slice.gaps().stream().map(g -> Bundle.Alt_gap(wording.day(g.from()), wording.day(g.to()))).toList();
        return said + (gaps.isEmpty() ? Bundle.Alt_no_gap() : Bundle.Alt_gaps(Wording.list(gaps)));
    }

    private String rating(Point point) {
        LocalDate day = point.day();
        return wording.day(day) + " " + wording.rating(point.value());
    }
}
