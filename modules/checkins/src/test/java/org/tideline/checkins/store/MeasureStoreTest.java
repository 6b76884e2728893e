package org.tideline.checkins.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openide.util.Lookup;
import org.tideline.checkins.model.CheckinSeries;
import org.tideline.checkins.model.measure.Instrument;
import org.tideline.checkins.model.measure.Instruments;
import org.tideline.checkins.model.measure.Licence;
import org.tideline.checkins.model.measure.Measure;
import org.tideline.checkins.model.measure.MeasureFinder;
import org.tideline.checkins.model.measure.MeasureItems;
import org.tideline.checkins.model.measure.MeasurePlan;
import org.tideline.checkins.model.measure.Measures;
import org.tideline.checkins.model.measure.OwnInstrument;
import org.tideline.checkins.model.measure.Risk;
import org.tideline.checkins.model.measure.Scoring;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.CaseKind;
import org.tideline.clients.api.Enrolment;
import org.tideline.clients.api.Reader;
import org.tideline.clients.api.Scope;
import org.tideline.clients.api.Scopes;
import org.tideline.clients.model.record.CaseRecord;
import org.tideline.clients.model.record.Records;
import org.tideline.clients.model.record.SafetyEvents;
import org.tideline.clients.spi.Hit;
import org.tideline.clients.spi.Item;
import org.tideline.clients.spi.Openings;
import org.tideline.core.api.Drawer;
import org.tideline.core.api.Ids;
import org.tideline.core.api.Label;
import org.tideline.core.api.Opening;
import org.tideline.core.api.Period;
import org.tideline.storage.api.OpenPractice;
import org.tideline.testing.support.Entered;
import org.tideline.testing.support.PracticeExtension;

