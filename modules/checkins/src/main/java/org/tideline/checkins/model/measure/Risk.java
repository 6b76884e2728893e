package org.tideline.checkins.model.measure;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import java.util.Set;
import org.openide.util.NbBundle.Messages;
import org.tideline.core.api.Drawer;
import org.tideline.core.api.ItemRef;
import org.tideline.core.api.Label;
import org.tideline.core.api.Labelled;
import org.tideline.core.api.Opening;

/**
 * An answer the therapist must see: part of the sealed safety record of the one who gave it. It is closed by a recorded act
 * and by nothing else, and stays where the administration it came from is taken out.
 *
 * @param id         its id
 * @param caseId     the case
 * @param person     who answered
 * @param measure    the administration it came from
 * @param instrument what was asked
 * @param item       number of the question
 * @param answer     what was chosen, or null where it was left blank
 * @param day        the day of the answer
 * @param time       the time of day, or null if not known
 * @param raisedAt   when it was put into Tideline
 * @param act        what was done last; null while nothing was
 * @param next       when it is to be looked at again, or null
 */
public record Risk(long id, long caseId, long person, long measure, Instrument instrument, int item, Integer answer, LocalDate day, LocalTime time,
                   Instant raisedAt, Act act, LocalDate next) implements Labelled {
    /** The kind of the item that stands for one. */
    public static final String KIND = "checkins.risk";

    /** What can be done. Stored by name: never rename one. */
    @Messages({"Risk.ASKED=Asked directly", "Risk.NOT_REACHED=Not reached, tried", "Risk.PASSED_ON=Passed on", "Risk.KNOWN=Known, and unchanged since",
        "Risk.MISTYPED=It was typed in wrongly",
        "Risk.ASKEDWords=What was said", "Risk.NOT_REACHEDWords=When and how it was tried", "Risk.PASSED_ONWords=To whom, and what was said",
        "Risk.KNOWNWords=What is known, and since when", "Risk.MISTYPEDWords=What the paper says"})
    public enum Act {
        ASKED, NOT_REACHED, PASSED_ON, KNOWN,
        /** Only where the administration was taken out again. */
        MISTYPED;

        /** In words. */
        public String words() {
            return switch (this) {
                case ASKED -> Bundle.Risk_ASKED();
                case NOT_REACHED -> Bundle.Risk_NOT_REACHED();
                case PASSED_ON -> Bundle.Risk_PASSED_ON();
                case KNOWN -> Bundle.Risk_KNOWN();
                case MISTYPED -> Bundle.Risk_MISTYPED();
            };
        }

        /** What is to be written down with it. */
        public String asks() {
            return switch (this) {
                case ASKED -> Bundle.Risk_ASKEDWords();
                case NOT_REACHED -> Bundle.Risk_NOT_REACHEDWords();
                case PASSED_ON -> Bundle.Risk_PASSED_ONWords();
                case KNOWN -> Bundle.Risk_KNOWNWords();
                case MISTYPED -> Bundle.Risk_MISTYPEDWords();
            };
        }
    }

    public Risk {
        Objects.requireNonNull(instrument, "instrument");
        Objects.requireNonNull(day, "day");
    }

    @Override
    public ItemRef ref() {
        return new ItemRef(KIND, id);
    }

    @Override
    public Label label() {
        return new Label(caseId, Drawer.SAFETY, person, Opening.CLOSED, Set.of(), day, false);
    }

    /** The same one after an act. */
    public Risk acted(Act now, LocalDate again) {
        return new Risk(id, caseId, person, measure, instrument, item, answer, day, time, raisedAt, now, again);
    }
}
