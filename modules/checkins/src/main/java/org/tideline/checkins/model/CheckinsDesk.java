package org.tideline.checkins.model;

import org.openide.util.lookup.ServiceProvider;
import org.tideline.clients.api.TabWishes;
import org.tideline.storage.api.OpenPractice;
import org.tideline.storage.spi.PracticeService;

/** What is asked of the tab that shows a case's check-ins and measures; {@code practice.service(CheckinsDesk.class)}. Event thread. */
public final class CheckinsDesk extends TabWishes<CheckinsDesk.Request> {
    /** The {@code preferredID} of the tab. */
    public static final String TAB = "checkins";

    /** What can be asked. */
    public sealed interface Request {
    }

    /** Show this check-in. */
    public record Show(long checkin) implements Request {
    }

    /** Type in a new one. */
    public record TypeIn() implements Request {
    }

    /** Change what is asked. */
    public record Ask() implements Request {
    }

    /** Show this measure. */
    public record ShowMeasure(long measure) implements Request {
    }

    /**
     * Type in a new measure.
     *
     * @param plan id of the plan by which it is due, or 0
     */
    public record TypeInMeasure(long plan) implements Request {
    }

    /** Show what waits for the therapist alone, covered. */
    public record ForYou() implements Request {
    }

    /** Shows the tab of a case and asks this of it, or nothing where it is null; false where there are no windows. */
    public static boolean show(long caseId, Request wish) {
        return show(CheckinsDesk.class, TAB, caseId, wish);
    }

    /** Makes the desk of a practice. */
    @ServiceProvider(service = PracticeService.class)
    public static final class Offer implements PracticeService<CheckinsDesk> {
        @Override
        public Class<CheckinsDesk> type() {
            return CheckinsDesk.class;
        }

        @Override
        public CheckinsDesk create(OpenPractice practice) {
            return new CheckinsDesk();
        }
    }
}
