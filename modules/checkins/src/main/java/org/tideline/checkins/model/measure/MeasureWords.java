package org.tideline.checkins.model.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.openide.util.NbBundle.Messages;
import org.tideline.checkins.model.Answer;
import org.tideline.checkins.model.measure.Instrument.Better;
import org.tideline.checkins.model.measure.Instrument.Criterion;
import org.tideline.checkins.model.measure.Instrument.Cut;
import org.tideline.checkins.model.measure.Instrument.Inputs;
import org.tideline.checkins.model.measure.Instrument.Kind;
import org.tideline.checkins.model.measure.Instrument.Norm;
import org.tideline.core.api.TimeWords;

/** What measures are in words. Any thread. */
@Messages({
    "# {0} - total", "# {1} - lowest", "# {2} - highest", "MeasureWords.total={0} on a scale from {1} to {2}",
    "MeasureWords.noTotal=no total: too much was left out",
    "MeasureWords.HIGHER=Higher is better.", "MeasureWords.LOWER=Lower is better.",
    "MeasureWords.NEITHER=Neither end is better than the other.",
    "# {0} - from", "# {1} - to", "# {2} - name", "MeasureWords.band={0} to {1} is called {2}.",
    "# {0} - at", "MeasureWords.AT_LEAST={0} or more is about where people who seek help tend to score.",
    "# {0} - at", "MeasureWords.AT_MOST={0} or less is about where people who seek help tend to score.",
    "# {0} - at", "MeasureWords.BELOW=Below {0} is about where people who seek help tend to score.",
    "# {0} - source", "MeasureWords.source=Source: {0}.",
    "# {0} - earlier", "# {1} - later", "# {2} - points", "MeasureWords.higher=From {0} to {1}: {2} higher.",
    "# {0} - earlier", "# {1} - later", "# {2} - points", "MeasureWords.lower=From {0} to {1}: {2} lower.",
    "# {0} - earlier", "# {1} - later", "MeasureWords.same={0} both times.",
    "MeasureWords.RECOVERED=Better by more than chance can do, and no longer where people who seek help tend to score.",
    "MeasureWords.IMPROVED=Better by more than chance can do.",
    "MeasureWords.UNCHANGED=No more than chance can do.",
    "MeasureWords.WORSE=Worse by more than chance can do.",
    "MeasureWords.CROSSED=No longer where people who seek help tend to score, but by no more than chance can do.",
    "MeasureWords.UNKNOWN=For this measure it is not known how much chance can do.",
    "# {0} - points", "# {1} - SD", "# {2} - reliability", "# {3} - kind", "# {4} - sample",
    "MeasureWords.inputs=More than {0} points is more than chance can do, at 95 %: SD {1}, reliability {2} ({3}), from this sample: {4}.",
    "# {0} - points", "MeasureWords.points={0} points or more is more than chance can do, as published.",
    "# {0} - index", "MeasureWords.index=Reliable change index after Jacobson and Truax: {0}.",
    "MeasureWords.ALPHA=alpha: how well its questions hang together", "MeasureWords.RETEST=the same people asked again",
    "MeasureWords.alphaOnly=Alpha makes this number too small: read it as “at least”.",
    "# {0} - cut", "# {1} - general", "# {2} - seeking help",
    "MeasureWords.reckoned=Halfway between the two samples lies {0} ({1}; {2}).",
    "# {0} - sample", "# {1} - people", "# {2} - mean", "# {3} - SD", "MeasureWords.norm={0}{1}: mean {2}, SD {3}",
    "# {0} - how many", "MeasureWords.people=, {0,number,integer} people",
    "MeasureWords.limits=This is for two dates. With the same first date compared at each of 20 visits, and no true change, at least one looks like "
            + "change about 42 times in 100."})
public final class MeasureWords {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    private MeasureWords() {
    }

