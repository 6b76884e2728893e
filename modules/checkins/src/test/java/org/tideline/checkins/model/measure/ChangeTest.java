package org.tideline.checkins.model.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tideline.checkins.model.measure.InstrumentsTest.of;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tideline.checkins.model.measure.Change.Outcome;
import org.tideline.checkins.model.measure.Change.WhyNot;
import org.tideline.core.api.Label;

class ChangeTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 14);
    private static long ids;

    private static Measure measure(String instrument, int version, long person, LocalDate day, boolean review, Double total) {
        return new Measure(++ids, 1, person, 0, asked(instrument, version), day, null, review, Map.of(), total, Measure.Source.TYPED, Label.own(1, person, day), null,
                Instant.EPOCH);
    }

    private static Instrument asked(String id, int version) {
        return Instruments.brought().of(id, version);
    }

    @Test
    void whatCameOutFollowsTheDirectionOfTheInstrument() {
        assertThat(Change.between(of("phq-9"), 16, 9).outcome()).isEqualTo(Outcome.RECOVERED);
        assertThat(Change.between(of("phq-9"), 20, 14).outcome()).as("six points are enough").isEqualTo(Outcome.IMPROVED);
        assertThat(Change.between(of("phq-9"), 20, 15).outcome()).isEqualTo(Outcome.UNCHANGED);
        assertThat(Change.between(of("phq-9"), 11, 9).outcome()).isEqualTo(Outcome.CROSSED);
        assertThat(Change.between(of("phq-9"), 9, 15).outcome()).isEqualTo(Outcome.WORSE);
        assertThat(Change.between(of("csi-16"), 40, 60).outcome()).isEqualTo(Outcome.RECOVERED);
        assertThat(Change.between(of("csi-16"), 60, 40).outcome()).isEqualTo(Outcome.WORSE);
        assertThat(Change.between(of("csi-4"), 13, 14).outcome()).isEqualTo(Outcome.CROSSED);
        assertThat(Change.between(of("gad-7"), 8, 4).outcome()).as("with the cut-off its criterion goes with").isEqualTo(Outcome.RECOVERED);
        assertThat(Change.between(of("ras"), 20, 30).outcome()).as("nothing is known").isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void onlyTwoReviewDatesOfOnePersonWithOneVersionAreCompared() {
        Measure first = measure("phq-9", 1, 1, DAY, true, 16.0);
        assertThat(Change.whyNot(first, first)).contains(WhyNot.SAME);
        assertThat(Change.whyNot(first, measure("phq-9", 1, 1, DAY, true, 12.0))).contains(WhyNot.SAME);
        assertThat(Change.whyNot(first, measure("phq-9", 1, 2, DAY.plusDays(60), true, 9.0))).as("partners").contains(WhyNot.PERSON);
        assertThat(Change.whyNot(first, measure("phq-9", 2, 1, DAY.plusDays(60), true, 9.0))).contains(WhyNot.INSTRUMENT);
        assertThat(Change.whyNot(first, measure("gad-7", 1, 1, DAY.plusDays(60), true, 9.0))).contains(WhyNot.INSTRUMENT);
        assertThat(Change.whyNot(first, measure("phq-9", 1, 1, DAY.plusDays(60), false, 9.0))).contains(WhyNot.REVIEW);
        Measure blank = measure("phq-9", 1, 1, DAY.plusDays(60), true, null);
        assertThat(Change.whyNot(blank, first)).contains(WhyNot.TOTAL);
        assertThatThrownBy(() -> Change.between(of("phq-9"), first, blank)).isInstanceOf(IllegalArgumentException.class);

        Measure last = measure("phq-9", 1, 1, DAY.plusDays(60), true, 9.0);
        assertThat(Change.whyNot(last, first)).isEmpty();
        assertThat(Change.between(of("phq-9"), last, first)).as("in any order").isEqualTo(Change.between(of("phq-9"), 16, 9));
    }

    @Test
    void everyInputStandsBesideWhatCameOut() {
        List<String> core = MeasureWords.inputs(of("core-10"), Change.between(of("core-10"), 19, 9));
        assertThat(core).containsExactly(
                "More than 6.75 points is more than chance can do, at 95 %: SD 7.7, reliability 0.9 (alpha: how well its questions hang together), from this "
                        + "sample: Counselling in primary care, 1,835 people. Source: NovoPsych.",
                "Alpha makes this number too small: read it as “at least”.",
                "Reliable change index after Jacobson and Truax: -2.9.",
                "11 or more is about where people who seek help tend to score. Source: NovoPsych.",
                "Halfway between the two samples lies 10.46 (General population, 535 people: mean 4.7, SD 4.8; Counselling in primary care, 1,835 people: mean "
                        + "19.7, SD 7.7).",
                "This is for two dates. With the same first date compared at each of 20 visits, and no true change, at least one looks like change about 42 "
                        + "times in 100.");
        assertThat(MeasureWords.inputs(of("phq-9"), Change.between(of("phq-9"), 16, 9)))
                .contains("6 points or more is more than chance can do, as published. Source: IAPT rules, as in NCT05134103.");
        assertThat(MeasureWords.apart(16, 9)).isEqualTo("From 16 to 9: 7 lower.");
        assertThat(MeasureWords.apart(40.5, 60)).isEqualTo("From 40.5 to 60: 19.5 higher.");
    }

    @Test
    void noWordOfTheMeasuresSaysClinicalOrCutOff() {
        for (Instrument each : Instruments.brought().all()) {
            String words = String.join(" ", MeasureWords.known(each, each.score().from())) + String.join(" ", MeasureWords.inputs(each,
                    Change.between(each, each.score().from(), each.score().to())));
            assertThat(words).as(each.name()).doesNotContainIgnoringCase("clinical").doesNotContainIgnoringCase("cut-off").doesNotContain("!");
        }
    }
}
