package org.tideline.checkins.model.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** Scores answers as published, with the rule for what was left out. Pure; any thread. */
public final class Scoring {
    private Scoring() {
    }

    /**
     * The total; empty where more was left out than the instrument's rule allows.
     *
     * @param answers what was chosen, by the number of the question; what was left blank is not in it
     */
    public static OptionalDouble total(Instrument of, Map<Integer, Integer> answers) {
        int answered = 0;
        int sum = 0;
        for (Instrument.Item item : of.items()) {
            Integer value = answers.get(item.number());
            if (value != null) {
                answered++;
                sum += item.scored(value);
            }
        }
        if (answered == 0 || of.items().size() - answered > of.score().mayMiss()) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(BigDecimal.valueOf(sum).multiply(BigDecimal.valueOf(of.items().size()))
                .divide(BigDecimal.valueOf(answered), of.score().decimals(), RoundingMode.HALF_UP).doubleValue());
    }

    /** Questions whose answer the therapist must see: above 0, or left blank; whatever the total. */
    public static List<Instrument.Item> toSee(Instrument of, Map<Integer, Integer> answers) {
        return of.items().stream().filter(Instrument.Item::risk)
                .filter(item -> answers.getOrDefault(item.number(), 1) > 0).toList();
    }
}