    /** A number without needless noughts: 7, 4.4, at most two places. */
    public static String number(double value) {
        return Answer.number(BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP));
    }

    /** "14 Mar 2026". */
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** "14 Mar 2026, 10:40", or the day where the time is not known. */
    public static String moment(LocalDate day, LocalTime time) {
        return time == null ? day(day) : day(day) + ", " + TimeWords.of(time);
    }

    /** The total in words: "12 on a scale from 0 to 27". */
    public static String total(Measure measure) {
        if (measure.total() == null) {
            return Bundle.MeasureWords_noTotal();
        }
        String total = number(measure.total());
        Instrument.Score score = measure.instrument().score();
        return measure.instrument().ranged() ? Bundle.MeasureWords_total(total, number(score.from()), number(score.to())) : total;
    }

    /** Which way is better. */
    public static String better(Instrument of) {
        return switch (of.score().better()) {
            case HIGHER -> Bundle.MeasureWords_HIGHER();
            case LOWER -> Bundle.MeasureWords_LOWER();
            case NEITHER -> Bundle.MeasureWords_NEITHER();
        };
    }

    /** What is known of a total, for the therapist: its band, and where people who seek help tend to score, each with its source. */
    public static List<String> known(Instrument of, double total) {
        List<String> lines = new ArrayList<>();
        lines.add(better(of));
        of.band(total).ifPresent(band -> lines.add(Bundle.MeasureWords_band(number(band.from()), number(band.to()), band.words())));
        of.cuts().forEach(cut -> lines.add(cut(cut) + " " + Bundle.MeasureWords_source(cut.source())));
        return lines;
    }

    private static String cut(Cut cut) {
        return switch (cut.side()) {
            case AT_LEAST -> Bundle.MeasureWords_AT_LEAST(number(cut.at()));
            case AT_MOST -> Bundle.MeasureWords_AT_MOST(number(cut.at()));
            case BELOW -> Bundle.MeasureWords_BELOW(number(cut.at()));
        };
    }

    /** What came out, in one sentence. */
    public static String outcome(Change.Outcome outcome) {
        return switch (outcome) {
            case RECOVERED -> Bundle.MeasureWords_RECOVERED();
            case IMPROVED -> Bundle.MeasureWords_IMPROVED();
            case UNCHANGED -> Bundle.MeasureWords_UNCHANGED();
            case WORSE -> Bundle.MeasureWords_WORSE();
            case CROSSED -> Bundle.MeasureWords_CROSSED();
            case UNKNOWN -> Bundle.MeasureWords_UNKNOWN();
        };
    }

    /** The two scores and how far they lie apart; all of a change that a client sees. */
    public static String apart(double before, double after) {
        String from = number(before);
        String to = number(after);
        return before == after ? Bundle.MeasureWords_same(from, to) : before < after ? Bundle.MeasureWords_higher(from, to, number(after - before))
                : Bundle.MeasureWords_lower(from, to, number(before - after));
    }

    /** What a change rests on: every number that went into it, with its source, and what may not be read into it. For the therapist. */
    public static List<String> inputs(Instrument of, Change change) {
        List<String> lines = new ArrayList<>();
        of.change().ifPresent(criterion -> {
            lines.add(criterion(criterion) + " " + Bundle.MeasureWords_source(criterion.source()));
            if (criterion.inputs().filter(inputs -> inputs.kind() == Kind.ALPHA).isPresent()) {
                lines.add(Bundle.MeasureWords_alphaOnly());
            }
        });
        change.index().ifPresent(index -> lines.add(Bundle.MeasureWords_index(number(index))));
        change.cut().ifPresent(cut -> lines.add(cut(cut) + " " + Bundle.MeasureWords_source(cut.source())));
        Optional<Norm> general = of.norm(Instrument.Group.GENERAL);
        Optional<Norm> help = of.norm(Instrument.Group.SEEKING_HELP);
        Change.reckonedCut(of).ifPresent(cut -> lines.add(Bundle.MeasureWords_reckoned(number(cut), norm(general.orElseThrow()), norm(help.orElseThrow()))));
        lines.add(Bundle.MeasureWords_limits());
        return lines;
    }

    private static String criterion(Criterion criterion) {
        return criterion.inputs().map(inputs -> Bundle.MeasureWords_inputs(number(JacobsonTruax.threshold(inputs.sd(), inputs.reliability())),
                number(inputs.sd()), number(inputs.reliability()), kind(inputs), inputs.sample())).orElseGet(() -> Bundle.MeasureWords_points(number(criterion.points())));
    }

    private static String kind(Inputs inputs) {
        return inputs.kind() == Kind.ALPHA ? Bundle.MeasureWords_ALPHA() : Bundle.MeasureWords_RETEST();
    }

    private static String norm(Norm norm) {
        return Bundle.MeasureWords_norm(norm.sample(), norm.people() == 0 ? "" : Bundle.MeasureWords_people(norm.people()), number(norm.mean()), number(norm.sd()));
    }
}
