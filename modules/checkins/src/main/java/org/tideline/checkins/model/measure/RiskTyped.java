package org.tideline.checkins.model.measure;

import java.time.LocalDate;
import org.openide.util.NbBundle.Messages;
import org.tideline.core.api.Now;
import org.tideline.core.api.Validation;

/**
 * An act about an answer that must be seen, as it is typed; also its draft, under the answer's own item. Immutable; any thread.
 *
 * @param act   name of the act, empty while none is chosen
 * @param words what was done
 * @param next  when to look again, as typed
 */
@Messages({
    "RiskTyped.act=Say what was done.",
    "RiskTyped.words=Write it down in a few words.",
    "RiskTyped.next=Say when you will look at it again.",
    "RiskTyped.past=This day is over."})
public record RiskTyped(String act, String words, String next) {
    /** Nothing was typed yet. */
    public static final RiskTyped NOTHING = new RiskTyped("", "", "");
    /** Fields, as {@link Validation} names them. */
    public static final String ACT = "act", WORDS = "words", NEXT = "next";

    /** What was done; null while it is not said. */
    public Risk.Act done() {
        return act.isEmpty() ? null : Risk.Act.valueOf(act);
    }

    /**
     * What is still to be said before it can be recorded.
     *
     * @param on the day that was typed, null where it is none
     */
    public Validation check(LocalDate on) {
        boolean asked = done() != Risk.Act.MISTYPED;
        return new Validation().require(!act.isEmpty(), ACT, Bundle.RiskTyped_act()).require(!words.isBlank(), WORDS, Bundle.RiskTyped_words())
                .require(!asked || on != null, NEXT, Bundle.RiskTyped_next())
                .require(!asked || on == null || !on.isBefore(Now.today()), NEXT, Bundle.RiskTyped_past());
    }
}
