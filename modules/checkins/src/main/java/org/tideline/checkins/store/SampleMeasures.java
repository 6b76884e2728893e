package org.tideline.checkins.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.openide.util.lookup.ServiceProvider;
import org.tideline.checkins.model.measure.Instrument;
import org.tideline.checkins.model.measure.Instrument.Choice;
import org.tideline.checkins.model.measure.Instruments;
import org.tideline.checkins.model.measure.Measure;
import org.tideline.checkins.model.measure.Scoring;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.Cases;
import org.tideline.core.api.Ids;
import org.tideline.core.api.Label;
import org.tideline.core.api.Now;
import org.tideline.core.api.Opening;
import org.tideline.storage.api.Database;
import org.tideline.storage.api.OpenPractice;
import org.tideline.storage.spi.SampleContent;

/** Measures of the made-up practice; the same on every computer, counted back from today. Nothing in them must be seen. */
@ServiceProvider(service = SampleContent.class)
public final class SampleMeasures implements SampleContent {
    private static final int ORDER = 210;

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public void fill(OpenPractice practice) {
        Map<String, Case> cases = practice.service(Cases.class).all().stream().collect(Collectors.toMap(Case::code, Function.identity()));
        practice.database().write(tx -> {
            Filling couple = new Filling(tx, cases.get("C-0001"));
            couple.answered("csi-16", 0, 88, true, 0.42, Opening.PAPER);
            couple.answered("csi-16", 1, 88, true, 0.55, Opening.PAPER);
            couple.answered("csi-4", 0, 70, false, 0.40, Opening.CLOSED);
            couple.answered("csi-4", 1, 70, false, 0.58, Opening.CLOSED);
            couple.answered("phq-9", 1, 52, true, 0.48, Opening.CLOSED);
            couple.answered("csi-16", 0, 40, true, 0.55, Opening.PAPER);
            couple.answered("csi-16", 1, 40, true, 0.62, Opening.CLOSED);
            couple.answered("csi-4", 0, 20, false, 0.62, Opening.CLOSED);
            couple.answered("phq-9", 1, 10, true, 0.78, Opening.CLOSED);
            couple.answered("csi-16", 0, 2, true, 0.70, Opening.PAPER);
            Filling daniel = new Filling(tx, cases.get("C-0003"));
            daniel.answered("core-10", 0, 60, true, 0.45, Opening.CLOSED);
            daniel.answered("core-10", 0, 8, true, 0.75, Opening.CLOSED);
            daniel.answered("gad-7", 0, 8, false, 0.7, Opening.CLOSED);
            Filling carlos = new Filling(tx, cases.get("C-0005"));
            carlos.total("rdas", 0, 96, 41);
            carlos.total("rdas", 1, 96, 45);
            carlos.total("rdas", 0, 12, 50);
            return null;
        });
    }

    /** One case at work. Members are named by their place, from 0. */
    private record Filling(Database.Tx tx, Case of) {
        void answered(String instrument, int place, int weeksAgo, boolean review, double well, Opening opens) {
            Instrument asked = Instruments.brought().of(instrument).orElseThrow();
            Random random = new Random(of.code().hashCode() * 31L + weeksAgo * 7L + place);
            double level = asked.score().better() == Instrument.Better.HIGHER ? well : 1 - well;
            Map<Integer, Integer> answers = new TreeMap<>();
            for (Instrument.Item item : asked.items()) {
                int highest = item.choices().stream().mapToInt(Choice::value).max().orElse(0);
                long scored = Math.round(Math.max(0, Math.min(highest, highest * level + random.nextGaussian() * 0.6)));
                answers.put(item.number(), item.risk() ? 0 : item.scored((int) scored));
            }
            OptionalDouble total = Scoring.total(asked, answers);
            keep(asked, place, weeksAgo, review, answers, total.orElseThrow(), opens);
        }

        void total(String instrument, int place, int weeksAgo, double total) {
            keep(Instruments.brought().of(instrument).orElseThrow(), place, weeksAgo, true, Map.of(), total, Opening.CLOSED);
        }

        private void keep(Instrument asked, int place, int weeksAgo, boolean review, Map<Integer, Integer> answers, double total, Opening opens) {
            long person = of.people().get(place).person();
            LocalDate day = Now.today().minusWeeks(weeksAgo);
            Set<Long> others = of.personsOn(day).stream().filter(other -> other != person).collect(Collectors.toSet());
            Label label = Label.own(of.id(), person, day);
            boolean open = opens != Opening.CLOSED && !others.isEmpty();
            Instant entered = day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
            MeasureStore.put(tx, new Measure(Ids.next(), of.id(), person, 0, asked, day, null, review, answers, total,
                    Measure.Source.SAMPLE, open ? label.opened(opens, others) : label, open ? day : null, entered));
        }
    }
}
