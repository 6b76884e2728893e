package org.tideline.checkins.model.measure;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.openide.util.NbBundle.Messages;
import org.tideline.core.api.Ids;
import org.tideline.core.api.ItemRef;
import org.tideline.core.api.Label;
import org.tideline.core.api.Now;
import org.tideline.core.api.Validation;

/**
 * A measure as it is typed in; also its draft. Immutable; any thread.
 *
 * @param person     who answered, 0 while nobody is chosen
 * @param about      whom it is about, or 0
 * @param instrument id of the instrument
 * @param day        as typed
 * @param review     whether this is a review date
 * @param answers    by the number of the question; what was left blank is not in it
 * @param total      as typed, where the instrument is known by number only
 */
@Messages({
    "MeasureTyped.person=Say whose it is.",
    "MeasureTyped.day=A day is written 14 Mar 2026.",
    "MeasureTyped.future=This day is still to come.",
    "MeasureTyped.answers=Nothing is answered yet.",
    "# {0} - lowest", "# {1} - highest", "MeasureTyped.total=A total of this measure lies between {0} and {1}.",
    "# {0} - places", "MeasureTyped.decimals={0,choice,0#A total of this measure is a whole number.|0<A total of this measure has up to {0} decimal places.}"})
public record MeasureTyped(long person, long about, String instrument, String day, boolean review, Map<Integer, Integer> answers, String total) {
    /** Nothing was typed yet. */
    public static final MeasureTyped NOTHING = new MeasureTyped(0, 0, "", "", false, Map.of(), "");
    /** Kind of the draft; its id is the case's. */
    public static final String KIND = "checkins.measure-entry";
    /** Fields, as {@link Validation} names them. */
    public static final String PERSON = "person", DAY = "day", ANSWERS = "answers", TOTAL = "total";

    public MeasureTyped {
        answers = new TreeMap<>(answers);
    }

    /** The draft of a measure of this case. */
    public static ItemRef item(long caseId) {
        return new ItemRef(KIND, caseId);
    }

    /** The total as it stands: scored by this instrument, or as typed; empty where there is none. */
    public OptionalDouble reads(Instrument of) {
        return of.itemised() ? Scoring.total(of, answers) : typed();
    }

    private OptionalDouble typed() {
        String plain = total.strip().replace(',', '.');
        return plain.matches("\\d{1,3}(\\.\\d{1,4})?") ? OptionalDouble.of(Double.parseDouble(plain)) : OptionalDouble.empty();
    }

    /**
     * What must be mended before it can be kept.
     *
     * @param of the instrument that is chosen
     * @param on the day that was typed, null where it is none
     */
    public Validation check(Instrument of, LocalDate on) {
        Validation found = new Validation().require(person != 0, PERSON, Bundle.MeasureTyped_person()).require(on != null, DAY, Bundle.MeasureTyped_day())
                .require(on == null || !on.isAfter(Now.today()), DAY, Bundle.MeasureTyped_future());
        if (of.itemised()) {
            return found.require(!answers.isEmpty(), ANSWERS, Bundle.MeasureTyped_answers());
        }
        OptionalDouble read = typed();
        return found.require(read.isPresent() && read.getAsDouble() >= of.score().from() && read.getAsDouble() <= of.score().to(), TOTAL,
                Bundle.MeasureTyped_total(MeasureWords.number(of.score().from()), MeasureWords.number(of.score().to())))
                .require(read.isEmpty() || places(total) <= of.score().decimals(), TOTAL, Bundle.MeasureTyped_decimals(of.score().decimals()));
    }

    private static int places(String typed) {
        int point = typed.strip().replace(',', '.').indexOf('.');
        return point < 0 ? 0 : typed.strip().length() - point - 1;
    }

    /** The measure of that day, once {@link #check} found nothing; closed. */
    public Measure measure(Instrument of, long caseId, LocalDate on, LocalTime time, Measure.Source source) {
        OptionalDouble reads = reads(of);
        return new Measure(Ids.next(), caseId, person, about, of, on, time, review, of.itemised() ? answers : Map.of(),
                reads.isPresent() ? reads.getAsDouble() : null, source, Label.own(caseId, person, on), null, Now.instant());
    }
}
