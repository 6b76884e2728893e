package org.tideline.checkins.model.measure;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A published measure, as its file says: what it asks, how it is scored, what is known of its numbers, and on which terms
 * its words may be used. Immutable; any thread.
 *
 * @param id          stable name, stored with each administration: never rename one
 * @param version     goes up whenever questions or scoring change; results of different versions are not compared
 * @param name        short, such as "PHQ-9"
 * @param title       in full
 * @param about       whom it asks about
 * @param stem        what stands before its questions; may be empty
 * @param items       its questions; none where it is known by number only and its total is typed in
 * @param score       how it is scored
 * @param bands       names of ranges of the score, from the lowest; may be none
 * @param cuts        where those who seek help tend to score
 * @param norms       what others scored
 * @param reliability how far its numbers can be relied upon
 * @param change      from which difference on two scores differ by more than chance; empty where nothing is known
 * @param licence     on which terms its words may be used
 */
public record Instrument(String id, int version, String name, String title, About about, String stem, List<Item> items, Score score, List<Band> bands,
                         List<Cut> cuts, List<Norm> norms, List<Reliability> reliability, Optional<Criterion> change, Licence licence) {
    /** Whom it asks about. */
    public enum About {
        SELF, RELATIONSHIP
    }

    /** Which way is better. */
    public enum Better {
        HIGHER, LOWER, NEITHER
    }

    /** How reliability was found. */
    public enum Kind {
        /** How well its questions hang together (Cronbach's alpha): says too much for change over time. */
        ALPHA,
        /** The same people asked again. */
        RETEST
    }

    /** Whom a sample was of. */
    public enum Group {
        GENERAL, SEEKING_HELP
    }

    public Instrument {
        Objects.requireNonNull(about, "about");
        items = List.copyOf(items);
        bands = List.copyOf(bands);
        cuts = List.copyOf(cuts);
        norms = List.copyOf(norms);
        reliability = List.copyOf(reliability);
    }

    /** The same one under another id. */
    public Instrument named(String other) {
        return new Instrument(other, version, name, title, about, stem, items, score, bands, cuts, norms, reliability, change, licence);
    }

    /** What is left of an instrument whose file, or whose version, is not here any more. */
    public static Instrument gone(String id, int version, String name) {
        return new Instrument(id, version, name, name, About.SELF, "", List.of(), new Score(0, 0, Better.HIGHER, 2, 0, "", ""), List.of(), List.of(), List.of(),
                List.of(), Optional.empty(), Licence.NONE);
    }

    /** Whether its words are here; else its total is typed in. */
    public boolean itemised() {
        return !items.isEmpty();
    }

    /** Whether it is known between which totals it ranges: not where a file that is gone brought it. */
    public boolean ranged() {
        return score.from() < score.to();
    }

    /** The question of that number. */
    public Optional<Item> item(int number) {
        return items.stream().filter(item -> item.number() == number).findFirst();
    }

    /** The band a score lies in, by whole points. */
    public Optional<Band> band(double total) {
        return bands.stream().filter(band -> Math.floor(total) >= band.from() && Math.floor(total) <= band.to()).findFirst();
    }

    /** The norm of a group, if one is known. */
    public Optional<Norm> norm(Group group) {
        return norms.stream().filter(norm -> norm.group() == group).findFirst();
    }

    /**
     * One question.
     *
     * @param number  as its form counts, from 1
     * @param lead    what stands before it and the ones after it; may be empty
     * @param choices in the order of the form
     * @param reverse whether it is scored the other way round
     * @param risk    whether an answer above 0, or none, must be seen by the therapist at once
     * @param drawing whether each choice is shown as two rings, the closer the higher it is
     */
    public record Item(int number, String lead, String text, List<Choice> choices, boolean reverse, boolean risk, boolean drawing) {
        public Item {
            choices = List.copyOf(choices);
        }

        /** The words of an answer; empty where the form has none. */
        public String words(int value) {
            return choices.stream().filter(choice -> choice.value() == value).map(Choice::words).findFirst().orElse("");
        }

        /** Whether the form has this answer. */
        public boolean has(int value) {
            return choices.stream().anyMatch(choice -> choice.value() == value);
        }

        /** What an answer adds to the sum. */
        public int scored(int value) {
            return reverse ? lowest() + highest() - value : value;
        }

        private int lowest() {
            return choices.stream().mapToInt(Choice::value).min().orElse(0);
        }

        private int highest() {
            return choices.stream().mapToInt(Choice::value).max().orElse(0);
        }
    }

    /** One answer to choose: its number and its words, which may be none between two poles. */
    public record Choice(int value, String words) {
    }

    /**
     * How it is scored: the sum of what was answered; where up to {@code mayMiss} are left out, as if those were the mean of
     * the others.
     *
     * @param from          the lowest total
     * @param to            the highest total
     * @param decimals      how many places a total may have
     * @param mayMiss       how many questions may be left out
     * @param missing       the rule in words
     * @param missingSource who says so
     */
    public record Score(double from, double to, Better better, int decimals, int mayMiss, String missing, String missingSource) {
    }

    /** A named range of the score, both ends in it. */
    public record Band(double from, double to, String words) {
    }

    /** On which side of a cut-off those who seek help tend to score. */
    public enum Side {
        AT_LEAST, AT_MOST, BELOW
    }

    /** A cut-off with its rule. */
    public record Cut(Side side, double at, String source) {
        /** Whether a score lies where those who seek help tend to score. */
        public boolean holds(double total) {
            return switch (side) {
                case AT_LEAST -> total >= at;
                case AT_MOST -> total <= at;
                case BELOW -> total < at;
            };
        }
    }

    /** What others scored; {@code people} is 0 where it is not known how many. */
    public record Norm(Group group, String sample, int people, double mean, double sd, String source) {
    }

    /** One figure of reliability. */
    public record Reliability(Kind kind, double value, String source) {
    }

    /**
     * From which difference on two scores differ by more than chance: either published in points, or reckoned after Jacobson
     * and Truax from a spread and a reliability.
     *
     * @param points published: so many or more; 0 where it is reckoned
     * @param inputs what it is reckoned from; empty where it is published
     */
    public record Criterion(double points, Optional<Inputs> inputs, String source) {
    }

    /** What a reliable change is reckoned from, all of somebody else's sample. */
    public record Inputs(double sd, double reliability, Kind kind, String sample) {
    }
}
