package org.tideline.checkins.model.measure;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.openide.util.NbBundle.Messages;
import org.tideline.core.api.Now;

/** What must be seen, and what was done, in words; for the therapist alone. Any thread. */
@Messages({
    "# {0} - instrument", "# {1} - number", "# {2} - question", "# {3} - answer", "# {4} - when",
    "RiskWords.what={0}, question {1}: “{2}”. {3}. Answered {4}.",
    "# {0} - number", "# {1} - words", "RiskWords.answer=The answer is {0}, {1}",
    "RiskWords.blank=It was left without an answer",
    "# {0} - when", "RiskWords.entered=Entered {0}.",
    "# {0} - act", "# {1} - words", "# {2} - next date", "RiskWords.done={0}: {1} To be looked at again on {2}.",
    "# {0} - act", "# {1} - words", "RiskWords.doneOnce={0}: {1}",
    "# {0} - act", "# {1} - next date", "RiskWords.acted={0}. To be looked at again on {1}.",
    "# {0} - how many", "RiskWords.things={0,choice,1#1 thing|1<{0} things} for you"})
public final class RiskWords {
    private RiskWords() {
    }

    /** The question, the answer, and when it was given. */
    public static String of(Risk risk) {
        Optional<Instrument.Item> item = risk.instrument().item(risk.item());
        String answer = risk.answer() == null ? Bundle.RiskWords_blank()
                : Bundle.RiskWords_answer(risk.answer(), item.map(each -> each.words(risk.answer())).orElse(""));
        return Bundle.RiskWords_what(risk.instrument().name(), risk.item(), item.map(Instrument.Item::text).orElse(""), answer,
                MeasureWords.moment(risk.day(), risk.time()));
    }

    /** When it was put into Tideline. */
    public static String entered(Risk risk) {
        LocalDateTime at = LocalDateTime.ofInstant(risk.raisedAt(), Now.clock().getZone());
        return Bundle.RiskWords_entered(MeasureWords.moment(at.toLocalDate(), at.toLocalTime()));
    }

    /** What was done, as it stands in the safety record. */
    public static String done(Risk.Act act, String words, LocalDate next) {
        return next == null ? Bundle.RiskWords_doneOnce(act.words(), words.strip()) : Bundle.RiskWords_done(act.words(), words.strip(), MeasureWords.day(next));
    }

    /** What was done last; empty while nothing was. */
    public static String acted(Risk risk) {
        return risk.act() == null ? "" : risk.next() == null ? risk.act().words() : Bundle.RiskWords_acted(risk.act().words(), MeasureWords.day(risk.next()));
    }

    /** All that is said where others may see it: "1 thing for you". */
    public static String things(int count) {
        return Bundle.RiskWords_things(count);
    }
}