@ExtendWith({PracticeExtension.class, Entered.class})
class MeasureStoreTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 14);
    private final OpenPractice practice;
    private final Measures measures;
    private Case couple;
    private long mara;
    private long jonas;

    MeasureStoreTest(OpenPractice practice) {
        this.practice = practice;
        measures = practice.service(Measures.class);
    }

    @BeforeEach
    void enrol() {
        couple = practice.database().write(tx -> practice.service(Enrolment.class).make(tx, CaseKind.COUPLE, "test", "c",
                List.of("m", "j"), List.of("Mara Lindqvist", "Jonas Okoro"), DAY.minusYears(1), 0));
        mara = couple.members().get(0).person();
        jonas = couple.members().get(1).person();
    }

    /** Answers in the order of the questions; a dash is left blank. */
    private Measure measure(String instrument, long person, LocalDate day, String marks) {
        Map<Integer, Integer> answers = new TreeMap<>();
        for (int i = 0; i < marks.length(); i++) {
            if (marks.charAt(i) != '-') {
                answers.put(i + 1, marks.charAt(i) - '0');
            }
        }
        Instrument asked = Instruments.brought().of(instrument).orElseThrow();
        var total = Scoring.total(asked, answers);
        return new Measure(Ids.next(), couple.id(), person, 0, asked, day, LocalTime.of(10, 40), true, answers,
                total.isPresent() ? total.getAsDouble() : null, Measure.Source.TYPED, Label.own(couple.id(), person, day), null, Instant.ofEpochMilli(9_000));
    }

    private Measure put(Measure measure) {
        measures.put(measure, measures.closings());
        return measure;
    }

    @Test
    void givesBackExactlyWhatWasKeptNewestFirst() {
        Measure first = put(measure("core-10", mara, DAY, "244202222-").opened(Opening.PAPER, Set.of(jonas), DAY));
        Measure typed = put(new Measure(Ids.next(), couple.id(), jonas, mara, Instruments.brought().of("rdas", 1), DAY.plusDays(1), null, false, Map.of(), 47.0,
                Measure.Source.TYPED, Label.own(couple.id(), jonas, DAY.plusDays(1)), null, Instant.ofEpochMilli(10_000)));
        Measure none = put(measure("phq-9", mara, DAY.plusDays(2), "11-------"));

        assertThat(measures.of(couple.id())).containsExactly(none, typed, first);
        assertThat(measures.find(first.id())).contains(first);
        assertThat(first.total()).isEqualTo(13.3);
        Measure reviewed = put(typed.review(true));
        assertThat(measures.find(typed.id())).contains(reviewed);
    }

    @Test
    void whatIsTakenOutIsGoneAndComesBackWhole() {
        Measure kept = put(measure("gad-7", mara, DAY, "1111111").opened(Opening.ROOM, Set.of(jonas), DAY));
        measures.remove(kept);
        assertThat(measures.of(couple.id())).isEmpty();
        put(kept);
        assertThat(measures.of(couple.id())).containsExactly(kept);
    }

    @Test
    void partingAndEachAloneCloseWhatWasOpenedAndNothingComesBackOpen() {
        Measure kept = put(measure("csi-4", mara, DAY, "4444").opened(Opening.PAPER, Set.of(jonas), DAY));
        long before = measures.closings();
        practice.database().write(tx -> {
            Lookup.getDefault().lookupAll(Openings.class).forEach(each -> each.close(tx, couple.id()));
            return null;
        });
        assertThat(measures.of(couple.id())).extracting(each -> each.label().opening()).containsExactly(Opening.CLOSED);
        measures.put(kept, before);
        assertThat(measures.of(couple.id())).extracting(each -> each.label().opening()).containsExactly(Opening.CLOSED);
        assertThatThrownBy(() -> put(kept.opened(Opening.ROOM, Set.of(), DAY))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anAnswerThatMustBeSeenIsRaisedWithTheMeasureAndOnlyOnce() {
        Measure kept = put(measure("phq-9", jonas, DAY, "000000002"));
        put(kept.review(false));
        assertThat(measures.risks(couple.id())).singleElement().satisfies(risk -> {
            assertThat(risk.item()).isEqualTo(9);
            assertThat(risk.answer()).isEqualTo(2);
            assertThat(risk.person()).isEqualTo(jonas);
            assertThat(risk.day()).isEqualTo(DAY);
            assertThat(risk.act()).isNull();
            assertThat(risk.label().drawer()).isEqualTo(Drawer.SAFETY);
        });
        put(measure("core-10", mara, DAY, "00000-0000"));
        assertThat(measures.risks(couple.id())).extracting(Risk::answer).containsExactlyInAnyOrder(2, null);
        put(measure("phq-9", mara, DAY.plusDays(1), "333333330"));
        put(measure("gad-7", mara, DAY.plusDays(1), "3333333"));
        assertThat(measures.waiting(DAY.plusDays(1))).hasSize(2);
    }

    @Test
    void itIsClosedByARecordedActInTheSafetyRecordAndComesBackOnItsDateUnlessAnsweredAnew() {
        put(measure("phq-9", jonas, DAY, "000000002"));
        Risk risk = measures.waiting(DAY).get(0);
        assertThatThrownBy(() -> measures.act(risk, Risk.Act.ASKED, "He said no.", null)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> measures.act(risk, Risk.Act.KNOWN, " ", DAY)).isInstanceOf(IllegalArgumentException.class);
        assertThat(measures.waiting(DAY)).hasSize(1);

        measures.act(risk, Risk.Act.ASKED, "He thinks of it at night, has no plan.", DAY.plusDays(7));
        assertThat(measures.waiting(DAY.plusDays(6))).isEmpty();
        assertThat(measures.waiting(DAY.plusDays(7))).hasSize(1);
        List<CaseRecord> record = practice.service(Records.class).of(couple.id(), SafetyEvents.TYPE);
        assertThat(record).singleElement().satisfies(event -> {
            assertThat(event.person()).isEqualTo(jonas);
            assertThat(event.text("sort")).isEqualTo("SELF_HARM");
            assertThat(event.text("what")).isEqualTo("PHQ-9, question 9: “Thoughts that you would be better off dead or of hurting yourself in some way”. "
                    + "The answer is 2, More than half the days. Answered 14 Mar 2026, 10:40.");
            assertThat(event.text("done")).isEqualTo("Asked directly: He thinks of it at night, has no plan. To be looked at again on 21 Mar 2026.");
        });

        put(measure("phq-9", jonas, DAY.plusDays(5), "000000000"));
        assertThat(measures.waiting(DAY.plusDays(7))).isEmpty();
    }

    @Test
    void takingTheMeasureOutDismissesNothing() {
        Measure kept = put(measure("phq-9", jonas, DAY, "000000001"));
        Risk risk = measures.waiting(DAY).get(0);
        assertThatThrownBy(() -> measures.act(risk, Risk.Act.MISTYPED, "The paper says 0.", null)).isInstanceOf(IllegalStateException.class);
        measures.remove(kept);
        assertThat(measures.waiting(DAY)).containsExactly(risk);
        measures.act(risk, Risk.Act.MISTYPED, "The paper says 0.", null);
        assertThat(measures.waiting(DAY.plusYears(1))).isEmpty();
        assertThat(practice.service(Records.class).of(couple.id(), SafetyEvents.TYPE)).hasSize(1);
    }

    @Test
    void neitherTheAnswerNorThatThereIsOneIsOnAnythingButOneThingForYou() {
        put(measure("phq-9", jonas, DAY, "000000002").opened(Opening.PAPER, Set.of(mara), DAY));
        MeasureItems items = new MeasureItems();
        List<Item> all = items.of(practice, couple.id(), Period.ALL);
        assertThat(all).singleElement().satisfies(item -> {
            assertThat(item.title()).isEqualTo("PHQ-9, Jonas");
            assertThat(item.lines()).extracting(Item.Line::text).containsExactly("2 on a scale from 0 to 27");
        });
        List<Item> waiting = items.waiting(practice, DAY);
        assertThat(waiting).extracting(Item::title).containsExactly("1 thing for you");
        assertThat(waiting.get(0).lines()).isEmpty();
        Scope together = practice.service(Scopes.class).of(couple.id(), new Reader.Room(Set.of(mara, jonas)), Period.ALL);
        assertThat(together.only(waiting)).isEmpty();
        assertThat(together.only(measures.risks(couple.id()))).isEmpty();
        assertThat(together.only(measures.of(couple.id()))).as("the total was opened").hasSize(1);
        assertThat(practice.service(Scopes.class).of(couple.id(), new Reader.Therapist(), Period.ALL).only(measures.risks(couple.id()))).isEmpty();
        assertThat(new CheckinSeries().points(practice, couple.id(), Period.ALL)).isEmpty();
    }

    private MeasurePlan plan(String instrument, long person, int weeks, LocalDate from) {
        MeasurePlan plan = new MeasurePlan(Ids.next(), couple.id(), person, Instruments.brought().of(instrument).orElseThrow(), weeks, from, true);
        measures.plan(plan);
        return plan;
    }

    @Test
    void whatIsPlannedIsDueOnItsDayAndAgainSoManyWeeksAfterItWasAsked() {
        MeasurePlan often = plan("csi-16", mara, 4, DAY);
        plan("gad-7", mara, 0, DAY.plusDays(3));
        assertThat(measures.due(DAY.minusDays(1))).isEmpty();
        assertThat(measures.due(DAY)).extracting(MeasurePlan.Next::plan).containsExactly(often);

        put(measure("csi-16", jonas, DAY, "4444444444444444"));
        assertThat(measures.due(DAY)).as("somebody else was asked").hasSize(1);
        put(measure("csi-16", mara, DAY.minusDays(2), "4444444444444444"));
        assertThat(measures.due(DAY)).as("asked two days before").isEmpty();
        assertThat(measures.plans(couple.id())).extracting(MeasurePlan.Next::on)
                .containsExactly(Optional.of(DAY.minusDays(2).plusWeeks(4)), Optional.of(DAY.plusDays(3)));

        put(measure("gad-7", mara, DAY.plusDays(5), "1111111"));
        assertThat(measures.plans(couple.id()).get(1).on()).as("once is once").isEmpty();
        List<Item> waiting = new MeasureItems().waiting(practice, DAY.plusWeeks(5));
        assertThat(waiting).extracting(Item::title).containsExactly("CSI-16 for Mara, due since 9 Apr 2026");
        Scope together = practice.service(Scopes.class).of(couple.id(), new Reader.Room(Set.of(mara, jonas)), Period.ALL);
        assertThat(together.only(waiting)).as("it is the therapist's").isEmpty();

        measures.unplan(often);
        assertThat(measures.due(DAY.plusYears(1))).isEmpty();
    }

    @Test
    void aPracticesOwnInstrumentIsAskedInTheVersionThatWasThenAndItsRiskItemsAreRaised() {
        Instrument phq = Instruments.brought().of("phq-9").orElseThrow();
        Instrument own = new Instrument("own-1", 1, "Our nine", "Our nine questions", phq.about(), "", phq.items(), phq.score(), List.of(), List.of(), List.of(),
                List.of(), Optional.empty(), new Licence(Licence.Status.OWN, false, Licence.Allowed.NOT_SAID, Licence.Allowed.NOT_SAID, "ours", "us", ""));
        OwnInstrument kept = new OwnInstrument(Ids.next(), own, true);
        measures.put(kept);
        assertThat(measures.instruments().all()).contains(own);
        LocalDate day = DAY;
        Measure asked = put(new Measure(Ids.next(), couple.id(), mara, 0, own, day, null, false, Map.of(1, 1, 9, 1), null, Measure.Source.TYPED,
                Label.own(couple.id(), mara, day), null, Instant.ofEpochMilli(9_000)));
        assertThat(measures.of(couple.id())).containsExactly(asked);
        assertThat(measures.asked(own)).isEqualTo(1);
        assertThat(measures.waiting(day)).singleElement().satisfies(risk -> assertThat(risk.instrument()).isEqualTo(own));

        measures.put(new OwnInstrument(Ids.next(), new Instrument("own-1", 2, "Our nine", "Changed", phq.about(), "", phq.items(), phq.score(), List.of(),
                List.of(), List.of(), List.of(), Optional.empty(), own.licence()), true));
        assertThat(measures.find(asked.id()).orElseThrow().instrument()).isEqualTo(own);
        assertThat(measures.instruments().of("own-1").orElseThrow().title()).isEqualTo("Changed");
        measures.remove(kept);
        assertThat(measures.find(asked.id()).orElseThrow().instrument().itemised()).as("that version is gone").isFalse();
    }

    @Test
    void isFoundByItsNameAndWhoseItIs() {
        put(measure("phq-9", jonas, DAY, "000000000"));
        put(measure("gad-7", mara, DAY, "1111111"));
        List<String> found = new ArrayList<>();
        for (String words : List.of("phq", "PHQ-9 jonas", "phq mara", "gad", "jonas", "nothing")) {
            new MeasureFinder().find(practice, words, (Hit hit) -> found.add(words + ": " + hit.text()));
        }
        assertThat(found).containsExactly("phq: PHQ-9, Jonas", "PHQ-9 jonas: PHQ-9, Jonas", "gad: GAD-7, Mara");
    }
}
