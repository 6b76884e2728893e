package org.tideline.checkins.model.measure;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.openide.util.NbBundle.Messages;
import org.tideline.checkins.model.measure.Instrument.Better;
import org.tideline.checkins.model.measure.Instrument.Criterion;
import org.tideline.checkins.model.measure.Instrument.Cut;
import org.tideline.checkins.model.measure.Instrument.Group;
import org.tideline.checkins.model.measure.Instrument.Inputs;
import org.tideline.checkins.model.measure.Instrument.Norm;

/**
 * What lies between the same person's scores on two dates that were chosen. Never over several people, never at every visit:
 * the more often one compares, the surer chance shows a change. Immutable; any thread.
 *
 * @param difference later minus earlier
 * @param needed     from which difference on it is beyond chance, in points; empty where nothing is known
 * @param index      the reliable change index, where it is reckoned
 * @param cut        the cut-off the outcome rests on; empty where none is known
 * @param outcome    what came out; {@link Outcome#UNKNOWN} where nothing can be said
 */
public record Change(double difference, OptionalDouble needed, OptionalDouble index, Optional<Cut> cut, Outcome outcome) {
    /** What came out. */
    public enum Outcome {
        /** Reliably better, and across the cut-off. */
        RECOVERED,
        /** Reliably better. */
        IMPROVED,
        /** Within what can be chance. */
        UNCHANGED,
        /** Reliably worse. */
        WORSE,
        /** Across the cut-off towards better, but within what can be chance. */
        CROSSED,
        UNKNOWN
    }

    /** Why two administrations cannot be compared. */
    @Messages({
        "Change.SAME=Choose two different dates.",
        "Change.PERSON=These are two people’s. One person is compared with the same person only.",
        "Change.INSTRUMENT=These are two different measures, or two versions of one.",
        "Change.REVIEW=Only dates marked as review dates are compared.",
        "Change.TOTAL=One of them has no total."})
    public enum WhyNot {
        SAME, PERSON, INSTRUMENT, REVIEW, TOTAL;

        /** In words. */
        public String words() {
            return switch (this) {
                case SAME -> Bundle.Change_SAME();
                case PERSON -> Bundle.Change_PERSON();
                case INSTRUMENT -> Bundle.Change_INSTRUMENT();
                case REVIEW -> Bundle.Change_REVIEW();
                case TOTAL -> Bundle.Change_TOTAL();
            };
        }
    }

    /** Why these two cannot be compared; empty where they can. */
    public static Optional<WhyNot> whyNot(Measure one, Measure other) {
        return Optional.ofNullable(one.id() == other.id() || one.day().equals(other.day()) ? WhyNot.SAME
                : !samePerson(one, other) ? WhyNot.PERSON : !sameInstrument(one, other) ? WhyNot.INSTRUMENT
                : !one.review() || !other.review() ? WhyNot.REVIEW : one.total() == null || other.total() == null ? WhyNot.TOTAL : null);
    }

    /** Of these the review dates with a total of the same person, instrument and version as this one; itself with them where it is one. */
    public static List<Measure> dates(Measure one, List<Measure> all) {
        return all.stream().filter(each -> samePerson(one, each) && sameInstrument(one, each) && each.review() && each.total() != null).toList();
    }

    private static boolean samePerson(Measure one, Measure other) {
        return one.person() == other.person() && one.about() == other.about();
    }

    private static boolean sameInstrument(Measure one, Measure other) {
        return one.instrument().id().equals(other.instrument().id()) && one.instrument().version() == other.instrument().version();
    }

    /** Compares two, in any order. @throws IllegalArgumentException if {@link #whyNot} says why not */
    public static Change between(Instrument of, Measure one, Measure other) {
        if (whyNot(one, other).isPresent()) {
            throw new IllegalArgumentException("These are not compared");
        }
        boolean ordered = one.day().isBefore(other.day());
        return between(of, (ordered ? one : other).total(), (ordered ? other : one).total());
    }

    /** From one score to another. */
    public static Change between(Instrument of, double before, double after) {
        OptionalDouble index = of.change().flatMap(Criterion::inputs)
                .map(inputs -> OptionalDouble.of(JacobsonTruax.index(before, after, inputs.sd(), inputs.reliability()))).orElse(OptionalDouble.empty());
        OptionalDouble needed = of.change().map(each -> OptionalDouble.of(each.inputs().map(Change::threshold).orElse(each.points()))).orElse(OptionalDouble.empty());
        Optional<Cut> cut = cut(of);
        if (needed.isEmpty()) {
            return new Change(after - before, needed, index, cut, Outcome.UNKNOWN);
        }
        boolean reliable = index.isPresent() ? JacobsonTruax.reliable(index.getAsDouble()) : Math.abs(after - before) >= needed.getAsDouble();
        return new Change(after - before, needed, index, cut, outcome(of.score().better(), before, after, reliable, cut));
    }

    /**
     * The smallest whole number of points that is beyond chance: as published, or above what is reckoned, which does not count
     * itself. Empty where nothing is known.
     */
    public static OptionalDouble least(Instrument of) {
        return of.change().map(each -> OptionalDouble.of(each.inputs().map(inputs -> Math.floor(threshold(inputs)) + 1).orElseGet(() -> Math.ceil(each.points()))))
                .orElse(OptionalDouble.empty());
    }

    private static double threshold(Inputs inputs) {
        return JacobsonTruax.threshold(inputs.sd(), inputs.reliability());
    }

    /** Of several the first, which is the one its criterion of change goes with. */
    private static Optional<Cut> cut(Instrument of) {
        return of.cuts().stream().findFirst();
    }

    /**
     * The outcome from one score to another.
     *
     * @param reliable whether the difference is beyond chance
     */
    static Outcome outcome(Better better, double before, double after, boolean reliable, Optional<Cut> cut) {
        boolean up = better == Better.HIGHER ? after > before : after < before;
        boolean across = cut.filter(each -> each.holds(before) && !each.holds(after)).isPresent();
        if (!reliable) {
            return across ? Outcome.CROSSED : Outcome.UNCHANGED;
        }
        return !up ? Outcome.WORSE : across ? Outcome.RECOVERED : Outcome.IMPROVED;
    }

    /** The cut-off c of an instrument, reckoned from its norms; empty where one of them is not known. */
    public static OptionalDouble reckonedCut(Instrument of) {
        Optional<Norm> general = of.norm(Group.GENERAL);
        Optional<Norm> help = of.norm(Group.SEEKING_HELP);
        return general.isEmpty() || help.isEmpty() ? OptionalDouble.empty()
                : OptionalDouble.of(JacobsonTruax.c(general.get().mean(), general.get().sd(), help.get().mean(), help.get().sd()));
    }
}
